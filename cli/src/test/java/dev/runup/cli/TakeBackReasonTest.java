package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests that no reason of a take-back names who spoke on background. The page in place of an issue
/// prints it.
class TakeBackReasonTest {

  private static final String SETTINGS =
      """
      mark: TLP:CLEAR
      editions: {public: {template: daily, formats: [md]}, other: {template: daily, formats: [md]}}
      """;

  private static final String FACTS =
      """
      intake: {source: talk, recorded: 2025-12-27}
      sources: [{id: talk, title: A talk, kind: interview, terms: background}]
      actors: [{id: alpha, name: Zoe Heron, kind: person}]
      statements:
      - id: words
        who: alpha
        says: It opens.
        reviewed: [{by: A. Able, at: 2025-12-27}, {by: B. Baker, at: 2025-12-27}]
      """;

  private static final String NAMED = "Zoe Heron asked for it.";

  @TempDir private Path folder;

  @Test
  void reasonWithANameIsRefusedAndNothingIsWritten() throws IOException {
    Path dossier = DossierSamples.written(folder.resolve("d"), SETTINGS, FACTS);

    Ran refused = takeBack(dossier, "--issue", "2025-12-27", "--reason", NAMED);

    assertThat(refused.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(refused.err())
        .contains("names actor:alpha (\"Zoe Heron\"), who spoke on background")
        .contains("Write --reason without the name");
    assertThat(dossier.resolve("releases.jsonl")).doesNotExist();
    assertThat(takeBack(dossier, "--reason", NAMED).code()).isEqualTo(Exit.PROBLEMS);
    assertThat(takeBack(dossier, "--fact", "statement:words", "--reason", NAMED).code()).isZero();
    assertThat(takeBack(dossier, "--reason", "It was too early.").code()).isZero();
  }

  @Test
  void reasonInTheRegisterIsReportedAtItsLineUntilItIsRestored() throws IOException {
    Path dossier =
        DossierSamples.written(
            folder.resolve("d"),
            SETTINGS,
            FACTS
                .replace("terms: background", "kind: interview")
                .replace("kind: interview, kind: interview", "kind: interview"));
    assertThat(takeBack(dossier, "--reason", "Too early.", "--issue", "2025-12-27").code())
        .isZero();
    assertThat(takeBack(dossier, "--reason", NAMED).code()).isZero();
    Files.writeString(dossier.resolve("facts.yaml"), FACTS);

    Ran checked = Ran.of("check", dossier.toString());

    assertThat(checked.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(checked.err()).contains("releases.jsonl:2:1: error: the reason why every issue of");
    assertThat(takeBack(dossier, "--restore", "--reason", NAMED).code()).isZero();
    assertThat(Ran.of("check", dossier.toString()).code()).isZero();
  }

  private Ran takeBack(Path dossier, String... more) throws IOException {
    Files.createDirectories(folder.resolve("out"));
    String[] words = new String[more.length + 7];
    System.arraycopy(
        new String[] {
          "take-back",
          "--by=Desk",
          dossier.toString(),
          "-o",
          folder.resolve("out").toString(),
          "--edition",
          "public"
        },
        0,
        words,
        0,
        7);
    System.arraycopy(more, 0, words, 7, more.length);
    return Ran.as("a program", words);
  }
}
