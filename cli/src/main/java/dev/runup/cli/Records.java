package dev.runup.cli;

import dev.runup.cli.RequestedIssues.Built;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.publish.BuildRecord;
import dev.runup.publish.BuildRecord.Issue;
import dev.runup.publish.ProblemsJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the record of a build from what came of its issues: exit codes, and problems as they are
/// printed. It keeps no file in memory.
final class Records {

  private final List<Issue> issues = new ArrayList<>();
  private final List<Problem> found = new ArrayList<>();

  /// Returns the record of a build that was one publication.
  static BuildRecord of(Built built) {
    Records records = new Records();
    records.add(built);
    return records.record();
  }

  /// Adds what came of a publication.
  void add(Built built) {
    int code = built.isStopped() ? Exit.of(built.problems()) : Exit.DONE;
    Map<String, BuiltEdition> done = new HashMap<>();
    if (built.editions()
        instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> all, var _)) {
      all.forEach(one -> done.put(one.edition(), one));
    }
    built
        .requested()
        .forEach(name -> issues.add(issue(name, done.get(name), code, built.problems())));
    found.addAll(built.problems());
  }

  /// Returns the record of all that was added. A problem of several issues counts once.
  BuildRecord record() {
    List<Problem> problems = Problem.distinct(found);
    return new BuildRecord(
        Exit.of(problems),
        issues,
        Stream.of(Quiet.values()).map(quiet -> printed(problems, quiet)).toList(),
        reason(problems),
        problems.stream()
            .filter(problem -> problem.severity() == Severity.WARNING)
            .map(problem -> problem.code().word() + ": " + problem.message())
            .toList(),
        ProblemsJson.array(problems));
  }

  /// Returns the first problem that stops the build, on one line. Empty if there is none.
  private static String reason(List<Problem> problems) {
    return problems.stream()
        .filter(Problem::stops)
        .findFirst()
        .map(problem ->
            (problem.place() == null ? "" : problem.place().fileAndLine() + ": ")
                + problem.message())
        .orElse("");
  }

  private static String printed(List<Problem> problems, Quiet quiet) {
    if (problems.stream().noneMatch(quiet::prints)) {
      return "";
    }
    Console.Buffer messages = new Console.Buffer();
    messages.console(quiet).problems(problems);
    return messages.messages();
  }

  /// Returns what came of an edition.
  ///
  /// @param code the exit code if it has no problem of its own: that of the dossier if something
  ///   else stopped the build, or else 0
  private static Issue issue(
      String edition, @Nullable BuiltEdition built, int code, List<Problem> problems) {
    List<Problem> own = problems.stream().filter(problem -> problem.isAbout(edition)).toList();
    String problemsJson = ProblemsJson.array(own);
    return built == null
        ? Issue.notBuilt(edition, Exit.of(own) == Exit.DONE ? code : Exit.of(own), problemsJson)
        : Issue.of(built, Exit.of(own), problemsJson);
  }
}
