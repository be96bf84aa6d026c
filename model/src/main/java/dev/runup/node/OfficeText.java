package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decodes a CSV file as spreadsheet programs save it if nobody tells them otherwise: in
/// Windows-1252, or in UTF-16 with its mark. A notice says so.
final class OfficeText {

  /// The characters of the bytes 0x80 to 0x9F in Windows-1252. U+FFFD is none. Java has the
  /// encoding, but native programs lack it.
  private static final String UPPER = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

  private static final int FIRST_UPPER = 0x80;
  private static final int LAST_UPPER = 0x9F;

  private OfficeText() {}

  /// Returns the text of a file that isn't UTF-8. Null if its encoding is not certain.
  static @Nullable LoadedFile decode(String name, byte[] bytes) {
    if (isMarked(bytes, 0xFF, 0xFE)) {
      return marked(name, bytes, StandardCharsets.UTF_16LE);
    }
    if (isMarked(bytes, 0xFE, 0xFF)) {
      return marked(name, bytes, StandardCharsets.UTF_16BE);
    }
    String text = windows(bytes);
    return text == null ? null : loaded(name, text, "Windows-1252");
  }

  private static boolean isMarked(byte[] bytes, int first, int second) {
    return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  /// Returns null if the text has characters that no text has, as a file of UTF-32 would have.
  private static @Nullable LoadedFile marked(String name, byte[] bytes, Charset charset) {
    String text = new String(bytes, 2, bytes.length - 2, charset);
    return bytes.length % 2 != 0 || text.indexOf(0) >= 0 || text.indexOf('\uFFFD') >= 0
        ? null
        : loaded(name, text, "UTF-16");
  }

  /// Returns the text in Windows-1252. Null if it has bytes that are no character there, or if its
  /// characters beyond ASCII follow each other, as in words of other scripts.
  private static @Nullable String windows(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    int inRow = 0;
    for (byte one : bytes) {
      int code = one & 0xFF;
      boolean isUpper = code >= FIRST_UPPER && code <= LAST_UPPER;
      char point = isUpper ? UPPER.charAt(code - FIRST_UPPER) : (char) code;
      inRow = Character.isLetter(point) && code >= FIRST_UPPER ? inRow + 1 : 0;
      boolean isControl = code < ' ' && code != '\n' && code != '\r' && code != '\t';
      if (point == '\uFFFD' || inRow > 2 || isControl) {
        return null;
      }
      text.append(point);
    }
    return text.toString();
  }

  private static LoadedFile loaded(String name, String text, String encoding) {
    Input input = new Input(name, text);
    CodePointText source = new CodePointText(input);
    int first = 0;
    while (first < source.length() && source.codePointAt(first) < FIRST_UPPER) {
      first++;
    }
    String character =
        first == source.length()
            ? ""
            : ": its first character beyond ASCII is "
                + TextRules.codeAndName(source.codePointAt(first));
    return new LoadedFile.Text(
        input,
        List.of(
            Problem.of(
                ProblemCode.READ_AS,
                source.place(first, Math.min(first + 1, source.length())),
                "this file is read as " + encoding + character,
                "If that is wrong, save the file as UTF-8.")));
  }
}
