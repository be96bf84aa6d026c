package dev.runup.history;

import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.Update;
import dev.runup.fact.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All versions of all facts, whatever their marking, and the references between them. This is the
/// desk's own view. Nothing of it may be published.
///
/// @param versions the versions of each fact by id, the first one first; at least one each, sorted
///   by id
public record Lineage(Map<FactId, List<Fact>> versions) {

  public Lineage {
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
  }

  /// Builds the versions of all facts of a dossier from the typed versions and the updates.
  public static Lineage of(Dossier dossier) {
    Map<FactId, List<Fact>> versions = new LinkedHashMap<>();
    for (Fact typed : dossier.facts()) {
      versions.computeIfAbsent(typed.id(), _ -> new ArrayList<>()).add(typed);
    }
    for (Update update : dossier.updates()) {
      List<Fact> known = versions.getOrDefault(update.of(), List.of());
      int place = 0;
      while (place < known.size() && known.get(place).version() < update.version()) {
        place++;
      }
      if (place > 0) {
        known.add(place, update.applyTo(known.get(place - 1)));
      }
    }
    return new Lineage(versions);
  }

  /// Returns the versions that were known at an instant. Facts without one are left out.
  public Lineage until(Instant instant) {
    Map<FactId, List<Fact>> known = new LinkedHashMap<>();
    versions.forEach((id, all) -> {
      List<Fact> then =
          all.stream().filter(version -> !version.knownFrom().isAfter(instant)).toList();
      if (!then.isEmpty()) {
        known.put(id, then);
      }
    });
    return new Lineage(known);
  }

  /// A value that refers to a fact.
  ///
  /// @param by the last version that holds the value
  /// @param past whether `by` is not the fact's last version
  public record Use(Fact by, Field key, Value value, boolean past) {}

  /// Returns the references to a fact, sorted by the id of the referring fact. Each key of a
  /// referring fact is listed once.
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
