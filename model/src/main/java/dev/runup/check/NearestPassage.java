package dev.runup.check;

import org.jspecify.annotations.Nullable;

/// The words of an archived text that are most similar to a quotation.
///
/// @param text the words as they are in the text, in one line
/// @param paragraph the number of the paragraph that has them, from 1, or 0 if they lie in several
public record NearestPassage(String text, int paragraph) {

  /// Returns the passage for a quotation. Null if nothing comes near it, or if the text holds the
  /// quotation in parts.
  ///
  /// @param path the path of the archived text; a Markdown file is searched without its signs
  /// @param archived the whole text
  public static @Nullable NearestPassage of(String quote, String path, String archived) {
    if (quote.isBlank() || archived.isBlank()) {
      return null;
    }
    ArchivedText source = new ArchivedText(path, archived);
    if (source.holds(Quote.of(quote))) {
      return new NearestPassage(quote, source.paragraphWith(Quote.of(quote)));
    }
    Passage nearest = source.nearest(quote);
    if (nearest == null) {
      return null;
    }
    return new NearestPassage(nearest.source(), source.paragraphWith(Quote.of(nearest.source())));
  }
}
