package dev.runup.typing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import org.jspecify.annotations.Nullable;

/// The text of bytes, and the encoding in which they were read.
///
/// @param isGuessed whether nothing in the bytes names the encoding
record DecodedBytes(String text, Charset charset, boolean isGuessed) {

  /// Reads bytes in an encoding, or in the likely one. Returns null if they aren't text in it.
  ///
  /// @param requested the encoding that the user or the text itself names, or null
  static @Nullable DecodedBytes of(byte[] bytes, @Nullable Charset requested) {
    Charset marked = marked(bytes);
    if (requested != null) {
      return strict(bytes, requested, false);
    }
    if (marked != null) {
      return strict(bytes, marked, false);
    }
    DecodedBytes unicode = strict(bytes, StandardCharsets.UTF_8, false);
    if (unicode != null && unicode.text.indexOf(0) < 0) {
      return unicode;
    }
    Charset guess = guess(bytes);
    return guess == null ? null : strict(bytes, guess, true);
  }

  /// Returns an encoding by its name. Null if there is none, or if this program can't read it.
  static @Nullable Charset named(String name) {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
      return null;
    }
  }

  private static @Nullable DecodedBytes strict(byte[] bytes, Charset charset, boolean isGuessed) {
    try {
      String text =
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      return new DecodedBytes(
          text.startsWith("\uFEFF") ? text.substring(1) : text, charset, isGuessed);
    } catch (CharacterCodingException _) {
      return null;
    }
  }

  /// Returns the encoding that a byte order mark names, or null.
  private static @Nullable Charset marked(byte[] bytes) {
    int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return switch (first) {
      case 0xFFFE -> StandardCharsets.UTF_16LE;
      case 0xFEFF -> StandardCharsets.UTF_16BE;
      default -> null;
    };
  }

  /// Guesses the encoding. In UTF-16 many bytes are zero. In Cyrillic words bytes above 0x7F follow
  /// each other, in Latin words they are single. Small letters are more frequent than capitals, and
  /// KOI8 has them where Windows has capitals.
  private static @Nullable Charset guess(byte[] bytes) {
    int zerosAtEven = 0;
    int zerosAtOdd = 0;
    int pairs = 0;
    int singles = 0;
    int low = 0;
    int high = 0;
    for (int i = 0; i < bytes.length; i++) {
      zerosAtEven += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
      zerosAtOdd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
      boolean isBeside = i > 0 && bytes[i - 1] < 0;
      pairs += bytes[i] < 0 && isBeside ? 1 : 0;
      singles += bytes[i] < 0 && !isBeside ? 1 : 0;
      low += (bytes[i] & 0xE0) == 0xC0 ? 1 : 0;
      high += (bytes[i] & 0xE0) == 0xE0 ? 1 : 0;
    }
    if (zerosAtEven + zerosAtOdd > 0) {
      return 4 * (zerosAtEven + zerosAtOdd) < bytes.length
          ? null
          : zerosAtOdd > zerosAtEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    return named(pairs <= singles ? "windows-1252" : low > high ? "KOI8-U" : "windows-1251");
  }
}
