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
      return Checked.bad(
          new Problem(
              Severity.REFUSAL,
              "nothing-to-show",
              null,
              null,
              "the edition \""
                  + edition.name()
                  + "\" has nothing to show: no fact says when it was recorded",
              "Add \"recorded: 2025-12-28\" to the intake of a facts file."));
    }
    LocalDate day = days.getLast();
    LocalDate since = days.size() == 1 ? null : days.get(days.size() - 2);
    Instant cutOff = cutOff(day, edition, cleared.dossier().zone());
    IssueDay issue = new IssueDay(day, cutOff, edition.numberFrom() + days.size() - 1, since);
    Map<FactId, Fact> facts = new HashMap<>();
    int fresh = 0;
    int late = 0;
    for (Shown shown : cleared.shown()) {
      if (!known(shown, issue)) {
        late++;
        continue;
      }
      facts.put(shown.fact().id(), shown.fact());
      boolean isNew = since != null && !shown.fromTheStart() && shown.day().isAfter(since);
      fresh += isNew ? 1 : 0;
    }
    return Checked.of(new Known(cleared.dossier(), issue, facts, fresh), afterCutOff(late, issue));
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
        ? day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1)
        : day.atTime(edition.cutOff()).atZone(zone).toInstant();
  }

  private static boolean known(Shown shown, IssueDay issue) {
    boolean itsDay = shown.day().equals(issue.day()) && shown.wholeDay();
    return itsDay || !shown.from().isAfter(issue.cutOff());
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
            null));
  }
}
