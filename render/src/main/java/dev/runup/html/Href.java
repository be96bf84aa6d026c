package dev.runup.html;

import dev.runup.text.PercentEncoding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes the addresses to which a page may link, so that they are valid in HTML.
final class Href {

  /// A scheme with its host, and the rest of the address. A host holds no `@`, because readers
  /// would take the name before it for the host. Example: `https://example.org@evil.net` is no
  /// match.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?://[\\p{L}\\p{N}.\\[\\]:_-]+(?=[/?#]|$)|mailto:(?=.)|#)(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// A character that any part of an address may hold: https://url.spec.whatwg.org/#url-code-points
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{Nd}!$&'()*+,./:;=?@_~-]|%[0-9a-fA-F]{2}");

  private Href() {}

  /// Returns the address. Empty if a page must not link to it.
  static Optional<String> of(String target) {
    Matcher address = ADDRESS.matcher(target);
    if (!address.matches()) {
      return Optional.empty();
    }
    String start = address.group(1);
    return Optional.of(start + encoded(address.group(2), !start.equals("#")));
  }

  /// Returns `rest` with all other characters percent-encoded.
  ///
  /// @param fragment whether the first `#` opens the fragment
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
        written.append(PercentEncoding.encode(one, _ -> false));
        at += one.length();
      }
    }
    return written.toString();
  }
}
