package dev.runup.chart;

import dev.runup.briefing.Leaf;

/// The words of the briefing's language.
public interface ChartWords {

  /// Gives back a value as a template prints it; a word of the format as it is.
  String of(Leaf value);

  /// Gives back a message with texts in its places.
  String message(String key, Object... values);
}
