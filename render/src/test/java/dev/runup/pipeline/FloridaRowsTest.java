package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.AssessmentField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.node.DossierFolder;
import dev.runup.reading.DossierReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Compares the example with its article, which was divided by hand into rows, one for each
/// assertion. `florida-rows.csv` names the facts for each row. The dossier must hold all of them
/// and no others.
class FloridaRowsTest {

  private static final int ROWS = 121;

  private final List<Fact> facts =
      GoldenTest.value(DossierReader.read(DossierFolder.read(GoldenTest.EXAMPLE)).dossier())
          .facts();

  private record Row(int number, List<String> facts) {}

  @Test
  void factsOfEveryRowExist() throws IOException {
    Set<String> there = ids(facts);

    assertThat(rows())
        .extracting(Row::number)
        .isEqualTo(IntStream.rangeClosed(1, ROWS).boxed().toList());
    assertThat(rows())
        .allSatisfy(row -> assertThat(there).as("row %d", row.number()).containsAll(row.facts()));
  }

  @Test
  void everyFactExceptHeadlinesBelongsToRow() throws IOException {
    Set<String> carried = new TreeSet<>();
    rows().forEach(row -> carried.addAll(row.facts()));

    assertThat(carried)
        .containsAll(ids(facts.stream().filter(fact -> fact.type() != FactType.HEADLINE).toList()));
  }

  @Test
  void deskAssessmentsAreOnlyGaps() {
    List<Fact> desks =
        facts.stream()
            .filter(fact -> fact.type() == FactType.ASSESSMENT && fact.isByDesk())
            .toList();

    assertThat(desks)
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(fact.word(AssessmentField.KIND, "")).isEqualTo("gap"));
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = FloridaRowsTest.class.getResourceAsStream("florida-rows.csv")) {
      String csv = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      for (String line : csv.lines().skip(1).toList()) {
        String[] cells = line.split(",");
        rows.add(new Row(Integer.parseInt(cells[0]), List.of(cells[1].split(" "))));
      }
    }
    return rows;
  }

  private static Set<String> ids(List<Fact> facts) {
    Set<String> ids = new TreeSet<>();
    facts.forEach(fact -> ids.add(fact.id().toString()));
    return ids;
  }
}
