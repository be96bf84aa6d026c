package dev.runup.prose;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The English words for days and months in expressions, and the form in which they are compared.
final class SaidWords {

  /// A weekday or a month as a regular expression.
  static final String WEEKDAY =
      "(?:mon|tue(?:s)?|wed(?:nes|s)?|thu(?:rs|r)?|fri|sat(?:ur)?|sun)(?:day)?";

  static final String MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)";

  static final String SEASON = "(?:spring|summer|autumn|fall|winter)";

  private static final Pattern NUMBER = Pattern.compile("(?<!\\p{L})" + NumberWord.PLAIN.pattern());

  private SaidWords() {}

  /// Returns words in small letters with a blank between them, numbers as digits, and without
  /// punctuation and articles.
  ///
  /// Example: `on Tues., the 3rd – five` becomes `on tues 3rd to 5`.
  static String plain(String said) {
    String text =
        said.toLowerCase(Locale.ROOT)
            .replaceAll("[‐‑‒–—−]", "-")
            .replaceAll("\\b([ap])\\. ?m\\b\\.?", "$1m")
            .replaceAll("(\\d)\\.(?=\\d)", "$1·")
            .replaceAll("(\\d)-(?=\\d\\d(?:-\\d\\d)?(?!\\d))(?<=\\d{4}-)", "$1‧")
            .replaceAll("(‧\\d\\d)-(?=\\d\\d(?!\\d))", "$1‧")
            .replace("mid-", "mid ")
            .replace("-", " to ")
            .replaceAll("[^\\p{L}\\p{Nd}:/·‧]+", " ")
            .replaceAll("\\bthe\\b", " ")
            .replace('·', '.')
            .replace('‧', '-')
            .strip()
            .replaceAll(" +", " ");
    Matcher number = NUMBER.matcher(text);
    return number.replaceAll(match -> String.valueOf(NumberWord.PLAIN.number(match.group())));
  }

  static DayOfWeek weekday(String word) {
    return DayOfWeek.of(NumberWord.WEEKDAY.ofCut(word, 3));
  }

  static Month month(String word) {
    return Month.of(NumberWord.MONTH.ofCut(word, 3));
  }

  /// Returns the number of a season in a date: 21 is spring.
  static int season(String word) {
    return switch (word) {
      case "spring" -> 21;
      case "summer" -> 22;
      case "winter" -> 24;
      default -> 23;
    };
  }

  static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  static String name(Month month) {
    return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  /// Returns a day in words, for example `Friday, 16 January 2026`.
  static String name(LocalDate day) {
    return name(day.getDayOfWeek())
        + ", "
        + day.getDayOfMonth()
        + " "
        + name(day.getMonth())
        + " "
        + day.getYear();
  }
}
