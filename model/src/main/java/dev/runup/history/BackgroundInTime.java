package dev.runup.history;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What terms forbade from the first fact to the last one, in one pass over their versions. At each
/// instant it looks only at what was typed then, and at what rests on this.
///
/// Terms of sources hold as they are now. So do those of statements if they are stricter now, or
/// were loosened for the same words.
public final class BackgroundInTime {

  private final Map<FactId, List<Fact>> then = new HashMap<>();
  private final FactGrounds grounds;
  private final Background background;
  private final Consumer<Step> visitor;

  /// The place of each fact in an order in which bases come first. Facts in a circle share it.
  private final Map<FactId, Integer> ranks = new HashMap<>();

  /// The facts that rest on a fact.
  private final Map<FactId, Set<FactId>> dependents = new HashMap<>();

  /// The facts that have been on background.
  private final Set<FactId> concerned = new HashSet<>();

  /// A fact whose version or grounds changed at an instant, and that is on background or was once.
  ///
  /// @param then what terms forbid from the instant on
  /// @param version the version of the fact from the instant on
  /// @param before the version until then, or null if it wasn't known
  /// @param cause what was typed then: this version, or one of what the fact rests on
  /// @param isGroundChanged whether it rests on something else from then on
  public record Step(
      Background then, Fact version, @Nullable Fact before, Fact cause, boolean isGroundChanged) {}

  private BackgroundInTime(Background now, Consumer<Step> visitor) {
    this.grounds = new FactGrounds(then, now.sources());
    this.background = new Background(then, now.sources(), grounds);
    this.visitor = visitor;
  }

  /// Visits the steps in the order of time. Bases come before what rests on them.
  public static void follow(Known known, Background now, Consumer<Step> visitor) {
    Map<FactId, List<Fact>> versions = known.versions();
    boolean isUpdated =
        versions.values().stream()
            .anyMatch(all -> all.size() > 1 && FactGrounds.hasTerms(all.getLast().type()));
    if (isUpdated) {
      BackgroundInTime time = new BackgroundInTime(now, visitor);
      time.rank(versions);
      learned(versions).values().forEach(time::visit);
    }
  }

  private void rank(Map<FactId, List<Fact>> versions) {
    List<List<FactId>> components =
        StrongComponents.of(
            versions.keySet().stream().filter(id -> FactGrounds.hasTerms(id.type())).toList(),
            id ->
                versions.getOrDefault(id, List.of()).stream()
                    .flatMap(version -> version.bases().stream())
                    .filter(base -> FactGrounds.hasTerms(base.type()))
                    .toList());
    for (int i = 0; i < components.size(); i++) {
      for (FactId id : components.get(i)) {
        ranks.put(id, i);
      }
    }
  }

  /// Returns what was known of facts from each instant on, as issues have it now.
  private static Map<Instant, Map<FactId, List<Fact>>> learned(Map<FactId, List<Fact>> versions) {
    Map<Instant, Map<FactId, List<Fact>>> learned = new TreeMap<>();
    versions.forEach((id, all) -> {
      List<Fact> shown = id.type() == FactType.STATEMENT ? SourceTerms.withLaterTerms(all) : all;
      int end = all.size();
      for (int i = all.size() - 1; i >= 0; i--) {
        boolean isReleased =
            i + 1 < all.size() && Background.isReleasedBy(all.get(i), all.get(i + 1));
        end = isReleased ? end : i + 1;
        // Of two versions of one instant the later one holds.
        learned
            .computeIfAbsent(all.get(i).knownFrom(), _ -> new LinkedHashMap<>())
            .putIfAbsent(id, shown.subList(0, end));
      }
    });
    return learned;
  }

  private void visit(Map<FactId, List<Fact>> learned) {
    Map<FactId, Fact> causes = new HashMap<>();
    Map<FactId, Fact> before = new HashMap<>();
    PriorityQueue<FactId> open =
        new PriorityQueue<>(
            Comparator.comparingInt((FactId id) -> ranks.getOrDefault(id, 0))
                .thenComparing(Comparator.naturalOrder()));
    learned.forEach((id, all) -> {
      List<Fact> old = then.put(id, all);
      if (old != null) {
        before.put(id, old.getLast());
      }
      if (FactGrounds.hasTerms(id.type())) {
        addDependents(id, all, old == null ? 0 : old.size());
        causes.put(id, all.getLast());
        open.add(id);
      }
    });
    while (!open.isEmpty()) {
      FactId id = open.remove();
      boolean isChanged = grounds.renew(id);
      Fact cause = Objects.requireNonNull(causes.get(id));
      if (grounds.find(id) != null) {
        concerned.add(id);
      }
      if (concerned.contains(id)) {
        Fact version = Objects.requireNonNull(then.get(id)).getLast();
        Fact old = learned.containsKey(id) ? before.get(id) : version;
        visitor.accept(new Step(background, version, old, cause, isChanged));
      }
      if (isChanged) {
        for (FactId other : dependents.getOrDefault(id, Set.of())) {
          Fact known = causes.get(other);
          if (known == null) {
            open.add(other);
          }
          if (known == null || known.id().equals(other)) {
            causes.put(other, cause);
          }
        }
      }
    }
  }

  private void addDependents(FactId id, List<Fact> all, int from) {
    for (Fact version : all.subList(from, all.size())) {
      for (FactId base : version.bases()) {
        if (!Objects.equals(ranks.get(base), ranks.get(id))) {
          dependents.computeIfAbsent(base, _ -> new HashSet<>()).add(id);
        }
      }
    }
  }
}
