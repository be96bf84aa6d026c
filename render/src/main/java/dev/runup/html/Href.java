package dev.runup.html;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Addresses that a page may link to, written so that they are valid in HTML.
final class Href {

  /// A scheme with what must follow it plainly, and the rest. A host holds no `@`: what stands
  /// before one looks like the host and is none.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?://[\\p{L}\\p{N}.\\[\\]:_-]+(?=[/?#]|$)|mailto:(?=.)|#)(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// What may stand in any part of an address: https://url.spec.whatwg.org/#url-code-points
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{Nd}!$&'()*+,./:;=?@_~-]|%[0-9a-fA-F]{2}");

  /// What stands for itself in the path of a file.
  private static final String FILE =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Href() {}

  /// Gives back the address, or nothing where a page must not link to it.
  static Optional<String> of(String target) {
    Matcher address = ADDRESS.matcher(target);
    if (!address.matches()) {
      return Optional.empty();
    }
    String start = address.group(1);
    return Optional.of(start + encoded(address.group(2), !start.equals("#")));
  }

  /// Gives back the address of a file beside the page, or in a folder there.
  static String file(String path) {
    StringBuilder address = new StringBuilder();
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char one = (char) (unit & 0xFF);
      if (FILE.indexOf(one) >= 0) {
        address.append(one);
      } else {
        address.append('%').append(HEX.toHexDigits(unit));
      }
    }
    return address.toString();
  }

  /// Gives back `rest` with all that is not plain percent-encoded.
  ///
  /// @param fragment whether a `#` may still open the fragment
  private static String encoded(String rest, boolean fragment) {
    StringBuilder written = new StringBuilder();
    int hash = fragment ? rest.indexOf('#') : -1;
    Matcher plain = PLAIN.matcher(rest);
    int at = 0;
    while (at < rest.length()) {
      if (at == hash || plain.region(at, rest.length()).lookingAt()) {
        int end = at == hash ? at + 1 : plain.end();
        written.append(rest, at, end);
        at = end;
      } else {
        String one = Character.toString(rest.codePointAt(at));
        for (byte unit : one.getBytes(StandardCharsets.UTF_8)) {
          written.append('%').append(HEX.toHexDigits(unit));
        }
        at += one.length();
      }
    }
    return written.toString();
  }
}
