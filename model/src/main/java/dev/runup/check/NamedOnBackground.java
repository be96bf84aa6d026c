package dev.runup.check;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.Value;
import dev.runup.history.Background;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds what would name those who spoke on background, and can't be left out: a party without
/// which a fact can't be printed, a name in a text, and an id that names the speaker.
///
/// Example: an id such as `smith-told-us` is the address of a statement in each page.
final class NamedOnBackground {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]++");

  /// The least number of letters of a word that names somebody on its own. Shorter ones, such as
  /// "May", are words of many texts.
  private static final int NAMING = 4;

  /// The most letters by which a name is longer or shorter in another case or number.
  private static final int ENDING = 2;

  private static final List<Field> NAMES =
      List.of(ActorField.NAME, ActorField.IN_TEXT, ActorField.SHORT, ActorField.ALIASES);

  private final Known known;
  private final Background background;
  private final Rules.Findings found;

  /// The names of each actor, each as its words.
  private final Map<FactId, Set<List<String>>> names = new HashMap<>();

  private NamedOnBackground(Known known, Rules.Findings found) {
    this.known = known;
    this.background = Background.of(known);
    this.found = found;
  }

  static void find(Known known, Rules.Findings found) {
    NamedOnBackground rule = new NamedOnBackground(known, found);
    known.facts().values().forEach(rule::findParties);
    known.ofType(FactType.STATEMENT).forEach(rule::findRetractions);
    for (List<Fact> versions : known.versions().values()) {
      Fact fact = versions.getLast();
      Set<FactId> unnamed = rule.background.unnamed(fact);
      if (!unnamed.isEmpty()) {
        rule.findNames(fact, unnamed);
      }
    }
  }

  /// Finds parties that a fact can't be printed without.
  private void findParties(Fact fact) {
    for (Field field : fact.type().fields()) {
      if (field.is(KeyTrait.PARTY) && field.spec().required()) {
        for (FactId actor : fact.targets(field)) {
          if (background.isForbidden(fact, field, actor)) {
            addParty(fact, field, actor);
          }
        }
      }
    }
  }

  private void addParty(Fact fact, Field field, FactId actor) {
    Fact named = known.find(actor);
    boolean isPerson = named != null && named.word(ActorField.KIND, "").equals("person");
    String hint =
        isPerson
            ? "Name whom the speaker stands for instead, or rest it on what is on the record."
            : background.lacksAttribution(fact)
                ? "Give the statements it is known from an \"attribution\", or rest it on what is on the record."
                : "Leave it out, or rest it on what is on the record.";
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        fact.ref(field),
        fact.id() + " is known on background alone, and names who spoke",
        hint);
  }

  /// Finds statements on the record that take back words on background, because only who spoke can
  /// take them back.
  private void findRetractions(Fact statement) {
    if (known.forbidsName(statement)) {
      return;
    }
    for (FactId target : statement.targets(StatementField.RETRACTS)) {
      Fact retracted = known.find(target);
      if (retracted != null && known.forbidsName(retracted)) {
        found.add(
            Rule.NAMED_ON_BACKGROUND,
            statement.ref(StatementField.RETRACTS, target),
            statement.id() + " takes back " + target + ", and so names who spoke on background",
            "Give it the same \"terms\", or write \"contradicts\" or \"denies\".");
      }
    }
  }

  private void findNames(Fact fact, Set<FactId> unnamed) {
    Map<String, List<Name>> byFirstWord = new HashMap<>();
    for (FactId actor : unnamed) {
      for (List<String> words : names.computeIfAbsent(actor, this::namesOf)) {
        byFirstWord
            .computeIfAbsent(start(words.getFirst()), _ -> new ArrayList<>())
            .add(new Name(actor, words));
      }
    }
    texts(fact)
        .forEach((ref, texts) ->
            texts.forEach(
                text -> report(fact, ref, "\"" + ref.key() + "\" of ", find(text, byFirstWord))));
    if (fact.has(CommonField.ID)) {
      report(fact, fact.ref(CommonField.ID), "the id ", namedById(fact.id().id(), unnamed));
    }
  }

  private void report(Fact fact, FieldRef at, String what, @Nullable Name name) {
    if (name != null) {
      String typed = name.words().isEmpty() ? "" : " (\"" + String.join(" ", name.words()) + "\")";
      found.add(
          Rule.NAMED_ON_BACKGROUND,
          at,
          what + fact.id() + " names " + name.actor() + typed + ", who spoke on background",
          typed.isEmpty()
              ? "Choose another id: it is an address in every page."
              : "Write it without the name.");
    }
  }

  /// A name of an actor as its words.
  private record Name(FactId actor, List<String> words) {
    Name {
      words = List.copyOf(words);
    }
  }

  /// Returns the texts of a fact that may be printed, by key.
  private static Map<FieldRef, List<String>> texts(Fact fact) {
    Map<FieldRef, List<String>> texts = new LinkedHashMap<>();
    for (Field field : fact.type().fields()) {
      // The passages of sources are listed under their own key.
      List<String> own =
          new ArrayList<>(field == CommonField.SOURCE ? List.of() : fact.texts(field));
      if (field == CommonField.TRANSLATIONS) {
        fact.all(field, Value.Translation.class).forEach(one -> own.addAll(one.texts().values()));
      }
      if (field.spec().role() != FieldSpec.Role.INTERNAL && !own.isEmpty()) {
        texts.put(fact.ref(field), own);
      }
    }
    UpdateReason update = fact.updateReason();
    if (update != null && update.reason() != null) {
      texts.put(
          new FieldRef(fact.id().owner(), UpdateField.REASON.key(), fact.version()),
          List.of(update.reason()));
    }
    return texts;
  }

  /// Returns the first name in a text, as it is typed there, or null. A name may have another
  /// ending or other capitals. Example: "Квілфезера" is the name "Квілфезер".
  private static @Nullable Name find(String text, Map<String, List<Name>> names) {
    List<String> words = words(text);
    for (int i = 0; i < words.size(); i++) {
      for (Name name : names.getOrDefault(start(words.get(i)), List.of())) {
        int end = i + name.words().size();
        if (end <= words.size() && areForms(words.subList(i, end), name.words())) {
          return new Name(name.actor(), words.subList(i, end));
        }
      }
    }
    return null;
  }

  private static boolean areForms(List<String> words, List<String> name) {
    return IntStream.range(0, name.size()).allMatch(i -> isForm(words.get(i), name.get(i)));
  }

  /// Returns whether a word is a name, perhaps with another ending. A short name has no endings.
  private static boolean isForm(String word, String name) {
    String one = word.toLowerCase(Locale.ROOT);
    String other = name.toLowerCase(Locale.ROOT);
    if (name.length() <= NAMING) {
      return word.equals(name);
    }
    int same = other.length() - ENDING;
    return one.length() >= same
        && one.length() <= other.length() + ENDING
        && one.startsWith(other.substring(0, same));
  }

  /// Returns the letters that all forms of a word have.
  private static String start(String word) {
    return word.substring(0, Math.min(word.length(), NAMING - 1)).toLowerCase(Locale.ROOT);
  }

  /// Returns the names of an actor. The family name of a person counts alone.
  private Set<List<String>> namesOf(FactId id) {
    Set<List<String>> all = new LinkedHashSet<>();
    Fact actor = known.find(id);
    if (actor != null) {
      for (Field field : NAMES) {
        actor.texts(field).forEach(text -> all.add(words(text)));
        for (Value.Translation one : actor.all(CommonField.TRANSLATIONS, Value.Translation.class)) {
          one.parts(field).forEach(text -> all.add(words(text)));
        }
      }
      List<String> name = words(Objects.requireNonNullElse(actor.text(ActorField.NAME), ""));
      if (isPerson(actor) && !name.isEmpty() && name.getLast().length() >= NAMING) {
        all.add(name.subList(name.size() - 1, name.size()));
      }
    }
    all.removeIf(
        words -> words.isEmpty() || words.size() == 1 && words.getFirst().length() < NAMING);
    return all;
  }

  private static boolean isPerson(Fact actor) {
    return actor.type() == FactType.ACTOR && actor.word(ActorField.KIND, "").equals("person");
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /// Returns the first actor whom an id names: by the actor's own id, or by a word of a person's
  /// name.
  private @Nullable Name namedById(String id, Set<FactId> unnamed) {
    List<String> parts = List.of(id.split("-"));
    String inId = "-" + id + "-";
    for (FactId actor : unnamed) {
      Fact fact = known.find(actor);
      boolean byWord =
          fact != null
              && isPerson(fact)
              && words(Objects.requireNonNullElse(fact.text(ActorField.NAME), "")).stream()
                  .map(word -> word.toLowerCase(Locale.ROOT))
                  .anyMatch(word -> word.length() >= NAMING && parts.contains(word));
      if (byWord || inId.contains("-" + actor.id() + "-")) {
        return new Name(actor, List.of());
      }
    }
    return null;
  }
}
