package dev.runup.clearance;

import dev.runup.clearance.Cleared.Shown;
import dev.runup.clearance.ShowableVersion.ShowableFrom;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.fact.Settings;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.Value;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Decides what an edition may show, over all versions of all facts, before anything else is
/// decided.
///
/// What it gives back does not depend on what it withholds: it is the same without it. Ceilings
/// with no mark of the dossier between them withhold the same, and are cleared for once.
public final class Clearance {

  private final Dossier dossier;

  /// The problem for which no edition can be cleared, or null.
  private final @Nullable Problem unmarked;

  /// The marks that anything in the dossier bears.
  private final NavigableSet<Mark> marks = new TreeSet<>();

  /// By the rank of the highest of these marks that a ceiling allows.
  private final Map<Integer, Cleared> cleared = new ConcurrentHashMap<>();

  public Clearance(Dossier dossier) {
    this.dossier = dossier;
    this.unmarked = unmarked(dossier);
    dossier.facts().forEach(fact -> add(fact.mark()));
    for (Update update : dossier.revisions()) {
      add(update.mark());
      for (Value value : update.set().getOrDefault(CommonField.MARK, List.of())) {
        add(value instanceof Value.Marked(Mark mark) ? mark : null);
      }
    }
  }

  private void add(@Nullable Mark mark) {
    if (mark != null) {
      marks.add(mark);
    }
  }

  /// Returns the dossier.
  public Dossier dossier() {
    return dossier;
  }

  /// Returns what the edition may show; refused if a fact or an update has no mark, or if nothing
  /// may be shown.
  public Checked<Cleared> clear(Edition edition) {
    if (unmarked != null) {
      return Checked.bad(unmarked);
    }
    Mark highest = marks.floor(edition.ceiling());
    Mark ceiling = highest == null ? edition.ceiling() : highest;
    Cleared found = cleared.computeIfAbsent(ceiling.rank(), _ -> clearUnder(ceiling));
    return found.shown().isEmpty() && !dossier.facts().isEmpty()
        ? Checked.bad(nothing(edition))
        : Checked.good(found);
  }

  private Cleared clearUnder(Mark ceiling) {
    WithheldFacts withholding = new WithheldFacts(dossier, ceiling);
    Map<FactId, List<ShowableVersion>> versions = withholding.shown();
    Settings settings = dossier.settings();
    IdentityHashMap<ShowableVersion, ShowableFrom> since = new DependencyTimes(versions).since();
    List<Shown> shown = new ArrayList<>();
    for (List<ShowableVersion> one : versions.values()) {
      shown.addAll(shown(one, since, settings, withholding::isWithheld));
    }
    return new Cleared(settings.without(withholding::isWithheld), shown);
  }

  private static @Nullable Problem unmarked(Dossier dossier) {
    List<Fact> facts = dossier.facts().stream().filter(fact -> fact.mark() == null).toList();
    List<Update> updates =
        dossier.revisions().stream().filter(update -> update.mark() == null).toList();
    if (facts.isEmpty() && updates.isEmpty()) {
      return null;
    }
    FieldRef first =
        facts.isEmpty()
            ? updates.getFirst().ref(UpdateField.MARK)
            : facts.getFirst().ref(CommonField.MARK);
    return Problem.error(
            "unmarked",
            first,
            facts.isEmpty() ? none(updates.size(), "update") : none(facts.size(), "fact"),
            "Mark it here, in the file's intake, or all at once in runup.yaml, as in \"mark:"
                + " TLP:CLEAR\".")
        .withSeverity(Severity.REFUSAL);
  }

  private static String none(int count, String what) {
    return count == 1 ? "1 " + what + " has no mark" : count + " " + what + "s have no mark";
  }

  private static Problem nothing(Edition edition) {
    return Problem.error(
            "nothing-cleared",
            "every fact is marked above "
                + edition.ceiling().label()
                + ", the ceiling of the edition \""
                + edition.name()
                + "\", or needs one that is",
            "Raise the edition's \"ceiling\" in runup.yaml, or mark lower what may be shown.")
        .withSeverity(Severity.REFUSAL);
  }

  /// Returns the versions of one fact that are ever in force.
  private static List<Shown> shown(
      List<ShowableVersion> versions,
      IdentityHashMap<ShowableVersion, ShowableFrom> times,
      Settings settings,
      Predicate<FactId> gone) {
    List<Shown> shown = new ArrayList<>();
    for (List<ShowableVersion> together : seenTogether(versions, times)) {
      ShowableFrom since = Objects.requireNonNull(times.get(together.getLast()));
      List<Fact> published =
          together.stream().map(version -> version.fact().withoutWithheld(gone)).toList();
      boolean atOnce = together.stream().allMatch(one -> since.equals(times.get(one)));
      for (Fact fact :
          versionsToShow(shown.isEmpty() ? null : shown.getLast().fact(), published, atOnce)) {
        if (shown.isEmpty() || !saysNothingNew(shown.getLast().fact(), fact)) {
          shown.add(
              new Shown(
                  since.known(fact, settings.zone()), since.from(), since.day(settings.zone())));
        }
      }
    }
    return shown;
  }

  /// Returns the versions, those together that are first seen at one instant: a version that may be
  /// shown no earlier than a later one is never the newest.
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

  /// Returns the versions that are told of those seen together: each update of one instant as if
  /// one came after the other, where they can be told apart; else the last.
  ///
  /// @param before the version seen before, or null
  /// @param atOnce whether all of them may be shown from the same moment on
  private static List<Fact> versionsToShow(
      @Nullable Fact before, List<Fact> together, boolean atOnce) {
    if (together.size() > 1 && before != null && atOnce) {
      List<Fact> steps = new SimultaneousUpdates(before, together).steps();
      if (!steps.isEmpty()) {
        return steps;
      }
    }
    UpdateReason amendment = amendment(together);
    return List.of(
        together.getLast().withReason(before == null ? forFirstReaders(amendment) : amendment));
  }

  /// Of amendments that are not told apart, the last that says what it is stands for all of them.
  /// Where a position was taken anew among them, none was seen before it was amended.
  private static @Nullable UpdateReason amendment(List<Fact> together) {
    UpdateReason last = together.getLast().amendment();
    if (last == null || last.withdraws()) {
      return last;
    }
    UpdateReason told = last;
    for (Fact version : together) {
      UpdateReason one = version.amendment();
      if (one == null) {
        return null;
      }
      boolean says = one.act() != null && (one.reason() != null || told.reason() == null);
      told = says ? one : told;
    }
    return told;
  }

  /// Who has not seen what stood there before is not told why it changed, only what is withdrawn.
  private static @Nullable UpdateReason forFirstReaders(@Nullable UpdateReason amendment) {
    return amendment != null && amendment.withdraws()
        ? new UpdateReason(amendment.act(), null, null, List.of())
        : null;
  }

  /// An update may concern only what is withheld.
  private static boolean saysNothingNew(Fact before, Fact after) {
    return after.amendment() != null && !after.isWithdrawn() && before.changedKeys(after).isEmpty();
  }

  /// The times from which versions may be shown. None comes before a fact that it needs.
  private static final class DependencyTimes {

    private final Map<FactId, List<ShowableVersion>> dependents = new HashMap<>();

    /// The number of versions of a fact that were not reached yet. The last one reached is the
    /// earliest.
    private final Map<FactId, Integer> left = new HashMap<>();

    private final List<ShowableVersion> latestFirst = new ArrayList<>();

    DependencyTimes(Map<FactId, List<ShowableVersion>> facts) {
      facts.forEach((id, versions) -> {
        left.put(id, versions.size());
        for (ShowableVersion version : versions) {
          latestFirst.add(version);
          for (FactId needed : version.needs()) {
            dependents.computeIfAbsent(needed, _ -> new ArrayList<>()).add(version);
          }
        }
      });
      latestFirst.sort(Comparator.comparing(ShowableVersion::since).reversed());
    }

    /// Returns each version's own time, or the latest time of the facts that it needs, if that is
    /// later. A version needs the first version of a fact.
    ///
    /// The latest versions go first and pass their time on to all versions that depend on them. So
    /// the first time to reach a version is its latest. Each version is reached once, even in a
    /// cycle.
    IdentityHashMap<ShowableVersion, ShowableFrom> since() {
      IdentityHashMap<ShowableVersion, ShowableFrom> raised =
          new IdentityHashMap<>(latestFirst.size());
      latestFirst.forEach(start -> handOn(start, raised));
      return raised;
    }

    private void handOn(
        ShowableVersion start, IdentityHashMap<ShowableVersion, ShowableFrom> raised) {
      Deque<ShowableVersion> reached = new ArrayDeque<>(List.of(start));
      while (!reached.isEmpty()) {
        ShowableVersion next = reached.remove();
        FactId id = next.fact().id();
        if (raised.putIfAbsent(next, start.since()) == null
            && left.merge(id, -1, Integer::sum) == 0) {
          reached.addAll(dependents.getOrDefault(id, List.of()));
        }
      }
    }
  }
}
