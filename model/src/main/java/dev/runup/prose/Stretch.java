package dev.runup.prose;

import dev.runup.prose.SaidDate.Tense;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Some days, the first and the last one included.
record Stretch(LocalDate first, LocalDate last) {

  /// Without a tense, the nearest stretch counts only if it is no further away than this.
  private static final int MAX_MONTHS = 4;

  /// The number of years in which a stretch is looked for: there may be no 29 February for eight
  /// years.
  private static final int MAX_YEARS = 8;

  static Stretch of(LocalDate day) {
    return new Stretch(day, day);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /// Returns the nearest stretch on the side of the tense, or null if there is none. One that
  /// contains the day counts on both sides. Without a tense it is the nearest one on either side,
  /// unless that is far away.
  ///
  /// @param inTurn the stretches, ascending; null for one that doesn't exist, for example 31 June
  /// @param start the number of the stretch near the day
  static @Nullable Stretch nearest(
      LocalDate day, Tense tense, int start, IntFunction<@Nullable Stretch> inTurn) {
    Stretch before = null;
    Stretch after = null;
    for (int i = start - MAX_YEARS; i <= start + MAX_YEARS; i++) {
      Stretch stretch = inTurn.apply(i);
      if (stretch != null && !stretch.first.isAfter(day)) {
        before = stretch;
      }
      if (stretch != null && after == null && !stretch.last.isBefore(day)) {
        after = stretch;
      }
    }
    return switch (tense) {
      case PAST -> before;
      case FUTURE -> after;
      case UNKNOWN -> {
        boolean isBefore =
            after == null || before != null && before.distance(day) <= after.distance(day);
        Stretch nearer = isBefore ? before : after;
        yield nearer == null || nearer.isFar(day) ? null : nearer;
      }
    };
  }

  /// Returns on which side of the day of publication it is, after a blank.
  String side(LocalDate day) {
    if (contains(day)) {
      return (first.equals(last) ? " on" : " in") + " which the source was published";
    }
    return (last.isBefore(day) ? " before " : " after ") + SaidWords.name(day);
  }

  private long distance(LocalDate day) {
    return contains(day)
        ? 0
        : Math.min(
            Math.abs(ChronoUnit.DAYS.between(day, first)),
            Math.abs(ChronoUnit.DAYS.between(day, last)));
  }

  private boolean isFar(LocalDate day) {
    return last.isBefore(day.minusMonths(MAX_MONTHS)) || first.isAfter(day.plusMonths(MAX_MONTHS));
  }
}
