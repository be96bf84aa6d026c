package dev.runup.prose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A kind of the words that [NumberReader] and the rules about texts know. `number-words.txt` lists
/// them with their meanings.
public enum NumberWord {
  PLAIN,
  MONTH,
  WEEKDAY,
  SCALE,
  UNIT,
  UNSURE,
  DATE,
  ROUGH,
  COMMON,
  ORDINAL,
  NEAR,
  DAYS,
  TITLE,
  ABBREVIATION,
  NATION;

  /// The largest number of letters after a stem. The file marks a stem by `*` at its end.
  private static final int ENDING = 6;

  private final Map<String, String> meanings = new LinkedHashMap<>();

  /// The meanings of the stems, without their `*`.
  private final Map<String, String> stems = new HashMap<>();

  /// The [#beginning] of all words, with which most words of a text don't begin.
  private final BitSet beginnings = new BitSet();

  NumberWord() {
    String kind = name().toLowerCase(Locale.ROOT);
    for (List<String> line : WordLines.ALL) {
      if (line.getFirst().equals(kind)) {
        line.subList(2, line.size()).forEach(word -> meanings.putIfAbsent(word, line.get(1)));
      }
    }
    meanings.forEach((word, meaning) -> {
      beginnings.set(beginning(word.replace("*", "")));
      if (word.endsWith("*")) {
        stems.put(word.substring(0, word.length() - 1), meaning);
      }
    });
  }

  /// Returns a number below 4096 for the first two letters of a word. Few pairs share one.
  private static int beginning(String word) {
    return (31 * plainAt(0, word) + plainAt(1, word)) % 4096;
  }

  private static char plainAt(int index, String word) {
    return index < word.length() ? plain(Character.toLowerCase(word.charAt(index))) : 0;
  }

  private static char plain(char letter) {
    return letter == '’' || letter == 'ʼ' ? '\'' : letter;
  }

  /// Returns a word in lower case and with plain apostrophes, as the file has it.
  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ʼ', '\'');
  }

  /// The words of each line of the file, read once for all kinds.
  static final class WordLines {
    private static final List<List<String>> ALL =
        linesOf("number-words.txt").stream().map(line -> List.of(line.split(" "))).toList();

    /// Returns the lines of a file beside this class, without blanks and comments.
    static List<String> linesOf(String name) {
      try (InputStream file = Objects.requireNonNull(NumberWord.class.getResourceAsStream(name))) {
        String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        return text.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Returns an expression that matches any word of this kind, in the case of the file.
  public String pattern() {
    String words = String.join("|", meanings.keySet());
    String expression = words.replace("'", "['’ʼ]").replace("*", "\\p{L}{0," + ENDING + "}");
    return "(?:" + expression + ")(?!\\p{L})";
  }

  /// Returns the meaning of a word of this kind, or null for other words.
  ///
  /// Example: the unit "euros" means `EUR`, the month "січня" means `1`.
  public @Nullable String meaning(String typed) {
    if (!beginnings.get(beginning(typed))) {
      return null;
    }
    String word = meanings.containsKey(typed) ? typed : plain(typed);
    String meaning = meanings.get(word);
    if (meaning != null || stems.isEmpty()) {
      return meaning;
    }
    int shortest = Math.max(2, word.length() - ENDING);
    for (int length = word.length(); meaning == null && length >= shortest; length--) {
      meaning = stems.get(word.substring(0, length));
    }
    return meaning;
  }

  /// Returns the number that a word of this kind means, or -1 for other words.
  public int number(String word) {
    String meaning = meaning(word);
    return meaning == null ? -1 : Integer.parseInt(meaning);
  }

  /// Returns the number of the only meaning with a word that a typed one is or begins, in any case.
  /// Returns 0 if there is none, or more than one.
  ///
  /// Example: `sep` and `Sept` mean the month 9, `ju` may mean two.
  ///
  /// @param fewest the fewest letters of a word that is cut
  public int ofCut(String typed, int fewest) {
    String small = plain(typed);
    Set<Integer> whole = new HashSet<>();
    Set<Integer> cut = new HashSet<>();
    meanings.forEach((word, meaning) -> {
      String known = plain(word);
      if (known.equals(small)) {
        whole.add(Integer.valueOf(meaning));
      } else if (small.length() >= fewest && known.startsWith(small)) {
        cut.add(Integer.valueOf(meaning));
      }
    });
    Set<Integer> meant = whole.isEmpty() ? cut : whole;
    return meant.size() == 1 ? meant.iterator().next() : 0;
  }

  public boolean has(String word) {
    return meaning(word) != null;
  }
}
