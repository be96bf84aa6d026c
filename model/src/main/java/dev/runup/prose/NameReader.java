package dev.runup.prose;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds names in a text. A name is a run of words with a capital in Latin, Greek or Cyrillic
/// letters.
///
/// The first word of a sentence is left out, because any word has a capital there. So are titles
/// such as "President", months, weekdays and single letters. A text that sets all its words with a
/// capital holds no names.
///
/// Example: in "The North wrote to Kim Kye Gwan" it finds "North" and "Kim Kye Gwan".
public final class NameReader {

  /// A name.
  ///
  /// @param typed the name as it is typed
  /// @param words its words, without possessive endings
  public record Name(String typed, List<String> words) {}

  /// A word with its hyphens and apostrophes, or initials such as "U.S.".
  public static final Pattern WORD =
      Pattern.compile(
          "(?:\\p{Lu}\\.){2,8}|[\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}]*+(?:['’ʼ‐‑-][\\p{L}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}]*+)*+");

  private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ]s?$");

  /// A hyphen between parts of a word, but not in "F-16" or "Mar-a-Lago".
  private static final Pattern HYPHEN =
      Pattern.compile("(?<=\\p{L}{2})[-‐‑](?=\\p{L}{2})|(?<=\\p{L}{3})[-‐‑](?=\\d)");

  /// Signs after which a new sentence, a quotation or an item of a list may begin.
  private static final Pattern START = Pattern.compile("[.!?:…\"“”„«»‹›‘(\\[\\n•*]");

  /// Words after which a full stop ends no sentence.
  private static final Set<String> ABBREVIATIONS =
      Set.of("Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Sen", "Gov", "Rep", "Col", "Lt");

  /// Endings of adjectives that are made with a hyphen. Example: "Seoul-based", "US-led".
  private static final Pattern ADJECTIVE =
      Pattern.compile(
          ".*(?:ed|ing|ly)|led|born|made|run|wide|style|held|like|free|friendly|era|in|of|to|and");

  /// The number of letters from which a word in capitals may be set so for emphasis.
  private static final int LONG = 6;

  /// The number of longer words from which a text can be set with capitals throughout.
  private static final int TITLE = 3;

  private final List<Name> names = new ArrayList<>();
  private final List<String> run = new ArrayList<>();
  private final String text;
  private int from;
  private int to;

  private NameReader(String text) {
    this.text = text;
  }

  public static List<Name> read(String text) {
    NameReader reader = new NameReader(text);
    if (!isTitleCased(text)) {
      reader.readWords();
    }
    return reader.names;
  }

  private void readWords() {
    Matcher word = WORD.matcher(text);
    String before = ".";
    int end = 0;
    while (word.find()) {
      String gap = text.substring(end, word.start());
      if (!gap.equals(" ") && !gap.equals("\u00A0")) {
        endRun();
      }
      boolean starts = !isAcronym(word.group()) && (end == 0 || startsSentence(gap, before));
      List<String> parts = starts ? List.of() : parts(word.group());
      if (parts.isEmpty()) {
        endRun();
      } else {
        from = run.isEmpty() ? word.start() : from;
        to = word.end();
        run.addAll(parts);
      }
      before = word.group();
      end = word.end();
    }
    endRun();
  }

  private void endRun() {
    if (run.stream().anyMatch(word -> !isPlain(word))) {
      names.add(new Name(withoutPossessive(text.substring(from, to)), List.copyOf(run)));
    }
    run.clear();
  }

  /// Returns whether a word has its capitals everywhere, also at the start of a sentence.
  private static boolean isAcronym(String word) {
    return word.length() < LONG && isCapitals(withoutPossessive(word));
  }

  private static boolean startsSentence(String gap, String before) {
    boolean initial = before.length() == 1 && Character.isUpperCase(before.charAt(0));
    boolean abbreviated = gap.equals(". ") && (initial || ABBREVIATIONS.contains(before));
    return before.endsWith(".") || START.matcher(gap).find() && !abbreviated;
  }

  /// Returns the parts of a word that may name something: the parts between hyphens, if one of them
  /// has a capital.
  ///
  /// Example: "Jae-in" has the parts Jae and in, "pro-Russian" and "US-led" have one.
  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    boolean capital = false;
    for (String part : HYPHEN.split(withoutPossessive(word), -1)) {
      boolean named = hasCapital(part);
      if (named || capital && !ADJECTIVE.matcher(part).matches()) {
        parts.add(part);
      }
      capital |= named;
    }
    return capital ? parts : List.of();
  }

  public static String withoutPossessive(String word) {
    return POSSESSIVE.matcher(word).replaceAll("");
  }

  /// Returns the script of most letters of a text, or `COMMON` if it has none.
  public static Character.UnicodeScript script(String text) {
    Map<Character.UnicodeScript, Integer> letters = new EnumMap<>(Character.UnicodeScript.class);
    text.codePoints()
        .filter(Character::isLetter)
        .forEach(letter -> letters.merge(Character.UnicodeScript.of(letter), 1, Integer::sum));
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(Character.UnicodeScript.COMMON);
  }

  public static boolean hasCapital(String word) {
    return Character.isUpperCase(word.charAt(0))
        && switch (Character.UnicodeScript.of(word.charAt(0))) {
          case LATIN, GREEK, CYRILLIC -> true;
          default -> false;
        };
  }

  /// Returns whether a word with a capital names nothing by itself.
  public static boolean isPlain(String word) {
    return word.length() < 2
        || NumberWord.MONTH.has(word)
        || NumberWord.DATE.has(word)
        || (isCapitals(word) ? NumberWord.ABBREVIATION : NumberWord.TITLE).has(word);
  }

  /// Returns whether a text sets all its longer words with a capital, as headings of newspapers do.
  private static boolean isTitleCased(String text) {
    List<String> longer =
        WORD.matcher(text)
            .results()
            .map(match -> match.group())
            .filter(word -> word.length() > 3 && Character.isLetter(word.charAt(0)))
            .toList();
    return longer.size() >= TITLE && longer.stream().allMatch(NameReader::hasCapital);
  }

  public static boolean isCapitals(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
  }
}
