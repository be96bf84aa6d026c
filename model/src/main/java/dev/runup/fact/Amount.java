package dev.runup.fact;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An amount as far as it is known. The digits stay as typed: nothing is rounded, converted or
/// filled in.
///
/// @param bound how the digits are meant
/// @param currency an ISO 4217 code, or null
/// @param low the digits, or the lower end of a range
/// @param high the upper end of a range, or null
/// @param scale `k`, `m`, `bn`, `tn`, or null
/// @param more whether a `+` follows: this many and more
/// @param percent whether it is a share in per cent
public record Amount(
    Bound bound,
    @Nullable String currency,
    String low,
    @Nullable String high,
    @Nullable String scale,
    boolean more,
    boolean percent) {

  /// How digits are meant.
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

  /// The most digits of a number, those behind the point counted in.
  public static final int MOST_DIGITS = 64;

  private static final String DIGITS = "(\\d+(?:\\.\\d+)?)";

  /// The form of an amount, but for the digits that are too many.
  public static final Pattern FORM =
      Pattern.compile(
          "(~|over |under |at least |at most |up to |)(?:([A-Z]{3}) )?"
              + DIGITS
              + "(?:[-–]"
              + DIGITS
              + ")?(?: ?(k|m|bn|tn))?(\\+)?( ?%)?");

  /// Gives back the amount typed as `USD 700–800 bn`, `~90 %`, `440+`; null if it is not of that
  /// form.
  public static @Nullable Amount parse(String typed) {
    Matcher match = FORM.matcher(typed);
    if (!match.matches()) {
      return null;
    }
    String high = match.group(4);
    if (tooLong(match.group(3)) || (high != null && tooLong(high))) {
      return null;
    }
    boolean mixed = match.group(7) != null && (match.group(2) != null || match.group(5) != null);
    if (mixed) {
      return null;
    }
    if (high != null && new BigDecimal(high).compareTo(new BigDecimal(match.group(3))) < 0) {
      return null;
    }
    return new Amount(
        bound(match.group(1)),
        match.group(2),
        match.group(3),
        high,
        match.group(5),
        match.group(6) != null,
        match.group(7) != null);
  }

  private static boolean tooLong(String number) {
    return number.chars().filter(Character::isDigit).count() > MOST_DIGITS;
  }

  private static Bound bound(String typed) {
    for (Bound bound : Bound.values()) {
      if (bound.typed.equals(typed)) {
        return bound;
      }
    }
    throw new IllegalArgumentException("no bound: " + typed);
  }

  /// Gives back the amount as it is typed, with `–` in a range.
  public String typed() {
    return bound.typed
        + (currency == null ? "" : currency + " ")
        + low
        + (high == null ? "" : "–" + high)
        + (scale == null ? "" : " " + scale)
        + (more ? "+" : "")
        + (percent ? " %" : "");
  }

  /// Gives back the least that it can mean, 0 where that is open. What is about so much may be a
  /// tenth less.
  public BigDecimal least() {
    return switch (bound) {
      case UNDER, AT_MOST, UP_TO -> BigDecimal.ZERO;
      case ABOUT -> scaled(low).multiply(new BigDecimal("0.9"));
      case EXACT, OVER, AT_LEAST -> scaled(low);
    };
  }

  /// Gives back the most that it can mean, null where that is open. What is about so much may be a
  /// tenth more.
  public @Nullable BigDecimal most() {
    BigDecimal end = scaled(high == null ? low : high);
    return switch (bound) {
      case OVER, AT_LEAST -> null;
      case ABOUT -> more ? null : end.multiply(new BigDecimal("1.1"));
      case EXACT, UNDER, AT_MOST, UP_TO -> more ? null : end;
    };
  }

  /// Says whether all that it can mean is less than all that another one can. What is over or under
  /// so much is not that much.
  public boolean isBelow(Amount other) {
    BigDecimal most = most();
    int compared = most == null ? 1 : most.compareTo(other.least());
    return compared < 0 || (compared == 0 && (bound == Bound.UNDER || other.bound == Bound.OVER));
  }

  /// Gives back digits of this amount, as [#low] or [#high], with the zeros that its scale stands
  /// for.
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
