package dev.runup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Folders that are made to be written into, and go again if nothing was.
public final class CreatedFolders implements AutoCloseable {

  private final Path folder;
  private final List<Path> missing = new ArrayList<>();

  private CreatedFolders(Path folder) {
    this.folder = folder;
    Path path = folder.toAbsolutePath().normalize();
    while (path != null && !Files.exists(path)) {
      missing.add(path);
      path = path.getParent();
    }
  }

  /// Looks which folders of a path are missing; makes none of them.
  static CreatedFolders missing(Path folder) {
    return new CreatedFolders(folder);
  }

  /// Makes a folder that several will write into, each into one of its own, so that none of them
  /// has to. Where that can't be done they find it out.
  public static CreatedFolders around(Path folder) {
    CreatedFolders made = missing(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException _) {
      // Each says what is in the way of its own folder.
    }
    return made;
  }

  /// Deletes those that were missing, as far as nothing lies in them.
  ///
  /// @throws UncheckedIOException if one can't be deleted
  @Override
  public void close() {
    try {
      for (Path path : missing) { // the innermost first
        Files.deleteIfExists(path);
      }
    } catch (DirectoryNotEmptyException _) {
      // Something was saved.
    } catch (IOException e) {
      throw new UncheckedIOException("could not write to " + folder, e);
    }
  }
}
