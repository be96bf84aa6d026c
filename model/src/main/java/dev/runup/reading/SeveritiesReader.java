package dev.runup.reading;

import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.fact.SettingField;
import dev.runup.node.Node;
import dev.runup.problem.ProblemCode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads `rules`, the severities of the findings of rules.
final class SeveritiesReader {

  private static final List<String> CODES =
      Arrays.stream(Rule.values())
          .filter(rule -> !rule.isFixed())
          .map(rule -> rule.code().word())
          .toList();

  private static final List<String> WORDS =
      Arrays.stream(RuleSeverity.values()).map(RuleSeverity::word).toList();

  private final Problems problems;
  private final Map<Rule, RuleSeverity> severities = new EnumMap<>(Rule.class);

  private SeveritiesReader(Problems problems) {
    this.problems = problems;
  }

  /// Returns the severity of each rule that was typed. Drops those that were reported as problems.
  static Map<Rule, RuleSeverity> read(Node.@Nullable Entry entry, Problems problems) {
    SeveritiesReader reader = new SeveritiesReader(problems);
    switch (entry == null ? null : entry.value()) {
      case null -> {}
      case Node.Mapping(List<Node.Entry> entries, var _) -> entries.forEach(reader::add);
      case Node.Scalar nothing when nothing.isAbsent() -> {}
      case Node other ->
          reader.reportWrong(
              other,
              "\"rules\" holds a word for each rule",
              new Hint("For example: rules: " + SettingField.RULES.spec().example()));
    }
    return reader.severities;
  }

  private void add(Node.Entry entry) {
    String code = entry.key().text();
    Rule rule = Rule.of(code);
    if (rule == null) {
      problems.report(
          ProblemCode.UNKNOWN_RULE,
          entry.key().place(),
          "there is no rule \"" + code + "\"",
          Suggestion.hint(code, CODES, "Rules"));
    } else if (rule.isFixed()) {
      problems.report(
          ProblemCode.FIXED_RULE,
          entry.key().place(),
          "the rule \"" + code + "\" can't be changed",
          "This rule protects withheld facts, or makes sure that facts have sources. Delete this line.");
    } else {
      addSeverity(rule, entry.value());
    }
  }

  private void addSeverity(Rule rule, Node node) {
    String typed = node instanceof Node.Scalar scalar ? scalar.text().strip() : "";
    RuleSeverity severity = RuleSeverity.of(typed);
    if (severity != null) {
      severities.put(rule, severity);
    } else if (node instanceof Node.Scalar && !typed.isEmpty()) {
      reportWrong(
          node,
          "\"" + rule.code().word() + "\" can't be \"" + typed + "\"",
          Suggestion.hint(typed, WORDS, "Words"));
    } else {
      reportWrong(
          node,
          "\"" + rule.code().word() + "\" takes one word",
          new Hint("Words: " + String.join(", ", WORDS) + "."));
    }
  }

  private void reportWrong(Node node, String message, Hint hint) {
    problems.report(ProblemCode.WRONG_VALUE, node.place(), message, hint);
  }
}
