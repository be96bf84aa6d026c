package dev.runup.pdf;

import dev.runup.theme.Theme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the text column that no page break divides: a line, a table row.
///
/// @param space the space above it, left out at the top of a page
/// @param height its own height
/// @param begin whether a page begins with it
/// @param paper the page that it stands on
/// @param frames what it lies in, the outermost first
/// @param repeated what a page that begins with it shows first, such as the head of its table
record Strip(
    float space,
    float height,
    Begin begin,
    Theme.Paper paper,
    List<BlockDecoration> frames,
    @Nullable Strip repeated,
    Drawing drawing) {

  Strip {
    frames = List.copyOf(frames);
  }

  /// Whether a page begins with a strip.
  enum Begin {
    NEVER,
    MAYBE,
    /// It does, since the page before is one of other sides.
    TURNED,
    /// It does, since a part of the document begins.
    PART;

    boolean isForced() {
      return this == TURNED || this == PART;
    }
  }

  float repeatedHeight() {
    return repeated == null ? 0 : repeated.height;
  }
}
