package dev.runup.node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// A text without the characters that a fact may not hold, for example words that were copied from
/// a web page.
///
/// @param text the text, without white space at its ends; line ends in it are blanks
/// @param leftOut the characters that were left out, each as in `2 × U+200B ZERO WIDTH SPACE`
public record AllowedText(String text, List<String> leftOut) {

  public AllowedText {
    leftOut = List.copyOf(leftOut);
  }

  /// Returns what a fact may hold of a text.
  public static AllowedText of(String text) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    StringBuilder allowed = new StringBuilder();
    text.replaceAll("\\R", "\n")
        .codePoints()
        .forEach(point -> {
          if (TextRules.isForbidden(point)) {
            counts.merge(TextRules.codeAndName(point), 1, Integer::sum);
          } else {
            allowed.appendCodePoint(point);
          }
        });
    String visible = allowed.toString();
    while (InvisibleCharacters.isIn(visible)) {
      String fewer = new InvisibleCharacters(visible).withoutUnneeded(counts);
      if (fewer.equals(visible)) {
        break;
      }
      visible = fewer;
    }
    String line =
        visible
            .lines()
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    List<String> leftOut = new ArrayList<>();
    counts.forEach((name, count) -> leftOut.add(count == 1 ? name : count + " × " + name));
    return new AllowedText(line, leftOut);
  }
}
