package dev.runup.pdf;

import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;

/// How inlines are set at some depth of nesting.
///
/// @param element the structure element around them, or null for furniture
record InlineStyle(
    boolean sans,
    boolean bold,
    boolean italic,
    boolean struck,
    float size,
    float rise,
    Colour ink,
    @Nullable Tag element,
    @Nullable Hyperlink link) {

  /// Size and rise of note marks, by the size of the text.
  private static final float RAISED = 0.64f;

  private static final float RISE = 0.34f;

  /// Sans looks larger than serif at the same size.
  private static final float SANS_IN_SERIF = 0.96f;

  static InlineStyle of(BlockStyle voice, @Nullable Tag element) {
    return new InlineStyle(
        voice.sans(),
        voice.bold(),
        voice.italic(),
        false,
        voice.size(),
        0,
        voice.ink(),
        element,
        null);
  }

  Tag tag() {
    if (element == null) {
      throw new IllegalStateException("furniture has no elements");
    }
    return element;
  }

  boolean isLinked() {
    return link != null;
  }

  InlineStyle strong() {
    return new InlineStyle(sans, true, italic, struck, size, rise, ink, element, link);
  }

  /// Turned upright inside text that is slanted already.
  InlineStyle emphasised() {
    return new InlineStyle(sans, bold, !italic, struck, size, rise, ink, element, link);
  }

  InlineStyle code() {
    float codeSize = sans ? size : size * SANS_IN_SERIF;
    return new InlineStyle(true, bold, italic, struck, codeSize, rise, ink, element, link);
  }

  InlineStyle struckThrough() {
    Tag tag = tag().inline("Struck").attribute("Layout", "TextDecorationType", "LineThrough");
    return new InlineStyle(sans, bold, italic, true, size, rise, ink, tag, link);
  }

  InlineStyle raised(Colour colour) {
    return new InlineStyle(
        true, true, false, struck, size * RAISED, size * RISE, colour, element, link);
  }

  InlineStyle linked(Hyperlink to, Colour colour) {
    return new InlineStyle(sans, bold, italic, struck, size, rise, colour, element, to);
  }

  /// In a new element of a type inside this one's.
  InlineStyle inside(String type) {
    return inElement(tag().inline(type));
  }

  InlineStyle inElement(Tag tag) {
    return new InlineStyle(sans, bold, italic, struck, size, rise, ink, tag, link);
  }

  Typeface typeface() {
    return Typeface.of(sans, bold, italic);
  }

  Run run(Faces faces) {
    return new Run(faces.face(typeface()), size, ink, rise, struck, element, link);
  }
}
