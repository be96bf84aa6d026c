package dev.runup.cli;

import dev.runup.cli.BuildOptions.Mode;
import dev.runup.dossier.BuildJob;
import dev.runup.dossier.DossierFiles;
import dev.runup.publish.BuildRecord;
import dev.runup.publish.BuildState;
import dev.runup.publish.BuildState.Kept;
import dev.runup.publish.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The last build of a dossier into a folder with the same options, as far as it is known.
final class LastBuild {

  /// The exit codes that only the files of the dossier decide.
  private static final Set<Integer> KEPT = Set.of(Exit.DONE, Exit.PROBLEMS, Exit.REFUSED);

  private final @Nullable BuildState state;
  private final Path folder;
  private final Mode mode;
  private final String key;
  private final @Nullable String asOf;
  private final Clock clock;
  private final @Nullable Kept kept;

  /// @param state where it is kept, or null to know and keep nothing
  LastBuild(
      @Nullable BuildState state, BuildOptions options, Clock clock, BuildJob job, Path folder) {
    this.state = state;
    this.folder = folder;
    this.mode = options.mode();
    this.key =
        String.join(
            "\0",
            job.dossier().toAbsolutePath().normalize().toString(),
            folder.toAbsolutePath().normalize().toString(),
            String.join(",", job.editions()),
            String.valueOf(job.asOf()),
            options.key());
    this.asOf = job.asOf();
    this.clock = clock;
    this.kept = state == null ? null : state.find(key);
  }

  /// Returns what came of the last build, whatever has changed since. Null if it isn't known.
  @Nullable BuildRecord before() {
    return kept == null ? null : kept.build();
  }

  /// Returns what came of the last build if another one would give the same and write nothing. Else
  /// returns null.
  @Nullable BuildRecord unchanged(DossierFiles files, OutputFolder published) {
    boolean isSame =
        kept != null
            && state != null
            && kept.program().equals(state.program())
            && kept.inputs().equals(files.checksum())
            && kept.time().equals(time(kept.zone()))
            && files.isStillSo(kept.seen())
            && kept.beside().equals(beside(files, kept.build()))
            && areOthersWhole(files, published)
            && (kept.build().files().isEmpty() || published.holds(kept.build().files()));
    return isSame && kept != null ? kept.build() : null;
  }

  /// Keeps a build.
  ///
  /// @param zone the desk's zone, or null if the dossier has errors
  /// @throws IOException if it can't be written
  void keep(DossierFiles files, @Nullable ZoneId zone, BuildRecord build) throws IOException {
    Map<String, String> seen = files.seen();
    String known = zone == null ? "" : zone.getId();
    boolean hasTime = zone != null || !IssueOptions.dependsOnClock(asOf);
    if (state != null && seen != null && hasTime && KEPT.contains(build.exit())) {
      state.keep(
          key,
          new Kept(
              state.program(),
              files.checksum(),
              seen,
              known,
              time(known),
              beside(files, build),
              build));
    }
  }

  /// Returns the names of the files beside those of a build. Some may be orphaned, or of an issue
  /// that was taken back.
  private String beside(DossierFiles files, BuildRecord build) {
    OutputFolder published = new OutputFolder(folder);
    Set<String> names = new TreeSet<>(published.published());
    names.addAll(files.hasReleases() ? published.files() : Set.of());
    build.files().forEach(file -> names.remove(file.name()));
    return String.join("\n", names);
  }

  /// Returns whether all published files are as they were published. Only `--check` looks at those
  /// of other builds, and a build that may let released files stand.
  private boolean areOthersWhole(DossierFiles files, OutputFolder published) {
    return mode != Mode.CHECK && !files.hasReleases()
        || published.altered().isEmpty() && published.missing().isEmpty();
  }

  /// Returns the requested day or moment if the clock decides it, else an empty text.
  ///
  /// @param zone the id of the desk's zone
  private String time(String zone) {
    return IssueOptions.dependsOnClock(asOf)
        ? IssueOptions.time(asOf, clock, ZoneId.of(zone)).toString()
        : "";
  }
}
