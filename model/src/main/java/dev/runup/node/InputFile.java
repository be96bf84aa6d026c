package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// One file of a dossier.
///
/// @param path where it lies
/// @param name its path from the dossier on, with `/` on every system
record InputFile(Path path, String name) {

  /// The largest file that is read, in bytes.
  static final int LARGEST = 16 << 20;

  /// Says whether it is a folder, or a link to one.
  boolean isFolder() {
    return Files.isDirectory(path);
  }

  /// Gives back its text, or the problem that it has none.
  ///
  /// @param attributes of the file itself, where the path is a link
  Loaded load(BasicFileAttributes attributes) {
    // A pipe or a device could be waited for without end.
    if (!attributes.isRegularFile()) {
      return failed("unreadable", "this is no ordinary file", "Replace it by one, or delete it.");
    }
    if (attributes.size() > LARGEST) {
      return tooLarge();
    }
    try (var in = Files.newInputStream(path)) {
      // One byte more than the limit: it may have grown since it was asked for its size.
      byte[] bytes = in.readNBytes(LARGEST + 1);
      return bytes.length > LARGEST ? tooLarge() : Utf8.decode(name, bytes);
    } catch (IOException e) {
      return new Loaded.Failed(unreadable(e));
    }
  }

  private Loaded tooLarge() {
    return failed(
        "too-large",
        "this file is larger than 16 MiB, which is the limit",
        "Split it: a dossier may have any number of files.");
  }

  private Loaded failed(String code, String message, String hint) {
    return new Loaded.Failed(problem(code, message, hint));
  }

  Problem unreadable(IOException reason) {
    return reason instanceof AccessDeniedException
        ? problem("unreadable", "this may not be read", "Give yourself the right to read it.")
        : problem("unreadable", "this could not be read", "Is it still there, and its disk?");
  }

  /// Gives back an error about the file as a whole.
  Problem problem(String code, String message, @Nullable String hint) {
    return Problem.error(code, new Place(new Input(name, ""), 1, 1, 1), message, hint);
  }
}
