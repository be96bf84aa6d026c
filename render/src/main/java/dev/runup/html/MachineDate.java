package dev.runup.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates that the `datetime` of a `time` element takes: a part of what ISO 8601 allows.
///
/// The rules: https://html.spec.whatwg.org/#the-time-element
final class MachineDate {

  private static final String ZONE = "(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?";

  private static final Pattern FORM =
      Pattern.compile(
          "(?!0000)\\d{4}(?<month>-\\d{2}(?<day>-\\d{2}"
              + "(?:T(?<time>\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,3})?)?)"
              + ZONE
              + ")?)?)?");

  private MachineDate() {}

  /// Says whether `text` is a year, a month, a day or a moment that exists.
  static boolean isValid(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return false;
    }
    try {
      if (form.group("day") != null) {
        LocalDate.parse(text.substring(0, 10));
      } else if (form.group("month") != null) {
        YearMonth.parse(text);
      }
      if (form.group("time") != null) {
        LocalTime.parse(form.group("time"));
      }
      return true;
    } catch (DateTimeException _) {
      return false;
    }
  }
}
