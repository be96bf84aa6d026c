package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// The files of a folder on a disk.
record DiskTree(Path folder) implements FileTree {

  @Override
  public Path root() throws IOException {
    return folder.toRealPath();
  }

  @Override
  public Path real(Path path) throws IOException {
    return path.toRealPath();
  }

  @Override
  public boolean exists(Path path, LinkOption... options) {
    return Files.exists(path, options);
  }

  @Override
  public boolean isFile(Path path) {
    return Files.isRegularFile(path);
  }

  @Override
  public InputStream open(Path file) throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public LoadedFile load(InputFile file) {
    try {
      return file.load(
          Files.readAttributes(file.path(), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (IOException e) {
      return new LoadedFile.Failed(file.unreadable(e));
    }
  }

  @Override
  public void walk(Path from, Visitor visitor) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
            return visitor.enters(inner) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            visitor.see(file, attributes.isSymbolicLink());
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException reason) throws IOException {
            visitor.fail(path, reason);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
