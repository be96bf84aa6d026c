package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/// The files below a dossier's folder, which is on a disk or in memory.
///
/// Their paths are those that `resolve` gives for the path of [#root].
public sealed interface FileTree permits DiskTree, MemoryTree {

  /// Returns the files of a folder on a disk.
  static FileTree of(Path folder) {
    return new DiskTree(folder);
  }

  /// Returns files in memory. They have no links.
  ///
  /// @param contents the bytes of each file by its path in the folder, for example
  ///   `monday/facts.yaml`, with `/` between its parts
  /// @throws IllegalArgumentException if a path has an empty part, is `.` or `..` in a part, or is
  ///   the folder of another one
  static FileTree of(Map<String, byte[]> contents) {
    return new MemoryTree(contents);
  }

  /// Returns the real path of the folder.
  Path root() throws IOException;

  /// Returns the path of a file or folder without links.
  ///
  /// @throws NoSuchFileException if there is none
  Path real(Path path) throws IOException;

  /// Returns whether there is a file or a folder.
  boolean exists(Path path, LinkOption... options);

  /// Returns whether the folder itself contains an entry of that name: a file, a folder or a link.
  default boolean has(String name) {
    try {
      return exists(root().resolve(name), LinkOption.NOFOLLOW_LINKS);
    } catch (IOException _) {
      return false;
    }
  }

  /// Returns whether there is a regular file, not a folder or a pipe.
  boolean isFile(Path path);

  /// Opens a file for reading.
  InputStream open(Path file) throws IOException;

  /// Returns the text of a file that is no link, or the problem that it can't be read.
  LoadedFile load(InputFile file);

  /// Visits a file, or a folder with all that is in it.
  void walk(Path from, Visitor visitor) throws IOException;

  /// Sees the files of a folder.
  interface Visitor {

    /// Returns whether the files of a folder are visited.
    boolean enters(Path folder);

    /// Sees a file, or a link to a file or folder.
    void see(Path file, boolean isLink);

    /// Sees a file or folder that can't be read.
    void fail(Path path, IOException reason) throws IOException;
  }
}
