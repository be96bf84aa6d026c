package dev.runup.clearance;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.fact.Update;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All that was typed of one fact.
///
/// @param rows the versions typed whole, at least one, sorted
/// @param revisions the updates, sorted
record FactLog(List<Fact> rows, List<Update> revisions) {

  FactLog {
    rows = List.copyOf(rows);
    revisions = List.copyOf(revisions);
  }

  /// Gives back all facts that its values refer to, at any time.
  Set<FactId> references() {
    Set<FactId> found = new HashSet<>();
    for (Fact row : rows) {
      row.values().values().forEach(list -> list.forEach(value -> found.addAll(value.facts())));
    }
    for (Update revision : revisions) {
      revision.set().values().forEach(l -> l.forEach(value -> found.addAll(value.facts())));
      revision.add().values().forEach(l -> l.forEach(value -> found.addAll(value.facts())));
      revision.sources().forEach(source -> found.add(source.source()));
    }
    return found;
  }

  /// Gives back the versions that may be shown under a ceiling, sorted; none if the fact is
  /// withheld.
  ///
  /// A row on which none of them is built is as if it had never been written: what was typed after
  /// it counts for the row before.
  ///
  /// @param gone whether a fact is withheld
  List<ShowableVersion> versions(Mark ceiling, Predicate<FactId> gone) {
    List<Fact> standing = new ArrayList<>(rows);
    while (!standing.isEmpty()) {
      VersionBuilder telling = new VersionBuilder(ceiling, gone);
      telling.build(standing, revisions);
      Fact hidden = hidden(standing, telling);
      if (hidden == null) {
        return telling.shown();
      }
      standing.remove(hidden);
    }
    return List.of();
  }

  private static @Nullable Fact hidden(List<Fact> standing, VersionBuilder telling) {
    for (Fact row : standing.reversed()) {
      if (!telling.shows(row)) {
        return row;
      }
    }
    return null;
  }
}
