package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Reads files of a dossier that its other files name by path, for example a logo in `theme.yaml`.
///
/// No file outside of the dossier's folder is read, even if a path or a link leads there.
public final class NamedFiles {

  private final FileTree tree;
  private final Set<String> requestedPaths = new HashSet<>();
  private final FilesSeen seen;

  /// The texts that are read in place of files, by their paths in normal form.
  private final Map<String, String> texts;

  /// @param tree the dossier's folder
  /// @param seen notes what was found
  /// @param texts the texts that are read in place of files, by their paths in normal form
  public NamedFiles(FileTree tree, FilesSeen seen, Map<String, String> texts) {
    this.tree = tree;
    this.seen = seen;
    this.texts = texts;
  }

  /// Returns whether the folder contains a regular file at that path.
  public boolean has(String path) {
    boolean has = isRegular(path);
    seen.note(FilesSeen.Question.REGULAR, path, String.valueOf(has));
    return has;
  }

  private boolean isRegular(String path) {
    try {
      Path file = resolveInside(tree, path);
      return file != null && tree.isFile(file);
    } catch (InvalidPathException | IOException _) {
      return false;
    }
  }

  /// Returns whether the folder itself contains an entry of that name: a file, a folder or a link.
  public boolean exists(String name) {
    boolean exists = tree.has(name);
    seen.note(FilesSeen.Question.EXISTS, name, String.valueOf(exists));
    return exists;
  }

  /// Returns all paths requested so far through [#text] and [#bytes], in normal form.
  public Set<String> requestedPaths() {
    return Collections.unmodifiableSet(requestedPaths);
  }

  /// Returns a file's text, or the problem that it can't be read.
  ///
  /// @param where the place at which the path was typed
  public Checked<Input> text(String path, Place where) {
    String typed = texts.get(normalForm(path));
    if (typed != null) {
      requestedPaths.add(normalForm(path));
      return Checked.good(new Input(normalForm(path), typed));
    }
    return bytes(path, InputFile.MAX_BYTES, where)
        .then(bytes ->
            switch (Utf8.decode(normalForm(path), bytes)) {
              case LoadedFile.Text(Input input, var _) -> Checked.good(input);
              case LoadedFile.Failed(Problem problem) -> Checked.bad(problem);
            });
  }

  /// Returns a file's bytes, or the problem that they can't be read.
  ///
  /// @param most the most bytes that the file may have
  /// @param where the place at which the path was typed
  public Checked<byte[]> bytes(String path, int most, Place where) {
    Checked<byte[]> read = find(path, where).then(file -> bytes(file, path, most, where));
    seen.note(
        FilesSeen.Question.BYTES,
        path,
        read instanceof Checked.Good<byte[]>(byte[] bytes, var _) ? Sha256.hex(bytes) : null);
    return read;
  }

  private Checked<byte[]> bytes(Path file, String path, int most, Place where) {
    try (var in = tree.open(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      return bytes.length > most
          ? bad(
              where,
              ProblemCode.TOO_LARGE,
              path + " is larger than " + size(most),
              "Make it smaller.")
          : Checked.good(bytes);
    } catch (AccessDeniedException _) {
      return bad(
          where,
          ProblemCode.UNREADABLE,
          path + " may not be read",
          "Give yourself the right to read it.");
    } catch (IOException _) {
      return bad(
          where,
          ProblemCode.UNREADABLE,
          path + " could not be read",
          "Check that the file and its disk are still there.");
    }
  }

  /// Returns the checksum of a file's bytes. Null if it can't be read or lies outside of the
  /// folder.
  public @Nullable String checksum(String path) {
    String sum = readChecksum(path);
    seen.note(FilesSeen.Question.BYTES, path, sum);
    return sum;
  }

  private @Nullable String readChecksum(String path) {
    try {
      Path file = resolveInside(tree, path);
      if (file == null || !tree.isFile(file)) {
        return null;
      }
      try (InputStream in = tree.open(file)) {
        return Sha256.hex(in.readAllBytes());
      }
    } catch (InvalidPathException | IOException _) {
      return null;
    }
  }

  private static String size(int bytes) {
    return bytes % (1 << 20) == 0 ? (bytes >> 20) + " MiB" : (bytes >> 10) + " KiB";
  }

  private Checked<Path> find(String path, Place where) {
    requestedPaths.add(normalForm(path));
    try {
      Path file = resolveInside(tree, path);
      if (file == null) {
        return outside(path, where);
      }
      // Reading a pipe or a device might never end.
      return tree.isFile(file)
          ? Checked.good(file)
          : bad(
              where,
              ProblemCode.UNREADABLE,
              "\"" + path + "\" is not a regular file",
              "Name a regular file of the dossier, for example \"logo.png\".");
    } catch (InvalidPathException _) {
      return outside(path, where);
    } catch (NoSuchFileException _) {
      return bad(
          where,
          ProblemCode.NO_FILE,
          "the dossier has no file \"" + path + "\"",
          "Paths begin at the dossier's folder, as in \"looks/crest.png\".");
    } catch (IOException _) {
      return bad(
          where, ProblemCode.UNREADABLE, path + " could not be read", "Does a link lead nowhere?");
    }
  }

  private static <T> Checked<T> outside(String path, Place where) {
    return bad(
        where,
        ProblemCode.LINK_OUT,
        "\"" + path + "\" does not lie in the dossier",
        "Copy the file into the dossier, and name it by its path from the dossier's folder on.");
  }

  private static <T> Checked<T> bad(Place where, ProblemCode code, String message, String hint) {
    return Checked.bad(Problem.of(code, where, message, hint));
  }

  /// Returns the file at a path, or null if it lies outside of the folder.
  ///
  /// @throws InvalidPathException if the text can't be a path
  /// @throws IOException if there is no such file
  static @Nullable Path resolveInside(FileTree tree, String path) throws IOException {
    Path relative = Path.of(path);
    if (relative.isAbsolute() || relative.normalize().startsWith("..")) {
      return null;
    }
    Path root = tree.root();
    Path file = tree.real(root.resolve(relative));
    return file.startsWith(root) ? file : null;
  }

  /// Returns the normal form of a path, in which messages name the files of a dossier.
  ///
  /// Example: `./a//b.yaml` becomes `a/b.yaml`.
  public static String normalForm(String path) {
    try {
      StringJoiner name = new StringJoiner("/");
      Path.of(path).normalize().forEach(part -> name.add(part.toString()));
      return name.toString();
    } catch (InvalidPathException _) {
      return path;
    }
  }
}
