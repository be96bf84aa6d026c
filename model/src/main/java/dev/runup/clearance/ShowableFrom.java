package dev.runup.clearance;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.Moment;
import dev.runup.fact.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From when on something is known; a moment of a day is later than that whole day.
///
/// @param from the instant; [Instant#MIN] for what was known from the start
/// @param wholeDay whether it belongs to that day's issue whatever the cut-off
record ShowableFrom(Instant from, boolean wholeDay) implements Comparable<ShowableFrom> {

  /// Gives back the time of a moment; null is the start.
  static ShowableFrom of(@Nullable Moment recorded) {
    return recorded == null
        ? new ShowableFrom(Instant.MIN, true)
        : new ShowableFrom(recorded.from(), recorded.wholeDay());
  }

  /// Gives back the day in a zone.
  LocalDate day(ZoneId zone) {
    return from.equals(Instant.MIN) ? LocalDate.MIN : LocalDate.ofInstant(from, zone);
  }

  /// Gives back a fact as one that is known from then on, which it says under `recorded`.
  Fact stamp(Fact fact, ZoneId zone) {
    if (compareTo(of(fact.recorded())) == 0) {
      return fact;
    }
    return fact.with(
        CommonField.RECORDED,
        from.equals(Instant.MIN)
            ? List.of()
            : List.of(new Value.Recorded(new Moment(day(zone), from, wholeDay))));
  }

  /// Gives back the later of two.
  ShowableFrom max(ShowableFrom other) {
    return compareTo(other) < 0 ? other : this;
  }

  @Override
  public int compareTo(ShowableFrom other) {
    int byInstant = from.compareTo(other.from);
    return byInstant != 0 ? byInstant : Boolean.compare(other.wholeDay, wholeDay);
  }
}
