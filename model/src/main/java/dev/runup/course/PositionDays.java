package dev.runup.course;

import dev.runup.briefing.Leaf;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.history.Known;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Finds the dates on which the words of positions were said. The day on which the desk learned of
/// a position is never one.
public record PositionDays(Known known) {

  private static final List<Field> WORDS = List.of(PositionField.STANCE, PositionField.SAYS);

  /// Returns the date of a position's words, or null if none is typed. It is the date of the
  /// position, or else the newest one of its statements.
  ///
  /// A date that was typed for older words doesn't count. Example: a position is "opposes", with
  /// the date 1 May. An update supersedes it by "open" and sets no date. The result is null.
  public Leaf.@Nullable When of(Fact position) {
    return isOfTheseWords(position, PositionField.WHEN)
        ? Times.date(position, PositionField.WHEN)
        : isOfTheseWords(position, PositionField.STATED_IN) ? newest(position) : null;
  }

  private Leaf.@Nullable When newest(Fact position) {
    return known.findAll(position.targets(PositionField.STATED_IN)).stream()
        .map(this::saidOn)
        .filter(Objects::nonNull)
        .max(Comparator.comparing(PositionDays::latest))
        .orElse(null);
  }

  private static LocalDate latest(Leaf.When when) {
    return Objects.requireNonNull(when.date()).latest();
  }

  private Leaf.@Nullable When saidOn(Fact statement) {
    Fact event = known.find(statement.target(StatementField.EVENT));
    return statement.has(StatementField.WHEN) || event == null
        ? Times.date(statement, StatementField.WHEN)
        : Times.date(event, EventField.WHEN);
  }

  /// Returns whether a key is set, and no later update has superseded the words of the position.
  private boolean isOfTheseWords(Fact position, Field key) {
    return position.has(key)
        && known.versionsUpTo(position).stream()
            .filter(version -> version.version() > position.ref(key).version())
            .noneMatch(PositionDays::supersedesWords);
  }

  /// Returns whether a version was made by an update that superseded the stance or the words.
  private static boolean supersedesWords(Fact version) {
    return version.act() == Act.SUPERSEDED
        && WORDS.stream()
            .anyMatch(key -> version.has(key) && version.ref(key).version() == version.version());
  }
}
