package dev.runup.format;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A format of a briefing, with its file name and media type, in the order in which readers find
/// them on a page.
///
/// A new format is one more constant here and one writer, which the pipeline is given. All that is
/// true of a format is asked here, by settings, schema, command line, proof and tests of templates.
public enum Format {
  HTML("html", "HTML", ".html", "text/html", Trait.DEFAULT, Trait.READ_ALONE),
  PDF(
      "pdf",
      "PDF",
      ".pdf",
      "application/pdf",
      Trait.DEFAULT,
      Trait.BINARY,
      Trait.READ_ALONE,
      Trait.BESIDE_PAGE,
      Trait.ATTACHED),

  /// A Word file.
  DOCX(
      "docx",
      "Word",
      ".docx",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Trait.BINARY,
      Trait.READ_ALONE,
      Trait.BESIDE_PAGE,
      Trait.ATTACHED,
      Trait.SENT_ON),
  MARKDOWN(
      "md", "Markdown", ".md", "text/markdown", Trait.DEFAULT, Trait.READ_ALONE, Trait.BESIDE_PAGE),

  /// The events as a calendar (RFC 5545).
  ICS("ics", "iCalendar", ".ics", "text/calendar", Trait.READ_ALONE, Trait.BESIDE_PAGE),

  /// A mail that is ready to be sent, with the briefing's PDF attached.
  MAIL("eml", "EML", ".eml", "message/rfc822", Trait.READ_ALONE, Trait.SENT_ON),

  /// A page without its frame, for insertion into a page of another site.
  FRAGMENT("fragment", "HTML", ".fragment.html", "text/html");

  /// What holds of a format, besides its names.
  public enum Trait {
    /// An edition that names no formats has it.
    DEFAULT,
    /// It is no text, so that a place in it is a byte and not a line.
    BINARY,
    /// Its file can be read alone.
    READ_ALONE,
    /// A page names it as another form of itself.
    BESIDE_PAGE,
    /// Its file is attached to mails, and lies beside the page in a bundle.
    ATTACHED,
    /// It leaves the folder, so that it says what was corrected of the issue since.
    SENT_ON
  }

  private final String key;
  private final String displayName;
  private final String suffix;
  private final String mediaType;
  private final List<Trait> traits;

  Format(String key, String displayName, String suffix, String mediaType, Trait... traits) {
    this.key = key;
    this.displayName = displayName;
    this.suffix = suffix;
    this.mediaType = mediaType;
    this.traits = List.of(traits);
  }

  /// Returns the word that users type, for example `md`.
  public String key() {
    return key;
  }

  /// Returns the name that readers see, for example `Word`. It is the same in all languages.
  public String displayName() {
    return displayName;
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

  /// Returns whether the format has a trait.
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /// Returns the formats with a trait.
  public static List<Format> all(Trait trait) {
    return Stream.of(values()).filter(format -> format.is(trait)).toList();
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
}
