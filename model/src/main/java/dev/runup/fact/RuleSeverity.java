package dev.runup.fact;

import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a rule's finding is told as.
public enum RuleSeverity {
  /// It stops a build.
  ERROR,
  /// It is told, and stops nothing.
  WARNING,
  /// It is not told.
  OFF;

  /// Gives back a finding as it is told: as an error, a warning, or not at all.
  public List<Problem> applyTo(Problem found) {
    return switch (this) {
      case ERROR -> List.of(found.withSeverity(Severity.ERROR));
      case WARNING -> List.of(found.withSeverity(Severity.WARNING));
      case OFF -> List.of();
    };
  }

  /// Gives back the word that `rules:` knows it by.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Gives back the ruling of that word, or null.
  public static @Nullable RuleSeverity of(String word) {
    for (RuleSeverity ruling : values()) {
      if (ruling.word().equals(word)) {
        return ruling;
      }
    }
    return null;
  }
}
