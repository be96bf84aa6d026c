package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runup.node.Node.Mapping;
import dev.runup.node.Node.Scalar;
import dev.runup.node.Node.Sequence;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the tree of a CSV file: the list of its headers, then a mapping for each row.
class CsvTest {

  private static final int ROUNDS = 5_000;

  @Test
  void firstRowNamesTheColumns() {
    assertThat(read("id,title\ncall,A call\nvisit,A visit\n"))
        .isEqualTo(
            "[['id', 'title'], {id: 'call', title: 'A call'}, {id: 'visit', title: 'A visit'}]");
  }

  @Test
  void headerRowShowsTheSeparator() {
    assertThat(read("id;title\na;x, y\n")).isEqualTo("[['id', 'title'], {id: 'a', title: 'x, y'}]");
    assertThat(read("id,title\na,x; y\n")).isEqualTo("[['id', 'title'], {id: 'a', title: 'x; y'}]");
    assertThat(read("title\nx; y\n")).isEqualTo("[['title'], {title: 'x; y'}]");
    assertThat(read("\"id\";\"title\"\n\"a\";\"x\"\n"))
        .isEqualTo("[['id', 'title'], {id: 'a', title: 'x'}]");
  }

  @Test
  void firstLineOfASpreadsheetDeclaresTheSeparator() {
    assertThat(read("sep=;\nid;title\na;x\n"))
        .isEqualTo("[['id', 'title'], {id: 'a', title: 'x'}]");
    assertThat(read("\"sep=,\"\r\nid,title\r\na,x\r\n"))
        .isEqualTo("[['id', 'title'], {id: 'a', title: 'x'}]");
    assertThat(read("sep=;\ntitle\nx, y\n")).isEqualTo("[['title'], {title: 'x, y'}]");
  }

  @Test
  void textInQuotesMayHoldSeparatorsQuotesAndLineFeeds() {
    assertThat(read("id,title\na,\"x, \"\"y\"\"\r\nz\"\r\n"))
        .isEqualTo("[['id', 'title'], {id: 'a', title: 'x, \"y\"\nz'}]");
  }

  @Test
  void quotationMarkInsideAPlainTextIsText() {
    assertThat(read("id,title\na,the \"big\" call\n"))
        .isEqualTo("[['id', 'title'], {id: 'a', title: 'the \"big\" call'}]");
  }

  @Test
  void blanksAroundACellAreDropped() {
    assertThat(read(" id , title \n a\t, \"x\" \n"))
        .isEqualTo("[['id', 'title'], {id: 'a', title: 'x'}]");
  }

  @Test
  void emptyCellsAndRowsAreLeftOut() {
    assertThat(read("\n,,\nid,title,\na,,\n\n  \n,,\n\"\", ,\n\n,x,\n,,,,,\n"))
        .isEqualTo("[['id', 'title'], {id: 'a'}, {title: 'x'}]");
  }

  @Test
  void lastLineNeedsNoLineFeed() {
    assertThat(read("id,title\na,x")).isEqualTo("[['id', 'title'], {id: 'a', title: 'x'}]");
    assertThat(read("id,title\na,\"x\"")).isEqualTo("[['id', 'title'], {id: 'a', title: 'x'}]");
    assertThat(read("id,title\na,")).isEqualTo("[['id', 'title'], {id: 'a'}]");
  }

  /// Texts that YAML, JSON or a spreadsheet would read as something else.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO",
        "no",
        "on",
        "off",
        "yes",
        "y",
        "True",
        "false",
        "~",
        "null",
        "NULL",
        "012",
        "007",
        "0x1F",
        "0o17",
        "1_000",
        "3.10",
        "1.10",
        "1e3",
        ".5",
        "+1",
        "-0",
        ".inf",
        ".NaN",
        "12:30",
        "21:00",
        "1:20:30",
        "2025-12-28",
        "2025-12~",
        "2025-12-28/..",
        "[2025-12-27..2025-12-28]",
        "~90 %",
        "#tag",
        "point #3",
        "&amp",
        "*x",
        "!x",
        "!!str x",
        "<<",
        "---",
        "[sic] x",
        "*bold*",
        "@handle",
        "`code`",
        "%x",
        "a: b",
        "'x' y",
        "- dash",
        "? q",
        "| pipe",
        "a | b",
        "> gt",
        "{a}",
        "{a: b",
        "C#",
        "1. Corps",
        "<unknown>",
        "x \\",
        "\\n",
        "${7*7}",
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+1-1",
        "@SUM(A1)",
        "-1+1",
        "He said \"x\"",
        "á́",
        "👩‍👩‍👧",
        "שלום",
        "naïve می\u200Cخواهم",
        "“x”",
        "http://x.org/#a",
        "Jun-25"
      })
  void textIsKeptExactly(String typed) {
    String tree = "[['id', 'title'], {id: 'a', title: '" + typed + "'}]";

    assertThat(read("id,title\na," + typed + "\n")).isEqualTo(tree);
    assertThat(read("id;title\na;" + typed + "\n")).isEqualTo(tree);
    assertThat(read("id,title\na," + quoted(typed) + "\n")).isEqualTo(tree);
  }

  @Test
  void cellHasItsPlaceInFileAndTable() {
    ParsedFile parsed = Reading.csv("sep=,\nid,title\na,\"x\n\ny\"\n\nb, 😀 z \n");
    Mapping last = (Mapping) ((Sequence) parsed.root()).items().getLast();
    Scalar cell = (Scalar) last.entries().getLast().value();

    assertThat(cell.place().line()).isEqualTo(7);
    assertThat(Reading.at(cell.place())).isEqualTo("😀 z");
    assertThat(cell.place().cell()).hasToString("row 4, column \"title\"");
    assertThat(last.place().cell()).hasToString("row 4");
    assertThat(last.entries().getLast().key().place().cell()).hasToString("row 1");
  }

  @Test
  void emptyTableGetsANotice() {
    for (String text : List.of("", "\n\n", ",,\n", "sep=;\n")) {
      assertThat(Reading.csv(text).problems())
          .extracting(problem -> problem.code().word(), Problem::severity)
          .containsExactly(tuple("empty-file", Severity.NOTICE));
    }
    assertThat(Reading.csv("id,title\n\n,\n").problems())
        .extracting(problem -> problem.code().word(), Problem::severity)
        .containsExactly(tuple("no-rows", Severity.NOTICE));
  }

  @Test
  void randomTableIsReadAsWritten() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      char separator = random.nextBoolean() ? ',' : ';';
      List<List<String>> table = new ArrayList<>();
      int width = 1 + random.nextInt(4);
      for (int row = 0; row < 1 + random.nextInt(4); row++) {
        table.add(row(width, random));
      }
      String csv = written(table, width, separator, random);

      ParsedFile parsed = Reading.csv(csv);

      assertThat(parsed.problems()).as("seed %d: %s", seed, csv).isEmpty();
      assertThat(texts((Sequence) parsed.root(), width)).as("seed %d", seed).isEqualTo(table);
    }
  }

  private static List<String> row(int width, Random random) {
    List<String> pieces =
        List.of(
            "a", "Ü", "漢", "😀", " ", ",", ";", "\"", "\"\"", "\n", "\n\n", "|", "\t", "=", "#",
            "'", "\\");
    List<String> row = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      row.add(text.toString().isBlank() ? "" : text.toString());
    }
    // A row of empty cells would be skipped.
    row.set(0, row.getFirst() + "x");
    return row;
  }

  /// Writes a table by RFC 4180. Cells that need no quotation marks get them at random.
  private static String written(
      List<List<String>> table, int width, char separator, Random random) {
    String end = random.nextBoolean() ? "\r\n" : "\n";
    StringBuilder csv = new StringBuilder(width == 1 ? "sep=" + separator + end : "");
    for (int column = 0; column < width; column++) {
      csv.append(column == 0 ? "" : separator).append("c").append(column);
    }
    for (List<String> row : table) {
      csv.append(end);
      for (int column = 0; column < width; column++) {
        String text = row.get(column);
        boolean plain =
            text.equals(text.strip()) && text.chars().noneMatch(c -> "\",;\n".indexOf(c) >= 0);
        csv.append(column == 0 ? "" : separator);
        csv.append(plain && random.nextBoolean() ? text : quoted(text));
      }
    }
    return csv.append(random.nextBoolean() ? end : "").toString();
  }

  private static List<List<String>> texts(Sequence table, int width) {
    List<List<String>> rows = new ArrayList<>();
    for (Node row : table.items().subList(1, table.items().size())) {
      List<String> texts = new ArrayList<>(Collections.nCopies(width, ""));
      for (Node.Entry cell : ((Mapping) row).entries()) {
        int column = Integer.parseInt(cell.key().text().substring(1));
        texts.set(column, ((Scalar) cell.value()).text());
      }
      rows.add(texts);
    }
    return rows;
  }

  private static String quoted(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String read(String csv) {
    ParsedFile parsed = Reading.csv(csv);
    assertThat(parsed.problems()).isEmpty();
    return Reading.tree(parsed);
  }
}
