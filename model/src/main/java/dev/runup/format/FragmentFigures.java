package dev.runup.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a fragment has its figures.
public enum FragmentFigures {
  /// As images within it, whole in their addresses.
  INLINE,
  /// As images in files beside it.
  IMG,
  /// Not at all. The words for screen readers stand in their place.
  NONE;

  /// Returns the word that users type, for example `img`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the one of a word, or null if there is none.
  public static @Nullable FragmentFigures of(@Nullable String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }

  /// Returns the words of all.
  public static List<String> words() {
    return Arrays.stream(values()).map(FragmentFigures::word).toList();
  }
}
