package dev.runup.prose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A word of a name, with the forms that a text may have of it.
///
/// A form may have other accents. Only a word with a capital may have another ending: "Cost" is no
/// form of "Costa", and "stone" none of "Stone".
public final class NameWord {

  /// The number of letters by which words are looked up.
  public static final int START = 3;

  /// The endings of a plural in Latin letters.
  private static final Set<String> PLURAL = Set.of("s", "es");

  private static final Pattern CONSONANT_Y = Pattern.compile("(?<=[^aeiou])y$");

  /// The endings of names in other cases and numbers, after a longer whole name in Latin letters.
  private static final Set<String> ENDINGS =
      Set.of(
          ("s es a u e em om ovi owi ow y i ie n en iem owie ego emu in un nin nun yi ya ye da de dan"
                  + " den ta te tan ten la le lar ler t ot et nak nek val vel ban ben ra re hoz hez")
              .split(" "));

  /// The Hungarian ones that double the last letter of the name. Example: "Novák", "Novákkal".
  private static final Set<String> ENDINGS_AFTER_LAST = Set.of("al", "el");

  /// Those of [#ENDINGS] that follow a name of four letters.
  private static final Set<String> SHORT_ENDINGS = Set.of("a", "u", "em", "owi", "iem");

  /// The endings that replace the last "a" of a name in Latin letters.
  private static final Set<String> ENDINGS_FOR_A = Set.of("y", "i", "e", "o", "u", "ie", "ou");

  /// The endings in Cyrillic letters without accents. They follow a name, or replace its ending.
  private static final Set<String> CYRILLIC =
      Set.of(
          ("а я у ю і и е є о ом ем єм им ім ою ею єю ові еві єві ам ям ах ях ами ями ів ев ов ого"
                  + " ому оі ии іи их ими ьою ое оє ым ои ых ыми")
              .split(" "));

  private static final Pattern CYRILLIC_ENDING = Pattern.compile("(?:[иіы]и|[аяоеєуюиіь])$");

  /// What becomes of the end of a name in Cyrillic letters before an ending. Its letters have no
  /// accents here: "й" is "и", and "ї" is "і".
  ///
  /// @param end the end of the name
  /// @param stem what replaces it
  private record Change(Pattern end, String stem, Set<String> endings) {
    static Change of(String end, String stem, Set<String> endings) {
      return new Change(Pattern.compile(end), stem, endings);
    }

    List<Stem> of(String plain) {
      String changed = end.matcher(plain).replaceFirst(stem);
      return changed.equals(plain) ? List.of() : List.of(new Stem(changed, endings));
    }
  }

  /// An "і" in the last syllable that becomes another vowel, but not in the only syllable.
  private static final String CLOSED = "(?<=[аеєиіоуюя][^аеєиіоуюя]{0,6})і";

  private static final List<Change> CHANGES =
      List.of(
          // Example: "Андрій", "Андрія".
          Change.of("(?<=і)и$", "", CYRILLIC),
          // Example: "Ольга", "Ользі", and "Гнатюк", "Гнатюче".
          Change.of("[гґ]а$", "з", Set.of("і")),
          Change.of("ка$", "ц", Set.of("і")),
          Change.of("ха$", "с", Set.of("і")),
          Change.of("[гґ]$", "ж", Set.of("е")),
          Change.of("(?:к|ець?)$", "ч", Set.of("е")),
          Change.of("х$", "ш", Set.of("е")),
          // Example: "Кравець", "Кравця", "Заєць", "Зайця" and "Орел", "Орла".
          Change.of("ець?$", "ц", CYRILLIC),
          Change.of("єць?$", "иц", CYRILLIC),
          Change.of("[ео](?=[кл]$)", "", CYRILLIC),
          Change.of("ень$", "н", CYRILLIC),
          Change.of("оть$", "т", CYRILLIC),
          // Example: "Ковалів", "Ковалева" and "Сокіл", "Сокола".
          Change.of(CLOSED + "([бвгґджзклпрстхцчш]|н(?=ь))ь?$", "о$1", CYRILLIC),
          Change.of(CLOSED + "([бвгґджзклпрстхцчш]|н(?=ь))ь?$", "е$1", CYRILLIC),
          Change.of(CLOSED + "в$", "єв", CYRILLIC));

  /// What forms of a word begin with, and the endings that follow.
  private record Stem(String text, Set<String> endings) {
    boolean isOf(String plain) {
      return plain.startsWith(text) && endings.contains(plain.substring(text.length()));
    }
  }

  private final String typed;
  private final String plain;
  private final List<Stem> stems;

  public NameWord(String typed) {
    this.typed = typed;
    this.plain = NameForms.plain(typed);
    this.stems = isExact() ? List.of() : stems();
  }

  /// Returns whether it is so short that it has no other forms.
  private boolean isExact() {
    return typed.length() < NameForms.NAMING;
  }

  private List<Stem> stems() {
    List<Stem> all = new ArrayList<>();
    if (Character.UnicodeScript.of(typed.codePointAt(0)) == Character.UnicodeScript.CYRILLIC) {
      all.add(new Stem(plain, CYRILLIC));
      all.add(new Stem(CYRILLIC_ENDING.matcher(plain).replaceFirst(""), CYRILLIC));
      CHANGES.forEach(change -> all.addAll(change.of(plain)));
    } else {
      all.add(new Stem(plain, PLURAL));
      all.add(new Stem(plain, SHORT_ENDINGS));
      all.add(new Stem(CONSONANT_Y.matcher(plain).replaceFirst("ie"), Set.of("s")));
      if (typed.length() > NameForms.NAMING) {
        all.add(new Stem(plain, ENDINGS));
        all.add(new Stem(plain + plain.substring(plain.length() - 1), ENDINGS_AFTER_LAST));
        if (plain.endsWith("a")) {
          all.add(new Stem(plain.substring(0, plain.length() - 1), ENDINGS_FOR_A));
        }
      }
    }
    return all;
  }

  /// Returns the word in small letters without accents.
  public String plain() {
    return plain;
  }

  /// Returns what the plain forms of the word may begin with, each with [#START] letters or all.
  public Set<String> starts() {
    Set<String> starts = new LinkedHashSet<>(Set.of(startAt(0, plain)));
    for (Stem stem : stems) {
      if (stem.text().length() >= START) {
        starts.add(startAt(0, stem.text()));
      } else {
        stem.endings().forEach(ending -> starts.add(startAt(0, stem.text() + ending)));
      }
    }
    return starts;
  }

  /// Returns the letters by which a word is looked up in a text.
  public static String startAt(int index, String plain) {
    return plain.substring(index, Math.min(index + START, plain.length()));
  }

  /// Returns whether a word of a text is a form of this one.
  ///
  /// @param plainWord the same word in small letters without accents
  public boolean hasForm(String word, String plainWord) {
    if (isExact() || Character.isLowerCase(word.codePointAt(0))) {
      return word.equals(typed);
    }
    if (plainWord.equals(plain)) {
      return true;
    }
    for (Stem stem : stems) {
      if (stem.isOf(plainWord)) {
        return true;
      }
    }
    return false;
  }
}
