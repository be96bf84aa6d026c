package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Runs `runup draft`, and reads answers of drafters.
class DraftTest {

  private static final String HEAD =
      "intake: {source: gazette, recorded: 2025-12-29, drafted: {by: reader-1, at: 2025-12-28}}\n";

  private static final String DRAFTS = "intake/2025-12-29-gazette-draft.yaml";

  @TempDir private Path folder;

  private Path dossier;

  @BeforeEach
  void dossier() throws IOException {
    dossier = folder.resolve("talks");
    DossierSamples.written(
        dossier,
        """
        mark: TLP:CLEAR
        editions:
          public: {template: daily, formats: md, status: final}
          working: {template: daily, formats: md, status: draft}
        """,
        """
        intake: {source: gazette, recorded: 2025-12-27}
        sources:
        - {id: gazette, title: Border talks, kind: news-report, archived: archive/gazette.txt, reviewed: {by: A. Berg, at: 2025-12-28}}
        - {id: cable, title: A kingfisher cable, kind: cable, archived: archive/gazette.txt, mark: TLP:AMBER}
        actors:
        - {id: north, name: Nora North, aliases: [N. North], kind: person, reviewed: {by: A. Berg, at: 2025-12-28}}
        - {id: kingfisher, name: K. Fisher, kind: person, mark: TLP:AMBER}
        - {id: osprey, name: O. Sprey, kind: person, drafted: {by: reader-0, at: 2025-12-27}}
        events:
        - {id: talks, title: Border talks, status: planned, passage: ¶1, reviewed: {by: A. Berg, at: 2025-12-28}}
        """);
    Files.createDirectories(dossier.resolve("archive"));
    Files.writeString(
        dossier.resolve("archive/gazette.txt"),
        "The talks are planned.\n\nNorth said that two crossings may open: 40 guards come.\n");
  }

  private Ran accept(String answer, String... more) throws IOException {
    Path file = folder.resolve("answer.yaml");
    Files.writeString(file, answer);
    String[] words = {
      "draft", "gazette", dossier.toString(), "--accept", file.toString(), "--at", "2025-12-29"
    };
    return Ran.of(Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
  }

  @Test
  void sheetHasIdsUpToTheLowestMarkingAndNumberedParagraphs() {
    Ran ran = Ran.of("draft", "gazette", dossier.toString(), "--at", "2025-12-29");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("- `north` (actor): Nora North; N. North\n")
        .contains("- `talks` (event): Border talks\n")
        .contains("intake: {source: gazette, recorded: 2025-12-29, drafted: {by: YOUR NAME")
        .contains("¶1 The talks are planned.\n\n¶2 North said")
        .contains("- `quote` (a text): The exact words")
        .doesNotContain("kingfisher", "osprey", "A. Berg");
  }

  @Test
  void higherMarkingsAreListedOnRequestAlone() {
    Ran refused = Ran.of("draft", "cable", dossier.toString());
    Ran asked = Ran.of("draft", "cable", dossier.toString(), "--up-to", "AMBER");

    assertThat(refused.code()).isEqualTo(Exit.REFUSED);
    assertThat(refused.err()).contains("the source \"cable\" is marked above TLP:CLEAR");
    assertThat(asked.out())
        .contains("- `kingfisher` (actor): K. Fisher\n")
        .doesNotContain("osprey");
  }

  @Test
  void articleMayBeATextFile() throws IOException {
    Path file = folder.resolve("Article 1.txt");
    Files.writeString(file, "One.\n\nTwo.\n");

    assertThat(Ran.of("draft", file.toString(), dossier.toString()).out())
        .contains("intake: {source: SOURCE,")
        .endsWith("¶1 One.\n\n¶2 Two.\n");
    assertThat(Ran.of("draft", "gazete", dossier.toString()).err())
        .contains("neither a source nor a file is named \"gazete\"")
        .contains("did you mean \"gazette\"?");
  }

  @Test
  void answerBecomesAFileOfDrafts() throws IOException {
    String answer =
        HEAD
            + """
            statements:
            - who: north   # as in the register
              says: "Crossings: two may open."
              passage: ¶2
            - {who: north, quote: 40 guards, passage: ¶2, drafted: {by: intern, at: 2025-12-27}}
            updates:
            - {fact: talks, act: superseded, reason: They opened., passage: ¶1, set: {status: occurred}}
            """;

    Ran ran = accept(answer);

    assertThat(ran.err()).contains("3 drafts written to ");
    assertThat(ran.code()).isZero();
    assertThat(Files.readString(dossier.resolve(DRAFTS)))
        .isEqualTo(
            """
            # Drafts. Only an edition with "status: draft" shows them.
            intake: {source: gazette, recorded: 2025-12-29}

            statements:
            - who: north
              says: "Crossings: two may open."
              passage: ¶2
              drafted: {by: reader-1, at: 2025-12-28}
            - who: north
              quote: 40 guards
              passage: ¶2
              drafted: {by: intern, at: 2025-12-27}

            updates:
            - fact: talks
              act: superseded
              reason: They opened.
              passage: ¶1
              set: {status: occurred}
              drafted: {by: reader-1, at: 2025-12-28}
            """);
    String more = HEAD + "statements: [{who: north, quote: two crossings, passage: ¶2}]\n";
    assertThat(accept(more).err()).contains("gazette-draft-2.yaml");
  }

  @Test
  void byNamesTheDrafterOfAnAnswerThatDoesNot() throws IOException {
    String answer =
        """
        intake: {source: gazette, recorded: 2025-12-29}
        statements: [{who: north, quote: two crossings, passage: ¶2}]
        """;

    assertThat(accept(answer).err()).contains("nothing says who or what drafted this");
    assertThat(accept(answer, "--by", "A Model 2").code()).isZero();
    assertThat(Files.readString(dossier.resolve(DRAFTS)))
        .contains("  drafted: {by: A Model 2, at: 2025-12-29}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "statements: [{who: north, says: It may., passage: ¶2, reviewed: {by: X, at: 2025-12-29}}]|can't type \"reviewed\"",
        "statements: [{who: north, says: It may., passage: ¶2, accepted: {stale: No.}}]|can't type \"accepted\"",
        "statements: [{who: north, says: It may., passage: ¶2, mark: TLP:CLEAR}]|can't type \"mark\"",
        "statements: [{who: north, says: It may., passage: ¶2, recorded: 2025-01-01}]|can't type \"recorded\"",
        "updates: [{fact: talks, set: {reviewed: {by: X, at: 2025-12-29}}}]|can't type \"reviewed\"",
        "updates: [{fact: talks, add: {reviewed: {by: X, at: 2025-12-29}}}]|can't type \"reviewed\"",
        "updates: [{fact: talks, unset: [reviewed]}]|can't type \"reviewed\"",
        "updates: [{fact: talks, set: {mark: TLP:CLEAR}}]|can't type \"mark\"",
        "updates: [{fact: osprey, unset: [drafted]}]|can't change \"drafted\"",
        "sources: [{id: other, title: Other, kind: post}]|a drafter can't add sources",
        "statements: [{who: nobody, says: It may., passage: ¶2}]|no actor is named \"nobody\"",
        "statements: [{who: north, saying: It may., passage: ¶2}]|no key \"saying\"",
        "facts: [{who: north}]|no type of fact called \"facts\"",
        "statements: [{who: north, says: |"
      })
  void unsoundAnswerIsRefusedWhole(String facts, String message) throws IOException {
    Ran ran = accept(HEAD + facts + "\n");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("answer.yaml:2:");
    if (message != null) {
      assertThat(ran.err()).contains(message);
    }
    assertThat(dossier.resolve("intake")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Here are the facts.|nothing else",
        "intake: {source: gazette, drafted: {by: r, at: 2025-12-28}}|needs \"recorded\"",
        "intake: {source: gazette, recorded: 2025-12-01, drafted: {by: r, at: 2025-12-28}}|recorded on 2025-12-29",
        "intake: {source: gazette, recorded: 2025-12-29, mark: CLEAR, drafted: {by: r, at: 2025-12-28}}|can't type \"mark\""
      })
  void headOfAnAnswerIsChecked(String head, String message) throws IOException {
    Ran ran = accept(head + "\n");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains(message);
    assertThat(dossier.resolve("intake")).doesNotExist();
  }

  @Test
  void draftThatTheSourceDoesNotSayIsWrittenAndReported() throws IOException {
    Ran ran = accept(HEAD + "statements: [{who: north, quote: three crossings, passage: ¶2}]\n");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("[draft-not-in-source]").contains("1 draft written");
    assertThat(Ran.of("check", dossier.toString()).code()).isEqualTo(Exit.PROBLEMS);
  }

  @Test
  void draftsChangeNoByteOfAFinalEdition() throws IOException {
    Path out = folder.resolve("out");
    Ran.of("build", dossier.toString(), "-o", out.toString(), "--edition", "public");
    String before = Files.readString(out.resolve("public-2025-12-27.md"));

    accept(HEAD + "statements: [{who: north, quote: three crossings, passage: ¶9}]\n");
    Ran ran = Ran.of("build", dossier.toString(), "-o", out.toString(), "--edition", "public");

    assertThat(ran.code()).isZero();
    assertThat(out.toFile().list()).containsExactlyInAnyOrder("public-2025-12-27.md", "SHA256SUMS");
    assertThat(Files.readString(out.resolve("public-2025-12-27.md"))).isEqualTo(before);
    Ran.of("build", dossier.toString(), "-o", out.toString());
    assertThat(Files.readString(out.resolve("working-2025-12-29.md")))
        .contains("three crossings” (drafted by reader-1)");
  }
}
