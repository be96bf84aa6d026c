package dev.runup.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ways in which a number or a date is typed. Of several that fit at one place, the first
/// counts.
///
/// Repeated groups have a bound, as each round takes a bit of the stack.
enum FigureForm {
  /// A stretch of years, as 2024/25, 2024–2025 or 2013-14; 2003-04 is a month.
  YEARS(
      "(?<![\\d.,])(?<from>{year})(?:[–/](?=\\d\\d)|-(?=1[3-9]|[2-9]\\d))(?<to>{year}|\\d\\d)(?![\\d/–-])"),

  /// A date whose year stands last, as 10.9.2026, 9/10/2026 or 9-10-2026.
  YEAR_LAST(
      "(?<![\\d./-])(?<first>\\d{1,2})(?<point>[./-])(?<second>\\d{1,2})\\k<point>(?<year>{year})"
          + "(?![\\d/-]|\\.\\d)"),

  /// A date whose year stands first, as 2026/01/05 or 2026.1.5.
  YEAR_FIRST(
      "(?<![\\d./])(?<year>{year})(?<point>[./])(?<month>0?[1-9]|1[0-2])\\k<point>(?<day>{day})"
          + "(?![\\d/]|\\.\\d)"),

  /// A year that is cut short, as in the ’20s.
  SHORT_YEAR("['’]\\d\\d(?!\\d)"),

  /// A time of day, as 10:30, 9.30 am, 1500 hours, 10.30 Uhr, 10 h 30 or at 1030.
  CLOCK(
      "\\d{1,2}:\\d\\d(?::\\d\\d)?"
          + "|(?:\\d{1,2}[-–])?\\d{1,2}(?:\\.\\d\\d)?{gap}?[apAP]\\.?[mM]\\b"
          + "|(?:\\d{1,2}[.:]\\d\\d|[0-2]\\d[0-5]\\d)(?=Z\\b| ?(?:GMT|UTC)\\b)"
          // Where a time may stand: some 1200 hours are a number.
          + "|(?<=^|[,;:(–-] ?|\\b(?:at|about|after|around|and|before|by|from|since|till|to|until) )"
          + "(?:\\d{1,2}[.:]\\d\\d|[0-2]\\d[0-5]\\d)"
          + "(?= ?(?:\\p{Lu}{1,3}T\\b|hours\\b|hrs\\b|local time|\\p{Lu}\\p{L}+ time))"
          + "|\\d{1,2}(?:\\.\\d\\d)?{gap}?(?:Uhr(?!\\p{L})|o['’]clock)"
          + "|(?:[01]?\\d|2[0-4]){gap}?h(?:{gap}?[0-5]\\d(?!\\d)|(?![\\p{L}\\d]))"
          + "|(?<=(?<!\\p{L})at )(?:[01]?\\d|2[0-3])\\.?[0-5]\\d"
          + "(?=$|[,;)]|\\.(?!\\d)| (?:on|in|for|to|or|local|sharp)\\b)"),

  /// Several points or slashes, as in 7.1.3 or 1/3, but for thousands, as in 1.350.000.
  NUMBERED("(?!\\d{1,3}(?:\\.\\d{3}){2,20}(?![\\d.]))\\d+(?:\\.\\d+){2,9}|\\d+(?:/\\d+){1,9}"),

  /// A number without which a name has no meaning, as UNSCR 2202.
  NAMED(
      // Some have so many troops; years of budgets are years.
      "(?!(?:AU|ASEAN|CIA|CIS|CSTO|EBRD|EU|FBI|IAEA|ICC|ICRC|IDF|IMF|NATO|OECD|OHCHR|OSCE|UAE|UK|UN"
          + "|UNHCR|UNICEF|US|USAID|WFP|WHO) \\d++(?:[-‑]| \\p{Ll}{4})"
          + "|(?:USD|EUR|GBP|UAH|RUB|CHF|PLN|CNY|JPY|CY|FY)\\P{L})"
          + "\\b\\p{Lu}{2,}[ \\u00A0](?<number>\\d++)(?![.,]\\d)(?! ?(?:%|per|{scale})|[-‑]\\p{Ll})"),

  /// A date or a month of ISO 8601.
  ISO(
      "(?<!\\d)(?<year>\\d{4})-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\\d|3[01]))?(?![-\\d])"),

  /// As 5–7 March 2026 or 3rd of May.
  DAY_MONTH(
      "(?<![\\d.,])(?:(?<from>{day})[-–])?(?<day>{day})(?:(?:st|nd|rd|th)(?: of)?)? (?<month>{month})"
          + "(?:,? (?<year>\\d{4})(?![\\d,.]?\\d))?"),

  /// As March 2026.
  MONTH_YEAR("(?<!\\p{L})(?<month>{month}) (?<year>\\d{4})(?![\\d,.]?\\d)"),

  /// As March 5–7, 2026 or May 3rd.
  MONTH_DAY(
      "(?<!\\p{L})(?<month>{month}) (?<day>{day})(?![\\d,.]?\\d)(?:st|nd|rd|th)?"
          + "(?:[-–](?<to>{day})(?!\\d))?(?:, (?<year>\\d{4})(?![\\d,.]?\\d))?"),

  /// A number, with the power of ten behind it, as 12,500, 3.5 or 60M.
  NUMBER(
      "(?<number>\\d{1,3}(?<sep>[, .'’\\u00A0\\u202F\\u2009])\\d{3}(?:\\k<sep>\\d{3}){0,20}(?!\\d)(?:[.,]\\d+)?"
          + "|\\d+(?:[.,]\\d+)?)"
          + "(?:(?<ordinal>st|nd|rd|th)(?!\\p{L})|{gap}?(?<scale>{scale}))?"
          + "(?:(?:km|kg|cm|mm|ha|h|[kMGT]Wh?)(?![\\p{L}\\d]))?");

  /// A month's name, perhaps cut short, as a regular expression without groups.
  static final String MONTH =
      "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?(?!\\p{L})";

  private final Pattern pattern;

  FigureForm(String form) {
    this.pattern =
        Pattern.compile(
            form.replace("{year}", "(?:1\\d|20)\\d\\d")
                .replace("{month}", MONTH)
                .replace("{day}", "(?:[12]\\d|3[01]|0?[1-9])")
                .replace("{gap}", "[ \\u00A0\\u202F]")
                .replace("{scale}", Scales.FORM));
  }

  /// Gives back what finds it in a text, at the beginning of a region that hides nothing before it.
  Matcher in(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /// Says whether a number or a date may begin with a character.
  static boolean mayBegin(char first) {
    return (first >= '0' && first <= '9')
        || first == '\''
        || first == '’'
        || Character.getType(first) == Character.UPPERCASE_LETTER;
  }
}
