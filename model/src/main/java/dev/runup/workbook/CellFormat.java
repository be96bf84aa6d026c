package dev.runup.workbook;

import java.util.Map;
import java.util.regex.Pattern;

/// The parts of a number format that decide what a person sees of a number or date.
///
/// @param kind what it shows
/// @param decimals for a number, the fewest and the most digits after the point
/// @param digits for a number, the fewest digits before the point
record CellFormat(Kind kind, Decimals decimals, int digits) {

  /// What a format shows.
  enum Kind {
    /// The number as it is.
    GENERAL,
    /// A number with fixed digits.
    NUMBER,
    PERCENT,
    DAY,
    MOMENT,
    TIME,
    /// A date of which a part is not shown, for example `Jun-25`.
    PART_OF_DATE,
    /// Nothing at all.
    HIDING,
    /// Anything else, for example a currency or a fraction.
    OTHER
  }

  /// The fewest and the most digits after the point.
  record Decimals(int fewest, int most) {}

  /// The formats that have a number and no code in the file.
  private static final Map<Integer, String> KNOWN =
      Map.ofEntries(
          Map.entry(0, "General"),
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(11, "0.00E+00"),
          Map.entry(12, "# ?/?"),
          Map.entry(13, "# ??/??"),
          Map.entry(14, "mm-dd-yy"),
          Map.entry(15, "d-mmm-yy"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm AM/PM"),
          Map.entry(19, "h:mm:ss AM/PM"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "m/d/yy h:mm"),
          Map.entry(45, "mm:ss"),
          Map.entry(46, "[h]:mm:ss"),
          Map.entry(47, "mm:ss.0"),
          Map.entry(49, "@"));

  /// What a format shows beside the value: quoted and escaped texts, room, and conditions.
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.");

  private static final Pattern INVISIBLE = Pattern.compile("_.|\\*.|\\[(?![hms]+\\])[^\\]]*\\]");
  private static final Pattern NUMBER = Pattern.compile("[#,?]*(0[0,]*)?(?:\\.(0*)([#?]*))?");

  static CellFormat of(int id, String code) {
    return of(code.isEmpty() ? KNOWN.getOrDefault(id, id > 163 ? "General" : "other") : code);
  }

  static CellFormat of(String code) {
    String shown = INVISIBLE.matcher(code).replaceAll("");
    String plain = QUOTED.matcher(shown).replaceAll("");
    if (!code.isEmpty() && shown.replace(";", "").isEmpty()) {
      return of(Kind.HIDING);
    }
    int end = plain.indexOf(';');
    String first = (end < 0 ? plain : plain.substring(0, end)).strip();
    String lower = first.toLowerCase(java.util.Locale.ROOT);
    if (lower.equals("general") || lower.equals("standard") || first.equals("@")) {
      return of(Kind.GENERAL);
    }
    boolean isPercent = first.endsWith("%");
    String digits = (isPercent ? first.substring(0, first.length() - 1) : first).strip();
    var number = NUMBER.matcher(digits);
    if (number.matches() && !digits.isEmpty() && !digits.endsWith(",")) {
      return isTextBeside(shown)
          ? of(Kind.OTHER)
          : number(isPercent, number.group(1), number.group(2), number.group(3));
    }
    return of(lower.matches("[dmyhsap/:.,\\-\\[\\]0 年月日時分秒]+") ? date(lower) : Kind.OTHER);
  }

  /// Returns whether the format writes letters, digits or signs beside the number.
  private static boolean isTextBeside(String shown) {
    var quoted = QUOTED.matcher(shown);
    while (quoted.find()) {
      String text = quoted.group().replaceAll("^[\"\\\\]|\"$", "");
      if (!text.isBlank() && !text.equals("-") && !text.equals("(") && !text.equals(")")) {
        return true;
      }
    }
    return false;
  }

  private static CellFormat number(boolean isPercent, String whole, String zeros, String more) {
    int digits = whole == null ? 1 : whole.replace(",", "").length();
    int fewest = zeros == null ? 0 : zeros.length();
    int most = fewest + (more == null ? 0 : more.length());
    return new CellFormat(
        isPercent ? Kind.PERCENT : Kind.NUMBER, new Decimals(fewest, most), Math.max(1, digits));
  }

  private static Kind date(String code) {
    boolean isElapsed = code.indexOf('[') >= 0;
    boolean hasTime = code.indexOf('h') >= 0 || code.indexOf('s') >= 0;
    boolean hasYear = code.indexOf('y') >= 0;
    boolean hasDay = Pattern.compile("(?<!d)dd?(?!d)").matcher(code).find();
    boolean hasMonth = code.indexOf('m') >= 0;
    if (isElapsed) {
      return Kind.OTHER;
    }
    if (hasDay && hasMonth && hasYear) {
      return hasTime ? Kind.MOMENT : Kind.DAY;
    }
    boolean isTime = hasTime && !hasDay && !hasYear && code.indexOf('h') >= 0;
    return isTime ? Kind.TIME : Kind.PART_OF_DATE;
  }

  private static CellFormat of(Kind kind) {
    return new CellFormat(kind, new Decimals(0, 0), 1);
  }
}
