package dev.runup.check;

import dev.runup.check.ActorNames.Name;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.Background;
import dev.runup.history.Known;
import dev.runup.history.SharedSets;
import dev.runup.history.SourceTerms;
import dev.runup.problem.FieldRef;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds what would name those who spoke on background, and can't be left out: a party without
/// which a fact can't be printed, a name in a text, a name in a title that is printed beside it,
/// and an id that names the speaker.
///
/// Example: an id such as `smith-told-us` is the address of a statement in each page.
final class NamedOnBackground {

  private final Known known;
  private final Background background;
  private final Findings found;
  private final NamesInTexts names;
  private final NamesBeside beside;

  private NamedOnBackground(Known known, Background background, Findings found) {
    this.known = known;
    this.background = background;
    this.found = found;
    this.names = new NamesInTexts(known);
    this.beside = new NamesBeside(known, background, names, found);
  }

  /// Finds what would name those who spoke on background.
  ///
  /// @param known the facts that an edition shows
  /// @param desk all facts that the desk knew at the same issue
  /// @param editions the editions that show them
  /// @param dossier the dossier, for the intakes of the desk's own texts
  static void find(
      Known known, Known desk, List<Edition> editions, Dossier dossier, Findings found) {
    Background background = Background.of(known);
    NamedOnBackground rule = new NamedOnBackground(known, background, found);
    if (!background.isEmpty()) {
      known.facts().values().forEach(rule::findParties);
    }
    BackgroundTerms.find(known, background, found);
    if (!background.isEmpty()) {
      known.versions().values().forEach(rule::findNames);
    }
    Background ofDesk = desk == known ? background : Background.of(desk);
    EditionsOnBackground.find(known, background, ofDesk, editions, dossier.releases(), found);
    if (desk != known && !ofDesk.isEmpty()) {
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
    Map<FieldRef, List<Name>> inTexts = new LinkedHashMap<>();
    Set<FactId> before = Set.of();
    for (Fact version : versions) {
      Set<FactId> besideRecord = background.personsBesideRecord(version);
      Set<FactId> unnamed = SharedSets.union(background.unnamed(version), besideRecord);
      if (version == versions.getLast()) {
        findKept(versions, besideRecord);
      }
      if (!unnamed.isEmpty()) {
        names.in(version, version.type().fields(), unnamed).forEach(inTexts::putIfAbsent);
        beside.find(version, unnamed);
      }
      beside.findAround(version);
      if (version.updateReason() != null) {
        Set<FactId> ofReason = new LinkedHashSet<>(before);
        ofReason.removeIf(actor -> isNamed(version, actor));
        names.inReason(version, SharedSets.union(unnamed, ofReason)).forEach(inTexts::putIfAbsent);
      }
      before = unnamed;
    }
    inTexts.forEach((at, some) -> some.forEach(name -> addName(versions.getLast(), at, name)));
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
                            + ", and what is withheld puts this on background",
                        "Leave the name out, or mark this fact as high as the words on background.")));
  }

  /// Finds persons whom a fact names, and who spoke in one of its sources on background. It keeps
  /// them only because it cites a source on the record too.
  private void findKept(List<Fact> versions, Set<FactId> persons) {
    Fact fact = versions.getLast();
    fact.values()
        .forEach((field, values) -> {
          for (Value value : values) {
            for (FactId actor : value.facts()) {
              if (persons.contains(actor) && !background.isForbidden(fact, field, actor)) {
                addKept(versions, field, actor);
              }
            }
          }
        });
  }

  private void addKept(List<Fact> versions, Field field, FactId actor) {
    Fact fact = versions.getLast();
    String names = "\"" + field.key() + "\" of " + fact.id() + " names " + actor;
    Fact bringing =
        versions.stream()
            .filter(version ->
                SourceTerms.cited(version)
                    .anyMatch(source -> background.speakersIn(source).contains(actor)))
            .findFirst()
            .orElse(fact);
    boolean isLater = bringing.version() > fact.ref(field).version();
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        isLater ? bringing.ref(CommonField.SOURCE) : fact.ref(field, actor),
        isLater
            ? names + ", who spoke on background in the source of this update"
            : names + ", who spoke on background in one of its sources",
        isLater
            ? "Type what comes from this source as a fact of its own, or leave the name out."
            : "If a source on the record names them, cite it alone. Otherwise leave them out.");
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
    boolean isParty = background.canBeParty(actor);
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        fact.ref(field),
        isParty && background.isDeep(fact)
            ? fact.id() + " rests on words on deep background, and names a party"
            : isParty && background.lacksAttribution(fact)
                ? fact.id()
                    + " rests on words on background without an \"attribution\", and names a party"
                : fact.id() + " rests on words on background, and names who spoke",
        isPerson
            ? "Name whom the speaker stands for instead, or rest it on what is on the record alone."
            : orOnTheRecord(background.lacksAttribution(fact)));
  }

  /// Returns how a party can stand in a fact on background.
  static String orOnTheRecord(boolean lacksAttribution) {
    return (lacksAttribution
            ? "Give the statements it is known from an \"attribution\" and name them under \"stated-in\""
            : "Leave it out")
        + ", or rest it on what is on the record alone.";
  }

  private void addName(Fact fact, FieldRef at, Name name) {
    found.addName(
        at,
        NamesBeside.textOf(at, fact) + " names " + name + ", who spoke on background",
        (name.isInId()
                ? "Choose another id: it is an address in every page."
                : "Write it without the name.")
            + orAttributed(fact, name)
            + NamesBeside.orSomebodyElse(name),
        List.of(),
        name);
  }

  /// Returns a sentence about a party that an attribution would allow to name, after a space.
  private String orAttributed(Fact fact, Name name) {
    return fact.type() == FactType.STATEMENT
            && background.lacksAttribution(fact)
            && background.canBeParty(name.actor())
        ? " Or give the statement an \"attribution\": then it may be named."
        : "";
  }
}
