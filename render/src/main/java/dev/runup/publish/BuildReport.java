package dev.runup.publish;

import dev.runup.node.JsonWriter;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.text.Sha256;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The result of building a dossier, for programs. Its JSON has the schema
/// `docs/build.schema.json`.
///
/// @param dossier its folder, as the user typed it
/// @param output the output folder, even if nothing was written
/// @param editions the names of the requested editions, or none if the dossier can't be read
/// @param built the editions, and all problems
/// @param changed the names of the files that were added, changed or removed, or would be
/// @param exit the exit code of this dossier alone
/// @param milliseconds the time from reading the first file to writing the last one
public record BuildReport(
    String dossier,
    String output,
    List<String> editions,
    Checked<List<BuiltEdition>> built,
    Set<String> changed,
    int exit,
    int milliseconds) {

  /// Returns one line of JSON for each edition. If the dossier could not be read, returns a single
  /// line without an edition.
  ///
  /// A problem of some editions is in their lines only. Any other problem is in each line.
  public String json() {
    StringBuilder lines = new StringBuilder();
    if (built
        instanceof
        Checked.Good<List<BuiltEdition>>(List<BuiltEdition> all, List<Problem> problems)) {
      // If only SHA256SUMS differed, every edition counts as changed, because the file lists all.
      boolean onlySumsChanged = !changed.isEmpty() && all.stream().noneMatch(this::isChanged);
      for (BuiltEdition one : all) {
        boolean isChanged = onlySumsChanged || isChanged(one);
        lines.append(line(one.edition(), one, isChanged, problemsOf(one, all, problems)));
      }
    } else if (editions.isEmpty()) {
      lines.append(line(null, null, false, built.problems()));
    } else {
      editions.forEach(name -> lines.append(line(name, null, false, built.problems())));
    }
    return lines.toString();
  }

  /// Returns the problems without those that belong only to other editions.
  private static List<Problem> problemsOf(
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
      @Nullable String name, @Nullable BuiltEdition one, boolean changes, List<Problem> problems) {
    List<Artifact> artifacts = one == null ? List.of() : one.artifacts();
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("dossier", dossier);
    if (name != null) {
      keys.put("edition", name);
    }
    if (one != null) {
      keys.put("day", one.date());
    }
    keys.put("exit", exit);
    keys.put("changed", changes);
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
    keys.put("sha256", Sha256.hex(file.bytes()));
    return keys;
  }
}
