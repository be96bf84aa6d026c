package dev.runup.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number or a date that a text holds in digits. Numbers in words are none, nor are digits in a
/// name, as in G7, F-16 or 11th.
sealed interface Figure {

  /// Gives back how it is typed.
  String typed();

  /// A number.
  ///
  /// @param digits the number as it stands there
  /// @param scale the power of ten that follows it, 0 for none
  record Count(String typed, BigDecimal digits, int scale) implements Figure {

    /// Says whether both may be the same. A number without a scale may have that of its range.
    boolean same(Count other) {
      BigDecimal mine = digits.scaleByPowerOfTen(scale);
      BigDecimal its = other.digits.scaleByPowerOfTen(other.scale);
      boolean open = scale == 0 || other.scale == 0;
      return mine.compareTo(its) == 0 || (open && digits.compareTo(other.digits) == 0);
    }
  }

  /// A date.
  ///
  /// @param year the year, 0 where none stands there
  /// @param month 1 to 12
  /// @param day the day, 0 where none stands there
  record Day(String typed, int year, int month, int day) implements Figure {

    /// Says whether a day is one that it may mean.
    boolean holds(LocalDate date) {
      return (year == 0 || year == date.getYear())
          && month == date.getMonthValue()
          && (day == 0 || day == date.getDayOfMonth());
    }

    /// Says whether another date, as fine or finer, is the same as far as both go.
    boolean holds(Day other) {
      return (year == 0 || other.year == 0 || year == other.year)
          && month == other.month
          && (day == 0 || day == other.day);
    }
  }

  /// January, Jan, … as one of a day in front of it or behind it.
  String MONTH = "(" + months() + ")\\.?";

  Pattern FORM =
      Pattern.compile(
          "(?<iso>\\b\\d{4}-\\d\\d(?:-\\d\\d)?\\b)"
              + ("|(?<![\\p{L}\\d.,])(?<from>\\d{1,2})(?:[-–](?<to>\\d{1,2}))? (?<m1>"
                  + MONTH
                  + ")(?!\\p{L})")
              + ("(?:,? (?<y1>\\d{4})(?![\\d,.]?\\d))?")
              + ("|(?<!\\p{L})(?<m2>"
                  + MONTH
                  + ") (?<d2>\\d{1,2})(?!\\d)(?:[-–](?<to2>\\d{1,2})(?!\\d))?(?:, (?<y2>\\d{4})(?!\\d))?")
              + ("|(?<!\\p{L})(?<m3>" + MONTH + ") (?<y3>\\d{4})(?!\\d)")
              + "|(?<number>\\d{1,3}(?:[,\\u00A0\\u202F\\u2009]\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?)"
              + "(?: ?(?<scale>k|m|bn|tn|thousand|million|billion|trillion)(?!\\p{L}))?");

  private static String months() {
    List<String> names = new ArrayList<>();
    for (Month month : Month.values()) {
      names.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }
    for (Month month : Month.values()) {
      names.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3));
    }
    return String.join("|", names);
  }

  /// Gives back all numbers and dates of a text, in order.
  static List<Figure> in(String text) {
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    Matcher match = FORM.matcher(text);
    while (match.find()) {
      if (match.group("number") != null) {
        count(text, match, figures);
      } else {
        days(match, figures);
      }
    }
    return figures;
  }

  private static void days(Matcher match, List<Figure> figures) {
    String typed = match.group();
    if (match.group("iso") != null) {
      int day = typed.length() == 10 ? number(typed.substring(8)) : 0;
      figures.add(
          new Day(typed, number(typed.substring(0, 4)), number(typed.substring(5, 7)), day));
      return;
    }
    String month = first(match, "m1", "m2", "m3");
    int year = number(first(match, "y1", "y2", "y3"));
    figures.add(new Day(typed, year, month(month), number(first(match, "from", "d2"))));
    String to = first(match, "to", "to2");
    if (to != null) {
      figures.add(new Day(typed, year, month(month), number(to)));
    }
  }

  private static @Nullable String first(Matcher match, String... groups) {
    for (String group : groups) {
      if (match.group(group) != null) {
        return match.group(group);
      }
    }
    return null;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int month(@Nullable String name) {
    String start = Objects.requireNonNull(name).substring(0, 3);
    for (Month month : Month.values()) {
      if (month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).startsWith(start)) {
        return month.getValue();
      }
    }
    return 0;
  }

  private static void count(String text, Matcher match, List<Figure> figures) {
    String number = match.group("number");
    if (!named(text, match.start(), match.end())) {
      boolean thousands = number.matches("\\d{1,3}([,\\u00A0\\u202F\\u2009]\\d{3})+(\\.\\d+)?");
      String digits =
          thousands ? number.replaceAll("[,\\u00A0\\u202F\\u2009]", "") : number.replace(',', '.');
      figures.add(new Count(match.group(), new BigDecimal(digits), scale(match.group("scale"))));
    }
  }

  /// Says whether digits belong to a name: a letter stands beside them, a hyphen between perhaps.
  private static boolean named(String text, int from, int to) {
    boolean behind = to < text.length() && Character.isLetter(text.charAt(to));
    int before = from - 1;
    if (before > 0 && "-‑/".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return behind || (before >= 0 && Character.isLetter(text.charAt(before)));
  }

  private static int scale(@Nullable String word) {
    return switch (word) {
      case null -> 0;
      case "k", "thousand" -> 3;
      case "m", "million" -> 6;
      case "bn", "billion" -> 9;
      default -> 12;
    };
  }
}
