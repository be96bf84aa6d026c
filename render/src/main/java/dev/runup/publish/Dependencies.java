package dev.runup.publish;

import dev.runup.node.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The files that went into the builds of a run, and those that came out, for programs that decide
/// what to build again.
public final class Dependencies {

  private final List<Entry> entries = new ArrayList<>();

  /// The files of one dossier, each as a path that the user could type.
  ///
  /// @param outputs `SHA256SUMS` first, which changes with each other one. Empty if nothing was
  ///   built
  public record Entry(String dossier, List<String> outputs, List<String> inputs) {
    public Entry {
      outputs = List.copyOf(outputs);
      inputs = List.copyOf(inputs);
    }
  }

  public void add(Entry entry) {
    entries.add(entry);
  }

  /// Returns the rules for `make`, which `ninja` reads too: the first output of each dossier
  /// depends on its inputs. `ninja` takes no output that its own file doesn't name. Each input has
  /// an empty rule, so that a deleted one stops nothing.
  public String makefile() {
    StringBuilder text = new StringBuilder();
    Set<String> inputs = new TreeSet<>();
    for (Entry entry : entries) {
      if (!entry.outputs().isEmpty()) {
        text.append(escaped(entry.outputs().getFirst())).append(':');
        entry.inputs().forEach(input -> text.append(" \\\n  ").append(escaped(input)));
        text.append('\n');
        inputs.addAll(entry.inputs());
      }
    }
    inputs.forEach(input -> text.append('\n').append(escaped(input)).append(":\n"));
    return text.toString();
  }

  /// Returns the same as JSON, also of dossiers of which nothing was built.
  public String json() {
    return JsonWriter.write(
        JsonWriter.object(
            "dossiers",
            entries.stream()
                .map(entry ->
                    JsonWriter.object(
                        "dossier", entry.dossier(),
                        "outputs", entry.outputs(),
                        "inputs", entry.inputs()))
                .toList()));
  }

  /// Returns a path as `make` reads it.
  private static String escaped(String path) {
    return path.replace("\\", "\\\\")
        .replace("$", "$$")
        .replace(" ", "\\ ")
        .replace("#", "\\#")
        .replace(":", "\\:");
  }
}
