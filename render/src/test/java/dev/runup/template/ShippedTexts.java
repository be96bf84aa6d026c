package dev.runup.template;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Texts of templates that count as shipped, for tests that need no others.
public final class ShippedTexts {

  private ShippedTexts() {}

  /// @param texts returns the text of a file by name, or null if there is none
  public static TemplateTexts of(Function<String, @Nullable String> texts) {
    return new TemplateTexts(Map.of(), texts, List.of());
  }
}
