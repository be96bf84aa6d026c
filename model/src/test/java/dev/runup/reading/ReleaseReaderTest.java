package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.DossierFolder;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseEntry.Act;
import dev.runup.release.ReleaseEntry.Target;
import dev.runup.release.ReleaseRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseReaderTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

  private static final Target ISSUE = Target.issue("public", "2026-03-02");
  private static final Target FACT = Target.fact("public", "event:visit");

  /// Returns the register as the program writes it.
  static String written(ReleaseEntry... entries) {
    String text = "";
    for (ReleaseEntry entry : entries) {
      String before = ReleaseText.checksumOfLastLine(text);
      text +=
          JsonWriter.line(
              new ReleaseEntry(
                      entry.act(),
                      entry.target(),
                      entry.reason(),
                      entry.day(),
                      entry.by(),
                      entry.time(),
                      before)
                  .fields());
    }
    return text;
  }

  private static ReleaseEntry entry(Act act, Target target) {
    return new ReleaseEntry(act, target, "A reason “with” words", DAY, null, null, "");
  }

  private static final String TWO =
      written(entry(Act.TAKE_BACK, ISSUE), entry(Act.TAKE_BACK, FACT));

  private static Checked<ReleaseRegister> read(String text) {
    return ReleaseReader.read(new Input("releases.jsonl", text));
  }

  private static ReleaseRegister register(String text) {
    return switch (read(text)) {
      case Checked.Good<ReleaseRegister>(ReleaseRegister register, var problems) -> {
        assertThat(problems).isEmpty();
        yield register;
      }
      case Checked.Bad<ReleaseRegister>(List<Problem> problems) ->
          throw new AssertionError(
              problems.stream().map(Problem::printed).collect(Collectors.joining("\n")));
    };
  }

  private static String problems(String text) {
    return read(text).problems().stream()
        .map(problem ->
            problem.place().line()
                + ":"
                + problem.place().column()
                + " "
                + problem.code().word()
                + " "
                + problem.message())
        .collect(Collectors.joining("\n"));
  }

  @Test
  void readsWhatIsWritten() {
    assertThat(TWO)
        .startsWith(
            "{\"entry\":\"take-back\",\"edition\":\"public\",\"issue\":\"2026-03-02\","
                + "\"reason\":\"A reason “with” words\",\"day\":\"2026-03-05\",\"before\":\"\"}\n"
                + "{\"entry\":\"take-back\",\"edition\":\"public\",\"fact\":\"event:visit\",");

    List<ReleaseEntry> entries = register(TWO).entries();

    assertThat(entries).extracting(ReleaseEntry::target).containsExactly(ISSUE, FACT);
    assertThat(entries.getFirst().reason()).isEqualTo("A reason “with” words");
    assertThat(entries.getLast().before()).matches("[0-9a-f]{64}");
    assertThat(register("").entries()).isEmpty();
  }

  /// Version control may change line ends, and an editor may cut the last one.
  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n"})
  void lineEndsDoNotCount(String end) {
    String other = TWO.replace("\n", end).stripTrailing();

    assertThat(register(other)).isEqualTo(register(TWO));
    assertThat(ReleaseText.checksumOfLastLine(other))
        .isEqualTo(ReleaseText.checksumOfLastLine(TWO));
  }

  @Test
  void lastLineAboutTargetDecides() {
    ReleaseRegister register = register(TWO);
    ReleaseRegister restored = register.with(entry(Act.RESTORE, ISSUE));
    ReleaseRegister all = restored.with(entry(Act.TAKE_BACK, Target.allIssues("public")));

    assertThat(register.ofIssue("public", "2026-03-02")).isNotNull();
    assertThat(register.ofIssue("public", "2026-03-02 11:30")).isNotNull();
    assertThat(register.ofIssue("public", "2026-03-03")).isNull();
    assertThat(register.ofIssue("daily", "2026-03-02")).isNull();
    assertThat(register.facts("public")).containsOnlyKeys("event:visit");
    assertThat(register.facts("daily")).isEmpty();
    assertThat(restored.ofIssue("public", "2026-03-02")).isNull();
    assertThat(restored.facts("public")).hasSize(1);
    assertThat(all.ofIssue("public", "2026-03-03")).isNotNull();
    assertThat(all.of(ISSUE)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "take-back | give-back | 1:10 wrong-word no entry is called \"give-back\"",
        "edition | editon | 1:22 unknown-key a line of the release register has no key \"editon\"",
        "2026-03-02 | 2026-02-30 | 1:49 wrong-date \"2026-02-30\" is no day of an issue",
        "2026-03-05 | 5 March | 1:101 wrong-date \"5 March\" is no day",
        "event:visit | visit | 2:48 wrong-value \"visit\" is no type and id of a fact",
        "\"reason\":\"A reason “with” words\", | `` | 1:1 missing-key a line of the release register"
            + " needs a text for \"reason\"",
        "“with” | \\n | 1:71 bad-character a reason is one line of text",
        "{\"entry | x{\"entry | 1:1 json-syntax",
        "} | `}}` | 1:126 json-syntax from here on, this line isn't as the program wrote it",
      })
  void faultOfLineIsReportedAtItsPlace(String from, String to, String problem) {
    int at = TWO.indexOf(from);
    String broken = TWO.substring(0, at) + to + TWO.substring(at + from.length());

    assertThat(problems(broken)).contains(problem);
    assertThat(read(broken)).isInstanceOf(Checked.Bad.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a changed line | words | text | 2 | line 1 was changed, removed or added by hand",
        "a removed line | (?s)^.*?\\n |  | 1 | a line before this one was removed by hand",
      })
  void brokenChainIsReported(String what, String from, String to, int line, String message) {
    String broken = TWO.replaceFirst(from, to == null ? "" : to);

    assertThat(problems(broken)).as(what).startsWith(line + ":").contains(message);
  }

  @Test
  void lineThatIsThereTwiceIsReported() {
    String one = written(entry(Act.TAKE_BACK, ISSUE));
    String other = TWO.substring(one.length());

    assertThat(problems(one + other + other))
        .isEqualTo("3:1 broken-chain this line is line 2 once more");
  }

  @Test
  void otherFilesAreNoRegister() {
    assertThat(problems(TWO + "\n")).isEqualTo("3:1 empty-value this line is empty");
    assertThat(problems("<<<<<<< HEAD\n" + TWO)).startsWith("1:1 merge-mark");
    assertThat(problems("[]")).startsWith("1:1 wrong-form");
    assertThat(problems(TWO.replace("A reason", "A".repeat(1000)))).startsWith("1:71 too-long");
  }

  private static List<String> dossierProblems(ReleaseEntry... entries) {
    String facts = "events: [{id: visit, title: A visit, status: planned, source: wire}]\n";
    return DossierReader.read(
            new DossierFolder.Contents(
                new Input("runup.yaml", "mark: CLEAR\neditions: {public: {}}\n"),
                List.of(
                    new Input("a.yaml", facts + "sources: [{id: wire, title: W, kind: post}]\n")),
                new Input("releases.jsonl", written(entries)),
                List.of()))
        .dossier()
        .problems()
        .stream()
        .map(problem ->
            problem.place().fileAndLine() + " " + problem.severity() + " " + problem.message())
        .toList();
  }

  /// An edition may have been removed. A fact with another id would be published again.
  @Test
  void whatIsNotThereIsReported() {
    assertThat(dossierProblems(entry(Act.TAKE_BACK, FACT))).isEmpty();
    assertThat(
            dossierProblems(
                entry(Act.TAKE_BACK, Target.allIssues("open")),
                entry(Act.TAKE_BACK, Target.fact("public", "event:dinner"))))
        .containsExactly(
            "releases.jsonl, line 1 NOTICE runup.yaml has no edition \"open\", of which this takes"
                + " something back",
            "releases.jsonl, line 2 WARNING no fact is event:dinner, which this takes back");
  }
}
