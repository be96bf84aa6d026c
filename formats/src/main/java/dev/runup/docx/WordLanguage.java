package dev.runup.docx;

import dev.runup.document.Direction;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes the language of a text. Word knows three: for most scripts, for those of East Asia, and
/// for those that are written from right to left.
final class WordLanguage {

  /// The word for a text in no known language.
  private static final String NONE = "x-none";

  private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
  private static final Set<String> EAST_ASIAN = Set.of("zh", "ja", "ko", "yue");

  private WordLanguage() {}

  /// @param language a BCP 47 tag; any other text becomes no language
  static void write(WordXml xml, String language) {
    String tag = TAG.matcher(language).matches() ? language : NONE;
    boolean isEastAsian = EAST_ASIAN.contains(Locale.forLanguageTag(tag).getLanguage());
    xml.empty(
        "w:lang",
        "w:val",
        tag,
        "w:eastAsia",
        isEastAsian ? tag : "",
        "w:bidi",
        isRightToLeft(tag) ? tag : "");
  }

  static boolean isRightToLeft(String language) {
    return Direction.of(language) == Direction.RTL;
  }
}
