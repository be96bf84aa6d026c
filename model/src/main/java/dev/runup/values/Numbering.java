package dev.runup.values;

import dev.runup.fact.ActorField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The numbers of an edition's sources. They depend on the fact versions known at the issue, not on
/// the page. A source therefore keeps its number in later issues.
///
/// Sources are sorted by the moment from which they are cited, and then by id. Sources that no page
/// cites come last. `Composer` lists only those that the briefing cites.
///
/// Example: a statement of 2 May cites `agency`, one of 3 May `ministry`. They are 1 and 2 in every
/// issue from 3 May on, in whatever order a page cites them. On 4 May a correction moves the first
/// statement to `ministry`. That source stays 2, and there is no 1.
///
/// @param order the sources, beginning with number 1
/// @param numbers the number of each source
record Numbering(List<FactId> order, Map<FactId, Integer> numbers) {

  /// The keys that a remark on a name prints.
  private static final List<Field> REMARKED =
      List.of(
          ActorField.OPEN,
          ActorField.PRONOUNCED,
          CommonField.CAVEAT,
          CommonField.DERIVED,
          CommonField.HEDGE,
          CommonField.INFERRED);

  /// Numbers all sources that are known at an issue or were known earlier.
  static Numbering of(Known known, Edition edition) {
    Set<FactId> order = new LinkedHashSet<>();
    FirstCitations.in(known, edition).entrySet().stream()
        .sorted(
            Map.Entry.<FactId, Instant>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> order.add(entry.getKey()));
    known.versions().keySet().stream()
        .filter(id -> id.type() == FactType.SOURCE)
        .sorted()
        .forEach(order::add);
    Map<FactId, Integer> numbers = new HashMap<>();
    order.forEach(source -> numbers.put(source, numbers.size() + 1));
    return new Numbering(List.copyOf(order), numbers);
  }

  /// Returns the number of a known or withdrawn source, from 1.
  int number(FactId source) {
    return Objects.requireNonNull(numbers.get(source));
  }

  /// Returns the source that has a number.
  FactId source(int number) {
    return order.get(number - 1);
  }

  /// Finds the moment from which an edition cites each source. It is the `recorded` time of the
  /// first fact version that cites it. All known versions are read, the earliest first.
  ///
  /// An entry of a register is known from the start, but cites nothing before a fact refers to it.
  /// Example: a topic is typed with its source on 1 May, and a statement of 3 May is about it. The
  /// source is cited from 3 May on.
  ///
  /// The result may be too early for a source that only a name cites. A fact can refer to the name
  /// and yet print an attribution. It may also be too early for a source that only a position cites
  /// that terms leave out. The number is then missing for a while, which does no harm.
  private static final class FirstCitations {

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

    /// Returns the first moment of each source that this issue or an earlier one cites.
    /// [Instant#MIN] means that the source is cited from the start.
    static Map<FactId, Instant> in(Known known, Edition edition) {
      List<Fact> versions = new ArrayList<>(known.allVersions());
      versions.addAll(known.leftOut());
      versions.removeIf(version -> !edition.isFor(version));
      versions.sort(
          Comparator.comparing(Fact::knownFrom)
              .thenComparing(Fact::id)
              .thenComparingInt(Fact::version));
      FirstCitations first = new FirstCitations();
      versions.forEach(first::add);
      return first.cited;
    }

    private void add(Fact version) {
      if (!version.type().isRegister() || reached.contains(version.id())) {
        follow(version, version.knownFrom());
      } else {
        unreached.computeIfAbsent(version.id(), _ -> new ArrayList<>()).add(version);
      }
    }

    /// Adds the sources and names of a version, and those of the register entries that it refers
    /// to.
    private void follow(Fact version, Instant from) {
      Deque<Fact> open = new ArrayDeque<>(List.of(version));
      while (!open.isEmpty()) {
        Fact next = open.remove();
        if (bases.contains(next.id()) || isPrinted(next)) {
          for (FactId source : sources(next)) {
            cited.putIfAbsent(source, from);
            reach(source, open);
          }
          next.bases().stream()
              .filter(bases::add)
              .forEach(base -> open.addAll(unprinted.getOrDefault(base, List.of())));
        } else {
          unprinted.computeIfAbsent(next.id(), _ -> new ArrayList<>()).add(next);
        }
        for (List<Value> values : next.values().values()) {
          for (Value value : values) {
            for (FactId id : value.facts()) {
              if (id.type() != FactType.SOURCE) {
                reach(id, open);
              }
            }
          }
        }
      }
    }

    private void reach(FactId id, Deque<Fact> open) {
      if (reached.add(id)) {
        open.addAll(unreached.getOrDefault(id, List.of()));
      }
    }

    /// Returns whether a page may print the sources of a version. The sources of an actor or a
    /// place are printed only with a remark on the name, or with a change.
    private static boolean isPrinted(Fact version) {
      boolean name = version.type() == FactType.ACTOR || version.type() == FactType.PLACE;
      return !name
          || version.recorded() != null
          || needsRemark(version)
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

  /// Returns whether a name needs a remark, whatever the language of the briefing.
  static boolean needsRemark(Fact named) {
    return REMARKED.stream().anyMatch(named::has);
  }
}
