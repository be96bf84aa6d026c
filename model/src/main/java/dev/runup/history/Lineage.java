package dev.runup.history;

import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.Moment;
import dev.runup.fact.Update;
import dev.runup.fact.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All versions of all facts, whatever their mark, and what refers to what: the desk's own view,
/// from which nothing may be published.
///
/// @param versions the versions of each fact as the desk knew them, the first one first; at least
///   one each, by id, sorted
public record Lineage(Map<FactId, List<Fact>> versions) {

  public Lineage {
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  /// Gives back all that was typed.
  public static Lineage of(Dossier dossier) {
    Map<FactId, List<Fact>> versions = new LinkedHashMap<>();
    for (Fact row : dossier.facts()) {
      versions.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row);
    }
    for (Update revision : dossier.revisions()) {
      List<Fact> known = versions.getOrDefault(revision.of(), List.of());
      int place = 0;
      while (place < known.size() && known.get(place).version() < revision.version()) {
        place++;
      }
      if (place > 0) {
        known.add(place, revision.applyTo(known.get(place - 1)));
      }
    }
    return new Lineage(versions);
  }

  /// Gives back what of it was known at an instant.
  public Lineage until(Instant instant) {
    Map<FactId, List<Fact>> known = new LinkedHashMap<>();
    versions.forEach((id, all) -> {
      List<Fact> then = all.stream().filter(version -> isKnown(version, instant)).toList();
      if (!then.isEmpty()) {
        known.put(id, then);
      }
    });
    return new Lineage(known);
  }

  private static boolean isKnown(Fact version, Instant instant) {
    Moment recorded = version.recorded();
    return recorded == null || !recorded.from().isAfter(instant);
  }

  /// A value by which one fact refers to another.
  ///
  /// @param by the last version that holds it
  /// @param past whether a later version holds it no more
  public record Use(Fact by, Field key, Value value, boolean past) {}

  /// Gives back what refers to a fact, sorted by id; each key of a fact once.
  public List<Use> uses(FactId target) {
    List<Use> uses = new ArrayList<>();
    for (List<Fact> all : versions.values()) {
      Map<Field, Use> last = new LinkedHashMap<>();
      for (Fact version : all) {
        boolean past = version != all.getLast();
        version
            .values()
            .forEach((key, values) ->
                values.stream()
                    .filter(value -> value.refersTo(target::equals))
                    .forEach(value -> last.put(key, new Use(version, key, value, past))));
      }
      uses.addAll(last.values());
    }
    return uses;
  }
}
