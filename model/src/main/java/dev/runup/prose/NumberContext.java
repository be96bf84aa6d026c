package dev.runup.prose;

import dev.runup.prose.NumberOrDate.Numeral;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What tells what a number counts. Many numbers may have the same context.
///
/// @param unit its unit, or null if it is not known
/// @param before the nearest words before it in its part of the sentence, at most five
/// @param after the nearest words after it, in the same way
public record NumberContext(@Nullable String unit, List<String> before, List<String> after) {

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  private static final int WORDS = 5;

  /// Separators between parts of a sentence. Example: "two soldiers and a nurse were killed"
  /// doesn't say that two were killed.
  private static final Pattern PART_END =
      Pattern.compile("[,;.!?()–—] ?|(?<!\\p{L})(?:and|und|та|і|й|but) ");

  public NumberContext {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  public static NumberContext of(Numeral number) {
    String[] parts = PART_END.split(number.text().substring(0, number.from()), -1);
    List<String> words = wordsOf(parts[parts.length - 1]).toList();
    String part = PART_END.split(number.text().substring(number.to()), -1)[0];
    return new NumberContext(
        number.unit(), last(words, WORDS), wordsOf(part).limit(WORDS).toList());
  }

  /// Returns how many words two contexts have in common, on the same side or near the numbers.
  public long common(NumberContext other) {
    return common(before, other.before)
        + common(after, other.after)
        + common(last(before, 2), first(other.after, 2))
        + common(first(after, 2), last(other.before, 2));
  }

  /// Returns whether the word after the number is the same one.
  public boolean hasNounOf(NumberContext other) {
    return common(first(after, 1), first(other.after, 1)) > 0;
  }

  private static List<String> first(List<String> words, int most) {
    return words.subList(0, Math.min(words.size(), most));
  }

  private static List<String> last(List<String> words, int most) {
    return words.subList(Math.max(0, words.size() - most), words.size());
  }

  private static long common(List<String> words, List<String> others) {
    return words.stream().filter(word -> others.stream().anyMatch(it -> isAlike(word, it))).count();
  }

  /// Returns the words of a text without their punctuation.
  public static Stream<String> wordsOf(String text) {
    return NO_LETTERS.splitAsStream(text).filter(word -> !word.isEmpty());
  }

  /// Returns whether two words are forms of the same word. Words such as "about" match nothing.
  ///
  /// Example: "points" and "point", "дрони" and "дронів".
  public static boolean isAlike(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    boolean stem = one.regionMatches(true, 0, other, 0, Math.max(4, shorter - 2));
    boolean plural =
        shorter > 2
            && Math.abs(one.length() - other.length()) < 2
            && one.regionMatches(true, 0, other, 0, shorter);
    return (stem || plural) && !NumberWord.COMMON.has(one) && !NumberWord.COMMON.has(other);
  }
}
