package dev.runup.template;

import java.time.LocalDate;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A pattern of a day, a month or a period, as in CLDR. What stands in brackets is left out with
/// the year. The second date of a period begins at the first field that stands twice.
///
/// Example: `d–d MMMM[ uuuu]` prints "25–27 March" or "25–27 March 2018".
record DatePattern(String pattern) {

  private static final Pattern BRACKET = Pattern.compile("[\\[\\]]");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\[[^\\]]*\\]");

  /// Letters for days of the year, years of weeks and weeks. Who types them means other letters.
  private static final String NO_DATES = "DYwW";

  static DatePattern of(String written) {
    return new DatePattern(written);
  }

  /// Returns the pattern of a language with or without the parts in brackets.
  DatePattern withYear(boolean year) {
    return new DatePattern((year ? BRACKET : IN_BRACKETS).matcher(pattern).replaceAll(""));
  }

  String format(LocalDate day, DateNames names) {
    DateTimeFormatterBuilder formatter = new DateTimeFormatterBuilder();
    int at = 0;
    for (Field field : fields()) {
      String form = pattern.substring(field.from, field.to);
      ChronoField named = DateNames.field(form);
      if (named != null) {
        formatter.appendPattern(pattern.substring(at, field.from));
        formatter.appendText(named, names.of(form));
        at = field.to;
      }
    }
    formatter.appendPattern(pattern.substring(at));
    return formatter.toFormatter(names.locale()).format(day);
  }

  /// Returns a period, or several dates of which the pattern prints the last two.
  ///
  /// @param firstDays the days before the last one as text if there are more than two, else null
  String format(List<LocalDate> dates, @Nullable String firstDays, DateNames names) {
    List<Field> fields = fields();
    int second = secondDate(fields);
    String first = pattern.substring(0, second);
    for (Field field : fields) {
      if (firstDays != null && field.letter == 'd' && field.to <= second) {
        first = first.substring(0, field.from) + "'" + firstDays + "'" + first.substring(field.to);
      }
    }
    return new DatePattern(first).format(dates.getFirst(), names)
        + new DatePattern(pattern.substring(second)).format(dates.getLast(), names);
  }

  /// Formats a date to find mistakes.
  ///
  /// @param period whether it is the pattern of a period
  /// @throws IllegalArgumentException if it is no pattern
  void check(boolean period) {
    for (Field field : fields()) {
      if (NO_DATES.indexOf(field.letter) >= 0) {
        throw new IllegalArgumentException(
            "\"" + field.letter + "\" counts days of the year or weeks, and not days of a month");
      }
    }
    DateNames names = new DateNames(Locale.ROOT);
    for (DatePattern one : List.of(withYear(true), withYear(false))) {
      var _ =
          period
              ? one.format(List.of(LocalDate.EPOCH, LocalDate.EPOCH), null, names)
              : one.format(LocalDate.EPOCH, names);
    }
  }

  /// A field of the pattern, for example `MMMM`.
  private record Field(char letter, int from, int to) {}

  private List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    boolean quoted = false;
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int from = at++;
      quoted ^= c == '\'';
      if (!quoted && Character.isLetter(c)) {
        while (at < pattern.length() && pattern.charAt(at) == c) {
          at++;
        }
        fields.add(new Field(c == 'L' ? 'M' : c, from, at));
      }
    }
    return fields;
  }

  /// Returns the pattern that was most likely meant, or null.
  ///
  /// Example: `dd.MM.uuuu` for `DD.MM.YYYY`.
  @Nullable String meant() {
    StringBuilder meant = new StringBuilder(pattern);
    for (Field field : fields()) {
      for (int at = field.from; at < field.to; at++) {
        int wrong = "DYm".indexOf(pattern.charAt(at));
        if (wrong >= 0) {
          meant.setCharAt(at, "duM".charAt(wrong));
        }
      }
    }
    return meant.toString().equals(pattern) ? null : meant.toString();
  }

  private int secondDate(List<Field> fields) {
    Set<Character> seen = new HashSet<>();
    for (Field field : fields) {
      if (!seen.add(field.letter)) {
        return field.from;
      }
    }
    throw new IllegalArgumentException("no field stands twice: " + pattern);
  }
}
