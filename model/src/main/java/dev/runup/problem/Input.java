package dev.runup.problem;

import java.util.List;

/// One input text with the name under which messages speak of it: a path relative to the dossier,
/// with `/`.
///
/// @param name the path or name shown to the user
/// @param text the whole text, decoded
public record Input(String name, String text) {

  /// Gives back line `number` (1-based) without its line end, or an empty text where there is none.
  public String line(int number) {
    List<String> lines = text.lines().skip(number - 1L).limit(1).toList();
    return lines.isEmpty() ? "" : lines.getFirst();
  }
}
