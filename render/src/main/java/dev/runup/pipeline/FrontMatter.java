package dev.runup.pipeline;

import dev.runup.document.Masthead;
import dev.runup.html.HtmlWriter;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a static-site generator reads first of a file: YAML between two lines of `---`.
final class FrontMatter {

  /// What begins an instruction to one generator or another, wherever it stands.
  private static final Pattern INSTRUCTION = Pattern.compile("\\{[{%#].*");

  private FrontMatter() {}

  /// Returns a file with its front matter. Refused if a generator would take a part of the file for
  /// an instruction.
  ///
  /// @param url the address of its page, or empty
  static Checked<String> before(String file, Masthead masthead, String url) {
    Matcher instruction = INSTRUCTION.matcher(file);
    if (instruction.find()) {
      return Checked.bad(
          Problem.error(
              "generator-code",
              "a site generator would take this for an instruction: " + instruction.group(),
              "In code nothing can be escaped, nor from one text to the next: change the template"
                  + " there."));
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("title", masthead.name());
    keys.put("description", HtmlWriter.description(masthead));
    keys.put("date", masthead.date());
    keys.put("lang", masthead.language());
    if (!url.isEmpty()) {
      keys.put("canonical", url);
    }
    return Checked.good("---\n" + yaml(keys) + "---\n\n" + file);
  }

  /// A text in JSON is the same text in YAML; only braces and commas go.
  private static String yaml(Map<String, Object> keys) {
    return JsonWriter.write(keys)
        .lines()
        .filter(line -> line.startsWith(" "))
        .map(line -> line.strip().replaceFirst(",$", "").replaceFirst("^\"(\\w+)\"", "$1") + "\n")
        .collect(Collectors.joining())
        .replaceAll("\\{(?=[{%#])", "\\\\u007B");
  }
}
