package dev.runup.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A number or a date that a text holds in digits. Numbers in words are none, nor are digits in a
/// name, as in G7, F-16, NSDD 245 or 11th, nor clock times, which are printed in several zones.
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
      boolean open = scale == 0 || other.scale == 0;
      return (open && digits.compareTo(other.digits) == 0)
          || digits.scaleByPowerOfTen(scale).compareTo(other.digits.scaleByPowerOfTen(other.scale))
              == 0;
    }

    /// Says whether it may be the year, the month or the day of a date.
    boolean partOf(int... parts) {
      for (int part : parts) {
        if (scale == 0 && digits.compareTo(BigDecimal.valueOf(part)) == 0) {
          return true;
        }
      }
      return false;
    }
  }

  /// A month or a day.
  ///
  /// @param year the year, 0 where none stands there
  /// @param month 1 to 12
  /// @param day the day, 0 where none stands there
  record Day(String typed, int year, int month, int day) implements Figure {

    /// Says whether it is what a date says, or less.
    boolean holds(LocalDate date) {
      return holds(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /// Says whether another one, as fine or finer, is the same as far as both go.
    boolean holds(Day other) {
      return holds(other.year, other.month, other.day);
    }

    private boolean holds(int otherYear, int otherMonth, int otherDay) {
      return (year == 0 || otherYear == 0 || year == otherYear)
          && month == otherMonth
          && (day == 0 || day == otherDay);
    }

    /// Says whether it lies in a stretch of days.
    boolean within(LocalDate first, LocalDate last) {
      // Nine years hold every day that there is.
      int from = year == 0 ? first.getYear() : year;
      int to = year == 0 ? Math.min(last.getYear(), from + 8) : year;
      for (int each = from; each <= to; each++) {
        YearMonth in = YearMonth.of(each, month);
        boolean begun = !in.atDay(day == 0 ? 1 : Math.min(day, in.lengthOfMonth())).isAfter(last);
        boolean over =
            (day == 0 ? in.atEndOfMonth() : in.atDay(1).plusDays(day - 1L)).isBefore(first);
        if (begun && !over) {
          return true;
        }
      }
      return false;
    }
  }

  /// A month's name, perhaps cut short.
  String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
          + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?(?!\\p{L})";

  /// What is left alone: clock times, numbers with several points or slashes, names. Repeated
  /// groups have a bound, as each round takes a bit of the stack.
  String ALONE =
      "\\d{1,2}:\\d\\d(?::\\d\\d)?|\\d{1,2}(?:\\.\\d\\d)?[ \\u00A0\\u202F]?[ap]\\.?m\\b"
          + "|\\d{1,2}[.:]?\\d\\d(?= ?(?:GMT|UTC|\\p{Lu}{1,3}T\\b|hours\\b|hrs\\b|local time|\\p{Lu}\\p{L}+ time))"
          + "|\\d+(?:\\.\\d+){2,9}|\\d+(?:/\\d+){1,9}"
          + "|(?!(?:USD|EUR|GBP|UAH|RUB|CHF|PLN|CNY|JPY)\\P{L})\\b\\p{Lu}{2,}[ \\u00A0]\\d++(?![.,]\\d)"
          + "(?! ?(?:%|k|m|bn|tn|per|thousand|million|billion|trillion)(?!\\p{L}))";

  String YEAR = "\\d{4}(?![\\d,.]?\\d)";

  Pattern FORM =
      Pattern.compile(
          "(?<![\\d.,])(?<s1>(?:1\\d|20)\\d\\d)(?:[–/](?<s2>\\d\\d)|-(?<s3>1[3-9]|[2-9]\\d))(?![\\d/–-])"
              + ("|(?<alone>" + ALONE + ")")
              + "|(?<!\\d)(?<y1>\\d{4})-(?<n>0[1-9]|1[0-2])(?:-(?<d1>0[1-9]|[12]\\d|3[01]))?(?![-\\d])"
              + ("|(?<![\\d.,])(?:(?<from>[12]\\d|3[01]|0?[1-9])[-–])?(?<d2>[12]\\d|3[01]|0?[1-9])(?:(?:st|nd|rd|th)(?: of)?)? (?<m2>"
                  + MONTH
                  + ")(?:,? (?<y2>"
                  + YEAR
                  + "))?")
              + ("|(?<!\\p{L})(?<m3>"
                  + MONTH
                  + ") (?:(?<y3>"
                  + YEAR
                  + ")|(?<d3>[12]\\d|3[01]|0?[1-9])(?![\\d,.]?\\d)(?:st|nd|rd|th)?(?:[-–](?<to>[12]\\d|3[01]|0?[1-9])(?!\\d))?"
                  + "(?:, (?<y4>"
                  + YEAR
                  + "))?)")
              + "|(?<number>\\d{1,3}(?<sep>[, \\u00A0\\u202F\\u2009])\\d{3}(?:\\k<sep>\\d{3}){0,20}(?!\\d)(?:\\.\\d+)?"
              + "|\\d+(?:[.,]\\d+)?)"
              + "(?: ?(?<scale>k|m|bn|tn|thousand|million|billion|trillion)(?!\\p{L}))?");

  /// Gives back all numbers and dates of a text, in order.
  static List<Figure> in(String text) {
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>();
    Matcher match = FORM.matcher(text);
    while (match.find()) {
      if (match.group("s1") != null) {
        years(match, figures);
      } else if (match.group("number") != null) {
        count(text, match, figures);
      } else if (match.group("alone") == null) {
        days(match, figures);
      }
    }
    return figures;
  }

  /// Adds both ends of a stretch of years, such as 2024/25; nothing where the second is not later.
  private static void years(Matcher match, List<Figure> figures) {
    int from = number(match.group("s1"));
    int to = from / 100 * 100 + number(first(match, "s2", "s3"));
    if (to > from) {
      figures.add(new Count(match.group(), BigDecimal.valueOf(from), 0));
      figures.add(new Count(match.group(), BigDecimal.valueOf(to), 0));
    }
  }

  private static void days(Matcher match, List<Figure> figures) {
    String name = first(match, "m2", "m3");
    int month = name == null ? number(match.group("n")) : month(name);
    int year = number(first(match, "y1", "y2", "y3", "y4"));
    for (String group : List.of("from", "d1", "d2", "d3", "to")) {
      if (match.group(group) != null) {
        figures.add(new Day(match.group(), year, month, number(match.group(group))));
      }
    }
    if (first(match, "d1", "d2", "d3") == null) {
      figures.add(new Day(match.group(), year, month, 0));
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

  private static int month(String name) {
    return "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(name.substring(0, 3)) / 3 + 1;
  }

  private static void count(String text, Matcher match, List<Figure> figures) {
    // Facts hold no more digits than these.
    boolean tooLong = match.end() - match.start() > 80;
    if (!tooLong && !named(text, match.start(), match.end())) {
      String sep = match.group("sep");
      String number = match.group("number");
      String digits = sep == null ? number.replace(',', '.') : number.replace(sep, "");
      int scale = scale(match.group("scale"));
      // Of 10–12,000 the lower end is ten thousand, too.
      scaleRange(text, match.start(), scale == 0 && sep != null ? 3 : scale, figures);
      figures.add(new Count(match.group(), new BigDecimal(digits), scale));
    }
  }

  /// Gives the lower end of a range the scale of the upper end that is about to be added.
  private static void scaleRange(String text, int upper, int scale, List<Figure> figures) {
    Figure last = figures.isEmpty() ? null : figures.getLast();
    if (last instanceof Count(var typed, var digits, int own)
        && own == 0
        && (text.startsWith(typed + "-", upper - typed.length() - 1)
            || text.startsWith(typed + "–", upper - typed.length() - 1)
            || text.startsWith(typed + " to ", upper - typed.length() - 4))) {
      figures.set(figures.size() - 1, new Count(typed, digits, scale));
    }
  }

  /// Says whether digits belong to a name: a letter stands beside them, a hyphen between perhaps.
  private static boolean named(String text, int from, int to) {
    boolean behind = to < text.length() && Character.isLetter(text.charAt(to));
    int before = from - 1;
    if (before > 0 && "-‑/+".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return behind || (before >= 0 && Character.isLetter(text.charAt(before)));
  }

  /// Gives back the power of ten that a word stands for, 0 for none.
  static int scale(@Nullable String word) {
    return switch (word) {
      case null -> 0;
      case "hundred" -> 2;
      case "k", "thousand" -> 3;
      case "m", "million" -> 6;
      case "bn", "billion" -> 9;
      default -> 12;
    };
  }
}
