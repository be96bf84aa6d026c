package dev.runup.publish;

import dev.runup.node.JsonWriter;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What came of building a dossier, for programs. Its form is `docs/build.schema.json`.
///
/// @param dossier its folder, as the user named it
/// @param output where its files lie, or are to lie
/// @param editions the names of the editions that were wanted; none if the dossier can't be read
/// @param built the editions, and all there is to tell
/// @param changed the names of the files that were not there with these bytes
/// @param exit the exit code of a run that builds nothing else
/// @param milliseconds how long it took, from the first file read to the last one written
public record BuildReport(
    String dossier,
    String output,
    List<String> editions,
    Checked<List<BuiltEdition>> built,
    Set<String> changed,
    int exit,
    int milliseconds) {

  /// Gives back a line of JSON for each edition; a single one without an edition where the dossier
  /// could not be read.
  ///
  /// What is told of an edition alone stands in its line, what is told of the dossier in each.
  public String json() {
    StringBuilder lines = new StringBuilder();
    if (built
        instanceof
        Checked.Good<List<BuiltEdition>>(List<BuiltEdition> all, List<Problem> problems)) {
      // SHA256SUMS may have been wrong alone, and it is all editions' file.
      boolean besides = !changed.isEmpty() && all.stream().noneMatch(this::isChanged);
      for (BuiltEdition one : all) {
        boolean any = besides || isChanged(one);
        lines.append(line(one.edition(), one, any, told(one, all, problems)));
      }
    } else if (editions.isEmpty()) {
      lines.append(line(null, null, false, built.problems()));
    } else {
      editions.forEach(name -> lines.append(line(name, null, false, built.problems())));
    }
    return lines.toString();
  }

  /// Leaves out what is told of other editions alone.
  private static List<Problem> told(
      BuiltEdition one, List<BuiltEdition> all, List<Problem> problems) {
    Set<Problem> others = new HashSet<>();
    all.forEach(built -> others.addAll(built.problems()));
    others.removeAll(new HashSet<>(one.problems()));
    return problems.stream().filter(problem -> !others.contains(problem)).toList();
  }

  private boolean isChanged(BuiltEdition one) {
    return one.artifacts().stream().anyMatch(file -> changed.contains(file.name()));
  }

  private String line(
      @Nullable String edition, @Nullable BuiltEdition one, boolean any, List<Problem> problems) {
    List<Artifact> artifacts = one == null ? List.of() : one.artifacts();
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("dossier", dossier);
    if (edition != null) {
      keys.put("edition", edition);
    }
    if (one != null) {
      keys.put("day", one.date());
    }
    keys.put("exit", exit);
    keys.put("changed", any);
    keys.put("output", output);
    keys.put("files", artifacts.stream().map(this::file).toList());
    keys.put("problems", ProblemsJson.all(problems));
    keys.put("ms", milliseconds);
    return JsonWriter.line(keys);
  }

  private Map<String, Object> file(Artifact file) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("name", file.name());
    keys.put("changed", changed.contains(file.name()));
    keys.put("size", file.size());
    keys.put("sha256", Sha256.of(file.bytes()));
    return keys;
  }
}
