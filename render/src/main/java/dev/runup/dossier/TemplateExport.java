package dev.runup.dossier;

import dev.runup.pipeline.ProductNames;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.Suggestion;
import dev.runup.template.TemplateTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Shipped templates and words as files that a dossier may begin its own ones from.
///
/// @param files their texts by their paths from the dossier's folder on
public record TemplateExport(Map<String, String> files) {

  private static final Pattern BUNDLE =
      Pattern.compile("messages/([a-z]{2,3}(-[a-z0-9]+)*)\\.properties");

  /// The start of a line with words.
  private static final Pattern ENTRY = Pattern.compile("(?m)^(?=[^#\\r\\n])");

  /// Gives back a product, or one file; or the problem that there is none of that name. A bundle of
  /// a language that has none is made of the English one.
  ///
  /// @param name as `daily`, `daily/basis.md.ftl` or `messages/de.properties`
  public static Checked<TemplateExport> of(String name) {
    String path = normal(name);
    Map<String, String> files = new LinkedHashMap<>();
    for (String file : Resources.names()) {
      if (file.equals(path) || file.startsWith(path + "/")) {
        files.put(
            TemplateTexts.FOLDER + file,
            file.startsWith(ProductNames.WORDS) ? words(file) : text(file));
      }
    }
    if (files.isEmpty() && BUNDLE.matcher(path).matches()) {
      files.put(TemplateTexts.FOLDER + path, words(path));
    }
    return files.isEmpty()
        ? Checked.bad(unknown(name, path))
        : Checked.good(new TemplateExport(files));
  }

  private static String normal(String name) {
    String path = name.replace('\\', '/').replaceAll("/+$", "");
    return path.startsWith(TemplateTexts.FOLDER)
        ? path.substring(TemplateTexts.FOLDER.length())
        : path;
  }

  private static Problem unknown(String name, String path) {
    List<String> known = new ArrayList<>(ProductNames.of(TemplateTexts.of(Resources::text)));
    String products = "Products: " + String.join(", ", known) + ".";
    known.addAll(Resources.names());
    return Problem.error(
        "unknown-template",
        "there is no template \"" + name + "\"",
        path.endsWith("theme.yaml")
            ? "Looks are no template: write them into theme.yaml, beside runup.yaml."
            : Suggestion.didYouMean(path.toLowerCase(Locale.ROOT), known) + products);
  }

  private static String text(String file) {
    return Objects.requireNonNull(Resources.text(file));
  }

  /// A bundle holds what is changed and no more, so that the rest goes on to come from the program:
  /// all entries are comments.
  private static String words(String file) {
    String shipped = Resources.text(file);
    String language = file.substring(ProductNames.WORDS.length(), file.lastIndexOf('.'));
    String from = shipped == null ? text(ProductNames.WORDS + "en.properties") : shipped;
    return "# The words of \""
        + language
        + "\" for this dossier: take away the # right before a key where you change its words.\n"
        + "# What keeps its # comes from Runup"
        + (shipped == null ? ", in English.\n\n" : ".\n\n")
        + ENTRY.matcher(from).replaceAll("#");
  }
}
