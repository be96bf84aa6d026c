package dev.runup.pdf;

import dev.runup.text.PercentEncoding;
import org.jspecify.annotations.Nullable;

/// A link in the text of a PDF. Compared by identity, so that two links to one target differ.
final class Hyperlink {

  /// The target of a link.
  enum Kind {
    /// An address outside the document.
    ADDRESS,
    /// A place of the document that the text names.
    PLACE,
    /// A note or the way back from it, whose text is a number.
    NUMBER
  }

  private final Kind kind;
  private final Tag tag;
  private final String target;
  private final String words;
  private final @Nullable String name;

  private Hyperlink(Kind kind, Tag tag, String target, String words, @Nullable String name) {
    this.kind = kind;
    this.tag = tag;
    this.target = target;
    this.words = words;
    this.name = name;
  }

  /// Returns a link to an address outside the document.
  ///
  /// @param address in PDF it is ASCII; other characters are percent-encoded
  /// @param words the description that a screen reader reads
  static Hyperlink outside(Tag tag, String address, String words) {
    return new Hyperlink(
        Kind.ADDRESS,
        tag,
        PercentEncoding.encode(address, one -> one > ' ' && one < 0x7f),
        words.isBlank() ? address : words,
        null);
  }

  /// Returns a link to a place of the document.
  static Hyperlink inside(Tag tag, String place, String words) {
    return new Hyperlink(Kind.PLACE, tag, place, words.isBlank() ? place : words, null);
  }

  /// Returns a link between a note and its number in the text.
  static Hyperlink number(Tag tag, String place, String words) {
    return new Hyperlink(Kind.NUMBER, tag, place, words, null);
  }

  /// Returns the same link with a name for its own place, so that other links can lead to it.
  Hyperlink named(String place) {
    return new Hyperlink(kind, tag, target, words, place);
  }

  Kind kind() {
    return kind;
  }

  Tag tag() {
    return tag;
  }

  /// Returns the address, or the name of the place.
  String target() {
    return target;
  }

  String words() {
    return words;
  }

  /// Returns the name of the link's own place. Null if no link leads to it.
  @Nullable String name() {
    return name;
  }
}
