package dev.runup.pipeline;

import dev.runup.format.Format;
import java.util.Arrays;

/// A file of an edition in memory, before it is saved.
///
/// @param name its path in the output folder. The file of a figure has a `/` before its last part
/// @param format its format. A figure or style sheet beside a page has the format of the page
/// @param language the language of the briefing as BCP 47. A file that several languages share has
///   the first of them
/// @param mediaType its own media type, for example `image/svg+xml`
/// @param bytes its content. It is copied when passed in and when returned
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record Artifact(
    String name, Format format, String language, String mediaType, byte[] bytes) {

  public Artifact {
    bytes = bytes.clone();
  }

  @Override
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
}
