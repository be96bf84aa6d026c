package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Checks the table in `docs/publishing.md` that lists for whom each output is.
///
/// A new command or format fails here until the table names it. An output for readers also needs a
/// line in the tests of the law.
class OutputsPageTest {

  /// A row of the table.
  private record Row(String output, String reader, String tests) {}

  private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| (.+?) \\| (.*?) ?\\|$");

  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  private static List<Row> rows() throws IOException {
    String page = Files.readString(Path.of("../docs/publishing.md"));
    String section = page.substring(page.indexOf("\n## For whom each output is\n"));
    String table =
        section.substring(
            section.indexOf("| --- |"), section.indexOf("\n\n", section.indexOf("| --- |")));
    return ROW.matcher(table.substring(table.indexOf('\n')))
        .results()
        .map((MatchResult row) -> new Row(row.group(1), row.group(2), row.group(3)))
        .toList();
  }

  @Test
  void everyCommandAndFormatIsInTable() throws IOException {
    List<String> outputs = rows().stream().map(Row::output).toList();

    assertThat(HelpTest.commands())
        .allMatch(
            command -> outputs.stream().anyMatch(output -> output.contains("`runup " + command)));
    assertThat(Format.keys()).allMatch(key -> outputs.getFirst().contains("`" + key + "`"));
    assertThat(rows()).allMatch(row -> List.of("readers", "the desk").contains(row.reader()));
  }

  @Test
  void outputForReadersNamesTestThatExists() throws IOException {
    for (Row row : rows()) {
      List<String> tests =
          TEST.matcher(row.tests()).results().map((MatchResult found) -> found.group(1)).toList();
      boolean hasFacts = row.reader().equals("readers") && !row.output().contains("no dossier");
      assertThat(tests.isEmpty()).as(row.output()).isEqualTo(!hasFacts);
      assertThat(SecurityPageTest.tests()).containsAll(tests);
    }
  }

  @Test
  void helpOfDeskCommandNamesItsReader() {
    for (String command : List.of("check", "explain", "review")) {
      assertThat(Ran.of(command, "--help").out().replaceAll("\\s+", " "))
          .contains("for the desk only");
    }
    assertThat(Ran.of("build", "--help").out().replaceAll("\\s+", " "))
        .contains("Its problems are for the desk only.");
  }
}
