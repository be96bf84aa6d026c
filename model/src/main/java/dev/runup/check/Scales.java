package dev.runup.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words that stand for powers of ten, in the languages that desks around the Black Sea and the
/// Atlantic write in: a headline may say 3.5 bn, 3,5 Mrd. or 3,5 млрд.
final class Scales {

  private static final Map<String, Integer> POWERS = powers();

  /// One of the words, as a regular expression without groups.
  static final String FORM =
      "(?:" + String.join("|", new TreeSet<>(POWERS.keySet())) + ")(?![\\p{L}\\d])";

  /// One of the longer words where no number stands before it.
  private static final Pattern ALONE =
      Pattern.compile("(?<![\\p{L}\\d]|\\d[ \\u00A0\\u202F])\\p{L}{4,20}(?!\\p{L})");

  private Scales() {}

  private static Map<String, Integer> powers() {
    Map<String, Integer> powers = new HashMap<>();
    add(powers, 2, "hundred");
    add(powers, 3, "k", "K", "thousand", "Tsd", "Tausend", "tausend", "mille", "mil", "тис");
    add(powers, 3, "тисяча", "тисячі", "тисяч", "тысяча", "тысячи", "тысяч");
    add(powers, 6, "m", "M", "mn", "mln", "Mio", "million", "millions", "Million", "Millionen");
    add(powers, 6, "millones", "млн", "мільйон", "мільйона", "мільйони", "мільйонів");
    add(powers, 6, "миллион", "миллиона", "миллионов");
    add(powers, 9, "b", "bn", "B", "billion", "billions", "Mrd", "mrd", "mld", "mlrd", "Milliarde");
    add(powers, 9, "Milliarden", "milliard", "milliards", "млрд", "мільярд", "мільярда");
    add(powers, 9, "мільярди", "мільярдів", "миллиард", "миллиарда", "миллиардов");
    add(powers, 12, "tn", "trillion", "trillions", "Billionen", "трлн", "трильйон", "трильйона");
    return Map.copyOf(powers);
  }

  private static void add(Map<String, Integer> powers, int power, String... words) {
    for (String word : words) {
      powers.put(word, power);
    }
  }

  /// Gives back the numbers that a text in another language than English says with such a word
  /// alone, as Eine Million; with a number before it, it is read with that.
  static List<Figure> alone(String text) {
    List<Figure> numbers = new ArrayList<>();
    Matcher match = ALONE.matcher(text);
    while (match.find()) {
      int power = power(match.group());
      if (power > 0) {
        numbers.add(new Figure.Count(match.group(), BigDecimal.ONE, power));
      }
    }
    return numbers;
  }

  /// Gives back the power of ten that a word stands for, 0 for none.
  static int power(@Nullable String word) {
    if (word == null) {
      return 0;
    }
    Integer power = POWERS.get(word);
    return power == null ? POWERS.getOrDefault(word.toLowerCase(Locale.ROOT), 0) : power;
  }
}
