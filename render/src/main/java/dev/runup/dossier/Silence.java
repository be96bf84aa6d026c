package dev.runup.dossier;

import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.fact.Edition;
import dev.runup.fact.Moment;
import dev.runup.format.Format;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds out when an edition has nothing to show, and why.
///
/// @param clearance of the dossier
record Silence(Clearance clearance, Edition edition) {

  private static final Set<ProblemCode> CODES =
      Set.of(ProblemCode.NOTHING_CLEARED, ProblemCode.NOTHING_TO_SHOW);

  /// The endings of the files of a briefing.
  private static final String ENDING =
      Stream.of(Format.values())
          .map(format -> Pattern.quote(format.fileName("")))
          .collect(Collectors.joining("|", "(?:", ")"));

  /// The day of an issue, and its time if it has one, in the name of a file.
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}(?:-\\d{4})?";

  /// Stands for the day of an issue. No name of a file can have it.
  private static final String ANY_DAY = "\0";

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
    Cleared all = cleared(Edition.desk(clearance.dossier().settings().marks().highest()));
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

  /// Returns those of the published files that are of an issue with nothing to show. If the name of
  /// the edition's files has no day, they count if no issue has anything to show. A page in place
  /// of an issue that was taken back is none of them.
  ///
  /// @param published the names of files, also of other editions
  List<String> noLongerShown(Collection<String> published) {
    List<String> found = new ArrayList<>();
    List<Pattern> own = edition.languages().stream().map(this::fileNames).toList();
    for (String name : published) {
      for (Pattern pattern : own) {
        Matcher file = pattern.matcher(name);
        String day = file.matches() && file.groupCount() > 0 ? file.group(1) : null;
        if (file.matches() && !isTakenBack(day) && !showsAny(day)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  /// @param day its day in the name of a file, or null for any issue
  private boolean isTakenBack(@Nullable String day) {
    return day != null
        && clearance.dossier().releases().ofIssue(edition.name(), PublishedIssue.typed(day))
            != null;
  }

  /// Returns a pattern for the names of its files in a language. Group 1 is the day, if they have
  /// one.
  private Pattern fileNames(String language) {
    String[] parts = edition.fileName(ANY_DAY, language).split(ANY_DAY, -1);
    StringBuilder pattern = new StringBuilder(Pattern.quote(parts[0]));
    for (int i = 1; i < parts.length; i++) {
      pattern.append(i == 1 ? "(" + DAY + ")" : "\\1").append(Pattern.quote(parts[i]));
    }
    return Pattern.compile(pattern + ENDING);
  }

  /// Returns whether an issue has anything to show.
  ///
  /// @param day its day in the name of a file, or null for any issue
  private boolean showsAny(@Nullable String day) {
    Cleared shown = cleared(edition);
    if (shown == null) {
      return false;
    }
    if (day == null) {
      return History.issues(shown, edition).stream().anyMatch(one -> shows(shown, one.typed()));
    }
    int time = "2025-12-28".length();
    return shows(
        shown,
        day.length() == time
            ? day
            : day.substring(0, time)
                + " "
                + day.substring(time + 1, time + 3)
                + ":"
                + day.substring(time + 3));
  }

  /// Returns whether an issue has anything to show. An issue with errors has.
  ///
  /// @param typed its day or moment in a form of `--as-of`. One that doesn't exist has something
  private boolean shows(Cleared shown, String typed) {
    ZoneId zone = clearance.dossier().settings().zone();
    IssueTime time = IssueTime.parse(typed, zone);
    Moment moment = time == null ? null : time.moment(zone);
    Checked<Known> known =
        moment == null ? null : History.select(shown, edition, new IssueRequest(moment, null));
    return known == null || !isIn(known.problems());
  }
}
