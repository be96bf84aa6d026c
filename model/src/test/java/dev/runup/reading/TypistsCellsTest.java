package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Reads cells as people type them, from a table that was written before the code that it judges.
class TypistsCellsTest {

  /// The rows of the table with which we disagree, with the reason.
  private static final Map<String, String> EXCEPTIONS =
      Map.of(
          "2025-12-24T23:30:00Z",
          "the day depends on the desk's zone, which the reader of tables doesn't know: an error");

  private static final String REGISTERS =
      """
      sources:
      - {id: dawn, title: A report, kind: news-report, publisher: The Dawn}
      - {id: ap, title: A wire, kind: news-report}
      actors:
      - {id: north, name: Nora North, kind: person}
      - {id: anna-north, name: Anna North, kind: person}
      - {id: south, name: Sam South, kind: person}
      - {id: northland, name: Northland, kind: state, aliases: [the Republic]}
      - {id: southland, name: Southland, kind: state}
      places:
      - {id: old-mill, name: Old Mill}
      issues:
      - {id: crossings, title: Crossings}
      - {id: customs, title: Customs}
      """;

  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  static Stream<Arguments> rows() throws IOException {
    Path table = Path.of("src/test/resources/typists-cells.tsv");
    return Files.readAllLines(table).stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("key\t"))
        .map(line -> line.split("\t", -1))
        .map(row -> Arguments.of(row[0], unescaped(row[1]), row[2], row[3].equals("yes")));
  }

  private static String unescaped(String cell) {
    return ESCAPE
        .matcher(cell)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("rows")
  void cellIsReadAsTheTableSays(String key, String cell, String means, boolean isTold) {
    String type = key.substring(0, key.indexOf('.'));
    String field = key.substring(key.indexOf('.') + 1);
    List<Problem> problems = problems(type, field, cell);

    if (means.equals("?") || EXCEPTIONS.containsKey(cell)) {
      assertThat(problems)
          .as(Given.printed(problems))
          .anyMatch(problem -> problem.stops() && problem.hint() != null);
      return;
    }
    assertThat(problems.stream().filter(Problem::stops)).as(Given.printed(problems)).isEmpty();
    String meant = means.equals("(empty)") ? "" : means;
    assertThat(fact(type, field, cell)).isEqualTo(fact(type, field, meant));
    assertThat(problems.stream().filter(problem -> problem.code() == ProblemCode.READ_AS))
        .hasSize(isTold ? 1 : 0);
  }

  @Test
  void readingsOfOneColumnAreOneNotice() {
    String csv = "title,status,source,when\nA,planned,ap,24.12.2025\nB,planned,ap,25.12.2025\n";
    List<Problem> problems =
        Given.only("registers.yaml", REGISTERS)
            .file("events.csv", csv)
            .reading()
            .dossier()
            .problems();

    assertThat(problems)
        .extracting(Problem::message, Problem::hint)
        .containsExactly(
            tuple(
                "\"24.12.2025\" is read as \"2025-12-24\"",
                "Other texts of this column are read likewise: row 3."));
  }

  @Test
  void formsOfTypistsStayErrorsInYaml() {
    String yaml = "events:\n- {title: A, status: planned, source: ap, when: 24.12.2025}\n";

    assertThat(Given.only("registers.yaml", REGISTERS).file("e.yaml", yaml).problems())
        .containsExactly("2:49 wrong-date");
  }

  private static Fact fact(String type, String field, String cell) {
    FactType found = Objects.requireNonNull(FactType.ofPlural(type));
    return given(type, field, cell).dossier().facts().stream()
        .filter(fact -> fact.id().type() == found && !REGISTERS.contains("id: " + fact.id().id()))
        .findFirst()
        .orElseThrow();
  }

  private static List<Problem> problems(String type, String field, String cell) {
    return given(type, field, cell).reading().dossier().problems();
  }

  private static Given given(String type, String field, String cell) {
    Map<String, String> row = new LinkedHashMap<>(required(type));
    if (!type.equals("positions")) {
      row.put("id", "x1");
    }
    row.put(field, cell);
    List<String> cells = new ArrayList<>();
    row.values().forEach(value -> cells.add("\"" + value.replace("\"", "\"\"") + "\""));
    return Given.only("registers.yaml", REGISTERS)
        .settings("desk: Desk\nmark: TLP:CLEAR\nzone: Europe/London\n")
        .file(
            type + ".csv", String.join(",", row.keySet()) + "\n" + String.join(",", cells) + "\n");
  }

  private static Map<String, String> required(String type) {
    Map<String, String> keys = new HashMap<>();
    switch (type) {
      case "events" -> keys.putAll(Map.of("title", "A visit", "status", "planned", "source", "ap"));
      case "sources" -> keys.putAll(Map.of("title", "A text", "kind", "post"));
      case "measures" -> keys.putAll(Map.of("what", "Trucks", "source", "ap"));
      case "actors" -> keys.putAll(Map.of("name", "The Group", "kind", "group"));
      case "statements" -> keys.putAll(Map.of("who", "south", "says", "Yes.", "source", "ap"));
      case "positions" ->
          keys.putAll(
              Map.of(
                  "actor", "north", "issue", "customs", "stance", "open", "says", "x", "source",
                  "ap"));
      default -> throw new IllegalArgumentException(type);
    }
    return keys;
  }
}
