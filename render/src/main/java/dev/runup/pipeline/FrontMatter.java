package dev.runup.pipeline;

import dev.runup.document.Masthead;
import dev.runup.html.HtmlWriter;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The metadata for a static-site generator: YAML between two lines of `---` at the head of a file.
final class FrontMatter {

  /// The start of an instruction to a generator such as Jekyll or Hugo, at any place of a file.
  private static final Pattern INSTRUCTION = Pattern.compile("\\{[{%#].*");

  private FrontMatter() {}

  /// Returns a file with front matter before it. Refused if a generator would read a part of the
  /// file as an instruction.
  ///
  /// Example: code with `{{ name }}` or `{% if %}` is refused.
  ///
  /// @param url the address of its page, or empty
  static Checked<String> prependTo(String file, Masthead masthead, String url) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("title", masthead.name());
    keys.put("description", HtmlWriter.description(masthead));
    keys.put("date", masthead.date());
    keys.put("lang", masthead.language());
    if (!url.isEmpty()) {
      keys.put("canonical", url);
    }
    return prependTo(file, keys);
  }

  /// Returns a file with some keys before it, refused in the same way.
  ///
  /// @param keys texts, numbers and lists of texts, by key
  static Checked<String> prependTo(String file, Map<String, Object> keys) {
    Matcher instruction = INSTRUCTION.matcher(file);
    if (instruction.find()) {
      return Checked.bad(
          Problem.of(
              ProblemCode.GENERATOR_CODE,
              "a site generator would take this for an instruction: " + instruction.group(),
              "Runup escapes braces in running text, but not in code or where two texts meet. Write"
                  + " a space after the \"{\" in the template."));
    }
    return Checked.good("---\n" + yaml(keys) + "---\n\n" + file);
  }

  /// Writes the keys as YAML. Texts, numbers and lists of them in JSON are the same in YAML.
  ///
  /// A `{` before `{`, `%` or `#` is written as its JSON escape, because generators look for
  /// instructions here too.
  private static String yaml(Map<String, Object> keys) {
    StringBuilder yaml = new StringBuilder();
    keys.forEach((key, value) -> {
      // A list with one value, without its brackets, is that value in JSON.
      String json = JsonWriter.list(value instanceof List<?> list ? list : List.of(value));
      yaml.append(key)
          .append(": ")
          .append(value instanceof List<?> ? json : json.substring(1, json.length() - 1))
          .append('\n');
    });
    return yaml.toString().replaceAll("\\{(?=[{%#])", "\\\\u007B");
  }
}
