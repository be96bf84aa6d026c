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

/// Collects the settings and the files with facts of a dossier's folder.
final class FolderWalk extends SimpleFileVisitor<Path> {

  private static final Set<String> NO_FACTS = Set.of(TemplateFolder.NAME, "archive");

  private final Path root;
  private final WrittenFiles written;
  private final List<Input> inputs = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /// @param root the real path of the dossier's folder
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
    boolean noFacts = NO_FACTS.contains(String.valueOf(folder.getFileName()));
    if (DossierFolder.isHidden(folder) || noFacts || WrittenFiles.areIn(folder)) {
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
      return FileVisitResult.SKIP_SUBTREE; // its facts would be reported as duplicates
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
    InputFile file = InputFile.of(path, root);
    boolean other = List.of(DossierFolder.THEME, TemplateFolder.NAME).contains(file.name());
    if (!other && !DossierFolder.isHidden(path) && !written.have(path)) {
      sortOut(file, attributes);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException reason) throws IOException {
    if (path.equals(root)) {
      throw reason;
    }
    // An editor's temporary file may be deleted before it is read.
    InputFile file = InputFile.of(path, root);
    boolean gone = reason instanceof NoSuchFileException && !file.mayHoldFacts();
    if (!gone && !DossierFolder.isHidden(path)) {
      problems.add(file.unreadable(reason));
    }
    return FileVisitResult.CONTINUE;
  }

  private void sortOut(InputFile file, BasicFileAttributes attributes) {
    if (!file.mayHoldFacts()) {
      passedOver(
          file,
          attributes.isSymbolicLink() && file.isFolder()
              ? "this link is passed over: links to folders are not followed"
              : "this file is passed over: it is neither YAML nor JSON nor CSV");
    } else if (attributes.isSymbolicLink()) {
      take(
          file.follow(
              root, "this link leads out of the dossier", "Copy the file into the dossier."));
    } else {
      take(file.load(attributes));
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
}
