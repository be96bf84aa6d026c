package dev.runup.check;

import dev.runup.check.Figure.Count;
import dev.runup.check.Figure.Day;
import dev.runup.check.Figure.Either;
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

  /// Clock times, and numbers with several points or slashes. Repeated groups have a bound, as each
  /// round takes a bit of the stack.
  private static final String ALONE =
      "['’]\\d\\d(?!\\d)|\\d{1,2}:\\d\\d(?::\\d\\d)?"
          + "|(?:\\d{1,2}[-–])?\\d{1,2}(?:\\.\\d\\d)?[ \\u00A0\\u202F]?[apAP]\\.?[mM]\\b"
          + "|(?:\\d{1,2}[.:]\\d\\d|[0-2]\\d[0-5]\\d)(?=Z\\b| ?(?:GMT|UTC|\\p{Lu}{1,3}T\\b|hours\\b|hrs\\b|local time|\\p{Lu}\\p{L}+ time))"
          + "|\\d{1,2}(?:\\.\\d\\d)?[ \\u00A0\\u202F]?(?:Uhr(?!\\p{L})|o['’]clock)"
          + "|(?:[01]?\\d|2[0-4])[ \\u00A0\\u202F]?h(?:[ \\u00A0\\u202F]?[0-5]\\d(?!\\d)|(?![\\p{L}\\d]))"
          + "|(?<=(?<!\\p{L})at )(?:[01]?\\d|2[0-3])\\.?[0-5]\\d(?=$|[,;)]|\\.(?!\\d)| (?:on|in|for|to|or|local|sharp)\\b)"
          + "|(?!\\d{1,3}(?:\\.\\d{3}){2,20}(?![\\d.]))\\d+(?:\\.\\d+){2,9}|\\d+(?:/\\d+){1,9}";

  /// What numbers have no meaning without, as in UNSCR 2202.
  private static final String NAME =
      "(?!(?:US|EU|UK|UN|NATO|IDF) \\d++(?:[-‑]| \\p{Ll}{4})|(?:USD|EUR|GBP|UAH|RUB|CHF|PLN|CNY|JPY)\\P{L})\\b\\p{Lu}{2,}[ \\u00A0](?<named>\\d++)(?![.,]\\d)"
          + "(?! ?(?:%|per|"
          + Scales.FORM
          + ")|[-‑]\\p{Ll})";

  private static final String YEAR = "\\d{4}(?![\\d,.]?\\d)";

  private static final Pattern FORM =
      Pattern.compile(
          // Most of a text is neither a digit nor the beginning of a name.
          "(?=[\\d\\p{Lu}'’])(?:(?<![\\d.,])(?<s1>(?:1\\d|20)\\d\\d)(?:[–/](?<s2>\\d\\d)|-(?<s3>1[3-9]|[2-9]\\d))(?![\\d/–-])"
              + "|(?<![\\d./-])(?<p1>\\d{1,2})(?<point>[./-])(?<p2>\\d{1,2})\\k<point>(?<y5>(?:1\\d|20)\\d\\d)(?![\\d/-]|\\.\\d)"
              + "|(?<![\\d./])(?<y6>(?:1\\d|20)\\d\\d)(?<stop>[./])(?<n6>0?[1-9]|1[0-2])\\k<stop>(?<d6>[12]\\d|3[01]|0?[1-9])(?![\\d/]|\\.\\d)"
              + ("|(?<alone>" + ALONE + ")|" + NAME)
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
              + "|(?<number>\\d{1,3}(?<sep>[, .'’\\u00A0\\u202F\\u2009])\\d{3}(?:\\k<sep>\\d{3}){0,20}(?!\\d)(?:[.,]\\d+)?"
              + "|\\d+(?:[.,]\\d+)?)"
              + ("(?:(?<ordinal>st|nd|rd|th)(?!\\p{L})|[ \\u00A0\\u202F]?(?<scale>"
                  + Scales.FORM
                  + "))?")
              + "(?:(?:km|kg|cm|mm|ha|h|[kMGT]Wh?)(?![\\p{L}\\d]))?)");

  /// Facts hold no more digits than these.
  private static final int LONGEST = 80;

  /// What may stand between days of one month.
  private static final Pattern JOINT =
      Pattern.compile(
          ",? (?:and|or|to|until|through|then|&) (?:(?:on|early|late|again|about|possibly) ){0,2}|, | ?[-–/] ?");

  /// As 7.3 is 7 March where English is not written.
  private static final Pattern POINTED =
      Pattern.compile("(0?[1-9]|[12]\\d|3[01])\\.(0?[1-9]|1[0-2])");

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  private static final Pattern MEASURED = Pattern.compile("[ \\u00A0\\u202F]?[%‰°]");

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d\\d)");

  private final String text;
  private final boolean english;
  private final boolean names;
  private final List<Figure> figures = new ArrayList<>();

  /// Where the last of them ends.
  private int end;

  /// As many numbers, the last ones, stand with nothing but joints between them.
  private int joined;

  /// The day that the last of them is or may be.
  private @Nullable Day day;

  private Figures(String text, boolean english, boolean names) {
    this.text = text;
    this.english = english;
    this.names = names;
  }

  /// Gives back all numbers and dates of a text, in order, but for digits in a name, as in G7,
  /// F-16, NSDD 245 or 11th, and for clock times.
  ///
  /// @param english whether it is in English, where a point stands before decimals alone
  static List<Figure> in(String text, boolean english) {
    return in(text, english, false);
  }

  /// Gives back all that a text supports: its numbers and dates, those in names too, as round 11 is
  /// the 11th, and clock times as they are written without a colon.
  static List<Figure> supportedBy(String text, boolean english) {
    return in(text, english, true);
  }

  private static List<Figure> in(String text, boolean english, boolean names) {
    if (text.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    Figures figures = new Figures(text, english, names);
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
    } else if (match.group("p1") != null) {
      forget();
      pointed(match);
    } else if (match.group("y6") != null) {
      forget();
      int month = number(match.group("n6"));
      figures.add(
          new Day(match.group(), number(match.group("y6")), month, number(match.group("d6"))));
    } else if (match.group("alone") != null) {
      forget();
      clock(match.group("alone"));
    } else if (match.group("named") != null) {
      forget();
      name(match.group("named"));
    } else {
      days(match);
    }
  }

  /// Others write 10:30 as 10.30 or 1030.
  private void clock(String typed) {
    Matcher clock = CLOCK.matcher(typed);
    if (names && clock.matches()) {
      figures.add(new Count(typed, new BigDecimal(clock.group(1) + "." + clock.group(2)), 0));
      figures.add(new Count(typed, new BigDecimal(clock.group(1) + clock.group(2)), 0));
    }
  }

  private void name(String digits) {
    if (names && digits.length() <= LONGEST) {
      figures.add(new Count(digits, new BigDecimal(digits), 0));
    }
  }

  /// Adds a date in numbers; some write the day first, and some, without points, the month.
  private void pointed(Matcher match) {
    int year = number(match.group("y5"));
    int first = number(match.group("p1"));
    int second = number(match.group("p2"));
    Day one = day(match.group(), year, second, first);
    Day other = !match.group("point").equals(".") ? day(match.group(), year, first, second) : null;
    if (one != null && other != null) {
      figures.add(new Either(match.group(), one, other));
    } else if (one != null || other != null) {
      figures.add(one == null ? other : one);
    }
  }

  private static @Nullable Day day(String typed, int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31
        ? new Day(typed, year, month, day)
        : null;
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
    boolean named = match.group("ordinal") != null || named(text, match.start(), match.end());
    if (match.end() - match.start() > LONGEST || (named && !names)) {
      forget();
      return;
    }
    String sep = match.group("sep");
    int scale = Scales.power(match.group("scale"));
    // Of 10–12,000 the lower end is ten thousand, too.
    boolean thousands = scale == 0 && sep != null && !sep.equals(".");
    scaleRange(match.start(), thousands ? 3 : scale, thousands);
    Count count = count(match, sep, scale);
    figures.add(day == null ? count : count.beside(day));
    joined++;
  }

  private Count count(Matcher match, @Nullable String sep, int scale) {
    String typed = match.group();
    String number = match.group("number");
    if (sep == null) {
      Count count = new Count(typed, new BigDecimal(number.replace(',', '.')), scale);
      Matcher pointed = POINTED.matcher(number);
      boolean mayBeDay =
          !english
              && scale == 0
              && pointed.matches()
              && !MEASURED.matcher(text).region(match.end(), text.length()).lookingAt();
      return mayBeDay
          ? count.asDay(new Day(typed, 0, number(pointed.group(2)), number(pointed.group(1))))
          : count;
    }
    BigDecimal whole = new BigDecimal(number.replace(sep, "").replace(',', '.'));
    boolean either = ".,".contains(sep) && number.indexOf(sep) == number.length() - 4;
    if (!either) {
      return new Count(typed, whole, scale);
    }
    BigDecimal part = new BigDecimal(number.replace(sep, "."));
    return english
        ? new Count(typed, sep.equals(".") ? part : whole, scale)
        : new Count(typed, whole, part, scale, null);
  }

  /// Gives the lower end of a range the scale of the upper end that is about to be added: that of
  /// 5–7 million, of 5 or 7 million, and of "between 5 and 7 million".
  private void scaleRange(int upper, int scale, boolean thousands) {
    Figure last = figures.isEmpty() ? null : figures.getLast();
    if (last instanceof Count count
        && count.scale() == 0
        && scale != 0
        && !(thousands && count.digits().compareTo(THOUSAND) >= 0)
        && (endsBefore(count.typed() + "-", upper)
            || endsBefore(count.typed() + "–", upper)
            || endsBefore(count.typed() + " to ", upper)
            || endsBefore(count.typed() + " or ", upper)
            || endsBefore("etween " + count.typed() + " and ", upper))) {
      figures.set(figures.size() - 1, count.scaled(scale));
    }
  }

  private boolean endsBefore(String part, int at) {
    return text.startsWith(part, at - part.length());
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
}
