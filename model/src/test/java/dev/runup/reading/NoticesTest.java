package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A notice or a warning never changes which errors are reported, and an error only excuses what
/// may follow from it.
class NoticesTest {

  private static final String MISTAKES =
      """
      statements:
      - {id: first, who: opening, says: The border opens., source: article, recorded: 2025-12-27}
      - {id: second, who: costa, says: It opens., source: [article, ending], recorded: 2025-12-27}
      assessments:
      - {id: view, by: desk, says: It will hold., rests-on: [first, closing], recorded: 2025-12-27}
      events:
      - {id: bare, title: Without a source, when: 2025-12-24, status: occurred, recorded: 2025-12-27}
      """;

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-24", "24.12.2025", "24 Dec 2025", "-"})
  void noticeAboutCellHidesNoError(String cell) {
    Given dossier =
        Given.facts(MISTAKES)
            .file(
                "x.events.csv",
                """
                id,title,when,status,recorded,source
                row-one,opening,%s,planned,2025-12-27,article
                row-zero,ending,2025-12-22,occurred,2025-12-27,article
                row-two,closing,2025-12-23,occurred,2025-12-27,article
                """
                    .formatted(cell));

    assertThat(errors(dossier))
        .containsExactly(
            "facts.yaml:2 unknown-actor",
            "facts.yaml:3 unknown-source",
            "facts.yaml:5 unknown-fact",
            "facts.yaml:7 unsourced");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-12-24", "24.12.2025"})
  void noticeAboutRecordHidesNoErrorOfItsUpdates(String cell) {
    Given dossier =
        Given.facts("updates:\n- {fact: row, recorded: 2025-12-28, unset: [source]}\n")
            .file(
                "x.events.csv",
                "id,title,when,status,recorded,source\nrow,A,"
                    + cell
                    + ",planned,2025-12-27,article\n");

    assertThat(errors(dossier)).containsExactly("facts.yaml:2 unsourced");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zelensky", "Zelenskyy"})
  void noticeAboutTextHidesNoErrorOfItsTranslation(String actor) {
    Given dossier =
        Given.facts("")
            .file(
                "x.events.csv",
                "id,title,status,recorded,source,actor,uk.actor\nrow,A,planned,2025-12-27,article,"
                    + actor
                    + ",Хтось\n");
    Given named =
        Given.facts("")
            .file(
                "x.events.csv",
                "id,title,status,recorded,source,who,uk.who\nrow,A,planned,2025-12-27,article,"
                    + actor
                    + " (guest),гість | гостя\n");

    assertThat(errors(dossier)).isNotEmpty();
    assertThat(errors(named)).isNotEmpty();
  }

  @Test
  void faultInFileExcusesNoMissingSourceOfOtherFiles() {
    Given dossier =
        Given.facts(MISTAKES)
            .file("more.yaml", "events:\n- title: A: second colon\n  form: call\n");

    assertThat(errors(dossier)).contains("facts.yaml:7 unsourced", "more.yaml:2 second-colon");
  }

  @Test
  void faultInFileExcusesMissingSourceOfItsOwnFacts() {
    Given dossier =
        Given.only(
            "facts.yaml", "intke: {source: article}\nevents:\n- {title: A, status: planned}\n");

    assertThat(errors(dossier)).containsExactly("facts.yaml:1 unknown-type");
  }

  @Test
  void faultInIntakeExcusesMissingSourceInItsFolderAlone() {
    String fact = "events:\n- {title: %s, status: planned}\n";
    Given dossier =
        Given.only("day/intake.yaml", "intake: {sorce: article}\n")
            .file("day/facts.yaml", fact.formatted("A"))
            .file("night/facts.yaml", fact.formatted("B"));

    assertThat(errors(dossier))
        .containsExactly("day/intake.yaml:1 unknown-key", "night/facts.yaml:2 unsourced");
  }

  private static List<String> errors(Given dossier) {
    return dossier.reading().dossier().problems().stream()
        .filter(Problem::stops)
        .map(one ->
            (one.place() == null ? "" : one.place().file() + ":" + one.place().line() + " ")
                + one.code().word())
        .toList();
  }
}
