package dev.runup.prose;

import dev.runup.prose.SaidDate.Tense;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Finds weekdays, weeks and weekends, counted from the day on which the source was published.
///
/// @param day that day
record SaidWeeks(LocalDate day, Tense tense) {

  SaidDate weekday(DayOfWeek named) {
    LocalDate found =
        day.with(
            tense == Tense.FUTURE
                ? TemporalAdjusters.nextOrSame(named)
                : TemporalAdjusters.previousOrSame(named));
    return SaidDate.of(
        found.toString(), "the " + SaidWords.name(named) + Stretch.of(found).side(day));
  }

  /// Returns the weekday that `this`, `last` or `next` names, if all readings are the same day.
  SaidDate weekday(String which, DayOfWeek named) {
    LocalDate inWeek = monday(0).with(TemporalAdjusters.nextOrSame(named));
    String name = SaidWords.name(named);
    if (which.equals("this")) {
      boolean isOver = tense == Tense.FUTURE && inWeek.isBefore(day);
      boolean isAhead = tense == Tense.PAST && inWeek.isAfter(day);
      return isOver || isAhead
          ? SaidDate.unknown("the " + name + " of this week is on the other side of the tense")
          : SaidDate.of(inWeek.toString(), "the " + name + " of this week");
    }
    boolean isLast = which.equals("last");
    LocalDate nearest =
        day.with(isLast ? TemporalAdjusters.previous(named) : TemporalAdjusters.next(named));
    LocalDate ofWeek = inWeek.plusWeeks(isLast ? -1 : 1);
    return nearest.equals(ofWeek)
        ? SaidDate.of(nearest.toString(), "the " + name + " of " + which + " week")
        : SaidDate.twoReadings(SaidWords.name(nearest), SaidWords.name(ofWeek));
  }

  /// Returns the Monday of the week so many weeks after that of the day of publication.
  LocalDate monday(int weeks) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
  }

  SaidDate thisWeek() {
    LocalDate from = tense == Tense.FUTURE ? day : monday(0);
    return SaidDate.oneOf(from, tense == Tense.PAST ? day : monday(0).plusDays(6), "this week");
  }

  /// Returns one day of the week in which a day lies.
  static SaidDate weekOf(SaidDate said) {
    LocalDate found = said.date() == null ? null : said.date().exactDay();
    if (found == null) {
      return said;
    }
    LocalDate monday = found.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return SaidDate.of(
        "[" + monday + ".." + monday.plusDays(6) + "]",
        "one day of the week of " + said.sentence(),
        said.inferred().toArray(String[]::new));
  }

  /// Returns a weekend.
  ///
  /// @param which `this`, `last`, `next`, or null if it isn't said
  /// @param isAll whether it is the whole weekend, and not one day of it
  SaidDate weekend(@Nullable String which, boolean isAll) {
    LocalDate saturday = monday(0).plusDays(5);
    LocalDate from = saturday;
    if (which == null) {
      IntFunction<@Nullable Stretch> weekends =
          week -> new Stretch(saturday.plusWeeks(week), saturday.plusWeeks(week).plusDays(1));
      Stretch found = tense == Tense.UNKNOWN ? null : Stretch.nearest(day, tense, 0, weekends);
      if (found == null) {
        return SaidDate.twoReadings("the weekend before", "the one after");
      }
      from = found.first();
    } else if (which.equals("last")) {
      from = saturday.minusWeeks(1);
    } else if (which.equals("next")) {
      if (!saturday.isAfter(day)) {
        from = saturday.plusWeeks(1);
      } else {
        return SaidDate.twoReadings("the coming weekend", "the one of next week");
      }
    }
    LocalDate to = from.plusDays(1);
    String words = "the weekend of " + SaidWords.name(from);
    return isAll ? SaidDate.all(from, to, words) : SaidDate.oneOf(from, to, words);
  }

  /// Returns the part of a week, month or year before or after the day of publication.
  SaidDate partOfThis(String unit, String part) {
    LocalDate first =
        switch (unit) {
          case "week" -> monday(0);
          case "month" -> day.withDayOfMonth(1);
          default -> day.withDayOfYear(1);
        };
    LocalDate last =
        switch (unit) {
          case "week" -> first.plusDays(6);
          case "month" -> first.plusMonths(1).minusDays(1);
          default -> first.plusYears(1).minusDays(1);
        };
    boolean isEarlier = part.equals("earlier");
    LocalDate from = isEarlier ? first : day.plusDays(1);
    LocalDate to = isEarlier ? day.minusDays(1) : last;
    return from.isAfter(to)
        ? SaidDate.unknown("this " + unit + " has no day on that side of the day of publication")
        : SaidDate.oneOf(from, to, "this " + unit);
  }
}
