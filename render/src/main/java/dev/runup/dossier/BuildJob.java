package dev.runup.dossier;

import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A dossier to build, and which of its issues.
///
/// @param dossier its folder
/// @param editions the names of the editions, or an empty list for all
/// @param asOf the issue as it was typed, for example `2025-12-27` or `today`; null for the newest
public record BuildJob(Path dossier, List<String> editions, @Nullable String asOf) {

  private static final String DOSSIER = "dossier";
  private static final String EDITION = "edition";
  private static final String DAY = "day";
  private static final Set<String> KEYS = Set.of(DOSSIER, EDITION, DAY);

  private static final String EXAMPLE =
      "A job is one line, for example {\"dossier\":\"talks\",\"edition\":\"daily\","
          + "\"day\":\"2025-12-27\"}. Only \"dossier\" is needed.";

  public BuildJob {
    editions = List.copyOf(editions);
  }

  /// Reads a job from a line of JSON. Returns the job, or the problem of the line.
  ///
  /// @param number the line's number, from 1
  public static Checked<BuildJob> read(String line, int number) {
    ParsedFile parsed = NodeReader.read(new Input("job.json", line));
    if (!(parsed.root() instanceof Node.Mapping mapping)
        || parsed.problems().stream().anyMatch(Problem::stops)) {
      return bad(number, "it is no JSON object");
    }
    Map<String, String> values = new TreeMap<>();
    for (Node.Entry entry : mapping.entries()) {
      String key = entry.key().text();
      if (!KEYS.contains(key)) {
        return bad(number, "it has the key \"" + key + "\"");
      }
      if (!(entry.value() instanceof Node.Scalar scalar) || scalar.text().isBlank()) {
        return bad(number, "its \"" + key + "\" is no text");
      }
      values.put(key, scalar.text());
    }
    String dossier = values.get(DOSSIER);
    if (dossier == null) {
      return bad(number, "it names no dossier");
    }
    try {
      String edition = values.get(EDITION);
      return Checked.good(
          new BuildJob(
              Path.of(dossier), edition == null ? List.of() : List.of(edition), values.get(DAY)));
    } catch (InvalidPathException _) {
      return bad(number, "its dossier can't be a file name");
    }
  }

  /// Returns the problem of a line that is no job.
  ///
  /// @param why a clause, for example "it names no dossier"
  public static <T> Checked<T> bad(int number, String why) {
    return Checked.bad(
        Problem.of(ProblemCode.WRONG_USAGE, "line " + number + " is no job: " + why, EXAMPLE));
  }
}
