package dev.runup.cli;

import java.time.Clock;

/// The options of one `runup build`, the same for each of its dossiers.
///
/// @param clock gives the day of `--as-of today`
/// @param prove whether to build a second time without the withheld facts and compare the bytes
/// @param await whether to wait while another process builds into the folder
/// @param watch whether this is one of several builds after each other. Then only changed files are
///   listed
/// @param json whether to print one line of JSON for each edition
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

  /// A use of the built files.
  enum Mode {
    /// Writes them into the output folder.
    WRITE,
    /// Prints the single file to stdout.
    PRINT,
    /// Compares them with the files on the disk.
    CHECK,
    /// Lists the files that would be written.
    DRY_RUN
  }
}
