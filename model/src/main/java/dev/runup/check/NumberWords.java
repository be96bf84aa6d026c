package dev.runup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers that an English text holds in words, such as three, twenty-five, two hundred and ten,
/// the third or a quarter: they support the same number in digits.
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

  /// From the first on.
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth");

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static final List<String> SCALES =
      List.of("dozen", "hundred", "thousand", "million", "billion", "trillion");

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private static final String SCALE = "(?: (?:" + String.join("|", SCALES) + "))";

  /// One number and what multiplies it, as "two hundred thousand"; what follows may be added to it.
  private static final Pattern FORM =
      Pattern.compile(
          "\\b(?:(?<small>"
              + String.join("|", SMALL)
              + ")|(?<tens>"
              + String.join("|", TENS)
              + ")(?:[- ](?<unit>"
              + String.join("|", SMALL.subList(1, 10))
              + "))?|(?<!half )an?(?="
              + SCALE
              + "\\b)|(?<half>half)(?: an?)?(?="
              + SCALE
              + "\\b))(?<more> and a half)?(?<scales>"
              + SCALE
              + "{0,3})\\b",
          Pattern.CASE_INSENSITIVE);

  /// What says a share or a place in a row.
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:(?:(?<tens>"
              + String.join("|", TENS)
              + ")[- ])?(?<ordinal>"
              + String.join("|", ORDINALS)
              + ")|(?<tenth>"
              + String.join("|", TENS).replaceAll("y(?=\\||$)", "ieth")
              + ")|(?<half>half)|(?<thirds>two[- ]thirds)|(?<quarters>three[- ])?quarters?"
              + "(?<scale> of an?"
              + SCALE
              + ")?)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MONTH_BEHIND =
      Pattern.compile(" (?:of )?(" + FigureForm.MONTH + ")");

  private static final Pattern MONTH_BEFORE =
      Pattern.compile("\\b(" + FigureForm.MONTH + ") (?:the )?$");

  /// As in "an hour and a half".
  private static final Pattern ONE_AND_A_HALF =
      Pattern.compile("\\ban? \\p{Ll}+ and a half\\b", Pattern.CASE_INSENSITIVE);

  /// As in Chapter VII; I is a word.
  private static final Pattern ROMAN =
      Pattern.compile("\\b(?:X{1,3}(?:IX|IV|V?I{0,3})|IX|IV|VI{0,3}|II{1,2})\\b");

  /// What stands between a number and what is added to it.
  private static final Set<String> JOINTS = Set.of(" ", ", ", " and ", ", and ");

  private NumberWords() {}

  /// Gives back the numbers in the order of a text: each by itself, and what several add up to.
  static List<Figure> in(String text) {
    List<Figure> numbers = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal last = BigDecimal.ZERO;
    int from = 0;
    int end = -1;
    Matcher match = FORM.matcher(text);
    while (match.find()) {
      BigDecimal scale = scale(match.group("scales"));
      BigDecimal unscaled = match.group("more") == null ? number(match) : number(match).add(HALF);
      BigDecimal number = unscaled.multiply(scale);
      numbers.add(count(text, match.start(), match.end(), number));
      boolean beside = end >= 0 && JOINTS.contains(text.substring(end, match.start()));
      if (beside && number.compareTo(last) < 0) {
        sum = sum.add(number); // "two hundred and fifty", but not "fifty and two hundred"
      } else if (beside && unscaled.compareTo(last) < 0) {
        sum = sum.add(unscaled).multiply(scale); // "one hundred and twenty thousand"
      } else {
        sum = number;
        from = match.start();
      }
      if (from < match.start()) {
        numbers.add(count(text, from, match.end(), sum));
      }
      last = scale;
      end = match.end();
    }
    places(text, numbers);
    return numbers;
  }

  /// Adds the third and III as 3, half as 50 and a quarter as 25, of a hundred.
  private static void places(String text, List<Figure> numbers) {
    Matcher match = PLACE.matcher(text);
    while (match.find()) {
      if (match.group("ordinal") != null || match.group("tenth") != null) {
        numbers.add(ordinal(text, match));
      } else if (match.group("half") != null) {
        add(numbers, match.group(), 50);
      } else if (match.group("thirds") != null) {
        add(numbers, match.group(), 66);
        add(numbers, match.group(), 67);
      } else {
        quarters(match, numbers);
      }
    }
    Matcher half = ONE_AND_A_HALF.matcher(text);
    while (half.find()) {
      numbers.add(new Figure.Count(half.group(), BigDecimal.ONE.add(HALF), 0));
    }
    Matcher roman = ROMAN.matcher(text);
    while (roman.find()) {
      add(numbers, roman.group(), roman(roman.group()));
    }
  }

  private static void quarters(Matcher match, List<Figure> numbers) {
    int hundredths = match.group("quarters") != null ? 75 : 25;
    String scale = match.group("scale");
    if (scale == null) {
      add(numbers, match.group(), hundredths);
    } else {
      BigDecimal one = scale(scale.substring(scale.lastIndexOf(' ')));
      numbers.add(
          new Figure.Count(match.group(), one.multiply(BigDecimal.valueOf(hundredths, 2)), 0));
    }
  }

  /// Beside a month, it is a day.
  private static Figure ordinal(String text, Matcher match) {
    String tens = match.group("tens");
    String ordinal = match.group("ordinal");
    String tenth = match.group("tenth");
    int number =
        (tens == null ? 0 : tens(tens))
            + (ordinal == null ? 0 : ORDINALS.indexOf(lower(ordinal)) + 1)
            + (tenth == null ? 0 : tens(lower(tenth).replace("ieth", "y")));
    Figure.Count count = new Figure.Count(match.group(), BigDecimal.valueOf(number), 0);
    Matcher behind = MONTH_BEHIND.matcher(text).region(match.end(), text.length());
    Matcher before =
        MONTH_BEFORE.matcher(text).region(Math.max(0, match.start() - 20), match.start());
    String month = behind.lookingAt() ? behind.group(1) : before.find() ? before.group(1) : null;
    return month == null
        ? count
        : count.asDay(new Figure.Day(match.group(), 0, Figures.month(month), number));
  }

  private static int tens(String word) {
    return 10 * (TENS.indexOf(lower(word)) + 2);
  }

  private static void add(List<Figure> numbers, String typed, int number) {
    numbers.add(new Figure.Count(typed, BigDecimal.valueOf(number), 0));
  }

  private static int roman(String letters) {
    int number = 0;
    int before = 0;
    for (int i = letters.length() - 1; i >= 0; i--) {
      int value =
          switch (letters.charAt(i)) {
            case 'X' -> 10;
            case 'V' -> 5;
            default -> 1;
          };
      number += value < before ? -value : value;
      before = Math.max(before, value);
    }
    return number;
  }

  private static Figure count(String text, int from, int to, BigDecimal number) {
    return new Figure.Count(text.substring(from, to), number, 0);
  }

  private static BigDecimal number(Matcher match) {
    if (match.group("half") != null) {
      return HALF;
    }
    String small = match.group("small");
    String tens = match.group("tens");
    if (small == null && tens == null) {
      return BigDecimal.ONE; // "a hundred"
    }
    return BigDecimal.valueOf(
        tens == null ? SMALL.indexOf(lower(small)) : tens(tens) + unit(match));
  }

  private static BigDecimal scale(String words) {
    BigDecimal scale = BigDecimal.ONE;
    for (String word : words.isEmpty() ? new String[0] : words.strip().split(" ")) {
      scale =
          lower(word).equals("dozen")
              ? scale.multiply(BigDecimal.valueOf(12))
              : scale.scaleByPowerOfTen(Scales.power(lower(word)));
    }
    return scale;
  }

  private static int unit(Matcher match) {
    String unit = match.group("unit");
    return unit == null ? 0 : SMALL.indexOf(lower(unit));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
