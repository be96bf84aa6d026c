package dev.runup.node;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Reads small files for tests, and writes trees and problems as short texts.
final class Reading {

  private Reading() {}

  static ParsedFile yaml(String text) {
    return NodeReader.read(new Input("facts.yaml", text));
  }

  static ParsedFile csv(String text) {
    return NodeReader.read(new Input("events.csv", text));
  }

  static ParsedFile json(String text) {
    return NodeReader.read(new Input("facts.json", text));
  }

  /// Returns a tree in the form `{key: 'text', key: ['text']}`.
  static String tree(ParsedFile parsed) {
    Node root = parsed.root();
    return root == null ? "nothing" : tree(root);
  }

  private static String tree(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> "'" + scalar.text() + "'";
      case Node.Sequence list ->
          list.items().stream().map(Reading::tree).collect(Collectors.joining(", ", "[", "]"));
      case Node.Mapping mapping ->
          mapping.entries().stream()
              .map(entry -> entry.key().text() + ": " + tree(entry.value()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /// Returns the problems in the form `line:column code`.
  static List<String> problems(ParsedFile parsed) {
    return parsed.problems().stream().map(Reading::brief).toList();
  }

  private static String brief(Problem problem) {
    Place place = problem.place();
    return place == null
        ? problem.code().word()
        : place.line() + ":" + place.column() + " " + problem.code().word();
  }

  /// Returns the text at a place.
  static String at(Place place) {
    int[] line = place.excerpt().codePoints().toArray();
    return new String(line, place.column() - 1, place.end() - place.column());
  }
}
