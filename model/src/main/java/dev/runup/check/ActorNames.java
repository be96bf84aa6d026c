package dev.runup.check;

import dev.runup.check.NameIndex.Spelled;
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
import dev.runup.prose.NameForms;
import dev.runup.prose.PersonName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names of actors, for a search in texts and ids. [NamedOnBackground] asks for those who must
/// not be named.
final class ActorNames {

  /// The least number of letters of a word of a person's name that counts in an id.
  private static final int NAMING = NameForms.NAMING;

  private static final List<Field> NAMES =
      List.of(ActorField.NAME, ActorField.IN_TEXT, ActorField.SHORT, ActorField.ALIASES);

  private static final List<Field> OWN =
      List.of(ActorField.NAME, ActorField.SHORT, ActorField.ALIASES);

  private static final List<Field> NOT_SHORT =
      List.of(ActorField.NAME, ActorField.IN_TEXT, ActorField.ALIASES);

  private final Known known;

  /// The names of each actor.
  private final Map<FactId, Entry> entries = new HashMap<>();

  /// The owners of each name that is typed for an actor or a place, by its words. A short name of a
  /// person is left out: it is most often a family name. Null until it is needed.
  private @Nullable Map<List<String>, Set<FactId>> owners;

  /// The whole names of persons by each word of their family names. Null until it is needed.
  private @Nullable Map<String, List<Name>> wholeNames;

  private final SharedSets sets = new SharedSets();

  /// The names of several actors, by the shared set of these.
  private final IdentityHashMap<Set<FactId>, NameIndex> indices = new IdentityHashMap<>();

  /// The names of an actor in texts and in ids.
  private record Entry(List<Spelled> inTexts, List<IdName> inIds) {}

  ActorNames(Known known) {
    this.known = known;
  }

  private static Map<List<String>, Set<FactId>> owners(Known known) {
    Map<List<String>, Set<FactId>> owners = new HashMap<>();
    for (Fact fact : known.facts().values()) {
      for (List<String> words : typedNames(fact, isPerson(fact) ? NOT_SHORT : NAMES)) {
        owners.computeIfAbsent(plain(words), _ -> new HashSet<>()).add(fact.id());
      }
    }
    return owners;
  }

  private static List<String> plain(List<String> words) {
    return words.stream().map(NameForms::plain).toList();
  }

  /// Returns the names that are typed for an actor or a place, each as its words. Empty for other
  /// facts.
  static Set<List<String>> typedNames(Fact fact) {
    return typedNames(fact, NAMES);
  }

  /// Returns the same without `in-text` of an actor, which may name others too.
  static Set<List<String>> ownNames(Fact fact) {
    return typedNames(fact, OWN);
  }

  private static Set<List<String>> typedNames(Fact fact, List<Field> ofActor) {
    List<Field> fields =
        switch (fact.type()) {
          case ACTOR -> ofActor;
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
    return name.words().size() > 1
        && wholeNames(name.actor()).stream()
            .anyMatch(whole -> NameForms.areForms(name.words(), whole));
  }

  /// Returns the whole names of an actor in all versions, as they are typed and without additions.
  private Set<List<String>> wholeNames(FactId id) {
    Set<List<String>> wholes = new LinkedHashSet<>();
    for (Fact actor : versions(id)) {
      for (String name : textsOf(actor, ActorField.NAME)) {
        wholes.add(NameForms.words(name));
        if (isPerson(actor)) {
          PersonName.of(name).wholes().forEach(whole -> wholes.add(NameForms.words(whole)));
        }
      }
    }
    return wholes;
  }

  /// Returns the family names of an actor in all versions, and each part of them with a hyphen.
  private Set<List<String>> familyNames(FactId id) {
    Set<List<String>> families = new LinkedHashSet<>();
    for (Fact actor : versions(id)) {
      if (isPerson(actor)) {
        Stream.concat(
                textsOf(actor, ActorField.NAME).stream()
                    .flatMap(name -> PersonName.of(name).families().stream()),
                textsOf(actor, ActorField.SORT_AS).stream()
                    .flatMap(key -> PersonName.familiesInSortKey(key).stream()))
            .map(NameForms::words)
            .forEach(words -> {
              families.add(words);
              words.stream()
                  .filter(word -> word.length() >= NAMING)
                  .forEach(word -> families.add(List.of(word)));
            });
      }
    }
    return families;
  }

  /// Returns the other words of the names of a person, in all versions.
  private Set<List<String>> otherNames(FactId id) {
    return versions(id).stream()
        .filter(ActorNames::isPerson)
        .flatMap(actor -> textsOf(actor, ActorField.NAME).stream())
        .flatMap(name -> PersonName.of(name).others().stream())
        .map(NameForms::words)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /// Returns all versions of an actor that are known. Words may have a former name.
  private List<Fact> versions(FactId actor) {
    return known.versions().getOrDefault(actor, List.of());
  }

  /// A name of an actor as its words. An id that names the actor has none.
  ///
  /// @param isFamily whether it is no more than a word of a person's name, or the name of a place
  ///   too, so that it may mean something else. Example: "Price" for "Bill Price"
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
    NameIndex index = new NameIndex(this::isPartOfOther);
    for (FactId actor : actors) {
      Entry entry = entries.computeIfAbsent(actor, this::entryOf);
      index.add(actor, entry.inTexts(), entry.inIds());
    }
    return index;
  }

  /// Returns the names of an actor. One that is `unnamed` in all versions has none: "senior
  /// official" tells nobody who that is.
  private Entry entryOf(FactId actor) {
    List<Fact> all = versions(actor);
    boolean isUnnamed =
        !all.isEmpty() && all.stream().allMatch(version -> isOfKind(version, "unnamed"));
    return isUnnamed
        ? new Entry(List.of(), List.of())
        : new Entry(namesOf(actor).stream().flatMap(Spelled::all).toList(), namesInIds(actor));
  }

  /// Returns the names of an actor in all versions. Each word of a person's name counts alone, and
  /// so does each part of one with a hyphen, unless it is typed as the name of somebody or
  /// something else. A common word such as "May" counts after "Mrs".
  ///
  /// Example: "Jordan" names Michael Jordan, but not if the state has "Jordan" as an alias. It
  /// makes no difference whether "Jordan" is his `short` too.
  private Set<Name> namesOf(FactId id) {
    Set<List<String>> families = familyNames(id);
    Set<List<String>> words = new LinkedHashSet<>();
    versions(id).forEach(actor -> words.addAll(typedNames(actor)));
    words.addAll(wholeNames(id));
    families.addAll(otherNames(id));
    words.addAll(families);
    Set<List<String>> plain = plainFamilies(families);
    Set<Name> all = new LinkedHashSet<>();
    words.remove(List.of());
    for (List<String> name : words) {
      boolean isFamily = isFamily(name, plain);
      if (name.size() == 1 && NameForms.isTooCommon(name.getFirst())) {
        PersonName.HONORIFICS.forEach(
            before -> all.add(new Name(id, List.of(before, name.getFirst()), false)));
      } else if (!isFamily || isOnlyNameOf(id, name)) {
        all.add(new Name(id, name, isFamily || isNameOfPlace(id, name)));
      }
    }
    return all;
  }

  private static Set<List<String>> plainFamilies(Set<List<String>> families) {
    return families.stream().map(ActorNames::plain).collect(Collectors.toSet());
  }

  /// Returns whether a name is no more than a family name of one word. In a script without spaces
  /// it is a whole name.
  private static boolean isFamily(List<String> name, Set<List<String>> plainFamilies) {
    return name.size() == 1
        && plainFamilies.contains(plain(name))
        && !NameForms.isUnspaced(name.getFirst());
  }

  private boolean isOnlyNameOf(FactId actor, List<String> name) {
    return Set.of(actor).containsAll(ownersOf(name));
  }

  /// Returns whether a person and a place have the same name.
  private boolean isNameOfPlace(FactId actor, List<String> name) {
    Fact named = known.find(actor);
    return named != null
        && isPerson(named)
        && ownersOf(name).stream().anyMatch(owner -> owner.type() == FactType.PLACE);
  }

  private Set<FactId> ownersOf(List<String> name) {
    if (owners == null) {
      owners = owners(known);
    }
    return owners.getOrDefault(plain(name), Set.of());
  }

  /// Returns whether a word of a text is the family name in the whole name of another person, or a
  /// given name that such a name may begin with.
  private boolean isPartOfOther(List<String> words, int at, FactId actor) {
    if (beginsName(words, at) && isGiven(words.get(at), actor)) {
      return true;
    }
    if (wholeNames == null) {
      wholeNames = wholeNames();
    }
    for (Name whole : wholeNames.getOrDefault(NameForms.plain(words.get(at)), List.of())) {
      List<String> name = whole.words();
      for (int from = Math.max(0, at - name.size() + 1); from <= at; from++) {
        int end = from + name.size();
        if (end <= words.size()
            && !whole.actor().equals(actor)
            && NameForms.areForms(words.subList(from, end), name)) {
          return true;
        }
      }
    }
    return false;
  }

  /// Returns whether a name may go on behind a word: in "Jon Quent", and in an address.
  private static boolean beginsName(List<String> words, int at) {
    if (at + 1 == words.size()) {
      return false;
    }
    String next = words.get(at + 1);
    return Character.isLowerCase(words.get(at).codePointAt(0))
        || Character.isUpperCase(next.codePointAt(0)) && !NameForms.isTooCommon(next);
  }

  private boolean isGiven(String word, FactId actor) {
    return isForm(word, otherNames(actor)) && !isForm(word, familyNames(actor));
  }

  private static boolean isForm(String word, Set<List<String>> names) {
    return names.stream()
        .anyMatch(name ->
            name.size() == 1
                && (NameForms.plain(word).equals(NameForms.plain(name.getFirst()))
                    || NameForms.areForms(List.of(word), name)));
  }

  /// Returns the whole names of all persons by each word of their family names.
  private Map<String, List<Name>> wholeNames() {
    Map<String, List<Name>> all = new HashMap<>();
    for (Fact person : known.ofType(FactType.ACTOR)) {
      for (List<String> family : plainFamilies(familyNames(person.id()))) {
        for (List<String> whole : wholeNames(person.id())) {
          if (family.size() == 1 && whole.size() > 1 && plain(whole).containsAll(family)) {
            all.computeIfAbsent(family.getFirst(), _ -> new ArrayList<>())
                .add(new Name(person.id(), whole, false));
          }
        }
      }
    }
    return all;
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
    return isOfKind(actor, "person");
  }

  static boolean isOfKind(Fact actor, String kind) {
    return actor.type() == FactType.ACTOR && actor.word(ActorField.KIND, "").equals(kind);
  }

  /// What names a person in an id, in small letters and with hyphens between words.
  ///
  /// @param isFamily see [Name#isFamily]
  /// @param isFirst whether it is only a given name, which counts as a whole word alone
  record IdName(String text, boolean isFamily, boolean isFirst) {}

  /// Returns what names an actor in an id, in all versions: each longer word of a person's name,
  /// whole names and aliases, and the actor's own id.
  private List<IdName> namesInIds(FactId id) {
    Map<String, IdName> all = new LinkedHashMap<>();
    Set<List<String>> families = plainFamilies(familyNames(id));
    for (Fact actor : versions(id)) {
      if (isPerson(actor)) {
        for (List<String> name : typedNames(actor)) {
          boolean isFamily = isFamily(name, families);
          if (!isFamily || isOnlyNameOf(id, name)) {
            addInId(name, isFamily, false, all);
          }
        }
        textsOf(actor, ActorField.NAME).stream()
            .flatMap(name -> PersonName.of(name).wholes().stream())
            .map(NameForms::words)
            .filter(whole -> whole.size() > 1)
            .forEach(whole -> addInId(whole, false, false, all));
        for (String name : textsOf(actor, ActorField.NAME)) {
          for (String word : NameForms.words(name)) {
            if (!PersonName.isAfterName(word) && isOnlyNameOf(id, List.of(word))) {
              boolean isFirst = !families.contains(plain(List.of(word)));
              addInId(List.of(word), true, isFirst, all);
            }
          }
        }
      }
    }
    boolean isFamily = families.contains(List.of(id.id()));
    all.putIfAbsent(id.id(), new IdName(id.id(), isFamily, true));
    return List.copyOf(all.values());
  }

  private static void addInId(
      List<String> name, boolean isFamily, boolean isFirst, Map<String, IdName> all) {
    Stream.of(name, NameForms.asTwo(name))
        .map(words -> String.join("-", plain(words)))
        .filter(text -> text.length() >= NAMING)
        .forEach(text -> all.putIfAbsent(text, new IdName(text, isFamily, isFirst)));
  }
}
