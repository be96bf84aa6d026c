package dev.runup.typing;

import dev.runup.problem.Place;

/// A change of a part of a line in a file.
///
/// @param place the part that is replaced; empty if text is only inserted
/// @param old its text
/// @param text the new text, in the form of the file
public record TextEdit(Place place, String old, String text) {

  /// Returns the edit of a place.
  static TextEdit of(Place place, String text) {
    return new TextEdit(place, textAt(place), text);
  }

  /// Returns the text at a place.
  static String textAt(Place place) {
    String line = place.excerpt();
    int from = line.offsetByCodePoints(0, place.column() - 1);
    return line.substring(from, line.offsetByCodePoints(from, place.end() - place.column()));
  }
}
