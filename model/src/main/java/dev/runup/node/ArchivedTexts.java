package dev.runup.node;

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
  private final Map<String, Loaded> loaded = new HashMap<>();

  /// @param folder the dossier's folder
  public ArchivedTexts(Path folder) {
    this.folder = folder;
  }

  /// Gives back the text of a file, or null where there is none: a file that is no text, is not
  /// UTF-8, is larger than a facts file may be, is not there, or lies outside of the folder.
  ///
  /// @param path from the dossier's folder on
  public @Nullable String text(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    if (ENDINGS.stream().noneMatch(name::endsWith)) {
      return null;
    }
    Loaded found = loaded.computeIfAbsent(path, this::load);
    return found instanceof Loaded.Text(var input) ? input.text() : null;
  }

  private Loaded load(String path) {
    try {
      Path file = NamedFiles.inside(folder, path);
      if (file == null) {
        return outside(path);
      }
      return new InputFile(file, path).load(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (InvalidPathException e) {
      return outside(path);
    } catch (IOException e) {
      return new Loaded.Failed(new InputFile(folder, path).unreadable(e));
    }
  }

  private Loaded outside(String path) {
    return new Loaded.Failed(
        new InputFile(folder, path)
            .problem("link-out", "this file lies outside of the dossier", null));
  }
}
