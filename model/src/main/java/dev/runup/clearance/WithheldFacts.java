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
import java.util.Set;

/// Finds which facts a ceiling withholds: those marked above it, and whatever needs one of them,
/// near or far.
final class WithheldFacts {

  /// In the order of the facts' ids.
  private final Map<FactId, FactLog> tracks = new LinkedHashMap<>();

  private final Map<FactId, List<ShowableVersion>> shown = new LinkedHashMap<>();
  private final Set<FactId> withheld = new HashSet<>();

  WithheldFacts(Dossier dossier, Mark ceiling) {
    track(dossier);
    tracks.keySet().forEach(id -> findVersions(id, ceiling));
    Deque<FactId> open = new ArrayDeque<>(withheld);
    Map<FactId, List<FactId>> referrers = open.isEmpty() ? Map.of() : referrers();
    // A fact is looked at again when one that it refers to turns out to be withheld.
    while (!open.isEmpty()) {
      for (FactId referrer : referrers.getOrDefault(open.remove(), List.of())) {
        if (!withheld.contains(referrer) && findVersions(referrer, ceiling)) {
          open.add(referrer);
        }
      }
    }
  }

  /// Finds what may be shown of a fact, as far as is known by now; says whether that is nothing.
  private boolean findVersions(FactId id, Mark ceiling) {
    List<ShowableVersion> versions = track(id).versions(ceiling, this::isWithheld);
    shown.put(id, versions);
    return versions.isEmpty() && withheld.add(id);
  }

  private void track(Dossier dossier) {
    Map<FactId, List<Fact>> rows = new LinkedHashMap<>();
    Map<FactId, List<Update>> revisions = new HashMap<>();
    dossier
        .facts()
        .forEach(fact -> rows.computeIfAbsent(fact.id(), _ -> new ArrayList<>()).add(fact));
    dossier
        .revisions()
        .forEach(one -> revisions.computeIfAbsent(one.of(), _ -> new ArrayList<>()).add(one));
    rows.forEach(
        (id, typed) -> tracks.put(id, new FactLog(typed, revisions.getOrDefault(id, List.of()))));
  }

  private FactLog track(FactId id) {
    return tracks.getOrDefault(id, new FactLog(List.of(), List.of()));
  }

  private Map<FactId, List<FactId>> referrers() {
    Map<FactId, List<FactId>> referrers = new HashMap<>();
    tracks.forEach((id, track) ->
        track
            .references()
            .forEach(to -> referrers.computeIfAbsent(to, _ -> new ArrayList<>()).add(id)));
    return referrers;
  }

  /// Says whether a fact is withheld; what there is not is.
  boolean isWithheld(FactId id) {
    return withheld.contains(id) || !tracks.containsKey(id);
  }

  /// Gives back the versions that may be shown of each fact that is not withheld, sorted.
  Map<FactId, List<ShowableVersion>> shown() {
    Map<FactId, List<ShowableVersion>> left = new LinkedHashMap<>(shown);
    left.keySet().removeAll(withheld);
    return left;
  }
}
