package dev.runup.dossier;

import dev.runup.node.FileTree;
import dev.runup.node.TemplateFolder;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Suggestion;
import dev.runup.template.TemplateTexts;
import dev.runup.template.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a dossier's own templates and bundles from its folder.
public final class OwnTemplates {

  private OwnTemplates() {}

  /// Reads the folder of a dossier.
  ///
  /// @throws java.io.UncheckedIOException if the folder can't be read
  public static Checked<TemplateTexts> read(Path dossier) {
    return read(TemplateFolder.read(FileTree.of(dossier)));
  }

  /// Returns the texts of all templates, or the problems of the dossier's own ones. An own file
  /// replaces the shipped one of the same name. Without a folder `templates` only the shipped ones
  /// count.
  ///
  /// @param contents the dossier's own files, or null if it has none
  static Checked<TemplateTexts> read(TemplateFolder.@Nullable Contents contents) {
    if (contents == null) {
      return Checked.good(Resources.templates());
    }
    Map<String, String> own = new TreeMap<>();
    contents
        .files()
        .forEach(
            (name, input) -> own.put(name.substring(TemplateTexts.FOLDER.length()), input.text()));
    TemplateTexts texts = Resources.templates().withOwn(own);
    List<Problem> problems = new ArrayList<>(contents.problems());
    if (problems.stream().noneMatch(Problem::stops)) {
      problems.addAll(new Templates(texts).faults());
      problems.addAll(unusedFiles(texts));
    }
    // Each language reports the mistakes of the English words that it borrows.
    return Checked.of(texts, problems.stream().distinct().toList());
  }

  /// Returns a warning for each own file that nothing uses.
  ///
  /// Example: `daily/basis2.md.ftl` replaces no shipped file, and no own template contains its
  /// name. It is reported, since its name may be misspelt.
  private static List<Problem> unusedFiles(TemplateTexts texts) {
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, String> file : texts.own().entrySet()) {
      if (!isUsed(file.getKey(), texts)) {
        Input input = new Input(TemplateTexts.FOLDER + file.getKey(), file.getValue());
        problems.add(
            Problem.of(
                ProblemCode.UNUSED_TEMPLATE,
                new Place(input, 1, 1, 1),
                "this file is not used: it has no shipped file's name, and nothing includes it",
                Suggestion.orAll(file.getKey(), texts.shippedNames(), "Shipped files")));
      }
    }
    return problems;
  }

  private static boolean isUsed(String name, TemplateTexts texts) {
    int slash = name.lastIndexOf('/');
    String last = name.substring(slash + 1);
    boolean product = slash >= 0 && texts.has(name.substring(0, slash));
    return texts.shipped().apply(name) != null
        || name.startsWith(TemplateTexts.MESSAGES)
        || product && ("/" + last).equals(TemplateTexts.PAGE)
        || product && last.equals("title.md.ftl")
        || texts.own().values().stream().anyMatch(text -> text.contains(last));
  }
}
