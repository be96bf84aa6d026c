package dev.runup.prose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The numbers and dates of texts. Each text is read once: many headlines may rest on the same
/// facts.
public final class ReadNumbers {

  /// @param language the language as BCP 47
  private record Typed(String text, String language) {}

  private final Map<Typed, List<NumberOrDate>> read = new HashMap<>();

  /// Returns the numbers and dates of a text.
  ///
  /// @param language its language as BCP 47
  public List<NumberOrDate> of(String text, String language) {
    return read.computeIfAbsent(
        new Typed(text, language), typed -> NumberReader.read(typed.text, typed.language));
  }
}
