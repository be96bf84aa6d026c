package dev.runup.publish;

import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.FigureFiles;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The folder for built files. It also gets `SHA256SUMS`, with the checksums of all files that
/// builds have published in it. A build replaces its own lines there, and keeps those of other
/// files.
///
/// Files lie in it directly. Only figures lie in a folder of their own, one for each edition, and
/// so do all files of a bundle for a site generator.
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
    /// The file is a figure that its Markdown file or HTML page doesn't show, or belongs to an
    /// issue that was taken back. Saving deletes it.
    DELETED
  }

  /// Returns whether a file has the name of the one with the checksums of the others.
  public static boolean isSums(String name) {
    return Sums.isAccount(name);
  }

  /// Returns the absolute path of a file, without links as far as the path exists.
  public static Path real(Path file) {
    Path existing = nearest(file);
    Path rest = existing.relativize(file.toAbsolutePath().normalize());
    try {
      return existing.toRealPath().resolve(rest).normalize();
    } catch (IOException _) {
      return existing.resolve(rest).normalize();
    }
  }

  /// Returns the absolute path of a file, or of the nearest folder above it that exists.
  public static Path nearest(Path file) {
    Path existing = file.toAbsolutePath().normalize();
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing;
  }

  /// A limit for [#await] that fits most jobs. A build of 100,000 facts takes a minute, and several
  /// processes may build in turn.
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /// How long [#await] waits between two attempts.
  private static final Duration PAUSE = Duration.ofMillis(50);

  /// How often creating and locking the folder are tried. Another build may delete an empty parent
  /// folder in between. A hundred failures have another cause, for example a file with that name.
  private static final int MAX_TRIES = 100;

  private final Path folder;
  private final Publication publication;
  private final Pauses pauses;

  /// @param folder the folder. It is created by [#lock] if it doesn't exist
  public OutputFolder(Path folder) {
    this(folder, new LocalDisk());
  }

  OutputFolder(Path folder, Publication.Disk disk) {
    this(folder, disk, new ThreadPauses());
  }

  OutputFolder(Path folder, Publication.Disk disk, Pauses pauses) {
    this.folder = folder;
    this.publication = new Publication(folder, disk);
    this.pauses = pauses;
  }

  /// Returns the effect that [#save] would have on each file of the build, and on their lines in
  /// `SHA256SUMS`. Writes nothing.
  ///
  /// @throws UncheckedIOException if an existing file can't be read
  public Map<String, Effect> effects(List<Artifact> artifacts) {
    return effects(artifacts, List.of());
  }

  /// Returns the effect of [LockedFolder#save(List, Collection)] in the same way.
  public Map<String, Effect> effects(List<Artifact> artifacts, Collection<String> gone) {
    return changes(artifacts.stream().map(FileSum::of).toList(), gone, false).effects();
  }

  /// Returns whether the folder holds these files, with their lines in `SHA256SUMS` and no figure
  /// of theirs that is not among them. Then [#save] would do nothing.
  ///
  /// @throws UncheckedIOException if an existing file can't be read
  public boolean holds(List<FileSum> files) {
    return !changes(files, List.of(), true).areAny();
  }

  /// Returns the name of the file with the checksums: `SHA256SUMS`, or `.SHA256SUMS` in a folder of
  /// bundles.
  ///
  /// @param files the names of the files that are to be published, if there is none yet
  public String sumsName(Collection<String> files) {
    return Sums.nameIn(folder, files);
  }

  /// Returns the checksums of all files that builds have published in the folder.
  ///
  /// @throws UncheckedIOException if they can't be read
  public Sums sums() {
    try {
      return Sums.read(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
  }

  /// Returns the names of all files in the folder, of the figures and of the bundles in it, also of
  /// those that `SHA256SUMS` doesn't list. If the program died while it deleted files, some are
  /// not.
  ///
  /// @throws UncheckedIOException if the folder can't be read
  public Set<String> files() {
    Set<String> names = new TreeSet<>();
    try {
      if (Files.isDirectory(folder)) {
        addFiles(folder, "", names);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
    return names;
  }

  private static void addFiles(Path folder, String before, Set<String> names) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        String name = before + file.getFileName();
        if (name.startsWith(".")) {
          continue; // a file of a build that runs, or died
        }
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
          names.add(name);
        } else if (before.isEmpty() && (name.endsWith(".figures") || isBundle(file))) {
          addFiles(file, name + "/", names);
        }
      }
    }
  }

  private static boolean isBundle(Path folder) throws IOException {
    try (DirectoryStream<Path> pages = Files.newDirectoryStream(folder, "index*.md")) {
      return pages.iterator().hasNext();
    }
  }

  /// Returns the names of the files in the folder that builds have published.
  ///
  /// @throws UncheckedIOException if `SHA256SUMS` can't be read
  public Set<String> published() {
    return sums().thatExistIn(folder).byName().keySet();
  }

  /// Returns the text of a file as it was published. Null if it isn't there, was altered since, or
  /// is larger than 64 KiB.
  ///
  /// @throws UncheckedIOException if it can't be read
  public @Nullable String text(String name) {
    try {
      return Sums.text(folder, name);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
  }

  /// Returns the bytes of a file in the folder, or null if no regular file of that name lies there.
  ///
  /// @throws UncheckedIOException if it can't be read
  public byte @Nullable [] bytes(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readAllBytes(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + file, e);
    }
  }

  /// Returns the names of files that builds have published and that are not there any more.
  ///
  /// @throws UncheckedIOException if `SHA256SUMS` can't be read
  public Set<String> missing() {
    return sums().missingIn(folder);
  }

  /// Returns the names of files whose bytes are not those that a build has published.
  ///
  /// @throws UncheckedIOException if `SHA256SUMS` or a file can't be read
  public Set<String> altered() {
    try {
      return sums().alteredIn(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
  }

  /// Returns the checksums of those of some files that lie in the folder, by their names. What is
  /// no regular file has an empty one.
  ///
  /// @throws UncheckedIOException if a file can't be read
  public Map<String, String> checksums(Collection<String> names) {
    try {
      return Sums.of(folder, names);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
  }

  /// What publishing a build changes in the folder.
  ///
  /// @param effects the effect on each file, including `SHA256SUMS`
  /// @param sums the checksums after it
  private record Changes(Map<String, Effect> effects, Sums sums) {

    boolean areAny() {
      return effects.values().stream().anyMatch(effect -> effect != Effect.NONE);
    }

    boolean on(String file) {
      return effects.get(file) != Effect.NONE;
    }

    List<String> deleted() {
      return effects.keySet().stream().filter(name -> effects.get(name) == Effect.DELETED).toList();
    }
  }

  /// @param gone the names of files to delete
  /// @param tidies whether lines of files that somebody has deleted are removed
  private Changes changes(List<FileSum> built, Collection<String> gone, boolean tidies) {
    try {
      Map<String, Effect> effects = new LinkedHashMap<>();
      for (FileSum file : built) {
        effects.put(file.name(), effect(file));
      }
      Set<String> obsolete = new TreeSet<>(obsoleteFigures(built));
      gone.stream()
          .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
          .forEach(obsolete::add);
      Sums before = Sums.read(folder);
      // The files of the build need not exist yet. So they are added last.
      Sums sums = (tidies ? before.thatExistIn(folder) : before).after(built, obsolete);
      String account = sumsName(sums.byName().keySet());
      effects.put(account, effect(FileSum.of(account, sums.bytes())));
      obsolete.forEach(name -> effects.put(name, Effect.DELETED));
      return new Changes(effects, sums);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
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
  /// A process that was stopped, or that hangs, keeps its lock. So there is a limit.
  ///
  /// @param limit how long to wait, for example [#LONGEST_WAIT]
  /// @param waiting is called once, before the first wait
  /// @throws BusyException if the folder is still locked at the limit, or if this thread is
  ///   interrupted, which it stays
  public LockedFolder await(Duration limit, Consumer<BusyException> waiting) {
    long start = pauses.nanoTime();
    boolean isReported = false;
    while (true) {
      try {
        return lock();
      } catch (BusyException busy) {
        if (!isReported) {
          waiting.accept(busy);
          isReported = true;
        }
        if (pauses.nanoTime() - start >= limit.toNanos()) {
          throw new BusyException(
              folder + " is still busy after " + limit.toSeconds() + " s", busy.holder);
        }
        if (!pauses.pause(PAUSE)) {
          throw busy;
        }
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
        return FolderLock.take(folder);
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
      return save(artifacts, List.of());
    }

    /// Publishes the files in the same way, and deletes others with their lines in `SHA256SUMS`.
    ///
    /// @param gone the names of the files to delete. None of them is an artifact's
    public Map<String, Effect> save(List<Artifact> artifacts, Collection<String> gone) {
      try {
        List<FileSum> files = artifacts.stream().map(FileSum::of).toList();
        Changes changes = changes(files, gone, true);
        for (Artifact artifact : artifacts) {
          checkNotBlocked(artifact.name());
        }
        checkNotBlocked(sumsName(changes.sums().byName().keySet()));
        for (String name : changes.deleted()) {
          checkNotBlocked(name);
        }
        if (changes.areAny()) {
          publication.publish(
              artifacts.stream().filter(file -> changes.on(file.name())).toList(),
              changes.sums().bytes(),
              changes.deleted());
        }
        return changes.effects();
      } catch (IOException e) {
        throw failure(e);
      }
    }

    /// Deletes published files, and their lines in `SHA256SUMS`.
    ///
    /// If the program dies meanwhile, some files may be deleted and still be listed. The next build
    /// or deletion removes their lines.
    ///
    /// @throws UncheckedIOException if a file can't be deleted
    public void delete(Set<String> names) {
      try {
        publication.delete(names, Sums.read(folder).thatExistIn(folder).after(List.of(), names));
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

    /// The process in words, for example "process 4711".
    private final String holder;

    BusyException(String message, String holder) {
      super(message, new IOException(holder + " is building into it"));
      this.holder = holder;
    }
  }

  /// The clock and the pauses of [#await].
  interface Pauses {

    /// Returns the time as [System#nanoTime] does.
    long nanoTime();

    /// Waits for some time. Returns false at once if this thread is or was interrupted.
    boolean pause(Duration time);
  }

  /// The real clock, and pauses in which the thread sleeps.
  private static final class ThreadPauses implements Pauses {

    @Override
    public long nanoTime() {
      return System.nanoTime();
    }

    @Override
    public boolean pause(Duration time) {
      LockSupport.parkNanos(time.toNanos());
      return !Thread.currentThread().isInterrupted();
    }
  }
}
