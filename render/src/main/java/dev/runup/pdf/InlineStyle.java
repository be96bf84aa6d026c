package dev.runup.pdf;

import dev.runup.pdf.Faces.Typeface;
import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;

/// The style of inlines, as block style, emphasis and links together make it.
///
/// @param element the structure element of the text, or null for furniture
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

  /// Size and height of note numbers, as shares of the size of the text. Their top is between
  /// capitals and ascenders.
  private static final float MARK_SIZE = 0.64f;

  private static final float MARK_RISE = 0.34f;

  /// Makes code in serif text smaller, because sans looks larger than serif at the same size.
  private static final float SANS_IN_SERIF = 0.96f;

  static InlineStyle of(BlockStyle style, @Nullable Tag element) {
    return new InlineStyle(
        style.sans(),
        style.bold(),
        style.italic(),
        false,
        style.size(),
        0,
        style.ink(),
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

  InlineStyle withBold() {
    return new InlineStyle(sans, true, italic, struck, size, rise, ink, element, link);
  }

  /// Makes upright text italic and italic text upright.
  InlineStyle withItalicToggled() {
    return new InlineStyle(sans, bold, !italic, struck, size, rise, ink, element, link);
  }

  InlineStyle asCode() {
    float codeSize = sans ? size : size * SANS_IN_SERIF;
    return new InlineStyle(true, bold, italic, struck, codeSize, rise, ink, element, link);
  }

  InlineStyle asStruck() {
    Tag tag =
        tag().addWhenUsed("Struck").setAttribute("Layout", "TextDecorationType", "LineThrough");
    return new InlineStyle(sans, bold, italic, true, size, rise, ink, tag, link);
  }

  InlineStyle asNoteMark(Colour colour) {
    return new InlineStyle(
        true, true, false, struck, size * MARK_SIZE, size * MARK_RISE, colour, element, link);
  }

  InlineStyle withLink(Hyperlink to, Colour colour) {
    return new InlineStyle(sans, bold, italic, struck, size, rise, colour, element, to);
  }

  /// Returns the style in a new element inside this one's.
  InlineStyle inNewElement(String type) {
    return inElement(tag().addWhenUsed(type));
  }

  InlineStyle inElement(Tag tag) {
    return new InlineStyle(sans, bold, italic, struck, size, rise, ink, tag, link);
  }

  Galley.Run toRun(Faces faces) {
    return new Galley.Run(
        faces.face(Typeface.of(sans, bold, italic)), size, ink, rise, struck, element, link);
  }
}
