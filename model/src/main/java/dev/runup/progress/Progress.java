package dev.runup.progress;

/// Gets told what a long piece of work is doing, so that it can be shown to whoever waits.
@FunctionalInterface
public interface Progress {

  /// Nobody looks.
  Progress NONE = _ -> {};

  /// Tells what begins now. Example: `reading 84/256 files`.
  void begin(String stage);

  /// Returns a progress that names the whole before each stage. Example: under `issue 3/12`, the
  /// stage `page 12/40` is told as `issue 3/12 · page 12/40`.
  default Progress under(String whole) {
    return stage -> begin(whole + " · " + stage);
  }
}
