package dev.runup.prose;

import dev.runup.prose.NumberOrDate.CalendarDate;
import dev.runup.prose.NumberOrDate.NotSure;
import dev.runup.prose.NumberOrDate.Numeral;
import dev.runup.prose.NumberOrDate.Ordinal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
public final class NumberReader {

  private static final String WORD_FORM = "\\p{L}++(?:['’ʼ]\\p{L}++)*";

  /// The characters other than letters with which a number or date may begin.
  private static final String STARTS = "0123456789'’½⅓⅔¼¾⅛";

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  /// A unit or a scale after a number, or nothing.
  private static final Pattern UNIT =
      Pattern.compile(
          "(?:[- ‑\\u00A0\\u202F]?(?<unit>%|°C?|per ?cent(?!\\p{L})|" + WORD_FORM + "))?");

  /// A word and a currency before a number, or before the range that it ends. Example: "over USD ",
  /// "nearly " or "EUR 30–" before 45.
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?<word>(?![A-Z]{3} )\\p{L}+) )?"
              + "(?:(?<currency>[$€£¥₴₽]|(?<!\\p{L})[A-Z]{3})[ \\u00A0]?"
              + "(?:\\d[\\d.,]*[-–])?)?$");

  private static final String NUMBER_WORD =
      "(?:" + NumberWord.PLAIN.pattern() + "|" + NumberWord.SCALE.pattern() + ")";

  /// Words that continue a number in words. Example: " three hundred" after "five thousand".
  private static final Pattern MORE =
      Pattern.compile("(?iu)(?:(?: and)?[- ]" + NUMBER_WORD + "){1,9}");

  private static final Pattern DATE_NEXT =
      Pattern.compile(",?[ -]?(?:\\d|" + NumberWord.MONTH.pattern() + ")");

  /// The kinds of forms in `number-forms.txt`. Names and clock times are of the kind `NONE`.
  private enum Kind {
    DATE,
    UNSURE_DATE,
    UNSURE,
    NONE,
    ORDINAL,
    NUMBER
  }

  /// With what a form begins, as `number-forms.txt` says it. At most places of a text there is a
  /// word with which no form begins, and none has to be tried.
  private enum Beginning {
    MONTH((word, _) -> NumberWord.MONTH.has(word)),
    ORDINAL((word, next) -> next == '-' || word.endsWith("th") || NumberWord.ORDINAL.has(word)),
    PLAIN((word, _) -> NumberWord.PLAIN.has(word)),
    ROMAN((word, _) -> "XVIХІ".indexOf(word.charAt(0)) >= 0),
    COMPOUND((word, _) -> isCompound(word)),
    JOINED((_, next) -> next >= '0' && next <= '9' || "-‑/+".indexOf(next) >= 0),
    /// No letters, but another character.
    OTHER((_, _) -> false);

    private final BeginningTest test;

    Beginning(BeginningTest test) {
      this.test = test;
    }
  }

  @FunctionalInterface
  private interface BeginningTest {
    /// Returns whether a form may begin with these letters.
    ///
    /// @param word the letters at a place, as many as there are
    /// @param next the character after them, or a space at the end of the text
    boolean fits(String word, char next);
  }

  /// Returns whether a word may be a number in German, such as dreiundzwanzig.
  private static boolean isCompound(String word) {
    return word.contains("zig")
        || word.contains("ßig")
        || word.contains("hundert")
        || word.contains("tausend")
        || word.contains("einhalb");
  }

  private record Form(Kind kind, Pattern pattern) {}

  /// The forms in their order. The first one that fits a place decides.
  private static final Map<Beginning, List<Form>> FORMS = forms();

  private final String text;
  private final String language;
  private final List<NumberOrDate> found = new ArrayList<>();

  /// The search for each pattern, which is used at one place after the other.
  private final Map<Pattern, Matcher> matchers = new HashMap<>();

  private NumberReader(String text, String language) {
    this.text = text;
    this.language = language;
  }

  private static Map<Beginning, List<Form>> forms() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("{name}", "(?<month>" + NumberWord.MONTH.pattern() + ")");
    parts.put("{unit}", NumberWord.UNIT.pattern());
    parts.put("{scale}", NumberWord.SCALE.pattern());
    Map<Beginning, List<Form>> forms = new EnumMap<>(Beginning.class);
    List<Form> section = new ArrayList<>();
    for (String line : NumberWord.WordLines.linesOf("number-forms.txt")) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.length() - 1);
        section = new ArrayList<>();
        forms.put(Beginning.valueOf(name.toUpperCase(Locale.ROOT)), section);
        continue;
      }
      String name = line.substring(0, line.indexOf(' '));
      String expression = line.substring(name.length() + 1);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        expression = expression.replace(part.getKey(), part.getValue());
      }
      if (name.startsWith("{")) {
        parts.put(name, expression);
      } else {
        section.add(new Form(Kind.valueOf(name), Pattern.compile(expression)));
      }
    }
    return Collections.unmodifiableMap(forms);
  }

  /// Returns the numbers and dates of a text in their order, with the unsure passages.
  ///
  /// @param language the language of the text as BCP 47, such as `uk`
  public static List<NumberOrDate> read(String text, String language) {
    NumberReader reader = new NumberReader(text, Locale.forLanguageTag(language).getLanguage());
    for (int at = 0; at < text.length(); ) {
      int next = at + Character.charCount(text.codePointAt(at));
      at = reader.mayBegin(at) ? Math.max(next, reader.readAt(at)) : next;
    }
    return List.copyOf(reader.found);
  }

  private boolean mayBegin(int at) {
    return Character.isLetter(text.codePointAt(at))
        ? at == 0 || !Character.isLetter(text.codePointBefore(at))
        : STARTS.indexOf(text.charAt(at)) >= 0;
  }

  /// Returns where the letters at a place end.
  private int lettersEnd(int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /// Returns where the word at a place ends. Apostrophes between letters are part of it.
  private int wordEnd(int at) {
    int end = lettersEnd(at);
    while (end + 1 < text.length() && "'’ʼ".indexOf(text.charAt(end)) >= 0) {
      int next = lettersEnd(end + 1);
      if (next == end + 1) {
        break;
      }
      end = next;
    }
    return end;
  }

  /// Returns the match of a pattern that begins at a place. The pattern can also look at the text
  /// before the place. The match holds until the next one of the same pattern.
  private Matcher match(int at, Pattern pattern) {
    Matcher match = matchers.computeIfAbsent(pattern, this::matcher);
    match.region(at, text.length()).lookingAt();
    return match;
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /// Reads the number or date at a place. Returns where it ends, or the place if none begins there.
  private int readAt(int at) {
    int lettersEnd = lettersEnd(at);
    if (lettersEnd == at) {
      return readForm(at, Beginning.OTHER);
    }
    String letters = text.substring(at, lettersEnd);
    char next = lettersEnd < text.length() ? text.charAt(lettersEnd) : ' ';
    for (Beginning beginning : Beginning.values()) {
      int end = beginning.test.fits(letters, next) ? readForm(at, beginning) : at;
      if (end > at) {
        return end;
      }
    }
    return readWord(at, wordEnd(at));
  }

  /// Reads the first form that fits a place. Returns where it ends, or the place if none does.
  private int readForm(int at, Beginning beginning) {
    for (Form form : FORMS.getOrDefault(beginning, List.of())) {
      Matcher match = match(at, form.pattern());
      if (match.hasMatch()) {
        return switch (form.kind()) {
          case DATE -> addDates(match);
          case UNSURE_DATE -> addUnsure(at, match.end(), true);
          case UNSURE -> addUnsure(at, match.end(), false);
          case NONE -> match.end();
          case ORDINAL -> addOrdinal(at, match.end(), Integer.parseInt(match.group("number")));
          case NUMBER -> addNumber(match);
        };
      }
    }
    return at;
  }

  /// Adds a passage that isn't read, with the words after it that continue a number.
  private int addUnsure(int from, int to, boolean date) {
    Matcher more = match(to, MORE);
    int end = !date && more.hasMatch() ? more.end() : to;
    found.add(new NotSure(text, from, end, date));
    return end;
  }

  private int addOrdinal(int from, int to, int number) {
    found.add(new Ordinal(text, from, to, BigDecimal.valueOf(number)));
    return to;
  }

  /// Adds the days of a month, or the month itself if no day is given.
  private int addDates(Matcher match) {
    String name = group(match, "month");
    int month =
        Character.isDigit(name.charAt(0)) ? Integer.parseInt(name) : NumberWord.MONTH.number(name);
    int year = Integer.parseInt("0" + group(match, "year"));
    Matcher day = DIGITS.matcher("0" + group(match, "days"));
    while (day.find()) {
      int number = Integer.parseInt(day.group());
      found.add(new CalendarDate(text, match.start(), match.end(), year, month, number));
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
    String gap = group(match, "gap");
    boolean english = language.equals("en");
    boolean unsure =
        gap.isEmpty()
            ? !english && digits.matches("[0-3]?\\d\\.\\d\\d?")
            : digits.matches("\\d+[.,]\\d{3}") && !gap.equals(english ? "," : ".");
    return unsure
        ? addUnsure(match.start(), match.end(), false)
        : add(
            match.start(), match.end(), new BigDecimal(digits.replace(gap, "").replace(',', '.')));
  }

  /// Adds a number with the scale and the unit after it. Returns where they end.
  private int add(int from, int to, BigDecimal value) {
    Matcher before = BEFORE.matcher(text.substring(Math.max(0, from - 20), from));
    boolean rough = before.find() && NumberWord.ROUGH.has(group(before, "word"));
    String currency = NumberWord.UNIT.meaning(group(before, "currency"));
    Matcher next = match(to, UNIT);
    String word = group(next, "unit");
    boolean touches = next.start("unit") == to;
    // A single letter must touch the number, for example in 60M. 500 m may be metres.
    boolean mayScale = word.length() > 1 || touches || currency != null;
    int scale = mayScale ? Math.max(0, NumberWord.SCALE.number(word)) : 0;
    int end = scale > 0 ? next.end() : to;
    boolean inWords = Character.isLetter(text.charAt(from)) && !text.startsWith(" and", end);
    if ((scale > 0 || inWords) && match(end, MORE).hasMatch()) {
      return addUnsure(from, end, false);
    }
    next = match(end, UNIT);
    String unit = NumberWord.UNIT.meaning(group(next, "unit").replace(" ", ""));
    if (unit == null && touches && scale == 0) {
      return next.end();
    }
    // "In two weeks" is a day that isn't known. So "weeks" is read on its own.
    if (unit != null && !unit.equals("week") && !unit.equals("month")) {
      end = next.end();
    }
    unit = currency == null ? unit : currency;
    found.add(
        unit == null && text.substring(from, end).matches("(?:19|20)\\d\\d")
            ? new CalendarDate(text, from, end, value.intValue(), 0, 0)
            : new Numeral(text, from, end, value.scaleByPowerOfTen(scale), scale, unit, rough));
    return end;
  }

  /// Reads a number such as "twenty-five", an ordinal, or an unsure word. A scale alone is unsure,
  /// for example in "several hundred". The words "one" and "zero" alone are no numbers.
  private int readWord(int from, int to) {
    String word = text.substring(from, to);
    int value = value(word);
    if (value > 1) {
      Matcher next = match(to, UNIT);
      int ones = value >= 20 && value < 100 && value % 10 == 0 ? value(group(next, "unit")) : 0;
      return ones > 0 && ones < 10
          ? add(from, next.end(), BigDecimal.valueOf(value + ones))
          : add(from, to, BigDecimal.valueOf(value));
    }
    if (NumberWord.UNSURE.has(word) || word.length() > 2 && NumberWord.SCALE.has(word)) {
      return addUnsure(from, to, false);
    }
    if (NumberWord.ORDINAL.has(word)) {
      return addOrdinal(from, to, NumberWord.ORDINAL.number(word));
    }
    return NumberWord.DATE.has(word) && !match(to, DATE_NEXT).hasMatch()
        ? addUnsure(from, to, true)
        : to;
  }

  /// Returns the number below 100 (Ukrainian: below 1000) that a word means, or -1.
  private int value(String word) {
    return language.equals("en") || language.equals("uk") ? NumberWord.PLAIN.number(word) : -1;
  }
}
