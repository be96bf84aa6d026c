package dev.runup.releasing;

import dev.runup.node.JsonWriter;
import dev.runup.problem.Problem;
import dev.runup.publish.ProblemsJson;
import dev.runup.release.Release;
import dev.runup.releasing.Verification.Finding;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// What is found of releases, as JSON for other programs.
public final class FindingsJson {

  private FindingsJson() {}

  /// Returns `{"releases": […], "folder": […]}`, the releases in the order of the register.
  ///
  /// @param folder the problems of the output folder
  /// @param exit returns the exit code for the problems of a release
  public static String of(
      List<Finding> findings, List<Problem> folder, ToIntFunction<List<Problem>> exit) {
    return JsonWriter.write(
        JsonWriter.object(
            "releases",
            findings.stream().map(one -> of(one, exit)).toList(),
            "folder",
            new JsonWriter.Raw(ProblemsJson.array(folder))));
  }

  private static Map<String, Object> of(Finding finding, ToIntFunction<List<Problem>> exit) {
    Release.Issue issue = finding.issue();
    return JsonWriter.object(
        "edition",
        issue.edition(),
        "day",
        issue.day(),
        "language",
        issue.language(),
        "verdict",
        finding.words(),
        "exit",
        exit.applyAsInt(finding.problems()),
        "problems",
        new JsonWriter.Raw(ProblemsJson.array(finding.problems())));
  }
}
