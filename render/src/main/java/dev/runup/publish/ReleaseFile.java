package dev.runup.publish;

import dev.runup.publish.OutputFolder.BusyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// The file with the release register, while this process alone may write it.
///
/// Read the register after [#lock], so that no line of another process is lost.
public final class ReleaseFile implements AutoCloseable {

  private final Path folder;
  private final FolderLock lock;
  private final Publication.Disk disk = new LocalDisk();

  private ReleaseFile(Path folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Locks the folder with the register, usually that of the dossier, until [#close].
  ///
  /// @throws BusyException if another process has locked it
  /// @throws UncheckedIOException if it isn't writable
  public static ReleaseFile lock(Path folder) {
    try {
      FolderLock lock = FolderLock.tryTake(folder);
      if (lock == null) {
        throw new BusyException(folder + " is busy", FolderLock.holder(folder));
      }
      return new ReleaseFile(folder, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write to " + folder, e);
    }
  }

  /// Replaces the register by a text, in one step. Programs that read it find the old text or the
  /// new one, also after a power cut.
  ///
  /// @param name the name of the file
  /// @param text the old text and what was added to it
  /// @throws UncheckedIOException if it can't be written. The old text is then still there
  public void write(String name, String text) {
    try {
      Path file = target(folder.resolve(name));
      Path part = file.resolveSibling(Publication.OURS + "new-" + name);
      disk.delete(part); // left by a process that died
      disk.create(part, text.getBytes(StandardCharsets.UTF_8));
      disk.flush(part);
      disk.move(part, file);
      disk.flush(file.resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + name + " in " + folder, e);
    }
  }

  /// Returns the file itself. It may be a link within the dossier, which stays.
  private static Path target(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return file.toAbsolutePath();
    }
    try {
      return file.toRealPath();
    } catch (NoSuchFileException _) {
      return file.toAbsolutePath();
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException("could not write to " + folder, e);
    }
  }
}
