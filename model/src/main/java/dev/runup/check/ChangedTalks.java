package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
import dev.runup.history.Background;
import dev.runup.history.Known;
import dev.runup.history.SharedSets;
import dev.runup.history.SourceTerms;
import dev.runup.problem.FieldRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Finds updates after which a source repeats another talk on background than before, or none, if a
/// fact that cites the source names who spoke there. An issue has the name, and another one hasn't.
///
/// Example: an event comes from a cable, with Smith among the guests. A day later the desk types
/// that the cable is `derived-from` a talk with Smith on background.
final class ChangedTalks {

  private final Known known;
  private final Background background;
  private final Rules.Findings found;
  private final Set<FactId> reported = new HashSet<>();
  private final Map<FactId, Set<FactId>> speakers = new HashMap<>();

  private ChangedTalks(Known known, Background background, Rules.Findings found) {
    this.known = known;
    this.background = background;
    this.found = found;
  }

  static void find(Known known, Background background, Rules.Findings found) {
    ChangedTalks rule = new ChangedTalks(known, background, found);
    Map<FactId, List<FactId>> repeating = new HashMap<>();
    Map<FactId, Fact> changed = new LinkedHashMap<>();
    for (List<Fact> versions : known.versions().values()) {
      Fact first = versions.getFirst();
      if (first.type() == FactType.SOURCE) {
        versions.stream()
            .flatMap(SourceTerms::repeatedBy)
            .distinct()
            .forEach(
                other -> repeating.computeIfAbsent(other, _ -> new ArrayList<>()).add(first.id()));
        versions.stream()
            .filter(version -> !rule.talks(version).equals(rule.talks(first)))
            .findFirst()
            .ifPresent(version -> changed.put(version.id(), version));
      }
    }
    // What repeats a source of which this is true has its talks too.
    Deque<FactId> open = new ArrayDeque<>(changed.keySet());
    while (!open.isEmpty()) {
      FactId source = open.remove();
      for (FactId other : repeating.getOrDefault(source, List.of())) {
        if (changed.putIfAbsent(other, Objects.requireNonNull(changed.get(source))) == null) {
          open.add(other);
        }
      }
    }
    if (!changed.isEmpty()) {
      known.allVersions().forEach(version -> rule.findCiting(version, changed));
    }
  }

  /// Returns the talks on background that a version of a source repeats, and whose terms it has.
  private Set<FactId> talks(Fact source) {
    Set<FactId> talks = new LinkedHashSet<>();
    SourceTerms.repeatedBy(source).filter(background::isTalk).forEach(talks::add);
    return talks;
  }

  private void findCiting(Fact fact, Map<FactId, Fact> changed) {
    SourceTerms.cited(fact)
        .map(changed::get)
        .filter(Objects::nonNull)
        .filter(update -> !reported.contains(update.id()))
        .forEach(update -> findNamed(fact, update));
  }

  private void findNamed(Fact fact, Fact update) {
    Set<FactId> speakers = speakers(update.id());
    boolean wasHidden = isTakenAway(update) && fact.knownFrom().isBefore(update.knownFrom());
    fact.values()
        .forEach((field, values) ->
            values.stream()
                .flatMap(value -> value.facts().stream())
                .filter(actor ->
                    speakers.contains(actor)
                        || wasHidden
                            && field.is(KeyTrait.SPEAKER)
                            && actor.type() == FactType.ACTOR)
                .filter(_ -> reported.add(update.id()))
                .forEach(actor -> add(update, actor, fact.ref(field, actor))));
  }

  /// Returns whether an update takes away the last talk on background that a source repeats, and
  /// doesn't say that it is on the record. Facts that hid who spoke name the actor since.
  private boolean isTakenAway(Fact update) {
    return !background.isTalk(update.id())
        && !update.word(SourceField.TERMS, "").equals("on-record");
  }

  /// Returns those who spoke in what a source repeats in any version.
  private Set<FactId> speakers(FactId source) {
    return speakers.computeIfAbsent(
        source,
        _ ->
            known.versions().getOrDefault(source, List.of()).stream()
                .flatMap(version -> talks(version).stream())
                .map(background::speakersIn)
                .reduce(Set.of(), SharedSets::union));
  }

  private void add(Fact update, FactId actor, FieldRef named) {
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        VersionsOnBackground.placeOf(update, SourceField.DERIVED_FROM, SourceField.TERMS),
        "this update changes which talk on background "
            + update.id()
            + " repeats, and a fact from it names "
            + actor
            + ", who spoke there",
        isTakenAway(update)
            ? "If its words are on the record, set \"terms: on-record\" in this update. Otherwise type what repeats the talk as another source, and cite it instead."
            : "Type what repeats the talk as another source, and cite it instead.",
        List.of(named));
  }
}
