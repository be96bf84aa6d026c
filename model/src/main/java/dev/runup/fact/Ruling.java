package dev.runup.fact;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a rule's finding is told as.
public enum Ruling {
  /// It stops a build.
  ERROR,
  /// It is told, and stops nothing.
  WARNING,
  /// It is not told.
  OFF;

  /// Gives back the word that `rules:` knows it by.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Gives back the ruling of that word, or null.
  public static @Nullable Ruling of(String word) {
    for (Ruling ruling : values()) {
      if (ruling.word().equals(word)) {
        return ruling;
      }
    }
    return null;
  }
}
