package dev.runup.problem;

import java.util.List;

/// A change of a file that mends a problem, if there is only one that can be meant.
public sealed interface Mend {

  /// Other values in place of the value at the problem's place. They aren't yet in the form of the
  /// file, for example in quotes.
  ///
  /// Example: `[2025-12-28]` for the date `28.12.2025`, or `[carney, merz]` for `carney, merz`.
  ///
  /// @param values one value, or the members of a list
  record Values(List<String> values) implements Mend {
    public Values {
      values = List.copyOf(values);
    }
  }

  /// Another text in place of a part of a line, in the form of the file.
  ///
  /// Example: `-` in place of a long dash.
  ///
  /// @param place the part of the line. It is empty if the text is only inserted
  record Replacement(Place place, String text) implements Mend {}

  /// Returns the mend by one other value.
  static Mend value(String value) {
    return new Values(List.of(value));
  }
}
