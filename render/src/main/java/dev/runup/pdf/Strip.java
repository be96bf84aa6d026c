package dev.runup.pdf;

import dev.runup.theme.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the text column that no page break divides, for example a line or a table row.
///
/// @param spaceAbove the space above it, which is left out at the top of a page
/// @param height its own height
/// @param breakBefore whether a page begins with it
/// @param paper the size of its page
/// @param decorations the bars and boxes around it, the outermost first
/// @param repeatedHead the head of its table, drawn again at the top of a page that begins with
///   this strip; null for none
record Strip(
    float spaceAbove,
    float height,
    BreakBefore breakBefore,
    Theme.Paper paper,
    List<BlockDecoration> decorations,
    @Nullable Strip repeatedHead,
    Drawing drawing) {

  Strip {
    decorations = List.copyOf(decorations);
  }

  /// The rule for a page break before a strip.
  enum BreakBefore {
    NEVER,
    ALLOWED,
    /// A page begins with it, because the previous page has another size.
    NEW_PAPER,
    /// A page begins with it, because it begins a part of the document.
    NEW_PART;

    boolean isForced() {
      return this == NEW_PAPER || this == NEW_PART;
    }
  }

  float repeatedHeight() {
    return repeatedHead == null ? 0 : repeatedHead.height;
  }

  /// Draws something below the height `top`, in points above the page's lower edge.
  @FunctionalInterface
  interface Drawing {
    void paint(Pen pen, float top);
  }
}
