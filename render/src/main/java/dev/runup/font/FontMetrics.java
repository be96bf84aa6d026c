package dev.runup.font;

/// The measures of a font as a whole. Lengths are in thousandths of an em.
///
/// @param italicAngle in degrees counterclockwise from the vertical
/// @param left the left edge of the box around all outlines, followed by the other edges
/// @param capHeight the height of capitals, or the ascent if the font doesn't have it
public record FontMetrics(
    boolean italic,
    boolean fixedPitch,
    float italicAngle,
    int left,
    int bottom,
    int right,
    int top,
    int ascent,
    int descent,
    int capHeight) {}
