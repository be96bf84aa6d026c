package dev.runup.build;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Puts a set of files into a folder: all of them, or none.
///
/// All are written and flushed under other names first. Once the new `SHA256SUMS` lies there as
/// [#AGREED], the set is to be published, come what may: a run that dies after that is completed by
/// the next one, a run that died before is forgotten. A step that fails is taken back with all
/// before it. Whoever calls holds the folder's lock.
final class Publication {

  static final String SUMS = "SHA256SUMS";

  /// Begins every name that is ours and not published.
  static final String OURS = ".runup-";

  private static final String FRESH = OURS + "new-";
  private static final String OLD = OURS + "old-";
  private static final String AGREED = OURS + SUMS;

  private final Path folder;
  private final Disk disk;

  Publication(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /// Publishes files that are not there yet, and the sums of the whole set.
  ///
  /// @throws IOException if a step fails; the old files are then all there again, unless taking
  ///   back fails too
  void publish(List<Artifact> changed, Artifact sums) throws IOException {
    List<Artifact> all = new ArrayList<>(changed);
    all.add(sums);
    try {
      for (Artifact artifact : all) {
        disk.create(fresh(artifact.name()), artifact.bytes());
      }
      for (Artifact artifact : all) {
        disk.flush(fresh(artifact.name()));
      }
      disk.move(fresh(SUMS), agreed());
      disk.flush(folder);
    } catch (IOException e) {
      takenBack(new ArrayDeque<>(), e);
      throw e;
    }
    exchange(changed.stream().map(Artifact::name).toList());
    for (Artifact artifact : changed) {
      disk.delete(old(artifact.name()));
    }
  }

  private void exchange(List<String> names) throws IOException {
    Deque<String> exchanged = new ArrayDeque<>();
    try {
      for (String name : names) {
        if (Files.exists(file(name), LinkOption.NOFOLLOW_LINKS)) {
          disk.keep(file(name), old(name));
        }
        disk.move(fresh(name), file(name));
        exchanged.push(name);
      }
      disk.move(agreed(), file(SUMS));
    } catch (IOException e) {
      takenBack(exchanged, e);
      throw e;
    }
    disk.flush(folder);
  }

  /// Puts the old files back, the last one first. Until the end, the next run could still complete
  /// the set.
  private void takenBack(Deque<String> exchanged, IOException reason) {
    try {
      for (String name : exchanged) {
        if (Files.exists(old(name), LinkOption.NOFOLLOW_LINKS)) {
          disk.keep(file(name), fresh(name));
          disk.move(old(name), file(name));
        } else {
          disk.move(file(name), fresh(name));
        }
      }
      sweep();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
  }

  /// Completes what a run that died had begun to publish, and deletes what is left of it.
  void recover() throws IOException {
    List<Path> ours = ours();
    if (ours.contains(agreed())) {
      for (Path path : ours) {
        String name = name(path);
        if (name.startsWith(FRESH)) {
          disk.move(path, file(name.substring(FRESH.length())));
        }
      }
      disk.move(agreed(), file(SUMS));
      disk.flush(folder);
    }
    sweep();
  }

  private void sweep() throws IOException {
    // First what says that the rest is to be published.
    disk.delete(agreed());
    for (Path path : ours()) {
      disk.delete(path);
    }
  }

  /// Gives back the files in the folder that are ours and not published, without the lock.
  private List<Path> ours() throws IOException {
    List<Path> ours = new ArrayList<>();
    try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, OURS + "*")) {
      for (Path path : paths) {
        if (!name(path).equals(FolderLock.NAME)
            && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          ours.add(path);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    ours.sort(null);
    return ours;
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private Path fresh(String name) {
    return folder.resolve(FRESH + name);
  }

  private Path old(String name) {
    return folder.resolve(OLD + name);
  }

  private Path agreed() {
    return folder.resolve(AGREED);
  }
}
