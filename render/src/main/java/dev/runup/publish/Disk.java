package dev.runup.publish;

import java.io.IOException;
import java.nio.file.Path;

/// What publishing does to files, one call for each step that can fail.
interface Disk {

  /// Writes a new file; what it holds need not have reached the disk yet.
  void create(Path file, byte[] bytes) throws IOException;

  /// Makes a folder, unless it is there.
  void makeFolder(Path folder) throws IOException;

  /// Waits until the bytes of a file, or the names in a folder, would survive a power cut.
  void flush(Path fileOrFolder) throws IOException;

  /// Gives a file another name in the same folder in one step, in place of what had that name.
  void move(Path from, Path to) throws IOException;

  /// Lets a file be found under a second name, whatever becomes of the first one.
  void keep(Path file, Path as) throws IOException;

  /// Deletes a file or an empty folder, if it is there.
  void delete(Path fileOrFolder) throws IOException;
}
