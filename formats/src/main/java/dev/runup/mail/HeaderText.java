package dev.runup.mail;

import dev.runup.text.MailAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Writes texts for headers (RFC 2047). Whatever a text holds, it can't begin another header.
final class HeaderText {

  /// The most bytes of a text in one encoded word. It leaves room for the longest name of a header
  /// on a line of 76 characters.
  private static final int MOST_BYTES = 39;

  /// The longest plain text. A longer one is encoded, because it would have to be folded.
  private static final int SHORT = 60;

  private static final Pattern BLANK =
      Pattern.compile("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", Pattern.UNICODE_CHARACTER_CLASS);

  /// What may stand in a header as it is. `=?` would begin an encoded word.
  private static final Pattern PLAIN = Pattern.compile("(?!.*=\\?)[\\x20-\\x7e]*");

  /// A name that needs no quotes: words of RFC 5322.
  private static final Pattern WORDS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+");

  private HeaderText() {}

  /// Returns a text for a header such as `Subject`.
  static String unstructured(String text) {
    String line = BLANK.matcher(text).replaceAll(" ").strip();
    return isPlain(line) && !line.isEmpty() ? line : encoded(line);
  }

  /// Returns an address with the name of its owner.
  static String mailbox(MailAddress mailbox) {
    String name = BLANK.matcher(mailbox.name()).replaceAll(" ").strip();
    if (name.isEmpty()) {
      return mailbox.address();
    }
    String address = "<" + mailbox.address() + ">";
    String words =
        WORDS.matcher(name).matches()
            ? name
            : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    boolean isShort = isPlain(name) && words.length() <= SHORT;
    boolean fits = isShort && words.length() + address.length() <= SHORT;
    return (isShort ? words : encoded(name)) + (fits ? " " : "\r\n ") + address;
  }

  private static boolean isPlain(String line) {
    return line.length() <= SHORT && PLAIN.matcher(line).matches();
  }

  /// Returns a text as encoded words, one on a line. No character is cut in two.
  private static String encoded(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int bytes = 0;
    for (int point : line.codePoints().toArray()) {
      String one = Character.toString(point);
      int size = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + size > MOST_BYTES) {
        words.add(encodedWord(word.toString()));
        word.setLength(0);
        bytes = 0;
      }
      word.append(one);
      bytes += size;
    }
    words.add(encodedWord(word.toString()));
    return String.join("\r\n ", words);
  }

  private static String encodedWord(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "=?utf-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }
}
