package dev.runup.lsp;

import static dev.runup.node.JsonWriter.object;

import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.problem.Input;
import dev.runup.typing.TextLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The outline of a file: its lists, and in each the facts by their ids or first texts.
record SymbolList(Input input, TextLines lines, PositionEncoding encoding) {

  private static final int KIND_LIST = 2;
  private static final int KIND_FACT = 5;

  /// The most characters of a text that is shown in place of an id.
  private static final int LONGEST = 60;

  List<Map<String, Object>> symbols() {
    Node root = NodeReader.read(input).root();
    List<Map<String, Object>> symbols = new ArrayList<>();
    switch (root) {
      case Node.Mapping(List<Node.Entry> entries, var _) -> {
        for (int i = 0; i < entries.size(); i++) {
          Node.Entry entry = entries.get(i);
          int end = i + 1 < entries.size() ? entries.get(i + 1).key().place().line() : afterLast();
          List<Map<String, Object>> inner =
              entry.value() instanceof Node.Sequence(List<Node> items, var _)
                  ? records(items, end)
                  : List.of();
          symbols.add(symbol(entry.key().text(), KIND_LIST, entry.key(), end, inner));
        }
      }
      case Node.Sequence(List<Node> rows, var _) -> symbols.addAll(records(rows, afterLast()));
      case Node.Scalar _ -> {}
      case null -> {}
    }
    return symbols;
  }

  private int afterLast() {
    return lines.count() + 1;
  }

  private List<Map<String, Object>> records(List<Node> items, int end) {
    List<Map<String, Object>> records = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Node.Mapping record && !record.entries().isEmpty()) {
        int next = i + 1 < items.size() ? items.get(i + 1).place().line() : end;
        records.add(symbol(name(record), KIND_FACT, record, next, List.of()));
      }
    }
    return records;
  }

  private static String name(Node.Mapping record) {
    String first = "";
    for (Node.Entry entry : record.entries()) {
      if (entry.value() instanceof Node.Scalar scalar) {
        if (List.of("id", "fact").contains(entry.key().text())) {
          return scalar.text();
        }
        first = first.isEmpty() ? scalar.text().strip() : first;
      }
    }
    int most = Math.min(LONGEST, first.codePointCount(0, first.length()));
    String cut = first.substring(0, first.offsetByCodePoints(0, most));
    return cut.isBlank() ? record.entries().getFirst().key().text() : cut;
  }

  /// @param next the line after the symbol, or its own if another one begins there
  private Map<String, Object> symbol(
      String name, int kind, Node node, int next, List<Map<String, Object>> inner) {
    int line = node.place().line();
    int last = Math.max(line, next - 1);
    return object(
        "name",
        name.isBlank() ? "?" : name,
        "kind",
        kind,
        "range",
        encoding.range(lines, line, node.place().column(), last, lines.line(last).length() + 1),
        "selectionRange",
        encoding.range(lines, node.place()),
        "children",
        inner);
  }
}
