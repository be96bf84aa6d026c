package dev.runup.reading;

import dev.runup.fact.FactTime;
import dev.runup.reading.TypedCell.Reading;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads times of day as people type them, where they can mean one time only.
///
/// Example: `9:00 AM` is 09:00. `12:00 AM` is midnight, but is often typed for noon.
final class TypedTime {

  private static final Pattern SECONDS = Pattern.compile("(\\d{1,2}:\\d{2}):00");
  private static final Pattern ABOUT =
      Pattern.compile(
          "(?:about|around|circa|ca\\.?|approx\\.?|gegen) (.+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern TWELVE_HOURS =
      Pattern.compile(
          "(\\d{1,2})(?:[:.](\\d{2}))?(?::00)? ?([ap])\\.?m\\.?", Pattern.CASE_INSENSITIVE);
  private static final Pattern HOURS =
      Pattern.compile("(\\d{1,2})[:.h](\\d{2})(?: ?(?:Uhr|h))?|(\\d{2})(\\d{2})");

  private TypedTime() {}

  /// Returns how a text is read. Null if it stays as it is.
  static @Nullable Reading read(String typed) {
    if (FactTime.parse(typed) != null) {
      return null;
    }
    String plain =
        typed
            .toLowerCase(Locale.ROOT)
            .replaceAll(" ?[-\\u2010-\\u2014] ?", "-")
            .replaceFirst("^'", "");
    Matcher seconds = SECONDS.matcher(plain);
    plain = seconds.matches() ? seconds.group(1) : plain;
    if (FactTime.parse(plain) != null) {
      return new Reading(plain, false);
    }
    Matcher about = ABOUT.matcher(plain);
    String meant = clock(about.matches() ? about.group(1) : plain);
    String whole = about.matches() && meant != null ? "~" + meant : meant;
    return whole != null && FactTime.parse(whole) != null ? new Reading(whole, true) : null;
  }

  private static @Nullable String clock(String typed) {
    Matcher twelve = TWELVE_HOURS.matcher(typed);
    if (twelve.matches()) {
      int hour = Integer.parseInt(twelve.group(1));
      boolean isClear = hour >= 1 && hour <= 11;
      int all = hour + (twelve.group(3).equals("p") ? 12 : 0);
      String minutes = twelve.group(2) == null ? "00" : twelve.group(2);
      return isClear ? twoDigits(String.valueOf(all)) + ":" + minutes : null;
    }
    Matcher hours = HOURS.matcher(typed);
    if (!hours.matches()) {
      return null;
    }
    return hours.group(1) == null
        ? hours.group(3) + ":" + hours.group(4)
        : twoDigits(hours.group(1)) + ":" + hours.group(2);
  }

  private static String twoDigits(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }
}
