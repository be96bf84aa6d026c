package dev.runup.inspect;

import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.pipeline.Resources;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the rules look for and why, a section of `docs/rules.md` for each code.
public final class RulePages {

  private static final String OTHERS = "Other codes";

  private static final Pattern CODE = Pattern.compile("`([a-z0-9-]+)`");

  private RulePages() {}

  /// Gives back all codes that there is something to say of, those of the rules first.
  public static List<String> codes() {
    Stream<String> rules = Arrays.stream(Rule.values()).map(Rule::code);
    return Stream.concat(rules, others().stream()).toList();
  }

  /// Gives back what there is to know of a rule, as Markdown that reads well in a terminal; of a
  /// code that only reading knows, that it is one; null for what can't be a code.
  public static @Nullable String of(String code) {
    Rule rule = Rule.of(code);
    if (rule != null) {
      return section(code) + "\n\n" + standing(rule) + "\n";
    }
    return others().contains(code)
        ? code
            + " is no rule, but a problem of reading or building: "
            + "its message says what is wrong, its hint what to do.\n"
        : null;
  }

  /// Gives back what a code means, in one sentence.
  static String summary(String code) {
    if (Rule.of(code) == null) {
      return "A problem of reading or building; its message says what is wrong.";
    }
    String[] paragraphs = section(code).split("\n\n", 3);
    return paragraphs[1].replace('\n', ' ');
  }

  /// Gives back the codes that are no rules.
  private static List<String> others() {
    return CODE.matcher(section(OTHERS)).results().map(code -> code.group(1)).toList();
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
    String told = "It is " + (rule.ruling() == RuleSeverity.ERROR ? "an error" : "a warning");
    return rule.fixed()
        ? told + ", and can't be changed."
        : told + " unless runup.yaml says otherwise, as in: rules: {" + rule.code() + ": off}";
  }
}
