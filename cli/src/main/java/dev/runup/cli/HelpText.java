package dev.runup.cli;

import dev.runup.pipeline.Resources;
import java.util.ArrayList;
import java.util.List;

/// A text of the general help, as wide as the terminal.
final class HelpText {

  static final String GENERAL = "help.txt";

  /// The word that follows `runup help` for the list of exit codes.
  static final String EXIT_CODES = "exit-codes";

  /// The blanks between a word of a list and what is said of it.
  private static final String GAP = "  ";

  private HelpText() {}

  /// Returns a file of the program's own help texts. Example: `help.txt`.
  static String of(String file, Screen screen) {
    StringBuilder text = new StringBuilder();
    for (String line : fill(Resources.required(file).lines().toList(), screen.helpWidth())) {
      boolean isHeading = screen.hasColours() && line.endsWith(":") && !line.startsWith(" ");
      text.append(isHeading ? Colours.heading(line) : line).append('\n');
    }
    return text.toString();
  }

  /// Returns lines that fill a width. What is said of a word stays in its column.
  ///
  /// Example: the lines `build writes briefings, once` and ` or often` become one line if there is
  /// room.
  static List<String> fill(List<String> lines, int width) {
    List<String> filled = new ArrayList<>();
    String joined = "";
    for (String line : lines) {
      boolean goesOn = !joined.isBlank() && !line.isBlank() && indent(line) == column(joined);
      if (goesOn && !joined.endsWith(":")) {
        joined += " " + line.strip();
      } else {
        filled.addAll(wrap(joined, width));
        joined = line;
      }
    }
    filled.addAll(wrap(joined, width));
    return filled.subList(1, filled.size());
  }

  /// Returns examples of commands, with what is said of each in its column. A command itself isn't
  /// broken, so that it can be copied.
  static List<String> examples(List<String> lines, int width) {
    return lines.stream()
        .flatMap(
            line -> (column(line) == indent(line) ? List.of(line) : wrap(line, width)).stream())
        .toList();
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /// Returns the column in which a line says something of its first word, or else its indent.
  private static int column(String line) {
    int gap = line.indexOf(GAP, indent(line));
    return gap < 0 ? indent(line) : gap + indent(line.substring(gap));
  }

  private static List<String> wrap(String line, int width) {
    List<String> wrapped = new ArrayList<>();
    String rest = line;
    int column = column(line);
    while (rest.length() > width) {
      int end = rest.lastIndexOf(' ', width);
      if (end <= column) {
        break; // A word that is wider than all the room.
      }
      wrapped.add(rest.substring(0, end));
      rest = " ".repeat(column) + rest.substring(end + 1);
    }
    wrapped.add(rest);
    return wrapped;
  }
}
