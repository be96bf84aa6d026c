package dev.runup.problem;

import java.util.List;

/// An input text with the name that messages use for it.
///
/// @param name the path relative to the dossier's folder, with `/` on every system
/// @param text the whole text, decoded
public record Input(String name, String text) {

  /// Returns the line `number`, from 1, without its line end. Empty if there is no such line.
  public String line(int number) {
    List<String> lines = text.lines().skip(number - 1L).limit(1).toList();
    return lines.isEmpty() ? "" : lines.getFirst();
  }
}
