package dev.runup.clearance;

import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.fact.Revision;
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
final class Withholding {

  /// In the order of the facts' ids.
  private final Map<FactId, Track> tracks = new LinkedHashMap<>();

  private final Map<FactId, List<Version>> shown = new LinkedHashMap<>();
  private final Set<FactId> withheld = new HashSet<>();

  Withholding(Dossier dossier, Mark ceiling) {
    track(dossier);
    Map<FactId, List<FactId>> referrers = referrers();
    // A fact is looked at again when one that it refers to turns out to be withheld.
    Deque<FactId> open = new ArrayDeque<>(tracks.keySet());
    Set<FactId> waiting = new HashSet<>(open);
    while (!open.isEmpty()) {
      FactId id = open.remove();
      waiting.remove(id);
      List<Version> versions = track(id).versions(ceiling, this::gone);
      shown.put(id, versions);
      if (versions.isEmpty() && withheld.add(id)) {
        for (FactId referrer : referrers.getOrDefault(id, List.of())) {
          if (!withheld.contains(referrer) && waiting.add(referrer)) {
            open.add(referrer);
          }
        }
      }
    }
  }

  private void track(Dossier dossier) {
    Map<FactId, List<Fact>> rows = new LinkedHashMap<>();
    Map<FactId, List<Revision>> revisions = new HashMap<>();
    dossier
        .facts()
        .forEach(fact -> rows.computeIfAbsent(fact.id(), _ -> new ArrayList<>()).add(fact));
    dossier
        .revisions()
        .forEach(one -> revisions.computeIfAbsent(one.of(), _ -> new ArrayList<>()).add(one));
    rows.forEach(
        (id, typed) -> tracks.put(id, new Track(typed, revisions.getOrDefault(id, List.of()))));
  }

  private Track track(FactId id) {
    return tracks.getOrDefault(id, new Track(List.of(), List.of()));
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
  boolean gone(FactId id) {
    return withheld.contains(id) || !tracks.containsKey(id);
  }

  /// Gives back the versions that may be shown of each fact that is not withheld, sorted.
  Map<FactId, List<Version>> shown() {
    Map<FactId, List<Version>> left = new LinkedHashMap<>(shown);
    left.keySet().removeAll(withheld);
    return left;
  }
}
