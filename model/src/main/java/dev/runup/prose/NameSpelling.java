package dev.runup.prose;

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
/// * Letters in circles become capitals.
/// * In a handle, a capital after a small letter begins a word. Example: `@ZoeSmith` has two.
public final class NameSpelling {

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

  /// Small letters in circles. Their plain form is a small letter, but they stand for names too.
  private static final Pattern CIRCLED = Pattern.compile("[\u24D0-\u24E9]");

  /// The number by which a small letter in a circle follows its capital.
  private static final int TO_CAPITAL = 26;

  /// The places where words are joined: before a capital, and beside a digit. "McCain" and the like
  /// are one word.
  private static final Pattern JOINT =
      Pattern.compile(
          "(?<=\\p{Ll})(?<!(?<!\\p{L})(?:Mc|Mac|De|Di|Du|La|Le|Fitz))(?=\\p{Lu})"
              + "|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})"
              + "|(?<=\\p{L})(?=\\p{Nd})|(?<=\\p{Nd})(?=\\p{L})");

  /// A dot, a slash or a hyphen between two letters.
  private static final Pattern CUT =
      Pattern.compile("(?<=\\p{L})[-\u2010\u2011\u2013./\u2044\u00B7\u2022\u2027\u2219](?=\\p{L})");

  /// A blank between single letters, of which there are at least four.
  private static final Pattern SPACED =
      Pattern.compile("(?<!\\p{L})\\p{L}(?:[ \\u00A0]\\p{L}){3,99}(?!\\p{L})");

  /// Words such as "and" and "to" that Hebrew and Arabic write before a word without a blank.
  private static final Pattern PREFIX =
      Pattern.compile("(?<!\\p{L})[ובהלמשכوفبلك]{1,2}(?=[\\p{IsHebrew}\\p{IsArabic}]{3})");

  /// What separates addresses from the words around them.
  private static final Pattern AROUND_ADDRESS =
      Pattern.compile("[\\s<>()\\[\\]\"\u201C\u201D\u201E\u00AB\u00BB]++");

  /// A mail address, or a web address with its scheme or without.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[^@]*+@[^@.]*+\\.[^@]*+|[^:]*+://.*+"
              + "|[\\p{L}\\p{Nd}-]++(?:\\.[\\p{L}\\p{Nd}-]++)++(?<=\\.[a-z-]{2,24})(?:[/?#:].*+)?");

  /// Cyrillic letters, each at the place of the Latin one that looks like it.
  private static final String CYRILLIC_ALIKE = "АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝ";

  private static final String LATIN_OF_CYRILLIC = "ABESIJKMHOPCTYXaesijopcyxhdqw";

  private static final String GREEK_ALIKE = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυχ";

  private static final String LATIN_OF_GREEK = "ABEZHIKMNOPTYXaikvopux";

  private NameSpelling() {}

  /// Returns a text in its plain spelling.
  public static String plain(String text) {
    String named =
        CIRCLED
            .matcher(text.replace(ACUTE, '\''))
            .replaceAll(letter -> String.valueOf((char) (letter.group().charAt(0) - TO_CAPITAL)));
    String composed = Normalizer.normalize(named, Normalizer.Form.NFKC);
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
  public static String withoutHyphens(String text) {
    return HYPHEN.matcher(text).replaceAll("");
  }

  /// Returns a text without the hyphens, dots and slashes inside its words, and without the blanks
  /// in spaced ones. Example: "Cos/tello", "C.o.s.t.e.l.l.o" and "C o s t e l l o" become
  /// "Costello".
  public static String withoutCuts(String text) {
    return SPACED
        .matcher(CUT.matcher(text).replaceAll(""))
        .replaceAll(spaced -> spaced.group().replaceAll("[ \\u00A0]", ""));
  }

  /// Returns a text without words that are written before others without a blank.
  public static String withoutPrefixes(String text) {
    return PREFIX.matcher(text).replaceAll("");
  }

  /// Returns a text with blanks where words are joined. Example: "ZoeSmith2" becomes "Zoe Smith 2".
  public static String withoutJoints(String text) {
    return JOINT.matcher(text).replaceAll(" ");
  }

  /// Returns the web and mail addresses in a text.
  public static List<String> addresses(String text) {
    return text.indexOf('.') < 0
        ? List.of()
        : AROUND_ADDRESS
            .splitAsStream(text)
            .map(NameSpelling::withoutLastSign)
            .filter(word -> ADDRESS.matcher(word).matches())
            .toList();
  }

  /// Returns a word without the sign that ends a part of its sentence.
  private static String withoutLastSign(String word) {
    boolean hasSign = !word.isEmpty() && ".,;:!?".indexOf(word.charAt(word.length() - 1)) >= 0;
    return hasSign ? word.substring(0, word.length() - 1) : word;
  }

  /// Returns the letters of the handles and hashtags in a text, without accents and capitals.
  public static List<String> handles(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return HANDLE
        .matcher(composed)
        .results()
        .map(MatchResult::group)
        .map(handle -> NameForms.plain(handle.substring(1).replace("_", "")))
        .toList();
  }
}
