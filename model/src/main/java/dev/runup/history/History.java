package dev.runup.history;

import dev.runup.clearance.Cleared;
import dev.runup.clearance.Cleared.Shown;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Moment;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Selects what was known at an issue of an edition.
public final class History {

  private History() {}

  /// Gives back what was known at the newest issue; refused if there is nothing to show, and an
  /// error if something shown needs a fact that was withdrawn.
  public static Checked<Known> select(Cleared cleared, Edition edition) {
    List<LocalDate> days = new ArrayList<>(issueDays(cleared, edition));
    if (days.isEmpty()) {
      return Checked.bad(nothing(edition, "no fact says when it was recorded"));
    }
    IssueDay issue = issue(days, edition, cleared.settings().zone());
    Instant before = before(days, edition, cleared.settings().zone());
    List<List<Shown>> versions = byFact(cleared);
    Map<FactId, Fact> facts = newest(versions, issue);
    List<Problem> problems = new ArrayList<>(restingOnWithdrawn(facts));
    facts.values().removeIf(Fact::withdrawn);
    // Registers are known from the start and make no briefing.
    if (facts.keySet().stream().allMatch(id -> id.type().register())) {
      return Checked.bad(
          nothing(edition, "nothing that happened or was said is known on " + issue.day()));
    }
    problems.addAll(afterCutOff(cleared.shown(), issue));
    List<Change> changes = changes(versions, issue, before);
    return Checked.of(new Known(cleared.settings(), issue, facts, changes), problems);
  }

  private static Map<FactId, Fact> newest(List<List<Shown>> versions, IssueDay issue) {
    Map<FactId, Fact> newest = new LinkedHashMap<>();
    for (List<Shown> one : versions) {
      for (Fact known : known(one, issue.day(), issue.cutOff())) {
        newest.put(known.id(), known);
      }
    }
    return newest;
  }

  /// Gives back what became of facts since the issue before.
  ///
  /// @param before the cut-off of the issue before
  private static List<Change> changes(List<List<Shown>> versions, IssueDay issue, Instant before) {
    List<Change> changes = new ArrayList<>();
    LocalDate since = issue.since();
    if (since == null) {
      return changes;
    }
    for (List<Shown> one : versions) {
      List<Fact> known = known(one, issue.day(), issue.cutOff());
      Change change = change(known, known(one, since, before).size());
      if (change != null) {
        changes.add(change);
      }
    }
    return changes;
  }

  /// Gives back the versions of each fact, in the order of their ids.
  private static List<List<Shown>> byFact(Cleared cleared) {
    List<List<Shown>> facts = new ArrayList<>();
    FactId last = null;
    for (Shown shown : cleared.shown()) {
      if (!shown.fact().id().equals(last)) {
        facts.add(new ArrayList<>());
      }
      facts.getLast().add(shown);
      last = shown.fact().id();
    }
    return facts;
  }

  private static List<Fact> known(List<Shown> versions, LocalDate day, Instant cutOff) {
    List<Fact> known = new ArrayList<>();
    for (Shown version : versions) {
      if (known(version, day, cutOff)) {
        known.add(version.fact());
      }
    }
    return known;
  }

  /// Gives back what became of a fact, or null where nothing did, or nothing that is news.
  ///
  /// @param known the versions known now
  /// @param then how many of them the issue before knew
  private static @Nullable Change change(List<Fact> known, int then) {
    if (then == known.size() || isEditorial(known.getLast())) {
      return null;
    }
    Fact after = known.getLast();
    Fact before = then == 0 || known.get(then - 1).withdrawn() ? null : known.get(then - 1);
    if (before == null && after.withdrawn()) {
      return null;
    }
    Change change = new Change(before, after, known.subList(then, known.size()));
    boolean asBefore = before != null && !after.withdrawn() && change.keys().isEmpty();
    return asBefore ? null : change;
  }

  /// The desk's messages and lines are written anew for each issue; that is no news.
  private static boolean isEditorial(Fact fact) {
    return fact.type() == FactType.HEADLINE || fact.type() == FactType.LINE;
  }

  /// Gives back an error for each reference of a fact in force to a fact that it needs and that was
  /// withdrawn.
  private static List<Problem> restingOnWithdrawn(Map<FactId, Fact> facts) {
    List<Problem> problems = new ArrayList<>();
    for (Fact fact : facts.values()) {
      if (fact.withdrawn()) {
        continue;
      }
      fact.needs()
          .forEach((field, needed) -> {
            for (FactId id : needed) {
              Fact target = facts.get(id);
              if (target != null && target.withdrawn()) {
                problems.add(
                    Problem.error(
                        "rests-on-withdrawn",
                        fact.ref(field),
                        "\""
                            + field.key()
                            + "\" of "
                            + fact.id()
                            + " names "
                            + id
                            + ", which was withdrawn",
                        "Update this one too: set \""
                            + field.key()
                            + "\" to what it stands on now, or withdraw it."));
              }
            }
          });
    }
    return problems;
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
        "Facts are recorded by their intake, as in \"recorded: 2025-12-28\"; those above the edition's \"ceiling\" are not shown.");
  }

  private static List<Problem> afterCutOff(List<Shown> shown, IssueDay issue) {
    long late = shown.stream().filter(one -> !known(one, issue.day(), issue.cutOff())).count();
    if (late == 0) {
      return List.of();
    }
    String records = late == 1 ? "1 fact or update is" : late + " facts and updates are";
    return List.of(
        new Problem(
            Severity.NOTICE,
            "after-cut-off",
            null,
            null,
            records + " not in the issue of " + issue.day() + ": recorded after its cut-off",
            "The issue of the next day shows it: list that day under the edition's \"issues\", or wait for a fact of it."));
  }
}
