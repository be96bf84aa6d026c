package dev.runup.pdf;

import dev.runup.pdf.Faces.ShippedFace;
import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;

/// The style of inlines, as block style, emphasis and links together make it.
///
/// @param type the size, the weight and the colour of type
/// @param rise the distance above the baseline, in points
/// @param element the structure element of the text, or null for furniture
record InlineStyle(
    BlockStyle type, boolean struck, float rise, @Nullable Tag element, @Nullable Hyperlink link) {

  /// Size and height of note numbers, as shares of the size of the text. Their top is between
  /// capitals and ascenders.
  private static final float MARK_SIZE = 0.64f;

  private static final float MARK_RISE = 0.34f;

  /// Makes code in serif text smaller, because sans looks larger than serif at the same size.
  private static final float SANS_IN_SERIF = 0.96f;

  static InlineStyle of(BlockStyle style, @Nullable Tag element) {
    return new InlineStyle(style, false, 0, element, null);
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

  private InlineStyle withType(BlockStyle other) {
    return new InlineStyle(other, struck, rise, element, link);
  }

  InlineStyle withBold() {
    return withType(type.withBold());
  }

  /// Makes upright text italic and italic text upright.
  InlineStyle withItalicToggled() {
    return withType(type.withItalicToggled());
  }

  InlineStyle asCode() {
    return type.sans() ? this : withType(type.scaled(SANS_IN_SERIF).withSans());
  }

  InlineStyle asStruck() {
    Tag tag =
        tag().addWhenUsed("Struck").setAttribute("Layout", "TextDecorationType", "LineThrough");
    return new InlineStyle(type, true, rise, tag, link);
  }

  InlineStyle asNoteMark(Colour colour) {
    float size = type.size() * MARK_SIZE;
    BlockStyle raised = new BlockStyle(true, true, false, size, type.leading(), colour);
    return new InlineStyle(raised, struck, type.size() * MARK_RISE, element, link);
  }

  InlineStyle withLink(Hyperlink to, Colour colour) {
    return new InlineStyle(type.withInk(colour), struck, rise, element, to);
  }

  /// Returns the style in a new element inside this one's.
  InlineStyle inNewElement(String type) {
    return inElement(tag().addWhenUsed(type));
  }

  InlineStyle inElement(Tag tag) {
    return new InlineStyle(type, struck, rise, tag, link);
  }

  Galley.Run toRun(Faces faces) {
    ShippedFace typeface = ShippedFace.of(type.sans(), type.bold(), type.italic());
    return new Galley.Run(
        faces.face(typeface), type.size(), type.ink(), rise, struck, element, link);
  }
}
