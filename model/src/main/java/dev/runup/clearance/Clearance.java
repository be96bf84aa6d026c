package dev.runup.clearance;

import dev.runup.clearance.Cleared.ClearedVersion;
import dev.runup.clearance.ShowableVersion.ShowableFrom;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.Mark;
import dev.runup.fact.Settings;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Terms;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.Value;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Removes from a dossier what an edition's ceiling forbids, what the desk took back from the
/// edition, and what is only drafted, before any other stage runs.
///
/// [WithheldFacts] finds the withheld facts. [VersionBuilder] builds the versions of the others.
/// [SimultaneousUpdates] then separates updates of the same instant.
///
/// The result is the same as if the withheld facts didn't exist. Two ceilings share a result if no
/// marking in the dossier lies above the lower and up to the higher one. Example: in a dossier
/// without TLP:GREEN, the ceilings TLP:CLEAR and TLP:GREEN share one. If anything is on background,
/// the highest ceiling of the scheme is apart, because it alone shows what waits for [TwoReviews].
public final class Clearance {

  private final Dossier dossier;

  /// What editions below the highest marking need before they show facts on background.
  private final TwoReviews.Need need;

  /// Clears the same dossier as if nobody had written its drafts. Null if it has none.
  private final @Nullable Clearance withoutDrafts;

  /// The problem that prevents the clearing of any edition, or null.
  private final @Nullable Problem unmarked;

  /// The markings of all facts and updates, and those that an update gives to a fact.
  private final NavigableSet<Mark> marks = new TreeSet<>();

  private final Map<Key, Result> results = new ConcurrentHashMap<>();

  /// What decides on a result, apart from the dossier.
  ///
  /// @param rank the rank of the highest of these markings that the ceiling allows. If the ceiling
  ///   is below all of them, its own rank
  /// @param takenBack the facts that the release register takes back from the edition
  /// @param need what facts on background need. Nothing under the highest marking of the scheme
  private record Key(int rank, Set<String> takenBack, TwoReviews.Need need) {
    Key {
      takenBack = Collections.unmodifiableSet(new TreeSet<>(takenBack));
    }
  }

  /// @param waiting the facts whose newest version is left out until two people have reviewed it
  private record Result(Cleared cleared, Set<FactId> waiting) {}

  public Clearance(Dossier dossier) {
    this(dossier, TwoReviews.Need.REVIEWS);
  }

  private Clearance(Dossier dossier, TwoReviews.Need need) {
    this.dossier = dossier;
    this.need = hasBackground(dossier) ? need : TwoReviews.Need.NOTHING;
    this.withoutDrafts = dossier.hasDrafts() ? new Clearance(dossier.withoutDrafts(), need) : null;
    this.unmarked = unmarked(dossier);
    dossier.facts().forEach(fact -> add(fact.mark()));
    for (Update update : dossier.updates()) {
      add(update.mark());
      for (Value value : update.set().getOrDefault(CommonField.MARK, List.of())) {
        add(value instanceof Value.MarkLabel(Mark mark) ? mark : null);
      }
    }
  }

  /// Returns the clearance of a dossier as if no fact waited for reviews. For the desk alone.
  public static Clearance asIfReviewed(Dossier dossier) {
    return new Clearance(dossier, TwoReviews.Need.ONLY_TIME);
  }

  private static boolean hasBackground(Dossier dossier) {
    return dossier.facts().stream().anyMatch(fact -> Terms.of(fact).hideNames())
        || dossier.updates().stream()
            .flatMap(update -> update.set().keySet().stream())
            .anyMatch(key -> key == SourceField.TERMS || key == StatementField.TERMS);
  }

  private void add(@Nullable Mark mark) {
    if (mark != null) {
      marks.add(mark);
    }
  }

  public Dossier dossier() {
    return dossier;
  }

  /// Returns the clearance of the dossier as if nobody had written its drafts.
  public Clearance withoutDrafts() {
    return withoutDrafts == null ? this : withoutDrafts;
  }

  /// Returns the facts that the edition may show. Refuses if a fact or an update has no marking, or
  /// if every fact is withheld. To an edition that doesn't show drafts, they don't exist.
  public Checked<Cleared> clear(Edition edition) {
    if (withoutDrafts != null && !edition.showsDrafts()) {
      return withoutDrafts.clear(edition);
    }
    if (unmarked != null) {
      return Checked.bad(unmarked);
    }
    Cleared found = result(edition).cleared();
    return found.shown().isEmpty() && !dossier.facts().isEmpty()
        ? Checked.bad(nothingCleared(edition, ""))
        : Checked.good(found);
  }

  /// Returns the facts whose newest version an edition leaves out until two people have reviewed
  /// it. For the desk alone.
  public Set<FactId> waitingForReviews(Edition edition) {
    return withoutDrafts != null && !edition.showsDrafts()
        ? withoutDrafts.waitingForReviews(edition)
        : unmarked == null ? result(edition).waiting() : Set.of();
  }

  private Result result(Edition edition) {
    Mark highest = marks.floor(edition.ceiling());
    Mark ceiling = highest == null ? edition.ceiling() : highest;
    boolean isBelow = edition.ceiling().compareTo(dossier.settings().marks().highest()) < 0;
    Key key = new Key(ceiling.rank(), takenBack(edition), isBelow ? need : TwoReviews.Need.NOTHING);
    return results.computeIfAbsent(key, _ -> clear(ceiling, key));
  }

  /// Returns the facts that are taken back from an edition. The desk's own view has all.
  private Set<String> takenBack(Edition edition) {
    return edition.isForDesk() ? Set.of() : dossier.releases().facts(edition.name()).keySet();
  }

  private Result clear(Mark ceiling, Key key) {
    WithheldFacts withheldFacts = new WithheldFacts(dossier, ceiling, key.takenBack(), key.need());
    Map<FactId, List<ShowableVersion>> versions = withheldFacts.shown();
    Settings settings = dossier.settings();
    IdentityHashMap<ShowableVersion, ShowableFrom> times = new DependencyTimes(versions).times();
    List<ClearedVersion> shown = new ArrayList<>();
    for (List<ShowableVersion> one : versions.values()) {
      shown.addAll(shown(one, times, settings, withheldFacts::isWithheld));
    }
    return new Result(
        new Cleared(settings.withoutWithheld(withheldFacts::isWithheld), shown),
        withheldFacts.waiting());
  }

  private static @Nullable Problem unmarked(Dossier dossier) {
    List<Fact> facts = dossier.facts().stream().filter(fact -> fact.mark() == null).toList();
    List<Update> updates =
        dossier.updates().stream().filter(update -> update.mark() == null).toList();
    if (facts.isEmpty() && updates.isEmpty()) {
      return null;
    }
    FieldRef first =
        facts.isEmpty()
            ? updates.getFirst().ref(UpdateField.MARK)
            : facts.getFirst().ref(CommonField.MARK);
    return Problem.of(
            ProblemCode.UNMARKED,
            first,
            facts.isEmpty()
                ? countUnmarked(updates.size(), "update")
                : countUnmarked(facts.size(), "fact"),
            "Mark it here, in the file's intake, or all at once in runup.yaml, for example \"mark:"
                + " TLP:CLEAR\".")
        .withSeverity(Severity.REFUSAL);
  }

  private static String countUnmarked(int count, String what) {
    return count == 1 ? "1 " + what + " has no mark" : count + " " + what + "s have no mark";
  }

  /// Returns the problem that an edition may show none of some facts.
  ///
  /// @param which ends "every fact", for example " recorded by 2025-12-27"; empty for all facts
  public Problem nothingCleared(Edition edition, String which) {
    return Problem.of(
        ProblemCode.NOTHING_CLEARED,
        "the edition \""
            + edition.name()
            + "\" may show nothing: every fact"
            + which
            + " is marked above its ceiling "
            + edition.ceiling().label()
            + (takenBack(edition).isEmpty() ? "" : ", was taken back")
            + (waitingForReviews(edition).isEmpty() ? "" : ", waits for two reviews")
            + " or depends on such a fact",
        "Raise the edition's \"ceiling\" in runup.yaml, or mark lower what may be shown.");
  }

  /// Returns the versions of one fact that readers get to see.
  ///
  /// A version is left out if a later one may be shown no later, unless [#versionsToShow] separates
  /// the two. It is also left out if readers would see no difference.
  private static List<ClearedVersion> shown(
      List<ShowableVersion> versions,
      IdentityHashMap<ShowableVersion, ShowableFrom> times,
      Settings settings,
      Predicate<FactId> isWithheld) {
    List<ClearedVersion> shown = new ArrayList<>();
    for (List<ShowableVersion> together : seenTogether(versions, times)) {
      ShowableFrom from = Objects.requireNonNull(times.get(together.getLast()));
      List<Fact> published =
          together.stream().map(version -> version.fact().withoutWithheld(isWithheld)).toList();
      boolean atOnce = together.stream().allMatch(one -> from.equals(times.get(one)));
      // A source that becomes known later can't be cited yet.
      Set<Integer> citable =
          together.stream()
              .filter(one -> !Objects.requireNonNull(times.get(one)).from().isAfter(from.from()))
              .map(one -> one.fact().version())
              .collect(Collectors.toSet());
      for (Fact fact :
          versionsToShow(
              shown.isEmpty() ? null : shown.getLast().fact(), published, atOnce, citable)) {
        if (shown.isEmpty() || !saysNothingNew(shown.getLast().fact(), fact)) {
          shown.add(
              new ClearedVersion(
                  from.applyTo(fact, settings.zone()), from.from(), from.day(settings.zone())));
        }
      }
    }
    return shown;
  }

  /// Groups the versions by the instant at which readers first see them. A version joins the next
  /// one's group if it may not be shown before that one. Example: version 1 may be shown from
  /// Friday, when its source was recorded, and version 2 from Thursday. Readers get version 2 on
  /// Thursday and never version 1 alone, so both form one group.
  private static List<List<ShowableVersion>> seenTogether(
      List<ShowableVersion> versions, IdentityHashMap<ShowableVersion, ShowableFrom> times) {
    List<List<ShowableVersion>> seen = new ArrayList<>();
    Instant earliest = Instant.MAX;
    for (ShowableVersion version : versions.reversed()) {
      Instant from = Objects.requireNonNull(times.get(version)).from();
      if (from.isBefore(earliest)) {
        seen.addFirst(new ArrayList<>());
        earliest = from;
      }
      seen.getFirst().addFirst(version);
    }
    return seen;
  }

  /// Returns the versions to show of a group that readers first see at the same instant. Updates of
  /// one instant become separate steps if [SimultaneousUpdates] can separate them. Otherwise only
  /// the last version is shown.
  ///
  /// @param before the version that readers saw before the group, or null
  /// @param atOnce whether all of them may be shown from the same moment
  /// @param citable the numbers of those whose sources are known by then
  private static List<Fact> versionsToShow(
      @Nullable Fact before, List<Fact> together, boolean atOnce, Set<Integer> citable) {
    if (together.size() > 1 && before != null && atOnce) {
      List<Fact> steps = new SimultaneousUpdates(before, together).separateVersions();
      if (!steps.isEmpty()) {
        return steps;
      }
    }
    UpdateReason updateReason = updateReason(together);
    return List.of(
        withAllSources(together, citable)
            .withReason(before == null ? forFirstReaders(updateReason) : updateReason));
  }

  /// Returns the last version of a group of which only this one is shown. It also cites the sources
  /// of those before it from which it has kept the name of an actor.
  ///
  /// Example: a statement comes from a talk, and an update of the same instant has its quotation
  /// from a newspaper. Who said it is still known from the talk.
  private static Fact withAllSources(List<Fact> together, Set<Integer> citable) {
    Fact last = together.getLast();
    if (together.size() == 1) {
      return last;
    }
    Set<Value> sources = new LinkedHashSet<>(last.all(CommonField.SOURCE));
    for (Fact version : together) {
      boolean keepsName =
          last.values().entrySet().stream()
              .filter(one -> last.ref(one.getKey()).version() == version.version())
              .flatMap(one -> one.getValue().stream())
              .anyMatch(value -> value.refersTo(id -> id.type() == FactType.ACTOR));
      if (keepsName && citable.contains(version.version())) {
        sources.addAll(version.all(CommonField.SOURCE));
      }
    }
    return sources.size() == last.all(CommonField.SOURCE).size()
        ? last
        : last.with(CommonField.SOURCE, List.copyOf(sources));
  }

  /// Returns the reason for several updates that are printed as one change. If the last one
  /// withdraws the fact, its reason is returned. Otherwise it is the last one that has both an act
  /// and a reason. If none gives a reason, it is the last one that has an act. Null if a version in
  /// the group is a new position row, because no reader saw an earlier state of it.
  private static @Nullable UpdateReason updateReason(List<Fact> together) {
    UpdateReason last = together.getLast().updateReason();
    if (last == null || last.withdraws()) {
      return last;
    }
    UpdateReason chosen = last;
    for (Fact version : together) {
      UpdateReason one = version.updateReason();
      if (one == null) {
        return null;
      }
      boolean says = one.act() != null && (one.reason() != null || chosen.reason() == null);
      chosen = says ? one : chosen;
    }
    return chosen;
  }

  /// Returns the reason for readers who never saw an earlier version. They learn that a fact is
  /// withdrawn, but not why. For any other change the result is null.
  private static @Nullable UpdateReason forFirstReaders(@Nullable UpdateReason updateReason) {
    return updateReason != null && updateReason.withdraws()
        ? new UpdateReason(updateReason.act(), null, null, List.of())
        : null;
  }

  /// Returns whether an update changes only withheld values, so that readers see no difference.
  private static boolean saysNothingNew(Fact before, Fact after) {
    return after.updateReason() != null
        && !after.isWithdrawn()
        && before.changedKeys(after).isEmpty();
  }

  /// The times from which versions may be shown. No version is shown before a fact that it needs.
  private static final class DependencyTimes {

    private final Map<FactId, List<ShowableVersion>> dependents = new HashMap<>();

    /// The number of versions of each fact that are not reached yet. The earliest version is
    /// reached last.
    private final Map<FactId, Integer> unreached = new HashMap<>();

    private final List<ShowableVersion> latestFirst = new ArrayList<>();

    DependencyTimes(Map<FactId, List<ShowableVersion>> facts) {
      facts.forEach((id, versions) -> {
        unreached.put(id, versions.size());
        for (ShowableVersion version : versions) {
          latestFirst.add(version);
          for (FactId needed : version.needs()) {
            dependents.computeIfAbsent(needed, _ -> new ArrayList<>()).add(version);
          }
        }
      });
      latestFirst.sort(Comparator.comparing(ShowableVersion::showableFrom).reversed());
    }

    /// Returns each version's own time, or the latest time of the facts that it needs, if that is
    /// later. A version needs the first version of a fact. Example: a statement was recorded on
    /// Thursday, and its source on Friday. The statement may be shown from Friday.
    ///
    /// The latest versions go first and pass their time on to all versions that depend on them. So
    /// the first time to reach a version is its latest. Each version is reached once, even in a
    /// cycle.
    IdentityHashMap<ShowableVersion, ShowableFrom> times() {
      IdentityHashMap<ShowableVersion, ShowableFrom> times =
          new IdentityHashMap<>(latestFirst.size());
      latestFirst.forEach(start -> passTimeOn(start, times));
      return times;
    }

    private void passTimeOn(
        ShowableVersion start, IdentityHashMap<ShowableVersion, ShowableFrom> times) {
      Deque<ShowableVersion> reached = new ArrayDeque<>(List.of(start));
      while (!reached.isEmpty()) {
        ShowableVersion next = reached.remove();
        FactId id = next.fact().id();
        if (times.putIfAbsent(next, start.showableFrom()) == null
            && unreached.merge(id, -1, Integer::sum) == 0) {
          reached.addAll(dependents.getOrDefault(id, List.of()));
        }
      }
    }
  }

  /// The updates of a fact recorded at the same instant, each of which is printed with its own
  /// reason.
  ///
  /// Example: at 09:00 one update corrects `value`, another supersedes `when`. That makes two
  /// steps.
  ///
  /// @param before the version that the updates change
  /// @param versions the versions that the updates make, as they may be published
  private record SimultaneousUpdates(Fact before, List<Fact> versions) {

    SimultaneousUpdates {
      versions = List.copyOf(versions);
    }

    /// Returns one step for each update, or an empty list if they must be printed as one change.
    /// The list is empty if two updates change the same key, or if one withdraws the fact or leaves
    /// it incomplete. It is also empty if one version is a new position row. The last case is
    /// updates whose keys don't follow the order of the type's table.
    List<Fact> separateVersions() {
      List<Value> sources = versions.getLast().all(CommonField.SOURCE);
      List<Fact> steps = new ArrayList<>();
      Set<Field> changed = new HashSet<>();
      Fact last = before;
      int order = -1;
      for (Fact version : versions) {
        // All updates of one instant cite the sources of all of them.
        Fact step = version.with(CommonField.SOURCE, sources);
        Set<Field> keys = step.changedKeys(last);
        if (version.updateReason() == null || version.isWithdrawn() || !step.hasRequiredKeys()) {
          return List.of();
        }
        if (keys.isEmpty()) {
          continue;
        }
        int first = firstPlace(keys);
        if (first <= order || !keys.stream().allMatch(changed::add)) {
          return List.of();
        }
        order = first;
        steps.add(step);
        last = step;
      }
      return steps;
    }

    /// Returns the lowest place of the keys in the type's table, from 0. It is -1 without keys.
    /// Updates of one instant are sorted by it.
    private int firstPlace(Set<Field> keys) {
      List<Field> fields = before.type().fields();
      return keys.stream().mapToInt(fields::indexOf).min().orElse(-1);
    }
  }
}
