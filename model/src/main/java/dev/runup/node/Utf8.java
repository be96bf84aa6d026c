package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Decodes the bytes of a file strictly as UTF-8. At most one byte order mark is dropped.
final class Utf8 {

  /// The character that Java puts in place of invalid bytes. A file may also contain it
  /// legitimately.
  private static final char NO_CHARACTER = '\uFFFD';

  private Utf8() {}

  /// Returns the text of the bytes, or the problem that they aren't UTF-8.
  static LoadedFile decode(String name, byte[] bytes) {
    int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
    String all = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    if (all.indexOf(NO_CHARACTER) < 0 && !isUtf16(bytes)) {
      return new LoadedFile.Text(new Input(name, all));
    }
    ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
    CharBuffer out = CharBuffer.allocate(in.remaining());
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (!result.isError() && !isUtf16(bytes)) {
      return new LoadedFile.Text(new Input(name, text));
    }
    // This text is for the excerpt only. It has U+FFFD in place of the invalid bytes.
    Input input = new Input(name, all);
    return isUtf16(bytes)
        ? failed(input, 0, "this file is not UTF-8 text", "It looks like UTF-16.")
        : invalid(input, text.codePointCount(0, text.length()), bytes, in.position());
  }

  private static LoadedFile.Failed invalid(Input input, int index, byte[] bytes, int bad) {
    return isCutOff(bytes, bad)
        ? failed(input, index, "the file ends in the middle of a character", "Was it cut off?")
        : failed(
            input,
            index,
            String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8", bytes[bad]),
            "It looks like " + guess(bytes) + ", an older encoding.");
  }

  private static LoadedFile.Failed failed(Input input, int index, String message, String cause) {
    Place place = new CodePointText(input).place(index, index + 1);
    return new LoadedFile.Failed(
        Problem.of(ProblemCode.NOT_UTF_8, place, message, cause + " Save the file as UTF-8."));
  }

  /// Returns whether the file ends in the middle of the character that begins at `bad`.
  private static boolean isCutOff(byte[] bytes, int bad) {
    int first = bytes[bad] & 0xFF;
    int end = bad + 1;
    while (end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
      end++;
    }
    return end == bytes.length && first >= 0xC2 && first <= 0xF4;
  }

  /// Returns whether the file looks like UTF-16: it has that byte order mark, or many zero bytes.
  /// In Latin text every second byte is zero.
  private static boolean isUtf16(byte[] bytes) {
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

  /// Guesses the encoding. In Cyrillic words bytes above 0x7F follow each other, in Latin words
  /// they are single.
  private static String guess(byte[] bytes) {
    int pairs = 0;
    int single = 0;
    for (int i = 1; i < bytes.length; i++) {
      boolean high = bytes[i] < 0;
      pairs += high && bytes[i - 1] < 0 ? 1 : 0;
      single += high && bytes[i - 1] >= 0 ? 1 : 0;
    }
    return pairs > single ? "Windows-1251" : "Windows-1252";
  }

  private static boolean startsWith(byte[] bytes, int... signature) {
    if (bytes.length < signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if ((bytes[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
