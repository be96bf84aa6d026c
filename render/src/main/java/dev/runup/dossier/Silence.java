package dev.runup.dossier;

import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.fact.Edition;
import dev.runup.fact.Moment;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known.IssueDay;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.release.Release;
import dev.runup.release.ReleaseRegister;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds out when an edition has nothing to show, and why.
///
/// @param clearance of the dossier
record Silence(Clearance clearance, Edition edition) {

  private static final Set<ProblemCode> CODES =
      Set.of(ProblemCode.NOTHING_CLEARED, ProblemCode.NOTHING_TO_SHOW);

  /// Returns whether an issue was not built because it has nothing to show.
  static boolean isIn(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> CODES.contains(problem.code()));
  }

  /// Returns a notice for the desk why an issue has nothing to show. It tells apart whether nothing
  /// was recorded by then, or all of it is withheld. It is a warning if nothing says when it was
  /// recorded.
  ///
  /// @param reason why the issue was not built
  Problem notice(IssueRequest request, Problem reason) {
    Cleared shown = cleared(edition);
    // To an edition that doesn't show drafts, they don't exist, so nothing may tell them.
    Silence whole = edition.showsDrafts() ? this : new Silence(clearance.withoutDrafts(), edition);
    Cleared all = whole.cleared(Edition.desk(clearance.dossier().settings().marks().highest()));
    IssueDay issue = all == null ? null : History.issue(all, edition, request);
    if (shown != null && History.knowsAny(shown, issue)) {
      boolean isUndated = request.asOf() == null && History.issue(shown, edition, request) == null;
      return reason.withSeverity(isUndated ? Severity.WARNING : Severity.NOTICE);
    }
    boolean isDated = issue != null && (shown != null || request.asOf() != null);
    String by = isDated ? " recorded by " + Objects.requireNonNull(issue).typed() : "";
    return all != null && History.knowsAny(all, issue)
        ? clearance.nothingCleared(edition, by).withSeverity(Severity.NOTICE)
        : Problem.of(
                ProblemCode.NOTHING_TO_SHOW,
                "nothing was recorded"
                    + (issue == null ? " yet" : " by " + issue.typed())
                    + ", so the edition \""
                    + edition.name()
                    + "\" has nothing to show",
                reason.code() == ProblemCode.NOTHING_TO_SHOW ? reason.hint() : null)
            .withSeverity(Severity.NOTICE);
  }

  private @Nullable Cleared cleared(Edition one) {
    return clearance.clear(one) instanceof Checked.Good<Cleared>(Cleared good, var _) ? good : null;
  }

  /// Returns the issues with something to show, the first one first, in the form of `--as-of`. An
  /// issue that was released stays one when all that was new in it is withheld. If the names of its
  /// files have no day, returns the newest issue alone, because all would be written to the same
  /// files.
  List<String> issues() {
    Cleared shown = cleared(edition);
    if (shown == null) {
      return List.of();
    }
    List<String> all =
        History.issues(shown, edition).stream()
            .map(IssueDay::typed)
            .filter(day -> isFound(shown, day) && shows(shown, day))
            .toList();
    boolean hasDay = !edition.fileName("1").equals(edition.fileName("2"));
    if (!hasDay || all.isEmpty()) {
      return all.isEmpty() ? all : List.of(all.getLast());
    }
    Set<String> days = new TreeSet<>(all);
    ReleaseRegister register = clearance.dossier().releases();
    register.lastReleases().keySet().stream()
        .filter(issue -> issue.edition().equals(edition.name()))
        .map(Release.Issue::day)
        .filter(day -> register.ofIssue(edition.name(), day) == null)
        .filter(day -> isFound(shown, day) && shows(shown, day))
        .forEach(days::add);
    return List.copyOf(days);
  }

  /// Returns whether an issue knows any fact besides register entries, also a withdrawn one. Asks
  /// less than [#showsAny], and is quick.
  ///
  /// @param day its day or moment in a form of `--as-of`, or null for any issue
  boolean mayShow(@Nullable String day) {
    Cleared shown = cleared(edition);
    Moment moment = day == null ? null : moment(day);
    return shown != null
        && History.knowsAny(
            shown,
            moment == null ? null : History.issue(shown, edition, new IssueRequest(moment, null)));
  }

  /// Returns whether an issue has anything to show.
  ///
  /// @param day its day or moment in a form of `--as-of`, or null for any issue
  boolean showsAny(@Nullable String day) {
    Cleared shown = cleared(edition);
    return shown != null
        && (day == null
            ? History.issues(shown, edition).stream().anyMatch(one -> shows(shown, one.typed()))
            : shows(shown, day));
  }

  /// Returns whether an issue is the one that its own day or moment stands for. A day with a later
  /// moment of its own stands for that.
  private boolean isFound(Cleared shown, String typed) {
    Moment moment = moment(typed);
    IssueDay found =
        moment == null ? null : History.issue(shown, edition, new IssueRequest(moment, null));
    return found != null && found.typed().equals(typed);
  }

  /// Returns whether an issue has anything to show. An issue with errors has.
  ///
  /// @param typed its day or moment in a form of `--as-of`. One that doesn't exist has something
  private boolean shows(Cleared shown, String typed) {
    Moment moment = moment(typed);
    return moment == null
        || !isIn(History.select(shown, edition, new IssueRequest(moment, null)).problems());
  }

  private @Nullable Moment moment(String typed) {
    ZoneId zone = clearance.dossier().settings().zone();
    IssueTime time = IssueTime.parse(typed, zone);
    return time == null ? null : time.moment(zone);
  }
}
