package dev.runup.format;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A format of a briefing, with its file name and media type.
///
/// A new format is one more constant here and one writer in `dev.runup.pipeline.Writers`. Settings,
/// schema, command line, preview, proof and template tests ask this enum.
public enum Format {
  MARKDOWN("md", ".md", "text/markdown", Trait.DEFAULT, Trait.PREVIEW),
  HTML("html", ".html", "text/html", Trait.DEFAULT, Trait.PREVIEW),
  PDF("pdf", ".pdf", "application/pdf", Trait.DEFAULT, Trait.PREVIEW, Trait.BINARY),

  /// A Word file.
  DOCX(
      "docx",
      ".docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Trait.BINARY),

  /// A page without its frame, for insertion into a page of another site.
  FRAGMENT("fragment", ".fragment.html", "text/html", Trait.PREVIEW),

  /// The events as a calendar (RFC 5545).
  ICS("ics", ".ics", "text/calendar", Trait.PREVIEW),

  /// A mail that is ready to be sent, with the briefing's PDF attached.
  MAIL("eml", ".eml", "message/rfc822", Trait.PREVIEW);

  private enum Trait {
    DEFAULT,
    PREVIEW,
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

  /// Returns the words of all formats.
  public static List<String> keys() {
    return Arrays.stream(values()).map(Format::key).toList();
  }

  /// Returns the formats of an edition that names none.
  public static List<Format> defaults() {
    return having(Trait.DEFAULT);
  }

  /// Returns the formats that a browser shows in the preview.
  public static List<Format> previewed() {
    return having(Trait.PREVIEW);
  }

  private static List<Format> having(Trait trait) {
    return Stream.of(values()).filter(format -> format.traits.contains(trait)).toList();
  }
}
