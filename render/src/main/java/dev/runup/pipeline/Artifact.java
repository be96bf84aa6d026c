package dev.runup.pipeline;

import dev.runup.format.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// A file of an edition in memory, before it is saved. Immutable.
public final class Artifact {

  private final String name;
  private final Format format;
  private final String language;
  private final String mediaType;
  private final byte[] bytes;

  /// @param name its path in the output folder. The file of a figure has a `/` before its last part
  /// @param format its format. A figure or style sheet beside a page has the format of the page
  /// @param language the language of the briefing as BCP 47
  /// @param mediaType its own media type, for example `image/svg+xml`
  /// @param bytes its content, which is copied
  public Artifact(String name, Format format, String language, String mediaType, byte[] bytes) {
    this.name = name;
    this.format = format;
    this.language = language;
    this.mediaType = mediaType;
    this.bytes = bytes.clone();
  }

  public String name() {
    return name;
  }

  public Format format() {
    return format;
  }

  /// Returns the language of its briefing as BCP 47. A file that several languages share has the
  /// first of them.
  public String language() {
    return language;
  }

  public String mediaType() {
    return mediaType;
  }

  /// Returns a copy of the content.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Returns the size in bytes.
  public int size() {
    return bytes.length;
  }

  /// Returns whether the content equals these bytes. It makes no copy.
  public boolean holds(byte[] others) {
    return Arrays.equals(bytes, others);
  }

  /// Writes the content without a copy.
  ///
  /// @throws IOException if the stream fails
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes);
  }

  @Override
  public String toString() {
    return name + " (" + bytes.length + " bytes)";
  }
}
