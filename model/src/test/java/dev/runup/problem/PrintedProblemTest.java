package dev.runup.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Place.SpreadsheetCell;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Tests the text of a problem in a terminal.
class PrintedProblemTest {

  @Test
  void problemShowsPlaceMessageLineAndHint() {
    String text = "\n".repeat(13) + "  source: artcle\n";

    assertThat(printed("intake/2025-12-28-article.yaml", text, 14, 11, 17))
        .isEqualTo(
            """
            intake/2025-12-28-article.yaml:14:11: error: no source is named "artcle" [unknown-source]
               14 |   source: artcle
                  |           ^^^^^^
              hint: did you mean "article"?\
            """);
  }

  @Test
  void hintAndPlaceMayBeMissing() {
    Problem problem = Problem.of(ProblemCode.UNMARKED, "14 facts have no mark", null);

    assertThat(problem.printed()).isEqualTo("error: 14 facts have no mark [unmarked]");
    assertThat(problem.withSeverity(Severity.REFUSAL).printed())
        .isEqualTo("refused: 14 facts have no mark [unmarked]");
    assertThat(problem.withSeverity(Severity.WARNING).printed()).startsWith("warning: ");
    assertThat(problem.withSeverity(Severity.NOTICE).printed()).startsWith("notice: ");
  }

  @Test
  void valueWithoutPlaceIsNamed() {
    var ref = new FieldRef("event:florida-meeting", "when", 0);

    assertThat(Problem.of(ProblemCode.ORDER, ref, "it is later", null).printed())
        .isEqualTo("event:florida-meeting (when): error: it is later [order]");
  }

  @Test
  void relatedValuesHaveTheirPlaces() {
    var ref = new FieldRef("event:talks", "after", 0);
    Place place = new Place(new Input("b.yaml", "\n\nafter: visit\n"), 3, 8, 13);
    Problem problem = Problem.of(ProblemCode.ORDER, ref, "a circle", "Break it.");

    assertThat(
            problem
                .withRelated(
                    List.of(new Problem.Related(ref, place), new Problem.Related(ref, null)))
                .printed())
        .endsWith(
            """
            a circle [order]
              also: b.yaml, line 3, "after" of event:talks
              also: "after" of event:talks
              hint: Break it.\
            """);
    assertThat(
            problem.withRelated(Collections.nCopies(9, new Problem.Related(ref, place))).printed())
        .contains("\n  also: 4 more\n");
  }

  @Test
  void emptyFileShowsNoLine() {
    Place place = new Place(new Input("a.csv", ""), 1, 1, 1);

    assertThat(Problem.of(ProblemCode.UNREADABLE, place, "this may not be read", null).printed())
        .isEqualTo("a.csv: error: this may not be read [unreadable]");
  }

  @Test
  void cellIsNamedAsInASpreadsheet() {
    Place place = new Place(new Input("events.csv", "title,when\nx,Jun-25\n"), 2, 3, 9);

    assertThat(
            Problem.of(
                    ProblemCode.WRONG_DATE,
                    place.withCell(new SpreadsheetCell(2, "when")),
                    "no date",
                    "Write it.")
                .printed())
        .isEqualTo(
            """
            events.csv:2:3: error: no date [wrong-date]
                2 | x,Jun-25
                  |   ^^^^^^
              cell: row 2, column "when"
              hint: Write it.\
            """);
    assertThat(new SpreadsheetCell(7, null)).hasToString("row 7");
  }

  @Test
  void caretIsUnderTheWord() {
    assertThat(excerpt("a: word\n", 4, 8)).isEqualTo("a: word\n   ^^^^");
  }

  @Test
  void wideCharactersTakeTwoCells() {
    assertThat(excerpt("漢字: 会談 x\n", 5, 7)).isEqualTo("漢字: 会談 x\n      ^^^^");
    assertThat(excerpt("ｆ😀가: x\n", 6, 7)).endsWith("\n        ^");
  }

  @Test
  void combiningMarksAndJoinersTakeNoCell() {
    assertThat(excerpt("e\u0301\u0323: x\n", 6, 7)).isEqualTo("e\u0301\u0323: x\n   ^");
    assertThat(excerpt("a\u200Db\u200Cc: xe\u0301\n", 8, 11)).endsWith("\n     ^^");
  }

  @Test
  void manyAccentsOnOneLetterAreCut() {
    String printed = excerpt("e" + "\u0301".repeat(100_000) + ": x\n", 100_004, 100_005);

    assertThat(printed).isEqualTo("e" + "\u0301".repeat(8) + ": x\n   ^");
  }

  @Test
  void rightToLeftTextIsCountedAsTyped() {
    assertThat(excerpt("שלום: x\n", 7, 8)).endsWith("\n      ^");
  }

  @Test
  void tabsBecomeSpaces() {
    assertThat(excerpt("\ta:\tb\n", 5, 6)).isEqualTo("    a:  b\n        ^");
    assertThat(excerpt("\ta\n", 1, 2)).endsWith("\n^^^^");
  }

  @Test
  void emptyPlaceHasACaret() {
    assertThat(excerpt("ab\n", 3, 3)).endsWith("\n  ^");
    assertThat(excerpt("\n", 1, 1)).endsWith("\n^");
  }

  @Test
  void placeAfterTheLineIsShownAtItsEnd() {
    assertThat(excerpt("ab\n", 9, 12)).endsWith("\n  ^");
  }

  @Test
  void longLinesAreCutAroundThePlace() {
    String line = "x".repeat(500) + "HERE" + "y".repeat(500);

    String[] printed = excerpt(line + "\n", 501, 505).split("\n");

    assertThat(printed[0]).startsWith("…x").endsWith("y…").contains("xHEREy");
    assertThat(printed[0].length()).isLessThan(104);
    assertThat(printed[1].indexOf("^^^^")).isEqualTo(printed[0].indexOf("HERE"));
    assertThat(printed[1]).endsWith(" ^^^^");
  }

  @Test
  void longPlaceIsCutWithItsLine() {
    String[] printed = excerpt("a: " + "x".repeat(500) + "\n", 4, 504).split("\n");

    assertThat(printed[0]).startsWith("a: xxx").endsWith("x…");
    assertThat(printed[1].length()).isEqualTo(printed[0].length() - 1);
  }

  @Test
  void lineNumbersKeepTheGutterStraight() {
    String text = "\n".repeat(123_455) + "ab\n";

    String[] printed = printed("a", text, 123_456, 2, 3).split("\n");

    assertThat(printed[1]).isEqualTo("123456 | ab");
    assertThat(printed[2]).isEqualTo("       |  ^");
  }

  @Test
  void controlCharactersNeverReachTheTerminal() {
    String nasty = "\u001B]52;c;x\u0007\u009B1m\u202Ex\u2066\u200F\r\u0000\u007F\u2028\uFEFF\uD800";
    Place place = new Place(new Input(nasty, "a: " + nasty.replace("\r", "")), 1, 4, 9);

    String printed =
        Problem.of(ProblemCode.WRONG_VALUE, place, "bad " + nasty + "\n", "do " + nasty).printed();

    assertThat(printed.codePoints().filter(PrintedProblemTest::obeyed).boxed()).isEmpty();
    assertThat(printed).contains("‹U+001B›", "‹U+202E›", "‹U+D800›", "‹U+000A›");
    assertThat(printed.lines()).hasSize(4);
  }

  @Test
  void caretCountsTheCodesOfControlCharacters() {
    assertThat(excerpt("a: x\u202Ey\n", 5, 6)).isEqualTo("a: x‹U+202E›y\n    ^^^^^^^^");
  }

  private static boolean obeyed(int point) {
    return (point < 0x20 && point != '\n')
        || (point >= 0x7F && point <= 0x9F)
        || (point >= 0x200E && point <= 0x200F)
        || (point >= 0x2028 && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || (point >= 0xD800 && point <= 0xDFFF)
        || point == 0xFEFF;
  }

  private static String printed(String file, String text, int line, int column, int end) {
    Place place = new Place(new Input(file, text), line, column, end);
    return Problem.of(
            ProblemCode.UNKNOWN_SOURCE,
            place,
            "no source is named \"artcle\"",
            "did you mean \"article\"?")
        .printed();
  }

  /// Returns the two lines of the excerpt without the line number.
  private static String excerpt(String text, int column, int end) {
    String[] lines = printed("f", text, 1, column, end).split("\n");
    assertThat(lines[1]).startsWith("    1 | ");
    assertThat(lines[2]).startsWith("      | ");
    return lines[1].substring(8) + "\n" + lines[2].substring(8);
  }
}
