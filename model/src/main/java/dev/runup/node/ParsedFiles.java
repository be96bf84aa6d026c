package dev.runup.node;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Input;
import java.util.HashMap;
import java.util.Map;

/// The trees of files that were read before. A file is parsed again only if its text has changed.
/// Only one thread may use it at a time.
public final class ParsedFiles {

  private record Parsed(Input input, ParsedFile file) {}

  /// The tree of the newest text of each file, by its name.
  private final Map<String, Parsed> parsed = new HashMap<>();

  /// Returns the tree of a file, as [NodeReader#read] does.
  public ParsedFile read(Input input) {
    Parsed before = parsed.get(input.name());
    if (before != null && before.input.equals(input)) {
      return before.file;
    }
    ParsedFile file = NodeReader.read(input);
    parsed.put(input.name(), new Parsed(input, file));
    return file;
  }
}
