package dev.runup.pdf;

import dev.runup.theme.Colour;
import org.jspecify.annotations.Nullable;

/// How inlines are set at some depth of nesting.
///
/// @param element the structure element around them, or null for furniture
record Setting(
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

  static Setting of(Voice voice, @Nullable Tag element) {
    return new Setting(
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

  Setting strong() {
    return new Setting(sans, true, italic, struck, size, rise, ink, element, link);
  }

  /// Turned upright inside text that is slanted already.
  Setting emphasised() {
    return new Setting(sans, bold, !italic, struck, size, rise, ink, element, link);
  }

  Setting code() {
    float codeSize = sans ? size : size * SANS_IN_SERIF;
    return new Setting(true, bold, italic, struck, codeSize, rise, ink, element, link);
  }

  Setting struckThrough() {
    Tag tag = tag().inline("Struck").attribute("Layout", "TextDecorationType", "LineThrough");
    return new Setting(sans, bold, italic, true, size, rise, ink, tag, link);
  }

  Setting raised(Colour colour) {
    return new Setting(
        true, true, false, struck, size * RAISED, size * RISE, colour, element, link);
  }

  Setting linked(Hyperlink to, Colour colour) {
    return new Setting(sans, bold, italic, struck, size, rise, colour, element, to);
  }

  /// In a new element of a type inside this one's.
  Setting inside(String type) {
    return within(tag().inline(type));
  }

  Setting within(Tag tag) {
    return new Setting(sans, bold, italic, struck, size, rise, ink, tag, link);
  }

  Typeface typeface() {
    return Typeface.of(sans, bold, italic);
  }

  Run run(Faces faces) {
    return new Run(faces.face(typeface()), size, ink, rise, struck, element, link);
  }
}
