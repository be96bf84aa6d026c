package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runup.fact.EventField;
import dev.runup.fact.Value;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How mistakes in CSV files are explained.
class CsvMistakesTest {

  static Stream<Arguments> broken() {
    return Stream.of(
        broken(
            "a key that an event does not have",
            "id,title,status,source,outcom\nvisit,A visit,planned,article,x\n",
            "1:24 unknown-key (row 1) an event has no key \"outcom\"",
            "did you mean \"outcome\"?"),
        broken(
            "a translation the wrong way round",
            "id,title,title.uk,status,source\nvisit,A visit,x,planned,article\n",
            "1:10 unknown-key (row 1) an event has no key \"title.uk\"",
            "A translation is headed by its language and key, as uk.title."),
        broken(
            "no header row",
            "florida-stop,Stop in Florida,2025-12-28\nlater-stop,Later,2025-12-29\n",
            "1:1 no-header-row (row 1) the first row does not say which keys are in the columns",
            "Begin with a row of keys. Keys: title, status, form, when,"),
        broken(
            "translations in one cell",
            "id,title,status,source,translations\nvisit,A visit,planned,article,x\n",
            "1:24 needs-yaml (row 1) \"translations\" has parts, which a cell can't hold",
            "Make a column for each text, as uk.title"),
        broken(
            "a date that a spreadsheet changed",
            "id,title,status,source,when\nvisit,A visit,planned,article,Jun-25\n",
            "2:31 wrong-date (row 2, column \"when\") \"when\" can't be \"Jun-25\"",
            "A spreadsheet seems to have changed this cell: format its column as text, then type it again. Write 2025,"),
        broken(
            "a date in another order",
            """
            id,title,status,source,when
            visit,A visit,planned,article,03/04/2025
            """,
            "2:31 wrong-date (row 2, column \"when\") \"when\" can't be \"03/04/2025\"",
            "A spreadsheet seems to have changed this cell: format its column as text, then type it again. Write 2025-04-03 or 2025-03-04, whichever is meant."),
        broken(
            "a spreadsheet's error in a text",
            "id,title,status,source\nvisit,#NAME?,planned,article\n",
            "2:7 retyped (row 2, column \"title\") \"#NAME?\" is an error of a spreadsheet, not the text that was typed",
            "The spreadsheet took it for a formula or a number: format its column as text, then type it again."),
        broken(
            "a spreadsheet's error in a reference",
            "id,title,status,source,about\nvisit,A visit,planned,article,#REF!\n",
            "2:31 unknown-fact (row 2, column \"about\") no fact is named \"#REF!\"",
            "A spreadsheet seems to have changed this cell"),
        broken(
            "an id that became a date",
            "id,title,status,source\n06-Jan,A visit,planned,article\n",
            "2:1 wrong-id (row 2, column \"id\") \"06-Jan\" can't be an id",
            "A spreadsheet seems to have changed this cell"),
        broken(
            "commas in a list",
            """
            id;title;status;source;about
            visit;A visit;planned;article;territory, support
            """,
            "2:31 comma-list (row 2, column \"about\") the members of \"about\" are separated by \"|\" only",
            "Write territory | support."),
        broken(
            "semicolons in a list of words",
            """
            id,title,status,source,hedge
            visit,A visit,planned,article,claimed; denied
            """,
            "2:31 comma-list (row 2, column \"hedge\") the members of \"hedge\" are separated by \"|\" only",
            "Write claimed | denied."),
        broken(
            "a list in lines",
            """
            id,title,status,source,who
            visit,A visit,planned,article,"zelensky (host, chair)
            costa"
            """,
            "2:31 comma-list (row 2, column \"who\") the members of \"who\" are separated by \"|\" only",
            "Write zelensky (host, chair) | costa."),
        broken(
            "semicolons between aliases",
            "id,title,status,source,aliases\nvisit,A visit,planned,article,UK; Great Britain\n",
            "2:31 comma-list (row 2, column \"aliases\") the members of \"aliases\" are separated by \"|\" only",
            "Write UK | Great Britain."),
        broken(
            "aliases in lines",
            "id,title,status,source,aliases\nvisit,A visit,planned,article,\"UK\nBritain\"\n",
            "2:31 comma-list (row 2, column \"aliases\") the members of \"aliases\" are separated by \"|\" only",
            "Write UK | Britain."),
        broken(
            "many semicolons",
            "id,title,status,source,aliases\nvisit,A visit,planned,article,a;b;c;d;e;f;g;h;i\n",
            "2:31 comma-list (row 2, column \"aliases\") the members of \"aliases\" are separated by \"|\" only",
            "Write \"|\" in place of each semicolon."),
        broken(
            "commas between sources",
            "id;title;status;source\nvisit;A visit;planned;article, readout\n",
            "2:23 comma-list (row 2, column \"source\") the members of \"source\" are separated by \"|\" only",
            "Write article | readout."),
        broken(
            "an empty member",
            """
            id,title,status,source,about
            visit,A visit,planned,article,territory |
            """,
            "2:31 empty-member (row 2, column \"about\") nothing is before or after a \"|\" here",
            "Delete the \"|\"."),
        broken(
            "a list where one value goes",
            """
            id,title,status,source,part-of
            visit,A visit,planned,article,a1 | b1
            """,
            "2:31 one-value (row 2, column \"part-of\") \"part-of\" takes one value, not a list",
            "Keep one of them, or make a record of each."),
        broken(
            "an unknown member",
            """
            id,title,status,source,about
            visit,A visit,planned,article,"territory | suport"
            """,
            "2:44 unknown-fact (row 2, column \"about\") no fact is named \"suport\"",
            "did you mean \"support\"?"),
        broken(
            "an unknown actor with a role",
            """
            id,title,status,source,who
            visit,A visit,planned,article,zelensky | cista (host)
            """,
            "2:42 unknown-actor (row 2, column \"who\") no actor is named \"cista\"",
            "did you mean \"costa\"?"),
        broken(
            "an unknown source with a passage",
            "id,title,status,source\nvisit,A visit,planned,artcle ¶8\n",
            "2:23 unknown-source (row 2, column \"source\") no source is named \"artcle\"",
            "did you mean \"article\"?"),
        broken(
            "which source a passage is in",
            """
            id,title,status,source,passage
            visit,A visit,planned,article | readout,¶8
            """,
            "2:41 passage-of-which (row 2, column \"passage\") it is unclear to which source this passage belongs",
            "Write article ¶8 | readout p. 2 under \"source\", and empty \"passage\"."),
        broken(
            "no source",
            "id,title,status\nvisit,A visit,planned\n",
            "2:1 unsourced (row 2) an event names no source",
            "Fill a column \"source\", or write intake.yaml with \"source\" beside the file."),
        broken(
            "a forgotten column",
            "id,title,source\na1,x,article\nb1,y,article\nc1,z,article\n",
            "2:1 missing-key (row 2) an event needs \"status\"",
            "For example: status: planned The same is true of row 3, row 4."),
        broken(
            "a row below a text of two lines",
            """
            id,title,status,source
            a1,"x
            y",planned,article
            b1,z,plannd,article
            """,
            "4:6 wrong-word (row 3, column \"status\") \"status\" can't be \"plannd\"",
            "did you mean \"planned\"?"));
  }

  @Test
  void roleInAColumnThatTakesNoneGetsAHint() {
    assertThat(
            Given.facts("events: []\n")
                .file("statements.csv", "who,says,source\ncosta (host),Yes.,article\n")
                .reading()
                .dossier()
                .problems())
        .extracting(Problem::hint)
        .anyMatch(hint -> hint.startsWith("Write costa. This column takes no role."));
  }

  private static Arguments broken(String name, String csv, String problem, String hint) {
    return Arguments.of(name, csv, problem, hint);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("broken")
  void brokenFileIsExplained(String name, String csv, String problem, String hint) {
    List<Problem> problems =
        Given.facts("events: []\n").file("events.csv", csv).reading().dossier().problems();

    assertThat(problems).as(Given.printed(problems)).hasSize(1);
    Problem found = problems.getFirst();
    Place place = found.place();
    assertThat(place).isNotNull();
    assertThat(
            place.line()
                + ":"
                + place.column()
                + " "
                + found.code().word()
                + " ("
                + place.cell()
                + ") "
                + found.message())
        .isEqualTo(problem);
    assertThat(String.valueOf(found.hint())).startsWith(hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assessments|alternatives|It was planned;It was chance. |true",
        "assessments|alternatives|It was planned.; It was chance. |true",
        "assessments|alternatives|It was planned; they knew it. |false",
        "assessments|alternatives|It was planned, they knew it. |false",
        "sources|url|https://a.example/x; https://b.example |true",
        "sources|url|https://a.example/x;v=1?a;b |false",
        "actors|aliases|Park, Bob |false",
        "actors|aliases|Bob (Robert; Rob) |false",
        "headlines|editions|daily;public |true"
      })
  void semicolonBetweenMembersIsReportedInEveryList(
      String type, String key, String cell, boolean isReported) {
    String others =
        switch (type) {
          case "assessments" -> "says,by,source\nA.,article,article";
          case "headlines" -> "title,rests-on\nA,territory";
          case "sources" -> "title,kind,id\nA,post,late";
          default -> "name,kind,id\nA,person,park";
        };
    String csv = (key + "," + others).replace("\n", "\n\"" + cell.strip() + "\",") + "\n";

    assertThat(Given.facts("events: []\n").file(type + ".csv", csv).reading().dossier().problems())
        .filteredOn(problem -> problem.code() != ProblemCode.UNKNOWN_EDITION)
        .extracting(problem -> problem.code().word())
        .isEqualTo(isReported ? List.of("comma-list") : List.of());
  }

  @Test
  void officesInOneCellAreReported() {
    List<Problem> problems =
        Given.only("actors.csv", "id,name,kind,offices\nx1,X,person,President\n")
            .reading()
            .dossier()
            .problems();

    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly("\"offices\" has parts, which a cell can't hold");
    assertThat(problems.getFirst().hint())
        .isEqualTo(
            "Write them in rows of their own, in offices.csv or a sheet \"offices\", and delete this"
                + " column.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event.csv          | unknown-type | did you mean \"events\"? Name it as events.csv",
        "halifax-events.csv | unknown-type | Name it as events.csv or halifax.events.csv.",
        "events.2.csv       | unknown-type | Name it as events.csv or halifax.events.csv.",
        "a/.csv             | unknown-type | Name it as events.csv",
        "x.intake.csv       | needs-yaml   | Write it in a YAML file, under \"intake:\".",
      })
  void fileNameMustNameAType(String name, String code, String hint) {
    List<Problem> problems =
        Given.only(name, "id,title\nvisit,A visit\n").reading().dossier().problems();

    assertThat(problems).extracting(problem -> problem.code().word()).containsExactly(code);
    assertThat(problems.getFirst().hint()).startsWith(hint);
    assertThat(problems.getFirst().printed()).startsWith(name + ": error: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jun-25", "25-Jun", "06-Jan-25", "1.2E+05", "3E+12", "24. Dez"})
  void textThatASpreadsheetMayHaveChangedGetsAWarning(String typed) {
    Given dossier =
        Given.facts("events: []\n")
            .file("events.csv", "id,title,status,source\nvisit," + typed + ",planned,article\n");

    assertThat(dossier.reading().dossier().problems())
        .extracting(problem -> problem.code().word(), Problem::severity)
        .containsExactly(tuple("retyped", Severity.WARNING));
    assertThat(dossier.fact("event:visit").all(EventField.TITLE, Value.Text.class))
        .containsExactly(new Value.Text(typed));
  }
}
