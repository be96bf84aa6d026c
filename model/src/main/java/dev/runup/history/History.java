package dev.runup.history;

import dev.runup.clearance.Cleared;
import dev.runup.clearance.Cleared.Shown;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Moment;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Selects what was known at an issue of an edition.
public final class History {

  private History() {}

  /// Gives back what was known at the newest issue; refused if there is nothing to show.
  public static Checked<Known> select(Cleared cleared, Edition edition) {
    List<LocalDate> days = new ArrayList<>(issueDays(cleared, edition));
    if (days.isEmpty()) {
      return Checked.bad(nothing(edition, "no fact says when it was recorded"));
    }
    IssueDay issue = issue(days, edition, cleared.settings().zone());
    Map<FactId, Fact> facts = new HashMap<>();
    int fresh = 0;
    int late = 0;
    Instant before = before(days, edition, cleared.settings().zone());
    for (Shown shown : cleared.shown()) {
      if (!known(shown, issue.day(), issue.cutOff())) {
        late++;
        continue;
      }
      facts.put(shown.fact().id(), shown.fact());
      LocalDate since = issue.since();
      boolean fact = !shown.fact().desksOwn();
      fresh += fact && since != null && !known(shown, since, before) ? 1 : 0;
    }
    if (cleared.shown().stream().allMatch(shown -> isBackground(shown, facts))) {
      return Checked.bad(
          nothing(edition, "nothing that happened or was said is known on " + issue.day()));
    }
    Known known = new Known(cleared.settings(), issue, facts, fresh);
    return Checked.of(known, afterCutOff(late, issue));
  }

  /// Registers are known from the start and make no briefing.
  private static boolean isBackground(Shown shown, Map<FactId, Fact> known) {
    return shown.fact().type().register() || !known.containsKey(shown.fact().id());
  }

  private static IssueDay issue(List<LocalDate> days, Edition edition, ZoneId zone) {
    LocalDate day = days.getLast();
    return new IssueDay(
        day,
        cutOff(day, edition, zone),
        edition.numberFrom() + days.size() - 1,
        days.size() == 1 ? null : days.get(days.size() - 2));
  }

  /// Gives back the cut-off of the issue before, or the start of time where there is none.
  private static Instant before(List<LocalDate> days, Edition edition, ZoneId zone) {
    return days.size() == 1 ? Instant.MIN : cutOff(days.get(days.size() - 2), edition, zone);
  }

  private static NavigableSet<LocalDate> issueDays(Cleared cleared, Edition edition) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    if (!edition.issues().isEmpty()) {
      edition.issues().stream().map(Moment::day).forEach(days::add);
      return days;
    }
    for (Shown shown : cleared.shown()) {
      if (!shown.fromTheStart()) {
        days.add(shown.day());
      }
    }
    return days;
  }

  private static Instant cutOff(LocalDate day, Edition edition, ZoneId zone) {
    // An issue given as an instant was made then; a day's issue knows what its cut-off allows.
    for (Moment issued : edition.issues()) {
      if (issued.day().equals(day) && !issued.wholeDay()) {
        return issued.from();
      }
    }
    return edition.cutOff() == null
        ? day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)
        : day.atTime(edition.cutOff()).atZone(zone).toInstant();
  }

  private static boolean known(Shown shown, LocalDate day, Instant cutOff) {
    boolean itsDay = shown.day().equals(day) && shown.wholeDay();
    return itsDay || !shown.from().isAfter(cutOff);
  }

  private static Problem nothing(Edition edition, String why) {
    return new Problem(
        Severity.REFUSAL,
        "nothing-to-show",
        null,
        null,
        "the edition \"" + edition.name() + "\" has nothing to show: " + why,
        "Facts are recorded by their intake, as in \"recorded: 2025-12-28\".");
  }

  private static List<Problem> afterCutOff(int late, IssueDay issue) {
    if (late == 0) {
      return List.of();
    }
    String facts = late == 1 ? "1 fact is" : late + " facts are";
    return List.of(
        new Problem(
            Severity.NOTICE,
            "after-cut-off",
            null,
            null,
            facts + " not in the issue of " + issue.day() + ": recorded after its cut-off",
            "The issue of the next day shows it: list that day under the edition's \"issues\", or wait for a fact of it."));
  }
}
