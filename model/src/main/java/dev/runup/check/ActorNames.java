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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The names of actors, for a search in texts and ids. [NamedOnBackground] asks for those who must
/// not be named.
final class ActorNames {

  /// The least number of letters of a word of a person's name that counts in an id.
  private static final int NAMING = NameForms.NAMING;

  /// What follows a family name: a suffix, a title after a comma, words in brackets, or a place.
  private static final Pattern AFTER_NAME =
      Pattern.compile("(?:,| \\(| (?:of|Jr|Sr|II|III|IV)(?![\\p{L}])).*$", Pattern.DOTALL);

  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final List<Field> NAMES =
      List.of(ActorField.NAME, ActorField.IN_TEXT, ActorField.SHORT, ActorField.ALIASES);

  private final Known known;

  /// The names of each actor.
  private final Map<FactId, Set<Name>> names = new HashMap<>();

  /// The owners of each name of one word that is typed for an actor or a place. Null until it is
  /// needed.
  private @Nullable Map<String, Set<FactId>> ownersOfWord;

  private final SharedSets sets = new SharedSets();

  /// The names of several actors, by the shared set of these.
  private final IdentityHashMap<Set<FactId>, NameIndex> indices = new IdentityHashMap<>();

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
    return new Name(actor, name == null ? List.of() : NameForms.words(name), false);
  }

  /// Returns whether a name is the whole name of its actor, in any form and any version.
  boolean isFullName(Name name) {
    return versions(name.actor()).stream()
        .flatMap(version -> version.texts(ActorField.NAME).stream())
        .map(NameForms::words)
        .anyMatch(full ->
            full.size() > 1
                && full.size() == name.words().size()
                && NameForms.areForms(name.words(), full));
  }

  /// Returns all versions of an actor that are known. Words may have a former name.
  private List<Fact> versions(FactId actor) {
    return known.versions().getOrDefault(actor, List.of());
  }

  /// A name of an actor as its words. An id that names the actor has none.
  ///
  /// @param isFamily whether it is no more than a word of a person's name, so that it may be an
  ///   ordinary word. Example: "Price" for "Bill Price"
  record Name(FactId actor, List<String> words, boolean isFamily) {
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

  /// Returns the names of some actors, for a search in texts and ids.
  NameIndex index(Set<FactId> actors) {
    return indices.computeIfAbsent(sets.shared(actors), this::indexOf);
  }

  private NameIndex indexOf(Set<FactId> actors) {
    NameIndex index = new NameIndex();
    for (FactId actor : actors) {
      index.add(actor, names.computeIfAbsent(actor, this::namesOf), namesInIds(actor));
    }
    return index;
  }

  /// Returns the names of an actor in all versions. The family name of a person counts alone, and
  /// so does each part of it with a hyphen, unless it is typed as the name of somebody or something
  /// else.
  ///
  /// Example: "Jordan" names Michael Jordan, but not if the state has "Jordan" as an alias.
  private Set<Name> namesOf(FactId id) {
    Set<List<String>> typed = new LinkedHashSet<>();
    Set<List<String>> families = new LinkedHashSet<>();
    for (Fact actor : versions(id)) {
      typed.addAll(typedNames(actor));
      if (isPerson(actor)) {
        textsOf(actor, ActorField.NAME)
            .forEach(name -> addFamilyName(id, familyName(name), families));
        // "Kim" for "Kim Jong Un", or "Smith, John".
        textsOf(actor, ActorField.SORT_AS)
            .forEach(text -> addFamilyName(id, familyName(text), families));
      }
    }
    Set<Name> all = new LinkedHashSet<>();
    typed.forEach(words -> all.add(new Name(id, words, false)));
    families.removeAll(typed);
    families.forEach(words -> all.add(new Name(id, words, words.size() == 1)));
    all.removeIf(name ->
        name.words().isEmpty()
            || name.words().size() == 1 && NameForms.isTooCommon(name.words().getFirst()));
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

  /// What names a person in an id, in small letters and with hyphens between words.
  ///
  /// @param isFamily see [Name#isFamily]
  /// @param isFirst whether it is only a given name, which counts as a whole word alone
  record IdName(String text, boolean isFamily, boolean isFirst) {}

  /// Returns what names an actor in an id, in all versions: each longer word of a person's name,
  /// and whole names and aliases.
  private List<IdName> namesInIds(FactId id) {
    Map<String, IdName> all = new LinkedHashMap<>();
    for (Fact actor : versions(id)) {
      if (isPerson(actor)) {
        typedNames(actor).stream()
            .map(ActorNames::inId)
            .filter(name -> name.length() >= NAMING)
            .forEach(name -> all.put(name, new IdName(name, false, false)));
        for (String name : textsOf(actor, ActorField.NAME)) {
          String family = inId(NameForms.words(familyName(name)));
          NameForms.words(name).stream()
              .map(NameForms::plain)
              .filter(word -> word.length() >= NAMING && isOnlyNameOf(id, word))
              .forEach(
                  word -> all.putIfAbsent(word, new IdName(word, true, !family.contains(word))));
        }
      }
    }
    return List.copyOf(all.values());
  }

  private static String inId(List<String> words) {
    return String.join("-", words.stream().map(NameForms::plain).toList());
  }
}
