package dev.runup.pdf;

/// A line of a galley.
///
/// @param from its first character
/// @param visible where its visible text ends
/// @param to where the next line begins; spaces lie between
record Line(int from, int visible, int to) {

  float width(Galley galley) {
    return galley.width(from, visible);
  }
}
