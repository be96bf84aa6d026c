package dev.runup.check;

import dev.runup.check.Figure.Count;
import dev.runup.check.Figure.Day;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The numbers and dates of a text, read one after the other.
final class Figures {

  /// A month's name, perhaps cut short.
  private static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
          + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?(?!\\p{L})";

  /// What is left alone: clock times, numbers with several points or slashes, names. Repeated
  /// groups have a bound, as each round takes a bit of the stack.
  private static final String ALONE =
      "\\d{1,2}:\\d\\d(?::\\d\\d)?|\\d{1,2}(?:\\.\\d\\d)?[ \\u00A0\\u202F]?[ap]\\.?m\\b"
          + "|\\d{1,2}[.:]?\\d\\d(?= ?(?:GMT|UTC|\\p{Lu}{1,3}T\\b|hours\\b|hrs\\b|local time|\\p{Lu}\\p{L}+ time))"
          + "|\\d+(?:\\.\\d+){2,9}|\\d+(?:/\\d+){1,9}"
          + "|(?!(?:USD|EUR|GBP|UAH|RUB|CHF|PLN|CNY|JPY)\\P{L})\\b\\p{Lu}{2,}[ \\u00A0]\\d++(?![.,]\\d)"
          + "(?! ?(?:%|k|m|bn|tn|per|thousand|million|billion|trillion)(?!\\p{L}))";

  private static final String YEAR = "\\d{4}(?![\\d,.]?\\d)";

  private static final Pattern FORM =
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

  /// What may stand between days of one month.
  private static final Pattern JOINT =
      Pattern.compile(
          ",? (?:and|or|to|until|through|then|&) (?:(?:on|early|late|again|about|possibly) ){0,2}|, | ?[-–/] ?");

  private final String text;
  private final List<Figure> figures = new ArrayList<>();

  /// Where the last of them ends.
  private int end;

  /// As many numbers, the last ones, stand with nothing but joints between them.
  private int joined;

  /// The day that the last of them is or may be.
  private @Nullable Day day;

  private Figures(String text) {
    this.text = text;
  }

  /// Gives back all numbers and dates of a text, in order.
  static List<Figure> in(String text) {
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    Figures figures = new Figures(text);
    Matcher match = FORM.matcher(text);
    while (match.find()) {
      figures.add(match);
    }
    return figures.figures;
  }

  private void add(Matcher match) {
    if (!JOINT.matcher(text).region(end, match.start()).matches()) {
      forget();
    }
    end = match.end();
    if (match.group("number") != null) {
      count(match);
    } else if (match.group("s1") != null) {
      forget();
      years(match);
    } else if (match.group("alone") != null) {
      forget();
    } else {
      days(match);
    }
  }

  private void forget() {
    joined = 0;
    day = null;
  }

  /// Adds both ends of a stretch of years, such as 2024/25; nothing where the second is not later.
  private void years(Matcher match) {
    int from = number(match.group("s1"));
    int to = from / 100 * 100 + number(first(match, "s2", "s3"));
    if (to > from) {
      figures.add(new Count(match.group(), BigDecimal.valueOf(from), 0));
      figures.add(new Count(match.group(), BigDecimal.valueOf(to), 0));
    }
  }

  private void days(Matcher match) {
    String name = first(match, "m2", "m3");
    int month = name == null ? number(match.group("n")) : month(name);
    int year = number(first(match, "y1", "y2", "y3", "y4"));
    List<Day> days = new ArrayList<>();
    for (String group : List.of("from", "d1", "d2", "d3", "to")) {
      if (match.group(group) != null) {
        days.add(new Day(match.group(), year, month, number(match.group(group))));
      }
    }
    if (days.isEmpty()) {
      figures.add(new Day(match.group(), year, month, 0));
      forget();
    } else {
      besides(days.getFirst());
      figures.addAll(days);
      joined = 0;
      day = days.getLast();
    }
  }

  /// Tells the numbers joined to a day that they may be days, too.
  private void besides(Day of) {
    figures
        .subList(figures.size() - joined, figures.size())
        .replaceAll(one -> one instanceof Count count ? count.beside(of) : one);
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

  private void count(Matcher match) {
    // Facts hold no more digits than these.
    boolean tooLong = match.end() - match.start() > 80;
    if (tooLong || named(text, match.start(), match.end())) {
      forget();
    } else {
      String sep = match.group("sep");
      String number = match.group("number");
      String digits = sep == null ? number.replace(',', '.') : number.replace(sep, "");
      int scale = scale(match.group("scale"));
      // Of 10–12,000 the lower end is ten thousand, too.
      scaleRange(match.start(), scale == 0 && sep != null ? 3 : scale);
      Count count = new Count(match.group(), new BigDecimal(digits), scale);
      figures.add(day == null ? count : count.beside(day));
      joined++;
    }
  }

  /// Gives the lower end of a range the scale of the upper end that is about to be added.
  private void scaleRange(int upper, int scale) {
    Figure last = figures.isEmpty() ? null : figures.getLast();
    if (last instanceof Count(var typed, var digits, int own, var _)
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
