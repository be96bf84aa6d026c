package dev.runup.clearance;

import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.fact.Update;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The facts that an edition withholds. These are the facts marked above its ceiling, those that
/// were taken back from it, those that wait for reviews, and all facts that need one of them
/// directly or through others. Example: a statement is withheld if its source is.
final class WithheldFacts {

  /// The typed versions and updates of each fact, in the order of the ids.
  private final Map<FactId, FactLog> logs = new LinkedHashMap<>();

  private final Map<FactId, List<ShowableVersion>> shown = new LinkedHashMap<>();
  private final Set<FactId> withheld = new HashSet<>();

  /// The facts that were taken back, by type and id.
  private final Set<String> takenBack;

  private final Mark ceiling;

  /// The reviews that facts need, or null as long as they don't count.
  private @Nullable TwoReviews reviews;

  /// @param need what facts on background need
  WithheldFacts(Dossier dossier, Mark ceiling, Set<String> takenBack, TwoReviews.Need need) {
    this.takenBack = new TreeSet<>(takenBack);
    this.ceiling = ceiling;
    collectLogs(dossier);
    withhold(logs.keySet());
    if (need != TwoReviews.Need.NOTHING) {
      // What is marked above the ceiling must not decide which facts need reviews.
      TwoReviews needed = new TwoReviews(shown(), need);
      reviews = needed;
      withhold(needed.facts());
    }
  }

  private void withhold(Set<FactId> ids) {
    Deque<FactId> open = new ArrayDeque<>();
    ids.stream().filter(this::findVersions).forEach(open::add);
    Map<FactId, List<FactId>> referrers = open.isEmpty() ? Map.of() : referrers();
    // A fact is checked again when a fact that it refers to turns out to be withheld.
    while (!open.isEmpty()) {
      for (FactId referrer : referrers.getOrDefault(open.remove(), List.of())) {
        if (!withheld.contains(referrer) && findVersions(referrer)) {
          open.add(referrer);
        }
      }
    }
  }

  /// Returns the facts whose newest version is left out until two people have reviewed it.
  Set<FactId> waiting() {
    return reviews == null ? Set.of() : reviews.waiting();
  }

  /// Finds the versions of a fact that may be shown. Returns whether the fact becomes withheld
  /// because none is left. A later call may find fewer versions, when more facts are known to be
  /// withheld.
  private boolean findVersions(FactId id) {
    List<ShowableVersion> versions =
        !takenBack.isEmpty() && takenBack.contains(id.toString())
            ? List.of()
            : logOf(id).versions(ceiling, this::isWithheld);
    if (reviews != null) {
      versions = reviews.reviewed(id, versions);
    }
    shown.put(id, versions);
    return versions.isEmpty() && withheld.add(id);
  }

  private void collectLogs(Dossier dossier) {
    Map<FactId, List<Fact>> typedVersions = new LinkedHashMap<>();
    Map<FactId, List<Update>> updates = new HashMap<>();
    dossier
        .facts()
        .forEach(
            fact -> typedVersions.computeIfAbsent(fact.id(), _ -> new ArrayList<>(1)).add(fact));
    dossier
        .updates()
        .forEach(one -> updates.computeIfAbsent(one.of(), _ -> new ArrayList<>()).add(one));
    typedVersions.forEach(
        (id, typed) -> logs.put(id, new FactLog(typed, updates.getOrDefault(id, List.of()))));
  }

  private FactLog logOf(FactId id) {
    return logs.getOrDefault(id, new FactLog(List.of(), List.of()));
  }

  private Map<FactId, List<FactId>> referrers() {
    Map<FactId, List<FactId>> referrers = new HashMap<>();
    logs.forEach((id, log) ->
        log.references()
            .forEach(to -> referrers.computeIfAbsent(to, _ -> new ArrayList<>()).add(id)));
    return referrers;
  }

  /// Returns whether a fact is withheld. A fact that doesn't exist counts as withheld.
  boolean isWithheld(FactId id) {
    return withheld.contains(id) || !logs.containsKey(id);
  }

  /// Returns the versions that may be shown of each fact that is not withheld. Ids and versions are
  /// sorted.
  Map<FactId, List<ShowableVersion>> shown() {
    Map<FactId, List<ShowableVersion>> left = new LinkedHashMap<>(shown);
    left.keySet().removeAll(withheld);
    return left;
  }

  /// All typed versions and updates of one fact.
  ///
  /// @param typedVersions the versions that were typed as a whole, at least one, sorted
  /// @param updates the updates, sorted
  record FactLog(List<Fact> typedVersions, List<Update> updates) {

    FactLog {
      typedVersions = List.copyOf(typedVersions);
      updates = List.copyOf(updates);
    }

    /// Returns all facts to which any of its typed versions and updates refers.
    Set<FactId> references() {
      Set<FactId> found = new HashSet<>();
      for (Fact typed : typedVersions) {
        typed.values().values().forEach(list -> list.forEach(value -> found.addAll(value.facts())));
      }
      for (Update update : updates) {
        update.set().values().forEach(l -> l.forEach(value -> found.addAll(value.facts())));
        update.add().values().forEach(l -> l.forEach(value -> found.addAll(value.facts())));
        update.sources().forEach(source -> found.add(source.source()));
      }
      return found;
    }

    /// Returns the versions that may be shown under a ceiling, sorted. Empty if the fact is
    /// withheld.
    ///
    /// A typed version that may not be shown, nor any update of it, is ignored. Its updates then
    /// apply to the typed version before it.
    ///
    /// @param isWithheld whether a fact is withheld
    List<ShowableVersion> versions(Mark ceiling, Predicate<FactId> isWithheld) {
      List<Fact> remaining = new ArrayList<>(typedVersions);
      while (!remaining.isEmpty()) {
        VersionBuilder builder = new VersionBuilder(ceiling, isWithheld);
        builder.build(remaining, updates);
        Optional<Fact> hidden =
            remaining.reversed().stream().filter(typed -> !builder.shows(typed)).findFirst();
        if (hidden.isEmpty()) {
          return builder.shown();
        }
        remaining.remove(hidden.get());
      }
      return List.of();
    }
  }
}
