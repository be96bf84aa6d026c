package dev.runup.check;

import dev.runup.check.NumberOrDate.CalendarDate;
import dev.runup.check.NumberOrDate.NotSure;
import dev.runup.check.NumberOrDate.Numeral;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private static final Pattern WORD = Form.WORD.pattern;

  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final Pattern NEXT_WORD =
      Form.compile("[- ‑\\u00A0\\u202F]?(?<word>{word})(?!\\d)");

  private static final Pattern UNIT =
      Form.compile("{gap}?(?<sign>%|°C?|per ?cent(?!\\p{L}))|[- ‑\\u00A0\\u202F]?(?<word>{word})");

  private static final Pattern CURRENCY_BEFORE =
      Pattern.compile("([$€£¥₴₽]|(?<!\\p{L})[A-Z]{3})[ \\u00A0]?$");

  private static final Pattern DATE_NEXT = Form.compile(",?[ -]?(?:\\d|(?<month>{word}))");

  /// The separators between the words of one number.
  private static final Pattern WITHIN = Pattern.compile(" and |[- ]");

  private static final Pattern ARTICLE_BEFORE = Pattern.compile("(?i)(?<!\\p{L})an? $");

  /// The forms of numbers and dates. The first form that fits a place decides.
  ///
  /// Repeated groups are bounded, because each repetition takes some of the stack.
  private enum Form {
    /// 2026-02-15, 2026-02, 2026/01/05 or 2026.1.5.
    YEAR_FIRST(
        "(?<year>\\d{4})(?<point>[-./])(?<month>0?[1-9]|1[0-2])"
            + "(?:\\k<point>(?<days>{day})|(?<=-\\d\\d))(?![-\\d]|\\.\\d|/\\d{1,2}(?!\\d))"),

    /// 9/10/2026, which is in October or in September.
    DAY_OR_MONTH_FIRST("{month}[/-]{month}[./-]{year}(?![\\d/-]|\\.\\d)"),

    /// 28.12.2026 or 28/12/2026.
    DAY_FIRST("(?<days>{day})[./-](?<month>{month})[./-](?<year>{year})(?![\\d/-]|\\.\\d)"),

    /// 12/28/2026.
    MONTH_FIRST("(?<month>{month})[/-](?<days>{day})[./-](?<year>{year})(?![\\d/-]|\\.\\d)"),

    /// 15.12. in other languages than English.
    POINTED("(?<days>{day})\\.(?<month>{month})\\.(?!\\d)"),

    /// 5–7 March 2026, 6 or 7 March, 3rd of May, 28. Dezember.
    DAY_MONTH(
        "(?<days>{day}(?:(?:st|nd|rd|th|\\.)?{joint}(?:(?:on|possibly|again on) )?{day}){0,6})"
            + "(?:st|nd|rd|th|\\.|-?го)?(?: of| de)? (?<month>\\p{L}{3,10})\\.?(?!\\p{L})"
            + "(?:,? (?<year>{year})(?![,.]?\\d))?"),

    /// March 5–7, 2026 or May 3rd.
    MONTH_DAY(
        "(?<month>\\p{L}{3,10})\\.? (?:the )?"
            + "(?<days>{day}(?:(?:st|nd|rd|th)?(?:[-–]|,? (?:and|or|to) ){day}){0,6})"
            + "(?![.,:]?\\d)(?:st|nd|rd|th)?(?:,? (?<year>{year})(?![,.]?\\d))?"),

    /// March 2026.
    MONTH_YEAR("(?<month>\\p{L}{3,10})\\.?,? (?<year>{year})(?![,.]?\\d)"),

    /// A month alone.
    IN_MONTH(
        "(?<=(?<!\\p{L})(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|of|for|[Ii]m|[Ss]eit|bis|[УуВвЗз]|до) )"
            + "(?<month>\\p{L}{3,10})(?!\\p{L})"),

    /// 10:30, 9.30 am, 18.30 Uhr, 10 h 30, 1500 hours, 15.00 Kyiv time, at 1030.
    CLOCK(
        "\\d{1,2}:\\d\\d(?::\\d\\d)?(?!\\d)(?:{gap}?[ap]\\.?m\\.?(?!\\p{L}))?"
            + "|\\d{1,2}(?:\\.\\d\\d)?{gap}?(?:[apAP]\\.?[mM](?!\\p{L})\\.?|Uhr(?!\\p{L})|o['’]clock)"
            + "|(?:[01]?\\d|2[0-4]){gap}?h{gap}?[0-5]\\d(?!\\d)"
            + "|(?:\\d{1,2}\\.\\d\\d|[0-2]\\d[0-5]\\d)"
            + "(?=Z| ?(?:\\p{Lu}{1,3}T\\b|UTC|hours|local|\\p{L}+ time))"
            + "|(?<=(?<!\\p{L})(?:at|[Оо]б?) )(?:[01]?\\d|2[0-3])\\.?[0-5]\\d"
            + "(?![\\d%]|[.,]\\d| ?%| \\p{L}{5})"),

    /// A day in words: twenty-first of May.
    ORDINAL_DAY(
        "(?:\\p{L}{3,8}-)?(?:first|second|third|\\p{L}{2,10}th)(?: of)?"
            + " (?<month>\\p{L}{3,10})(?!\\p{L})"),

    /// Forms that are not read: 1/3, 24/7, 7.1.3, 28.12.25, 15-0-1, 2028-34, long numbers. Decades
    /// and short years: the 1990s, 1990-х, ’24. Shares: 2½, a fifth, three in ten, but not "25 in 3
    /// days". Roman numerals, V alone only after a name. German numbers such as dreiundzwanzig.
    UNREAD(
        "\\d{40,}"
            + "|(?!\\d{1,3}(?:\\.\\d{3}){2,20}(?![\\d.]))\\d+(?:[./]\\d+){2,9}"
            + "|\\d+/\\d+(?:/\\d+){0,9}|\\d+(?:[-–]\\d+){2,9}|{year}[-–]\\d\\d(?!\\d)"
            + "|['’]\\d\\d(?!\\d)|\\d{3}0(?:['’]?s|-?(?:ті|х|их|тих|er))(?!\\p{L})"
            + "|\\d* ?[½⅓⅔¼¾⅛]"
            + "|(?<=(?<!\\p{L})(?:[Aa]|one) )(?:third|fourth|fifth|sixth|seventh|eighth|tenth)"
            + "(?!\\p{L})"
            + "|(?:\\d+|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine))"
            + " (?:in|out of) (?:every )?(?:\\d{1,3}|ten|five|three|four|six)"
            + "(?![\\d,.]*[\\d\\p{L}]| (?:hour|day|week|month|year))"
            + "|(?=[XVIХІ]{2,8}(?![\\p{L}\\d]))[XХ]{0,3}(?:[IІ][XХ]|[IІ]?V|V?[IІ]{0,3})(?![\\p{L}\\d])"
            + "|(?<=\\p{Lu}\\p{L}{2,20} )V(?![\\p{L}\\d])"
            + "|\\p{L}{3,40}(?:zig|ßig|hundert|tausend|einhalb)\\p{L}?(?!\\p{L})"),

    /// A name with digits: G7, F-16, Su-35s, post-2014, 11th. Not USD60M.
    NAME(
        "(?!(?:EUR|USD|GBP|UAH|RUB|CNY|JPY|CHF|PLN)\\d)"
            + "\\p{L}{1,20}[-‑/+]?\\d{1,18}[\\p{L}\\d]{0,20}(?:[-‑][\\p{L}\\d]{1,20}){0,3}"
            + "|\\d{1,18}(?:(?:st|nd|rd|th)|[-‑][а-яіїєґ]{1,3})(?!\\p{L})"),

    /// 12,500, 1 350 000, 3.5.
    NUMBER(
        "\\d{1,3}(?<gap>[, .'’\\u00A0\\u202F\\u2009])\\d{3}(?:\\k<gap>\\d{3}){0,20}(?!\\d)(?:[.,]\\d+)?"
            + "|\\d+(?:[.,]\\d+)?"),

    WORD("{word}");

    private final Pattern pattern;

    Form(String form) {
      this.pattern = compile(form);
    }

    private static Pattern compile(String form) {
      return Pattern.compile(
          form.replace("{year}", "(?:1[5-9]|20)\\d\\d(?!\\d)")
              .replace("{month}", "(?:0?[1-9]|1[0-2])(?!\\d)")
              .replace("{day}", "(?:[12]\\d|3[01]|0?[1-9])(?!\\d)")
              .replace("{gap}", "[ \\u00A0\\u202F]")
              .replace("{word}", "\\p{L}++(?:['’ʼ]\\p{L}++)*")
              .replace(
                  "{joint}",
                  "(?:, | ?[-–/] ?|,? (?:and|or|to|until|und|oder|bis|та|і|й|або|до) )"));
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

  /// Returns a matcher for a pattern at a place. It can look at the text around it.
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
    for (Form form : Form.values()) {
      Matcher match = at(at, form.pattern);
      int end = match.lookingAt() ? add(form, match) : at;
      if (end > at) {
        return end;
      }
    }
    return at;
  }

  /// Adds the match of a form. Returns where it ends, or where it begins if it is something else.
  private int add(Form form, Matcher match) {
    return switch (form) {
      case YEAR_FIRST, DAY_FIRST, MONTH_FIRST -> dates(match);
      case DAY_MONTH, MONTH_DAY, MONTH_YEAR, IN_MONTH -> dates(match);
      case POINTED -> english() ? match.start() : dates(match);
      case DAY_OR_MONTH_FIRST -> unsure(match.start(), match.end(), true);
      case ORDINAL_DAY ->
          month(match.group("month")) > 0
              ? unsure(match.start(), match.end(), true)
              : match.start();
      case CLOCK -> match.end();
      case UNREAD -> unsure(match.start(), match.end(), false);
      case NAME -> name(match);
      case NUMBER -> number(match);
      case WORD -> word(match);
    };
  }

  private boolean english() {
    return language.equals("en");
  }

  private int unsure(int from, int to, boolean date) {
    found.add(new NotSure(text, from, to, date));
    return to;
  }

  /// Adds the days of a month, or the month itself if no day is given.
  private int dates(Matcher match) {
    int month = month(match.group("month"));
    Matcher day = DIGITS.matcher(group(match, "days"));
    int year = Integer.parseInt(group(match, "year"));
    while (month > 0 && day.find()) {
      int number = Integer.parseInt(day.group());
      found.add(new CalendarDate(text, match.start(), match.end(), year, month, number));
    }
    return month > 0 ? match.end() : match.start();
  }

  /// Returns a group of a match, or "0" if there is none.
  private static String group(Matcher match, String name) {
    String group = match.namedGroups().containsKey(name) ? match.group(name) : null;
    return group == null ? "0" : group;
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

  private int name(Matcher match) {
    Matcher digits = at(match.start(), DIGITS);
    BigDecimal value = digits.find() ? new BigDecimal(digits.group()) : BigDecimal.ZERO;
    return add(match.start(), match.end(), value);
  }

  /// Adds a number that states no amount.
  private int add(int from, int to, BigDecimal value) {
    found.add(new Numeral(text, from, to, value, null, 0, null, true));
    return to;
  }

  private int number(Matcher match) {
    String digits = match.group();
    String gap = match.group("gap");
    BigDecimal whole = decimal(gap == null ? digits : digits.replace(gap, ""));
    if (gap == null || !digits.matches("\\d+[.,]\\d{3}")) {
      return add(match.start(), match.end(), whole, null);
    }
    // English separates thousands by a comma, other languages by a point. Because writers confuse
    // them, only "12,500" in English has a single reading.
    boolean thousands = gap.equals(",") == english();
    BigDecimal part = decimal(digits);
    return thousands
        ? add(match.start(), match.end(), whole, english() ? null : part)
        : add(match.start(), match.end(), part, whole);
  }

  private static BigDecimal decimal(String digits) {
    return new BigDecimal(digits.replace(',', '.'));
  }

  /// Adds a number with the scale and the unit after it. Returns where they end.
  ///
  /// @param other another reading, or null
  private int add(int from, int to, BigDecimal value, @Nullable BigDecimal other) {
    Matcher next = at(to, NEXT_WORD);
    String word = next.lookingAt() ? next.group("word") : "";
    // A capital letter must touch the number, as in 60M.
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean apart = initial && next.start("word") > to;
    int scale = apart ? 0 : Math.max(0, NumberWord.SCALE.number(word));
    int end = scale == 0 ? to : next.end();
    Matcher tail = at(end, UNIT);
    boolean has = tail.lookingAt();
    String sign = has ? tail.group("sign") : null;
    String behind = has ? tail.group("word") : null;
    boolean touches = behind != null && tail.start("word") == end;
    end = sign != null || touches ? tail.end() : end;
    Matcher before = CURRENCY_BEFORE.matcher(text.substring(Math.max(0, from - 5), from));
    String currency = before.find() ? NumberWord.UNIT.meaning(before.group(1)) : null;
    String unit =
        currency != null
            ? currency
            : sign != null
                ? sign.startsWith("°") ? "degree" : "%"
                : behind != null ? NumberWord.UNIT.meaning(behind) : null;
    // In other languages than English, 10.30 and 7.3 may be a time or a day.
    boolean timeOrDay =
        !english()
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

  private int word(Matcher match) {
    String word = match.group();
    if (value(word) >= 0 || scale(word) > 0) {
      return sum(match);
    }
    if (NumberWord.UNSURE.has(word)) {
      return unsure(match.start(), match.end(), false);
    }
    boolean counted = !found.isEmpty() && found.getLast().to() + 1 >= match.start();
    boolean year = !counted && "year".equals(NumberWord.UNIT.meaning(word));
    return (year || NumberWord.DATE.has(word)) && !isDateNext(match.end())
        ? unsure(match.start(), match.end(), true)
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
  /// such as "twenty twenty-five". So is a scale alone, as in "several hundred".
  private int sum(Matcher first) {
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
        return unsure(from, end, false);
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

  /// Returns whether a word below 1000 may follow. Example: "fifty" may follow "two hundred",
  /// "five" may follow "fifty".
  private static boolean adds(int current, int value) {
    return current == 0
        || current % 100 == 0 && value < 100
        || current % 10 == 0 && current % 100 >= 20 && value < 10;
  }
}
