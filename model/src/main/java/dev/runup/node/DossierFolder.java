package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds and reads the files of a dossier.
public final class DossierFolder {

  static final String SETTINGS = "runup.yaml";

  /// The beginning of the name of the file that Excel makes beside an open workbook.
  private static final String OPEN_WORKBOOK = "~$";

  /// The file with the release register. It holds no facts.
  static final String RELEASES = "releases.jsonl";

  /// The file with the default theme of all editions. It holds no facts.
  public static final String THEME = "theme.yaml";

  /// The beginning of the name that a file has for a moment while Runup changes it. If the process
  /// dies then, the file is still read, under its own name.
  public static final String ASIDE = ".runup-aside-";

  private DossierFolder() {}

  /// The files of a dossier's folder.
  ///
  /// @param settings `runup.yaml`, or null if it can't be read
  /// @param facts the files with facts, sorted by name
  /// @param releases `releases.jsonl`, or null if there is none or it can't be read
  /// @param problems an error for each unreadable file, and a notice for each file that isn't read
  public record Contents(
      @Nullable Input settings,
      List<Input> facts,
      @Nullable Input releases,
      List<Problem> problems) {
    public Contents {
      facts = List.copyOf(facts);
      problems = problems.stream().sorted(Problem.BY_PLACE).toList();
    }

    /// Returns these files with one more file of facts, or with another text for one of them.
    public Contents with(Input file) {
      List<Input> files = new ArrayList<>(facts);
      files.removeIf(one -> one.name().equals(file.name()));
      files.add(file);
      files.sort(Comparator.comparing(Input::name));
      return new Contents(settings, files, releases, problems);
    }

    /// Returns these files with other texts for some of them, for example those that an editor
    /// holds. A file that couldn't be read from the disk is readable then.
    ///
    /// @param texts the texts by name. A name that isn't in the folder is ignored
    public Contents withTexts(Map<String, String> texts) {
      if (texts.isEmpty()) {
        return this;
      }
      List<Input> files = new ArrayList<>();
      facts.forEach(file -> files.add(withText(file, texts)));
      List<Problem> others = new ArrayList<>();
      for (Problem problem : problems) {
        String name = problem.place() == null ? "" : problem.place().file();
        String text = problem.stops() ? texts.get(name) : null;
        if (text == null || problem.code() == ProblemCode.NESTED_DOSSIER) {
          others.add(problem);
        } else if (!name.equals(SETTINGS) && !name.equals(RELEASES)) {
          files.add(new Input(name, text));
        }
      }
      files.sort(Comparator.comparing(Input::name));
      String typed = texts.get(SETTINGS);
      return new Contents(
          typed != null ? new Input(SETTINGS, typed) : settings,
          files,
          releases == null ? null : withText(releases, texts),
          others);
    }

    private static Input withText(Input file, Map<String, String> texts) {
      String text = texts.get(file.name());
      return text == null ? file : new Input(file.name(), text);
    }

    /// The files of a folder without a release register.
    public Contents(@Nullable Input settings, List<Input> facts, List<Problem> problems) {
      this(settings, facts, null, problems);
    }
  }

  /// The hint if there is no release register.
  public static final String NO_RELEASES =
      "Release an issue first: runup release DOSSIER --by NAME.";

  /// Reads a release register that doesn't lie in the dossier's folder. Returns it, or the problem
  /// that it can't be read.
  public static Checked<Input> readReleases(Path file) {
    return readText(file, "release register", NO_RELEASES);
  }

  /// Reads a text file that lies anywhere, with the limits of a file of a dossier.
  ///
  /// @param what what it is, for the message that it is missing
  /// @param hint what to do if it is missing, or null
  public static Checked<Input> readText(Path file, String what, @Nullable String hint) {
    InputFile named = new InputFile(file, file.toString().replace('\\', '/'));
    try {
      return switch (named.load(Files.readAttributes(file, BasicFileAttributes.class))) {
        case LoadedFile.Text(Input input, var _) -> Checked.good(input);
        case LoadedFile.Failed(Problem problem) -> Checked.bad(problem);
      };
    } catch (NoSuchFileException _) {
      return Checked.bad(Problem.of(ProblemCode.NO_FILE, "there is no " + what + " " + file, hint));
    } catch (IOException e) {
      return Checked.bad(named.unreadable(e));
    }
  }

  /// Returns the texts of all files of the dossier in `folder`. Their order doesn't depend on the
  /// file system.
  ///
  /// @throws UncheckedIOException if the folder can't be listed
  public static Contents read(Path folder) {
    if (!Files.isDirectory(folder)) {
      return none(noFolder(folder));
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      return none(notReadable(folder));
    }
    try {
      Path root = folder.toRealPath();
      if (!Files.exists(root.resolve(SETTINGS))) {
        return none(noSettings(folder, root));
      }
      if (Files.isDirectory(root.resolve(SETTINGS))) {
        return none(settingsFolder(root));
      }
      return walk(FileTree.of(folder));
    } catch (IOException e) {
      throw new UncheckedIOException("could not list " + folder, e);
    }
  }

  /// Returns the texts of all files of a dossier that is on a disk or in memory.
  ///
  /// @throws UncheckedIOException if the folder can't be listed
  public static Contents read(FileTree tree) {
    try {
      return switch (tree) {
        case DiskTree(Path folder) -> read(folder);
        case MemoryTree files when !files.isFile(files.root().resolve(SETTINGS)) ->
            none(
                Problem.of(
                    ProblemCode.NO_DOSSIER,
                    "the dossier holds no " + SETTINGS,
                    "Add the file with its settings."));
        case MemoryTree files -> walk(files);
      };
    } catch (IOException e) {
      throw new UncheckedIOException("could not list " + tree, e);
    }
  }

  private static Contents walk(FileTree tree) throws IOException {
    FolderWalk walk = new FolderWalk(tree);
    tree.walk(tree.root(), walk);
    return walk.contents();
  }

  /// Returns the innermost dossier that contains a file or folder, or null.
  public static @Nullable Path findDossierOf(Path path) {
    Path folder = path.toAbsolutePath().normalize().getParent();
    while (folder != null && !Files.exists(folder.resolve(SETTINGS))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /// Returns whether a folder inside of a dossier holds facts of it. If a build wrote its files
  /// there, they would no longer be read.
  ///
  /// @throws UncheckedIOException if the folder can't be listed
  public static boolean holdsFacts(Path folder) {
    Path dossier = findDossierOf(folder);
    if (dossier == null || !Files.isDirectory(folder)) {
      return false;
    }
    FileTree tree = FileTree.of(dossier);
    Path whole = folder.toAbsolutePath().normalize();
    for (Path at = whole; !at.equals(dossier); at = Objects.requireNonNull(at.getParent())) {
      if (hasNoFacts(tree, at)) {
        return false;
      }
    }
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          whole,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
              return hasNoFacts(tree, inner)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (isHidden(file) || !InputFile.of(file, whole).mayHoldFacts()) {
                return FileVisitResult.CONTINUE;
              }
              found.add(file);
              return FileVisitResult.TERMINATE;
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException("could not list " + folder, e);
    }
    return !found.isEmpty();
  }

  /// Returns the name under which a file of a dossier is read: where its folder is a link to
  /// another one, the name that it has there. Null if no facts are read there, for example because
  /// the link leads out of the dossier.
  ///
  /// @param name its path from the dossier's folder on
  /// @throws UncheckedIOException if its folder is a link that leads nowhere
  public static @Nullable String nameOf(FileTree tree, String name) {
    try {
      Path root = tree.root();
      Path parent = root.resolve(name).getParent();
      if (parent == null || !tree.exists(parent, LinkOption.NOFOLLOW_LINKS)) {
        return name;
      }
      Path real = tree.real(parent);
      for (Path at = real; !at.equals(root); at = Objects.requireNonNull(at.getParent())) {
        if (!at.startsWith(root) || hasNoFacts(tree, at) || tree.exists(at.resolve(SETTINGS))) {
          return null;
        }
      }
      return InputFile.of(real.resolve(root.resolve(name).getFileName()), root).name();
    } catch (IOException e) {
      throw new UncheckedIOException("could not find " + name, e);
    }
  }

  /// Returns whether a folder in a dossier is one in which no facts are looked for.
  static boolean hasNoFacts(FileTree tree, Path folder) {
    return isHidden(folder)
        || FolderWalk.NO_FACTS.contains(String.valueOf(folder.getFileName()))
        || WrittenFiles.existIn(tree, folder);
  }

  /// Returns whether a file or folder is hidden. Hidden ones don't belong to a dossier. Nor does
  /// the file that Excel makes beside a workbook as long as that is open.
  public static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null
        && (name.toString().startsWith(".") || name.toString().startsWith(OPEN_WORKBOOK));
  }

  private static Contents none(Problem problem) {
    return new Contents(null, List.of(), List.of(problem));
  }

  private static Problem noFolder(Path folder) {
    return Problem.of(
        ProblemCode.NO_DOSSIER,
        Files.exists(folder) ? folder + " is a file, not a folder" : "there is no folder " + folder,
        "Name the folder that holds " + SETTINGS + ".");
  }

  private static Problem notReadable(Path folder) {
    return Problem.of(
        ProblemCode.UNREADABLE, folder + " may not be read", "Give yourself the right to read it.");
  }

  private static Problem settingsFolder(Path root) {
    return new InputFile(root.resolve(SETTINGS), SETTINGS)
        .problem(
            ProblemCode.UNREADABLE,
            "this is a folder, not a file",
            "Rename it: the settings of a dossier are in a file of that name.");
  }

  private static Problem noSettings(Path folder, Path root) throws IOException {
    String named = folder.toString().isEmpty() ? "current folder" : "folder " + folder;
    String message = "the " + named + " holds no " + SETTINGS;
    for (String other : List.of("runup.yml", "Runup.yaml", "runup.json")) {
      if (Files.exists(root.resolve(other))) {
        return Problem.of(
            ProblemCode.NO_DOSSIER, message, "Rename " + other + " to " + SETTINGS + ".");
      }
    }
    long below = folders(root).stream().filter(DossierFolder::isDossier).count();
    if (below > 1) {
      return Problem.of(
          ProblemCode.NO_DOSSIER,
          message,
          "It has "
              + below
              + " dossiers below it. Name one of them, or all: "
              + (folder.toString().isEmpty() ? "*" : folder + "/*")
              + ".");
    }
    @Nullable Path other = nearest(root);
    String hint =
        other == null
            ? "A dossier is a folder with a file of that name."
            : "did you mean " + folder.resolve(root.relativize(other)).normalize() + "?";
    return Problem.of(ProblemCode.NO_DOSSIER, message, hint);
  }

  /// Returns a dossier at most two levels below, or else the one that contains `root`. Null if
  /// neither exists.
  private static @Nullable Path nearest(Path root) throws IOException {
    List<Path> near = new ArrayList<>(folders(root));
    for (Path folder : List.copyOf(near)) {
      near.addAll(folders(folder));
    }
    Stream<Path> above = Stream.iterate(root, path -> path.getParent() != null, Path::getParent);
    return Stream.concat(near.stream(), above)
        .filter(DossierFolder::isDossier)
        .findFirst()
        .orElse(null);
  }

  private static boolean isDossier(Path folder) {
    return Files.exists(folder.resolve(SETTINGS));
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
