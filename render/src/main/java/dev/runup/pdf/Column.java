package dev.runup.pdf;

/// Where blocks go: their element, their column on the page and their voice.
///
/// @param tag the element that holds them
/// @param x the column's left edge, in points
/// @param width its width, at least [#NARROWEST]
/// @param voice the voice of paragraphs
/// @param gap the space between two blocks, by the leading of the voice
record Column(Tag tag, float x, float width, BlockStyle voice, float gap) {

  /// Below this width a column does not shrink, however deep its blocks are nested, so that text
  /// can be set at all.
  static final float NARROWEST = 110;

  /// Gives back a column inside this one, moved in from the left.
  Column inside(Tag inner, float indent) {
    float left = Math.clamp(width - NARROWEST, 0, indent);
    return new Column(inner, x + left, width - left, voice, gap);
  }

  /// Gives back a column that leaves out some of its right side too.
  Column narrower(float indent) {
    return new Column(tag, x, Math.max(Math.min(width, NARROWEST), width - indent), voice, gap);
  }

  Column withGap(float other) {
    return new Column(tag, x, width, voice, other);
  }

  /// Gives back the space between two blocks, in points.
  float space() {
    return gap * voice.leading();
  }
}
