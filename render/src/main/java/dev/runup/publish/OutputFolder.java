package dev.runup.publish;

import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.FigureFiles;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The folder for built files. It also gets `SHA256SUMS`, with the checksums of the last build.
///
/// Files lie in it directly. Only figures lie in a folder of their own, one for each edition.
///
/// All files of a build are published together. If the program dies meanwhile, the next [#lock]
/// either completes the new set or leaves the old one.
public final class OutputFolder {

  /// The effect of saving on one file.
  public enum Effect {
    /// The file doesn't exist yet.
    NEW,
    /// The file exists with other bytes.
    CHANGED,
    /// The file exists with the same bytes.
    NONE,
    /// The file is a figure that its Markdown file or HTML page doesn't show. Saving deletes it.
    DELETED
  }

  /// The name of the file with the checksums of the others.
  public static final String SUMS = Publication.SUMS;

  /// How long [#await] waits between two attempts.
  private static final Duration PAUSE = Duration.ofMillis(50);

  /// How often creating and locking the folder are tried. Another build may delete an empty parent
  /// folder in between. A hundred failures have another cause, for example a file with that name.
  private static final int MAX_TRIES = 100;

  private final Path folder;
  private final Publication publication;

  /// @param folder the folder. It is created by [#lock] if it doesn't exist
  public OutputFolder(Path folder) {
    this(folder, new LocalDisk());
  }

  OutputFolder(Path folder, Publication.Disk disk) {
    this.folder = folder;
    this.publication = new Publication(folder, disk);
  }

  /// Returns the effect that [#save] would have on each file, including `SHA256SUMS`. Writes
  /// nothing.
  ///
  /// @throws UncheckedIOException if an existing file can't be read
  public Map<String, Effect> effects(List<Artifact> artifacts) {
    return effectsOfSums(artifacts.stream().map(FileSum::of).toList());
  }

  /// Returns whether the folder holds these files, with `SHA256SUMS` of them and no figure of
  /// theirs that is not among them. Then [#save] would do nothing.
  ///
  /// @throws UncheckedIOException if an existing file can't be read
  public boolean holds(List<FileSum> files) {
    return effectsOfSums(files).values().stream().allMatch(effect -> effect == Effect.NONE);
  }

  private Map<String, Effect> effectsOfSums(List<FileSum> files) {
    try {
      return effectsOf(files);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
  }

  private Map<String, Effect> effectsOf(List<FileSum> all) throws IOException {
    Map<String, Effect> effects = new LinkedHashMap<>();
    for (FileSum file : all) {
      effects.put(file.name(), effect(file));
    }
    effects.put(Publication.SUMS, effect(FileSum.of(Publication.SUMS, sums(all))));
    for (String name : obsoleteFigures(all)) {
      effects.put(name, Effect.DELETED);
    }
    return effects;
  }

  /// Returns the names of existing figures that belong to one of the files but aren't built any
  /// more, sorted.
  ///
  /// Example: `daily-2025-12-28.figures/timeline.svg`, if only two dated events are left.
  private List<String> obsoleteFigures(List<FileSum> all) throws IOException {
    Set<String> built = new HashSet<>(all.stream().map(FileSum::name).toList());
    List<String> obsolete = new ArrayList<>();
    for (String name : built) {
      String figures = FigureFiles.folder(name);
      Path inner = folder.resolve(figures);
      if (!figures.isEmpty() && Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS)) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(inner, "*.svg")) {
          for (Path file : files) {
            String figure = String.valueOf(file.getFileName());
            if (FigureFiles.isOf(name, figure)) {
              obsolete.add(figures + figure);
            }
          }
        }
      }
    }
    obsolete.removeIf(built::contains);
    obsolete.sort(null);
    return obsolete;
  }

  private Effect effect(FileSum built) throws IOException {
    Path file = folder.resolve(built.name());
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Effect.NEW;
    }
    boolean same =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && Files.size(file) == built.size()
            && Sha256.hex(Files.readAllBytes(file)).equals(built.sha256());
    return same ? Effect.NONE : Effect.CHANGED;
  }

  /// Locks the folder, publishes the files and returns the effect on each.
  ///
  /// @throws BusyException if another process has locked the folder
  /// @throws UncheckedIOException if a file can't be written. The old files are then still there
  public Map<String, Effect> save(List<Artifact> artifacts) {
    try (LockedFolder locked = lock()) {
      return locked.save(artifacts);
    }
  }

  /// Locks the folder for this process until [LockedFolder#close]. Creates it if it doesn't exist.
  ///
  /// If a run died while it published, completes its work first. The lock doesn't make threads of
  /// this process wait: a second call before the end of the first one throws an exception.
  ///
  /// @throws BusyException if the folder is locked already
  /// @throws UncheckedIOException if the folder isn't writable
  public LockedFolder lock() {
    try {
      NewFolders created = new NewFolders(folder);
      return recover(new LockedFolder(createAndLock(), created));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /// Locks the folder as [#lock] does. While another process has locked it, waits.
  ///
  /// @param waiting is called once, before the first wait
  public LockedFolder await(Consumer<BusyException> waiting) {
    boolean isReported = false;
    while (true) {
      try {
        return lock();
      } catch (BusyException busy) {
        if (!isReported) {
          waiting.accept(busy);
          isReported = true;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  /// Creates the folder and locks it.
  ///
  /// Another process that created a folder around it and saved nothing deletes that folder at the
  /// end. This may happen at any moment, so creating and locking are tried several times.
  private FolderLock createAndLock() throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        Files.createDirectories(folder);
        FolderLock lock = FolderLock.tryTake(folder);
        if (lock == null) {
          throw new BusyException(folder, FolderLock.holder(folder));
        }
        return lock;
      } catch (NoSuchFileException | FileAlreadyExistsException e) {
        if (tries == MAX_TRIES) { // Example: a file has the name of the folder.
          throw e;
        }
      }
    }
  }

  private LockedFolder recover(LockedFolder locked) throws IOException {
    boolean done = false;
    try {
      publication.recover();
      done = true;
      return locked;
    } finally {
      if (!done) {
        locked.close();
      }
    }
  }

  /// Returns the exception with the reason that helps a user most. Example: a file has the name of
  /// a folder around the output folder.
  private UncheckedIOException failure(IOException e) {
    boolean isMissing = e instanceof NoSuchFileException && !Files.exists(folder);
    Path existing = existingPart();
    IOException reason =
        existing != null && !Files.isDirectory(existing)
            ? new NotDirectoryException(existing.toString())
            : isMissing ? new NoSuchFileException(folder.toString()) : e;
    return new UncheckedIOException("could not write to " + folder, reason);
  }

  /// Returns the longest part of the folder's path that exists, or null if none does. It may be a
  /// file or a broken link.
  private @Nullable Path existingPart() {
    Path path = folder;
    while (path != null && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      path = path.getParent();
    }
    return path;
  }

  /// The output folder while this process has locked it.
  public final class LockedFolder implements AutoCloseable {
    private final FolderLock lock;
    private final NewFolders created;

    private LockedFolder(FolderLock lock, NewFolders created) {
      this.lock = lock;
      this.created = created;
    }

    /// Publishes the files and returns the effect on each, including `SHA256SUMS`. A file that
    /// exists with the same bytes isn't touched, so that it keeps its time.
    ///
    /// @throws UncheckedIOException if a file can't be written. The old files are then still there
    public Map<String, Effect> save(List<Artifact> artifacts) {
      try {
        List<FileSum> files = artifacts.stream().map(FileSum::of).toList();
        Map<String, Effect> effects = effectsOf(files);
        for (Artifact artifact : artifacts) {
          checkNotBlocked(artifact.name());
        }
        checkNotBlocked(Publication.SUMS);
        if (effects.values().stream().anyMatch(effect -> effect != Effect.NONE)) {
          publication.publish(
              artifacts.stream().filter(file -> effects.get(file.name()) != Effect.NONE).toList(),
              sums(files),
              effects.keySet().stream()
                  .filter(name -> effects.get(name) == Effect.DELETED)
                  .toList());
        }
        return effects;
      } catch (IOException e) {
        throw failure(e);
      }
    }

    /// Checks that no folder has the name of a file, and no file that of a folder.
    private void checkNotBlocked(String name) throws IOException {
      if (Files.isDirectory(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(name, null, "a folder of that name is in the way");
      }
      int slash = name.indexOf('/');
      Path inner = folder.resolve(name.substring(0, Math.max(0, slash)));
      if (slash > 0
          && Files.exists(inner, LinkOption.NOFOLLOW_LINKS)
          && !Files.isDirectory(inner, LinkOption.NOFOLLOW_LINKS)) {
        throw new FileSystemException(
            inner.toString(), null, "a file or a link of that name is in the way");
      }
    }

    /// Unlocks the folder. If [#lock] created it and nothing was saved, deletes it.
    @Override
    public void close() {
      try {
        lock.close();
      } catch (IOException e) {
        throw failure(e);
      }
      created.close();
    }
  }

  /// Thrown if another process is building into the output folder.
  public static final class BusyException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    /// @param holder the process in words, for example "process 4711"
    private BusyException(Path folder, String holder) {
      super(folder + " is busy", new IOException(holder + " is building into it"));
    }
  }

  /// Returns the checksums in the form that `sha256sum --check` reads.
  private static byte[] sums(List<FileSum> files) {
    StringBuilder lines = new StringBuilder();
    for (FileSum file : files) {
      lines.append(file.sha256()).append("  ").append(file.name()).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
