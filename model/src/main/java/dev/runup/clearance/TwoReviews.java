package dev.runup.clearance;

import static java.util.Objects.requireNonNull;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.Moment;
import dev.runup.fact.StatementField;
import dev.runup.fact.Terms;
import dev.runup.fact.Value;
import dev.runup.fact.Value.Review;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The facts that an edition below the highest marking shows only after two people have reviewed
/// them. These are facts on background that name who said the words, or a person as author, owner
/// or participant, and what rests on them. No search finds every way to give away a name, so people
/// have to look.
///
/// Example: Smith spoke on background. A judgement rests on his words. Both need two reviews. A
/// later update needs two new ones, and until then readers keep the version before it.
final class TwoReviews {

  /// What the versions of such facts need before they are shown.
  enum Need {
    NOTHING,

    /// Nothing. But a version with two reviews counts from the second one on.
    ONLY_TIME,

    REVIEWS
  }

  private final Map<FactId, List<ShowableVersion>> versions;

  private final Need need;

  /// The sources on background.
  private final Set<FactId> talks = new HashSet<>();

  /// Actors of any kind but `unnamed`.
  private final Set<FactId> named;

  private final Set<FactId> persons;

  /// The instant from which the versions of a fact need reviews. [Instant#MIN] if all do.
  private final Map<FactId, Instant> neededFrom = new HashMap<>();

  /// @param versions the versions of each fact that the ceiling allows, the first one first
  TwoReviews(Map<FactId, List<ShowableVersion>> versions, Need need) {
    this.versions = versions;
    this.need = need;
    this.named = actors(kind -> !kind.equals("unnamed"));
    this.persons = actors("person"::equals);
    findTalks();
    findNeeded();
  }

  /// Returns the facts of which a version needs reviews.
  Set<FactId> facts() {
    return neededFrom.keySet();
  }

  /// Returns those of a fact's versions that have the reviews they need, each with the time of the
  /// second one.
  List<ShowableVersion> reviewed(FactId id, List<ShowableVersion> all) {
    Instant from = neededFrom.get(id);
    if (from == null) {
      return all;
    }
    return all.stream()
        .filter(one -> need == Need.ONLY_TIME || isBefore(one, from) || one.reviewed() != null)
        .map(one -> isBefore(one, from) ? one : one.fromReview())
        .toList();
  }

  /// Returns the facts whose newest version waits for reviews.
  Set<FactId> waiting() {
    return facts().stream()
        .filter(id -> {
          ShowableVersion newest = of(id).getLast();
          return newest.reviewed() == null && !newest.fact().isWithdrawn();
        })
        .collect(Collectors.toSet());
  }

  /// Returns when a second person had reviewed a version, or null. A review from before the version
  /// doesn't count.
  ///
  /// @param recorded when readers could first tell the version from the one before it
  static @Nullable Moment secondReview(Fact version, @Nullable Moment recorded) {
    Map<String, Moment> first = new HashMap<>();
    version.all(CommonField.REVIEWED, Review.class).stream()
        .filter(one -> one.countsFor(recorded))
        .forEach(one ->
            first.merge(one.name(), one.at(), (a, b) -> b.from().isBefore(a.from()) ? b : a));
    return first.values().stream()
        .sorted(Comparator.comparing(Moment::from))
        .skip(1)
        .findFirst()
        .orElse(null);
  }

  private Set<FactId> actors(Predicate<String> ofKind) {
    return versions.keySet().stream()
        .filter(id -> id.type() == FactType.ACTOR)
        .filter(id -> ofKind.test(newest(id).word(ActorField.KIND, "")))
        .collect(Collectors.toSet());
  }

  private static boolean isBefore(ShowableVersion version, Instant from) {
    return version.showableFrom().from().isBefore(from);
  }

  private Fact newest(FactId id) {
    return of(id).getLast().fact();
  }

  private List<ShowableVersion> of(FactId id) {
    return requireNonNull(versions.get(id));
  }

  /// Finds the sources on background, by their own terms or by those that they inherit.
  private void findTalks() {
    Map<FactId, List<FactId>> repeating = new HashMap<>();
    Deque<FactId> open = new ArrayDeque<>();
    for (FactId id : versions.keySet()) {
      if (id.type() == FactType.SOURCE) {
        Fact source = newest(id);
        if (Terms.of(source).hideNames()) {
          open.add(id);
        }
        Terms.inheritedBy(source)
            .forEach(of -> repeating.computeIfAbsent(of, _ -> new ArrayList<>()).add(id));
      }
    }
    while (!open.isEmpty()) {
      FactId id = open.remove();
      if (talks.add(id)) {
        open.addAll(repeating.getOrDefault(id, List.of()));
      }
    }
  }

  private void findNeeded() {
    Map<FactId, Set<FactId>> dependents = new HashMap<>();
    Deque<FactId> open = new ArrayDeque<>();
    for (Map.Entry<FactId, List<ShowableVersion>> one : versions.entrySet()) {
      for (ShowableVersion version : one.getValue()) {
        version
            .fact()
            .bases()
            .forEach(
                base -> dependents.computeIfAbsent(base, _ -> new HashSet<>()).add(one.getKey()));
        if (namesSpeaker(version.fact()) && note(one.getKey(), version)) {
          open.add(one.getKey());
        }
      }
    }
    while (!open.isEmpty()) {
      FactId base = open.remove();
      Instant from = requireNonNull(neededFrom.get(base));
      for (FactId id : dependents.getOrDefault(base, Set.of())) {
        for (ShowableVersion version : of(id)) {
          if (version.fact().bases().contains(base)
              && !isBefore(version, from)
              && note(id, version)) {
            open.add(id);
          }
        }
      }
    }
  }

  /// Notes that a version needs reviews, and with it all later ones. Returns whether that is new.
  private boolean note(FactId id, ShowableVersion version) {
    boolean isFirst = version == of(id).getFirst();
    Instant from = isFirst ? Instant.MIN : version.showableFrom().from();
    Instant before = neededFrom.get(id);
    boolean isNew = before == null || from.isBefore(before);
    if (isNew) {
      neededFrom.put(id, from);
    }
    return isNew;
  }

  /// Returns whether a version is on background and names who spoke, or a person who took part. A
  /// state, an organisation, a body or a group may be a party, and then it isn't hidden.
  private boolean namesSpeaker(Fact version) {
    boolean isDirect =
        Terms.of(version).hideNames()
            || Terms.of(newest(version.id())).hideNames()
            || sources(version).anyMatch(talks::contains);
    return isDirect
        && version.values().entrySet().stream()
            .anyMatch(one -> {
              Set<FactId> hidden = hidden(one.getKey());
              return one.getValue().stream().anyMatch(value -> value.refersTo(hidden::contains));
            });
  }

  private Set<FactId> hidden(Field field) {
    if (field == StatementField.WHO) {
      return named;
    }
    return field.is(KeyTrait.SPEAKER) || field == EventField.WHO ? persons : Set.of();
  }

  /// Returns all sources to which a version refers under a key of where it comes from.
  private static Stream<FactId> sources(Fact version) {
    return Stream.of(
            version.citations().stream().map(Value.Citation::source),
            version.bases().stream(),
            version.targets(StatementField.VIA).stream())
        .flatMap(all -> all);
  }
}
