package dev.runup.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Finds words that are printed twice.
public final class WordRun {

  /// The number of words from which readers notice a repetition.
  private static final int LENGTH = 8;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  private WordRun() {}

  /// Returns whether the same eight words follow each other in both texts, whatever their case.
  ///
  /// Example: "Washington is ready to offer security assurances different from before" and "The US
  /// is ready to offer security assurances different from those before" share "is ready to offer
  /// security assurances different from".
  public static boolean isInBoth(String one, String other) {
    Set<List<String>> runs = new HashSet<>(runs(one));
    return runs(other).stream().anyMatch(runs::contains);
  }

  /// Returns the words of a text in lower case, without what stands between them.
  public static List<String> words(String text) {
    return BETWEEN
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(one -> !one.isEmpty())
        .toList();
  }

  private static List<List<String>> runs(String text) {
    List<String> words = words(text);
    return IntStream.rangeClosed(0, words.size() - LENGTH)
        .mapToObj(from -> words.subList(from, from + LENGTH))
        .toList();
  }
}
