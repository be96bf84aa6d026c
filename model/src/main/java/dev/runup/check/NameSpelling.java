package dev.runup.check;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The plain spelling of texts in which names are looked for. Texts that look alike become equal:
///
/// * Compatibility forms become plain letters, and invisible characters are left out. Example: "Ｓ"
///   becomes "S".
/// * In a word of several scripts, letters that look like those of its main script become these. No
///   other word is changed. Example: a Cyrillic "е" within "Costello".
/// * In a handle, a capital after a small letter begins a word. Example: `@ZoeSmith` has two.
final class NameSpelling {

  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}++");

  /// The apostrophe-like sign that is no letter and whose compatibility form has a blank.
  private static final char ACUTE = '\u00B4';

  private static final Pattern HANDLE = Pattern.compile("[@#][\\p{L}\\p{M}\\p{Nd}_]++");

  private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]++");

  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

  private static final Pattern GREEK = Pattern.compile("\\p{IsGreek}");

  /// A hyphen between two letters.
  private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})[-\u2010\u2011](?=\\p{L})");

  /// Cyrillic letters, each at the place of the Latin one that looks like it.
  private static final String CYRILLIC_ALIKE = "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ";

  private static final String LATIN_OF_CYRILLIC = "ABESIJKMHOPCTYXaesijopcyxhdqw";

  private static final String GREEK_ALIKE = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ";

  private static final String LATIN_OF_GREEK = "ABEZHIKMNOPTYXaikvopux";

  private NameSpelling() {}

  /// Returns a text in its plain spelling.
  static String plain(String text) {
    String composed = Normalizer.normalize(text.replace(ACUTE, '\''), Normalizer.Form.NFKC);
    String visible = INVISIBLE.matcher(composed).replaceAll("");
    String split =
        HANDLE.matcher(visible).replaceAll(handle -> HUMP.matcher(handle.group()).replaceAll(" "));
    boolean isMixed =
        LATIN.matcher(split).find()
            && (CYRILLIC.matcher(split).find() || GREEK.matcher(split).find());
    return isMixed ? WORD.matcher(split).replaceAll(word -> inOneScript(word.group())) : split;
  }

  /// Returns a word with the letters of its main script in place of those that look like them.
  private static String inOneScript(String word) {
    long latin = LATIN.matcher(word).results().count();
    long cyrillic = CYRILLIC.matcher(word).results().count();
    if (latin == 0 || latin == word.length()) {
      return word;
    }
    return cyrillic > latin
        ? replaced(word, LATIN_OF_CYRILLIC, CYRILLIC_ALIKE)
        : replaced(replaced(word, CYRILLIC_ALIKE, LATIN_OF_CYRILLIC), GREEK_ALIKE, LATIN_OF_GREEK);
  }

  private static String replaced(String word, String letters, String others) {
    StringBuilder replaced = new StringBuilder(word);
    for (int i = 0; i < replaced.length(); i++) {
      int at = letters.indexOf(replaced.charAt(i));
      if (at >= 0) {
        replaced.setCharAt(i, others.charAt(at));
      }
    }
    return replaced.toString();
  }

  /// Returns a text without the hyphens inside its words. Example: "Cost-ello" becomes "Costello".
  static String withoutHyphens(String text) {
    return HYPHEN.matcher(text).replaceAll("");
  }

  /// Returns the letters of the handles and hashtags in a text, without accents and capitals.
  static List<String> handles(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return HANDLE
        .matcher(composed)
        .results()
        .map(MatchResult::group)
        .map(handle -> NameForms.plain(handle.substring(1).replace("_", "")))
        .toList();
  }
}
