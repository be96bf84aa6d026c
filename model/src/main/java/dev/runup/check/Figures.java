package dev.runup.check;

import dev.runup.check.Figure.Count;
import dev.runup.check.Figure.Day;
import dev.runup.check.Figure.Either;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The numbers and dates of a text, read one after the other.
final class Figures {

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

  private static final Pattern ENDING = Pattern.compile("[-‑][а-яіїєґ]{1,3}(?!\\p{L})");

  private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d\\d)");

  private final String text;
  private final boolean english;
  private final boolean names;
  private final Map<FigureForm, Matcher> forms = new EnumMap<>(FigureForm.class);
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
    for (FigureForm form : FigureForm.values()) {
      forms.put(form, form.in(text));
    }
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
    return new Figures(text, english, names).read();
  }

  private List<Figure> read() {
    for (int at = 0; at < text.length(); at = Math.max(at + 1, end)) {
      if (FigureForm.mayBegin(text.charAt(at))) {
        readAt(at);
      }
    }
    return figures;
  }

  private void readAt(int at) {
    for (Map.Entry<FigureForm, Matcher> form : forms.entrySet()) {
      Matcher match = form.getValue().region(at, text.length());
      if (match.lookingAt()) {
        if (!JOINT.matcher(text).region(end, at).matches()) {
          forget();
        }
        end = match.end();
        add(form.getKey(), match);
        return;
      }
    }
  }

  private void add(FigureForm form, Matcher match) {
    switch (form) {
      case YEAR_FIRST, ISO -> days(match, "day");
      case DAY_MONTH -> days(match, "from", "day");
      case MONTH_YEAR -> days(match);
      case MONTH_DAY -> days(match, "day", "to");
      case NUMBER -> count(match);
      case YEARS -> years(match);
      case YEAR_LAST -> yearLast(match);
      case CLOCK -> clock(match.group());
      case NAMED -> name(match.group("number"));
      case SHORT_YEAR, NUMBERED -> forget();
    }
  }

  /// Others write 10:30 as 10.30 or 1030.
  private void clock(String typed) {
    forget();
    Matcher clock = CLOCK.matcher(typed);
    if (names && clock.matches()) {
      figures.add(new Count(typed, new BigDecimal(clock.group(1) + "." + clock.group(2)), 0));
      figures.add(new Count(typed, new BigDecimal(clock.group(1) + clock.group(2)), 0));
    }
  }

  private void name(String digits) {
    forget();
    if (names && digits.length() <= LONGEST) {
      figures.add(new Count(digits, new BigDecimal(digits), 0));
    }
  }

  /// Adds a date in numbers; some write the day first, and some, without points, the month.
  private void yearLast(Matcher match) {
    forget();
    int year = number(match.group("year"));
    int first = number(match.group("first"));
    int second = number(match.group("second"));
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
    forget();
    int from = number(match.group("from"));
    int last = number(match.group("to"));
    int to = last < 100 ? from / 100 * 100 + last : last;
    if (to > from) {
      figures.add(new Count(match.group(), BigDecimal.valueOf(from), 0));
      figures.add(new Count(match.group(), BigDecimal.valueOf(to), 0));
    }
  }

  /// Adds the days of one month; the month where none stands there.
  ///
  /// @param groups the groups that hold the days, or nothing
  private void days(Matcher match, String... groups) {
    int year = number(match.group("year"));
    int month = month(match.group("month"));
    List<Day> days = new ArrayList<>();
    for (String group : groups) {
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

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /// Gives back a month's number, from its digits or its English name.
  static int month(String typed) {
    return Character.isDigit(typed.charAt(0))
        ? number(typed)
        : "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(typed.substring(0, 3)) / 3 + 1;
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
  private void scaleRange(int start, int scale, boolean thousands) {
    Figure last = figures.isEmpty() ? null : figures.getLast();
    if (last instanceof Count count
        && count.scale() == 0
        && scale != 0
        && !(thousands && count.digits().compareTo(THOUSAND) >= 0)
        && joins(count.typed(), beforeSign(start))) {
      figures.set(figures.size() - 1, count.scaled(scale));
    }
  }

  /// Says whether a range goes from a number as it is typed to what begins at `upper`.
  private boolean joins(String lower, int upper) {
    for (String joint : List.of("-", "–", " to ", " or ")) {
      if (endsBefore(lower + joint, upper)) {
        return true;
      }
    }
    return endsBefore(lower + " and ", upper)
        && endsBefore("etween ", beforeSign(upper - lower.length() - " and ".length()));
  }

  /// Gives back where the sign of a currency stands before a number, or the number.
  private int beforeSign(int number) {
    boolean sign = number > 0 && "$€£¥₴₽".indexOf(text.charAt(number - 1)) >= 0;
    return sign ? number - 1 : number;
  }

  private boolean endsBefore(String part, int at) {
    return text.startsWith(part, at - part.length());
  }

  /// Says whether digits belong to a name: a letter stands beside them, a hyphen between perhaps.
  /// So does the ending of an ordinal, as in 20-й.
  private static boolean named(String text, int from, int to) {
    boolean behind =
        to < text.length() && Character.isLetter(text.charAt(to))
            || ENDING.matcher(text).region(to, text.length()).lookingAt();
    int before = from - 1;
    if (before > 0 && "-‑/+".indexOf(text.charAt(before)) >= 0) {
      before--;
    }
    return behind || (before >= 0 && Character.isLetter(text.charAt(before)));
  }
}
