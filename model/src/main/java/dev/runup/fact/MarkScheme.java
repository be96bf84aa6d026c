package dev.runup.fact;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An ordered list of markings.
///
/// @param marks the markings, at least one, with the lowest first
public record MarkScheme(List<Mark> marks) {

  private static final String BLACK = "#000000";

  /// The Traffic Light Protocol 2.0 (FIRST, August 2022). Labels and colours are those of the
  /// protocol, which prints them on black.
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

  /// Returns the marking with a label, or null. The prefix `TLP:` may be missing, and case is
  /// ignored. Example: `amber` finds TLP:AMBER.
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

  public Mark highest() {
    return marks.getLast();
  }

  public Mark lowest() {
    return marks.getFirst();
  }
}
