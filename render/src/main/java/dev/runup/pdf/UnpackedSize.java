package dev.runup.pdf;

import dev.runup.pdf.PdfText.Failure;
import dev.runup.pdf.PdfText.UnreadablePdfException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/// Measures how large the streams of a PDF are when they are unpacked, before the library unpacks
/// them into memory.
final class UnpackedSize {

  /// The most bytes of all streams, except pictures.
  static final long MAX_BYTES = 128L << 20;

  /// The most bytes of a dictionary before its stream.
  private static final int MAX_DICTIONARY = 20_000;

  private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

  private static final Pattern ESCAPE = Pattern.compile("#(\\p{XDigit}{2})");

  /// Pictures, which are never unpacked.
  private static final Pattern PICTURE = Pattern.compile("/Subtype\\s*+/Image\\b");

  /// Streams that the library unpacks while it opens a file.
  private static final Pattern OBJECTS = Pattern.compile("/ObjStm\\b|/XRef\\b|/Form\\b");

  /// Ways of packing whose unpacked size isn't measured here: several in a row, or one by name.
  private static final Pattern OTHER_FILTER =
      Pattern.compile(
          "/Filter\\s*+(?:\\d|\\[\\s*+/\\w++\\s*+[/\\d]|\\[\\s*+\\d)"
              + "|/(?:LZWDecode|LZW|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)\\b");

  private UnpackedSize() {}

  static void check(byte[] bytes) throws UnreadablePdfException {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.contains("/Encrypt")) {
      throw new UnreadablePdfException(Failure.ENCRYPTED);
    }
    long size = 0;
    Matcher stream = STREAM.matcher(text);
    while (stream.find()) {
      int from = Math.max(text.lastIndexOf("obj", stream.start()), stream.start() - MAX_DICTIONARY);
      String dictionary = unescaped(text.substring(Math.max(from, 0), stream.start()));
      boolean isPicture = PICTURE.matcher(dictionary).find() && !OBJECTS.matcher(dictionary).find();
      if (!isPicture) {
        if (OTHER_FILTER.matcher(dictionary).find()) {
          throw new UnreadablePdfException(Failure.UNKNOWN_PACKING);
        }
        size += unpacked(bytes, stream.end(), MAX_BYTES - size);
        if (size > MAX_BYTES) {
          throw new UnreadablePdfException(Failure.UNPACKED_SIZE);
        }
      }
    }
  }

  /// Returns a dictionary with the characters that are written as their numbers.
  private static String unescaped(String dictionary) {
    return ESCAPE
        .matcher(dictionary)
        .replaceAll(code ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
  }

  /// Returns the unpacked size of the stream at a place, or a number above the limit. It is 0 for a
  /// stream that isn't packed.
  private static long unpacked(byte[] bytes, int start, long limit) {
    long size = 0;
    try (InputStream packed = new ByteArrayInputStream(bytes, start, bytes.length - start)) {
      PushbackInputStream peeked = new PushbackInputStream(packed, 2);
      int first = peeked.read();
      int second = peeked.read();
      if (first < 0 || second < 0 || (first & 0x0F) != 8 || ((first << 8) | second) % 31 != 0) {
        return 0;
      }
      peeked.unread(second);
      peeked.unread(first);
      InputStream unpacked = new InflaterInputStream(peeked);
      byte[] buffer = new byte[64 << 10];
      int read = unpacked.read(buffer);
      while (read >= 0 && size <= limit) {
        size += read;
        read = unpacked.read(buffer);
      }
      return size;
    } catch (IOException _) {
      return size; // a damaged stream, of which the library reads no more
    }
  }
}
