package dev.runup.cli;

import dev.runup.dossier.DossierFiles;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.publish.EditedFolder;
import dev.runup.releasing.TakingBack;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The file with the releases: the register beside `runup.yaml`, or the one that the user names.
///
/// @param dossier the folder of the dossier
/// @param other the file that the user names, or null
record RegisterFile(Path dossier, @Nullable Path other) {

  /// Returns the option that names another file.
  static Argument<@Nullable Path> option() {
    return Argument.file(
        "--register",
        "The file with the releases. Builds still obey the register beside runup.yaml. Default:"
            + " releases.jsonl beside runup.yaml");
  }

  /// Reads the dossier's files while the folder of the register is locked, and adds lines to the
  /// register. So no line of another process is lost.
  ///
  /// @param lines makes the lines from the files of the dossier
  /// @param text returns the whole register with the lines. Empty if there are none
  <T> Checked<T> add(Function<DossierFiles, Checked<T>> lines, Function<T, String> text) {
    try (EditedFolder locked = EditedFolder.lock(folder())) {
      Checked<T> added = lines.apply(DossierFiles.read(dossier));
      String register = added instanceof Checked.Good<T>(T good, var _) ? text.apply(good) : "";
      if (!register.isEmpty()) {
        locked.write(name(), register);
      }
      return added;
    }
  }

  private Path folder() {
    return other == null
        ? dossier
        : Objects.requireNonNull(other.toAbsolutePath().normalize().getParent(), "a folder");
  }

  private String name() {
    return other == null ? TakingBack.FILE : String.valueOf(other.getFileName());
  }

  /// Reads the file, or returns why it can't be read.
  Checked<Input> read(DossierFiles files) {
    return other == null ? files.register() : DossierFiles.register(other);
  }

  /// Reads the file. A file that isn't there has no lines yet.
  Checked<Input> readOrNew(DossierFiles files) {
    Checked<Input> read = read(files);
    List<Problem> problems = read.problems();
    boolean isNew = problems.stream().anyMatch(one -> one.code() == ProblemCode.NO_FILE);
    return isNew ? Checked.good(new Input(name(), "")) : read;
  }
}
