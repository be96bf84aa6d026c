package dev.runup.reading;

import dev.runup.node.Node;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Owner;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The place of each value of a dossier in its files.
///
/// Kept apart from the facts. Moving a line in a file therefore doesn't change a fact.
public final class Origins {

  /// A key and the place of its value. The key "" means the version as a whole.
  private record TypedKey(String key, Place place) {}

  /// The prefix of keys of translated texts. Example: `translations.uk.title`.
  private static final String TRANSLATED = "translations.";

  /// The places of all values of a version, by the reference to the version as a whole.
  private final Map<FieldRef, List<TypedKey>> places = new HashMap<>();

  Origins() {}

  /// Adds the places of values of one version.
  interface PlaceRecorder {
    void add(String key, Place place);
  }

  /// Returns the recorder of the places of one version.
  PlaceRecorder recorder(Owner owner, int version) {
    List<TypedKey> typed = places.computeIfAbsent(whole(owner, version), _ -> new ArrayList<>());
    return (key, place) -> typed.add(new TypedKey(key, place));
  }

  /// Adds the place of a value. Adds those of its members too, if they are on lines of their own.
  static void addWithMembers(PlaceRecorder recorder, String key, Node value) {
    recorder.add(key, value.place());
    if (value instanceof Node.Sequence(List<Node> items, Place place)
        && !items.isEmpty()
        && items.getLast().place().line() > place.line()) {
      for (int i = 0; i < items.size(); i++) {
        recorder.add(member(key, i + 1), items.get(i).place());
      }
    }
  }

  private static String member(String key, int which) {
    return key + " " + which;
  }

  /// Returns the place of a value itself, or null if it is unknown.
  public @Nullable Place exactPlace(FieldRef ref) {
    if (ref.translation().isEmpty()) {
      Place member = ref.member() == 0 ? null : placeIn(ref, member(ref.key(), ref.member()));
      return member != null ? member : placeIn(ref, ref.key());
    }
    // A translation stays valid in later versions. Its place is in the last version that typed it.
    for (int version = ref.version(); version >= 0; version--) {
      FieldRef earlier = new FieldRef(ref.owner(), ref.key(), version);
      Place place = placeIn(earlier, TRANSLATED + ref.translation());
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private @Nullable Place placeIn(FieldRef ref, String key) {
    List<TypedKey> version = places.getOrDefault(whole(ref.owner(), ref.version()), List.of());
    // Later places win: the keys under `set` are added after the update's own keys of the same
    // name.
    for (TypedKey typed : version.reversed()) {
      if (typed.key().equals(key)) {
        return typed.place();
      }
    }
    return null;
  }

  /// Returns the recorder of the places of the translated texts of one version.
  PlaceRecorder translationRecorder(Owner owner, int version) {
    PlaceRecorder all = recorder(owner, version);
    return (key, place) -> all.add(TRANSLATED + key, place);
  }

  /// Returns the reference to a fact as a whole.
  public static FieldRef whole(Owner owner, int version) {
    return new FieldRef(owner, "", version);
  }

  /// Returns the place of a value, or else that of its fact, or else null.
  public @Nullable Place of(FieldRef ref) {
    Place place = exactPlace(ref);
    return place != null ? place : exactPlace(whole(ref.owner(), ref.version()));
  }

  /// Returns the problem at the place of its value, with the places of related values. Keeps the
  /// place that it has, and has none if none is known.
  public Problem withPlace(Problem problem) {
    Place place = problem.ref() == null ? null : of(problem.ref());
    Problem placed =
        problem.related().isEmpty()
            ? problem
            : problem.withRelated(
                problem.related().stream()
                    .map(one -> new Problem.Related(one.ref(), of(one.ref())))
                    .toList());
    return placed.place() != null || place == null ? placed : placed.withPlace(place);
  }
}
