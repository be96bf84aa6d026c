package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Runs a public suite of CSV tables, and all short tables of five characters. Each is read as a
/// plain reader of RFC 4180 reads it, or refused at its place.
@Timeout(60)
class CsvSuiteTest {

  private static final String SUITE = "csv-spectrum@2.0.0";

  /// A table whose answer in the suite has another telephone number.
  private static final String OTHER_ANSWER = "location_coordinates";

  /// The characters of the short tables.
  private static final String ALPHABET = "a,\"\n ";

  private static final int LONGEST = 6;

  @Test
  void tableOfTheSuiteIsReadAsItSays() throws IOException {
    List<Path> tables = Suites.paths(SUITE, "csvs");

    for (Path table : tables) {
      String name = table.getFileName().toString().replace(".csv", "");
      ParsedFile parsed = Reading.csv(Files.readString(table));
      assertThat(stopping(parsed)).as(name).isEmpty();
      if (!name.equals(OTHER_ANSWER)) {
        assertThat(rows(parsed)).as(name).isEqualTo(expected(name));
      }
    }

    assertThat(tables).hasSize(12);
  }

  private static List<Map<String, String>> expected(String name) throws IOException {
    String json =
        Files.readString(
            Suites.paths(SUITE, "json").stream()
                .filter(file -> file.endsWith(name + ".json"))
                .findFirst()
                .orElseThrow());
    List<Map<String, String>> rows = new ArrayList<>();
    for (Object row : (List<?>) Suites.json(json)) {
      Map<String, String> cells = new LinkedHashMap<>();
      ((Map<?, ?>) row).forEach((key, cell) -> put(cells, (String) key, (String) cell));
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void shortTableIsReadAsRfc4180SaysOrRefused() {
    int read = 0;
    int refused = 0;
    for (String body : bodies()) {
      String text = "x,y\nfirst,row\n" + body;
      ParsedFile parsed = Reading.csv(text);
      List<Problem> stopping = stopping(parsed);
      List<Map<String, String>> rows = rfc4180(text);
      assertThat(stopping).as(text).allMatch(one -> one.place() != null && one.hint() != null);
      if (rows == null) {
        assertThat(stopping.isEmpty()).as("read though broken: " + text).isFalse();
      } else if (stopping.isEmpty()) {
        assertThat(rows(parsed)).as(text).isEqualTo(rows);
      }
      read += stopping.isEmpty() ? 1 : 0;
      refused += stopping.isEmpty() ? 0 : 1;
    }
    assertThat(read + refused).isEqualTo(19_531);
    assertThat(read).isEqualTo(4_942);
  }

  private static List<String> bodies() {
    List<String> bodies = new ArrayList<>(List.of(""));
    for (int from = 0, length = 1; length <= LONGEST; length++) {
      int to = bodies.size();
      for (int i = from; i < to; i++) {
        for (int c = 0; c < ALPHABET.length(); c++) {
          bodies.add(bodies.get(i) + ALPHABET.charAt(c));
        }
      }
      from = to;
    }
    return bodies;
  }

  /// Returns the rows of a table without blank cells and rows, or null if it is broken. A quotation
  /// mark within a plain cell is text.
  private static @Nullable List<Map<String, String>> rfc4180(String text) {
    List<List<String>> table = new ArrayList<>();
    List<String> row = new ArrayList<>();
    int i = 0;
    while (i <= text.length()) {
      while (i < text.length() && text.charAt(i) == ' ') {
        i++;
      }
      StringBuilder cell = new StringBuilder();
      if (i < text.length() && text.charAt(i) == '"') {
        i++;
        while (true) {
          int quote = text.indexOf('"', i);
          if (quote < 0) {
            return null;
          }
          cell.append(text, i, quote);
          i = quote + 1;
          if (i >= text.length() || text.charAt(i) != '"') {
            break;
          }
          cell.append('"');
          i++;
        }
        while (i < text.length() && text.charAt(i) == ' ') {
          i++;
        }
        if (i < text.length() && ",\n".indexOf(text.charAt(i)) < 0) {
          return null;
        }
      } else {
        while (i < text.length() && ",\n".indexOf(text.charAt(i)) < 0) {
          cell.append(text.charAt(i++));
        }
      }
      row.add(cell.toString());
      if (i >= text.length() || text.charAt(i) == '\n') {
        table.add(row);
        row = new ArrayList<>();
      }
      i++;
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (List<String> cells : table.subList(1, table.size())) {
      Map<String, String> named = new LinkedHashMap<>();
      for (int column = 0; column < cells.size(); column++) {
        put(
            named,
            List.of("x", "y", "a third", "a fourth").get(Math.min(column, 3)),
            cells.get(column));
      }
      if (!named.isEmpty()) {
        rows.add(named);
      }
    }
    return rows;
  }

  /// Adds a cell as our reader gives it: without blanks around it, and not at all if it is empty.
  private static void put(Map<String, String> cells, String key, String cell) {
    String text = cell.replace("\r\n", "\n").strip();
    if (!text.isEmpty()) {
      cells.put(key, text);
    }
  }

  private static List<Map<String, String>> rows(ParsedFile parsed) {
    List<Map<String, String>> rows = new ArrayList<>();
    if (parsed.root() instanceof Node.Sequence table) {
      for (Node row : table.items().subList(1, table.items().size())) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Node.Entry entry : ((Node.Mapping) row).entries()) {
          put(cells, entry.key().text(), ((Node.Scalar) entry.value()).text());
        }
        if (!cells.isEmpty()) {
          rows.add(cells);
        }
      }
    }
    return rows;
  }

  private static List<Problem> stopping(ParsedFile parsed) {
    return parsed.problems().stream().filter(Problem::stops).toList();
  }
}
