package dev.runup.serve;

import dev.runup.node.FileTree;
import dev.runup.node.WrittenFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Waits for changes in the folders of dossiers, until saving has ended.
///
/// An event of the file system only starts a scan. A change counts if the scan finds other [Stamp]s
/// than the last one. So each save counts once, however many steps an editor takes, and files that
/// Runup writes never count.
public final class FolderWatch implements AutoCloseable {

  /// The pause after which saving has ended. An editor saves in several steps, with shorter pauses.
  private static final Duration QUIET = Duration.ofMillis(50);

  /// The pause if a file was emptied or deleted. Some editors do this first, and write later.
  private static final Duration QUIET_IF_HALF_SAVED = Duration.ofMillis(300);

  /// How long a failed build waits for another change, in case a file was read half saved. It is
  /// short, because a user who made a mistake waits for the message.
  private static final Duration CHANGE_EXPECTED = Duration.ofMillis(150);

  /// How often to scan without an event. Some file systems, for example network drives, have none.
  private static final Duration RESCAN = Duration.ofSeconds(1);

  /// The time in the stamp of every folder. Its real time isn't used, because it also changes with
  /// each hidden file in the folder.
  private static final FileTime NO_TIME = FileTime.fromMillis(0);

  /// The metadata that shows that a file has changed, without reading it.
  ///
  /// @param size in bytes
  /// @param key identifies the file in its file system, for example by inode, or null if that isn't
  ///   supported. It differs if an editor replaced the file by a new one
  private record Stamp(long size, FileTime modified, @Nullable Object key) {}

  private final List<Path> folders;
  private final WatchService events;

  /// The stamps by path at the end of the last [#await].
  private Map<Path, Stamp> last;

  /// Starts watching. Each later change ends the next [#await], even if the change comes before
  /// that call.
  ///
  /// @param folders the dossiers' folders. They may be deleted and created again
  /// @throws UncheckedIOException if the system can't watch any more folders
  public FolderWatch(List<Path> folders) {
    this.folders = List.copyOf(folders);
    try {
      this.events = FileSystems.getDefault().newWatchService();
    } catch (IOException e) {
      throw new UncheckedIOException("could not watch any folder", e);
    }
    this.last = scan();
  }

  /// Waits for a change since the last call, then until nothing has changed for a short time.
  public void await() throws InterruptedException {
    Map<Path, Stamp> now = scan();
    while (now.equals(last)) {
      waitForEvent(RESCAN);
      now = scan();
    }
    while (waitForEvent(isHalfSaved(now) ? QUIET_IF_HALF_SAVED : QUIET) || !now.equals(scan())) {
      now = scan();
    }
    last = now;
  }

  /// Returns whether a file has changed since the last [#await]. Folders don't count, because a
  /// build may create its output folder in the dossier.
  ///
  /// Call it after reading. True means that a file may have been read half saved.
  public boolean hasChanged() {
    return !filesOf(scan()).equals(filesOf(last));
  }

  private static Map<Path, Stamp> filesOf(Map<Path, Stamp> stamps) {
    Map<Path, Stamp> files = new HashMap<>(stamps);
    files.values().removeIf(stamp -> stamp.modified().equals(NO_TIME));
    return files;
  }

  /// Waits 150 ms at most, and returns whether something changes meanwhile, or has changed before.
  ///
  /// Call it after a failed build. True means that a file was probably read half saved.
  public boolean changesSoon() throws InterruptedException {
    return hasChanged() || waitForEvent(CHANGE_EXPECTED) && hasChanged();
  }

  private boolean isHalfSaved(Map<Path, Stamp> now) {
    return last.entrySet().stream()
        .anyMatch(before -> {
          Stamp after = now.get(before.getKey());
          return after == null || after.size() == 0 && before.getValue().size() > 0;
        });
  }

  /// Waits for an event, takes all that have happened, and returns whether there was one.
  private boolean waitForEvent(Duration timeout) throws InterruptedException {
    WatchKey key = events.poll(timeout.toNanos(), TimeUnit.NANOSECONDS);
    boolean any = key != null;
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = events.poll();
    }
    return any;
  }

  /// Returns the current stamps by path. Also requests the events of each folder, because new
  /// folders may have appeared. Requesting them twice has no effect.
  private Map<Path, Stamp> scan() {
    Map<Path, Stamp> stamps = new HashMap<>();
    for (Path folder : folders) {
      try {
        Path real = folder.toRealPath();
        Files.walkFileTree(real, new Scan(real, stamps));
      } catch (IOException _) {
        // The folder doesn't exist, or was deleted meanwhile: no stamps is the right result.
      }
    }
    return stamps;
  }

  /// Visits the files of a dossier and collects their stamps, except hidden files and files that
  /// Runup wrote.
  private final class Scan extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Map<Path, Stamp> stamps;
    private final WrittenFiles written;

    Scan(Path root, Map<Path, Stamp> stamps) {
      this.root = root;
      this.stamps = stamps;
      this.written = new WrittenFiles(FileTree.of(root), root);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root)
          && (isHidden(folder) || WrittenFiles.existIn(FileTree.of(root), folder))) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      watch(folder);
      // Not the real time of the folder, see NO_TIME.
      put(folder, new Stamp(0, NO_TIME, attributes.fileKey()));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes metadata) {
      if (!isHidden(file)) {
        put(file, new Stamp(metadata.size(), metadata.lastModifiedTime(), metadata.fileKey()));
      }
      return FileVisitResult.CONTINUE;
    }

    private void put(Path path, Stamp stamp) {
      if (!written.contains(path)) {
        stamps.put(path, stamp);
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) {
      return path.getFileName().toString().startsWith(".");
    }
  }

  private void watch(Path folder) {
    try {
      folder.register(
          events,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException _) {
      // The folder was deleted, or the system's limit of watched folders is reached. The scan each
      // second finds its changes.
    }
  }

  @Override
  public void close() {
    try {
      events.close();
    } catch (IOException e) {
      throw new UncheckedIOException("could not stop watching", e);
    }
  }
}
