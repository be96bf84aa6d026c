package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Goes through a dossier's folder and sorts out what belongs to it.
final class FolderWalk extends SimpleFileVisitor<Path> {

  private static final Set<String> NO_FACTS = Set.of(TemplateFolder.NAME, "archive");

  private final Path root;
  private final WrittenFiles written;
  private final List<Input> inputs = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /// @param root the dossier's folder, no link
  FolderWalk(Path root) {
    this.root = root;
    this.written = new WrittenFiles(root);
  }

  DossierFolder.Contents contents() {
    @Nullable Input settings = null;
    List<Input> facts = new ArrayList<>();
    for (Input input : inputs) {
      if (input.name().equals(DossierFolder.SETTINGS)) {
        settings = input;
      } else {
        facts.add(input);
      }
    }
    facts.sort(Comparator.comparing(Input::name));
    return new DossierFolder.Contents(settings, facts, problems);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    if (folder.equals(root)) {
      return FileVisitResult.CONTINUE;
    }
    String name = lastName(folder);
    if (isHidden(folder) || NO_FACTS.contains(name) || WrittenFiles.areIn(folder)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    Path settings = folder.resolve(DossierFolder.SETTINGS);
    if (Files.exists(settings)) {
      problems.add(
          InputFile.of(settings, root)
              .problem(
                  "nested-dossier",
                  "a second dossier lies inside of this one",
                  "Move its folder out. If its facts belong to this dossier, delete this file."));
      return FileVisitResult.SKIP_SUBTREE; // its facts would be told as doubled
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    InputFile file = InputFile.of(path, root);
    boolean other = List.of(DossierFolder.THEME, TemplateFolder.NAME).contains(file.name());
    if (!other && !isHidden(path) && !written.have(path)) {
      sortOut(file, attributes);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException reason) throws IOException {
    if (path.equals(root)) {
      throw reason;
    }
    // What an editor writes beside a file may be gone before it is looked at.
    InputFile file = InputFile.of(path, root);
    boolean gone = reason instanceof NoSuchFileException && !file.mayHoldFacts();
    if (!gone && !isHidden(path)) {
      problems.add(file.unreadable(reason));
    }
    return FileVisitResult.CONTINUE;
  }

  private static boolean isHidden(Path path) {
    return lastName(path).startsWith(".");
  }

  private void sortOut(InputFile file, BasicFileAttributes attributes) {
    if (!file.mayHoldFacts()) {
      passedOver(
          file,
          attributes.isSymbolicLink() && file.isFolder()
              ? "this link is passed over: links to folders are not followed"
              : "this file is passed over: it is neither YAML nor JSON nor CSV");
    } else if (attributes.isSymbolicLink()) {
      follow(file);
    } else {
      take(file.load(attributes));
    }
  }

  private void follow(InputFile link) {
    try {
      Path target = link.path().toRealPath();
      BasicFileAttributes attributes = Files.readAttributes(target, BasicFileAttributes.class);
      if (target.startsWith(root)) {
        take(link.load(attributes));
      } else {
        problems.add(
            link.problem(
                "link-out",
                "this link leads out of the dossier",
                "Copy the file into the dossier."));
      }
    } catch (IOException e) {
      problems.add(
          link.problem("unreadable", "this link leads nowhere", "Delete it, or restore its file."));
    }
  }

  private void take(LoadedFile loaded) {
    switch (loaded) {
      case LoadedFile.Text(Input input) -> inputs.add(input);
      case LoadedFile.Failed(Problem problem) -> problems.add(problem);
    }
  }

  private void passedOver(InputFile file, String message) {
    problems.add(file.problem("passed-over", message, null).withSeverity(Severity.NOTICE));
  }

  private static String lastName(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }
}
