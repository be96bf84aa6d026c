package dev.runup.reading;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where each value of a dossier was typed. Kept beside the facts, so that moving a line changes no
/// fact.
///
/// @param places the place of each value; the key "" stands for the fact as a whole
public record Origins(Map<FieldRef, Place> places) {

  public Origins {
    // No copy: it is as large as the dossier, and only its reader has written to it.
    places = Collections.unmodifiableMap(places);
  }

  /// Gives back the reference to a fact as a whole.
  public static FieldRef whole(String fact, int version) {
    return new FieldRef(fact, "", version);
  }

  /// Gives back where a value was typed, else where its fact begins, else null.
  public @Nullable Place of(FieldRef ref) {
    Place place = places.get(ref);
    return place != null ? place : places.get(whole(ref.fact(), ref.version()));
  }

  /// Gives back the problem at the place of the value it is about, where that is known.
  public Problem located(Problem problem) {
    Place place = problem.ref() == null ? null : of(problem.ref());
    return problem.place() != null || place == null ? problem : problem.at(place);
  }
}
