package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// One file of a dossier.
///
/// @param path where it lies
/// @param name its path from the dossier on, with `/` on every system
record InputFile(Path path, String name) {

  /// The largest file that is read, in bytes.
  static final int LARGEST = 16 << 20;

  /// As many times is a file read that changes while it is read.
  private static final int TRIES = 20;

  /// How the names of files with facts end, and that of `runup.yaml`.
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".csv");

  /// Gives back a file of the dossier in a folder.
  static InputFile of(Path path, Path folder) {
    StringJoiner name = new StringJoiner("/");
    folder.relativize(path).forEach(part -> name.add(part.toString()));
    return new InputFile(path, name.toString());
  }

  /// Says whether it is one that facts can be read from, as far as its name tells.
  boolean mayHoldFacts() {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /// Says whether it is a folder, or a link to one.
  boolean isFolder() {
    return Files.isDirectory(path);
  }

  /// Gives back its text, or the problem that it has none. What changes while it is read is read
  /// again.
  ///
  /// @param attributes of the file itself, where the path is a link
  LoadedFile load(BasicFileAttributes attributes) {
    return load(attributes, InputFile::bytes);
  }

  /// Reads the bytes of a file, one more than the limit at most: it may have grown since it was
  /// asked for its size.
  interface Read {
    byte[] of(Path file) throws IOException;
  }

  private static byte[] bytes(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(LARGEST + 1);
    }
  }

  LoadedFile load(BasicFileAttributes attributes, Read read) {
    BasicFileAttributes before = attributes;
    for (int i = 0; i < TRIES; i++) {
      // A pipe or a device could be waited for without end.
      if (!before.isRegularFile()) {
        return failed("unreadable", "this is no ordinary file", "Replace it by one, or delete it.");
      }
      if (before.size() > LARGEST) {
        return tooLarge();
      }
      try {
        byte[] bytes = read.of(path);
        BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
        if (isSame(before, after)) {
          return bytes.length > LARGEST ? tooLarge() : Utf8.decode(name, bytes);
        }
        before = after;
      } catch (IOException e) {
        return new LoadedFile.Failed(unreadable(e));
      }
    }
    return failed(
        "unreadable",
        "this file did not stop changing while it was read",
        "Build again when whatever writes it is done.");
  }

  /// Says whether nobody wrote to a file between two looks at it, nor put another one in its place.
  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime())
        && Objects.equals(before.fileKey(), after.fileKey());
  }

  private LoadedFile tooLarge() {
    return failed(
        "too-large",
        "this file is larger than 16 MiB, which is the limit",
        "Split it: a dossier may have any number of files.");
  }

  private LoadedFile failed(String code, String message, String hint) {
    return new LoadedFile.Failed(problem(code, message, hint));
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
