package dev.runup.reading;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.PlaceField;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks how deep places lie within each other. An event is printed with all places around it, so
/// that a deep chain would be printed again for each event.
final class PlaceDepth {

  /// The largest number of places around a place.
  static final int MOST = 32;

  private final Map<FactId, Fact> places = new LinkedHashMap<>();

  /// The number of places around each place. In a circle, which a rule reports, one counts as the
  /// outermost.
  private final Map<FactId, Integer> depths = new HashMap<>();

  private PlaceDepth(List<Fact> versions) {
    for (Fact version : versions) {
      if (version.type() == FactType.PLACE) {
        places.put(version.id(), version);
      }
    }
  }

  /// Reports each place that is the first one too deep.
  ///
  /// @param versions all versions. Of each place the last one counts
  static void check(List<Fact> versions, Problems problems) {
    PlaceDepth depth = new PlaceDepth(versions);
    for (Fact place : depth.places.values()) {
      if (depth.of(place) == MOST + 1) {
        problems.add(
            Problem.of(
                ProblemCode.TOO_DEEP,
                place.ref(PlaceField.WITHIN),
                place.id() + " lies within more than " + MOST + " places",
                "Name a larger place, for example the city or the state."));
      }
    }
  }

  private int of(Fact place) {
    Set<FactId> passed = new LinkedHashSet<>();
    Fact at = place;
    while (at != null && !depths.containsKey(at.id()) && passed.add(at.id())) {
      at = around(at);
    }
    int depth = at == null || passed.contains(at.id()) ? -1 : depth(at.id());
    for (FactId id : new ArrayList<>(passed).reversed()) {
      depth++;
      depths.put(id, depth);
    }
    return depth(place.id());
  }

  private @Nullable Fact around(Fact place) {
    FactId within = place.target(PlaceField.WITHIN);
    return within == null ? null : places.get(within);
  }

  private int depth(FactId place) {
    return depths.getOrDefault(place, 0);
  }
}
