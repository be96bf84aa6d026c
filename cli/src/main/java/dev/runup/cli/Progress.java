package dev.runup.cli;

/// Gets told what a command is doing.
@FunctionalInterface
interface Progress {

  /// Nobody looks.
  Progress NONE = _ -> {};

  /// Tells what begins now. Example: `building issue 3/12`.
  void begin(String stage);
}
