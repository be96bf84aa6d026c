package dev.runup.cli;

import java.util.function.IntSupplier;

/// What a command knows of the terminal.
///
/// @param hasColours whether messages and help are printed in colours
/// @param width returns how many columns help may have. It is asked only for help, because it may
///   start a program
record Screen(boolean hasColours, IntSupplier width) {

  /// The columns of help without a terminal.
  static final int USUAL_WIDTH = 80;

  private static final int NARROWEST = 60;
  private static final int WIDEST = 120;

  /// No terminal. Only `--color always` makes colours.
  static Screen none(String[] arguments) {
    return new Screen(Colours.areWanted(arguments, false), () -> USUAL_WIDTH);
  }

  /// Returns the columns of help: those of the terminal, but neither so few that words are lonely,
  /// nor so many that lines are hard to read.
  int helpWidth() {
    return Math.clamp(width.getAsInt(), NARROWEST, WIDEST);
  }
}
