package dev.runup.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// A link that text belongs to. Compared by identity: two links to one target are two links.
final class Hyperlink {
  private final Tag tag;
  private final String target;
  private final boolean inside;
  private final String words;
  private final @Nullable String name;

  private Hyperlink(Tag tag, String target, boolean inside, String words, @Nullable String name) {
    this.tag = tag;
    this.target = target;
    this.inside = inside;
    this.words = words;
    this.name = name;
  }

  /// Gives back a link to an address outside the document.
  ///
  /// @param words what a reader is told about it
  static Hyperlink outside(Tag tag, String address, String words) {
    return new Hyperlink(tag, ascii(address), false, words.isBlank() ? address : words, null);
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

  /// Gives back a link to a named place of the document.
  static Hyperlink inside(Tag tag, String place, String words) {
    return new Hyperlink(tag, place, true, words.isBlank() ? place : words, null);
  }

  /// Gives back the same link, whose own place has a name that other links lead to.
  Hyperlink named(String place) {
    return new Hyperlink(tag, target, inside, words, place);
  }

  Tag tag() {
    return tag;
  }

  String target() {
    return target;
  }

  boolean isInside() {
    return inside;
  }

  String words() {
    return words;
  }

  /// Gives back the name of the link's own place, or null where no link leads to it.
  @Nullable String name() {
    return name;
  }
}
