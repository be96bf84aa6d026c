package dev.runup.report;

import dev.runup.node.JsonWriter;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes problems as a Code Quality report, the JSON in which GitLab takes findings and shows them
/// in a merge request.
public final class ProblemsCodeQuality {

  private ProblemsCodeQuality() {}

  /// Returns an array with the problems in the given order.
  ///
  /// A finding needs a file. A problem without one is reported at the beginning of `runup.yaml`.
  ///
  /// @param folder the dossier's folder relative to the working directory, with a slash at its end.
  ///   Empty if it is that directory itself or lies outside it
  public static String of(List<Problem> problems, String folder) {
    Fingerprints fingerprints = new Fingerprints(folder);
    return JsonWriter.write(
        problems.stream().map(problem -> finding(problem, folder, fingerprints)).toList());
  }

  private static Map<String, Object> finding(
      Problem problem, String folder, Fingerprints fingerprints) {
    String hint = problem.hint();
    return JsonWriter.object(
        "description", problem.message() + (hint == null ? "" : "\nhint: " + hint),
        "check_name", problem.code().word(),
        "fingerprint", fingerprints.next(problem),
        "severity", severity(problem.severity()),
        "location", location(problem.place(), folder));
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case REFUSAL -> "blocker";
      case ERROR -> "critical";
      case WARNING -> "minor";
      case NOTICE -> "info";
    };
  }

  private static Map<String, Object> location(@Nullable Place place, String folder) {
    int line = place != null && place.hasLine() ? place.lineOrRow() : 1;
    return JsonWriter.object(
        "path",
        folder + (place == null ? "runup.yaml" : place.file()),
        "lines",
        Map.of("begin", line));
  }
}
