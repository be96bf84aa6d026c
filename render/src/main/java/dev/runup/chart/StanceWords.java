package dev.runup.chart;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Movement.Step;
import dev.runup.briefing.Movement.Wrong;
import dev.runup.briefing.Position;
import dev.runup.briefing.Statement;
import dev.runup.chart.Charts.ChartWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stance with what qualifies it, as figures say it: the members that don't share it, of whom it
/// is demanded, its condition, its limits, and its reservations.
record StanceWords(
    String stance,
    Leaf.@Nullable Prose condition,
    Leaf.@Nullable Prose until,
    Leaf.@Nullable Prose minimum,
    Leaf.@Nullable Prose maximum,
    List<Leaf.Name> from,
    List<Leaf.Name> except,
    List<String> hedges) {

  static StanceWords of(Step step) {
    return new StanceWords(
        step.stance().word(),
        step.condition(),
        step.until(),
        step.minimum(),
        step.maximum(),
        step.from(),
        step.except(),
        step.hedges());
  }

  static StanceWords of(Wrong wrong) {
    return new StanceWords(
        wrong.stance().word(),
        wrong.condition(),
        wrong.until(),
        wrong.minimum(),
        wrong.maximum(),
        wrong.from(),
        wrong.except(),
        List.of());
  }

  /// Returns the stance of a position. If it has no condition, that of its only statement counts.
  static StanceWords of(Position position) {
    List<Statement> stated = position.stated();
    return new StanceWords(
        position.stance().word(),
        position.condition() == null && stated.size() == 1
            ? stated.getFirst().condition()
            : position.condition(),
        position.until(),
        position.minimum(),
        position.maximum(),
        position.from(),
        position.except(),
        position.standing().hedges());
  }

  /// Returns the stance of a member that shares it.
  StanceWords ofMember() {
    return new StanceWords(stance, condition, until, minimum, maximum, from, List.of(), hedges);
  }

  String in(ChartWords words) {
    String said = words.message("stance." + stance);
    if (!except.isEmpty()) {
      said = words.message("stance.except", said, names(except, words));
    }
    if (!from.isEmpty()) {
      String key = stance.equals("demands") ? "stance.demands.from" : "stance.from";
      said = words.message(key, said, names(from, words), from.size());
    }
    if (condition != null) {
      said = words.message("stance.if", said, unstopped(condition.text()));
    }
    if (until != null) {
      said = words.message("stance.until", said, unstopped(until.text()));
    }
    List<String> parts = new ArrayList<>(List.of(said));
    addLimit(parts, words, "key.minimum", minimum);
    addLimit(parts, words, "key.maximum", maximum);
    hedges.forEach(hedge -> parts.add(words.message("hedge." + hedge)));
    return words.joined(parts);
  }

  private static String names(List<Leaf.Name> names, ChartWords words) {
    return words.joined(names.stream().map(Leaf.Name::text).toList());
  }

  private static void addLimit(
      List<String> parts, ChartWords words, String key, Leaf.@Nullable Prose limit) {
    if (limit != null) {
      parts.add(words.message("figure.pair", words.message(key), unstopped(limit.text())));
    }
  }

  /// Returns a text without a full stop at its end.
  static String unstopped(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }
}
