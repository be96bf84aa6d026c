package dev.runup.publish;

import dev.runup.node.JsonWriter;
import dev.runup.publish.BuildRecord.Issue;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The result of building a dossier, for programs. Its JSON has the schema
/// `docs/build.schema.json`.
///
/// @param dossier its folder, as the user typed it
/// @param output the output folder, even if nothing was written
/// @param program the program's version
/// @param build what came of the build
/// @param changed the names of the files that were added, changed or removed, or would be
/// @param before what came of the build before it. Null if that isn't known
/// @param exitIfChanged the exit code of an edition without problems whose files differ from the
///   built ones; 0 if they are written
/// @param skipped whether nothing was built, because nothing had changed
/// @param milliseconds the time from reading the first file to writing the last one
public record BuildReport(
    String dossier,
    String output,
    String program,
    BuildRecord build,
    Set<String> changed,
    @Nullable BuildRecord before,
    int exitIfChanged,
    boolean skipped,
    int milliseconds) {

  /// What an edition's change means for its readers.
  private enum Change {
    /// They get other words, or the first ones.
    WORDS,
    /// They get the same words. Example: a new version of the program sets them otherwise.
    BYTES,
    NONE
  }

  /// Returns one line of JSON for each edition. If the dossier could not be read, returns a single
  /// line without an edition.
  ///
  /// A problem of some editions is in their lines only. Any other problem is in each line.
  public String json() {
    StringBuilder lines = new StringBuilder();
    if (build.issues().isEmpty()) {
      lines.append(line(Issue.notBuilt("", build.exit(), build.problems())));
    }
    build.issues().forEach(issue -> lines.append(line(issue)));
    return lines.toString();
  }

  private String line(Issue issue) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("program", program);
    keys.put("dossier", dossier);
    if (!issue.edition().isEmpty()) {
      keys.put("edition", issue.edition());
    }
    if (!issue.date().isEmpty()) {
      keys.put("day", issue.date());
    }
    Change change = change(issue);
    keys.put("exit", issue.exit() == 0 && change != Change.NONE ? exitIfChanged : issue.exit());
    keys.put("changed", change.name().toLowerCase(Locale.ROOT));
    keys.put("skipped", skipped);
    keys.put("output", output);
    keys.put("files", issue.files().stream().map(this::file).toList());
    keys.put("problems", new JsonWriter.Raw(issue.problems()));
    keys.put("ms", milliseconds);
    return JsonWriter.line(keys);
  }

  private Change change(Issue issue) {
    // If only SHA256SUMS differed, every edition counts as changed, because the file lists all.
    boolean onlySums =
        !changed.isEmpty() && build.files().stream().noneMatch(f -> changed.contains(f.name()));
    boolean isChanged = issue.files().stream().anyMatch(file -> changed.contains(file.name()));
    if (!isChanged) {
      return onlySums && !issue.files().isEmpty() ? Change.BYTES : Change.NONE;
    }
    boolean isSame =
        before != null && before.issues().stream().anyMatch(other -> other.saysTheSameAs(issue));
    return isSame ? Change.BYTES : Change.WORDS;
  }

  private Map<String, Object> file(FileSum file) {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("name", file.name());
    keys.put("changed", changed.contains(file.name()));
    keys.put("size", file.size());
    keys.put("sha256", file.sha256());
    return keys;
  }
}
