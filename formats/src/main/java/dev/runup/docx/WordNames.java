package dev.runup.docx;

import dev.runup.text.Sha256;
import java.util.regex.Pattern;

/// Makes the names that Word allows of the anchors of a document. The same anchor always has the
/// same name.
final class WordNames {

  /// The longest name of a bookmark, in characters.
  private static final int LONGEST_BOOKMARK = 40;

  /// The longest tag of a content control, in characters.
  private static final int LONGEST_TAG = 64;

  private static final int DIGITS = 12;

  /// An anchor from whose bookmark the anchor can be read.
  private static final Pattern PLAIN = Pattern.compile("(?=[a-z])(?:[a-z0-9]+(?:-|:|/)?)*[a-z0-9]");

  private WordNames() {}

  /// Returns the name of a bookmark: letters, digits and `_`, beginning with a letter. Each `-`
  /// becomes `_`, each `:` two and each `/` three of them. A longer name, or one with other
  /// characters, ends in digits of its checksum.
  ///
  /// Example: `event:share-deal` becomes `event__share_deal`.
  static String bookmark(String anchor) {
    String name = anchor.replace("/", "___").replace(":", "__").replace('-', '_');
    if (name.length() <= LONGEST_BOOKMARK && PLAIN.matcher(anchor).matches()) {
      return name;
    }
    String start = "A" + name.replaceAll("[^A-Za-z0-9_]", "_");
    int end = Math.min(start.length(), LONGEST_BOOKMARK - DIGITS - 1);
    return start.substring(0, end) + "_" + Sha256.shortHex(anchor);
  }

  /// Returns the anchor of a bookmark, or an empty text if its name doesn't tell.
  static String anchor(String bookmark) {
    String anchor = bookmark.replace("___", "/").replace("__", ":").replace('_', '-');
    return bookmark.equals(bookmark(anchor)) ? anchor : "";
  }

  /// Returns the tag of a content control. A longer id ends in `~` and digits of its checksum.
  ///
  /// @param fact the fact's type and id
  static String tag(String fact) {
    if (fact.length() <= LONGEST_TAG) {
      return fact;
    }
    int end = LONGEST_TAG - DIGITS - 1;
    int whole = Character.isHighSurrogate(fact.charAt(end - 1)) ? end - 1 : end;
    return fact.substring(0, whole) + "~" + Sha256.shortHex(fact);
  }
}
