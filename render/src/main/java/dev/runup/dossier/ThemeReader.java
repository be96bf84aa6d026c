package dev.runup.dossier;

import dev.runup.node.Node;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Suggestion;
import dev.runup.theme.Theme.ThemeValue;
import dev.runup.theme.ThemeKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The contents of one theme file. A key outside the table of keys is a problem.
///
/// @param values the typed values by [ThemeKey#path]
/// @param fonts the paths of font files
/// @param problems the problems found so far
record ThemeReader(Map<String, ThemeValue> values, List<ThemeValue> fonts, List<Problem> problems) {

  /// Reads a theme from the root of its file.
  static ThemeReader read(Node root) {
    ThemeReader reader =
        new ThemeReader(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    switch (root) {
      case Node.Mapping(List<Node.Entry> groups, var _) -> groups.forEach(reader::group);
      case Node.Scalar nothing when nothing.isAbsent() -> {}
      case Node other ->
          reader.wrong(other, "a theme holds keys and values", "For example: paper: Letter");
    }
    return reader;
  }

  private void group(Node.Entry entry) {
    String group = entry.key().text();
    List<ThemeKey> keys = ThemeKey.keysOf(group);
    if (keys.isEmpty()) {
      unknown(entry.key(), "a theme has no key \"" + group + "\"", ThemeKey.groups());
      return;
    }
    switch (entry.value()) {
      case Node.Mapping(List<Node.Entry> entries, var _) when keys.size() > 1 ->
          entries.forEach(inner -> key(group, inner));
      case Node.Sequence(List<Node> items, var _) when isFiles(keys.getFirst()) ->
          items.forEach(item -> value(keys.getFirst(), item));
      case Node.Scalar scalar when scalar.isAbsent() || keys.getFirst().name().isEmpty() ->
          value(keys.getFirst(), scalar);
      case Node other ->
          wrong(
              other,
              "\"" + group + "\" holds " + (isFiles(keys.getFirst()) ? "files" : "keys and values"),
              isFiles(keys.getFirst())
                  ? "For example: fonts: [looks/armenian.ttf]"
                  : "Its keys: " + String.join(", ", names(keys)) + ".");
    }
  }

  private static boolean isFiles(ThemeKey key) {
    return key.kind() instanceof ThemeKey.Kind.Files;
  }

  private static List<String> names(List<ThemeKey> keys) {
    return keys.stream().map(ThemeKey::name).filter(name -> !name.isEmpty()).toList();
  }

  private void key(String group, Node.Entry entry) {
    String name = entry.key().text();
    List<ThemeKey> keys = ThemeKey.keysOf(group);
    for (ThemeKey key : keys) {
      if (key.name().equals(name) && !name.isEmpty()) {
        value(key, entry.value());
        return;
      }
    }
    unknown(entry.key(), "\"" + group + "\" has no key \"" + name + "\"", names(keys));
  }

  private void unknown(Node.Scalar key, String message, List<String> known) {
    String owners =
        ThemeKey.ALL.stream()
            .filter(other -> other.name().equals(key.text()) && !key.text().isEmpty())
            .map(other -> "\"" + other.group() + "\"")
            .distinct()
            .reduce((one, other) -> one + " and " + other)
            .orElse("");
    problems.add(
        Problem.of(
            ProblemCode.UNKNOWN_KEY,
            key.place(),
            message,
            owners.isEmpty()
                ? Suggestion.orAll(key.text(), known, "Keys")
                : "It is a key of " + owners + "."));
  }

  private void value(ThemeKey key, Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      wrong(node, "\"" + key.path() + "\" takes one value", "Write it behind the colon.");
    } else if (!scalar.isAbsent()) { // the reader of YAML has reported a missing value
      ThemeValue typed = new ThemeValue(scalar.text().strip(), scalar.place());
      if (isFiles(key)) {
        fonts.add(typed);
      } else {
        values.put(key.path(), typed);
      }
    }
  }

  private void wrong(Node node, String message, String hint) {
    problems.add(Problem.of(ProblemCode.WRONG_VALUE, node.place(), message, hint));
  }
}
