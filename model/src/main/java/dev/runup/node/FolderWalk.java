package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects the settings and the files with facts of a dossier's folder.
final class FolderWalk implements FileTree.Visitor {

  /// The names of files of spreadsheet programs that aren't read.
  private static final Pattern OTHER_TABLES =
      Pattern.compile("(?i).*\\.(xls|xlsm|xlsb|xltx|ods|fods|numbers|tsv)");

  /// The end of the name of a file with what another program wrote while Runup saved.
  private static final String THEIRS = ".theirs";

  static final Set<String> NO_FACTS = Set.of(TemplateFolder.NAME, "archive");

  private final FileTree tree;
  private final Path root;
  private final WrittenFiles written;
  private final List<Input> inputs = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /// @param tree the dossier's folder
  FolderWalk(FileTree tree) throws IOException {
    this.tree = tree;
    this.root = tree.root();
    this.written = new WrittenFiles(tree, root);
  }

  DossierFolder.Contents contents() {
    @Nullable Input settings = null;
    @Nullable Input releases = null;
    List<Input> facts = new ArrayList<>();
    for (Input input : inputs) {
      if (input.name().equals(DossierFolder.SETTINGS)) {
        settings = input;
      } else if (input.name().equals(DossierFolder.RELEASES)) {
        releases = input;
      } else {
        facts.add(input);
      }
    }
    facts.sort(Comparator.comparing(Input::name));
    return new DossierFolder.Contents(settings, facts, releases, problems);
  }

  @Override
  public boolean enters(Path folder) {
    if (folder.equals(root)) {
      return true;
    }
    if (folder.equals(root.resolve(DossierFolder.RELEASES))) {
      problems.add(
          InputFile.of(folder, root)
              .problem(
                  ProblemCode.UNREADABLE,
                  "this is a folder, not a file",
                  "Rename it: the release register is in a file of that name."));
      return false;
    }
    if (DossierFolder.hasNoFacts(tree, folder)) {
      return false;
    }
    Path settings = folder.resolve(DossierFolder.SETTINGS);
    if (tree.exists(settings)) {
      problems.add(
          InputFile.of(settings, root)
              .problem(
                  ProblemCode.NESTED_DOSSIER,
                  "a second dossier lies inside of this one",
                  "Move its folder out. If its facts belong to this dossier, delete this file."));
      return false; // its facts would be reported as duplicates
    }
    return true;
  }

  @Override
  public void see(Path path, boolean isLink) {
    String name = String.valueOf(path.getFileName());
    Path own =
        path.resolveSibling(
            name.substring(
                name.startsWith(DossierFolder.ASIDE) ? DossierFolder.ASIDE.length() : 0));
    if (!own.equals(path) && !tree.exists(own, LinkOption.NOFOLLOW_LINKS)) {
      loadOrReport(new InputFile(path, InputFile.of(own, root).name()), isLink);
      return;
    }
    InputFile file = InputFile.of(path, root);
    boolean isNoFactsFile = List.of(DossierFolder.THEME, TemplateFolder.NAME).contains(file.name());
    if (!isNoFactsFile && !DossierFolder.isHidden(path) && !written.contains(path)) {
      loadOrReport(file, isLink);
    }
  }

  @Override
  public void fail(Path path, IOException reason) throws IOException {
    if (path.equals(root)) {
      throw reason;
    }
    // An editor's temporary file may be deleted before it is read.
    InputFile file = InputFile.of(path, root);
    boolean isDeleted = reason instanceof NoSuchFileException && !file.mayHoldFacts();
    if (!isDeleted && !DossierFolder.isHidden(path)) {
      problems.add(file.unreadable(reason));
    }
  }

  private void loadOrReport(InputFile file, boolean isLink) {
    boolean isRead = file.mayHoldFacts() || file.name().equals(DossierFolder.RELEASES);
    if (!isRead && isLink && file.isFolder()) {
      reportFolderLink(file);
    } else if (!isRead && file.name().endsWith(THEIRS)) {
      String ours = file.name().substring(0, file.name().length() - THEIRS.length());
      reportSkipped(
          file,
          "another program wrote this while Runup saved " + ours.replaceFirst("\\.\\d+$", ""),
          "Copy what is missing there from here, and delete this file.");
    } else if (!isRead) {
      reportSkipped(
          file,
          "this file is skipped: it is neither YAML nor JSON nor CSV nor a workbook (.xlsx)",
          OTHER_TABLES.matcher(file.name()).matches()
              ? "If it holds facts, save it as a workbook (.xlsx)."
              : null);
    } else if (isLink) {
      add(
          file.follow(
              root, "this link leads out of the dossier", "Copy the file into the dossier."));
    } else {
      add(tree.load(file));
    }
  }

  private void add(LoadedFile loaded) {
    switch (loaded) {
      case LoadedFile.Text(Input input, List<Problem> notices) -> {
        inputs.add(input);
        problems.addAll(notices);
      }
      case LoadedFile.Failed(Problem problem) -> problems.add(problem);
    }
  }

  /// Reports a link to a folder, which is never followed. It is a warning if the folder lies
  /// outside of the dossier, because its facts may be missed.
  private void reportFolderLink(InputFile link) {
    if (link.leadsInto(root)) {
      reportSkipped(link, "this link is skipped: links to folders are not followed", null);
    } else {
      problems.add(
          link.problem(
                  ProblemCode.LINK_OUT,
                  "this link to a folder outside of the dossier is not followed",
                  "Copy the folder into the dossier, or delete the link.")
              .withSeverity(Severity.WARNING));
    }
  }

  private void reportSkipped(InputFile file, String message, @Nullable String hint) {
    problems.add(file.problem(ProblemCode.PASSED_OVER, message, hint));
  }
}
