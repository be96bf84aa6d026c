package dev.runup.cli;

import dev.runup.cli.RequestedIssues.Built;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.publish.BuildRecord;
import dev.runup.publish.BuildRecord.Issue;
import dev.runup.publish.ProblemsJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the records of builds: exit codes, and problems as they are printed.
final class Records {

  private Records() {}

  /// Returns the record of a build.
  ///
  /// @param editions the names of the requested editions; none if the dossier can't be read
  static BuildRecord of(Built built, List<String> editions) {
    List<Problem> problems = built.problems();
    int code = Exit.of(problems);
    Map<String, BuiltEdition> done = new HashMap<>();
    boolean isStopped = built.editions() instanceof Checked.Bad<List<BuiltEdition>>;
    if (built.editions()
        instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> all, var _)) {
      all.forEach(one -> done.put(one.edition(), one));
    }
    return new BuildRecord(
        code,
        editions.stream()
            .map(name -> issue(name, done.get(name), isStopped ? code : Exit.DONE, problems))
            .toList(),
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
