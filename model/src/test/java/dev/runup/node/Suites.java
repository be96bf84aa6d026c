package dev.runup.node;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads the public test suites that `.ci/docs/suites` fetches. A test whose suite is missing is
/// skipped.
final class Suites {

  private static final Path FOLDER = Path.of("../target/suites");

  private Suites() {}

  /// Returns the content of each data file of a suite as lists, maps and texts.
  static List<Object> files(String suite) throws IOException {
    List<Object> values = new ArrayList<>();
    for (Path file : paths(suite, "data")) {
      if (holdsData(file)) {
        values.add(value(Files.readString(file)));
      }
    }
    return values;
  }

  /// Returns the files in a folder of a suite, sorted by name.
  static List<Path> paths(String suite, String folder) throws IOException {
    Path data = FOLDER.resolve(suite).resolve("package").resolve(folder);
    assumeTrue(Files.isDirectory(data), suite + " is absent; .ci/docs/suites fetches it");
    try (Stream<Path> files = Files.list(data)) {
      return files.sorted().toList();
    }
  }

  private static boolean holdsData(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".js") && !name.equals("index.js");
  }

  /// Returns the value of a data file. It is a JavaScript module that exports one JSON value.
  private static Object value(String module) {
    String export = "export default ";
    return json(module.substring(module.indexOf(export) + export.length()));
  }

  /// Returns the value of a JSON text as lists, maps and texts.
  static Object json(String json) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), json)) {
      return value(parser.nextToken(), parser);
    }
  }

  private static Object value(JsonToken token, JsonParser parser) {
    return switch (token) {
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
            next != JsonToken.END_ARRAY;
            next = parser.nextToken()) {
          list.add(value(next, parser));
        }
        yield list;
      }
      case START_OBJECT -> {
        Map<String, Object> map = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          map.put(key, value(parser.nextToken(), parser));
        }
        yield map;
      }
      default -> parser.getString();
    };
  }
}
