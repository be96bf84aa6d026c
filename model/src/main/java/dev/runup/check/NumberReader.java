package dev.runup.check;

import dev.runup.check.NumberOrDate.CalendarDate;
import dev.runup.check.NumberOrDate.NotSure;
import dev.runup.check.NumberOrDate.Numeral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the numbers and dates of a text: digits, plain number words and dates.
///
/// The file `number-forms.txt` lists the forms of numbers and dates, and `number-words.txt` the
/// words.
///
/// The reader marks anything else that may be a number or a date as [NotSure]. These are fractions,
/// dozens, Roman numerals, decades and number words of other languages. It reads number words in
/// English and Ukrainian, and names of months also in German and French.
///
/// Example: in "25 of a dozen tanks" it finds the number 25 and the unsure passage "dozen".
final class NumberReader {

  private static final String WORD_FORM = "\\p{L}++(?:['’ʼ]\\p{L}++)*";

  private static final Pattern WORD = Pattern.compile(WORD_FORM);

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final String GAP = "[- ‑\\u00A0\\u202F]?";

  private static final Pattern NEXT_WORD =
      Pattern.compile(GAP + "(?<word>" + WORD_FORM + ")(?!\\d)");

  private static final Pattern UNIT =
      Pattern.compile(GAP + "(?<unit>%|°C?|per ?cent(?!\\p{L})|" + WORD_FORM + ")");

  private static final Pattern CURRENCY_BEFORE =
      Pattern.compile("([$€£¥₴₽]|(?<!\\p{L})[A-Z]{3})[ \\u00A0]?$");

  private static final Pattern DATE_NEXT =
      Pattern.compile(",?[ -]?(?:\\d|(?<month>" + WORD_FORM + "))");

  /// The separators between the words of one number.
  private static final Pattern WITHIN = Pattern.compile(" and |[- ]");

  private static final Pattern ARTICLE_BEFORE = Pattern.compile("(?i)(?<!\\p{L})an? $");

  /// The kinds of forms in `number-forms.txt`.
  private enum Kind {
    DATE,
    POINTED_DATE,
    UNSURE_DATE,
    CLOCK,
    UNSURE,
    NAME,
    NUMBER
  }

  /// A form of numbers or dates.
  private record Form(Kind kind, Pattern pattern) {

    private static final List<Form> ALL = read();

    private static List<Form> read() {
      Map<String, String> parts = new LinkedHashMap<>();
      List<Form> forms = new ArrayList<>();
      for (String line : NumberWord.linesOf("number-forms.txt")) {
        String expression = line.substring(line.indexOf(' ') + 1);
        for (Map.Entry<String, String> part : parts.entrySet()) {
          expression = expression.replace("{" + part.getKey() + "}", part.getValue());
        }
        String name = line.substring(0, line.indexOf(' '));
        if (expression.startsWith("= ")) {
          parts.put(name, expression.substring(2));
        } else {
          forms.add(new Form(Kind.valueOf(name), Pattern.compile(expression)));
        }
      }
      return List.copyOf(forms);
    }
  }

  private final String text;
  private final String language;
  private final List<NumberOrDate> found = new ArrayList<>();

  private NumberReader(String text, String language) {
    this.text = text;
    this.language = language;
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

  /// Returns a matcher that begins at a place. The pattern can also look at the text before the
  /// place.
  private Matcher at(int at, Pattern pattern) {
    return pattern
        .matcher(text)
        .useTransparentBounds(true)
        .useAnchoringBounds(false)
        .region(at, text.length());
  }

  /// Reads the number or date at a place. Returns where it ends, or the place if none begins there.
  private int readAt(int at) {
    char c = text.charAt(at);
    boolean inWord = at > 0 && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(c);
    if (inWord || !Character.isLetterOrDigit(c) && "'’½⅓⅔¼¾⅛".indexOf(c) < 0) {
      return at;
    }
    for (Form form : Form.ALL) {
      Matcher match = at(at, form.pattern);
      int end = match.lookingAt() ? add(form.kind, match) : at;
      if (end > at) {
        return end;
      }
    }
    Matcher word = at(at, WORD);
    return word.lookingAt() ? readWord(word) : at;
  }

  /// Adds the match of a form. Returns where it ends. If the match isn't of this form after all,
  /// returns where it begins.
  private int add(Kind kind, Matcher match) {
    int from = match.start();
    int to = match.end();
    return switch (kind) {
      case DATE -> addDates(match);
      case POINTED_DATE -> isEnglish() ? from : addDates(match);
      case UNSURE_DATE -> month(group(match, "month", "1")) > 0 ? addUnsure(from, to, true) : from;
      case CLOCK -> to;
      case UNSURE -> addUnsure(from, to, false);
      case NAME -> addName(match);
      case NUMBER -> addNumber(match);
    };
  }

  private boolean isEnglish() {
    return language.equals("en");
  }

  private int addUnsure(int from, int to, boolean date) {
    found.add(new NotSure(text, from, to, date));
    return to;
  }

  /// Adds the days of a month, or the month itself if no day is given.
  private int addDates(Matcher match) {
    int month = month(match.group("month"));
    Matcher day = DIGITS.matcher(group(match, "days", "0"));
    int year = Integer.parseInt(group(match, "year", "0"));
    while (month > 0 && day.find()) {
      int number = Integer.parseInt(day.group());
      found.add(new CalendarDate(text, match.start(), match.end(), year, month, number));
    }
    return month > 0 ? match.end() : match.start();
  }

  private static String group(Matcher match, String name, String otherwise) {
    String group = match.namedGroups().containsKey(name) ? match.group(name) : null;
    return group == null ? otherwise : group;
  }

  /// Returns the number of a month, or 0 for other words. Names of months in English and German
  /// must begin with a capital.
  private int month(String typed) {
    char first = typed.charAt(0);
    boolean capital = Character.isUpperCase(first) || !List.of("en", "de").contains(language);
    return Character.isDigit(first)
        ? Integer.parseInt(typed)
        : capital ? Math.max(0, NumberWord.MONTH.number(typed)) : 0;
  }

  private int addName(Matcher match) {
    Matcher digits = at(match.start(), DIGITS);
    BigDecimal value = digits.find() ? new BigDecimal(digits.group()) : BigDecimal.ZERO;
    return add(match.start(), match.end(), value);
  }

  /// Adds a number that states no amount.
  private int add(int from, int to, BigDecimal value) {
    found.add(new Numeral(text, from, to, value, null, 0, null, true));
    return to;
  }

  private int addNumber(Matcher match) {
    String digits = match.group();
    String gap = match.group("gap");
    BigDecimal whole =
        new BigDecimal((gap == null ? digits : digits.replace(gap, "")).replace(',', '.'));
    if (gap == null || !digits.matches("\\d+[.,]\\d{3}")) {
      return add(match.start(), match.end(), whole, null);
    }
    // English separates thousands by a comma, other languages by a point. Because writers confuse
    // them, only "12,500" in English has a single reading.
    boolean thousands = gap.equals(",") == isEnglish();
    BigDecimal part = new BigDecimal(digits.replace(',', '.'));
    return thousands
        ? add(match.start(), match.end(), whole, isEnglish() ? null : part)
        : add(match.start(), match.end(), part, whole);
  }

  /// Adds a number with the scale and the unit after it. Returns where they end.
  ///
  /// @param other another reading, or null
  private int add(int from, int to, BigDecimal value, @Nullable BigDecimal other) {
    Matcher next = at(to, NEXT_WORD);
    String word = next.lookingAt() ? next.group("word") : "";
    // A capital letter must touch the number, for example in 60M.
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean apart = initial && next.start("word") > to;
    int scale = apart ? 0 : Math.max(0, NumberWord.SCALE.number(word));
    int end = scale == 0 ? to : next.end();
    Matcher tail = at(end, UNIT);
    String behind = tail.lookingAt() ? tail.group("unit") : "";
    boolean touches = tail.lookingAt() && tail.start("unit") == end;
    Matcher before = CURRENCY_BEFORE.matcher(text.substring(Math.max(0, from - 5), from));
    String currency = before.find() ? NumberWord.UNIT.meaning(before.group(1)) : null;
    String unit = currency == null ? NumberWord.UNIT.meaning(behind.replace(" ", "")) : currency;
    end = touches || behind.matches("%|°C?|per ?cent") ? tail.end() : end;
    // In other languages than English, 10.30 and 7.3 may be a time or a day.
    boolean timeOrDay =
        !isEnglish()
            && scale == 0
            && unit == null
            && text.substring(from, to).matches("[0-3]?\\d\\.\\d\\d?");
    found.add(
        new Numeral(
            text,
            from,
            end,
            value.scaleByPowerOfTen(scale),
            word.equals("m") ? value : other, // 500 m may be metres
            scale,
            unit,
            timeOrDay || touches && unit == null));
    return end;
  }

  private int readWord(Matcher match) {
    String word = match.group();
    if (value(word) >= 0 || scale(word) > 0) {
      return readNumberWords(match);
    }
    if (NumberWord.UNSURE.has(word)) {
      return addUnsure(match.start(), match.end(), false);
    }
    boolean counted = !found.isEmpty() && found.getLast().to() + 1 >= match.start();
    boolean year = !counted && "year".equals(NumberWord.UNIT.meaning(word));
    return (year || NumberWord.DATE.has(word)) && !isDateNext(match.end())
        ? addUnsure(match.start(), match.end(), true)
        : match.end();
  }

  /// Returns whether a date or a number follows. Example: "Sunday, 28 December", "year 2026".
  private boolean isDateNext(int end) {
    Matcher next = at(end, DATE_NEXT);
    return next.lookingAt() && (next.group("month") == null || month(next.group("month")) > 0);
  }

  /// Returns the number below 100 (Ukrainian: below 1000) that a word means, or -1.
  private int value(String word) {
    return switch (language) {
      case "en" -> NumberWord.EN.number(word);
      case "uk" -> NumberWord.UK.number(word);
      default -> -1;
    };
  }

  /// Returns the power of ten that a whole word means, or 0.
  private static int scale(String word) {
    return word.length() < 3 ? 0 : Math.max(0, NumberWord.SCALE.number(word));
  }

  /// Reads a number in words, such as "two hundred and ten". Words that don't add up are unsure,
  /// such as "twenty twenty-five". So is a scale alone, for example in "several hundred".
  private int readNumberWords(Matcher first) {
    int from = first.start();
    // "A hundred" is 100, but perhaps not exactly.
    boolean vague =
        scale(first.group()) > 0
            && ARTICLE_BEFORE.matcher(text.substring(Math.max(0, from - 4), from)).find();
    BigDecimal total = BigDecimal.ZERO;
    int current = vague ? 1 : 0;
    int count = 0;
    int end = from;
    for (Matcher next = at(from, WORD); next.lookingAt(); count++) {
      int value = value(next.group());
      int scale = scale(next.group());
      if (value < 0 && scale == 0) {
        break;
      }
      end = next.end();
      if (scale > 0 ? current == 0 || current > 999 : !adds(current, value)) {
        return addUnsure(from, end, false);
      }
      if (scale > 2) {
        total = total.add(BigDecimal.valueOf(current).scaleByPowerOfTen(scale));
        current = 0;
      } else {
        current = scale > 0 ? 100 * current : current + value;
      }
      Matcher within = at(end, WITHIN);
      boolean goesOn = within.lookingAt() && (scale > 0 || within.group().length() == 1);
      next = at(goesOn ? within.end() : text.length(), WORD);
    }
    BigDecimal sum = total.add(BigDecimal.valueOf(current));
    return count == 1 && (vague || sum.compareTo(BigDecimal.ONE) <= 0)
        ? add(from, end, sum)
        : add(from, end, sum, null);
  }

  /// Returns whether a number word can be added to the words before it. Example: "fifty" may follow
  /// "two hundred", "five" may follow "fifty".
  ///
  /// @param current the sum of the words since the last thousand
  private static boolean adds(int current, int value) {
    return current == 0
        || current % 100 == 0 && value < 100
        || current % 10 == 0 && current % 100 >= 20 && value < 10;
  }
}
