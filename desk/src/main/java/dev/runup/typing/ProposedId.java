package dev.runup.typing;

import dev.runup.fact.FactType;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Proposes an id for a new fact, made of the words that name it.
public final class ProposedId {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  /// Words that tell nothing of a fact.
  private static final Set<String> SMALL =
      Set.of(
          ("a an the and or of on in to for from by with at as is are was were be been it its he she"
                  + " they them their his her that this these those will would has have had s")
              .split(" ", -1));

  /// The letters of Ukrainian, as Ukraine writes them in Latin ones (Resolution 55 of 2010), and
  /// those that Russian has besides.
  private static final Map<Integer, String> LATIN = latin();

  /// The keys whose words name a fact. The first one that has a value counts.
  private static final List<String> NAMING =
      List.of("short", "name", "title", "what", "says", "text", "quote");

  private static final int MOST_WORDS = 4;
  private static final int LONGEST = 40;

  private ProposedId() {}

  private static Map<Integer, String> latin() {
    String from = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэёъ";
    String[] to =
        "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch - iu ia y e e -"
            .split(" ", -1);
    Map<Integer, String> latin = new HashMap<>();
    for (int i = 0; i < to.length; i++) {
      latin.put((int) from.charAt(i), to[i].equals("-") ? "" : to[i]);
    }
    return Collections.unmodifiableMap(latin);
  }

  /// Returns an id for a fact that somebody types, which no fact has yet. It is made of the words
  /// that name the fact.
  ///
  /// @param isTaken returns whether an id is that of a fact
  static String of(FactType type, Map<String, Object> values, Predicate<String> isTaken) {
    String words = "";
    for (String key : NAMING) {
      words = words.isEmpty() ? Objects.toString(values.get(key), "") : words;
    }
    boolean hasOwner = type == FactType.STATEMENT || type == FactType.ASSESSMENT;
    Object speaker = values.containsKey("who") ? values.get("who") : values.get("by");
    boolean isPerson = "person".equals(values.get("kind"));
    return of(type, isPerson, hasOwner ? first(speaker) : "", words, isTaken);
  }

  private static String first(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list -> list.isEmpty() ? "" : first(list.getFirst());
      case Map<?, ?> map -> first(map.get("actor"));
      default -> value.toString();
    };
  }

  /// Returns an id that no fact has yet.
  ///
  /// Examples: `zelensky` for the actor Volodymyr Zelensky, `stop-canada` for the event "Stop in
  /// Canada", `costa-support-last-war` for a statement of the actor `costa`.
  ///
  /// @param isPerson whether the fact is a person, whose last name is enough
  /// @param owner the id of a speaker or author, which comes first; empty for none
  /// @param words the words that name the fact
  /// @param isTaken returns whether an id is that of a fact
  public static String of(
      FactType type, boolean isPerson, String owner, String words, Predicate<String> isTaken) {
    List<String> all = new ArrayList<>(words(words));
    List<String> telling = new ArrayList<>(all);
    telling.removeIf(SMALL::contains);
    if (telling.isEmpty()) {
      telling = all;
    }
    if (isPerson && all.size() > 1 && !isTaken.test(all.getLast())) {
      return all.getLast();
    }
    // An id begins with a letter.
    telling.sort(Comparator.comparing(word -> Character.isDigit(word.charAt(0))));
    List<String> parts = new ArrayList<>(owner.isEmpty() ? List.of() : List.of(owner));
    String id = "";
    for (String word : telling) {
      parts.add(word);
      String longer = String.join("-", parts);
      if (!id.isEmpty() && (longer.length() > LONGEST || parts.size() > MOST_WORDS)) {
        break;
      }
      id = longer;
    }
    if (id.length() < 2 || Character.isDigit(id.charAt(0))) {
      id = owner.isEmpty() ? type.word() : owner;
    }
    String free = id;
    for (int number = 2; isTaken.test(free); number++) {
      free = id + "-" + number;
    }
    return free;
  }

  /// Returns the words of a text in small Latin letters and digits. Cyrillic ones are transcribed.
  static List<String> words(String text) {
    StringBuilder latin = new StringBuilder();
    String small = text.toLowerCase(Locale.ROOT);
    small
        .codePoints()
        .forEach(point -> {
          String letters = LATIN.get(point);
          if (letters != null) {
            latin.append(letters);
          } else if (point != '\'' && point != '’' && point != 'ʼ') {
            latin.appendCodePoint(point);
          }
        });
    String bare = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
    return NO_WORD.splitAsStream(bare).filter(word -> !word.isEmpty()).toList();
  }
}
