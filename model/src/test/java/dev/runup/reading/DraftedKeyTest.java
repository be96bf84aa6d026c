package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the key `drafted` of facts, updates and intakes.
class DraftedKeyTest {

  private static final String DRAFT = "{by: reader-1, at: 2025-12-28}";

  private static final String FACT =
      """
      intake: {source: article, recorded: 2025-12-28}
      events:
      - {title: A letter, status: expected%s}
      """;

  private static final String INTAKE =
      """
      intake: {source: article, recorded: 2025-12-28, drafted: %s}
      actors: [{id: north, name: Nora North, kind: person}]
      events: [{id: letter, title: A letter, status: expected}]
      headlines: [{id: news, title: A letter, rests-on: letter}]
      updates: [{fact: letter, act: corrected, reason: It was., set: {status: occurred}}]
      """
          .formatted(DRAFT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{by: reader-1}|missing-key|a draft needs \"at\"|Write {by: reader-1, at: 2025-12-28}.",
        "{at: 2025-12-28}|missing-key|a draft needs \"by\"|Write {by: reader-1, at: 2025-12-28}.",
        "{by: A, at: soon}|wrong-time|\"at\" can't be \"soon\"|",
        "{by: A, on: 2025-12-28, at: 2025-12-28}|unknown-key|a draft has no key \"on\"|",
        "{}|missing-key|a draft needs \"at\"|Write {by: reader-1",
        "no|wrong-value|\"drafted\" can't be \"no\"|Write {by: reader-1, at: 2025-12-28}, or in CSV"
      })
  void wrongDraftIsReported(String typed, String code, String message, String hint) {
    List<Problem> problems =
        Given.facts(FACT.formatted(", drafted: " + typed)).reading().dossier().problems();

    assertThat(problems.getFirst().message()).isEqualTo(message);
    assertThat(problems.getFirst().code().word()).isEqualTo(code);
    assertThat(problems.getFirst().hint()).startsWith(Objects.requireNonNullElse(hint, ""));
    assertThat(problems.getFirst().place()).isNotNull();
  }

  @Test
  void generatedIdDoesNotDependOnDraft() {
    String inherited =
        FACT.formatted("").replace("2025-12-28}", "2025-12-28, drafted: " + DRAFT + "}");

    assertThat(ids(FACT.formatted(", drafted: " + DRAFT)))
        .isEqualTo(ids(FACT.formatted("")))
        .isEqualTo(ids(inherited));
  }

  private static List<String> ids(String facts) {
    return Given.facts(facts).dossier().facts().stream().map(fact -> fact.id().toString()).toList();
  }

  @Test
  void csvHoldsNameWithTime() {
    String csv =
        """
        id,title,status,source,drafted
        letter,A letter,expected,article,reader-1 (2025-12-28 11:30)
        """;

    Fact letter = Given.facts("events: []\n").file("events.csv", csv).fact("event:letter");

    assertThat(letter.shortTexts(CommonField.DRAFTED))
        .containsExactly("reader-1 (2025-12-28T11:30:00Z)");
    assertThat(letter.drafter()).isEqualTo("reader-1");
  }

  @Test
  void allFactsAndUpdatesOfAFileInheritTheDraftOfItsIntake() {
    Dossier dossier = Given.facts(INTAKE).dossier();

    assertThat(dossier.facts())
        .filteredOn(Fact::isDrafted)
        .extracting(fact -> fact.id().toString())
        .containsExactlyInAnyOrder("actor:north", "event:letter", "headline:news");
    assertThat(dossier.updates()).singleElement().matches(update -> update.isDrafted());
  }

  @Test
  void intakeOfFolderAppliesToTablesAndFilesWithoutIntake() {
    Dossier dossier =
        Given.facts("events: []\n")
            .file("desk/intake.yaml", "intake: {source: article, drafted: " + DRAFT + "}\n")
            .file("desk/events.csv", "id,title,status,recorded\none,One,expected,2025-12-28\n")
            .file("desk/more.yaml", "events: [{id: two, title: Two, status: expected}]\n")
            .dossier();

    assertThat(dossier.facts())
        .filteredOn(Fact::isDrafted)
        .extracting(fact -> fact.id().id())
        .containsExactlyInAnyOrder("one", "two");
  }

  @Test
  void updateOfADraftKeepsItADraft() {
    String facts =
        FACT.formatted(", id: letter, drafted: " + DRAFT)
            + "updates: [{fact: letter, recorded: 2025-12-29, set: {caveat: A remark.}}]\n";

    Dossier dossier = Given.facts(facts).dossier();
    Fact letter =
        dossier.facts().stream().filter(fact -> fact.id().id().equals("letter")).findAny().get();

    assertThat(dossier.updates().getFirst().isDrafted()).isFalse();
    assertThat(dossier.updates().getFirst().applyTo(letter).isDrafted()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unset: [drafted]",
        "set: {drafted: {by: A. Berg, at: 2025-12-29}}",
        "add: {drafted: {by: A. Berg, at: 2025-12-29}}"
      })
  void updateCannotChangeDraft(String change) {
    List<Problem> problems =
        Given.facts(
                FACT.formatted(", id: letter, drafted: " + DRAFT)
                    + "updates: [{fact: letter, recorded: 2025-12-29, "
                    + change
                    + "}]\n")
            .reading()
            .dossier()
            .problems();

    assertThat(problems.getFirst().message())
        .isEqualTo("an update can't change \"drafted\" of an event");
    assertThat(problems.getFirst().hint()).contains("delete its \"drafted\"");
  }
}
