package dev.runup.dossier;

import dev.runup.pipeline.Resources;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Suggestion;
import dev.runup.template.TemplateTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Copies of shipped templates and bundles, as a start for a dossier's own ones.
///
/// @param files their texts by path, relative to the dossier's folder
public record TemplateExport(Map<String, String> files) {

  private static final Pattern BUNDLE =
      Pattern.compile("messages/([a-z]{2,3}(-[a-z0-9]+)*)\\.properties");

  /// The start of each line that isn't empty and isn't a comment.
  private static final Pattern ENTRY = Pattern.compile("(?m)^(?=[^#\\r\\n])");

  /// Returns the files of a product, or one file. Returns a problem if neither has this name. For a
  /// language without a bundle it returns a copy of the English one.
  ///
  /// @param name for example `daily`, `daily/basis.md.ftl` or `messages/de.properties`
  public static Checked<TemplateExport> of(String name) {
    String path = normal(name);
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : Resources.templates().shippedNames()) {
      if (file.equals(path) || file.startsWith(path + "/")) {
        files.put(
            TemplateTexts.FOLDER + file,
            file.startsWith(TemplateTexts.MESSAGES)
                ? commentedBundle(file)
                : Resources.required(TemplateTexts.FOLDER + file));
      }
    }
    if (files.isEmpty() && BUNDLE.matcher(path).matches()) {
      files.put(TemplateTexts.FOLDER + path, commentedBundle(path));
    }
    return files.isEmpty()
        ? Checked.bad(unknown(name, path))
        : Checked.good(new TemplateExport(files));
  }

  private static String normal(String name) {
    return name.replace('\\', '/').replaceAll("/+$", "").replaceFirst("^templates/", "");
  }

  private static Problem unknown(String name, String path) {
    List<String> known = new ArrayList<>(Resources.templates().products());
    String products = "Products: " + String.join(", ", known) + ".";
    known.addAll(Resources.templates().shippedNames());
    return Problem.of(
        ProblemCode.UNKNOWN_TEMPLATE,
        "there is no template \"" + name + "\"",
        path.endsWith("theme.yaml")
            ? "A theme is no template. Write it into theme.yaml, next to runup.yaml."
            : Suggestion.didYouMean(path.toLowerCase(Locale.ROOT), known) + products);
  }

  /// Returns a bundle in which each entry is a comment. The desk removes the `#` from the entries
  /// that it changes. The others still come from the program, also in its later versions.
  private static String commentedBundle(String file) {
    String shipped = Resources.text(file);
    String language = file.substring(TemplateTexts.MESSAGES.length(), file.lastIndexOf('.'));
    String from =
        shipped == null ? Resources.required("templates/messages/en.properties") : shipped;
    return "# The words of \""
        + language
        + "\" for this dossier: take away the # right before a key where you change its words.\n"
        + "# What keeps its # comes from Runup"
        + (shipped == null ? ", in English.\n\n" : ".\n\n")
        + ENTRY.matcher(from).replaceAll("#");
  }
}
