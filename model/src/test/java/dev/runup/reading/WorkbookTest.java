package dev.runup.reading;

import static dev.runup.workbook.TypedWorkbook.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.EventField;
import dev.runup.fact.Value;
import dev.runup.problem.Problem;
import dev.runup.workbook.TypedWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How workbooks are read, and how their faults are explained.
class WorkbookTest {

  private static Given given(TypedWorkbook workbook) {
    return Given.facts("events: []\n").file("facts.xlsx", workbook.input());
  }

  /// Returns the problems as `place: code message | hint`.
  private static List<String> problems(TypedWorkbook workbook) {
    return given(workbook).reading().dossier().problems().stream()
        .map(WorkbookTest::words)
        .toList();
  }

  private static String words(Problem problem) {
    return problem.place().printed()
        + ": "
        + problem.code().word()
        + " "
        + problem.message()
        + " | "
        + problem.hint();
  }

  @Test
  void workbookHasTheFactsOfCsvFiles() {
    String events =
        """
        id,title,status,who,about,source,uk.title,recorded
        visit,"A visit, planned",planned,zelensky | costa (host),territory,article ¶3 | readout,Візит,2025-12-28
        """;
    String statements = "who,says,source\ncosta,Yes.,article\n";
    TypedWorkbook workbook =
        new TypedWorkbook()
            .sheetXml("events", "", csvRows(events))
            .sheet("statements", statements.replace(",", "|"));

    assertThat(given(workbook).dossier().facts())
        .isEqualTo(
            Given.facts("events: []\n")
                .file("events.csv", events)
                .file("statements.csv", statements)
                .dossier()
                .facts());
  }

  private static String csvRows(String csv) {
    String[] lines = csv.strip().split("\n");
    StringBuilder xml = new StringBuilder("<sheetData>");
    for (int i = 0; i < lines.length; i++) {
      xml.append("<row>");
      for (String cell : lines[i].split(",(?! )")) {
        xml.append("<c t=\"inlineStr\"><is><t>")
            .append(cell.replace("\"", ""))
            .append("</t></is></c>");
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData>").toString();
  }

  @Test
  void participantMayBeNamedWithARole() {
    TypedWorkbook workbook =
        TypedWorkbook.event("who", text("D2", "Volodymyr Zelensky (host) | costa"));

    assertThat(problems(workbook))
        .containsExactly(
            "facts.xlsx, events!D2: read-as \"Volodymyr Zelensky\" is read as \"zelensky\" | null");
  }

  @Test
  void problemNamesSheetAndCell() {
    Problem problem =
        given(TypedWorkbook.event("when", text("D2", "soon")))
            .reading()
            .dossier()
            .problems()
            .getFirst();

    assertThat(problem.printed())
        .startsWith(
            """
            facts.xlsx, events!D2: error: "when" can't be "soon" [wrong-date]
                2 | A visit | planned | article | soon
                  |                               ^^^^
              cell: row 2, column "when"
            """
                .stripTrailing());
  }

  @Test
  void idIsTakenFromAnyColumnAndRowsMayBeEmpty() {
    String rows =
        "<sheetData><row r=\"3\">"
            + text("B3", "title")
            + text("D3", "status")
            + text("E3", "source")
            + "</row><row r=\"7\">"
            + text("B7", "A visit")
            + text("D7", "plannd")
            + text("E7", "article")
            + "</row></sheetData>";

    assertThat(problems(new TypedWorkbook().sheetXml("events", "", rows)))
        .containsExactly(
            "facts.xlsx, events!D7: wrong-word \"status\" can't be \"plannd\" | did you mean \"planned\"?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "General | 0.1 | 0.1",
        "General | 0.30000000000000004 | 0.3",
        "General | 1200000000000 | 1200000000000",
        "0.00 | 3.1 | 3.10",
        "#,##0 | 1250000 | 1250000",
        "0% | 0.9 | 90 %",
        "0.0% | 0.905 | 90.5 %",
        "000 | 7 | 007",
        "@ | 12 | 12",
      })
  void numberIsReadAsItIsSeen(String format, String typed, String seen) {
    TypedWorkbook workbook = numbers(typed).format(format);

    assertThat(given(workbook).fact("event:visit").all(EventField.OUTCOME, Value.Text.class))
        .containsExactly(new Value.Text(seen));
  }

  private static TypedWorkbook numbers(String typed) {
    return new TypedWorkbook()
        .sheetXml(
            "events",
            "",
            TypedWorkbook.eventRows(
                    "outcome",
                    "<c r=\"D2\" s=\"1\"><v>" + typed + "</v></c>" + text("E2", "visit"),
                    "")
                .replace(
                    "</c></row><row r=\"2\">", "</c>" + text("E1", "id") + "</row><row r=\"2\">"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0.0 | 3.456 | the sheet shows this number rounded: 3.5 for 3.456",
        "General | 1234567890123456789 | this number has more than 15 digits, of which programs lose the last ones",
        "0.00E+00 | 120000 | the format of this cell shows more or less than the number in it, 120000",
        "# ?/? | 0.5 | the format of this cell shows more or less than the number in it, 0.5",
        "0\" km\" | 5 | the format of this cell shows more or less than the number in it, 5",
        ";;; | 5 | the format of this cell hides its text",
        "d-mmm | 46017 | this cell is a date of which the sheet shows a part only",
        "mmm-yy | 46017 | this cell is a date of which the sheet shows a part only",
        "yyyy-mm-dd | 46017.5 | this cell holds a time that the sheet doesn't show",
        "yyyy-mm-dd | 30 | programs disagree on the day in this cell",
        "yyyy-mm-dd | -4 | programs disagree on the day in this cell",
        "General | 1E999 | this number is too large or too small",
        "General | x | this cell holds no number that can be read",
      })
  void valueThatCanNotBeKnownIsReported(String format, String typed, String message) {
    assertThat(problems(numbers(typed).format(format)))
        .singleElement()
        .asString()
        .startsWith("facts.xlsx, events!D2: not-typed " + message + " | ");
  }

  @ParameterizedTest
  @CsvSource({
    "when,yyyy-mm-dd,46017,2025-12-26",
    "when,d.m.yy,46017,2025-12-26",
    "when,mm-dd-yy,46017,2025-12-26",
    "when,[$-409]d mmm yyyy;@,46017,2025-12-26",
    "recorded,m/d/yy h:mm,46017.479166666664,2025-12-26 11:30",
    "time,h:mm,0.875,21:00",
    "time,h:mm:ss AM/PM,0.375,09:00",
  })
  void dateIsReadAsItsDay(String key, String format, String typed, String seen) {
    TypedWorkbook workbook =
        TypedWorkbook.event(key, "<c r=\"D2\" s=\"1\"><v>" + typed + "</v></c>").format(format);
    String csv = "title,status,source," + key + "\nA visit,planned,article," + seen + "\n";

    assertThat(given(workbook).dossier().facts())
        .isEqualTo(Given.facts("events: []\n").file("events.csv", csv).dossier().facts());
  }

  @Test
  void daysMayBeCountedFrom1904() {
    TypedWorkbook workbook =
        TypedWorkbook.event("when", "<c r=\"D2\" s=\"1\"><v>44555</v></c>")
            .format("yyyy-mm-dd")
            .settings("date1904=\"1\"");

    assertThat(given(workbook).dossier().facts())
        .isEqualTo(
            Given.facts("events: []\n")
                .file(
                    "events.csv", "title,status,source,when\nA visit,planned,article,2025-12-26\n")
                .dossier()
                .facts());
  }

  @Test
  void dateUnderATextIsReported() {
    assertThat(
            problems(
                TypedWorkbook.event("outcome", "<c r=\"D2\" s=\"1\"><v>46017</v></c>")
                    .format("yyyy-mm-dd")))
        .containsExactly(
            "facts.xlsx, events!D2: retyped this cell holds a date, which \"outcome\" doesn't take"
                + " | The program made it of what was typed: format its column as text, then type it"
                + " again.");
  }

  @Test
  void decimalNumberUnderATextGetsAWarning() {
    assertThat(problems(TypedWorkbook.event("outcome", "<c r=\"D2\"><v>3.1</v></c>")))
        .containsExactly(
            "facts.xlsx, events!D2: retyped \"3.1\" may have lost zeros at its end | If so, format"
                + " its column as text, then type it again.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<c r=\"D2\"><f>1+1</f><v>2</v></c> | this cell holds a formula",
        "<c r=\"D2\" t=\"str\"><f>A1</f><v>x</v></c> | this cell holds a formula",
        "<c r=\"D2\" t=\"e\"><v>#REF!</v></c> | this cell holds the error #REF!",
      })
  void formulaAndErrorAreReported(String cell, String message) {
    assertThat(problems(TypedWorkbook.event("outcome", cell)))
        .singleElement()
        .asString()
        .startsWith("facts.xlsx, events!D2: not-typed " + message + " | ");
  }

  @Test
  void mergedCellsAreReported() {
    String rows =
        TypedWorkbook.eventRows(
            "outcome", text("D2", "x"), "<mergeCells><mergeCell ref=\"D2:D4\"/></mergeCells>");

    assertThat(problems(new TypedWorkbook().sheetXml("events", "", rows)))
        .containsExactly(
            "facts.xlsx, events!D2: not-typed the cells D2:D4 are merged into one | Unmerge them,"
                + " and type the value into each cell that it belongs to.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<row r=\"2\" hidden=\"1\"> | <sheetData> | events!A2: hidden-cells this row is hidden",
        "<row r=\"2\" ht=\"0\"> | <sheetData> | events!A2: hidden-cells this row is hidden",
        "<row r=\"2\"> | <cols><col min=\"4\" max=\"9\" hidden=\"1\"/></cols><sheetData> | events!D1: hidden-cells column D is hidden",
      })
  void hiddenTextIsReported(String row, String start, String problem) {
    String rows =
        TypedWorkbook.eventRows("outcome", text("D2", "x"), "")
            .replace("<row r=\"2\">", row)
            .replace("<sheetData>", start);

    assertThat(problems(new TypedWorkbook().sheetXml("events", "", rows)))
        .singleElement()
        .asString()
        .startsWith("facts.xlsx, " + problem);
  }

  @Test
  void hiddenSheetIsReportedUnlessItHoldsNoFacts() {
    String rows = TypedWorkbook.eventRows("outcome", "", "");

    assertThat(
            problems(
                new TypedWorkbook()
                    .sheetXml("_lists", "state=\"hidden\"", rows)
                    .sheetXml("events", "state=\"veryHidden\"", rows)))
        .singleElement()
        .asString()
        .startsWith("facts.xlsx, events!A1: hidden-cells this sheet is hidden");
  }

  @Test
  void sheetOfAnotherNameIsReported() {
    assertThat(problems(new TypedWorkbook().sheet("event", "title|status\nA|planned")))
        .singleElement()
        .asString()
        .startsWith(
            "facts.xlsx, event!A1: unknown-type there is no type of fact called \"event\" | did you"
                + " mean \"events\"?");
  }

  @Test
  void emptySheetsAndNotesOfColleaguesAreIgnored() {
    TypedWorkbook workbook =
        new TypedWorkbook()
            .sheet("Sheet1", " ")
            .sheet("_notes", "Ask the embassy.")
            .sheet("events", "title|status|source\nA|planned|article");

    assertThat(problems(workbook)).isEmpty();
  }

  @Test
  void richTextIsItsText() {
    TypedWorkbook workbook =
        TypedWorkbook.event("outcome", "<c r=\"D2\" t=\"s\"><v>0</v></c>")
            .texts(
                "<si><r><t xml:space=\"preserve\">No </t></r><r><rPr><b/></rPr><t>joint_x0020_text"
                    + "</t></r><rPh><t>x</t></rPh></si>");

    assertThat(given(workbook).dossier().facts().toString()).contains("No joint text");
  }

  @Test
  void firstSheetRowThatSaysNoKeysIsReported() {
    assertThat(problems(new TypedWorkbook().sheet("events", "A visit|2025\nB|2026")))
        .singleElement()
        .asString()
        .startsWith("facts.xlsx, events!A1: no-header-row ");
  }

  @Test
  void intakeOfAWorkbookAppliesToItsFacts() {
    TypedWorkbook workbook =
        new TypedWorkbook()
            .sheet("intake", "source|recorded\narticle|2025-12-28")
            .sheet("events", "title|status\nA|planned");

    assertThat(given(workbook).dossier().facts())
        .isEqualTo(
            Given.facts(
                    """
                    intake: {source: article, recorded: 2025-12-28}
                    events:
                    - {title: A, status: planned}
                    """)
                .dossier()
                .facts());
  }

  @Test
  void intakeHasOneRow() {
    assertThat(problems(new TypedWorkbook().sheet("intake", "source\narticle\nreadout")))
        .singleElement()
        .asString()
        .startsWith("facts.xlsx, intake!A3: one-value a workbook has one intake");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "xl/workbook.xml | <workbook/>x<!DOCTYPE a> | this file has a document type, which office files don't have",
        "xl/workbook.xml | <workbook><sheets> | this file is damaged: a part of it is no XML",
        "xl/workbook.xml | <other/> | this file is no workbook",
        "xl/sharedStrings.xml | <a>&x;</a> | this file has an entity, which office files don't have",
        "xl/worksheets/sheet1.xml | <worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><row r=\"2\"/><row r=\"1\"/></worksheet> | this file is damaged: the cells of a sheet are not in order",
      })
  void damagedWorkbookIsReported(String part, String xml, String message) {
    TypedWorkbook workbook = TypedWorkbook.event("outcome", "").part(part, xml);

    assertThat(problems(workbook))
        .containsExactly(
            "facts.xlsx: bad-workbook "
                + message
                + " | Open it in your spreadsheet program, and save it as .xlsx without a password.");
  }

  @Test
  void fileThatIsNoWorkbookIsReported() {
    assertThat(
            Given.facts("events: []\n")
                .file("facts.xlsx", "id,title\n")
                .reading()
                .dossier()
                .problems())
        .extracting(Problem::message)
        .containsExactly("this file is no workbook");
  }

  @Test
  void oneTextInManyCellsStaysWithinTheLimit() {
    StringBuilder rows = new StringBuilder("<sheetData>");
    for (int i = 1; i <= 300; i++) {
      rows.append("<row r=\"" + i + "\"><c t=\"s\"><v>0</v></c></row>");
    }
    TypedWorkbook workbook =
        new TypedWorkbook()
            .texts("<si><t>" + "x".repeat(60_000) + "</t></si>")
            .sheetXml("events", "", rows + "</sheetData>");

    assertThat(problems(workbook))
        .singleElement()
        .asString()
        .startsWith("facts.xlsx: too-large the cells of this workbook hold more than 16 million");
  }
}
