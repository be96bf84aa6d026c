package dev.runup.course;

import dev.runup.briefing.Leaf;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.FactTime;
import dev.runup.fact.FactType;
import dev.runup.fact.StatementField;
import dev.runup.values.Chronology;
import dev.runup.values.ComposeContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Orders facts of all types in time. Events have the order of the timeline. Words are placed by
/// their day and hour, and other facts by the day on which the desk learned them. What has no hour
/// follows what has one on its day.
public record TimeOrder(ComposeContext context, Chronology chronology) implements Comparator<Fact> {

  @Override
  public int compare(Fact one, Fact other) {
    int start = start(one).compareTo(start(other));
    return start == 0 ? Integer.compare(rank(one), rank(other)) : start;
  }

  private int rank(Fact fact) {
    return chronology.key(fact.id()) == null ? Integer.MAX_VALUE : chronology.rank(fact.id());
  }

  private Instant start(Fact fact) {
    FactId event = fact.type() == FactType.EVENT ? fact.id() : eventOfWords(fact);
    Instant placed = event == null ? null : chronology.key(event);
    return placed == null ? start(when(fact), context.known().learnedOn(fact)) : placed;
  }

  /// Returns the dated event at which words were said whose own time isn't given, or null.
  private @Nullable FactId eventOfWords(Fact fact) {
    boolean isTimed = fact.has(StatementField.WHEN) || fact.has(StatementField.TIME);
    return isTimed || context.known().dateOf(fact) == null
        ? null
        : fact.target(StatementField.EVENT);
  }

  private Leaf.@Nullable When when(Fact fact) {
    return switch (fact.type()) {
      case EVENT -> context.times().when(fact);
      case STATEMENT -> context.times().saidAt(fact);
      case POSITION -> new PositionDays(context.known()).of(fact);
      default -> null;
    };
  }

  private Instant start(Leaf.@Nullable When when, @Nullable LocalDate learned) {
    FactDate date = when == null ? null : when.date();
    FactTime time = when == null ? null : when.time();
    LocalDate first = date == null ? LocalDate.MIN : date.earliest();
    LocalDate last = date == null ? LocalDate.MAX : date.latest();
    LocalDate day =
        !first.equals(LocalDate.MIN)
            ? first
            : !last.equals(LocalDate.MAX)
                ? last
                : Objects.requireNonNullElse(learned, context.known().issue().day());
    String zone = when == null || time == null ? null : when.zone();
    return day.atTime(time == null ? LocalTime.MAX : Chronology.hour(time))
        .atZone(zone == null ? context.known().settings().zone() : ZoneId.of(zone))
        .toInstant();
  }
}
