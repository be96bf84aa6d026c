package dev.runup.check;

import dev.runup.check.ActorNames.Name;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.PlaceField;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.Value;
import dev.runup.history.Background;
import dev.runup.history.Known;
import dev.runup.history.SharedSets;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what would name those who spoke on background, and can't be left out: a party without
/// which a fact can't be printed, a name in a text, a name in a title that is printed beside it,
/// and an id that names the speaker.
///
/// Example: an id such as `smith-told-us` is the address of a statement in each page.
final class NamedOnBackground {

  /// The types of facts whose titles are printed beside facts that refer to them.
  private static final Set<FactType> HAVE_TITLES =
      Set.of(
          FactType.SOURCE,
          FactType.EVENT,
          FactType.ISSUE,
          FactType.PROPOSAL,
          FactType.MEASURE,
          FactType.ACTOR,
          FactType.PLACE);

  /// The terms that say whether a speaker is named, the strictest last.
  private static final List<String> TERMS = List.of("on-record", "background", "deep-background");

  private final Known known;
  private final Background background;
  private final Rules.Findings found;
  private final ActorNames names;

  /// The names found in texts that are printed beside words on background: by the fact of the
  /// texts, and by the shared set of persons.
  private final Map<FactId, IdentityHashMap<Set<FactId>, Map<FieldRef, Name>>> foundBeside =
      new HashMap<>();

  private NamedOnBackground(Known known, Background background, Rules.Findings found) {
    this.known = known;
    this.background = background;
    this.found = found;
    this.names = new ActorNames(known);
  }

  /// Finds what would name those who spoke on background.
  ///
  /// @param known the facts that an edition shows
  /// @param desk all facts that the desk knew at the same issue
  static void find(Known known, Known desk, Rules.Findings found) {
    Background background = Background.of(known);
    NamedOnBackground rule = new NamedOnBackground(known, background, found);
    known.facts().values().forEach(rule::findParties);
    known.ofType(FactType.STATEMENT).forEach(rule::findRetractions);
    known.ofType(FactType.STATEMENT).forEach(rule::findWeakerTerms);
    known.versions().values().forEach(rule::findNames);
    if (desk != known) {
      Background ofDesk = Background.of(desk);
      NamedOnBackground withheld = new NamedOnBackground(known, ofDesk, found);
      known.versions().values().stream()
          .filter(versions -> desk.versions().containsKey(versions.getFirst().id()))
          .forEach(versions -> {
            withheld.findNames(versions);
            versions.forEach(version -> withheld.findPrinted(version, background));
          });
    }
  }

  /// Finds names in the texts of all versions of a fact, and in those printed beside them. An issue
  /// lists the old ones after "Before:".
  private void findNames(List<Fact> versions) {
    Map<FieldRef, Name> inTexts = new LinkedHashMap<>();
    Set<FactId> before = Set.of();
    for (Fact version : versions) {
      Set<FactId> besideRecord = background.personsBesideRecord(version);
      Set<FactId> unnamed = SharedSets.union(background.unnamed(version), besideRecord);
      if (version == versions.getLast()) {
        findKept(version, besideRecord);
      }
      if (!unnamed.isEmpty()) {
        namesIn(version, version.type().fields(), unnamed).forEach(inTexts::putIfAbsent);
        findBeside(version, unnamed);
      }
      Map<FieldRef, List<String>> reason = reason(version);
      if (!reason.isEmpty()) {
        Set<FactId> ofReason = new LinkedHashSet<>(before);
        ofReason.removeIf(actor -> isNamed(version, actor));
        namesIn(reason, SharedSets.union(unnamed, ofReason)).forEach(inTexts::putIfAbsent);
      }
      before = unnamed;
    }
    inTexts.forEach((at, name) -> addName(versions.getLast(), at, name));
  }

  /// Returns whether a version names an actor in print.
  private boolean isNamed(Fact version, FactId actor) {
    return !version.has(StatementField.ATTRIBUTION)
        && version.type().fields().stream()
            .anyMatch(field ->
                version.all(field).stream().anyMatch(value -> value.refersTo(actor::equals))
                    && !background.isForbidden(version, field, actor));
  }

  /// Finds names that an edition prints because it doesn't show the words on background. It must
  /// print the same with and without them, so it can't leave out the names.
  ///
  /// Example: a withheld statement of Smith cites a talk on background. An event that anybody may
  /// read cites the talk too and names Smith.
  ///
  /// @param ofEdition the names that the edition leaves out
  private void findPrinted(Fact version, Background ofEdition) {
    version
        .values()
        .forEach((field, values) ->
            values.stream()
                .flatMap(value -> value.facts().stream())
                .filter(actor ->
                    background.isForbidden(version, field, actor)
                        && !ofEdition.isForbidden(version, field, actor))
                .forEach(actor ->
                    found.add(
                        Rule.NAMED_ON_BACKGROUND,
                        version.ref(field, actor),
                        "\""
                            + field.key()
                            + "\" of "
                            + version.id()
                            + " names "
                            + actor
                            + ", who spoke on background in what is withheld",
                        "Leave the name out, or mark this fact as high as the words on background.")));
  }

  /// Finds persons whom a fact names, and who spoke in one of its sources on background. It keeps
  /// them only because it cites a source on the record too.
  private void findKept(Fact fact, Set<FactId> persons) {
    fact.values()
        .forEach((field, values) -> {
          for (Value value : values) {
            for (FactId actor : value.facts()) {
              if (persons.contains(actor) && !background.isForbidden(fact, field, actor)) {
                found.add(
                    Rule.NAMED_ON_BACKGROUND,
                    fact.ref(field, actor),
                    "\""
                        + field.key()
                        + "\" of "
                        + fact.id()
                        + " names "
                        + actor
                        + ", who spoke on background in one of its sources",
                    "If a source on the record names them, cite it alone. Otherwise leave them out.");
              }
            }
          }
        });
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

  /// Finds statements that take back words on other terms, because only who spoke can take them
  /// back.
  ///
  /// Example: Smith said something on the record, and takes it back on background. The page would
  /// print "Smith said it. Taken back by a speaker on background."
  private void findRetractions(Fact statement) {
    boolean isOnBackground = known.forbidsName(statement);
    for (Fact retracted : known.findAll(statement.targets(StatementField.RETRACTS))) {
      boolean names =
          isOnBackground
              ? known.namesSpeakers(retracted) && isGivenAway(statement, retracted)
              : known.forbidsName(retracted);
      if (names) {
        found.add(
            Rule.NAMED_ON_BACKGROUND,
            statement.ref(StatementField.RETRACTS, retracted.id()),
            statement.id()
                + " takes back "
                + retracted.id()
                + ", and so names who spoke on background",
            isOnBackground
                ? "Give both the same \"terms\", or write \"contradicts\" or \"denies\"."
                : "Give it the same \"terms\", or write \"contradicts\" or \"denies\".");
      }
    }
  }

  /// Returns whether two statements have a speaker who must not be named beside the first one.
  private boolean isGivenAway(Fact statement, Fact retracted) {
    List<FactId> same = new ArrayList<>(statement.targets(StatementField.WHO));
    same.retainAll(retracted.targets(StatementField.WHO));
    return !known.namedBeside(statement, same).containsAll(same);
  }

  /// Finds terms of a statement that its source doesn't allow. They change nothing, and the desk
  /// may think that they do.
  private void findWeakerTerms(Fact statement) {
    String terms = statement.word(StatementField.TERMS, "");
    for (Fact source : known.findAll(sources(statement))) {
      String itsTerms = source.word(SourceField.TERMS, "");
      if (TERMS.contains(terms) && TERMS.indexOf(terms) < TERMS.indexOf(itsTerms)) {
        found.add(
            Rule.NAMED_ON_BACKGROUND,
            statement.ref(StatementField.TERMS),
            "\"terms\" of "
                + statement.id()
                + " is \""
                + terms
                + "\", but the terms of "
                + source.id()
                + " are \""
                + itsTerms
                + "\"",
            "Write \"terms: "
                + itsTerms
                + "\", or type what is not on these terms as another source.",
            List.of(source.ref(SourceField.TERMS)));
      }
    }
  }

  private static List<FactId> sources(Fact statement) {
    return statement.citations().stream().map(Value.Citation::source).toList();
  }

  private void addName(Fact fact, FieldRef at, Name name) {
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        at,
        textOf(at, fact) + " names " + name + ", who spoke on background",
        name.isInId()
            ? "Choose another id: it is an address in every page."
            : "Write it without the name." + orSomebodyElse(name));
  }

  /// Returns a sentence about a family name that may be somebody else's, after a space.
  private static String orSomebodyElse(Name name) {
    return name.words().size() == 1
        ? " If it is the name of another actor or place, type it there, for example under \"aliases\"."
        : "";
  }

  private static String textOf(FieldRef at, Fact fact) {
    return at.key().equals(CommonField.ID.key())
        ? "the id " + fact.id()
        : "\"" + at.key() + "\" of " + fact.id();
  }

  /// Finds names in the texts that are printed beside a fact. These are the texts of the sources
  /// that it cites, and the titles of what it refers to.
  ///
  /// Example: a statement of Smith on background cites a source on record, "Interview with Smith".
  private void findBeside(Fact fact, Set<FactId> unnamed) {
    Set<FactId> persons = background.persons(unnamed);
    if (persons.isEmpty()) {
      return;
    }
    fact.values()
        .forEach((field, values) ->
            values.stream()
                .flatMap(value -> value.facts().stream())
                .filter(target -> HAVE_TITLES.contains(target.type()))
                .filter(target -> !background.isForbidden(fact, field, target))
                .map(known::find)
                .filter(Objects::nonNull)
                .flatMap(this::printedWith)
                .forEach(target -> findBeside(fact, field, target, persons)));
  }

  /// Returns what is printed with a fact to which another one refers: an event with its place, and
  /// a place with those around it.
  private Stream<Fact> printedWith(Fact target) {
    return switch (target.type()) {
      case EVENT ->
          Stream.concat(
              Stream.of(target),
              known.chain(target.target(EventField.WHERE), PlaceField.WITHIN).stream());
      case PLACE -> known.chain(target.id(), PlaceField.WITHIN).stream();
      default -> Stream.of(target);
    };
  }

  private void findBeside(Fact fact, Field field, Fact target, Set<FactId> persons) {
    foundBeside
        .computeIfAbsent(target.id(), _ -> new IdentityHashMap<>())
        .computeIfAbsent(persons, _ -> namesBeside(target, persons))
        .entrySet()
        .stream()
        .findFirst()
        .ifPresent(first -> addBeside(fact, field, target, first.getKey(), first.getValue()));
  }

  /// Returns the names in what is printed of a fact beside another one, in all its versions.
  private Map<FieldRef, Name> namesBeside(Fact target, Set<FactId> ofWords) {
    Set<FactId> persons = new LinkedHashSet<>(ofWords);
    // These names are reported at the target itself.
    persons.removeAll(background.unnamed(target));
    boolean isPerson = target.word(ActorField.KIND, "").equals("person");
    if (persons.isEmpty()
        || target.type() == FactType.ACTOR && (isPerson || persons.contains(target.id()))) {
      return Map.of();
    }
    List<Field> fields =
        switch (target.type()) {
          case SOURCE -> target.type().fields();
          case ACTOR ->
              List.of(
                  ActorField.NAME, ActorField.IN_TEXT, ActorField.SHORT, CommonField.TRANSLATIONS);
          case PLACE -> List.of(PlaceField.NAME, CommonField.TRANSLATIONS);
          default -> List.of(CommonField.ID, target.gist(), CommonField.TRANSLATIONS);
        };
    Map<FieldRef, Name> all = new LinkedHashMap<>();
    for (Fact version : Objects.requireNonNull(known.versions().get(target.id())).reversed()) {
      namesIn(version, fields, persons).forEach(all::putIfAbsent);
      namesIn(reason(version), persons).forEach(all::putIfAbsent);
    }
    return all;
  }

  private void addBeside(Fact fact, Field field, Fact target, FieldRef at, Name name) {
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        fact.ref(field, target.id()),
        fact.id()
            + " is printed beside "
            + textOf(at, target)
            + ", which names "
            + name
            + ", who spoke on background",
        "Take the name out of it, or change \"" + field.key() + "\" here." + orSomebodyElse(name),
        List.of(at));
  }

  /// Returns the first name of one of the actors in each text of a fact, and in its id.
  private Map<FieldRef, Name> namesIn(Fact fact, List<Field> fields, Set<FactId> actors) {
    Map<FieldRef, Name> all = namesIn(texts(fact, fields), actors);
    // A place such as "Washington" has its own name. It names nobody.
    if (fact.type() == FactType.ACTOR || fact.type() == FactType.PLACE) {
      all.values().removeIf(name -> isWholeName(fact, fields, name));
      return all;
    }
    Name inId = fact.has(CommonField.ID) ? names.findInId(fact.id().id(), actors) : null;
    if (inId != null) {
      all.put(fact.ref(CommonField.ID), inId);
    }
    return all;
  }

  private static boolean isWholeName(Fact fact, List<Field> fields, Name name) {
    return texts(fact, fields).values().stream()
        .flatMap(List::stream)
        .anyMatch(text -> NameForms.words(text).equals(name.words()));
  }

  private Map<FieldRef, Name> namesIn(Map<FieldRef, List<String>> texts, Set<FactId> actors) {
    Map<FieldRef, Name> all = new LinkedHashMap<>();
    texts.forEach((at, some) ->
        some.stream()
            .map(text ->
                at.key().equals(SourceField.URL.key())
                    ? names.findInAddress(text, actors)
                    : names.find(text, actors))
            .filter(Objects::nonNull)
            .findFirst()
            .ifPresent(name -> all.put(at, name)));
    return all;
  }

  /// Returns the texts of some keys that may be printed, by key.
  private static Map<FieldRef, List<String>> texts(Fact fact, List<Field> fields) {
    Map<FieldRef, List<String>> texts = new LinkedHashMap<>();
    for (Field field : fields) {
      // The passages of sources are listed under their own key.
      List<String> own =
          new ArrayList<>(field == CommonField.SOURCE ? List.of() : fact.texts(field));
      if (field == CommonField.TRANSLATIONS) {
        fact.all(field, Value.Translation.class)
            .forEach(one -> fields.forEach(key -> own.addAll(one.allOf(key))));
      }
      if (field.spec().role() != FieldSpec.Role.INTERNAL && !own.isEmpty()) {
        texts.put(fact.ref(field), own);
      }
    }
    return texts;
  }

  /// Returns the reason of the update that made a version, in all languages. Empty if there is
  /// none.
  private static Map<FieldRef, List<String>> reason(Fact version) {
    UpdateReason update = version.updateReason();
    if (update == null || update.reason() == null) {
      return Map.of();
    }
    List<String> texts = new ArrayList<>(List.of(update.reason()));
    update.translations().forEach(one -> texts.addAll(one.allOf(UpdateField.REASON)));
    return Map.of(
        new FieldRef(version.id().owner(), UpdateField.REASON.key(), version.version()), texts);
  }
}
