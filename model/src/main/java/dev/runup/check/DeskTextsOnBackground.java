package dev.runup.check;

import dev.runup.check.ActorNames.Name;
import dev.runup.fact.ActionField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.PositionField;
import dev.runup.fact.Rule;
import dev.runup.history.Background;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds desk's own texts that name who spoke on background in the source of their intake. Such a
/// text takes no source from the intake, so its names are not left out.
///
/// Example: a file has the talk with Smith on background as the source of its intake. An action in
/// this file has Smith as owner. It was promised in the talk.
final class DeskTextsOnBackground {

  private static final String SPOKE = ", who spoke on background in the source of its intake";

  /// The keys of what a fact is known from.
  private static final List<Field> GROUNDS =
      List.of(
          CommonField.SOURCE, CommonField.RESTS_ON, PositionField.STATED_IN, ActionField.STATED_IN);

  private final Background ofEdition;
  private final Background ofDesk;
  private final Dossier dossier;
  private final NamesInTexts names;
  private final Rules.Findings found;
  private final Map<List<FactId>, Speakers> speakers = new HashMap<>();

  /// Those who spoke in some sources.
  ///
  /// @param persons those of them who can't be a party
  private record Speakers(Set<FactId> all, Set<FactId> persons) {}

  private DeskTextsOnBackground(
      Known known, Background ofEdition, Background ofDesk, Dossier dossier, Rules.Findings found) {
    this.ofEdition = ofEdition;
    this.ofDesk = ofDesk;
    this.dossier = dossier;
    this.names = new NamesInTexts(known);
    this.found = found;
  }

  /// Finds the texts in all versions that an edition shows.
  ///
  /// @param known the facts that the edition shows
  /// @param ofEdition the names that the edition leaves out
  /// @param ofDesk the names that terms forbid in all facts that the desk knew
  static void find(
      Known known, Background ofEdition, Background ofDesk, Dossier dossier, Rules.Findings found) {
    if (!dossier.intakeSources().isEmpty()) {
      DeskTextsOnBackground rule =
          new DeskTextsOnBackground(known, ofEdition, ofDesk, dossier, found);
      known.versions().values().forEach(rule::findNames);
    }
  }

  private void findNames(List<Fact> versions) {
    Map<FieldRef, List<Name>> inTexts = new LinkedHashMap<>();
    for (Fact version : versions) {
      if (version.isByDesk()) {
        int grounded = grounded(version);
        Set<Integer> typed = new LinkedHashSet<>();
        for (Field field : version.values().keySet()) {
          int number = version.ref(field).version();
          if (number > grounded) {
            typed.add(number);
            findActors(version, field);
          }
        }
        if (version.version() > grounded) {
          typed.add(version.version());
        }
        typed.forEach(number -> findTexts(version, number, inTexts));
      }
    }
    inTexts.forEach((at, some) -> some.forEach(name -> addName(versions.getLast(), at, name)));
  }

  /// Returns the last version that typed what a fact cites or rests on, or -1. What was typed until
  /// then is known from there, so its intake doesn't count.
  private static int grounded(Fact version) {
    return GROUNDS.stream()
        .filter(version::has)
        .mapToInt(key -> version.ref(key).version())
        .max()
        .orElse(-1);
  }

  /// Returns those who spoke on background in the source of the intake of a version. Versions with
  /// the same intake share the sets.
  private Speakers speakers(Fact fact, int version) {
    return speakers.computeIfAbsent(
        dossier.intakeSources().getOrDefault(Dossier.intakeOf(fact.id(), version), List.of()),
        sources -> {
          Set<FactId> all = new LinkedHashSet<>();
          sources.forEach(source -> all.addAll(ofDesk.speakersIn(source)));
          return new Speakers(all, ofDesk.persons(all));
        });
  }

  private void findActors(Fact version, Field field) {
    Speakers spoke = speakers(version, version.ref(field).version());
    Set<FactId> unnamed = field.is(KeyTrait.SPEAKER) ? spoke.all() : spoke.persons();
    version.all(field).stream()
        .flatMap(value -> value.facts().stream())
        .filter(unnamed::contains)
        .filter(actor -> !ofEdition.isForbidden(version, field, actor))
        .forEach(actor ->
            found.add(
                Rule.NAMED_ON_BACKGROUND,
                version.ref(field, actor),
                "\"" + field.key() + "\" of " + version.id() + " names " + actor + SPOKE,
                "Name this source here under \"source\", so that the name is left out. If it is not known from there, type it in a file with another intake."));
  }

  private void findTexts(Fact version, int typed, Map<FieldRef, List<Name>> inTexts) {
    Set<FactId> persons = speakers(version, typed).persons();
    if (!persons.isEmpty()) {
      names.in(version, version.type().fields(), persons).entrySet().stream()
          .filter(one -> one.getKey().version() == typed)
          .forEach(one -> inTexts.putIfAbsent(one.getKey(), one.getValue()));
      if (version.version() == typed) {
        names.inReason(version, persons).forEach(inTexts::putIfAbsent);
      }
    }
  }

  private void addName(Fact fact, FieldRef at, Name name) {
    found.addName(
        at,
        NamedOnBackground.textOf(at, fact) + " names " + name + SPOKE,
        (name.isInId()
                ? "Choose another id: it is an address in every page."
                : "Write it without the name. If it is not known from there, type it in a file with another intake.")
            + NamedOnBackground.orAccepted(name),
        List.of(),
        name);
  }
}
