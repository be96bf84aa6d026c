package dev.runup.reading;

import dev.runup.fact.Amount;
import dev.runup.fact.Field;
import dev.runup.node.Node;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.TypedCell.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads amounts as people type them, where they can mean one amount only.
///
/// Example: `1,250,000` is one number. `1,000` may be one thousand, or one with three decimals.
public final class TypedAmount {

  /// A number with one sign before three digits. Half of the world takes it for a thousand.
  private static final Pattern AMBIGUOUS =
      Pattern.compile("(?<![\\d.,])(\\d{1,3})[.,](\\d{3})(?![\\d.,])");

  private static final Pattern GROUPS_OF_BLANKS =
      Pattern.compile("(?<![\\d.,])\\d{1,3}( \\d{3})+(?!\\d)");
  private static final Pattern GROUPS =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:(?:,\\d{3}){2,}|(?:\\.\\d{3}){2,})(?![\\d.,])");
  private static final Pattern POINT_THEN_COMMA =
      Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:\\.\\d{3})+),(\\d+)(?![\\d.,])");
  private static final Pattern COMMA_THEN_POINT =
      Pattern.compile("(?<![\\d.,])(\\d{1,3}(?:,\\d{3})+)\\.(\\d+)(?![\\d.,])");
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("(?<![\\d.,])(\\d+),(\\d{1,2}|\\d{4,})(?![\\d.,])");
  private static final Pattern SCALE_TWICE =
      Pattern.compile("(\\d) ?(k|m|bn|tn)(–\\d+(?:\\.\\d+)?) ?\\2\\b");

  /// Signs of several currencies.
  private static final Pattern WHICH_CURRENCY = Pattern.compile(".*(?<!US)[$¥£].*");

  private TypedAmount() {}

  /// Returns the amount that a text means, in the form of the format. Null if it isn't sure, or if
  /// the text has this form already.
  ///
  /// Example: `EUR 30–45 m` for "30 to 45 million euros".
  public static @Nullable String meant(String typed) {
    Reading reading = read(typed.strip());
    return reading == null ? null : reading.text();
  }

  /// Returns how a text is read. Null if it stays as it is.
  static @Nullable Reading read(String typed) {
    if (Amount.parse(typed) != null
        || AMBIGUOUS.matcher(typed).find()
        || WHICH_CURRENCY.matcher(typed).matches()) {
      return null;
    }
    String plain = typed.replaceAll(" {2,}", " ").replace('—', '–').replaceFirst("^'", "");
    if (Amount.parse(plain) != null) {
      return new Reading(plain, false);
    }
    String meant =
        Hints.guessAmount(
            points(plain)
                .replaceFirst("(?<=\\d) ?(k|m|bn|tn) ?[-–] ?(?=\\d)", "$1–")
                .replaceFirst("^≥ ?", "at least ")
                .replaceFirst("^≤ ?", "at most ")
                .replaceFirst("(?i) ?(Mrd|Milliarden?)\\.?(?![\\p{L}])", " bn")
                .replaceFirst("(?i) ?(Mio|Millionen)\\.?(?![\\p{L}])", " m"));
    meant = SCALE_TWICE.matcher(meant).replaceFirst("$1$3 $2").strip();
    meant = meant.replaceAll("(?<=\\d)(k|m|bn|tn)$", " $1");
    return Amount.parse(meant) != null ? new Reading(meant, true) : null;
  }

  /// Returns a text whose numbers have a decimal point and no groups.
  private static String points(String typed) {
    String plain =
        GROUPS_OF_BLANKS.matcher(typed).replaceAll(found -> found.group().replace(" ", ""));
    plain = GROUPS.matcher(plain).replaceAll(found -> found.group().replaceAll("[.,]", ""));
    plain =
        POINT_THEN_COMMA
            .matcher(plain)
            .replaceAll(found -> found.group(1).replace(".", "") + "." + found.group(2));
    plain =
        COMMA_THEN_POINT
            .matcher(plain)
            .replaceAll(found -> found.group(1).replace(",", "") + "." + found.group(2));
    return DECIMAL_COMMA.matcher(plain).replaceAll("$1.$2");
  }

  /// Reports a number whose sign may be one of thousands or of decimals.
  static void reportAmbiguous(Field field, Node.Scalar cell, Problems problems) {
    Matcher found = AMBIGUOUS.matcher(cell.text());
    if (!TypedCell.isExact(cell) && found.find()) {
      String thousands = found.group(1) + found.group(2);
      String decimals = found.group(1) + "." + found.group(2).replaceFirst("0+$", "");
      problems.addUnreadable(
          Problem.of(
              ProblemCode.WRONG_AMOUNT,
              cell.place(),
              "\"" + field.key() + "\" can't be \"" + cell.text().strip() + "\"",
              "Write "
                  + thousands
                  + " or "
                  + decimals.replaceFirst("\\.$", ".0")
                  + ", whichever is meant."));
    }
  }
}
