package dev.runup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers that an English text holds in words, such as three, twenty-five or two million: they
/// support the same number in digits.
final class NumberWords {

  /// Each stands at the place of its number.
  private static final List<String> SMALL =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static final Pattern FORM =
      Pattern.compile(
          "\\b(?:(?<small>"
              + String.join("|", SMALL)
              + ")|(?<tens>"
              + String.join("|", TENS)
              + ")(?:[- ](?<unit>"
              + String.join("|", SMALL.subList(1, 10))
              + "))?)(?: (?<scale>hundred|thousand|million|billion|trillion))?\\b",
          Pattern.CASE_INSENSITIVE);

  private NumberWords() {}

  /// Gives back the numbers in the order of a text.
  static List<Figure> in(String text) {
    List<Figure> numbers = new ArrayList<>();
    Matcher match = FORM.matcher(text);
    while (match.find()) {
      String tens = match.group("tens");
      int number =
          tens == null
              ? SMALL.indexOf(lower(match.group("small")))
              : 10 * (TENS.indexOf(lower(tens)) + 2) + unit(match);
      String scale = match.group("scale");
      numbers.add(
          new Figure.Count(
              match.group(),
              BigDecimal.valueOf(number),
              scale == null ? 0 : Figures.scale(lower(scale))));
    }
    return numbers;
  }

  private static int unit(Matcher match) {
    String unit = match.group("unit");
    return unit == null ? 0 : SMALL.indexOf(lower(unit));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
