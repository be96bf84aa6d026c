package dev.runup.build;

import dev.runup.fact.Rule;
import dev.runup.fact.Ruling;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the rules look for and why, a section of `docs/rules.md` for each code.
public final class RulePages {

  private RulePages() {}

  /// Gives back the codes that have a page, in the order of the rules.
  public static List<String> codes() {
    return Arrays.stream(Rule.values()).map(Rule::code).toList();
  }

  /// Gives back what there is to know of a rule, as Markdown that reads well in a terminal; of a
  /// code that only reading knows, that it is one; null for what can't be a code.
  public static @Nullable String of(String code) {
    Rule rule = Rule.of(code);
    return rule == null ? null : section(code) + "\n\n" + standing(rule) + "\n";
  }

  /// Gives back what a code means, in one sentence.
  static String summary(String code) {
    if (Rule.of(code) == null) {
      return "A problem of reading or building; its message says what is wrong.";
    }
    String[] paragraphs = section(code).split("\n\n", 3);
    return paragraphs[1].replace('\n', ' ');
  }

  private static String section(String code) {
    String page = Resources.rules();
    int start = page.indexOf("## " + code + "\n");
    if (start < 0) {
      throw new IllegalStateException("no section on " + code);
    }
    int end = page.indexOf("\n## ", start);
    return page.substring(start, end < 0 ? page.length() : end).strip();
  }

  private static String standing(Rule rule) {
    String told = "It is " + (rule.ruling() == Ruling.ERROR ? "an error" : "a warning");
    return rule.fixed()
        ? told + ", and can't be changed."
        : told + " unless runup.yaml says otherwise, as in: rules: {" + rule.code() + ": off}";
  }
}
