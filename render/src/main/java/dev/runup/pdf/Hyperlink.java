package dev.runup.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A link that text belongs to. Compared by identity: two links to one target are two links.
final class Hyperlink {

  /// What a link leads to.
  enum Kind {
    /// An address outside the document.
    ADDRESS,
    /// A place of the document that the text speaks of.
    PLACE,
    /// A note, or the way back from one: a number that nobody takes for text.
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

  /// Gives back a link to an address outside the document.
  ///
  /// @param words what a reader is told about it
  static Hyperlink outside(Tag tag, String address, String words) {
    return new Hyperlink(
        Kind.ADDRESS, tag, ascii(address), words.isBlank() ? address : words, null);
  }

  /// Gives back a link to a place of the document.
  static Hyperlink inside(Tag tag, String place, String words) {
    return new Hyperlink(Kind.PLACE, tag, place, words.isBlank() ? place : words, null);
  }

  /// Gives back a link between a note and its mark.
  static Hyperlink number(Tag tag, String place, String words) {
    return new Hyperlink(Kind.NUMBER, tag, place, words, null);
  }

  /// Gives back the same link, whose own place has a name that other links lead to.
  Hyperlink named(String place) {
    return new Hyperlink(kind, tag, target, words, place);
  }

  /// Gives back an address as PDF takes it, other characters in percent-encoded UTF-8.
  private static String ascii(String address) {
    StringBuilder ascii = new StringBuilder();
    for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
      if (b > ' ' && b < 0x7f) {
        ascii.append((char) b);
      } else {
        ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
      }
    }
    return ascii.toString();
  }

  Kind kind() {
    return kind;
  }

  Tag tag() {
    return tag;
  }

  /// Gives back the address, or the name of the place.
  String target() {
    return target;
  }

  String words() {
    return words;
  }

  /// Gives back the name of the link's own place, or null where no link leads to it.
  @Nullable String name() {
    return name;
  }
}
