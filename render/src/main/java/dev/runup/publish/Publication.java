package dev.runup.publish;

import dev.runup.pipeline.Artifact;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Puts a set of files into a folder: all of them, or none.
///
/// All are written and flushed under other names first. Once the new `SHA256SUMS` lies there as
/// [#COMMITTED], the set is to be published, come what may: a run that dies after that is completed
/// by the next one, a run that died before is forgotten. A step that fails is taken back with all
/// before it. Whoever calls holds the folder's lock.
///
/// A file may lie in a folder of its own inside, one deep; that folder is made when it is needed
/// and goes with its last file.
final class Publication {

  static final String SUMS = "SHA256SUMS";

  /// Begins every name that is ours and not published.
  static final String OURS = ".runup-";

  private static final String FRESH = OURS + "new-";
  private static final String OLD = OURS + "old-";
  private static final String COMMITTED = OURS + SUMS;

  /// Stands for the slash in the name of a file that is not published; no file's own name has it.
  private static final char SLASH = '+';

  private final Path folder;
  private final Disk disk;

  Publication(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /// Publishes files that are not there yet, and the sums of the whole set.
  ///
  /// @param gone the names of files that belong to the set no more, and are deleted at last
  /// @throws IOException if a step fails; the old files are then all there again, unless taking
  ///   back fails too
  void publish(List<Artifact> changed, byte[] sums, List<String> gone) throws IOException {
    try {
      for (Artifact artifact : changed) {
        disk.create(fresh(artifact.name()), artifact.bytes());
      }
      disk.create(fresh(SUMS), sums);
      for (Artifact artifact : changed) {
        disk.flush(fresh(artifact.name()));
      }
      disk.flush(fresh(SUMS));
      for (Path inner : folders(changed.stream().map(Artifact::name).toList())) {
        disk.makeFolder(inner);
      }
      disk.move(fresh(SUMS), agreed());
      disk.flush(folder);
    } catch (IOException e) {
      rollBack(new ArrayDeque<>(), e);
      throw e;
    }
    moveIntoPlace(changed.stream().map(Artifact::name).toList());
    for (Artifact artifact : changed) {
      disk.delete(old(artifact.name()));
    }
    for (String name : gone) {
      disk.delete(file(name));
    }
    for (Path inner : folders(gone)) {
      deleteIfEmpty(inner);
    }
  }

  private void moveIntoPlace(List<String> names) throws IOException {
    Deque<String> exchanged = new ArrayDeque<>();
    try {
      for (String name : names) {
        if (Files.exists(file(name), LinkOption.NOFOLLOW_LINKS)) {
          disk.keep(file(name), old(name));
        }
        disk.move(fresh(name), file(name));
        exchanged.push(name);
      }
      for (Path inner : folders(names)) {
        disk.flush(inner);
      }
      disk.move(agreed(), file(SUMS));
    } catch (IOException e) {
      rollBack(exchanged, e);
      throw e;
    }
    disk.flush(folder);
  }

  /// Puts the old files back, the last one first. Until the end, the next run could still complete
  /// the set.
  private void rollBack(Deque<String> exchanged, IOException reason) {
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
          String published = published(name);
          for (Path inner : folders(List.of(published))) {
            disk.makeFolder(inner);
          }
          disk.move(path, file(published));
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
      // As long as the file is there, somebody knows that its folder may be left.
      if (name(path).startsWith(FRESH)) {
        for (Path inner : folders(List.of(published(name(path))))) {
          deleteIfEmpty(inner);
        }
      }
      disk.delete(path);
    }
  }

  private void deleteIfEmpty(Path inner) throws IOException {
    try {
      disk.delete(inner);
    } catch (DirectoryNotEmptyException _) {
      // There are others in it.
    }
  }

  /// Gives back the folders inside this one in which files of these names lie, each once.
  private Set<Path> folders(List<String> names) {
    Set<Path> folders = new LinkedHashSet<>();
    for (String name : names) {
      int slash = name.indexOf('/');
      if (slash > 0) {
        folders.add(file(name.substring(0, slash)));
      }
    }
    return folders;
  }

  /// Gives back the name under which a file is published that has this name before.
  private static String published(String fresh) {
    return fresh.substring(FRESH.length()).replace(SLASH, '/');
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
    return folder.resolve(FRESH + name.replace('/', SLASH));
  }

  private Path old(String name) {
    return folder.resolve(OLD + name.replace('/', SLASH));
  }

  private Path agreed() {
    return folder.resolve(COMMITTED);
  }
}
