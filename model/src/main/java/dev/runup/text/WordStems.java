package dev.runup.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds texts that say the same in other forms of the words.
public final class WordStems {

  /// A word or number, without short words, which say little about what a text is about.
  private static final Pattern WORD = Pattern.compile("\\p{L}{4,}+|\\d++");

  /// The number of letters by which words are compared, so that other forms of a word count.
  private static final int STEM = 5;

  private WordStems() {}

  /// Returns the beginnings of the longer words of a text, and its numbers. Example: "negot" for
  /// both "negotiate" and "negotiations".
  public static Set<String> of(String text) {
    Set<String> stems = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      stems.add(word.group().substring(0, Math.min(STEM, word.end() - word.start())));
    }
    return stems;
  }

  /// Returns whether at least half of the words of a text are in another one.
  ///
  /// Example: "There is no reason to meet" is mostly in "sees no reason to meet", but "The meeting
  /// is not called off" is not.
  public static boolean isMostlyIn(String text, String other) {
    Set<String> stems = of(text);
    Set<String> held = of(other);
    return !stems.isEmpty() && 2 * stems.stream().filter(held::contains).count() >= stems.size();
  }
}
