package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Tests the place, row, message and hint for each way in which a CSV file can be broken.
class BrokenCsvTest {

  static Stream<Arguments> broken() {
    return Stream.of(
        broken(
            "too few cells",
            "id,title,when\na,x\n",
            "2:1 (row 2) this row has 2 cells, the header row 3",
            "Write a comma for an empty cell, too. A text of several lines needs quotation"
                + " marks around it."),
        broken(
            "a single cell",
            "id;title\na\n",
            "2:1 (row 2) this row has 1 cell, the header row 2",
            "Write a semicolon for an empty cell, too. A text of several lines needs"
                + " quotation marks around it."),
        broken(
            "too many cells",
            "id,title,when\na,Stop, then go,2025\n",
            "2:17 (row 2) this row has 4 cells, the header row 3",
            "A text that holds a comma needs quotation marks around it."),
        broken(
            "an empty cell too many",
            "id,title\na,x,\n",
            "2:1 (row 2) this row has 3 cells, the header row 2",
            "A text that holds a comma needs quotation marks around it."),
        broken(
            "rows with another separator",
            "id,title\na;x\n",
            "2:1 (row 2) this row has 1 cell, the header row 2",
            "Cells are separated by a comma in the header row, by a semicolon here: use one of them"
                + " throughout."),
        broken(
            "a header row with both",
            "id;title,when\na;x;y\n",
            "1:9 this is a comma, but a semicolon separates the cells",
            "Use one of them throughout."),
        broken(
            "a first line that says otherwise",
            "sep=;\nid,title\na,x\n",
            "2:3 this is a comma, but a semicolon separates the cells",
            "Use one of them throughout."),
        broken(
            "tabs",
            "id\ttitle\na\tx\n",
            "1:3 a tab separates the cells of this file",
            "Save it with commas or semicolons; spreadsheets call that CSV."),
        broken(
            "bars",
            "id|title\na|x\n",
            "1:3 \"|\" separates the cells of this file",
            "Save it with commas or semicolons; spreadsheets call that CSV."),
        broken(
            "a first line that says tab",
            "sep=\t\nid\ttitle\na\tx\n",
            "1:1 cells are separated by a comma or a semicolon",
            "Save it with commas or semicolons; spreadsheets call that CSV."),
        broken(
            "a quotation mark that is never closed",
            "id,title\na,\"x\nb,y\n",
            "2:3 (row 2) this quotation mark is never closed",
            "Close it where the text ends, and double each quotation mark inside of the text."),
        broken(
            "one that is closed by the next text",
            "id,title\na,\"x\nb,\"y\"\n",
            "2:3 (row 2) this quotation mark is closed only in line 3, inside of a text",
            "Close it where the text ends, and double each quotation mark inside of the text."),
        broken(
            "text behind a quotation mark",
            "id,title\na,\"Yes\" he said\n",
            "2:9 (row 2) this follows the quotation mark that closes the cell",
            "A quotation mark inside of a text in quotes is doubled: \"He said \"\"yes\"\""
                + " twice\"."),
        broken(
            "a header twice",
            "id,title,id\na,x,b\nc,y,d\n",
            "1:10 (row 1) the column \"id\" is here for the second time",
            "It is column 1 already. Keep one of the two."),
        broken(
            "a column without a header",
            "id,,title\na,x,y\nb,,y\nc,x,y\n",
            "2:3 (row 2) this text is in column 2, which has no header",
            "Write the key of these texts into the header row, or delete the column."),
        broken(
            "an invisible character",
            "id,title\na,x\u202ey\n",
            "2:4 U+202E RIGHT-TO-LEFT OVERRIDE is not allowed in a text",
            "Delete it: it is invisible and changes the order in which a line is read."),
        broken(
            "a zero",
            "id,title\na,x\u0000y\n",
            "2:4 U+0000 NULL is not allowed in a text",
            "Delete it: it is invisible; it often comes along when text is copied."),
        broken(
            "line ends of old",
            "id,title\ra,x",
            "1:9 U+000D CARRIAGE RETURN (CR) is not allowed in a text",
            "Save the file with line ends of Unix or Windows."));
  }

  private static Arguments broken(String name, String csv, String problem, String hint) {
    return Arguments.of(name, csv, problem, hint);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void brokenFileIsExplained(String name, String csv, String problem, String hint) {
    ParsedFile parsed = Reading.csv(csv);

    assertThat(parsed.problems()).hasSize(1);
    Problem found = parsed.problems().getFirst();
    Place place = Objects.requireNonNull(found.place());
    assertThat(
            String.format(
                Locale.ROOT,
                "%d:%d %s%s",
                place.line(),
                place.column(),
                place.cell() == null ? "" : "(" + place.cell() + ") ",
                found.message()))
        .isEqualTo(problem);
    assertThat(found.hint()).isEqualTo(hint);
  }

  @Test
  void readingContinuesAfterABrokenRow() {
    ParsedFile parsed =
        Reading.csv(
            """
            id,title
            a,"x
            b,y
            c
            d,"z" z
            e,e
            f,"g, "h" i"
            "j, 2
            of 3",k
            """);

    assertThat(Reading.problems(parsed))
        .containsExactly(
            "2:3 unclosed-quote", "4:1 ragged-row", "5:7 text-after-quote", "7:8 text-after-quote");
    assertThat(Reading.tree(parsed))
        .isEqualTo(
            "[['id', 'title'], {id: 'b', title: 'y'}, {id: 'e', title: 'e'}, {id: 'j, 2\n"
                + "of 3', title: 'k'}]");
  }

  @Test
  void restOfABrokenTextIsNotReported() {
    ParsedFile parsed = Reading.csv("id,title\na,\"He said\n\"yes\" to\nall\"\nb,y\nc\n");

    assertThat(Reading.problems(parsed)).containsExactly("2:3 unclosed-quote", "6:1 ragged-row");
  }
}
