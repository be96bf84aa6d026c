package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
/// @param name its path relative to the dossier's folder, with `/` on every system
record InputFile(Path path, String name) {

  /// The largest file that is read, in bytes.
  static final int MAX_BYTES = 16 << 20;

  /// How many times reading is tried if the file changes meanwhile.
  private static final int TRIES = 20;

  /// The endings of files with facts, and of `runup.yaml`.
  private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".csv", ".xlsx");

  /// Returns a file of the dossier in a folder.
  static InputFile of(Path path, Path folder) {
    StringJoiner name = new StringJoiner("/");
    folder.relativize(path).forEach(part -> name.add(part.toString()));
    return new InputFile(path, name.toString());
  }

  /// Returns whether the ending of its name is one of a file with facts.
  boolean mayHoldFacts() {
    String lower = name.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(lower::endsWith);
  }

  /// Returns whether it is a folder, or a link to one.
  boolean isFolder() {
    return Files.isDirectory(path);
  }

  /// Returns whether this link leads to a folder, or to a file or folder in it.
  ///
  /// @param folder the real path of a folder
  boolean leadsInto(Path folder) {
    try {
      return path.toRealPath().startsWith(folder);
    } catch (IOException _) {
      return false; // it has been deleted since
    }
  }

  /// Returns its text, or the problem that it can't be read. Reads again if the file changes
  /// meanwhile.
  ///
  /// @param attributes the attributes of the file to which the path leads, also if it is a link
  LoadedFile load(BasicFileAttributes attributes) {
    return load(attributes, InputFile::bytes);
  }

  /// Loads the file to which this link leads, or reports that it lies outside of a folder.
  ///
  /// @param folder the real path of a folder
  /// @param outside the message if the file lies elsewhere
  LoadedFile follow(Path folder, String outside, String hint) {
    try {
      Path target = path.toRealPath();
      return target.startsWith(folder)
          ? load(Files.readAttributes(target, BasicFileAttributes.class))
          : failed(ProblemCode.LINK_OUT, outside, hint);
    } catch (IOException _) {
      return failed(
          ProblemCode.UNREADABLE, "this link leads nowhere", "Delete it, or restore its file.");
    }
  }

  /// Reads the bytes of a file. Tests replace it to let a file change while it is read.
  interface FileBytes {
    byte[] read(Path file) throws IOException;
  }

  /// Reads at most one byte more than the limit. The file may have grown since its size was read.
  private static byte[] bytes(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(MAX_BYTES + 1);
    }
  }

  LoadedFile load(BasicFileAttributes attributes, FileBytes read) {
    BasicFileAttributes before = attributes;
    for (int i = 0; i < TRIES; i++) {
      // Reading a pipe or a device might never end.
      if (!before.isRegularFile()) {
        return failed(
            ProblemCode.UNREADABLE,
            "this is not a regular file",
            "Replace it by one, or delete it.");
      }
      if (before.size() > MAX_BYTES) {
        return tooLarge();
      }
      try {
        byte[] bytes = read.read(path);
        BasicFileAttributes after = Files.readAttributes(path, BasicFileAttributes.class);
        if (isSame(before, after)) {
          return loaded(bytes);
        }
        before = after;
      } catch (IOException e) {
        return new LoadedFile.Failed(unreadable(e));
      }
    }
    return failed(
        ProblemCode.UNREADABLE,
        "this file did not stop changing while it was read",
        "Build again after the other program has finished writing it.");
  }

  /// Returns the text of the file, which has these bytes, or the problem that it can't be read.
  LoadedFile loaded(byte[] bytes) {
    return bytes.length > MAX_BYTES ? tooLarge() : decoded(bytes);
  }

  /// Returns the text of a file. That of a workbook has a character for each of its bytes.
  private LoadedFile decoded(byte[] bytes) {
    if (NodeReader.isWorkbook(name)) {
      return new LoadedFile.Text(new Input(name, new String(bytes, StandardCharsets.ISO_8859_1)));
    }
    LoadedFile loaded = Utf8.decode(name, bytes);
    LoadedFile other =
        loaded instanceof LoadedFile.Failed(var problem)
                && problem.code() == ProblemCode.NOT_UTF_8
                && name.toLowerCase(Locale.ROOT).endsWith(".csv")
            ? OfficeText.decode(name, bytes)
            : null;
    return other == null ? loaded : other;
  }

  /// Returns whether the file is the same in two readings of its attributes: neither written nor
  /// replaced.
  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return before.size() == after.size()
        && before.lastModifiedTime().equals(after.lastModifiedTime())
        && Objects.equals(before.fileKey(), after.fileKey());
  }

  private LoadedFile tooLarge() {
    return failed(
        ProblemCode.TOO_LARGE,
        "this file is larger than 16 MiB, which is the limit",
        mayHoldFacts()
            ? "Split it: a dossier may have any number of files."
            : "Put a smaller one in its place.");
  }

  private LoadedFile failed(ProblemCode code, String message, String hint) {
    return new LoadedFile.Failed(problem(code, message, hint));
  }

  Problem unreadable(IOException reason) {
    return reason instanceof AccessDeniedException
        ? problem(
            ProblemCode.UNREADABLE, "this may not be read", "Give yourself the right to read it.")
        : problem(
            ProblemCode.UNREADABLE,
            "this could not be read",
            "Check that the file and its disk are still there.");
  }

  /// Returns an error about the file as a whole.
  Problem problem(ProblemCode code, String message, @Nullable String hint) {
    return Problem.of(code, new Place(new Input(name, ""), 1, 1, 1), message, hint);
  }

  /// The result of loading a file.
  sealed interface LoadedFile {

    /// The text of the file, with notices about how it was decoded.
    record Text(Input input, List<Problem> notices) implements LoadedFile {
      public Text {
        notices = List.copyOf(notices);
      }

      Text(Input input) {
        this(input, List.of());
      }
    }

    /// The problem that it can't be read.
    record Failed(Problem problem) implements LoadedFile {}
  }
}
