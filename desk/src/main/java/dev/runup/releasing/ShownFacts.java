package dev.runup.releasing;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.problem.Checked;
import dev.runup.release.ReleaseRegister;
import dev.runup.writing.FactDigest;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The cleared facts that an issue shows: all versions that it knows, without register entries to
/// which none of them refers.
///
/// @param byDigest each version by its short checksum
record ShownFacts(SortedMap<String, Fact> byDigest) {

  ShownFacts {
    byDigest = Collections.unmodifiableSortedMap(new TreeMap<>(byDigest));
  }

  /// Returns the facts of an issue. None if it has nothing to show.
  static ShownFacts of(Clearance clearance, Edition edition, IssueRequest issue) {
    SortedMap<String, Fact> found = new TreeMap<>();
    if (clearance.clear(edition).then(cleared -> History.selectForDesk(cleared, edition, issue))
        instanceof Checked.Good<Known>(Known known, var _)) {
      Set<FactId> referenced = Known.referencedBy(known.allVersions());
      for (Fact version : known.allVersions()) {
        if (!version.type().isRegister() || referenced.contains(version.id())) {
          // What may be named from a later day on isn't shown yet.
          Fact shown = version.withoutWithheld(id -> !known.versions().containsKey(id));
          found.put(FactDigest.of(shown), shown);
        }
      }
    }
    return new ShownFacts(found);
  }

  /// Returns the facts of an issue as it would be if nothing was withheld from it.
  static ShownFacts whole(Dossier dossier, Edition edition, IssueRequest issue) {
    return of(
        new Clearance(dossier.withReleases(ReleaseRegister.EMPTY)),
        edition.withCeiling(dossier.settings().marks().highest()),
        issue);
  }

  /// Returns the facts without their versions.
  Set<FactId> ids() {
    return byDigest.values().stream().map(Fact::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /// Returns the checksums, sorted.
  SortedSet<String> digests() {
    return new TreeSet<>(byDigest.keySet());
  }
}
