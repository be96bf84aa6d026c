package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests the grades in the list of sources.
class SourceGradesTest {

  private static final MadeUpTalks TALKS =
      MadeUpTalks.at("UTC")
          .with(
              "2026-03-01",
              """
              sources:
              - {id: wire, title: Wells wire, kind: news-report, reliability: C}
              - {id: paper, title: Wells paper, kind: news-report, reliability: D, derived-from: wire}
              events:
              - {id: the-summit, title: Wells summit, status: planned, form: meeting, when: 2026-03-30, who: [anna, bert]}
              statements:
              - {id: deal, who: anna, says: There is a deal., via: wire, source: paper, credibility: 4}
              """)
          .with(
              "2026-03-02",
              """
              updates:
              - {fact: deal, act: withdrawn, reason: The wire took it back.}
              """)
          .with(
              "2026-03-03",
              """
              statements:
              - {who: bert, says: It rains.}
              """);

  @TempDir private Path folder;

  @Test
  void sourceThatPassedWordsOnHasTheirDigit() throws IOException {
    assertThat(TALKS.page(folder, "2026-03-01")).contains("“Wells wire”, news report. C4.");
  }

  @Test
  void wordsOfSomebodyWhoIsNotNamedHaveTheDigitOfWhoPassedThemOnAndOneOrigin() throws IOException {
    String page =
        TALKS
            .with(
                "2026-03-01",
                """
                sources:
                - {id: agency, title: Wells agency, kind: news-report, reliability: C}
                - {id: daily, title: Wells daily, kind: news-report, reliability: D, derived-from: agency}
                - {id: echo, title: Wells echo, kind: news-report, reliability: D, derived-from: agency}
                statements:
                - {who: anna, attribution: an engineer, says: The dam is full., via: agency, source: [daily, echo], credibility: 4}
                """)
            .page(folder, "2026-03-01");

    assertThat(page)
        .contains("“Wells agency”, news report. C4.")
        .containsPattern("- An engineer: The dam is full\\. \\(one source\\) \\[");
  }

  @Test
  void sourceOfWithdrawnWordsKeepsItsDigit() throws IOException {
    assertThat(TALKS.page(folder, "2026-03-02")).contains("Wells paper”, news report. Derived");
    assertThat(TALKS.page(folder, "2026-03-03")).contains("D4").doesNotContain("D6");
  }
}
