package dev.runup.format;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A format of a briefing, with its file name and media type.
///
/// A new format is one more constant here and one writer in `dev.runup.pipeline.Writers`. Settings,
/// schema, command line, preview, proof and template tests ask this enum.
public enum Format {
  MARKDOWN("md", ".md", "text/markdown", Trait.DEFAULT),
  HTML("html", ".html", "text/html", Trait.DEFAULT),
  PDF("pdf", ".pdf", "application/pdf", Trait.DEFAULT, Trait.BINARY),

  /// A Word file.
  DOCX(
      "docx",
      ".docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Trait.BINARY),

  /// A page without its frame, for insertion into a page of another site.
  FRAGMENT("fragment", ".fragment.html", "text/html"),

  /// The events as a calendar (RFC 5545).
  ICS("ics", ".ics", "text/calendar"),

  /// A mail that is ready to be sent, with the briefing's PDF attached.
  MAIL("eml", ".eml", "message/rfc822");

  private enum Trait {
    DEFAULT,
    BINARY
  }

  private final String key;
  private final String suffix;
  private final String mediaType;
  private final List<Trait> traits;

  Format(String key, String suffix, String mediaType, Trait... traits) {
    this.key = key;
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.traits = List.of(traits);
  }

  /// Returns the word that users type, for example `md`.
  public String key() {
    return key;
  }

  /// Returns the name of the file that holds a briefing.
  ///
  /// @param name the briefing's name, for example `daily-2025-12-28`
  public String fileName(String name) {
    return name + suffix;
  }

  /// Returns the media type of the file (RFC 6838), without a charset. Texts are UTF-8.
  public String mediaType() {
    return mediaType;
  }

  /// Returns whether the file is no text, so that a place in it is a byte and not a line.
  public boolean isBinary() {
    return traits.contains(Trait.BINARY);
  }

  /// Returns the format of a word, or null if there is none.
  public static @Nullable Format of(String key) {
    return Arrays.stream(values())
        .filter(format -> format.key.equals(key))
        .findFirst()
        .orElse(null);
  }

  /// Returns the formats that some files have, by their names. A fragment is no HTML page.
  public static List<Format> of(Collection<String> files) {
    return Stream.of(values()).filter(format -> files.stream().anyMatch(format::isOf)).toList();
  }

  private boolean isOf(String file) {
    return file.endsWith(suffix) && (this != HTML || !file.endsWith(FRAGMENT.suffix));
  }

  /// Returns the words of all formats.
  public static List<String> keys() {
    return Arrays.stream(values()).map(Format::key).toList();
  }

  /// Returns the formats of an edition that names none.
  public static List<Format> defaults() {
    return Stream.of(values()).filter(format -> format.traits.contains(Trait.DEFAULT)).toList();
  }
}
