package dev.runup.prose;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// The words of names and texts, and what spellings of them have in common. [NameWord] knows the
/// forms of a word.
public final class NameForms {

  /// The least number of letters of a word that names somebody on its own in any text.
  public static final int NAMING = 4;

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

  /// Letters with marks that may be written as two letters. Each is followed by these.
  private static final Map<Character, String> AS_TWO =
      Map.of(
          'ä', "ae", 'ö', "oe", 'ü', "ue", 'å', "aa", 'ø', "oe", 'Ä', "Ae", 'Ö', "Oe", 'Ü', "Ue",
          'Å', "Aa", 'Ø', "Oe");

  private NameForms() {}

  /// Returns the words of a text in their [plain spelling][NameSpelling]. Apostrophes inside a word
  /// and possessive endings are left out.
  public static List<String> words(String text) {
    String whole = POSSESSIVE.matcher(NameSpelling.plain(text)).replaceAll("");
    String joined = INSIDE.matcher(whole).replaceAll("");
    return WORD.matcher(joined).results().map(MatchResult::group).toList();
  }

  /// Returns whether words are separated by no spaces in the script of a name.
  public static boolean isUnspaced(String name) {
    return UNSPACED.matcher(name).matches();
  }

  /// Returns whether a word names nobody on its own.
  public static boolean isTooCommon(String word) {
    return word.length() < 2 || COMMON.contains(word);
  }

  /// Returns a word in small letters without accents.
  public static String plain(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (isEnglish(small)) {
      return small;
    }
    String bare = MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFD)).replaceAll("");
    return bare.replace('ł', 'l')
        .replace('ø', 'o')
        .replace('đ', 'd')
        .replace('ı', 'i')
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("œ", "oe");
  }

  private static boolean isEnglish(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /// Returns words with two letters in place of some letters with marks.
  ///
  /// Example: "Müller" becomes "Mueller", and "Ångström" becomes "Aangstroem".
  public static List<String> asTwo(List<String> words) {
    for (String word : words) {
      if (hasAsTwo(word)) {
        return words.stream().map(NameForms::asTwo).toList();
      }
    }
    return words;
  }

  private static boolean hasAsTwo(String word) {
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter >= 'Ä' && letter <= 'ü' && AS_TWO.containsKey(letter)) {
        return true;
      }
    }
    return false;
  }

  private static String asTwo(String word) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      String two = AS_TWO.get(letter);
      all.append(two == null ? letter : two);
    }
    return all.toString();
  }

  /// Returns whether the words of a text are a form of a name.
  public static boolean areForms(List<String> words, List<String> name) {
    return words.size() == name.size()
        && (hasForms(name, words) || hasForms(asTwo(name), asTwo(words)));
  }

  private static boolean hasForms(List<String> name, List<String> words) {
    List<String> plainWords = words.stream().map(NameForms::plain).toList();
    return hasForms(name.stream().map(NameWord::new).toList(), words, plainWords);
  }

  /// Returns whether words of a text are a name. A name of several words may have any capitals.
  ///
  /// @param plain the same words in small letters without accents
  public static boolean hasForms(List<NameWord> name, List<String> words, List<String> plain) {
    boolean isSame = name.size() > 1;
    boolean isForm = true;
    for (int i = 0; i < name.size() && (isSame || isForm); i++) {
      isSame &= plain.get(i).equals(name.get(i).plain());
      isForm &= name.get(i).hasForm(words.get(i), plain.get(i));
    }
    return isSame || isForm;
  }
}
