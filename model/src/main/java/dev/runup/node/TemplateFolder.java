package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a dossier's own templates and bundles, which lie in its folder `templates`. No file
/// outside of that folder is read, even if a link leads to it.
public final class TemplateFolder implements FileTree.Visitor {

  /// The folder in a dossier.
  public static final String NAME = "templates";

  /// The ending of a template.
  private static final String TEMPLATE = ".ftl";

  /// The ending of a bundle of words. Bundles lie in [#MESSAGES].
  private static final String BUNDLE = ".properties";

  private static final String MESSAGES = NAME + "/messages/";

  private static final Pattern PORTABLE =
      Pattern.compile("[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*");

  private final FileTree tree;
  private final Path dossier;
  private final Path root;
  private final Map<String, Input> files = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private TemplateFolder(FileTree tree) throws IOException {
    this.tree = tree;
    this.dossier = tree.root();
    this.root = dossier.resolve(NAME);
  }

  /// The files of the folder.
  ///
  /// @param files templates and bundles by their paths relative to the dossier's folder
  /// @param problems errors about unreadable files, and a notice for each other file
  public record Contents(Map<String, Input> files, List<Problem> problems) {
    public Contents {
      files = Collections.unmodifiableMap(new TreeMap<>(files));
      problems = problems.stream().sorted(Problem.BY_PLACE).toList();
    }
  }

  /// Reads the folder of a dossier. Returns null if it has none.
  ///
  /// @throws UncheckedIOException if the folder can't be listed
  public static @Nullable Contents read(FileTree dossier) {
    if (!dossier.has(NAME)) {
      return null;
    }
    try {
      TemplateFolder walk = new TemplateFolder(dossier);
      dossier.walk(walk.root, walk);
      return new Contents(walk.files, walk.problems);
    } catch (IOException e) {
      throw new UncheckedIOException("could not list " + NAME + " of " + dossier, e);
    }
  }

  @Override
  public boolean enters(Path folder) {
    return !DossierFolder.isHidden(folder);
  }

  @Override
  public void see(Path path, boolean isLink) {
    if (!DossierFolder.isHidden(path)) {
      loadOrReport(InputFile.of(path, dossier), isLink);
    }
  }

  @Override
  public void fail(Path path, IOException reason) {
    InputFile file = InputFile.of(path, dossier);
    boolean isDeleted = reason instanceof NoSuchFileException && !isTemplateOrBundle(file.name());
    if (!isDeleted && !DossierFolder.isHidden(path)) {
      problems.add(file.unreadable(reason));
    }
  }

  private void loadOrReport(InputFile file, boolean isLink) {
    if (isLink && file.isFolder()) {
      problems.add(
          file.problem(
              ProblemCode.LINK_OUT,
              "links to folders are not followed here",
              "Copy the folder to the place of the link."));
    } else if (file.path().equals(root)) {
      problems.add(
          file.problem(
              ProblemCode.NO_FOLDER,
              "this is a file, not a folder",
              "Give the file another name."));
    } else if (!isTemplateOrBundle(file.name())) {
      Problem notice =
          file.problem(
              ProblemCode.PASSED_OVER, "this file is skipped: " + reasonToSkip(file.name()), null);
      problems.add(notice);
    } else if (!PORTABLE.matcher(file.name()).matches()) {
      problems.add(
          file.problem(
              ProblemCode.WRONG_NAME,
              "no template may have this name",
              "Names have small letters, digits, \"-\" and \".\"."));
    } else if (isLink) {
      add(
          file.follow(
              root,
              "this link leads out of the folder \"templates\"",
              "Copy the file to the place of the link."));
    } else {
      add(tree.load(file));
    }
  }

  private void add(LoadedFile loaded) {
    switch (loaded) {
      case LoadedFile.Text(Input input, var _) -> {
        CodePointText source = new CodePointText(input);
        FileProblems found = new FileProblems(source);
        TextRules.replaceForbidden(source, found);
        problems.addAll(found.problems());
        files.put(input.name(), input);
      }
      case LoadedFile.Failed(Problem problem) -> problems.add(problem);
    }
  }

  private static boolean isTemplateOrBundle(String name) {
    return name.endsWith(TEMPLATE) || name.endsWith(BUNDLE) && name.startsWith(MESSAGES);
  }

  /// Returns the reason why a file is neither a template nor a bundle.
  private static String reasonToSkip(String name) {
    String end = name.substring(name.lastIndexOf('.') + 1);
    return switch (end) {
      case "properties" -> "bundles belong in " + MESSAGES + "LANGUAGE.properties";
      case "md", "html" -> "the names of templates end in ." + end + TEMPLATE;
      case "yaml", "yml" ->
          name.endsWith("/" + DossierFolder.THEME)
              ? "the theme file theme.yaml belongs beside runup.yaml"
              : "no facts are read from this folder";
      case "json", "csv" -> "no facts are read from this folder";
      default -> "templates end in " + TEMPLATE + ", words in " + BUNDLE;
    };
  }
}
