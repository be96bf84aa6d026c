package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Given;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background` for the desk's own texts in the file of a talk on background. Zoe
/// Zanary and Northland spoke in it.
class DeskTextsOnBackgroundTest {

  private static final String REGISTERS =
      """
      sources:
      - {id: gazette, title: A gazette, kind: news-report}
      - {id: talk, title: A talk, kind: interview, terms: background}
      actors:
      - {id: zanary, name: Zoe Zanary, kind: person}
      - {id: aide, name: Anna Aide, kind: person}
      - {id: north, name: Northland, kind: state}
      issues: [{id: border, title: The border}]
      """;

  private static final String TALK =
      """
      intake: {source: talk, recorded: 2026-01-02}
      statements:
      - {id: word, who: zanary, says: It may open.}
      - {id: note, who: north, attribution: an official, says: It opens.}
      """;

  private static final String UPDATE =
      """
      updates:
      - {fact: bring, act: superseded, reason: Told so., set: {owner: zanary}}
      """;

  @ParameterizedTest
  @CsvSource({
    "'actions: [{id: bring, says: The map is brought., owner: zanary}]', action:bring owner",
    "'actions: [{id: bring, says: The map is brought., owner: [aide, north]}]', action:bring owner",
    "'actions: [{id: bring, says: Zanary brings the map.}]', action:bring says",
    "'actions: [{id: ask-zanary, says: The map is brought.}]', action:ask-zanary id",
    "'actions: [{id: bring, says: The map is brought., translations: {uk: {says: Це Zanary.}}}]', action:bring translations",
    "'lines: [{id: bring, use: objective, says: Thank Zoe Zanary.}]', line:bring says",
    "'lines: [{id: bring, use: if-raised, says: No., raised-by: zanary}]', line:bring raised-by"
  })
  void nameInFileOfTheTalkIsRefused(String facts, String at) {
    assertThat(findings(TALK + facts + "\n")).containsExactly(at);
  }

  @ParameterizedTest
  @CsvSource({
    "'actions: [{id: bring, says: The map is brought., owner: zanary, source: talk}]'",
    "'actions: [{id: bring, says: Zanary brings the map., owner: zanary, source: gazette}]'",
    "'actions: [{id: bring, says: The map is brought., owner: zanary, stated-in: word}]'",
    "'actions: [{id: bring, says: The map is brought., owner: aide}]'",
    "'lines: [{id: bring, use: objective, says: Thank Northland., counterpart: north}]'"
  })
  void factWithGroundsOfItsOwnAndOtherNamesAreFine(String facts) {
    assertThat(findings(TALK + facts + "\n")).isEmpty();
  }

  @Test
  void theIntakeOfEachValueCounts() {
    String action = "actions: [{id: bring, says: The map is brought.}]\n";

    assertThat(findings(TALK + action + UPDATE)).containsExactly("action:bring owner");
    assertThat(
            findings(TALK + action, "intake: {source: gazette, recorded: 2026-01-03}\n" + UPDATE))
        .isEmpty();
    assertThat(
            findings(
                TALK,
                "intake: {source: gazette, recorded: 2026-01-02}\n"
                    + action
                    + UPDATE.replace("updates:\n- {", "updates:\n- {source: talk, ")))
        .isEmpty();
    assertThat(
            findings(TALK + UPDATE, "intake: {source: gazette, recorded: 2026-01-02}\n" + action))
        .containsExactly("action:bring owner");
    assertThat(
            findings(
                TALK + UPDATE.replace("owner: zanary", "state: done"),
                "intake: {source: gazette, recorded: 2026-01-02}\n"
                    + action.replace("brought.", "brought., owner: zanary")))
        .isEmpty();
  }

  /// The source that the fact cites was typed before, and for other words.
  @ParameterizedTest
  @CsvSource({
    "'actions: [{id: bring, says: The map is brought., source: gazette}]', '{owner: zanary}', action:bring owner",
    "'actions: [{id: bring, says: The map is brought., owner: zanary, source: gazette}]', '{says: Zanary brings it.}', action:bring says",
    "'actions: [{id: bring, says: The map is brought., source: gazette}]', '{owner: zanary, source: gazette}', ",
    "'actions: [{id: bring, says: The map is brought., source: gazette}]', '{owner: zanary, rests-on: word}', ",
    "'actions: [{id: bring, says: The map is brought., owner: zanary, source: gazette}]', '{state: done}', "
  })
  void updateInTheFileOfTheTalkIsKnownFromTheTalk(String action, String set, @Nullable String at) {
    String update = UPDATE.replace("{owner: zanary}", set);

    assertThat(
            findings(
                TALK.replace("talk, recorded: 2026-01-02", "talk, recorded: 2026-01-03") + update,
                "intake: {source: gazette, recorded: 2026-01-02}\n" + action + "\n"))
        .isEqualTo(at == null ? List.of() : List.of(at));
  }

  @Test
  void intakeOfTheFolderCounts() {
    Dossier dossier =
        Given.only("a.yaml", "intake: {recorded: 2026-01-02}\n" + REGISTERS)
            .file("talks/intake.yaml", "intake: {source: talk, recorded: 2026-01-02}\n")
            .file("talks/words.yaml", "statements: [{id: word, who: zanary, says: It may open.}]\n")
            .file("talks/todo.yaml", "actions: [{id: bring, says: The map., owner: zanary}]\n")
            .dossier();

    assertThat(findings(dossier)).containsExactly("action:bring owner");
  }

  @Test
  void withheldTalkCountsToo() {
    Dossier dossier =
        Given.only(
                "a.yaml",
                "intake: {recorded: 2026-01-02}\n"
                    + REGISTERS.replace("terms: background", "terms: background, mark: TLP:RED"))
            .file("b.yaml", TALK + "actions: [{id: bring, says: The map., owner: zanary}]\n")
            .settings("mark: TLP:CLEAR\neditions: {public: {}}\n")
            .dossier();

    assertThat(findings(dossier)).containsExactly("action:bring owner");
  }

  private static List<String> findings(String... files) {
    Given given = Given.only("a.yaml", "intake: {recorded: 2026-01-02}\n" + REGISTERS);
    for (int i = 0; i < files.length; i++) {
      given.file("facts-" + i + ".yaml", files[i]);
    }
    return findings(given.dossier());
  }

  private static List<String> findings(Dossier dossier) {
    return Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null)
        .stream()
        .filter(problem -> problem.code() == ProblemCode.NAMED_ON_BACKGROUND)
        .map(Problem::ref)
        .map(Objects::requireNonNull)
        .map(ref -> ref.ownerName() + " " + ref.key())
        .distinct()
        .toList();
  }
}
