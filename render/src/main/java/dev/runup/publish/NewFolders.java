package dev.runup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The folders of a path that didn't exist before this build. [#close] deletes those that are still
/// empty, so that a failed build leaves no empty folder.
public final class NewFolders implements AutoCloseable {

  private final Path folder;

  /// The folders that didn't exist at first, the innermost one first.
  private final List<Path> missing = new ArrayList<>();

  /// Finds the missing folders of a path. The caller creates them.
  NewFolders(Path folder) {
    this.folder = folder;
    Path path = folder.toAbsolutePath().normalize();
    while (path != null && !Files.exists(path)) {
      missing.add(path);
      path = path.getParent();
    }
  }

  /// Creates a folder in which several builds then create a folder each.
  ///
  /// Otherwise a build that fails could delete it while another one needs it. A failure isn't
  /// reported here.
  public static NewFolders create(Path folder) {
    NewFolders created = new NewFolders(folder);
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
