package dev.runup.clearance;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Moment;
import dev.runup.fact.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A complete version that may be shown, without any withheld value.
///
/// @param needs the facts that it can't be shown without, some perhaps more than once
/// @param showableFrom the time from which it may be shown
/// @param reviewed when a second person had reviewed it, or null
record ShowableVersion(
    Fact fact, List<FactId> needs, ShowableFrom showableFrom, @Nullable Moment reviewed) {
  ShowableVersion {
    needs = List.copyOf(needs);
  }

  /// Returns this version as it may be shown from its second review on, if it has one.
  ShowableVersion fromReview() {
    return reviewed == null
        ? this
        : new ShowableVersion(fact, needs, showableFrom.max(ShowableFrom.of(reviewed)), reviewed);
  }

  /// The time from which something may be shown. A moment of a day is later than the whole day.
  ///
  /// @param from the instant; [Instant#MIN] for a fact known from the start
  /// @param wholeDay whether it belongs to that day's issue, whatever the cut-off
  record ShowableFrom(Instant from, boolean wholeDay) implements Comparable<ShowableFrom> {

    /// Returns the time of a moment. Null means known from the start.
    static ShowableFrom of(@Nullable Moment recorded) {
      return recorded == null
          ? new ShowableFrom(Instant.MIN, true)
          : new ShowableFrom(recorded.from(), recorded.wholeDay());
    }

    LocalDate day(ZoneId zone) {
      return from.equals(Instant.MIN) ? LocalDate.MIN : LocalDate.ofInstant(from, zone);
    }

    /// Returns the fact with this time under its key `recorded`.
    Fact applyTo(Fact fact, ZoneId zone) {
      if (compareTo(of(fact.recorded())) == 0) {
        return fact;
      }
      return fact.with(
          CommonField.RECORDED,
          from.equals(Instant.MIN)
              ? List.of()
              : List.of(new Value.DayOrMoment(new Moment(day(zone), from, wholeDay))));
    }

    ShowableFrom max(ShowableFrom other) {
      return compareTo(other) < 0 ? other : this;
    }

    @Override
    public int compareTo(ShowableFrom other) {
      int byInstant = from.compareTo(other.from);
      return byInstant != 0 ? byInstant : Boolean.compare(other.wholeDay, wholeDay);
    }
  }
}
