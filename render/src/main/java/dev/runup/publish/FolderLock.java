package dev.runup.publish;

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

/// The right to write to a folder, which one process at a time has.
///
/// The system gives it back when the process ends, however it ends. The file that it is held by
/// names the process, and is deleted by it; one that a dead process left behind locks nobody out.
final class FolderLock implements AutoCloseable {

  static final String NAME = Publication.OURS + "lock";

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Gives back the lock of a folder, or null while another process has it.
  ///
  /// @throws IOException if there is no such folder, or nothing can be written there
  static @Nullable FolderLock tryTake(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    while (true) {
      Object before = key(file);
      if (before == null) {
        create(file);
      } else {
        try {
          return tryLock(file, before);
        } catch (NoSuchFileException _) {
          // Its holder has just deleted it.
        }
      }
    }
  }

  private static void create(Path file) throws IOException {
    try {
      Files.createFile(file);
    } catch (FileAlreadyExistsException _) {
      // Another process was faster.
    }
  }

  /// @param before what identified the file before it was opened
  /// @throws NoSuchFileException if it has been deleted since; it may have been made anew
  private static @Nullable FolderLock tryLock(Path file, Object before) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
    boolean held = false;
    try {
      if (!locked(channel)) {
        return null;
      }
      if (!before.equals(key(file))) {
        throw new NoSuchFileException(file.toString());
      }
      held = true;
      return new FolderLock(file, channel).signed();
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  /// Gives back what identifies the file of that name, or null where there is none.
  private static @Nullable Object key(Path file) throws IOException {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isOther()) { // to open a pipe would wait for whoever writes to it
        throw new FileSystemException(file.toString(), null, "is no file");
      }
      // Windows has no keys, and keeps the name of a file that is open.
      return attributes.fileKey() == null ? "" : attributes.fileKey();
    } catch (NoSuchFileException _) {
      return null;
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      return false;
    }
  }

  /// Names the process, for those who come meanwhile; a full disk does not keep it from building.
  private FolderLock signed() {
    try {
      channel.truncate(0);
      String process = "process " + ProcessHandle.current().pid();
      channel.write(ByteBuffer.wrap(process.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException _) {
      // Nobody needs the name to build.
    }
    return this;
  }

  /// Gives back who has the lock of a folder, in words.
  static String holder(Path folder) {
    try {
      String signed = Files.readString(folder.resolve(NAME));
      return signed.matches("process \\d+") ? signed : "another process";
    } catch (IOException _) {
      return "another process";
    }
  }

  /// Gives the lock back. The file goes first, so that nobody can wait for a lock on a deleted one.
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
