package dev.runup.publish;

import dev.runup.publish.OutputFolder.BusyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// A folder of a desk's own files, while this process alone may change them.
///
/// Read a file after [#lock], so that nothing that another process added is lost.
public final class EditedFolder implements AutoCloseable {

  private final Path folder;
  private final FolderLock lock;
  private final Publication.Disk disk = new LocalDisk();

  private EditedFolder(Path folder, FolderLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /// Locks a folder, usually that of a dossier, until [#close].
  ///
  /// @throws BusyException if another process has locked it
  /// @throws UncheckedIOException if it isn't writable
  public static EditedFolder lock(Path folder) {
    try {
      FolderLock lock = FolderLock.tryTake(folder);
      if (lock == null) {
        throw new BusyException(folder + " is busy", FolderLock.holder(folder));
      }
      return new EditedFolder(folder, lock);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write to " + folder, e);
    }
  }

  /// Writes a file, or replaces its text, in one step. Programs that read it find the old text or
  /// the new one, also after a power cut.
  ///
  /// @param name its path from the folder on. Folders that are missing are made
  /// @param text the whole new text
  /// @throws UncheckedIOException if it can't be written. The old text is then still there
  public void write(String name, String text) {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes a file in the same way.
  public void write(String name, byte[] bytes) {
    try {
      Path named = folder.resolve(name);
      Files.createDirectories(named.resolveSibling("").toAbsolutePath());
      Path file = target(named);
      Path part = file.resolveSibling(Publication.OURS + "new-" + named.getFileName());
      disk.delete(part); // left by a process that died
      disk.create(part, bytes);
      disk.flush(part);
      disk.move(part, file);
      disk.flush(file.resolveSibling(""));
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + name + " in " + folder, e);
    }
  }

  /// Returns whether a file is there.
  ///
  /// @param name its path from the folder on
  public boolean has(String name) {
    return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
  }

  /// Deletes a file if it is there.
  ///
  /// @param name its path from the folder on
  /// @throws UncheckedIOException if it can't be deleted
  public void delete(String name) {
    try {
      disk.delete(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("could not delete " + name + " in " + folder, e);
    }
  }

  /// Deletes a file if it is there and nobody has changed it.
  ///
  /// @param name its path from the folder on
  /// @param checksum the SHA-256 of its bytes, as hexadecimal digits
  /// @throws UncheckedIOException if it can't be read or deleted
  public void deleteIfUnchanged(String name, String checksum) {
    try {
      if (has(name) && checksum.equals(Sums.of(folder, List.of(name)).get(name))) {
        delete(name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + name + " in " + folder, e);
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
