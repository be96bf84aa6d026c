package dev.runup.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The operations of publishing on the real file system.
final class LocalDisk implements Publication.Disk {

  @Override
  public void create(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        channel.write(left);
      }
    }
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.createDirectory(folder);
    }
  }

  @Override
  public void flush(Path fileOrFolder) throws IOException {
    boolean folder = Files.isDirectory(fileOrFolder);
    if (folder && !hasPosixFolders(fileOrFolder)) {
      return;
    }
    StandardOpenOption way = folder ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(fileOrFolder, way)) {
      channel.force(true);
    }
  }

  /// Returns whether folders can be opened and flushed. Windows can't open them, and writes file
  /// names to the disk by itself.
  private static boolean hasPosixFolders(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void place(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
    } catch (FileAlreadyExistsException taken) {
      throw taken;
    } catch (UnsupportedOperationException | IOException _) {
      Files.move(from, to); // no hard links here: another program may still come between
      return;
    }
    Files.delete(from);
  }

  @Override
  public void link(Path file, Path secondName) throws IOException {
    try {
      Files.createLink(secondName, file);
    } catch (UnsupportedOperationException | IOException _) {
      // FAT and some network drives have no hard links.
      Files.copy(file, secondName, StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
    }
  }

  @Override
  public void delete(Path fileOrFolder) throws IOException {
    Files.deleteIfExists(fileOrFolder);
  }
}
