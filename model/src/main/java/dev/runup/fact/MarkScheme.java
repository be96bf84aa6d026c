package dev.runup.fact;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An ordered list of marks.
///
/// @param marks the marks, the lowest first; at least one
public record MarkScheme(List<Mark> marks) {

  private static final String BLACK = "#000000";

  /// The Traffic Light Protocol 2.0 (FIRST, August 2022): its labels, and its colours, which it
  /// sets on black.
  public static final MarkScheme TLP =
      new MarkScheme(
          List.of(
              new Mark("TLP:CLEAR", 0, "#ffffff", BLACK),
              new Mark("TLP:GREEN", 1, "#33ff00", BLACK),
              new Mark("TLP:AMBER", 2, "#ffc000", BLACK),
              new Mark("TLP:AMBER+STRICT", 3, "#ffc000", BLACK),
              new Mark("TLP:RED", 4, "#ff2b2b", BLACK)));

  public MarkScheme {
    marks = List.copyOf(marks);
  }

  /// Gives back the mark of that label, with or without `TLP:`, in any case; null if there is none.
  public @Nullable Mark find(String label) {
    String wanted = label.toUpperCase(Locale.ROOT);
    for (Mark mark : marks) {
      String known = mark.label().toUpperCase(Locale.ROOT);
      if (known.equals(wanted) || known.equals("TLP:" + wanted)) {
        return mark;
      }
    }
    return null;
  }

  /// Gives back the highest mark.
  public Mark highest() {
    return marks.getLast();
  }

  /// Gives back the lowest mark.
  public Mark lowest() {
    return marks.getFirst();
  }
}
