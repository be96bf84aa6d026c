package dev.runup.node;

import dev.runup.problem.Input;
import java.util.Locale;

/// Reads one file into a tree.
public final class NodeReader {

  private NodeReader() {}

  /// Gives back the tree of a JSON file (`.json`) or of a YAML file (any other name).
  ///
  /// Never throws: whatever the text holds, it is a tree or a problem.
  public static Parsed read(Input input) {
    Source source = new Source(input);
    Findings findings = new Findings(source);
    String text = TextRules.scrubbed(source, findings);
    return input.name().toLowerCase(Locale.ROOT).endsWith(".json")
        ? new JsonReader(source, text, findings).read()
        : new YamlReader(source, findings).read(text);
  }
}
