package dev.runup.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Tells when something of the folders of dossiers has changed, and all is quiet again.
///
/// The file system's own events only say when to look; what counts is whether a file is another one
/// than before. So whatever an editor does to save counts once, and what Runup writes never does.
public final class FolderWatch implements AutoCloseable {

  /// Saving a file is several steps, all of them within this time.
  private static final Duration QUIET = Duration.ofMillis(50);

  /// A file that was emptied or deleted may be one that is being saved.
  private static final Duration HALF_WAY = Duration.ofMillis(300);

  /// So may one that can't be read, though who made a mistake waits for its message.
  private static final Duration AT_ONCE = Duration.ofMillis(150);

  /// Some file systems, such as those of other machines, have no events.
  private static final Duration GLANCE = Duration.ofSeconds(1);

  private final List<Path> folders;
  private final WatchService events;
  private Map<Path, FileStamp> last;

  /// Begins to watch; what changes from now on will be told.
  ///
  /// @param folders the dossiers' folders; they may go and come
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

  /// Waits until something has changed and nothing changes any more.
  public void await() throws InterruptedException {
    Map<Path, FileStamp> now = scan();
    while (now.equals(last)) {
      happens(GLANCE);
      now = scan();
    }
    while (happens(halfWay(now) ? HALF_WAY : QUIET) || !now.equals(scan())) {
      now = scan();
    }
    last = now;
  }

  /// Says whether something changes in the time that it takes to save a file, as when it was read
  /// half-way.
  public boolean changesAtOnce() throws InterruptedException {
    return happens(AT_ONCE) && !scan().equals(last);
  }

  private boolean halfWay(Map<Path, FileStamp> now) {
    return last.entrySet().stream()
        .anyMatch(before -> {
          FileStamp after = now.get(before.getKey());
          return after == null || after.size() == 0 && before.getValue().size() > 0;
        });
  }

  /// Waits for an event, at most for a time.
  private boolean happens(Duration within) throws InterruptedException {
    WatchKey key = events.poll(within.toNanos(), TimeUnit.NANOSECONDS);
    boolean any = key != null;
    while (key != null) {
      key.pollEvents();
      key.reset();
      key = events.poll();
    }
    return any;
  }

  /// Gives back what there is now, and asks for the events of each folder on the way; of those that
  /// are asked for already, again.
  private Map<Path, FileStamp> scan() {
    Map<Path, FileStamp> stamps = new HashMap<>();
    for (Path folder : folders) {
      try {
        Files.walkFileTree(folder.toRealPath(), new StampWalk(stamps, this::watch));
      } catch (IOException _) {
        // It is not there, or went while we looked: that is how it looks now.
      }
    }
    return stamps;
  }

  private void watch(Path one) {
    try {
      one.register(
          events,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    } catch (IOException _) {
      // It went, or the system watches no more folders; the next glance sees what changes in it.
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
