package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.FactType;
import dev.runup.problem.Problem;
import dev.runup.serve.IntakeDesk.Outcome;
import dev.runup.typing.TypedEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Types facts as the page does, and reads the file that they are saved in.
class IntakeDeskTest extends IntakeSamples {

  @Test
  void factIsSavedInTheFileOfItsSourceAndDay() throws IOException {
    Outcome outcome =
        desk.save(
            request(
                "gazette",
                new TypedEntry(
                    FactType.STATEMENT,
                    Map.of(
                        "id", "two-crossings",
                        "quote", "two crossings",
                        "who", List.of("north"),
                        "about", List.of("crossings"),
                        "passage", "¶1",
                        "verb", "offered"))));

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(text(FILE))
        .isEqualTo(
            """
            intake: {source: gazette, recorded: 2026-01-13, credibility: 3}

            statements:
            - id: two-crossings
              who: north
              verb: offered
              quote: two crossings
              about: crossings
              passage: ¶1
            """);
  }

  @Test
  void idIsMadeOfTheWordsAndNeverOneOfAnotherFact() throws IOException {
    Map<String, Object> says = Map.of("who", List.of("north"), "says", "A text exists.");
    desk.saveWithProposedId(request("gazette", new TypedEntry(FactType.STATEMENT, says)));

    desk.saveWithProposedId(
        request(
            "gazette",
            new TypedEntry(
                FactType.POSITION,
                Map.of("actor", "north", "issue", "crossings", "stance", "open", "stated-in", "")),
            new TypedEntry(FactType.STATEMENT, says)));

    assertThat(text(FILE))
        .contains("- id: north-text-exists\n", "- id: north-text-exists-2\n")
        .contains("stated-in: north-text-exists-2\n");
  }

  // Its file may be read before the one that has the id.
  @Test
  void idThatIsTakenIsToldWithThePlaceOfTheOther() {
    TypedEntry again =
        new TypedEntry(FactType.ACTOR, Map.of("id", "north", "name", "Another", "kind", "person"));

    assertThat(desk.save(request("gazette", again)))
        .isInstanceOfSatisfying(
            Outcome.Wrong.class,
            wrong -> {
              Problem told = wrong.trial().problems().getFirst().problem();
              assertThat(told.message()).isEqualTo("\"north\" is taken");
              assertThat(told.hint()).startsWith("The other one is in names.yaml, line ");
            });
  }

  @Test
  void factWithAnErrorIsNotSaved() {
    Outcome outcome =
        desk.save(
            request(
                "gazette",
                new TypedEntry(
                    FactType.STATEMENT, Map.of("id", "x1", "who", List.of("nort"), "says", "A."))));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Wrong.class,
            wrong -> {
              assertThat(wrong.trial().problems().getFirst().key()).isEqualTo("who");
              assertThat(wrong.trial().problems().getFirst().problem().hint()).contains("north");
            });
    assertThat(folder.resolve("intake")).doesNotExist();
  }

  @Test
  void errorElsewhereThatWasThereBeforeKeepsNobodyFromTyping() throws IOException {
    Files.writeString(
        folder.resolve("more.yaml"), "statements:\n- {who: nobody, says: No., source: wire}\n");

    assertThat(desk.save(statement("One."))).isInstanceOf(Outcome.Done.class);
    assertThat(
            desk.save(
                request(
                    "gazette",
                    new TypedEntry(
                        FactType.ACTOR,
                        Map.of("id", "north", "name", "Another", "kind", "person")))))
        .isInstanceOf(Outcome.Wrong.class);
  }

  @Test
  void factSaysItselfWhatTheIntakeOfItsFileSaysOtherwise() throws IOException {
    desk.save(statement("One."));
    desk.save(
        new IntakeRequest(
            "gazette",
            "2026-01-13",
            Map.of("credibility", "2"),
            "",
            statement("Two.").entries(),
            null));

    assertThat(text(FILE)).contains("credibility: 3}", "  says: Two.\n  credibility: 2\n");
  }

  @Test
  void hourAtWhichTheDeskLearnedItIsTheFactsOwn() throws IOException {
    desk.save(statement("One."));
    TypedEntry update =
        new TypedEntry(
            null,
            Map.of(
                "fact", "north", "act", "corrected", "reason", "R.", "set", Map.of("short", "N.")));
    desk.save(
        new IntakeRequest(
            "gazette",
            "2026-01-13 18:00",
            Map.of("mark", "CLEAR"),
            "",
            List.of(statement("Two.").entries().getFirst(), update),
            null));

    assertThat(text(FILE))
        .contains("recorded: 2026-01-13, credibility: 3}")
        .contains("  says: Two.\n  recorded: 2026-01-13 18:00\n  mark: CLEAR\n")
        .contains("  set: {short: N.}\n  recorded: 2026-01-13 18:00\n  mark: CLEAR\n");
  }

  @Test
  void entryOfARegisterHasTheMarkingOfTheHeader() throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"), "mark: TLP:CLEAR\neditions: {daily: {ceiling: TLP:CLEAR}}\n");
    desk.save(statement("One."));
    desk.save(
        new IntakeRequest(
            "gazette",
            "2026-01-13",
            Map.of("mark", "TLP:RED"),
            "",
            List.of(new TypedEntry(FactType.ISSUE, Map.of("id", "water", "title", "Water"))),
            null));

    assertThat(text(FILE)).contains("- id: water\n  title: Water\n  mark: TLP:RED\n");
  }

  @Test
  void fileThatChangedUnderTheFormIsTold() throws IOException {
    desk.save(statement("One."));
    String seen = desk.seen(statement("Two."), desk.read());
    Files.writeString(folder.resolve(FILE), text(FILE) + "# a remark\n");

    Outcome outcome =
        desk.save(
            new IntakeRequest(
                "gazette", "2026-01-13", Map.of(), seen, statement("Two.").entries(), null));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Done.class, done -> assertThat(done.saved().wasChanged()).isTrue());
    assertThat(text(FILE)).contains("One.", "Two.", "# a remark\n");
  }

  @Test
  void fileOfAnotherIntakeIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("intake"));
    String other = "intake: {source: wire, recorded: 2026-01-13}\n";
    Files.writeString(folder.resolve(FILE), other);

    desk.save(statement("One."));

    assertThat(text(FILE)).isEqualTo(other);
    assertThat(text("intake/2026-01-13-gazette-ines-2.yaml")).contains("One.");
  }

  @Test
  void twoWhoTypeAtOnceLoseNothing() throws Exception {
    IntakeDesk other = new IntakeDesk(folder, new Typist("ines")); // as if another process typed
    try (ExecutorService typists = Executors.newFixedThreadPool(4)) {
      List<Future<Outcome>> saved =
          IntStream.range(0, 12)
              .mapToObj(i ->
                  typists.submit(
                      () -> (i % 2 == 0 ? desk : other).save(statement("Fact " + i + "."))))
              .toList();
      for (Future<Outcome> one : saved) {
        assertThat(one.get()).isInstanceOf(Outcome.Done.class);
      }
    }
    for (int i = 0; i < 12; i++) {
      assertThat(text(FILE)).containsOnlyOnce("says: Fact " + i + ".");
    }
  }

  @Test
  void eachTypistHasAFileOfTheirOwn() throws IOException {
    IntakeDesk other = new IntakeDesk(folder, Objects.requireNonNull(Typist.of("Інеса Гай")));
    desk.save(statement("One."));
    other.save(statement("Two."));

    assertThat(text(FILE)).contains("One.").doesNotContain("Two.");
    assertThat(text("intake/2026-01-13-gazette-inesa-hai.yaml")).contains("Two.");
    assertThat(Typist.of("王小明")).isNull();
  }
}
