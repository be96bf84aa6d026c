package dev.runup.fact;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A time of day as far as it is known.
///
/// @param from the time, or the start of a range; null where only a part of the day is known
/// @param until the end of a range, or null
/// @param about whether it is approximate
/// @param part `morning`, `afternoon`, `evening`, `night`, or null where a clock time is known
public record FactTime(
    @Nullable LocalTime from, @Nullable LocalTime until, boolean about, @Nullable String part) {

  /// The words for a part of the day.
  public static final List<String> PARTS = List.of("morning", "afternoon", "evening", "night");

  /// The form of a clock time or a range of them.
  public static final Pattern CLOCK =
      Pattern.compile("(~?)(\\d\\d:\\d\\d)(?:[-–](\\d\\d:\\d\\d))?");

  /// Gives back the time typed as `21:00`, `~21:00`, `14:00-15:00` or a part of the day; null if it
  /// is none of these.
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

  /// Gives back the time as it is typed.
  public String typed() {
    return part != null ? part : (about ? "~" : "") + from + (until == null ? "" : "-" + until);
  }
}
