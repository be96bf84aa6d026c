package dev.runup.cli;

import org.jspecify.annotations.Nullable;

/// What a command knows of the terminal.
///
/// Every command makes one, so it loads few classes: no lambda and no pattern.
///
/// @param hasColours whether messages and help are printed in colours
/// @param columns how many columns help may have, or 0 to ask the terminal for help alone, because
///   that may start a program
record Screen(boolean hasColours, int columns) {

  /// The columns of help without a terminal.
  static final int USUAL_WIDTH = 80;

  private static final int NARROWEST = 60;
  private static final int WIDEST = 120;

  /// The screen of a process.
  ///
  /// @param isTerminal whether messages go to a terminal that shows colours
  static Screen of(String[] arguments, boolean isTerminal) {
    return new Screen(wantsColours(arguments, isTerminal), 0);
  }

  /// No terminal. Only `--color always` makes colours.
  static Screen none(String[] arguments) {
    return new Screen(wantsColours(arguments, false), USUAL_WIDTH);
  }

  /// Returns whether a command prints colours. `--color` decides, else the terminal.
  ///
  /// @param isTerminal whether messages go to a terminal that shows colours
  static boolean wantsColours(String[] arguments, boolean isTerminal) {
    String typed = null;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(Colours.OPTION + "=")) {
        typed = arguments[i].substring(Colours.OPTION.length() + 1);
      } else if (arguments[i].equals(Colours.OPTION) && i + 1 < arguments.length) {
        typed = arguments[i + 1];
      }
    }
    return "always".equals(typed) || isTerminal && !"never".equals(typed);
  }

  /// Returns whether a terminal shows colours and its user wants them.
  ///
  /// @param noColor the environment variable `NO_COLOR`
  static boolean allowsColours(@Nullable String noColor) {
    return noColor == null || noColor.isEmpty();
  }

  /// Returns the columns of help: those of the terminal, but neither so few that words are lonely,
  /// nor so many that lines are hard to read.
  int helpWidth() {
    return Math.clamp(columns == 0 ? Terminal.width() : columns, NARROWEST, WIDEST);
  }
}
