package dev.runup.check;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.PlaceField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.history.SharedSets;
import dev.runup.text.PercentEncoding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of actors, which it finds in texts and ids. [NamedOnBackground] asks for those who
/// must not be named.
final class ActorNames {

  /// An escape in an address whose escapes were escaped.
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-Fa-f]{2}");

  /// The least number of letters of a word of a person's name that counts in an id.
  private static final int NAMING = NameForms.NAMING;

  /// The number of letters by which names are looked up.
  private static final int START = 3;

  /// The most parts of an address that are joined to find a name.
  private static final int MOST_WORDS = 4;

  /// What follows a family name: a suffix, a title after a comma, words in brackets, or a place.
  private static final Pattern AFTER_NAME =
      Pattern.compile("(?:,| \\(| (?:of|Jr|Sr|II|III|IV)(?![\\p{L}])).*$", Pattern.DOTALL);

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final List<Field> NAMES =
      List.of(ActorField.NAME, ActorField.IN_TEXT, ActorField.SHORT, ActorField.ALIASES);

  private final Known known;

  /// The names of each actor, each as its words.
  private final Map<FactId, Set<List<String>>> names = new HashMap<>();

  /// The owners of each name of one word that is typed for an actor or a place. Null until it is
  /// needed.
  private @Nullable Map<String, Set<FactId>> ownersOfWord;

  private final SharedSets sets = new SharedSets();

  /// The names of several actors, by the shared set of these.
  private final IdentityHashMap<Set<FactId>, Index> indices = new IdentityHashMap<>();

  ActorNames(Known known) {
    this.known = known;
  }

  private static Map<String, Set<FactId>> ownersOfWord(Known known) {
    Map<String, Set<FactId>> owners = new HashMap<>();
    for (Fact fact : known.facts().values()) {
      for (List<String> words : typedNames(fact)) {
        if (words.size() == 1) {
          owners
              .computeIfAbsent(NameForms.plain(words.getFirst()), _ -> new HashSet<>())
              .add(fact.id());
        }
      }
    }
    return owners;
  }

  /// Returns the names that are typed for an actor or a place, each as its words. Empty for other
  /// facts.
  static Set<List<String>> typedNames(Fact fact) {
    List<Field> fields =
        switch (fact.type()) {
          case ACTOR -> NAMES;
          case PLACE -> List.of(PlaceField.NAME, PlaceField.ALIASES);
          default -> List.of();
        };
    Set<List<String>> typed = new LinkedHashSet<>();
    for (Field field : fields) {
      textsOf(fact, field).forEach(text -> typed.add(NameForms.words(text)));
    }
    return typed;
  }

  /// Returns the name of an actor as it is printed.
  Name fullName(FactId actor) {
    Fact named = known.find(actor);
    String name = named == null ? null : named.text(ActorField.NAME);
    return new Name(actor, name == null ? List.of() : NameForms.words(name));
  }

  /// Returns whether a name is the whole name of its actor, in any form.
  boolean isFullName(Name name) {
    List<String> full = fullName(name.actor()).words();
    return full.size() > 1
        && full.size() == name.words().size()
        && NameForms.areForms(name.words(), full);
  }

  /// A name of an actor as its words. An id that names the actor has none.
  record Name(FactId actor, List<String> words) {
    Name {
      words = List.copyOf(words);
    }

    boolean isInId() {
      return words.isEmpty();
    }

    /// Returns the actor with the name as typed, for a message.
    @Override
    public String toString() {
      return isInId() ? actor.toString() : actor + " (\"" + String.join(" ", words) + "\")";
    }
  }

  /// Returns the first name of one of the actors in a text, as it is typed there, or null. Its form
  /// may be another one, see [NameForms]. Example: "Квілфезера" is the name "Квілфезер".
  @Nullable Name find(String text, Set<FactId> actors) {
    List<String> words = NameForms.words(text);
    Index index = index(actors);
    for (int i = 0; i < words.size(); i++) {
      for (Name name : index.byStart().getOrDefault(start(words.get(i)), List.of())) {
        int end = i + name.words().size();
        if (end <= words.size() && NameForms.areForms(words.subList(i, end), name.words())) {
          return new Name(name.actor(), words.subList(i, end));
        }
      }
    }
    return findUnspaced(text, index);
  }

  /// Returns the first name in a script without spaces, for example "王毅", or null.
  private static @Nullable Name findUnspaced(String text, Index index) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    for (int i = 0; i < composed.length() && !index.unspaced().isEmpty(); i++) {
      for (Name name : index.unspaced().getOrDefault(composed.charAt(i), List.of())) {
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
  @Nullable Name findInAddress(String address, Set<FactId> actors) {
    String decoded = ESCAPE.matcher(PercentEncoding.decode(address)).replaceAll(" ");
    List<String> words = NameForms.words(decoded);
    Index index = index(actors);
    for (int i = 0; i < words.size(); i++) {
      StringBuilder joined = new StringBuilder();
      for (int end = i; end < words.size() && end - i < MOST_WORDS; end++) {
        joined.append(NameForms.plain(words.get(end)));
        for (Name name : index.byStart().getOrDefault(start(joined.toString()), List.of())) {
          String plain = NameForms.plain(String.join("", name.words()));
          if (plain.contentEquals(joined) && plain.length() >= NAMING) {
            return new Name(name.actor(), words.subList(i, end + 1));
          }
        }
      }
    }
    return findUnspaced(decoded, index);
  }

  /// The names of several actors.
  ///
  /// @param byStart the names by the start of their first word
  /// @param unspaced the names in scripts without spaces by their first character
  /// @param inIds the actors by what names them in an id, such as `smith` and `john-smith`
  private record Index(
      Map<String, List<Name>> byStart,
      Map<Character, List<Name>> unspaced,
      Map<String, InId> inIds) {}

  /// An actor whom an id may name.
  ///
  /// @param place its place among the actors, from 0
  private record InId(int place, FactId actor) {}

  private Index index(Set<FactId> actors) {
    return indices.computeIfAbsent(sets.shared(actors), this::indexOf);
  }

  private Index indexOf(Set<FactId> actors) {
    Index index = new Index(new HashMap<>(), new HashMap<>(), new HashMap<>());
    int place = 0;
    for (FactId actor : actors) {
      for (List<String> words : names.computeIfAbsent(actor, this::namesOf)) {
        Name name = new Name(actor, words);
        index.byStart().computeIfAbsent(start(words.getFirst()), _ -> new ArrayList<>()).add(name);
        String joined = String.join("", words);
        if (NameForms.isUnspaced(joined)) {
          index.unspaced().computeIfAbsent(joined.charAt(0), _ -> new ArrayList<>()).add(name);
        }
      }
      InId inId = new InId(place++, actor);
      namesInIds(actor).forEach(name -> index.inIds().putIfAbsent(name, inId));
    }
    return index;
  }

  /// Returns the letters that all forms of a word have.
  private static String start(String word) {
    String plain = NameForms.plain(word);
    return plain.substring(0, Math.min(plain.length(), START));
  }

  /// Returns the names of an actor. The family name of a person counts alone, and so does each part
  /// of it with a hyphen, unless it is typed as the name of somebody or something else.
  ///
  /// Example: "Jordan" names Michael Jordan, but not if the state has "Jordan" as an alias.
  private Set<List<String>> namesOf(FactId id) {
    Set<List<String>> all = new LinkedHashSet<>();
    Fact actor = known.find(id);
    if (actor != null) {
      all.addAll(typedNames(actor));
      if (isPerson(actor)) {
        textsOf(actor, ActorField.NAME).forEach(name -> addFamilyName(id, familyName(name), all));
        // "Kim" for "Kim Jong Un", or "Smith, John".
        textsOf(actor, ActorField.SORT_AS)
            .forEach(text -> addFamilyName(id, familyName(text), all));
      }
    }
    all.removeIf(
        words -> words.isEmpty() || words.size() == 1 && NameForms.isTooCommon(words.getFirst()));
    return all;
  }

  /// Returns the last word of a name without what often follows it.
  ///
  /// Example: "Quill" for "Martin Quill Jr." and for "Martin Quill, MP (Labour)".
  private static String familyName(String name) {
    String bare = AFTER_NAME.matcher(name).replaceFirst("").strip();
    return SPACES.splitAsStream(bare).reduce("", (_, last) -> last);
  }

  private void addFamilyName(FactId actor, String family, Set<List<String>> all) {
    List<String> words = NameForms.words(family);
    if (words.size() > 1 || words.size() == 1 && isOnlyNameOf(actor, words.getFirst())) {
      all.add(words);
    }
    words.stream()
        .filter(word -> word.length() >= NAMING && isOnlyNameOf(actor, word))
        .forEach(word -> all.add(List.of(word)));
  }

  private boolean isOnlyNameOf(FactId actor, String word) {
    if (ownersOfWord == null) {
      ownersOfWord = ownersOfWord(known);
    }
    return Set.of(actor).containsAll(ownersOfWord.getOrDefault(NameForms.plain(word), Set.of()));
  }

  /// Returns the texts of a key of an actor, also those of its translations.
  private static List<String> textsOf(Fact actor, Field field) {
    List<String> texts = new ArrayList<>(actor.texts(field));
    for (Value.Translation one : actor.all(CommonField.TRANSLATIONS, Value.Translation.class)) {
      texts.addAll(one.parts(field));
    }
    return texts;
  }

  static boolean isPerson(Fact actor) {
    return actor.type() == FactType.ACTOR && actor.word(ActorField.KIND, "").equals("person");
  }

  /// Returns the first actor whom an id names: by the actor's own id, or by a word of a person's
  /// name. Words of the names of the fact itself name nobody else.
  ///
  /// @param own the names of the fact with this id
  @Nullable Name findInId(String id, Set<List<String>> own, Set<FactId> actors) {
    Map<String, InId> inIds = index(actors).inIds();
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

  /// Returns what names an actor in an id, without the hyphens around it.
  private Set<String> namesInIds(FactId id) {
    Set<String> all = new LinkedHashSet<>(Set.of(id.id()));
    Fact actor = known.find(id);
    if (actor != null && isPerson(actor)) {
      for (String name : textsOf(actor, ActorField.NAME)) {
        List<String> words = NameForms.words(name).stream().map(NameForms::plain).toList();
        words.stream()
            .filter(word -> word.length() >= NAMING && isOnlyNameOf(id, word))
            .forEach(all::add);
        if (words.size() > 1) {
          all.add(String.join("-", words));
        }
      }
    }
    return all;
  }
}
