package dev.runup.cli;

/// The end of the version's name. It says of a native program that nobody may publish it.
///
/// A native program is built with the value that this class had in its build.
final class VersionSuffix {

  /// Example: `+unpublished`. Usually empty.
  static final String TEXT = System.getProperty("runup.version.suffix", "");

  private VersionSuffix() {}
}
