package dev.runup.serve;

import dev.runup.node.DossierFolder.WrittenFiles;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Visits the files of a dossier and collects their stamps, except hidden files and files that
/// Runup wrote.
final class StampWalk extends SimpleFileVisitor<Path> {

  /// Stands for the time of any folder, so that the real one doesn't count as a change.
  private static final FileTime NO_TIME = FileTime.fromMillis(0);

  private final Map<Path, FileStamp> stamps;
  private final Consumer<Path> folders;

  /// The files that Runup wrote into the dossier. Null until the walk enters its folder.
  private @Nullable WrittenFiles written;

  /// @param stamps receives each file and each folder
  /// @param folders receives each folder before its files are visited
  StampWalk(Map<Path, FileStamp> stamps, Consumer<Path> folders) {
    this.stamps = stamps;
    this.folders = folders;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (written == null) {
      written = new WrittenFiles(folder);
    } else if (isHidden(folder) || WrittenFiles.existIn(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    folders.accept(folder);
    // The time of a folder would change with each hidden file in it.
    put(folder, new FileStamp(0, NO_TIME, attributes.fileKey()));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (!isHidden(file)) {
      put(
          file,
          new FileStamp(attributes.size(), attributes.lastModifiedTime(), attributes.fileKey()));
    }
    return FileVisitResult.CONTINUE;
  }

  private void put(Path path, FileStamp stamp) {
    if (written == null || !written.contains(path)) {
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
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }
}
