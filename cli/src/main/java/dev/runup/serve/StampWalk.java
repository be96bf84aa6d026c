package dev.runup.serve;

import dev.runup.node.WrittenFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Goes through all files of a dossier that a build may read, whatever they are for. Hidden ones
/// and what Runup wrote are none of them.
final class StampWalk extends SimpleFileVisitor<Path> {

  private static final FileTime BEGINNING = FileTime.fromMillis(0);

  private final Map<Path, FileStamp> stamps;
  private final Consumer<Path> folders;
  private @Nullable WrittenFiles written;

  /// @param stamps gets each file and each folder
  /// @param folders gets each folder before its files are looked at
  StampWalk(Map<Path, FileStamp> stamps, Consumer<Path> folders) {
    this.stamps = stamps;
    this.folders = folders;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (written == null) {
      written = new WrittenFiles(folder);
    } else if (hidden(folder) || WrittenFiles.areIn(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    folders.accept(folder);
    // Its own time changes with its hidden files, and is of no interest.
    put(folder, new FileStamp(0, BEGINNING, attributes.fileKey()));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!hidden(file)) {
      put(
          file,
          new FileStamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
    }
    return FileVisitResult.CONTINUE;
  }

  private void put(Path path, FileStamp stamp) {
    if (written == null || !written.have(path)) {
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

  private static boolean hidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
