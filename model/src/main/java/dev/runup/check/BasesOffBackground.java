package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.history.Background;
import dev.runup.history.Known;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds facts that hid who spoke on background, and name the actor from the day on which an update
/// took the words on background out of what they rest on.
///
/// Example: an action of Smith rests on a judgement, and this one on words of Smith on background.
/// A day later the judgement rests on a newspaper alone.
final class BasesOffBackground {

  private final Known known;
  private final Background background;
  private final Rules.Findings found;

  /// Those who spoke on background in what an earlier version of a fact rests on, for facts whose
  /// newest version rests on nothing of them.
  private final Map<FactId, Set<FactId>> left = new HashMap<>();

  private BasesOffBackground(Known known, Background background, Rules.Findings found) {
    this.known = known;
    this.background = background;
    this.found = found;
  }

  static void find(Known known, Background background, Rules.Findings found) {
    BasesOffBackground rule = new BasesOffBackground(known, background, found);
    for (FactId fact : known.versions().keySet()) {
      Set<FactId> speakers = background.speakersLeft(fact);
      if (!speakers.isEmpty()) {
        rule.left.put(fact, speakers);
      }
    }
    if (!rule.left.isEmpty()) {
      known.versions().values().stream().map(List::getLast).forEach(rule::find);
    }
  }

  private void find(Fact fact) {
    Set<FactId> bases = basesOf(fact);
    bases.retainAll(left.keySet());
    if (bases.isEmpty() || fact.isWithdrawn()) {
      return;
    }
    fact.values()
        .forEach((field, values) -> {
          if (!field.is(KeyTrait.SPEAKER) || !fact.has(StatementField.ATTRIBUTION)) {
            values.stream()
                .flatMap(value -> value.facts().stream())
                .filter(actor -> bases.stream().anyMatch(base -> spoke(base, actor)))
                .filter(actor -> !background.isForbidden(fact, field, actor))
                .filter(actor -> wasForbidden(fact, field, actor, bases))
                .forEach(actor -> add(fact, field, actor, bases));
          }
        });
  }

  /// Returns what a fact rests on over any number of steps, in all versions.
  private Set<FactId> basesOf(Fact fact) {
    Set<FactId> bases = new LinkedHashSet<>();
    Deque<FactId> open = new ArrayDeque<>(List.of(fact.id()));
    while (!open.isEmpty()) {
      known.versions().getOrDefault(open.remove(), List.of()).stream()
          .flatMap(version -> version.bases().stream())
          .filter(bases::add)
          .forEach(open::add);
    }
    bases.remove(fact.id());
    return bases;
  }

  private boolean spoke(FactId base, FactId actor) {
    return left.getOrDefault(base, Set.of()).contains(actor);
  }

  /// Returns whether an issue before one of the updates of the bases had to leave out an actor.
  private boolean wasForbidden(Fact fact, Field field, FactId actor, Set<FactId> bases) {
    Set<Instant> instants = new TreeSet<>();
    for (FactId base : bases) {
      known.versions().getOrDefault(base, List.of()).forEach(one -> instants.add(one.knownFrom()));
    }
    instants.add(fact.knownFrom());
    for (Instant instant : instants) {
      Background then = background.knownAt(instant);
      Fact before = then.find(fact.id());
      if (before != null && then.isForbidden(before, field, actor)) {
        return true;
      }
    }
    return false;
  }

  private void add(Fact fact, Field field, FactId actor, Set<FactId> bases) {
    FactId base = bases.stream().filter(one -> spoke(one, actor)).findFirst().orElseThrow();
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        fact.ref(field, actor),
        fact.id()
            + " names "
            + actor
            + ", and rests on "
            + base
            + ", of which an earlier version is on background",
        "Leave the name out, or type what "
            + base.id()
            + " is now as a fact of its own and rest this one on it.",
        known.versions().getOrDefault(base, List.of()).stream()
            .limit(1)
            .map(first -> first.ref(first.gist()))
            .toList());
  }
}
