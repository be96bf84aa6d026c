package dev.runup.pipeline;

import dev.runup.format.Format;
import dev.runup.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// A file of an edition in memory, before it is saved.
public final class Artifact {

  private final String name;
  private final Format format;
  private final String language;
  private final String mediaType;
  private final byte[] bytes;

  /// Its content in a web site, or null if it is the same there.
  private byte @Nullable [] siteBytes;

  /// Null until somebody asks for it, because a preview needs none.
  private @Nullable String sha256;

  /// @param name its path in the output folder. The file of a figure has a `/` before its last part
  /// @param format its format. A figure or style sheet beside a page has the format of the page
  /// @param language the language of the briefing as BCP 47. A file that several languages share
  ///   has the first of them
  /// @param mediaType its own media type, for example `image/svg+xml`
  /// @param bytes its content, which is copied
  public Artifact(String name, Format format, String language, String mediaType, byte[] bytes) {
    this.name = name;
    this.format = format;
    this.language = language;
    this.mediaType = mediaType;
    this.bytes = bytes.clone();
  }

  /// Creates a file of a text in UTF-8.
  public Artifact(String name, Format format, String language, String mediaType, String text) {
    this(name, format, language, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Returns the file with other content in a web site.
  Artifact withSiteBytes(byte[] others) {
    Artifact file = new Artifact(name, format, language, mediaType, bytes);
    file.siteBytes = others;
    return file;
  }

  /// Returns the file as a web site has it: a page for the issue stands for that of an issue.
  public Artifact inSite() {
    return siteBytes == null ? this : new Artifact(name, format, language, mediaType, siteBytes);
  }

  /// Returns its path in the output folder.
  public String name() {
    return name;
  }

  /// Returns its format, or that of the page beside which it lies.
  public Format format() {
    return format;
  }

  /// Returns the language of the briefing as BCP 47.
  public String language() {
    return language;
  }

  /// Returns its media type.
  public String mediaType() {
    return mediaType;
  }

  /// Returns a copy of its content.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Returns the size in bytes.
  public int size() {
    return bytes.length;
  }

  /// Returns the checksum of its content as 64 hexadecimal digits.
  public String sha256() {
    String sum = sha256;
    if (sum == null) {
      sum = Sha256.hex(bytes);
      sha256 = sum;
    }
    return sum;
  }

  /// Returns whether the content equals these bytes. It makes no copy.
  public boolean holds(byte[] others) {
    return Arrays.equals(bytes, others);
  }
}
