package dev.runup.check;

import dev.runup.check.ActorNames.IdName;
import dev.runup.check.ActorNames.Name;
import dev.runup.fact.FactId;
import dev.runup.prose.NameForms;
import dev.runup.prose.NameSpelling;
import dev.runup.prose.NameWord;
import dev.runup.text.PercentEncoding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The names of several actors, which it finds in texts, addresses and ids.
final class NameIndex {

  /// An escape in an address whose escapes were escaped.
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  /// The least number of letters of a name that is found within a longer handle or id.
  private static final int WITHIN = 6;

  /// The least number of letters of a name that is found with dots, slashes and hyphens inside.
  private static final int CUT = 5;

  /// The most parts of an address that are joined to find a name.
  private static final int MOST_WORDS = 4;

  /// A word of an id with what may follow a name: a genitive s, and digits around both.
  private static final Pattern WITH_ENDING = Pattern.compile("\\d*+(\\p{L}++)\\d*+");

  /// The names by the starts of their first word.
  private final Map<String, List<Spelled>> byStart = new HashMap<>();

  /// The names in scripts without spaces by their first character.
  private final Map<Character, List<Name>> unspaced = new HashMap<>();

  /// The actors by what names them in an id, such as `smith` and `john-smith`.
  private final Map<String, InId> inIds = new HashMap<>();

  /// The longer ones of these, written as one word, by their start.
  private final Map<String, List<InId>> withinIds = new HashMap<>();

  /// Finds out whether a word of a text is the family name in the whole name of another person.
  private final PartOfOther partOfOther;

  /// Example: in "Anna Smith is ill", "Smith" names Anna Smith and not John Smith.
  interface PartOfOther {
    /// Returns whether it is.
    ///
    /// @param words the words of the text
    /// @param at the place of the word
    /// @param actor whose name the word would be
    boolean test(List<String> words, int at, FactId actor);
  }

  NameIndex(PartOfOther partOfOther) {
    this.partOfOther = partOfOther;
  }

  /// A name in one of its spellings.
  ///
  /// @param joined all its words as one, in small letters without accents
  /// @param starts see [NameWord#starts]
  record Spelled(Name name, List<NameWord> words, String joined, Set<String> starts) {
    static Spelled of(Name name, List<String> typed) {
      List<NameWord> words = typed.stream().map(NameWord::new).toList();
      return new Spelled(
          name,
          words,
          words.stream().map(NameWord::plain).collect(Collectors.joining()),
          words.getFirst().starts());
    }

    /// Returns a name in all its spellings.
    static Stream<Spelled> all(Name name) {
      return Stream.of(name.words(), NameForms.asTwo(name.words()))
          .distinct()
          .map(typed -> of(name, typed));
    }
  }

  /// An actor whom an id may name.
  ///
  /// @param joined what names the actor, as one word
  /// @param isFirst whether it is only a given name
  private record InId(String joined, Name name, boolean isFirst) {}

  /// Adds an actor.
  void add(FactId actor, List<Spelled> names, List<IdName> namesInIds) {
    for (Spelled spelled : names) {
      spelled
          .starts()
          .forEach(start -> byStart.computeIfAbsent(start, _ -> new ArrayList<>()).add(spelled));
      String joined = String.join("", spelled.name().words());
      if (NameForms.isUnspaced(joined)) {
        unspaced.computeIfAbsent(joined.charAt(0), _ -> new ArrayList<>()).add(spelled.name());
      }
    }
    for (IdName name : namesInIds) {
      String joined = name.text().replace("-", "");
      InId inId = new InId(joined, new Name(actor, List.of(), name.isFamily()), name.isFirst());
      inIds.putIfAbsent(name.text(), inId);
      inIds.putIfAbsent(joined, inId);
      if (joined.length() >= WITHIN && !name.isFirst()) {
        withinIds.computeIfAbsent(NameWord.startAt(0, joined), _ -> new ArrayList<>()).add(inId);
      }
    }
  }

  /// Returns the names of actors in a text, the first one of each. One that can't be an ordinary
  /// word comes before those that may. Its spelling and its form may be other ones, see
  /// [NameSpelling] and [NameForms]. Example: "Квілфезера" is the name "Квілфезер".
  List<Name> find(String text) {
    Map<FactId, Name> found = new LinkedHashMap<>();
    findInWords(NameForms.words(text), 0, found);
    String whole = NameSpelling.withoutHyphens(text);
    if (!whole.equals(text)) {
      findInWords(NameForms.words(whole), 0, found);
    }
    String uncut = NameSpelling.withoutCuts(text);
    if (!uncut.equals(whole)) {
      findInWords(NameForms.words(uncut), CUT, found);
    }
    String apart = NameSpelling.withoutJoints(text);
    if (!apart.equals(text)) {
      findInWords(NameForms.words(apart), 0, found);
    }
    String bare = NameSpelling.withoutPrefixes(text);
    if (!bare.equals(text)) {
      findInWords(NameForms.words(bare), 0, found);
    }
    findInHandles(text, found);
    findUnspaced(text, found);
    NameSpelling.addresses(text).forEach(address -> findInAddress(address, found));
    return List.copyOf(found.values());
  }

  private static void add(Name name, Map<FactId, Name> found) {
    found.merge(name.actor(), name, (old, other) -> old.isFamily() ? preferred(old, other) : old);
  }

  private static Name preferred(Name old, Name other) {
    return other.isFamily() ? old : other;
  }

  /// Finds names in words, also if letters with marks are written as two in one of both.
  private void findInWords(List<String> words, int least, Map<FactId, Name> found) {
    findSpelled(words, words, least, found);
    List<String> asTwo = NameForms.asTwo(words);
    if (asTwo != words) {
      findSpelled(asTwo, words, least, found);
    }
  }

  /// @param typed the words as they are typed
  private void findSpelled(
      List<String> words, List<String> typed, int least, Map<FactId, Name> found) {
    List<String> plain = words.stream().map(NameForms::plain).toList();
    for (int i = 0; i < words.size(); i++) {
      for (Spelled spelled : spelledAt(0, plain.get(i))) {
        Name name = spelled.name();
        int end = i + spelled.words().size();
        if (end <= words.size()
            && (spelled.words().size() > 1 || name.words().getFirst().length() >= least)
            && NameForms.hasForms(spelled.words(), words.subList(i, end), plain.subList(i, end))
            && !(name.isFamily() && partOfOther.test(words, i, name.actor()))) {
          add(new Name(name.actor(), typed.subList(i, end), name.isFamily()), found);
        }
      }
    }
  }

  private List<Spelled> spelledAt(int index, String plain) {
    return byStart.getOrDefault(NameWord.startAt(index, plain), List.of());
  }

  /// Finds names within handles and hashtags. A short one must be all of it.
  ///
  /// Example: `@zoesmith` and `#stopcostello`, but not `#granted` for the name "Grant".
  private void findInHandles(String text, Map<FactId, Name> found) {
    for (String handle : NameSpelling.handles(text)) {
      for (int i = 0; i < handle.length(); i++) {
        for (Spelled spelled : spelledAt(i, handle)) {
          String joined = spelled.joined();
          boolean isAll = joined.length() >= NameForms.NAMING && joined.equals(handle);
          if (isAll || joined.length() >= WITHIN && handle.startsWith(joined, i)) {
            add(spelled.name(), found);
          }
        }
      }
    }
  }

  /// Finds names in a script without spaces, for example "王毅".
  private void findUnspaced(String text, Map<FactId, Name> found) {
    if (unspaced.isEmpty()) {
      return;
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    for (int i = 0; i < composed.length(); i++) {
      for (Name name : unspaced.getOrDefault(composed.charAt(i), List.of())) {
        if (composed.startsWith(String.join("", name.words()), i)) {
          add(name, found);
        }
      }
    }
  }

  /// Returns the names of actors in an address, the first one of each. Capitals count for nothing
  /// there, and the words of a name may be written as one.
  ///
  /// Example: `https://olenabondar.example/` has the name "Olena Bondar".
  List<Name> findInAddress(String address) {
    Map<FactId, Name> found = new LinkedHashMap<>();
    findInAddress(address, found);
    return List.copyOf(found.values());
  }

  private void findInAddress(String address, Map<FactId, Name> found) {
    String decoded = ESCAPE.matcher(PercentEncoding.decode(address)).replaceAll(" ");
    findJoined(NameForms.words(decoded), found);
    String apart = NameSpelling.withoutJoints(decoded);
    if (!apart.equals(decoded)) {
      findJoined(NameForms.words(apart), found);
    }
    findUnspaced(decoded, found);
  }

  /// Finds names that are one word, or several in a row.
  private void findJoined(List<String> words, Map<FactId, Name> found) {
    for (int i = 0; i < words.size(); i++) {
      StringBuilder joined = new StringBuilder();
      for (int end = i; end < words.size() && end - i < MOST_WORDS; end++) {
        joined.append(NameForms.plain(words.get(end)));
        for (Spelled spelled : spelledAt(0, joined.toString())) {
          Name name = spelled.name();
          String plain = spelled.joined();
          boolean isOther = name.isFamily() && partOfOther.test(words, i, name.actor());
          if (plain.contentEquals(joined) && plain.length() >= NameForms.NAMING && !isOther) {
            add(new Name(name.actor(), words.subList(i, end + 1), name.isFamily()), found);
          }
        }
      }
    }
  }

  /// Returns the actors whom an id names: by the actor's own id, or by a name of a person. Words of
  /// the names of the fact itself name nobody else.
  ///
  /// @param own the names of the fact with this id
  List<Name> findInId(String id, Set<List<String>> own) {
    List<String> parts = List.of(id.split("-"));
    Set<String> ownWords = new HashSet<>();
    own.forEach(words -> words.forEach(word -> ownWords.add(NameForms.plain(word))));
    Map<FactId, Name> found = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      if (!ownWords.contains(parts.get(i))) {
        findInPart(parts.get(i), found);
      }
      for (int end = i + 1; end <= parts.size(); end++) {
        List<String> some = parts.subList(i, end);
        InId inId = inIds.get(String.join("-", some));
        if (inId != null && !ownWords.containsAll(some)) {
          add(inId.name(), found);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /// Finds names in a part of an id between hyphens: a short one with a genitive s or digits, and a
  /// long one anywhere.
  ///
  /// Example: `costas2` has the name "Costa", and `visitcostello` the name "Costello".
  private void findInPart(String part, Map<FactId, Name> found) {
    Matcher bare = WITH_ENDING.matcher(part);
    if (bare.matches()) {
      String word = bare.group(1);
      String stem = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      Stream.of(word, stem)
          .map(inIds::get)
          .filter(inId -> inId != null && !inId.isFirst())
          .forEach(inId -> add(inId.name(), found));
    }
    for (int i = 0; i < part.length(); i++) {
      for (InId inId : withinIds.getOrDefault(NameWord.startAt(i, part), List.of())) {
        if (part.startsWith(inId.joined(), i)) {
          add(inId.name(), found);
        }
      }
    }
  }
}
