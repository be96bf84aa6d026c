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
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Where each value of a dossier was typed. Kept beside the facts, so that moving a line changes no
/// fact.
public final class Origins {

  /// A key and where its value was typed; the key "" stands for the version as a whole.
  private record Typed(String key, Place place) {}

  /// Begins what tells a translation's key from one of the fact itself.
  private static final String TRANSLATED = "translations.";

  /// By the version as a whole, as each has several.
  private final Map<FieldRef, List<Typed>> places = new HashMap<>();

  Origins() {}

  /// Takes the places of one version of a fact.
  BiConsumer<String, Place> version(Owner owner, int version) {
    List<Typed> typed = places.computeIfAbsent(whole(owner, version), _ -> new ArrayList<>());
    return (key, place) -> typed.add(new Typed(key, place));
  }

  /// Takes the place of a value, and of its members where they stand in lines of their own.
  static void take(BiConsumer<String, Place> version, String key, Node value) {
    version.accept(key, value.place());
    if (value instanceof Node.Sequence(List<Node> items, Place place)
        && !items.isEmpty()
        && items.getLast().place().line() > place.line()) {
      for (int i = 0; i < items.size(); i++) {
        version.accept(member(key, i + 1), items.get(i).place());
      }
    }
  }

  private static String member(String key, int which) {
    return key + " " + which;
  }

  /// Gives back where a value itself was typed, or null.
  @Nullable Place exactly(FieldRef ref) {
    if (ref.translation().isEmpty()) {
      Place member = ref.member() == 0 ? null : typed(ref, member(ref.key(), ref.member()));
      return member != null ? member : typed(ref, ref.key());
    }
    // An update that translates leaves in force what was translated before.
    for (int version = ref.version(); version >= 0; version--) {
      FieldRef earlier = new FieldRef(ref.owner(), ref.key(), version);
      Place place = typed(earlier, TRANSLATED + ref.translation());
      if (place != null) {
        return place;
      }
    }
    return null;
  }

  private @Nullable Place typed(FieldRef ref, String key) {
    List<Typed> version = places.getOrDefault(whole(ref.owner(), ref.version()), List.of());
    // What an update sets was typed after what it is said under.
    for (Typed typed : version.reversed()) {
      if (typed.key().equals(key)) {
        return typed.place();
      }
    }
    return null;
  }

  /// Takes the places of the translations of one version of a fact.
  BiConsumer<String, Place> translations(Owner owner, int version) {
    BiConsumer<String, Place> all = version(owner, version);
    return (key, place) -> all.accept(TRANSLATED + key, place);
  }

  /// Returns the reference to a fact as a whole.
  public static FieldRef whole(Owner owner, int version) {
    return new FieldRef(owner, "", version);
  }

  /// Gives back where a value was typed, else where its fact begins, else null.
  public @Nullable Place of(FieldRef ref) {
    Place place = exactly(ref);
    return place != null ? place : exactly(whole(ref.owner(), ref.version()));
  }

  /// Gives back the problem at the place of the value it is about, where that is known.
  public Problem located(Problem problem) {
    Place place = problem.ref() == null ? null : of(problem.ref());
    return problem.place() != null || place == null ? problem : problem.withPlace(place);
  }
}
