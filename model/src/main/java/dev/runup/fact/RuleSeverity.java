package dev.runup.fact;

import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The severity with which a rule's findings are reported.
public enum RuleSeverity {
  /// The finding is reported and stops a build.
  ERROR,
  /// The finding is reported and stops nothing.
  WARNING,
  /// The finding is reported as something to know.
  NOTICE,
  /// The finding is not reported.
  OFF;

  /// Returns a finding with this severity. The list is empty for [#OFF].
  public List<Problem> applyTo(Problem found) {
    return switch (this) {
      case ERROR -> List.of(found.withSeverity(Severity.ERROR));
      case WARNING -> List.of(found.withSeverity(Severity.WARNING));
      case NOTICE -> List.of(found.withSeverity(Severity.NOTICE));
      case OFF -> List.of();
    };
  }

  /// Returns the keyword in `rules:`, for example `warning`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Returns the severity with a keyword, or null.
  public static @Nullable RuleSeverity of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(null);
  }
}
