package dev.runup.check;

import dev.runup.check.NumberOrDate.CalendarDate;
import dev.runup.check.NumberOrDate.NotSure;
import dev.runup.check.NumberOrDate.Numeral;
import dev.runup.check.NumberOrDate.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the numbers and dates of a text: digits, plain number words and dates.
///
/// The file `number-forms.txt` lists the forms of numbers and dates, and `number-words.txt` the
/// words.
///
/// The reader marks anything else that may be a number or a date as [NotSure]. These are fractions,
/// dozens, Roman numerals, decades and number words of other languages. It reads number words such
/// as "twenty-five" in English and Ukrainian, also before a word such as "million". It reads names
/// of months in German and French too.
///
/// Example: in "25 of a dozen tanks" it finds the number 25 and the unsure passage "dozen".
final class NumberReader {

  private static final String WORD_FORM = "\\p{L}++(?:['’ʼ]\\p{L}++)*";

  private static final Pattern WORD = Pattern.compile(WORD_FORM);

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /// A unit or a scale after a number.
  private static final Pattern UNIT =
      Pattern.compile("[- ‑\\u00A0\\u202F]?(?<unit>%|°C?|per ?cent(?!\\p{L})|" + WORD_FORM + ")");

  /// A word and a currency before a number. Example: "over USD " or "nearly ".
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?<word>(?![A-Z]{3} )\\p{L}+) )?"
              + "(?:(?<currency>[$€£¥₴₽]|(?<!\\p{L})[A-Z]{3})[ \\u00A0]?)?$");

  private static final Pattern DATE_NEXT =
      Pattern.compile(",?[ -]?(?:\\d|" + NumberWord.MONTH.pattern() + ")");

  /// The kinds of forms in `number-forms.txt`. Names and clock times are of the kind `NONE`.
  private enum Kind {
    DATE,
    UNSURE_DATE,
    UNSURE,
    NONE,
    NUMBER
  }

  /// The forms in their order. The first one that fits a place decides.
  private static final Map<Pattern, Kind> FORMS = forms();

  private final String text;
  private final String language;
  private final List<NumberOrDate> found = new ArrayList<>();

  private NumberReader(String text, String language) {
    this.text = text;
    this.language = language;
  }

  private static Map<Pattern, Kind> forms() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("{name}", "(?<month>" + NumberWord.MONTH.pattern() + ")");
    Map<Pattern, Kind> forms = new LinkedHashMap<>();
    for (String line : NumberWord.linesOf("number-forms.txt")) {
      String name = line.substring(0, line.indexOf(' '));
      String expression = line.substring(name.length() + 1);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        expression = expression.replace(part.getKey(), part.getValue());
      }
      if (expression.startsWith("= ")) {
        parts.put("{" + name + "}", expression.substring(2));
      } else {
        forms.put(Pattern.compile(expression), Kind.valueOf(name));
      }
    }
    return Collections.unmodifiableMap(forms);
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
    for (Map.Entry<Pattern, Kind> form : FORMS.entrySet()) {
      Matcher match = at(at, form.getKey());
      if (match.lookingAt()) {
        return add(form.getValue(), match);
      }
    }
    Matcher word = at(at, WORD);
    return word.lookingAt() ? readWord(word) : at;
  }

  /// Adds the match of a form. Returns where it ends.
  private int add(Kind kind, Matcher match) {
    return switch (kind) {
      case DATE -> addDates(match);
      case UNSURE_DATE -> addUnsure(match.start(), match.end(), true);
      case UNSURE -> addUnsure(match.start(), match.end(), false);
      case NONE -> match.end();
      case NUMBER -> addNumber(match);
    };
  }

  private int addUnsure(int from, int to, boolean date) {
    found.add(new NotSure(new Place(text, from, to), date));
    return to;
  }

  /// Adds the days of a month, or the month itself if no day is given.
  private int addDates(Matcher match) {
    Matcher day = DIGITS.matcher(Objects.requireNonNullElse(match.group("days"), "0"));
    int year = Integer.parseInt("0" + group(match, "year"));
    String name = match.group("month");
    int month =
        Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : NumberWord.MONTH.number(name);
    Place place = new Place(text, match.start(), match.end());
    while (day.find()) {
      found.add(new CalendarDate(place, year, month, Integer.parseInt(day.group())));
    }
    return match.end();
  }

  private static String group(Matcher match, String name) {
    return Objects.requireNonNullElse(match.group(name), "");
  }

  /// Adds a number in digits. English separates thousands by a comma, other languages by a point.
  /// Because writers confuse them, 12.500 in English is unsure. So is 10.30 in other languages,
  /// which may be a time or a day.
  private int addNumber(Matcher match) {
    String digits = match.group();
    String gap = match.group("gap");
    boolean english = language.equals("en");
    boolean unsure =
        gap != null
            ? digits.matches("\\d+[.,]\\d{3}") && !gap.equals(english ? "," : ".")
            : !english && digits.matches("[0-3]?\\d\\.\\d\\d?");
    String plain = gap == null ? digits : digits.replace(gap, "");
    return unsure
        ? addUnsure(match.start(), match.end(), false)
        : add(match.start(), match.end(), new BigDecimal(plain.replace(',', '.')));
  }

  /// Adds a number with the scale and the unit after it. Returns where they end.
  private int add(int from, int to, BigDecimal value) {
    Matcher before = BEFORE.matcher(text.substring(Math.max(0, from - 20), from));
    boolean rough = before.find() && NumberWord.ROUGH.has(group(before, "word"));
    String unit = NumberWord.UNIT.meaning(group(before, "currency"));
    Matcher next = at(to, UNIT);
    String word = next.lookingAt() ? group(next, "unit") : "";
    boolean touches = !word.isEmpty() && next.start("unit") == to;
    // A single letter must touch the number, for example in 60M. 500 m may be metres.
    int scale =
        word.length() > 1 || touches || unit != null
            ? Math.max(0, NumberWord.SCALE.number(word))
            : 0;
    int end = to;
    if (scale > 0) {
      end = next.end();
      next = at(end, UNIT);
      word = next.lookingAt() ? next.group("unit") : "";
    }
    String after = NumberWord.UNIT.meaning(word.replace(" ", ""));
    if (after == null && touches && scale == 0) {
      return next.end();
    }
    // "In two weeks" is a day that isn't known. So "weeks" is read on its own.
    boolean ends = after != null && (after.equals("year") || !NumberWord.DATE.has(word));
    end = ends ? next.end() : end;
    unit = unit == null ? after : unit;
    Place place = new Place(text, from, end);
    String typed = text.substring(from, end);
    found.add(
        typed.matches("(?:19|20)\\d\\d") && unit == null
            ? new CalendarDate(place, value.intValue(), 0, 0)
            : new Numeral(place, value.scaleByPowerOfTen(scale), scale, unit, rough));
    return end;
  }

  private int readWord(Matcher match) {
    String word = match.group();
    if (value(word) >= 0 || word.length() > 2 && NumberWord.SCALE.has(word)) {
      return readNumberWord(match.start(), match.end());
    }
    if (NumberWord.UNSURE.has(word)) {
      return addUnsure(match.start(), match.end(), false);
    }
    return NumberWord.DATE.has(word) && !at(match.end(), DATE_NEXT).lookingAt()
        ? addUnsure(match.start(), match.end(), true)
        : match.end();
  }

  /// Returns the number below 100 (Ukrainian: below 1000) that a word means, or -1.
  private int value(String word) {
    boolean english = language.equals("en");
    return english || language.equals("uk")
        ? (english ? NumberWord.EN : NumberWord.UK).number(word)
        : -1;
  }

  /// Reads a word of a number. It may continue a number: "five" after "twenty" makes 25. Other
  /// words after a number are unsure, such as "five thousand three" or "twenty twenty". So is a
  /// scale alone, for example in "several hundred". The words "one" and "zero" alone are no
  /// numbers.
  private int readNumberWord(int from, int to) {
    int value = value(text.substring(from, to));
    NumberOrDate last = numberBefore(from);
    if (last == null) {
      return value < 0
          ? addUnsure(from, to, false)
          : value > 1 ? add(from, to, BigDecimal.valueOf(value)) : to;
    }
    found.removeLast();
    int tens = Character.isLetter(last.typed().charAt(0)) ? last.value().intValue() : 0;
    boolean adds = tens >= 20 && tens < 100 && tens % 10 == 0 && value > 0 && value < 10;
    return adds
        ? add(last.at().from(), to, BigDecimal.valueOf(tens + value))
        : addUnsure(last.at().from(), to, false);
  }

  /// Returns the number or unsure passage that ends right before a place, or null. Example:
  /// "twenty" before "five", but not "ten" in "ten and fifteen".
  private @Nullable NumberOrDate numberBefore(int place) {
    NumberOrDate last = found.isEmpty() ? null : found.getLast();
    String between = last == null ? "" : text.substring(last.at().to(), place);
    boolean plain = last instanceof Numeral number && number.unit() == null;
    boolean partial = last instanceof NotSure || last instanceof Numeral it && it.scale() > 0;
    return plain && between.matches("[- ]") || partial && between.matches("[- ]| and ")
        ? last
        : null;
  }
}
