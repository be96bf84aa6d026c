package dev.runup.briefing;

import java.util.Arrays;
import java.util.List;

/// A message of the language's bundle with its values. Figures and templates both print it, so that
/// it has the same words in both.
///
/// @param key the key of the message
/// @param values the values from `{0}` on. Several leaves of one value are joined as a list
public record Phrase(String key, List<List<Leaf>> values) {

  public Phrase {
    values = values.stream().map(List::copyOf).toList();
  }

  /// Creates a phrase of which each value is one leaf.
  public static Phrase of(String key, Leaf... values) {
    return new Phrase(key, Arrays.stream(values).map(List::of).toList());
  }
}
