package dev.runup.build;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What there is to say about the codes of problems.
public final class RulePages {

  private RulePages() {}

  /// Gives back the page of a code, or null if there is none.
  public static @Nullable String of(String code) {
    return null;
  }

  /// Gives back the codes that have a page.
  public static List<String> codes() {
    return List.of();
  }
}
