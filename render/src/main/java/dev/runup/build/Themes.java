package dev.runup.build;

import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.node.Parsed;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.theme.Theme;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads themes.
final class Themes {

  private static final String SHIPPED = "theme.yaml";

  private Themes() {}

  /// Gives back the shipped theme.
  static Theme shipped() {
    String text = Resources.text(SHIPPED);
    Checked<Theme> theme = read(new Input(SHIPPED, text == null ? "" : text));
    return switch (theme) {
      case Checked.Good<Theme>(Theme value, var _) -> value;
      case Checked.Bad<Theme> bad -> throw new IllegalStateException(bad.problems().toString());
    };
  }

  /// Gives back the theme that a file says.
  static Checked<Theme> read(Input input) {
    Parsed parsed = NodeReader.read(input);
    Map<String, String> values = new TreeMap<>();
    flatten("", parsed.root(), values);
    return Checked.of(values, parsed.problems()).then(Theme::of);
  }

  private static void flatten(String path, @Nullable Node node, Map<String, String> values) {
    switch (node) {
      case Node.Scalar(String text, var _) -> values.put(path, text);
      case Node.Mapping(var entries, var _) ->
          entries.forEach(entry ->
              flatten(
                  path.isEmpty() ? entry.key().text() : path + "." + entry.key().text(),
                  entry.value(),
                  values));
      case Node.Sequence _ -> values.put(path, "");
      case null -> {}
    }
  }
}
