package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The text files in a dossier's folder that hold the desk's copies of sources.
///
/// Each file is read once, when it is first requested. Several threads may request files.
public final class ArchivedTexts {

  private static final List<String> ENDINGS = List.of(".txt", ".text", ".md", ".markdown");

  private final FileTree tree;
  private final FilesSeen seen;
  private final Map<String, String> texts;
  private final Map<String, LoadedFile> loaded = new HashMap<>();

  /// @param tree the dossier's folder
  /// @param seen notes what was found
  /// @param texts the texts that are read in place of files, by their paths in normal form
  public ArchivedTexts(FileTree tree, FilesSeen seen, Map<String, String> texts) {
    this.tree = tree;
    this.seen = seen;
    this.texts = texts;
  }

  /// Returns the text of a file. Null if the ending isn't one of a text file. Null as well if the
  /// file is missing, isn't UTF-8, is too large or lies outside the folder.
  ///
  /// @param path relative to the dossier's folder
  public @Nullable String text(String path) {
    return isText(path) && loaded(path) instanceof LoadedFile.Text(var input, var _)
        ? input.text()
        : null;
  }

  /// Returns the reason why a file with the ending of a text can't be read, or null.
  ///
  /// @param path relative to the dossier's folder
  public @Nullable Problem failure(String path) {
    return isText(path) && loaded(path) instanceof LoadedFile.Failed(var problem) ? problem : null;
  }

  private static boolean isText(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private synchronized LoadedFile loaded(String path) {
    return loaded.computeIfAbsent(path, this::loadAndNote);
  }

  private LoadedFile loadAndNote(String path) {
    LoadedFile file = load(path);
    seen.note(FilesSeen.Question.TEXT, path, checksum(file));
    return file;
  }

  /// Returns the checksum of a file's text, or of the problem that it can't be read.
  public String checksum(String path) {
    return checksum(loaded(path));
  }

  private static String checksum(LoadedFile file) {
    return switch (file) {
      case LoadedFile.Text(var input, var _) -> Sha256.hex(input.text());
      case LoadedFile.Failed(var problem) -> Sha256.hex("unreadable: " + problem.printed());
    };
  }

  private LoadedFile load(String path) {
    String typed = texts.get(NamedFiles.normalForm(path));
    if (typed != null) {
      return new LoadedFile.Text(new Input(path, typed));
    }
    try {
      Path file = NamedFiles.resolveInside(tree, path);
      if (file == null) {
        return outside(path);
      }
      return tree.load(new InputFile(file, path));
    } catch (InvalidPathException e) {
      return outside(path);
    } catch (IOException e) {
      return new LoadedFile.Failed(named(path).unreadable(e));
    }
  }

  /// Returns a file that is named in a problem and not read.
  private static InputFile named(String path) {
    return new InputFile(Path.of(""), path);
  }

  private static LoadedFile outside(String path) {
    return new LoadedFile.Failed(
        named(path).problem(ProblemCode.LINK_OUT, "this file lies outside of the dossier", null));
  }
}
