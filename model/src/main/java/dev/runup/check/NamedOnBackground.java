package dev.runup.check;

import dev.runup.check.ActorNames.Name;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds what would name those who spoke on background, and can't be left out: a party without
/// which a fact can't be printed, a name in a text, a name in a title that is printed beside it,
/// and an id that names the speaker.
///
/// Example: an id such as `smith-told-us` is the address of a statement in each page.
final class NamedOnBackground {

  /// The types of facts whose titles are printed beside facts that refer to them.
  private static final Set<FactType> HAVE_TITLES =
      Set.of(FactType.SOURCE, FactType.EVENT, FactType.ISSUE, FactType.PROPOSAL, FactType.MEASURE);

  /// The terms that say whether a speaker is named, the strictest last.
  private static final List<String> TERMS = List.of("on-record", "background", "deep-background");

  private final Known known;
  private final Background background;
  private final Rules.Findings found;
  private final ActorNames names;

  /// The names found in texts that are printed beside words on background.
  private final Map<Beside, Map<FieldRef, Name>> foundBeside = new HashMap<>();

  private NamedOnBackground(Known known, Rules.Findings found) {
    this.known = known;
    this.background = Background.of(known);
    this.found = found;
    this.names = new ActorNames(known);
  }

  static void find(Known known, Rules.Findings found) {
    NamedOnBackground rule = new NamedOnBackground(known, found);
    known.facts().values().forEach(rule::findParties);
    known.ofType(FactType.STATEMENT).forEach(rule::findRetractions);
    known.ofType(FactType.STATEMENT).forEach(rule::findWeakerTerms);
    for (List<Fact> versions : known.versions().values()) {
      Fact fact = versions.getLast();
      Set<FactId> besideRecord = rule.background.personsBesideRecord(fact);
      Set<FactId> unnamed = rule.background.unnamed(fact);
      unnamed.addAll(besideRecord);
      if (!unnamed.isEmpty()) {
        rule.findKept(fact, besideRecord);
        rule.namesIn(fact, fact.type().fields(), unnamed)
            .forEach((at, name) -> rule.addName(fact, at, name));
        rule.findBeside(fact, unnamed);
      }
    }
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
            : "Write it without the name.");
  }

  private static String textOf(FieldRef at, Fact fact) {
    return at.key().equals(CommonField.ID.key())
        ? "the id " + fact.id()
        : "\"" + at.key() + "\" of " + fact.id();
  }

  /// A fact to which another one refers, and the persons who must not be named beside that one.
  private record Beside(FactId target, Set<FactId> persons) {}

  /// Finds names in the texts that are printed beside a fact. These are the texts of the sources
  /// that it cites, and the titles of what it refers to.
  ///
  /// Example: a statement of Smith on background cites a source on record, "Interview with Smith".
  private void findBeside(Fact fact, Set<FactId> unnamed) {
    Set<FactId> persons = new LinkedHashSet<>(unnamed);
    persons.removeIf(background::canBeParty);
    if (persons.isEmpty()) {
      return;
    }
    fact.values()
        .forEach((field, values) -> {
          for (Value value : values) {
            for (Fact target : known.findAll(value.facts())) {
              if (HAVE_TITLES.contains(target.type())) {
                findBeside(fact, field, target, persons);
              }
            }
          }
        });
  }

  private void findBeside(Fact fact, Field field, Fact target, Set<FactId> persons) {
    Set<FactId> others = new LinkedHashSet<>(persons);
    // These names are reported at the target itself.
    others.removeAll(background.unnamed(target));
    List<Field> fields =
        target.type() == FactType.SOURCE
            ? target.type().fields()
            : List.of(CommonField.ID, target.gist(), CommonField.TRANSLATIONS);
    foundBeside
        .computeIfAbsent(new Beside(target.id(), others), _ -> namesIn(target, fields, others))
        .entrySet()
        .stream()
        .findFirst()
        .ifPresent(first -> addBeside(fact, field, target, first.getKey(), first.getValue()));
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
        "Take the name out of it, or change \"" + field.key() + "\" here.",
        List.of(at));
  }

  /// Returns the first name of one of the actors in each text of a fact, and in its id.
  private Map<FieldRef, Name> namesIn(Fact fact, List<Field> fields, Set<FactId> actors) {
    Map<FieldRef, Name> all = new LinkedHashMap<>();
    texts(fact, fields)
        .forEach((at, texts) ->
            texts.stream()
                .map(text ->
                    at.key().equals(SourceField.URL.key())
                        ? names.findInAddress(text, actors)
                        : names.find(text, actors))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(name -> all.put(at, name)));
    Name inId = fact.has(CommonField.ID) ? names.findInId(fact.id().id(), actors) : null;
    if (inId != null) {
      all.put(fact.ref(CommonField.ID), inId);
    }
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
    UpdateReason update = fact.updateReason();
    if (update != null && update.reason() != null) {
      texts.put(
          new FieldRef(fact.id().owner(), UpdateField.REASON.key(), fact.version()),
          List.of(update.reason()));
    }
    return texts;
  }
}
