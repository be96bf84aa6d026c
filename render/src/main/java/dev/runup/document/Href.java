package dev.runup.document;

import dev.runup.text.PercentEncoding;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An address to which a page may link, valid in HTML.
public record Href(String address) {

  /// A scheme with its host, and the rest of the address. A host holds no `@`, because readers
  /// would take the name before it for the host. Example: `https://example.org@evil.net` is no
  /// match.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?://[\\p{L}\\p{N}.\\[\\]:_-]+(?=[/?#]|$)|mailto:(?=.)|#)(.*)",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// A character that no part of an address may hold, and a `%` that begins no encoded byte:
  /// https://url.spec.whatwg.org/#url-code-points
  private static final Pattern ENCODED =
      Pattern.compile("[^\\p{L}\\p{Nd}!$&'()*+,./:;=?@_~%-]|%(?![0-9a-fA-F]{2})");

  /// Returns the address. Empty if a page must not link to it.
  ///
  /// @param root leads from the page to the folder of its site, for example `../`. Null for a page
  ///   of no site
  public static Optional<Href> of(String target, @Nullable String root) {
    if (root != null && target.startsWith(Inline.Link.SITE)) {
      String path = target.substring(Inline.Link.SITE.length());
      int hash = path.indexOf('#');
      String address =
          hash < 0
              ? encoded(path)
              : encoded(path.substring(0, hash)) + "#" + encoded(path.substring(hash + 1));
      return Optional.of(new Href(root + address));
    }
    Matcher address = ADDRESS.matcher(target);
    if (!address.matches()) {
      return Optional.empty();
    }
    String start = address.group(1);
    String rest = address.group(2);
    // The first `#` opens the fragment, unless the address begins with it.
    int hash = start.equals("#") ? -1 : rest.indexOf('#');
    return Optional.of(
        new Href(
            hash < 0
                ? start + encoded(rest)
                : start
                    + encoded(rest.substring(0, hash))
                    + "#"
                    + encoded(rest.substring(hash + 1))));
  }

  private static String encoded(String part) {
    return ENCODED
        .matcher(part)
        .replaceAll(found -> PercentEncoding.encode(found.group(), _ -> false));
  }
}
