package dev.runup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The missing folders of a path, which are deleted at the end if they are still empty.
///
/// So a build that fails leaves no empty folder behind.
public final class CreatedFolders implements AutoCloseable {

  private final Path folder;

  /// The folders that didn't exist at first, the innermost one first.
  private final List<Path> missing = new ArrayList<>();

  private CreatedFolders(Path folder) {
    this.folder = folder;
    Path path = folder.toAbsolutePath().normalize();
    while (path != null && !Files.exists(path)) {
      missing.add(path);
      path = path.getParent();
    }
  }

  /// Finds the missing folders of a path. The caller creates them.
  static CreatedFolders of(Path folder) {
    return new CreatedFolders(folder);
  }

  /// Creates a folder in which several builds then create a folder each.
  ///
  /// Otherwise a build that fails could delete it while another one needs it. A failure isn't
  /// reported here.
  public static CreatedFolders create(Path folder) {
    CreatedFolders created = of(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException _) {
      // Each build reports the failure for its own folder.
    }
    return created;
  }

  /// Deletes the folders that were missing, if they are empty.
  ///
  /// @throws UncheckedIOException if one can't be deleted
  @Override
  public void close() {
    try {
      for (Path path : missing) {
        Files.deleteIfExists(path);
      }
    } catch (DirectoryNotEmptyException _) {
      // A file was saved in it, so it stays, and so do the folders around it.
    } catch (IOException e) {
      throw new UncheckedIOException("could not write to " + folder, e);
    }
  }
}
