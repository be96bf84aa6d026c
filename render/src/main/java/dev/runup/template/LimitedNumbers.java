package dev.runup.template;

import freemarker.core.ArithmeticEngine;
import freemarker.core.Environment;
import freemarker.template.TemplateException;
import java.math.BigDecimal;

/// Calculates with decimal numbers of at most 64 digits. Powers of powers would otherwise take all
/// time and memory in a single step.
final class LimitedNumbers extends ArithmeticEngine {

  /// The most digits of a number, and the most zeros before or behind them.
  static final int DIGITS = 64;

  /// The most characters of a number: a sign, digits, zeros on both sides, a point and a power.
  private static final int LONGEST = 4 * DIGITS;

  static final String TOO_LONG = "a number has at most " + DIGITS + " digits";

  @Override
  public int compareNumbers(Number first, Number second) throws TemplateException {
    return BIGDECIMAL_ENGINE.compareNumbers(first, second);
  }

  @Override
  public Number add(Number first, Number second) throws TemplateException {
    return checked(BIGDECIMAL_ENGINE.add(first, second));
  }

  @Override
  public Number subtract(Number first, Number second) throws TemplateException {
    return checked(BIGDECIMAL_ENGINE.subtract(first, second));
  }

  @Override
  public Number multiply(Number first, Number second) throws TemplateException {
    return checked(BIGDECIMAL_ENGINE.multiply(first, second));
  }

  @Override
  public Number divide(Number first, Number second) throws TemplateException {
    return checked(BIGDECIMAL_ENGINE.divide(first, second));
  }

  @Override
  public Number modulus(Number first, Number second) throws TemplateException {
    return checked(BIGDECIMAL_ENGINE.modulus(first, second));
  }

  @Override
  public Number toNumber(String text) {
    if (text.length() > LONGEST) {
      throw new NumberFormatException(TOO_LONG); // Java needs hours for a million digits.
    }
    Number number = BIGDECIMAL_ENGINE.toNumber(text);
    if (isTooLong(number)) {
      throw new NumberFormatException(TOO_LONG);
    }
    return number;
  }

  private static Number checked(Number number) throws TemplateException {
    if (isTooLong(number)) {
      throw new TemplateException(TOO_LONG, Environment.getCurrentEnvironment());
    }
    return number;
  }

  private static boolean isTooLong(Number number) {
    return number instanceof BigDecimal decimal
        && (decimal.precision() > DIGITS || Math.abs((long) decimal.scale()) > DIGITS);
  }
}
