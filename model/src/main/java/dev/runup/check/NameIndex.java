package dev.runup.check;

import dev.runup.check.ActorNames.Name;
import dev.runup.fact.FactId;
import dev.runup.text.PercentEncoding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of several actors, which it finds in texts, addresses and ids.
final class NameIndex {

  /// An escape in an address whose escapes were escaped.
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  /// The number of letters by which names are looked up.
  private static final int START = 3;

  /// The least number of letters of a name that is found within a longer handle.
  private static final int WITHIN_HANDLE = 6;

  /// The most parts of an address that are joined to find a name.
  private static final int MOST_WORDS = 4;

  /// The names by the start of their first word.
  private final Map<String, List<Name>> byStart = new HashMap<>();

  /// The names in scripts without spaces by their first character.
  private final Map<Character, List<Name>> unspaced = new HashMap<>();

  /// The actors by what names them in an id, such as `smith` and `john-smith`.
  private final Map<String, InId> inIds = new HashMap<>();

  private int size = 0;

  /// An actor whom an id may name.
  ///
  /// @param place its place among the actors, from 0
  private record InId(int place, FactId actor) {}

  /// Adds an actor. Where an id names several, the one that was added first counts.
  ///
  /// @param names the names of the actor, each as its words
  /// @param namesInIds what names the actor in an id, without the hyphens around it
  void add(FactId actor, Set<List<String>> names, Set<String> namesInIds) {
    for (List<String> words : names) {
      Name name = new Name(actor, words);
      byStart.computeIfAbsent(start(words.getFirst()), _ -> new ArrayList<>()).add(name);
      String joined = String.join("", words);
      if (NameForms.isUnspaced(joined)) {
        unspaced.computeIfAbsent(joined.charAt(0), _ -> new ArrayList<>()).add(name);
      }
    }
    InId inId = new InId(size++, actor);
    namesInIds.forEach(name -> inIds.putIfAbsent(name, inId));
  }

  /// Returns the letters that all forms of a word have.
  private static String start(String word) {
    String plain = NameForms.plain(word);
    return plain.substring(0, Math.min(plain.length(), START));
  }

  /// Returns the first name of one of the actors in a text, or null. Its spelling and its form may
  /// be other ones, see [NameSpelling] and [NameForms]. Example: "Квілфезера" is the name
  /// "Квілфезер".
  @Nullable Name find(String text) {
    Name found = findInWords(NameForms.words(text));
    String joined = found == null ? NameSpelling.withoutHyphens(text) : text;
    if (!joined.equals(text)) {
      found = findInWords(NameForms.words(joined));
    }
    if (found == null) {
      found = findInHandle(text);
    }
    return found == null ? findUnspaced(text) : found;
  }

  private @Nullable Name findInWords(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      for (Name name : byStart.getOrDefault(start(words.get(i)), List.of())) {
        int end = i + name.words().size();
        if (end <= words.size() && NameForms.areForms(words.subList(i, end), name.words())) {
          return new Name(name.actor(), words.subList(i, end));
        }
      }
    }
    return null;
  }

  /// Returns the first name within a handle or a hashtag, or null. A short one must be all of it.
  ///
  /// Example: `@zoesmith` and `#stopcostello`, but not `#granted` for the name "Grant".
  private @Nullable Name findInHandle(String text) {
    for (String handle : NameSpelling.handles(text)) {
      for (int i = 0; i < handle.length(); i++) {
        for (Name name :
            byStart.getOrDefault(
                handle.substring(i, Math.min(i + START, handle.length())), List.of())) {
          String joined = NameForms.plain(String.join("", name.words()));
          boolean isAll = joined.length() >= NameForms.NAMING && joined.equals(handle);
          if (isAll || joined.length() >= WITHIN_HANDLE && handle.startsWith(joined, i)) {
            return name;
          }
        }
      }
    }
    return null;
  }

  /// Returns the first name in a script without spaces, for example "王毅", or null.
  private @Nullable Name findUnspaced(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    for (int i = 0; i < composed.length() && !unspaced.isEmpty(); i++) {
      for (Name name : unspaced.getOrDefault(composed.charAt(i), List.of())) {
        if (composed.startsWith(String.join("", name.words()), i)) {
          return name;
        }
      }
    }
    return null;
  }

  /// Returns the first name of one of the actors in an address, or null. Capitals count for nothing
  /// there, and the words of a name may be written as one.
  ///
  /// Example: `https://olenabondar.example/` has the name "Olena Bondar".
  @Nullable Name findInAddress(String address) {
    String decoded = ESCAPE.matcher(PercentEncoding.decode(address)).replaceAll(" ");
    List<String> words = NameForms.words(decoded);
    for (int i = 0; i < words.size(); i++) {
      StringBuilder joined = new StringBuilder();
      for (int end = i; end < words.size() && end - i < MOST_WORDS; end++) {
        joined.append(NameForms.plain(words.get(end)));
        for (Name name : byStart.getOrDefault(start(joined.toString()), List.of())) {
          String plain = NameForms.plain(String.join("", name.words()));
          if (plain.contentEquals(joined) && plain.length() >= NameForms.NAMING) {
            return new Name(name.actor(), words.subList(i, end + 1));
          }
        }
      }
    }
    return findUnspaced(decoded);
  }

  /// Returns the first actor whom an id names: by the actor's own id, or by a word of a person's
  /// name. Words of the names of the fact itself name nobody else.
  ///
  /// @param own the names of the fact with this id
  @Nullable Name findInId(String id, Set<List<String>> own) {
    List<String> parts = List.of(id.split("-"));
    Set<String> ownWords = new HashSet<>();
    own.forEach(words -> words.forEach(word -> ownWords.add(NameForms.plain(word))));
    InId first = null;
    for (int i = 0; i < parts.size(); i++) {
      for (int end = i + 1; end <= parts.size(); end++) {
        List<String> some = parts.subList(i, end);
        InId found = ownWords.containsAll(some) ? null : inIds.get(String.join("-", some));
        first = found == null || first != null && first.place() <= found.place() ? first : found;
      }
    }
    return first == null ? null : new Name(first.actor(), List.of());
  }
}
