package dev.runup.course;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.StatementField;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.history.Known;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The amounts that one measure had over time, from all its known versions. A later row, or an
/// update that supersedes the amount or its day, is a further amount. A correction changes the
/// amount itself.
public final class MeasureCourse {

  /// The keys that tell one amount from another.
  public static final Set<Field> TELLING =
      Set.of(
          MeasureField.VALUE,
          MeasureField.WHAT,
          MeasureField.WHEN,
          MeasureField.EVENT,
          MeasureField.SHARE_OF);

  /// The verbs of statements that don't stand by the amount.
  private static final Set<String> AGAINST = Set.of("denied", "rejected");

  private final Known known;
  private final List<Stated> all = new ArrayList<>();

  /// An amount, as the desk knows it now.
  ///
  /// @param versions the version that brought it, then its corrections and other updates
  /// @param isFirst whether it is the first one that is known
  public record Stated(List<Fact> versions, boolean isFirst) {
    public Fact first() {
      return versions.getFirst();
    }

    public Fact last() {
      return versions.getLast();
    }

    /// Returns the date of a key, unless it was typed for an older amount.
    public @Nullable FactDate date(Field key) {
      return isTyped(key) ? last().date(key) : null;
    }

    /// Returns whether a key was typed for this amount. All keys of the first known one were, also
    /// those that it has from a version that the edition withholds.
    private boolean isTyped(Field key) {
      return isFirst || last().ref(key).version() >= first().version();
    }
  }

  /// @param versions the known versions of a measure in force, the first one first
  public MeasureCourse(Known known, List<Fact> versions) {
    this.known = known;
    for (Fact version : versions) {
      if (version.isWithdrawn()) {
        all.clear();
      } else if (all.isEmpty() || isNext(all.getLast().last(), version)) {
        all.add(new Stated(new ArrayList<>(List.of(version)), all.isEmpty()));
      } else {
        all.getLast().versions.add(version);
      }
    }
  }

  private static boolean isNext(Fact before, Fact version) {
    boolean isLater = version.updateReason() == null || version.act() == Act.SUPERSEDED;
    return isLater && TELLING.stream().anyMatch(key -> !before.all(key).equals(version.all(key)));
  }

  public List<Stated> all() {
    return all;
  }

  /// Returns the date of the words of each amount, or null for those without one. It is that of a
  /// statement that gives the measure, or of the event at which it was stated, or else that to
  /// which the amount applies. If the measure had several amounts, the date to which one applies
  /// tells which statements give it.
  ///
  /// @param statements the statements that give the measure
  public List<@Nullable Dated> said(List<Fact> statements) {
    List<Dated> given =
        statements.stream()
            .filter(one -> !AGAINST.contains(one.word(StatementField.VERB, "said")))
            .map(this::dated)
            .filter(Objects::nonNull)
            .sorted(Comparator.comparing(one -> one.date().earliest()))
            .toList();
    Map<FactDate, Dated> byDate = new HashMap<>();
    given.forEach(one -> byDate.putIfAbsent(one.date(), one));
    List<@Nullable Dated> said = new ArrayList<>();
    FactDate before = null;
    for (Stated stated : all) {
      FactDate applies = stated.date(MeasureField.WHEN);
      Dated words =
          all.size() == 1
              ? given.stream().findFirst().orElse(null)
              : applies == null ? null : byDate.get(applies);
      if (words == null && applies == null && before != null && stated == all.getLast()) {
        FactDate older = before;
        words =
            given.stream()
                .filter(one -> one.date().earliest().isAfter(older.latest()))
                .findFirst()
                .orElse(null);
      }
      said.add(words == null ? ownDate(stated, applies) : words);
      before = applies;
    }
    return said;
  }

  /// Returns the single day of each date, or null for those without a sure one.
  public static List<@Nullable LocalDate> days(List<@Nullable Dated> said) {
    List<@Nullable LocalDate> days = new ArrayList<>();
    for (Dated dated : said) {
      boolean isSure =
          dated != null
              && dated.date() instanceof FactDate.Point point
              && point.qualifier() == FactDate.Qualifier.SURE;
      days.add(dated != null && isSure ? Times.exactDay(dated.date()) : null);
    }
    return days;
  }

  private @Nullable Dated ownDate(Stated stated, @Nullable FactDate applies) {
    Fact event = known.find(stated.last().target(MeasureField.EVENT));
    FactDate date =
        event == null || !stated.isTyped(MeasureField.EVENT) ? null : event.date(EventField.WHEN);
    if (event != null && date != null) {
      return new Dated(event, EventField.WHEN, date);
    }
    return applies == null ? null : new Dated(stated.last(), MeasureField.WHEN, applies);
  }

  private @Nullable Dated dated(Fact statement) {
    FactDate date = known.dateOf(statement);
    Fact event = known.find(statement.target(StatementField.EVENT));
    return date == null
        ? null
        : statement.has(StatementField.WHEN) || event == null
            ? new Dated(statement, StatementField.WHEN, date)
            : new Dated(event, EventField.WHEN, date);
  }

  /// A date and where it was typed.
  public record Dated(Fact fact, Field key, FactDate date) {}

  /// Returns the amount that a later statement is about: the last one that was said by then. -1 if
  /// that can't be told.
  ///
  /// @param days the day of each amount, or null, in their order
  public int about(Fact statement, List<@Nullable LocalDate> days) {
    FactDate date = known.dateOf(statement);
    int about = all.size() == 1 ? 0 : -1;
    for (int i = 0; date != null && all.size() > 1 && i < all.size(); i++) {
      LocalDate day = days.get(i);
      about = day != null && !day.isAfter(date.earliest()) ? i : about;
    }
    return about;
  }

  /// Returns whether names beside one of several amounts would tell whose another one is. Their
  /// measure has one id, so that is so if one of them rests on words on background.
  public boolean hidesNames() {
    List<FactId> by =
        all.stream()
            .flatMap(one -> one.last().targets(MeasureField.BY).stream())
            .distinct()
            .toList();
    return all.size() > 1
        && all.stream()
            .flatMap(one -> one.versions().stream())
            .anyMatch(version -> !known.namedBeside(version, by).equals(by));
  }
}
