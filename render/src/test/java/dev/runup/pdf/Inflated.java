package dev.runup.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The text of a PDF with its streams decompressed.
public final class Inflated {

  private static final Pattern STREAM = Pattern.compile("(?s)stream\r?\n(.*?)\r?\nendstream");

  private Inflated() {}

  /// Returns all streams that can be decompressed, and the rest of the file. Each byte becomes a
  /// character. Zero bytes are dropped, which come before letters in UTF-16.
  public static String text(byte[] pdf) {
    String raw = new String(pdf, StandardCharsets.ISO_8859_1);
    StringBuilder text = new StringBuilder();
    Matcher streams = STREAM.matcher(raw);
    while (streams.find()) {
      streams.appendReplacement(text, "");
      text.append(inflated(streams.group(1).getBytes(StandardCharsets.ISO_8859_1)));
    }
    streams.appendTail(text);
    return text.toString().replace("\0", "");
  }

  private static String inflated(byte[] packed) {
    Inflater inflater = new Inflater();
    inflater.setInput(packed);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int count = -1; count != 0; ) {
        count = inflater.inflate(buffer);
        out.write(buffer, 0, count);
      }
      return out.toString(StandardCharsets.ISO_8859_1);
    } catch (DataFormatException _) {
      return new String(packed, StandardCharsets.ISO_8859_1);
    } finally {
      inflater.end();
    }
  }
}
