package dev.runup.reading;

import dev.runup.fact.FactDate;
import dev.runup.prose.NumberWord;
import dev.runup.reading.TypedCell.Reading;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates as people type them, where they can mean one date only.
///
/// Example: `24.12.2025` is one day, `03.04.2025` may be two.
final class TypedDate {

  private static final Pattern MIDNIGHT = Pattern.compile("(.*\\d)[T ]00:00(:00)?");
  private static final Pattern WEEKDAY = Pattern.compile("(\\p{L}{2,10})\\.?,? (.+)");
  private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([./])(\\d{1,2})\\2(\\d{1,2})\\.?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([./-]) ?(\\d{1,2})\\2 ?(\\d{4})");
  private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2})[./](\\d{4})");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\d{1,2})(?:st|nd|rd|th|er|\\.)?[ -](?:of )?(\\p{L}{3,10})\\.?,?[ -](\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
  private static final Pattern MONTH_ALONE = Pattern.compile("(\\p{L}{3,10})\\.? (\\d{4})");
  private static final Pattern DAYS_OF_MONTH =
      Pattern.compile("(\\d{1,2})\\.? ?- ?(\\d{1,2})\\.? (\\p{L}{3,10})\\.? (\\d{4})");
  private static final Pattern INTERVAL =
      Pattern.compile(
          "(\\d{4}-\\d{2}(?:-\\d{2})?) ?(?:to|bis|- | - ) ?(\\d{4}-\\d{2}(?:-\\d{2})?)");

  private TypedDate() {}

  /// Returns how the text of a date is read. Null if it stays as it is.
  static @Nullable Reading date(String typed) {
    if (FactDate.parse(typed) != null) {
      return null;
    }
    String plain = plain(typed);
    if (FactDate.parse(plain) != null) {
      return new Reading(plain, false);
    }
    String meant = meant(plain);
    return meant != null && FactDate.parse(meant) != null ? new Reading(meant, true) : null;
  }

  /// Returns how the text of a day is read. A moment stays as it is.
  static @Nullable Reading day(String typed) {
    Reading date = date(typed);
    return date != null && date.text().matches("\\d{4}-\\d{2}-\\d{2}") ? date : null;
  }

  /// Returns a text without what spreadsheets and word processors add.
  private static String plain(String typed) {
    String plain = typed.startsWith("'") ? typed.substring(1) : typed;
    plain = plain.replaceAll("[\\u2010-\\u2014]", "-");
    Matcher midnight = MIDNIGHT.matcher(plain);
    return midnight.matches() ? midnight.group(1) : plain;
  }

  private static @Nullable String meant(String typed) {
    if (typed.startsWith("~")) {
      return typed.substring(1).strip() + "~";
    }
    Matcher interval = INTERVAL.matcher(typed);
    if (interval.matches()) {
      return interval.group(1) + "/" + interval.group(2);
    }
    Matcher days = DAYS_OF_MONTH.matcher(typed);
    if (days.matches()) {
      String first = iso(days.group(4), month(days.group(3)), days.group(1));
      String last = iso(days.group(4), month(days.group(3)), days.group(2));
      return first == null || last == null ? null : first + "/" + last;
    }
    Matcher weekday = WEEKDAY.matcher(typed);
    int named = weekday.matches() ? NumberWord.WEEKDAY.ofCut(weekday.group(1), 2) : 0;
    if (named > 0) {
      String day = single(weekday.group(2));
      boolean isSame =
          day != null
              && FactDate.parse(day) != null
              && day.length() == 10
              && LocalDate.parse(day).getDayOfWeek() == DayOfWeek.of(named);
      return isSame ? day : null;
    }
    return single(typed);
  }

  private static @Nullable String single(String typed) {
    Matcher found = BASIC.matcher(typed);
    if (found.matches()) {
      return iso(found.group(1), found.group(2), found.group(3));
    }
    found = YEAR_FIRST.matcher(typed);
    if (found.matches()) {
      return iso(found.group(1), found.group(3), found.group(4));
    }
    found = YEAR_LAST.matcher(typed);
    if (found.matches()) {
      return yearLast(found.group(1), found.group(3), found.group(4));
    }
    found = MONTH_AND_YEAR.matcher(typed);
    if (found.matches()) {
      return found.group(2) + "-" + twoDigits(found.group(1));
    }
    found = DAY_FIRST.matcher(typed);
    if (found.matches()) {
      return iso(found.group(3), month(found.group(2)), found.group(1));
    }
    found = MONTH_FIRST.matcher(typed);
    if (found.matches()) {
      return iso(found.group(3), month(found.group(1)), found.group(2));
    }
    found = MONTH_ALONE.matcher(typed);
    String month = found.matches() ? month(found.group(1)) : null;
    return month == null ? null : found.group(2) + "-" + twoDigits(month);
  }

  /// Returns the day with its year at the end. Null if two numbers may be the month, unless both
  /// are the same.
  private static @Nullable String yearLast(String first, String second, String year) {
    int one = Integer.parseInt(first);
    int two = Integer.parseInt(second);
    if (one <= 12 && two <= 12 && one != two) {
      return null;
    }
    return one > 12 || one == two ? iso(year, second, first) : iso(year, first, second);
  }

  private static @Nullable String iso(String year, @Nullable String month, String day) {
    return month == null ? null : year + "-" + twoDigits(month) + "-" + twoDigits(day);
  }

  private static String twoDigits(String digits) {
    return digits.length() == 1 ? "0" + digits : digits;
  }

  private static @Nullable String month(String word) {
    int index = NumberWord.MONTH.ofCut(word, 3);
    return index == 0 ? null : String.valueOf(index);
  }
}
