package dev.runup.check;

import dev.runup.check.NumberOrDate.Numeral;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What tells what a number counts. Many numbers may have the same context.
///
/// @param unit its unit, or null if it is not known
/// @param before the nearest words before it in its part of the sentence, at most five
/// @param after the nearest words after it, in the same way
record NumberContext(@Nullable String unit, List<String> before, List<String> after) {

  private static final int WORDS = 5;

  /// Separators between parts of a sentence. Example: "two soldiers and a nurse were killed"
  /// doesn't say that two were killed.
  private static final Pattern PART_END =
      Pattern.compile("[,;.!?()–—] ?|(?<!\\p{L})(?:and|und|та|і|й|but) ");

  NumberContext {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static NumberContext of(Numeral number) {
    String[] parts = PART_END.split(number.text().substring(0, number.from()), -1);
    List<String> words = NumberComparison.wordsOf(parts[parts.length - 1]).toList();
    String part = PART_END.split(number.text().substring(number.to()), -1)[0];
    return new NumberContext(
        number.unit(), last(words, WORDS), NumberComparison.wordsOf(part).limit(WORDS).toList());
  }

  /// Returns how many words two contexts have in common, on the same side or near the numbers.
  long common(NumberContext other) {
    return common(before, other.before)
        + common(after, other.after)
        + common(last(before, 2), first(other.after, 2))
        + common(first(after, 2), last(other.before, 2));
  }

  /// Returns whether the word after the number is the same one.
  boolean hasNounOf(NumberContext other) {
    return common(first(after, 1), first(other.after, 1)) > 0;
  }

  private static List<String> first(List<String> words, int most) {
    return words.subList(0, Math.min(words.size(), most));
  }

  private static List<String> last(List<String> words, int most) {
    return words.subList(Math.max(0, words.size() - most), words.size());
  }

  private static long common(List<String> words, List<String> others) {
    return words.stream()
        .filter(word -> others.stream().anyMatch(it -> NumberComparison.isAlike(word, it)))
        .count();
  }
}
