package dev.runup.fact;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time of day as far as it is known.
///
/// @param from the time, or the start of a range; null if only a part of the day is known
/// @param until the end of a range, or null
/// @param about whether it is approximate
/// @param part `morning`, `afternoon`, `evening` or `night`; null if a clock time is known
public record FactTime(
    @Nullable LocalTime from, @Nullable LocalTime until, boolean about, @Nullable String part) {

  /// The keywords for a part of the day.
  public static final List<String> PARTS = List.of("morning", "afternoon", "evening", "night");

  /// The form of a clock time or of a range of clock times.
  public static final Pattern CLOCK =
      Pattern.compile("(~?)(\\d\\d:\\d\\d)(?:[-–](\\d\\d:\\d\\d))?");

  /// Parses a time such as `21:00`, `~21:00`, `14:00-15:00` or a part of the day. Returns null if
  /// the text has another form.
  public static @Nullable FactTime parse(String typed) {
    if (PARTS.contains(typed)) {
      return new FactTime(null, null, false, typed);
    }
    Matcher match = CLOCK.matcher(typed);
    if (!match.matches()) {
      return null;
    }
    try {
      LocalTime from = LocalTime.parse(match.group(2));
      LocalTime until = match.group(3) == null ? null : LocalTime.parse(match.group(3));
      return new FactTime(from, until, !match.group(1).isEmpty(), null);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// Returns whether it is one exact clock time, for example `21:00`.
  public boolean isClock() {
    return from != null && until == null && !about;
  }

  /// Returns the time in the form in which a user types it.
  public String typed() {
    return part != null ? part : (about ? "~" : "") + from + (until == null ? "" : "-" + until);
  }
}
