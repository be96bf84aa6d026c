package dev.runup.inspect;

import dev.runup.fact.Rule;
import dev.runup.pipeline.Resources;
import dev.runup.problem.ProblemCode;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The documentation of the rules: a section of `docs/rules.md` for each code.
public final class RulePages {

  private RulePages() {}

  /// Returns all codes, those of the rules first.
  public static List<String> codes() {
    return Arrays.stream(ProblemCode.values()).map(ProblemCode::word).toList();
  }

  /// Returns the documentation of a rule as Markdown, to be read in a terminal. For another code it
  /// is one sentence, and for an unknown one null.
  public static @Nullable String of(String code) {
    Rule rule = Rule.of(code);
    if (rule != null) {
      return section(code, page()) + "\n\n" + severityText(rule) + "\n";
    }
    return ProblemCode.of(code) != null
        ? code
            + " is no rule, but a problem of reading or building: "
            + "its message says what is wrong, its hint what to do.\n"
        : null;
  }

  /// Returns the meaning of a code in one sentence.
  static String summary(String code) {
    if (Rule.of(code) == null) {
      return "A problem of reading or building; its message says what is wrong.";
    }
    String[] paragraphs = section(code, page()).split("\n\n", 3);
    return paragraphs[1].replace('\n', ' ');
  }

  private static String page() {
    return Resources.required("rules.md");
  }

  /// Returns the section on a rule. If the page has none, it is a general sentence.
  static String section(String code, String page) {
    int start = page.indexOf("## " + code + "\n");
    if (start < 0) {
      return "## " + code + "\n\nIts message says what is wrong, its hint what to do.";
    }
    int end = page.indexOf("\n## ", start);
    return page.substring(start, end < 0 ? page.length() : end).strip();
  }

  private static String severityText(Rule rule) {
    String text =
        "It is "
            + switch (rule.defaultSeverity()) {
              case ERROR -> "an error";
              case WARNING -> "a warning";
              case NOTICE, OFF -> "a notice";
            };
    return rule.isFixed()
        ? text + ", and can't be changed."
        : text
            + " unless runup.yaml says otherwise, as in: rules: {"
            + rule.code().word()
            + ": off}";
  }
}
