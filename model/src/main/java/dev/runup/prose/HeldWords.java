package dev.runup.prose;

import dev.runup.fact.FactId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of some texts in which the words of names are looked up.
///
/// Case counts only for short words in capitals: "WHO" isn't "who", but "KIM" is "Kim". Accents
/// don't count. Other forms of a word are found: "Korean" by "Korea", and "Путіна" by "Путін". So
/// are initials: "UN" by "United Nations".
public final class HeldWords {

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+|['’ʼ.]");

  private static final Pattern PARTS = Pattern.compile("[-‐‑]");

  /// The number of letters from which a word in capitals is looked up in small letters too.
  private static final int LONG = 4;

  /// The number of capitals that initials may have.
  private static final int MOST_INITIALS = 7;

  private static final int MOST_OWNERS = 2;

  // The beginnings of keys that are no words of a text themselves.
  private static final String INITIALS_OF = "initials ";
  private static final String WITH_CAPITAL = "capital ";
  private static final String NATION = "nation ";

  /// Endings of names and of the adjectives and people that belong to them, in English.
  private static final Set<String> ENDINGS =
      Set.of(
          ("|a|e|o|y|en|ain|ey|ia|ay|ium|land|stan|istan|s|es|n|an|ian|ean|ese|ish|i|is|ic|er|ers|ans|ians|egian|ns"
                  + "|yy|iy|yi|ii|ij|j")
              .split("\\|", -1));

  /// The number of letters that an inflected word keeps at least, in other languages.
  private static final int STEM = 3;

  /// The number of letters after a stem.
  private static final int ENDING = 4;

  /// The first owners of the texts, by word and by a key for its meaning. Two are enough, because
  /// one at most is left out of a search.
  private final Map<String, Set<FactId>> owners = new HashMap<>();

  /// The keys of each word that was added.
  private final Map<String, List<String>> keys = new HashMap<>();

  /// The words by their first letters.
  private final Map<String, List<String>> byStem = new HashMap<>();

  /// Adds the words of a text.
  ///
  /// @param owner the fact that has the text
  public void add(String text, FactId owner) {
    Matcher word = NameReader.WORD.matcher(text);
    List<String> run = new ArrayList<>();
    int end = 0;
    while (word.find()) {
      String typed = NameReader.withoutPossessive(word.group());
      if (!text.substring(end, word.start()).isBlank() || !NameReader.hasCapital(typed)) {
        run.clear();
      }
      end = word.end();
      addWord(typed, owner);
      List<String> parts = List.of(PARTS.split(typed));
      if (parts.size() > 1) {
        parts.forEach(part -> addWord(part, owner));
      }
      if (NameReader.hasCapital(typed)) {
        run.add(NameReader.isCapitals(typed) ? typed : typed.substring(0, 1));
        addInitials(run, owner);
      }
    }
  }

  private void addInitials(List<String> run, FactId owner) {
    for (int from = Math.max(0, run.size() - MOST_INITIALS); from < run.size() - 1; from++) {
      addKey(INITIALS_OF + String.join("", run.subList(from, run.size())), owner);
    }
  }

  private void addWord(String typed, FactId owner) {
    List<String> found = keys.computeIfAbsent(typed, HeldWords::keys);
    found.subList(0, found.size() - 1).forEach(key -> addKey(key, owner));
    String folded = found.getLast();
    if (addKey(folded, owner) && folded.length() >= STEM) {
      byStem.computeIfAbsent(folded.substring(0, STEM), _ -> new ArrayList<>()).add(folded);
    }
  }

  /// Returns the keys under which a word is looked up. The last one is the word in its folded form.
  private static List<String> keys(String typed) {
    List<String> keys = new ArrayList<>();
    String word = bare(typed);
    if (NameReader.isCapitals(word)) {
      keys.add(word);
    } else if (NameReader.hasCapital(word)) {
      keys.add(WITH_CAPITAL + word.toUpperCase(Locale.ROOT));
    }
    String nation = NumberWord.NATION.meaning(word);
    if (nation != null) {
      keys.add(NATION + nation);
    }
    keys.add(fold(typed));
    return keys;
  }

  /// Adds a key. Returns whether it is new.
  private boolean addKey(String key, FactId owner) {
    Set<FactId> known = owners.computeIfAbsent(key, _ -> new HashSet<>());
    boolean first = known.isEmpty();
    if (known.size() < MOST_OWNERS) {
      known.add(owner);
    }
    return first;
  }

  /// Returns a word without accents, apostrophes and full stops.
  private static String bare(String typed) {
    return ACCENT.matcher(Normalizer.normalize(typed, Normalizer.Form.NFD)).replaceAll("");
  }

  /// Returns a word in small letters without accents. The Ukrainian stems of "Київ" and "Києва"
  /// become equal.
  private static String fold(String typed) {
    return bare(typed)
        .toLowerCase(Locale.ROOT)
        .replace('ł', 'l')
        .replace('ø', 'o')
        .replace('ı', 'i')
        .replace("ß", "ss")
        .replace("ів", "ев")
        .replace("ов", "ев")
        .replace("єв", "ев");
  }

  /// Returns whether a text of another fact than `except` holds a word or a form of it.
  ///
  /// @param english whether the word is English
  public boolean holds(String typed, boolean english, FactId except) {
    String word = bare(typed);
    String nation = NumberWord.NATION.meaning(word);
    if (nation != null && has(NATION + nation, except)) {
      return true;
    }
    String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    if (NameReader.isCapitals(singular)
        && (holdsCapitals(singular, except)
            || has(INITIALS_OF + singular, except)
            || has(WITH_CAPITAL + singular, except))) {
      return true;
    }
    if (NameReader.isCapitals(singular) && singular.length() < LONG) {
      return false;
    }
    String folded = fold(word);
    return has(folded, except)
        || folded.length() >= STEM
            && byStem.getOrDefault(folded.substring(0, STEM), List.of()).stream()
                .anyMatch(other -> has(other, except) && isAlike(folded, other, english));
  }

  /// Returns whether a text of another fact than `except` holds a word in capitals as it is.
  public boolean holdsCapitals(String word, FactId except) {
    return has(word, except);
  }

  private boolean has(String key, FactId except) {
    Set<FactId> known = owners.getOrDefault(key, Set.of());
    return known.size() > 1 || !known.isEmpty() && !known.contains(except);
  }

  /// Returns whether two words are forms of one name.
  private static boolean isAlike(String one, String other, boolean english) {
    int shorter = Math.min(one.length(), other.length());
    int common = 0;
    while (common < shorter && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    if (!english) {
      return common >= Math.max(STEM, shorter - 2)
          && Math.max(one.length(), other.length()) - common <= ENDING;
    }
    int shortest = shorter == common ? STEM : STEM + 1;
    for (int stem = common; stem >= Math.max(shortest, common - 1); stem--) {
      if (ENDINGS.contains(one.substring(stem)) && ENDINGS.contains(other.substring(stem))) {
        return true;
      }
    }
    return false;
  }
}
