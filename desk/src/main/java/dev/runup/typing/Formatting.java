package dev.runup.typing;

import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Puts a YAML file into the form of the cookbook: no blanks at the end of lines, one blank line
/// between two lists, and the entries of a list in the column of its key.
///
/// It changes nothing but spaces and line ends, so all comments stay. If the file wouldn't read as
/// the same values, a part of the changes is left out, or all.
public final class Formatting {

  private Formatting() {}

  /// Returns the text in that form. A file with errors, a table and JSON stay as they are.
  public static String of(Input file) {
    String name = file.name().toLowerCase(Locale.ROOT);
    ParsedFile before = NodeReader.read(file);
    boolean isYaml = name.endsWith(".yaml") || name.endsWith(".yml");
    if (!isYaml || before.root() == null || before.problems().stream().anyMatch(Problem::stops)) {
      return file.text();
    }
    String text = file.text();
    List<UnaryOperator<String>> steps =
        List.of(
            Formatting::withoutBlanksAtEnds,
            Formatting::withEntriesInFirstColumn,
            Formatting::withBlankLines);
    for (UnaryOperator<String> step : steps) {
      String next = step.apply(text);
      if (readsTheSame(file.name(), next, before.root())) {
        text = next;
      }
    }
    return text;
  }

  private static boolean readsTheSame(String name, String text, Node before) {
    ParsedFile after = NodeReader.read(new Input(name, text));
    return after.root() != null
        && after.problems().stream().noneMatch(Problem::stops)
        && isSame(before, after.root());
  }

  /// Returns whether two trees hold the same texts, wherever they lie.
  private static boolean isSame(Node one, Node other) {
    return switch (one) {
      case Node.Scalar scalar ->
          other instanceof Node.Scalar same && scalar.text().equals(same.text());
      case Node.Sequence(List<Node> items, var _) ->
          other instanceof Node.Sequence(List<Node> others, var _)
              && items.size() == others.size()
              && areSame(items, others);
      case Node.Mapping(List<Node.Entry> entries, var _) ->
          other instanceof Node.Mapping(List<Node.Entry> others, var _)
              && entries.size() == others.size()
              && areSame(
                  entries.stream().<Node>map(Node.Entry::key).toList(),
                  others.stream().<Node>map(Node.Entry::key).toList())
              && areSame(
                  entries.stream().map(Node.Entry::value).toList(),
                  others.stream().map(Node.Entry::value).toList());
    };
  }

  private static boolean areSame(List<Node> some, List<Node> others) {
    for (int i = 0; i < some.size(); i++) {
      if (!isSame(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private static String lineEnd(String line) {
    return line.endsWith("\r") ? "\r" : "";
  }

  private static String withoutBlanksAtEnds(String text) {
    return String.join(
        "\n", lines(text).stream().map(line -> line.stripTrailing() + lineEnd(line)).toList());
  }

  /// Moves the entries of each list under a key of the first column to that column, with all that
  /// lies between them.
  private static String withEntriesInFirstColumn(String text) {
    List<String> lines = lines(text);
    List<String> result = new ArrayList<>();
    int columns = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (isText(line) && indentation(line) == 0) {
        columns = line.stripTrailing().endsWith(":") ? columnsOfEntries(lines, i + 1) : 0;
      }
      result.add(indentation(line) >= columns ? line.substring(columns) : line);
    }
    return String.join("\n", result);
  }

  /// Returns the indentation of the first entry of a list from a line on, or 0 if none begins
  /// there.
  private static int columnsOfEntries(List<String> lines, int from) {
    for (String line : lines.subList(from, lines.size())) {
      if (isText(line)) {
        return line.strip().startsWith("- ") ? indentation(line) : 0;
      }
    }
    return 0;
  }

  private static boolean isText(String line) {
    return !line.isBlank() && !line.strip().startsWith("#");
  }

  private static int indentation(String line) {
    return line.isBlank() ? 0 : line.length() - line.stripLeading().length();
  }

  /// Puts one blank line before each key of the first column that has a list below it, or before
  /// the comments above it. Further blank lines are removed, and those at both ends.
  private static String withBlankLines(String text) {
    List<String> result = new ArrayList<>();
    String end = text.contains("\r\n") ? "\r" : "";
    for (String line : lines(text)) {
      boolean isBlank = line.isBlank();
      if (isBlank && (result.isEmpty() || result.getLast().isBlank())) {
        continue;
      }
      if (line.matches("[a-z][\\w-]*:\\s*(#.*)?") && !result.isEmpty()) {
        int first = result.size();
        while (first > 0 && result.get(first - 1).startsWith("#")) {
          first--;
        }
        if (first > 0 && !result.get(first - 1).isBlank()) {
          result.add(first, end);
        }
      }
      result.add(isBlank ? end : line);
    }
    while (!result.isEmpty() && result.getLast().isBlank()) {
      result.removeLast();
    }
    return result.isEmpty()
        ? ""
        : String.join("\n", result)
            + (end.isEmpty() || result.getLast().endsWith("\r") ? "" : end)
            + "\n";
  }
}
