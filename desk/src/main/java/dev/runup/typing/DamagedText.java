package dev.runup.typing;

import dev.runup.typing.ArticleText.Notice;
import dev.runup.typing.ArticleText.Paragraph;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds text that was damaged before it came here, for example `Itâ€™s`. It is reported and not
/// changed, because the copy would no longer be the source.
final class DamagedText {

  /// Characters that Windows-1252 and Windows-1251 have for the later bytes of a character in
  /// UTF-8.
  private static final String LATER = "[\\x{80}-¿‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]";

  private static final String LATER_CYRILLIC =
      "[\\x{80}-¿‚„…†‡‰‹‘’“”•–—™›€ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґё№єјЅѕї]";

  /// The kinds of damage, each with what was meant.
  private static final List<Damage> KINDS =
      List.of(
          new Damage(
              "â[€‚„]" + LATER + "|[ÂÃ]" + LATER + "|(?:[ÐÑ]" + LATER + "){2,20}",
              text -> utf8(text, "windows-1252")),
          new Damage(
              "вЂ" + LATER_CYRILLIC + "|(?:[РС]" + LATER_CYRILLIC + "){3,20}",
              text -> utf8(text, "windows-1251")),
          new Damage("&#\\d{2,6};", text -> point(text.substring(2, text.length() - 1), 10)),
          new Damage(
              "&#x\\p{XDigit}{2,5};", text -> point(text.substring(3, text.length() - 1), 16)),
          new Damage("\\\\u\\p{XDigit}{4}", text -> point(text.substring(2), 16)),
          new Damage("(?:=[89A-F]\\p{XDigit}){2,6}", DamagedText::quotedPrintable),
          new Damage("\uFFFD", _ -> ""));

  /// A kind of damage.
  ///
  /// @param meant returns what a damaged text means; empty if it isn't known
  private record Damage(Pattern form, Function<String, String> meant) {
    Damage(String form, Function<String, String> meant) {
      this(Pattern.compile(form), meant);
    }
  }

  private DamagedText() {}

  /// Returns a notice about the first place that looks damaged, if there is one.
  static List<Notice> notices(List<Paragraph> paragraphs) {
    for (Paragraph paragraph : paragraphs) {
      String text = paragraph.text();
      for (Damage kind : KINDS) {
        Matcher found = kind.form.matcher(text);
        while (found.find()) {
          String meant = kind.meant.apply(found.group());
          if (!meant.contains("\uFFFD")) {
            return List.of(notice(text, found, meant));
          }
        }
      }
    }
    return List.of();
  }

  private static Notice notice(String text, Matcher found, String meant) {
    int from = found.start();
    while (from > 0
        && found.start() - from < 20
        && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = found.end();
    while (to < text.length()
        && to - found.end() < 20
        && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    String before = text.substring(from, found.start());
    String after = text.substring(found.end(), to);
    String likely = meant.isEmpty() ? "" : ", likely for \"" + before + meant + after + "\"";
    return new Notice(
        "this text was damaged before: \"" + text.substring(from, to) + "\"" + likely, true);
  }

  /// Returns the text whose bytes in UTF-8 were read in another encoding.
  private static String utf8(String misread, String charset) {
    Charset other = DecodedBytes.named(charset);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < misread.length(); i++) {
      char c = misread.charAt(i);
      // Some bytes have no character in these encodings, and are read as controls.
      byte[] encoded =
          c >= 0x80 && c < 0xA0 || other == null
              ? new byte[] {(byte) c}
              : String.valueOf(c).getBytes(other);
      bytes.writeBytes(encoded);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String quotedPrintable(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String hex : text.substring(1).split("=", -1)) {
      bytes.write(Integer.parseInt(hex, 16));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static String point(String digits, int radix) {
    int point = Integer.parseInt(digits, radix);
    return Character.isValidCodePoint(point) ? Character.toString(point) : "";
  }
}
