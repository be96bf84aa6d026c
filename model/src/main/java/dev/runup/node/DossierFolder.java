package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds and reads the files of a dossier.
public final class DossierFolder {

  static final String SETTINGS = "runup.yaml";

  /// The file with the looks of all editions that name no other; it holds no facts.
  public static final String THEME = "theme.yaml";

  /// The code of the problem that a folder is no dossier.
  public static final String NO_DOSSIER = "no-dossier";

  private DossierFolder() {}

  /// What a dossier's folder holds.
  ///
  /// @param settings `runup.yaml`, or null where it could not be read
  /// @param facts the files with facts, in the order of their names
  /// @param problems what could not be read, and a notice for each file that is passed over
  public record Contents(@Nullable Input settings, List<Input> facts, List<Problem> problems) {
    public Contents {
      facts = List.copyOf(facts);
      problems = problems.stream().sorted(Problem.BY_PLACE).toList();
    }
  }

  /// Gives back the texts of all files of the dossier in `folder`, in an order that does not depend
  /// on the file system.
  ///
  /// @throws UncheckedIOException where the folder can't be listed
  public static Contents read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return none(noFolder(folder));
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      return none(closed(folder));
    }
    try {
      Path root = folder.toRealPath();
      if (!Files.exists(root.resolve(SETTINGS))) {
        return none(noSettings(folder, root));
      }
      if (Files.isDirectory(root.resolve(SETTINGS))) {
        return none(settingsFolder(root));
      }
      FolderWalk walk = new FolderWalk(root);
      Files.walkFileTree(root, walk);
      return walk.contents();
    } catch (IOException e) {
      throw new UncheckedIOException("could not list " + folder, e);
    }
  }

  /// Gives back the innermost dossier in which a file or a folder lies, or null.
  public static @Nullable Path around(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    while (folder != null && !Files.exists(folder.resolve(SETTINGS))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /// Returns whether a file or folder is hidden, which means that no dossier holds it.
  public static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  private static Contents none(Problem problem) {
    return new Contents(null, List.of(), List.of(problem));
  }

  private static Problem noFolder(Path folder) {
    return Problem.error(
        NO_DOSSIER,
        Files.exists(folder) ? folder + " is a file, not a folder" : "there is no folder " + folder,
        "Name the folder that holds " + SETTINGS + ".");
  }

  private static Problem closed(Path folder) {
    return Problem.error(
        "unreadable", folder + " may not be read", "Give yourself the right to read it.");
  }

  private static Problem settingsFolder(Path root) {
    return new InputFile(root.resolve(SETTINGS), SETTINGS)
        .problem(
            "unreadable",
            "this is a folder, not a file",
            "Rename it: the settings of a dossier stand in a file of that name.");
  }

  private static Problem noSettings(Path folder, Path root) throws IOException {
    String named = folder.toString().isEmpty() ? "current folder" : "folder " + folder;
    String message = "the " + named + " holds no " + SETTINGS;
    for (String other : List.of("runup.yml", "Runup.yaml", "runup.json")) {
      if (Files.exists(root.resolve(other))) {
        return Problem.error(NO_DOSSIER, message, "Rename " + other + " to " + SETTINGS + ".");
      }
    }
    @Nullable Path other = nearest(root);
    String hint =
        other == null
            ? "A dossier is a folder with a file of that name."
            : "Did you mean " + folder.resolve(root.relativize(other)).normalize() + "?";
    return Problem.error(NO_DOSSIER, message, hint);
  }

  /// Gives back a dossier two levels below at most, or the one that `root` itself lies in.
  private static @Nullable Path nearest(Path root) throws IOException {
    List<Path> near = new ArrayList<>(folders(root));
    for (Path folder : List.copyOf(near)) {
      near.addAll(folders(folder));
    }
    Stream<Path> above = Stream.iterate(root, path -> path.getParent() != null, Path::getParent);
    return Stream.concat(near.stream(), above)
        .filter(path -> Files.exists(path.resolve(SETTINGS)))
        .findFirst()
        .orElse(null);
  }

  private static List<Path> folders(Path folder) throws IOException {
    if (!Files.isReadable(folder)) {
      return List.of();
    }
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
      entries.forEach(folders::add);
    }
    folders.sort(null);
    return folders;
  }
}
