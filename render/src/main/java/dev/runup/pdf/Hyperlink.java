package dev.runup.pdf;

import dev.runup.text.PercentEncoding;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfName;

/// A link of the document. Two links to one target differ, because each has its own element.
///
/// @param description the description for screen-reader users
/// @param name the anchor of the link itself, or null if no link leads to it
record Hyperlink(Kind kind, Tag tag, String target, String description, @Nullable String name) {

  /// The kinds of target.
  enum Kind {
    /// An address outside the document.
    ADDRESS,
    /// An anchor of the document that the link's text mentions.
    ANCHOR,
    /// A note or a source, or the way back from one. Its text is a number, which isn't underlined.
    NOTE
  }

  /// Returns a link to an address outside the document.
  static Hyperlink toAddress(Tag tag, String address, String description) {
    return new Hyperlink(
        Kind.ADDRESS,
        tag,
        PercentEncoding.encode(address, one -> one > ' ' && one < 0x7f),
        description.isBlank() ? address : description,
        null);
  }

  /// Returns a link to an anchor of the document.
  static Hyperlink toAnchor(Tag tag, String anchor, String description) {
    return new Hyperlink(
        Kind.ANCHOR, tag, anchor, description.isBlank() ? anchor : description, null);
  }

  /// Returns a link between a note or a source and its number in the text.
  static Hyperlink toNote(Tag tag, String anchor, String description) {
    return new Hyperlink(Kind.NOTE, tag, anchor, description, null);
  }

  /// Returns the same link, at an anchor that other links lead to.
  Hyperlink withName(String anchor) {
    return new Hyperlink(kind, tag, target, description, anchor);
  }

  /// Returns the action of a click on the link.
  PdfAction action() {
    return switch (kind) {
      case ADDRESS -> new PdfAction(target);
      case ANCHOR, NOTE -> {
        PdfAction action = new PdfAction();
        action.put(PdfName.S, PdfName.GOTO);
        action.put(PdfName.D, Destinations.key(target));
        yield action;
      }
    };
  }
}
