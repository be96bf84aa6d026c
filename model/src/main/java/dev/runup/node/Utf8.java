package dev.runup.node;

import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Bytes of a file as text: UTF-8, strictly, with one byte order mark at most.
final class Utf8 {

  private Utf8() {}

  /// What the bytes hold: a text, or the problem that they are none.
  record Decoded(Input input, @Nullable Problem problem) {}

  static Decoded decode(String name, byte[] bytes) {
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError() && !utf16(bytes)) {
      return new Decoded(new Input(name, text), null);
    }
    return refused(name, bytes, start, in.position(), text);
  }

  private static Decoded refused(String name, byte[] bytes, int start, int bad, String before) {
    // For the excerpt only: the same text up to the bad byte, and U+FFFD from there on.
    Input input =
        new Input(name, new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8));
    int index = utf16(bytes) ? 0 : before.codePointCount(0, before.length());
    Place place = new Source(input).place(index, index + 1);
    Problem problem = Problem.error("not-utf-8", place, message(bytes, bad), hint(bytes, bad));
    return new Decoded(input, problem);
  }

  private static String message(byte[] bytes, int bad) {
    if (utf16(bytes)) {
      return "this file is not UTF-8 text";
    }
    return bad + cutLength(bytes, bad) >= bytes.length && lead(bytes[bad])
        ? "the file ends in the middle of a character"
        : String.format(Locale.ROOT, "the byte 0x%02X here is not UTF-8", bytes[bad]);
  }

  private static String hint(byte[] bytes, int bad) {
    if (utf16(bytes)) {
      return "It looks like UTF-16. Save it as UTF-8.";
    }
    if (bad + cutLength(bytes, bad) >= bytes.length && lead(bytes[bad])) {
      return "Was it cut off? Fetch it again.";
    }
    return "It looks like " + guess(bytes) + ". Save it as UTF-8.";
  }

  private static boolean lead(byte first) {
    int value = first & 0xFF;
    return value >= 0xC2 && value <= 0xF4;
  }

  /// Gives back how many bytes the character at `bad` would have had, as far as they go on.
  private static int cutLength(byte[] bytes, int bad) {
    int length = 1;
    while (bad + length < bytes.length && (bytes[bad + length] & 0xC0) == 0x80) {
      length++;
    }
    return length;
  }

  /// Tells UTF-16 by its mark, or by zero bytes: in Latin text every second one.
  private static boolean utf16(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return true;
    }
    int looked = Math.min(bytes.length, 1000);
    int zeros = 0;
    for (int i = 0; i < looked; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    return zeros * 4 > looked;
  }

  /// In Cyrillic words all letters lie above 0x7F, in Latin ones few.
  private static String guess(byte[] bytes) {
    int pairs = 0;
    int single = 0;
    for (int i = 1; i < bytes.length; i++) {
      boolean high = bytes[i] < 0;
      pairs += high && bytes[i - 1] < 0 ? 1 : 0;
      single += high && bytes[i - 1] >= 0 ? 1 : 0;
    }
    return pairs > single ? "Windows-1251, an older encoding" : "Windows-1252, an older encoding";
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
