package dev.runup.pdf;

import dev.runup.document.Inline;
import java.util.ArrayList;
import java.util.List;

/// The lines of preformatted text.
final class CodeLines {
  private CodeLines() {}

  /// Gives back the lines, each as the parts of the leaves that lie in it; without an empty last
  /// one.
  static List<List<Inline.Leaf>> of(List<Inline.Leaf> text) {
    List<List<Inline.Leaf>> lines = new ArrayList<>();
    List<Inline.Leaf> line = new ArrayList<>();
    for (Inline.Leaf leaf : text) {
      String[] parts = leaf.text().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          lines.add(line);
          line = new ArrayList<>();
        }
        if (!parts[i].isEmpty()) {
          line.add(with(leaf, parts[i]));
        }
      }
    }
    if (!line.isEmpty() || lines.isEmpty()) {
      lines.add(line);
    }
    return lines;
  }

  private static Inline.Leaf with(Inline.Leaf leaf, String text) {
    return switch (leaf) {
      case Inline.Text _, Inline.ChangeMark _ -> new Inline.Text(text);
      case Inline.Span(_, var ref, var language, var kind, var machine) ->
          new Inline.Span(text, ref, language, kind, machine);
    };
  }
}
