package dev.runup.publish;

import java.io.IOException;
import java.nio.file.Path;

/// The operations of publishing on files, one method for each step that can fail. Tests make single
/// steps fail.
interface Disk {

  /// Writes a new file. Its bytes may reach the disk later, with [#flush].
  void create(Path file, byte[] bytes) throws IOException;

  /// Creates a folder, unless it exists.
  void makeFolder(Path folder) throws IOException;

  /// Waits until the bytes of a file, or the names in a folder, would survive a power cut.
  void flush(Path fileOrFolder) throws IOException;

  /// Renames a file in one step and replaces the file that has the new name.
  void move(Path from, Path to) throws IOException;

  /// Gives a file a second name. The second name keeps the bytes if the first one is replaced.
  void link(Path file, Path secondName) throws IOException;

  /// Deletes a file or an empty folder, if it exists.
  void delete(Path fileOrFolder) throws IOException;
}
