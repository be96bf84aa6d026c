package dev.runup.compose;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Moment;
import dev.runup.fact.SourceField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
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

/// Finds the moment from which an edition cites each source. It is the `recorded` time of the first
/// fact version that cites it. All known versions are read, the earliest first.
///
/// An entry of a register is known from the start, but cites nothing before a fact refers to it.
/// Example: a topic is typed with its source on 1 May, and a statement of 3 May is about it. The
/// source is cited from 3 May on.
///
/// The result may be too early for a source that only a name cites. A fact can refer to the name
/// and yet print an attribution. The number is then missing for a while, which does no harm.
final class FirstCitations {

  /// The moment from which each source is cited.
  private final Map<FactId, Instant> cited = new HashMap<>();

  /// The register entries that a fact refers to, and the cited sources.
  private final Set<FactId> reached = new HashSet<>();

  /// The versions of register entries that no fact refers to yet.
  private final Map<FactId, List<Fact>> unreached = new HashMap<>();

  /// The facts on which another fact rests. Their sources are printed with that fact.
  private final Set<FactId> bases = new HashSet<>();

  /// The reached versions of actors and places whose sources are not printed yet.
  private final Map<FactId, List<Fact>> unprinted = new HashMap<>();

  private FirstCitations() {}

  /// Returns the first moment of each source that this issue or an earlier one cites. [Instant#MIN]
  /// means the start.
  static Map<FactId, Instant> in(Known known, Edition edition) {
    List<Fact> versions = new ArrayList<>(known.allVersions());
    versions.removeIf(version -> !edition.mayPrint(version));
    versions.sort(
        Comparator.comparing(FirstCitations::moment)
            .thenComparing(Fact::id)
            .thenComparingInt(Fact::version));
    FirstCitations first = new FirstCitations();
    versions.forEach(first::add);
    return first.cited;
  }

  private void add(Fact version) {
    if (!version.type().register() || reached.contains(version.id())) {
      follow(version, moment(version));
    } else {
      unreached.computeIfAbsent(version.id(), _ -> new ArrayList<>()).add(version);
    }
  }

  private static Instant moment(Fact version) {
    Moment recorded = version.recorded();
    return recorded == null ? Instant.MIN : recorded.from();
  }

  /// Adds the sources and names of a version, and those of the register entries that it refers to.
  private void follow(Fact version, Instant from) {
    Deque<Fact> open = new ArrayDeque<>(List.of(version));
    while (!open.isEmpty()) {
      Fact next = open.remove();
      if (bases.contains(next.id()) || isPrinted(next)) {
        for (FactId source : sources(next)) {
          cited.putIfAbsent(source, from);
          reach(source, open);
        }
        Citations.bases(next).stream()
            .filter(bases::add)
            .forEach(base -> open.addAll(unprinted.getOrDefault(base, List.of())));
      } else {
        unprinted.computeIfAbsent(next.id(), _ -> new ArrayList<>()).add(next);
      }
      for (List<Value> values : next.values().values()) {
        for (Value value : values) {
          value.facts().stream()
              .filter(id -> id.type() != FactType.SOURCE)
              .forEach(id -> reach(id, open));
        }
      }
    }
  }

  private void reach(FactId id, Deque<Fact> open) {
    if (reached.add(id)) {
      open.addAll(unreached.getOrDefault(id, List.of()));
    }
  }

  /// Returns whether a page may print the sources of a version. It prints those of an actor or a
  /// place with a remark on the name, or with a change.
  private static boolean isPrinted(Fact version) {
    boolean name = version.type() == FactType.ACTOR || version.type() == FactType.PLACE;
    return !name
        || version.recorded() != null
        || Remarks.isDue(version)
        || version.all(CommonField.TRANSLATIONS, Value.Translation.class).stream()
            .anyMatch(Value.Translation::machine);
  }

  /// Returns the sources that a version itself cites.
  private static List<FactId> sources(Fact version) {
    List<FactId> sources = new ArrayList<>();
    version.citations().forEach(citation -> sources.add(citation.source()));
    sources.addAll(version.targets(SourceField.DERIVED_FROM));
    sources.addAll(version.targets(CommonField.RESTS_ON));
    sources.addAll(version.targets(AssessmentField.BY));
    sources.removeIf(id -> id.type() != FactType.SOURCE);
    return sources;
  }
}
