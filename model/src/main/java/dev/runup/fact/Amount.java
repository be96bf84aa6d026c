package dev.runup.fact;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount as far as it is known. The digits stay as typed. They are never rounded, converted or
/// completed. Example: `USD 700–800 bn` has the currency `USD`, the range 700 to 800 and the scale
/// `bn`.
///
/// @param bound the relation between the digits and the true value
/// @param currency an ISO 4217 code, or null
/// @param low the digits, or the lower end of a range
/// @param high the upper end of a range, or null
/// @param scale `k`, `m`, `bn`, `tn`, or null
/// @param more whether a `+` follows, which means this many or more
/// @param percent whether it is a share in per cent
public record Amount(
    Bound bound,
    @Nullable String currency,
    String low,
    @Nullable String high,
    @Nullable String scale,
    boolean more,
    boolean percent) {

  /// A relation between typed digits and the true value.
  public enum Bound {
    EXACT(""),
    ABOUT("~"),
    OVER("over "),
    UNDER("under "),
    AT_LEAST("at least "),
    AT_MOST("at most "),
    UP_TO("up to ");

    private final String typed;

    Bound(String typed) {
      this.typed = typed;
    }
  }

  /// The maximum number of digits of a number, before and after the decimal point together.
  public static final int MOST_DIGITS = 64;

  private static final String DIGITS = "(\\d+(?:\\.\\d+)?)";

  /// The form of an amount. It doesn't limit the number of digits.
  public static final Pattern FORM =
      Pattern.compile(
          "(~|over |under |at least |at most |up to |)(?:([A-Z]{3}) )?"
              + DIGITS
              + "(?:[-–]"
              + DIGITS
              + ")?(?: ?(k|m|bn|tn))?(\\+)?( ?%)?");

  /// Parses an amount such as `USD 700–800 bn`, `~90 %` or `440+`.
  ///
  /// Returns null if the text has another form, mixes `%` with a currency or a scale, has more than
  /// [#MOST_DIGITS] digits, or is a range from high to low.
  public static @Nullable Amount parse(String typed) {
    Matcher match = FORM.matcher(typed);
    if (!match.matches()) {
      return null;
    }
    String low = match.group(3);
    String high = match.group(4);
    boolean mixed = match.group(7) != null && (match.group(2) != null || match.group(5) != null);
    if (mixed || isTooLong(low) || (high != null && (isTooLong(high) || isLess(high, low)))) {
      return null;
    }
    return new Amount(
        bound(match.group(1)),
        match.group(2),
        low,
        high,
        match.group(5),
        match.group(6) != null,
        match.group(7) != null);
  }

  private static boolean isLess(String one, String other) {
    return new BigDecimal(one).compareTo(new BigDecimal(other)) < 0;
  }

  private static boolean isTooLong(String number) {
    return number.chars().filter(Character::isDigit).count() > MOST_DIGITS;
  }

  private static Bound bound(String typed) {
    return Arrays.stream(Bound.values())
        .filter(bound -> bound.typed.equals(typed))
        .findFirst()
        .orElseThrow();
  }

  /// Returns the amount in the form in which a user types it, with `–` in a range.
  public String typed() {
    return bound.typed
        + (currency == null ? "" : currency + " ")
        + low
        + (high == null ? "" : "–" + high)
        + (scale == null ? "" : " " + scale)
        + (more ? "+" : "")
        + (percent ? " %" : "");
  }

  /// Returns the lowest possible value, or 0 if the amount has only an upper bound. An approximate
  /// amount may be a tenth less. Example: `~500` has 450, and `up to 500` has 0.
  public BigDecimal least() {
    return switch (bound) {
      case UNDER, AT_MOST, UP_TO -> BigDecimal.ZERO;
      case ABOUT -> scaled(low).multiply(new BigDecimal("0.9"));
      case EXACT, OVER, AT_LEAST -> scaled(low);
    };
  }

  /// Returns the highest possible value, or null if there is no upper bound. An approximate amount
  /// may be a tenth more. Example: `~500` has 550, and `500+` has none.
  public @Nullable BigDecimal most() {
    BigDecimal end = scaled(high == null ? low : high);
    return switch (bound) {
      case OVER, AT_LEAST -> null;
      case ABOUT -> more ? null : end.multiply(new BigDecimal("1.1"));
      case EXACT, UNDER, AT_MOST, UP_TO -> more ? null : end;
    };
  }

  /// Returns whether it is a share in per cent of at most the whole.
  public boolean isShare() {
    String end = high == null ? low : high;
    return percent && new BigDecimal(end).compareTo(BigDecimal.valueOf(100)) <= 0;
  }

  /// Returns whether every possible value is below every possible value of another amount. "Over"
  /// and "under" exclude the number itself. Example: `under 500` is below `500`, but `at most 500`
  /// isn't.
  public boolean isBelow(Amount other) {
    BigDecimal most = most();
    int compared = most == null ? 1 : most.compareTo(other.least());
    return compared < 0 || (compared == 0 && (bound == Bound.UNDER || other.bound == Bound.OVER));
  }

  /// Returns the lower end of a range as an amount. Example: `USD 700–800 bn` has `USD 700 bn`.
  public Amount lowEnd() {
    return high == null ? this : new Amount(bound, currency, low, null, scale, false, percent);
  }

  /// Returns the upper end of a range as an amount. Example: `USD 700–800 bn` has `USD 800 bn`.
  public Amount highEnd() {
    return high == null ? this : new Amount(bound, currency, high, null, scale, more, percent);
  }

  /// Returns digits of this amount, [#low] or [#high], multiplied by its scale. Example: `5` with
  /// the scale `k` is 5000.
  public BigDecimal scaled(String digits) {
    int zeros =
        switch (scale) {
          case "k" -> 3;
          case "m" -> 6;
          case "bn" -> 9;
          case "tn" -> 12;
          case null, default -> 0;
        };
    return new BigDecimal(digits).scaleByPowerOfTen(zeros);
  }
}
