package dev.runup.course;

import dev.runup.briefing.Agreed.Count;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Phrase;
import dev.runup.fact.Amount;
import dev.runup.fact.Fact;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.UpdateReason.Act;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The program's own count of the points of a plan that are agreed, over time. The points are the
/// provisions that the desk has recorded, each from the day of its record on. A correction changes
/// what it corrects from the day of that on, so a point that was never agreed never counts.
public final class PointCounts {

  private static final Set<String> DONE = Set.of("agreed", "carried-out");
  private static final Set<String> OPEN = Set.of("sought", "bracketed");
  private static final String DROPPED = "dropped";

  /// The fewest points of known state from which the count says something.
  private static final int FEWEST = 3;

  /// What changes on a day.
  private static final class Change {
    private int done;
    private int all;
  }

  private final Map<LocalDate, Change> changes = new TreeMap<>();
  private int known;
  private int unknown;

  /// @param points the known versions of each point
  /// @param start the day of points that were known from the start
  public PointCounts(List<List<Fact>> points, LocalDate start) {
    for (List<Fact> versions : points) {
      TreeMap<LocalDate, String> states = states(versions, start);
      String before = DROPPED;
      for (Map.Entry<LocalDate, String> state : states.entrySet()) {
        Change change = changes.computeIfAbsent(state.getKey(), _ -> new Change());
        change.done += worth(DONE.contains(state.getValue())) - worth(DONE.contains(before));
        change.all += worth(!state.getValue().equals(DROPPED)) - worth(!before.equals(DROPPED));
        before = state.getValue();
      }
      known += worth(DONE.contains(before) || OPEN.contains(before));
      unknown += worth(before.equals("reported"));
    }
  }

  private static int worth(boolean counts) {
    return counts ? 1 : 0;
  }

  /// Returns the states of a point by the day from which on they hold.
  private static TreeMap<LocalDate, String> states(List<Fact> versions, LocalDate start) {
    TreeMap<LocalDate, String> states = new TreeMap<>();
    LocalDate from = start;
    for (Fact version : versions) {
      LocalDate recorded = PlanVersions.recordedOn(version);
      if (version.act() != Act.CORRECTED) {
        from = recorded == null ? from : recorded;
      }
      states.put(from, version.word(ProvisionField.STATE, "reported"));
    }
    return states;
  }

  /// Returns the count at first, after each change of the agreed points, and after the last change.
  /// Empty if no point was ever agreed, or if few have a known state.
  public List<Count> counts() {
    List<Count> counts = new ArrayList<>();
    int done = 0;
    int all = 0;
    LocalDate last = lastChange();
    for (Map.Entry<LocalDate, Change> entry : changes.entrySet()) {
      Change change = entry.getValue();
      done += change.done;
      all += change.all;
      if (counts.isEmpty() || change.done != 0 || entry.getKey().equals(last)) {
        LocalDate day = entry.getKey();
        counts.add(
            new Count(
                day,
                done,
                all,
                Phrase.of("agreed.is", Times.day(day)),
                Phrase.of("agreed.points", number(done), number(all))));
      }
    }
    boolean says = known >= FEWEST && counts.stream().anyMatch(count -> count.done() > 0);
    return says ? counts : List.of();
  }

  private @Nullable LocalDate lastChange() {
    LocalDate last = null;
    for (Map.Entry<LocalDate, Change> entry : changes.entrySet()) {
      Change change = entry.getValue();
      last = change.done != 0 || change.all != 0 ? entry.getKey() : last;
    }
    return last;
  }

  /// Returns how many points have no known state, or null if all have one.
  public @Nullable Phrase unknown() {
    return unknown == 0 ? null : Phrase.of("agreed.unknown", number(unknown));
  }

  private static Leaf number(int number) {
    return new Leaf.Quantity(
        Objects.requireNonNull(Amount.parse(String.valueOf(number))), null, null);
  }
}
