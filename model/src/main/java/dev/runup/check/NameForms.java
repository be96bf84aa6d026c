package dev.runup.check;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The words of names and texts, and the forms in which a text may have a word of a name.
///
/// A form may have other accents. Only a word with a capital may have another ending. "Cost" is no
/// form of "Costa", and "stone" none of "Stone".
final class NameForms {

  /// The least number of letters of a word that names somebody on its own in any text.
  static final int NAMING = 4;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]++");

  private static final String APOSTROPHE = "['\u2018\u2019\u02BC\u02B9`\u00B4]";

  /// The English ending of a possessive.
  private static final Pattern POSSESSIVE =
      Pattern.compile("(?<=\\p{L})" + APOSTROPHE + "[sS](?![\\p{L}\\p{M}])");

  /// An apostrophe inside a name. Example: "O'Neill", but not "d'Estaing", which is two words.
  private static final Pattern INSIDE =
      Pattern.compile(
          "(?<=\\p{L})" + APOSTROPHE + "(?=\\p{Ll})|(?<=\\p{Lu})" + APOSTROPHE + "(?=\\p{Lu})");

  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]{2,}");

  private static final Pattern MARKS = Pattern.compile("\\p{M}++");

  /// Short words that begin many sentences. Alone they name nobody.
  private static final Set<String> COMMON =
      Set.of(
          ("An And Any All Are As At But By Can Do For Had Has He Her His How If In Is It Its Let Man"
                  + " May My New No Not Now Of Old On One Or Our Out Say See She Six So Ten The To Too"
                  + " Two Up Us War Was Way We Who Why Yes Yet You")
              .split(" "));

  /// The endings of names in other cases and numbers, after a whole name in Latin letters.
  private static final Set<String> ENDINGS =
      Set.of("s", "es", "a", "u", "e", "em", "om", "ovi", "owi", "ow", "y", "i", "ie", "n", "en");

  /// The endings that replace the last "a" of a name in Latin letters.
  private static final Set<String> ENDINGS_FOR_A = Set.of("y", "i", "e", "o", "u", "ie", "ou");

  /// The endings in Cyrillic letters without accents. They follow a name, or replace its ending.
  private static final Set<String> CYRILLIC =
      Set.of(
          ("а я у ю і и е є о ом ем єм им ім ою ею єю ові еві єві ам ям ах ях ами ями ів ев ов ого"
                  + " ому оі ии іи их ими ьою ое оє ым ои ых ыми")
              .split(" "));

  private static final Pattern CYRILLIC_ENDING = Pattern.compile("(?:[иіы]и|[аяоеєуюиіь])$");

  private NameForms() {}

  /// Returns the words of a text in their [plain spelling][NameSpelling]. Apostrophes inside a word
  /// and possessive endings are left out.
  static List<String> words(String text) {
    String whole = POSSESSIVE.matcher(NameSpelling.plain(text)).replaceAll("");
    String joined = INSIDE.matcher(whole).replaceAll("");
    return WORD.matcher(joined).results().map(MatchResult::group).toList();
  }

  /// Returns whether words are separated by no spaces in the script of a name.
  static boolean isUnspaced(String name) {
    return UNSPACED.matcher(name).matches();
  }

  /// Returns whether a word names nobody on its own.
  static boolean isTooCommon(String word) {
    return word.length() < 2 || COMMON.contains(word);
  }

  /// Returns a word in small letters without accents.
  static String plain(String word) {
    String bare =
        MARKS
            .matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
            .replaceAll("");
    return bare.replace('ł', 'l')
        .replace('ø', 'o')
        .replace('đ', 'd')
        .replace('ı', 'i')
        .replace("ß", "ss")
        .replace("æ", "ae");
  }

  /// Returns whether the words of a text are a name. A name of several words may have any capitals.
  static boolean areForms(List<String> words, List<String> name) {
    boolean areSame =
        IntStream.range(0, name.size())
            .allMatch(i -> plain(words.get(i)).equals(plain(name.get(i))));
    return areSame && name.size() > 1
        || IntStream.range(0, name.size()).allMatch(i -> isForm(words.get(i), name.get(i)));
  }

  private static boolean isForm(String word, String name) {
    if (name.length() < NAMING || Character.isLowerCase(word.codePointAt(0))) {
      return word.equals(name);
    }
    String one = plain(word);
    String other = plain(name);
    if (one.equals(other)) {
      return true;
    }
    return Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.CYRILLIC
        ? hasEnding(one, other, CYRILLIC)
            || hasEnding(one, CYRILLIC_ENDING.matcher(other).replaceFirst(""), CYRILLIC)
        : name.length() > NAMING
            && (hasEnding(one, other, ENDINGS)
                || other.endsWith("a")
                    && hasEnding(one, other.substring(0, other.length() - 1), ENDINGS_FOR_A));
  }

  private static boolean hasEnding(String word, String stem, Set<String> endings) {
    return word.startsWith(stem) && endings.contains(word.substring(stem.length()));
  }
}
