package dev.runup.pipeline;

import dev.runup.format.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/// A file of an edition, before it is saved. Immutable.
public final class Artifact {

  private final String name;
  private final Format format;
  private final String language;
  private final String mediaType;
  private final byte[] bytes;

  /// @param name its path in the output folder, with `/` before the name of a figure's file
  /// @param format the format that it belongs to; that of the page for a figure or style beside it
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

  /// Returns the language of the briefing that it was made for, as BCP 47. A file that several
  /// languages share has the first one's.
  public String language() {
    return language;
  }

  public String mediaType() {
    return mediaType;
  }

  /// Returns a copy of its content.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Returns the size of its content in bytes.
  public int size() {
    return bytes.length;
  }

  /// Returns whether its content is that of an array.
  public boolean holds(byte[] others) {
    return Arrays.equals(bytes, others);
  }

  /// Writes its content without a copy.
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
