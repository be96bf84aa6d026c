package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The desk's copies of sources: text files in a dossier's folder, each read once, when it is asked
/// for.
public final class ArchivedTexts {

  private static final List<String> ENDINGS = List.of(".txt", ".text", ".md", ".markdown");

  private final Path folder;
  private final Map<String, LoadedFile> loaded = new HashMap<>();

  /// @param folder the dossier's folder
  public ArchivedTexts(Path folder) {
    this.folder = folder;
  }

  /// Gives back the text of a file, or null where there is none: a file that is no text, is not
  /// UTF-8, is larger than a facts file may be, is not there, or lies outside of the folder.
  ///
  /// @param path from the dossier's folder on
  public @Nullable String text(String path) {
    return isText(path) && loaded(path) instanceof LoadedFile.Text(var input) ? input.text() : null;
  }

  /// Gives back why a file that is called a text has none, or null.
  ///
  /// @param path from the dossier's folder on
  public @Nullable Problem failure(String path) {
    return isText(path) && loaded(path) instanceof LoadedFile.Failed(var problem) ? problem : null;
  }

  private static boolean isText(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  private LoadedFile loaded(String path) {
    return loaded.computeIfAbsent(path, this::load);
  }

  private LoadedFile load(String path) {
    try {
      Path file = NamedFiles.inside(folder, path);
      if (file == null) {
        return outside(path);
      }
      return new InputFile(file, path).load(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (InvalidPathException e) {
      return outside(path);
    } catch (IOException e) {
      return new LoadedFile.Failed(new InputFile(folder, path).unreadable(e));
    }
  }

  private LoadedFile outside(String path) {
    return new LoadedFile.Failed(
        new InputFile(folder, path)
            .problem("link-out", "this file lies outside of the dossier", null));
  }
}
