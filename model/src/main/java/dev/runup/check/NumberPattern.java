package dev.runup.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The forms of numbers and dates in a text, apart from number words. The first form that fits
/// decides.
///
/// Repeated groups are bounded, because each repetition takes some of the stack.
enum NumberPattern {
  /// A date or a month of ISO 8601: 2026-02-15, 2026-02.
  ISO("(?<year>\\d{4})-(?<month>0[1-9]|1[0-2])(?:-(?<days>0[1-9]|[12]\\d|3[01]))?(?![-\\d])"),

  /// 2026/01/05 or 2026.1.5.
  YEAR_FIRST(
      "(?<year>{year})(?<point>[./])(?<month>0?[1-9]|1[0-2])\\k<point>(?<days>{day})(?!/|\\.\\d)"),

  /// 28.12.2026, 28/12/2026 or 12/28/2026. Not 9/10/2026, which is in October or in September.
  YEAR_LAST(
      "(?:(?<days>{day})(?<point>[./-])(?<month>0?[1-9]|1[0-2])"
          + "|(?<first>0?[1-9]|1[0-2])(?<slash>[/-])(?<second>1[3-9]|2\\d|3[01]))"
          + "[./-](?<year>{year})(?![\\d/-]|\\.\\d)"),

  /// 15.12. in other languages than English.
  POINTED("(?<days>{day})\\.(?<month>0?[1-9]|1[0-2])\\.(?<year>)(?!\\d)"),

  /// 5–7 March 2026, 6 or 7 March, 3rd of May, 28. Dezember.
  DAY_MONTH(
      "(?<days>{day}(?:(?:st|nd|rd|th|\\.)?{joint}(?:(?:on|possibly|again on) )?{day}){0,6})"
          + "(?:st|nd|rd|th|\\.|-?го)?(?: of| de)? (?<month>\\p{L}{3,10})\\.?(?!\\p{L})"
          + "(?:,? (?<year>{year})(?![,.]?\\d))?"),

  /// March 5–7, 2026, May 3rd, March 2026.
  MONTH_DAY(
      "(?<month>\\p{L}{3,10})\\.?"
          + "(?: (?:the )?(?<days>{day}(?:(?:st|nd|rd|th)?(?:[-–]|,? (?:and|or|to) ){day}){0,6})"
          + "(?![.,:]?\\d)(?:st|nd|rd|th)?(?:,? (?<year>{year})(?![,.]?\\d))?"
          + "|,? (?<only>{year})(?![,.]?\\d))"),

  /// A month alone.
  IN_MONTH(
      "(?<=(?<!\\p{L})(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|of|for|[Ii]m|[Ss]eit|bis|[УуВвЗз]|до) )"
          + "(?<month>\\p{L}{3,10})(?<days>)(?<year>)(?!\\p{L})"),

  /// A time of day: 10:30, 9.30 am, 18.30 Uhr, 10 h 30.
  CLOCK(
      "\\d{1,2}:\\d\\d(?::\\d\\d)?(?!\\d)(?:{gap}?[ap]\\.?m\\.?(?!\\p{L}))?"
          + "|\\d{1,2}(?:\\.\\d\\d)?{gap}?(?:[apAP]\\.?[mM](?!\\p{L})\\.?|Uhr(?!\\p{L})|o['’]clock)"
          + "|(?:[01]?\\d|2[0-4]){gap}?h{gap}?[0-5]\\d(?!\\d)"),

  /// A time without a colon: 1500 hours, 15.00 Kyiv time, at 1030.
  SHORT_CLOCK(
      "(?:\\d{1,2}\\.\\d\\d|[0-2]\\d[0-5]\\d)"
          + "(?=Z| ?(?:\\p{Lu}{1,3}T\\b|UTC|hours|local|\\p{L}+ time))"
          + "|(?<=(?<!\\p{L})(?:at|[Оо]б?) )(?:[01]?\\d|2[0-3])\\.?[0-5]\\d"
          + "(?![\\d%]|[.,]\\d| ?%| \\p{L}{5})"),

  /// A day in words: twenty-first of May.
  ORDINAL_DAY(
      "(?:\\p{L}{3,8}-)?(?:first|second|third|\\p{L}{2,10}th)(?: of)?"
          + " (?<month>\\p{L}{3,10})(?!\\p{L})"),

  /// Forms that are not read: 1/3, 24/7, 7.1.3, 28.12.25, 15-0-1, 2028-34.
  UNREAD(
      "(?!\\d{1,3}(?:\\.\\d{3}){2,20}(?![\\d.]))\\d+(?:[./]\\d+){2,9}"
          + "|\\d+/\\d+(?:/\\d+){0,9}|\\d+(?:[-–]\\d+){2,9}|{year}[-–]\\d\\d(?!\\d)"),

  /// A decade or a short year: the 1990s, 1990-х, ’24.
  DECADE("['’]\\d\\d(?!\\d)|\\d{3}0(?:['’]?s|-?(?:ті|х|их|тих|er))(?!\\p{L})"),

  /// A share: 2½, a fifth, three in ten. Not "25 in 3 days".
  SHARE(
      "\\d* ?[½⅓⅔¼¾⅛]"
          + "|(?<=(?<!\\p{L})(?:[Aa]|one) )(?:third|fourth|fifth|sixth|seventh|eighth|tenth)"
          + "(?!\\p{L})"
          + "|(?:\\d+|\\p{L}{3,9}) (?:in|out of) (?:every )?(?:\\d{1,3}|ten|five|three|four|six)"
          + "(?![\\d,.]*[\\d\\p{L}]| (?:hour|day|week|month|year))"),

  /// A name with digits: G7, F-16, Su-35s, post-2014.
  NAME(
      "\\p{L}{1,20}[-‑/+]?(?<digits>\\d{1,18})[\\p{L}\\d]{0,20}(?:[-‑][\\p{L}\\d]{1,20}){0,3}"
          + "|(?<ordinal>\\d{1,18})(?:(?:st|nd|rd|th)|[-‑][а-яіїєґ]{1,3})(?!\\p{L})"),

  /// 12,500, 1 350 000, 3.5.
  NUMBER(
      "(?<number>\\d{1,3}(?<sep>[, .'’\\u00A0\\u202F\\u2009])\\d{3}"
          + "(?:\\k<sep>\\d{3}){0,20}(?!\\d)(?:[.,]\\d+)?"
          + "|\\d+(?:[.,]\\d+)?)"),

  /// A Roman numeral in Latin or Cyrillic letters. V alone counts only after a name.
  ROMAN(
      "(?=[XVIХІ]{2,8}(?![\\p{L}\\d]))[XХ]{0,3}(?:[IІ][XХ]|[IІ]?V|V?[IІ]{0,3})(?![\\p{L}\\d])"
          + "|(?<=\\p{Lu}\\p{L}{2,20} )V(?![\\p{L}\\d])"),

  WORD("\\p{L}+(?:['’ʼ]\\p{L}+)*");

  private final Pattern pattern;

  NumberPattern(String form) {
    this.pattern =
        Pattern.compile(
            form.replace("{year}", "(?:1[5-9]|20)\\d\\d(?!\\d)")
                .replace("{day}", "(?:[12]\\d|3[01]|0?[1-9])(?!\\d)")
                .replace("{gap}", "[ \\u00A0\\u202F]")
                .replace(
                    "{joint}",
                    "(?:, | ?[-–/] ?|,? (?:and|or|to|until|und|oder|bis|та|і|й|або|до) )"));
  }

  /// Returns a matcher for the form in a text. In a region, it can look at the text around it.
  Matcher in(String text) {
    return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }
}
