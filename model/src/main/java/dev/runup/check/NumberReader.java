package dev.runup.check;

import dev.runup.check.NumberOrDate.CalendarDate;
import dev.runup.check.NumberOrDate.NotSure;
import dev.runup.check.NumberOrDate.Numeral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the numbers and dates of a text: digits, plain number words and dates.
///
/// It marks anything else that may be one as [NotSure]. These are fractions, dozens, Roman
/// numerals, decades and number words of other languages. It reads number words in English and
/// Ukrainian, and names of months also in German and French.
///
/// Example: in "25 of a dozen tanks" it finds the number 25 and the unsure passage "dozen".
final class NumberReader {

  /// The number of digits above which a number is not read. Facts hold no longer ones.
  private static final int LONGEST = 80;

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final Pattern NUMBER_GAP = Pattern.compile("[ '’\\u00A0\\u202F\\u2009]");

  /// The separators between the words of one number.
  private static final Pattern WITHIN = Pattern.compile(" and |[- ]");

  private static final Pattern UNIT_SIGN =
      Pattern.compile("[ \\u00A0\\u202F]?(?:%|°C?|per ?cent(?!\\p{L}))");

  /// Forms such as 10.30 and 7.3 that may be a time or a day in languages other than English.
  private static final Pattern POINTED = Pattern.compile("[0-3]?\\d\\.\\d\\d?");

  private static final Pattern ARTICLE_BEFORE = Pattern.compile("(?i)(?<!\\p{L})an? $");

  private static final Pattern CURRENCY_BEFORE =
      Pattern.compile("(?:([$€£¥₴₽])|(?<!\\p{L})([A-Z]{3}))[ \\u00A0]?$");

  private static final Map<String, String> CURRENCY_SIGNS =
      Map.of("$", "USD", "€", "EUR", "£", "GBP", "¥", "JPY", "₴", "UAH", "₽", "RUB");

  private final String text;
  private final String language;
  private final Map<NumberPattern, Matcher> patterns = new EnumMap<>(NumberPattern.class);
  private final Matcher words;
  private final List<NumberOrDate> found = new ArrayList<>();

  private NumberReader(String text, String language) {
    this.text = text;
    this.language = language;
    this.words = NumberPattern.WORD.in(text);
    for (NumberPattern pattern : NumberPattern.values()) {
      patterns.put(pattern, pattern.in(text));
    }
  }

  /// Returns the numbers and dates of a text in their order, with the unsure passages.
  ///
  /// @param language the language of the text as BCP 47, such as `uk`
  static List<NumberOrDate> read(String text, String language) {
    NumberReader reader = new NumberReader(text, Locale.forLanguageTag(language).getLanguage());
    for (int at = 0; at < text.length(); ) {
      at = Math.max(at + 1, reader.readAt(at));
    }
    return List.copyOf(reader.found);
  }

  /// Reads the number or date at a place. Returns where it ends, or the place if none begins there.
  private int readAt(int at) {
    char c = text.charAt(at);
    boolean inWord = at > 0 && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(c);
    if (inWord || !Character.isLetterOrDigit(c) && "'’½⅓⅔¼¾⅛".indexOf(c) < 0) {
      return at;
    }
    for (Map.Entry<NumberPattern, Matcher> pattern : patterns.entrySet()) {
      Matcher match = pattern.getValue().region(at, text.length());
      int end = match.lookingAt() ? add(pattern.getKey(), match) : at;
      if (end > at) {
        return end;
      }
    }
    return at;
  }

  /// Adds the match of a pattern. Returns where it ends, or where it begins if it is something
  /// else.
  private int add(NumberPattern pattern, Matcher match) {
    return switch (pattern) {
      case ISO, YEAR_FIRST -> dates(match, match.group("year"));
      case POINTED -> english() ? match.start() : dates(match, "");
      case YEAR_LAST -> yearLast(match);
      case DAY_MONTH, IN_MONTH -> dates(match, match.group("year"));
      case MONTH_DAY ->
          dates(match, match.group("only") == null ? match.group("year") : match.group("only"));
      case ORDINAL_DAY ->
          month(match.group("month")) > 0
              ? unsure(match.start(), match.end(), true)
              : match.start();
      case CLOCK, SHORT_CLOCK -> match.end();
      case UNREAD, DECADE, ROMAN -> unsure(match.start(), match.end(), false);
      case SHARE -> share(match);
      case NAME -> name(match);
      case NUMBER -> number(match);
      case WORD -> word(match.group(), match.start(), match.end());
    };
  }

  private boolean english() {
    return language.equals("en");
  }

  private int unsure(int from, int to, boolean date) {
    found.add(new NotSure(text.substring(from, to), from, date));
    return to;
  }

  /// Adds the days of a month, or the month itself if no day is given.
  private int dates(Matcher match, @Nullable String year) {
    int month = month(match.group("month"));
    String days = match.group("days");
    Matcher day = DIGITS.matcher(days == null || days.isEmpty() ? "0" : days);
    while (month > 0 && day.find()) {
      found.add(
          new CalendarDate(match.group(), match.start(), number(year), month, number(day.group())));
    }
    return month > 0 ? match.end() : match.start();
  }

  private static int number(@Nullable String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  /// Returns the number of a month, or 0 for other words. Names of months in English and German
  /// must begin with a capital.
  private int month(String typed) {
    char first = typed.charAt(0);
    boolean capital = Character.isUpperCase(first) || !List.of("en", "de").contains(language);
    return Character.isDigit(first) ? number(typed) : capital ? NumberWords.month(typed) : 0;
  }

  private int yearLast(Matcher match) {
    String year = match.group("year");
    if (match.group("first") != null) {
      int month = number(match.group("first"));
      int day = number(match.group("second"));
      found.add(new CalendarDate(match.group(), match.start(), number(year), month, day));
      return match.end();
    }
    boolean either = !match.group("point").equals(".") && number(match.group("days")) <= 12;
    return either ? unsure(match.start(), match.end(), true) : dates(match, year);
  }

  /// Adds a share. A word before "in" must be a number, for example in "three in ten".
  private int share(Matcher match) {
    String typed = match.group();
    int space = typed.indexOf(' ');
    boolean word = space > 0 && Character.isLetter(typed.charAt(0));
    boolean other = word && NumberWords.value(typed.substring(0, space), language) < 0;
    return other ? match.start() : unsure(match.start(), match.end(), false);
  }

  /// Adds a name with digits. A currency code before a number is not a name, for example in USD60M.
  private int name(Matcher match) {
    String digits = match.group("digits") == null ? match.group("ordinal") : match.group("digits");
    String letters = match.group().replaceFirst("\\P{L}.*", "");
    if (!letters.isEmpty() && NumberWords.unit(letters) != null) {
      return match.start() + letters.length();
    }
    found.add(name(match.group(), match.start(), new BigDecimal(digits)));
    return match.end();
  }

  private static Numeral name(String typed, int at, BigDecimal value) {
    return new Numeral(typed, at, value, null, 0, null, true);
  }

  private int number(Matcher match) {
    String digits = match.group("number");
    if (digits.length() > LONGEST) {
      return unsure(match.start(), match.end(), false);
    }
    String gap = match.group("sep");
    boolean point = gap != null && ".,".contains(gap) && digits.indexOf(gap) == digits.length() - 4;
    BigDecimal whole = decimal(gap == null ? digits : digits.replace(gap, ""));
    if (!point) {
      return withTail(match.start(), match.end(), whole, null);
    }
    // English separates thousands by a comma, other languages by a point. Because writers confuse
    // them, only "12,500" in English has a single reading.
    boolean thousands = gap.equals(",") == english();
    BigDecimal part = decimal(digits);
    return thousands
        ? withTail(match.start(), match.end(), whole, english() ? null : part)
        : withTail(match.start(), match.end(), part, whole);
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(NUMBER_GAP.matcher(digits).replaceAll("").replace(',', '.'));
  }

  /// Adds a number with the scale and the unit after it. Returns where they end.
  ///
  /// @param other another reading, or null
  private int withTail(int from, int to, BigDecimal value, @Nullable BigDecimal other) {
    String word = scaleBehind(to);
    int scale = word == null ? 0 : NumberWords.scale(word);
    int end = word == null ? to : text.indexOf(word, to) + word.length();
    String behind = wordBehind(end);
    String unit = behind == null ? null : NumberWords.unit(behind);
    boolean touches = end < text.length() && Character.isLetter(text.charAt(end));
    Matcher sign = UNIT_SIGN.matcher(text).region(end, text.length());
    if (sign.lookingAt()) {
      unit = sign.group().contains("°") ? "degree" : "%";
      end = sign.end();
    } else if (touches && behind != null) {
      end += behind.length();
    }
    String currency = currencyBefore(from);
    unit = currency == null ? unit : currency;
    boolean timeOrDay =
        !english()
            && scale == 0
            && unit == null
            && POINTED.matcher(text.substring(from, to)).matches();
    found.add(
        new Numeral(
            text.substring(from, end),
            from,
            value.scaleByPowerOfTen(scale),
            "m".equals(word) ? value : other, // 500 m may be metres
            scale,
            unit,
            timeOrDay || touches && unit == null));
    return end;
  }

  /// Returns the scale after a number, or null. A capital letter must touch the number, as in 60M.
  private @Nullable String scaleBehind(int end) {
    String word = wordBehind(end);
    if (word == null || NumberWords.scale(word) == 0) {
      return null;
    }
    int next = text.indexOf(word, end) + word.length();
    boolean digit = next < text.length() && Character.isDigit(text.charAt(next));
    boolean letter = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return digit || letter && next > end + 1 ? null : word;
  }

  /// Returns the word at a place, or after one space or hyphen, or null.
  private @Nullable String wordBehind(int at) {
    boolean gap = at < text.length() && " -‑\u00A0\u202F".indexOf(text.charAt(at)) >= 0;
    Matcher word = words.region(gap ? at + 1 : at, text.length());
    return word.lookingAt() ? word.group() : null;
  }

  private @Nullable String currencyBefore(int at) {
    Matcher before = CURRENCY_BEFORE.matcher(text.substring(Math.max(0, at - 5), at));
    if (!before.find()) {
      return null;
    }
    String sign = before.group(1);
    return sign == null ? NumberWords.unit(before.group(2)) : CURRENCY_SIGNS.get(sign);
  }

  private int word(String word, int at, int end) {
    boolean scale = word.length() > 2 && NumberWords.scale(word) > 0;
    boolean article = ARTICLE_BEFORE.matcher(text.substring(Math.max(0, at - 4), at)).find();
    if (scale || NumberWords.value(word, language) >= 0) {
      return sum(at, article);
    }
    if (NumberWords.isUnsure(word)) {
      return unsure(at, end, false);
    }
    boolean counted = !found.isEmpty() && found.getLast().end() + 1 >= at;
    boolean year = !counted && "year".equals(NumberWords.unit(word));
    boolean date = year || NumberWords.isUnsureDate(word);
    return date && !isDateBehind(end) ? unsure(at, end, true) : end;
  }

  /// Returns whether a date or a number follows. Example: "Sunday, 28 December", "year 2026".
  private boolean isDateBehind(int end) {
    int at = text.startsWith(",", end) ? end + 1 : end;
    String word = wordBehind(at);
    boolean digit = at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    return digit || word != null && month(word) > 0;
  }

  /// Reads a number in words, such as "two hundred and ten". Words that don't add up are unsure,
  /// such as "twenty twenty-five". So is a scale alone, as in "several hundred".
  ///
  /// @param article whether "a" precedes it. "A hundred" is 100, but perhaps not exactly.
  private int sum(int from, boolean article) {
    BigDecimal total = BigDecimal.ZERO;
    int current = 0;
    int count = 0;
    boolean vague = false;
    int end = from;
    for (int at = from; at >= 0; count++) {
      Matcher match = words.region(at, text.length());
      String word = match.lookingAt() ? match.group() : "";
      int value = NumberWords.value(word, language);
      int scale = word.length() < 3 ? 0 : NumberWords.scale(word);
      if (value < 0 && scale == 0) {
        break;
      }
      boolean multiplies = value < 0 || english() && value == 100;
      end = match.end();
      if (count == 0 && article && multiplies) {
        current = 1;
        vague = true;
      }
      if (multiplies ? current == 0 || current > 999 : !adds(current, value)) {
        return unsure(from, end, false);
      }
      total = value < 0 ? total.add(BigDecimal.valueOf(current).scaleByPowerOfTen(scale)) : total;
      current = value < 0 ? 0 : multiplies ? 100 * current : current + value;
      Matcher within = WITHIN.matcher(text).region(end, text.length());
      boolean goesOn = within.lookingAt() && (multiplies || within.group().length() == 1);
      at = goesOn ? within.end() : -1;
    }
    BigDecimal sum = total.add(BigDecimal.valueOf(current));
    if (count == 1 && (vague || sum.compareTo(BigDecimal.ONE) <= 0)) {
      found.add(name(text.substring(from, end), from, sum));
      return end;
    }
    return withTail(from, end, sum, null);
  }

  /// Returns whether a word below 1000 may follow. Example: "fifty" may follow "two hundred",
  /// "five" may follow "fifty".
  private static boolean adds(int current, int value) {
    return current == 0
        || current % 100 == 0 && value < 100
        || current % 10 == 0 && current % 100 >= 20 && value < 10;
  }
}
