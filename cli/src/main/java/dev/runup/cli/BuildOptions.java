package dev.runup.cli;

import java.time.Clock;

/// What `runup build` was asked to do, the same for each of its dossiers.
///
/// @param prove whether all is built a second time without what is withheld
/// @param await whether to wait while another process builds into the folder
/// @param watch whether it is built again and again, and so only what changed is told
/// @param json whether each edition is told as a line of JSON
record BuildOptions(
    EditionOptions selection,
    AsOfOption asOf,
    CeilingOption ceiling,
    Clock clock,
    Mode mode,
    boolean prove,
    boolean await,
    boolean watch,
    boolean quiet,
    boolean json) {

  /// What becomes of the files.
  enum Mode {
    /// They go into the output folder.
    WRITE,
    /// The only one goes to stdout.
    PRINT,
    /// They are compared with what is on the disk.
    CHECK,
    /// It is said what would be written.
    DRY_RUN
  }
}
