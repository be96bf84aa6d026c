package dev.runup.publish;

import dev.runup.publish.OutputFolder.BusyException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// A lock on a folder. Only the process that has it may write there.
///
/// It is a file lock of the system on `.runup-lock`, which ends with the process, even after a
/// crash. The file contains the process id, and the process deletes it. A file that a dead process
/// left behind blocks nobody.
final class FolderLock implements AutoCloseable {

  static final String NAME = Publication.OURS + "lock";

  /// The longest text in the file, in bytes. A process id has at most 19 digits.
  private static final int LONGEST = 30;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes the lock of a folder.
  ///
  /// @throws BusyException if another process has it
  /// @throws IOException if the folder doesn't exist or isn't writable
  static FolderLock take(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    while (true) {
      Object before = fileKey(file);
      if (before == null) {
        create(file);
      } else {
        try {
          FolderLock lock = tryLock(file, before);
          if (lock == null) {
            throw new BusyException(folder + " is busy", holder(folder));
          }
          return lock;
        } catch (NoSuchFileException _) {
          // The process that had the lock has just deleted the file: try again.
        }
      }
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException _) {
      // Another process was faster. Both try to lock the same file next.
    }
  }

  /// Locks the file. Returns null if another process has locked it.
  ///
  /// @param before the key of the file before it was opened
  /// @throws NoSuchFileException if the file was deleted since then, even if there is a new one of
  ///   that name. A lock on the deleted file would be worthless
  private static @Nullable FolderLock tryLock(Path file, Object before) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    boolean isTaken = false;
    try {
      if (!tryLock(channel)) {
        return null;
      }
      if (!before.equals(fileKey(file))) {
        throw new NoSuchFileException(file.toString());
      }
      isTaken = true;
      FolderLock lock = new FolderLock(file, channel);
      lock.writeProcessId();
      return lock;
    } finally {
      if (!isTaken) {
        channel.close();
      }
    }
  }

  /// Returns a key that differs between two files of the same name, or null if there is no file.
  private static @Nullable Object fileKey(Path file) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isOther()) { // Opening a pipe would block until something is written to it.
        throw new FileSystemException(file.toString(), null, "isn't a regular file");
      }
      // Windows has no keys and needs none, because an open file keeps its name there.
      return attributes.fileKey() == null ? "" : attributes.fileKey();
    } catch (NoSuchFileException _) {
      return null;
    }
  }

  /// Tries to lock the file and returns whether that succeeded. If this process has the lock
  /// already, Java throws an exception. That counts as a failure to lock.
  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /// Writes the process id, for the message of other processes. A failure doesn't stop the build,
  /// for example if the disk is full.
  private void writeProcessId() {
    try {
      channel.truncate(0);
      String process = "process " + ProcessHandle.current().pid();
      channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException _) {
      // The message then says "another process".
    }
  }

  /// Returns the process that has the lock, in words. Example: "process 4711".
  private static String holder(Path folder) {
    try (var in = Files.newInputStream(folder.resolve(NAME))) {
      // Whoever has the lock may have written more.
      String text = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
      return text.matches("process \\d+") ? text : "another process";
    } catch (IOException _) {
      return "another process";
    }
  }

  /// Releases the lock. The file is deleted first, while the lock still protects it from others.
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
