package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {

  private static final String FACTS =
      """
      intake: {source: ss, recorded: 2025-12-27}
      sources: [{id: ss, title: S, kind: post}]
      actors: [{id: costa, name: Costa, kind: person}, {id: moretti, name: Moretti, kind: person}]
      issues: [{id: border, title: The border}]
      events:
      - {id: call, title: A call, status: planned, when: 2025-12-27}
      - {id: visit, title: A visit, status: planned, when: 2025-12-3X}
      statements:
      - {id: aside, who: costa, terms: background, attribution: An official, says: It will be late., reviewed: [{by: A. Able, at: 2025-12-27}, {by: B. Baker, at: 2025-12-27}]}
      measures: [{id: share, what: Share agreed, value: ~90 %}]
      positions:
      - {actor: costa, issue: border, stance: opposes}
      - {actor: costa, issue: border, stance: open, recorded: 2025-12-28}
      updates:
      - {fact: share, act: superseded, reason: New figure., recorded: 2025-12-28, set: {value: ~95 %}}
      - {fact: aside, act: corrected, reason: Misheard., recorded: 2025-12-28, set: {who: moretti, says: It will be early., reviewed: [{by: A. Able, at: 2025-12-28}, {by: B. Baker, at: 2025-12-28}]}}
      """
          .replace("2025-12-3X", "2025-12-31");

  @TempDir private Path folder;

  @BeforeEach
  void aDossier() throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), "mark: CLEAR\n");
    Files.writeString(folder.resolve("facts.yaml"), FACTS);
  }

  private Ran diff(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "diff";
    all[1] = folder.toString();
    System.arraycopy(more, 0, all, 2, more.length);
    return Ran.of(all);
  }

  @Test
  void textListsOldAndNewValueOfEachKey() {
    Ran ran = diff();

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .isEqualTo(
            """
            daily, TLP:CLEAR, 2025-12-28 since 2025-12-27

            corrected
              statement:aside  It will be early.
                says: It will be late. → It will be early.
                reason: Misheard.

            moved
              position:costa/border
                stance: opposes → open

            superseded
              measure:share  Share agreed
                value: ~90 % → ~95 %
                reason: New figure.

            overdue
              event:call  A call (2025-12-27)
            """);
  }

  @Test
  void speakerOnBackgroundIsInNoFormat() {
    for (String format : new String[] {"text", "md", "json"}) {
      assertThat(diff("--format", format).out())
          .contains("early")
          .doesNotContainIgnoringCase("moretti");
    }
  }

  @Test
  void changedSpeakerOnTheRecordIsListed() throws IOException {
    String said =
        """
        intake: {source: ss}
        statements: [{id: word, who: costa, via: moretti, says: It holds., recorded: 2025-12-27, reviewed: [{by: A. Able, at: 2025-12-27}, {by: B. Baker, at: 2025-12-27}]}]
        updates:
        - {fact: word, act: corrected, reason: Not his., recorded: 2025-12-28, set: {who: moretti, reviewed: [{by: A. Able, at: 2025-12-28}, {by: B. Baker, at: 2025-12-28}]}, unset: [via]}
        """;
    Files.writeString(folder.resolve("more.yaml"), said);

    assertThat(diff().out())
        .contains(
            """
                via: actor:moretti → (none)
                who: actor:costa → actor:moretti
                reason: Not his.
            """);
    assertThat(diff("--format", "json").out())
        .containsIgnoringWhitespaces(
            "\"who\": {\"from\": [\"actor:costa\"], \"to\": [\"actor:moretti\"]}");

    String takenBack =
        "- {fact: word, act: superseded, reason: Off record., recorded: 2025-12-29, set: {terms: background, reviewed: [{by: A. Able, at: 2025-12-29}, {by: B. Baker, at: 2025-12-29}]}}\n";
    Files.writeString(folder.resolve("more.yaml"), said + takenBack);

    assertThat(diff("--since", "2025-12-27").out())
        .contains("statement:word")
        .doesNotContain("who:", "via:", "moretti");
  }

  @Test
  void onlyChangedHeadlinesAndLinesAreListed() throws IOException {
    Files.writeString(
        folder.resolve("more.yaml"),
        """
        intake: {recorded: 2025-12-27}
        headlines:
        - {id: front, title: It is 90 %, rests-on: share}
        - {id: fresh, title: It is more, rests-on: share, recorded: 2025-12-28}
        lines: [{id: goal, use: objective, says: In May.}]
        updates:
        - {fact: front, act: withdrawn, reason: It is not., recorded: 2025-12-28}
        - {fact: goal, act: superseded, reason: A new goal., recorded: 2025-12-28, set: {says: In June., raised-by: costa, caveat: Ask.}}
        """);

    assertThat(diff().out())
        .contains("withdrawn\n  headline:front  It is 90 %\n    reason: It is not.\n")
        .contains("  line:goal  In June.\n    raised-by: (none) → actor:costa\n")
        .contains("    says: In May. → In June.\n    reason: A new goal.\n")
        .doesNotContain("headline:fresh", "caveat");
  }

  @Test
  void jsonContainsTheSameChanges() {
    assertThat(diff("--format", "json").out())
        .startsWith(
            """
            {
              "edition": "daily",
              "mark": "TLP:CLEAR",
              "asOf": "2025-12-28",
              "since": "2025-12-27",\
            """)
        .contains("\"kind\": \"moved\"")
        .contains("\"fact\": \"position:costa/border\"")
        .containsIgnoringWhitespaces("\"stance\": {\"from\": [\"opposes\"], \"to\": [\"open\"]}")
        .contains("\"due\": \"2025-12-27\"");
  }

  @Test
  void markdownIsTheSectionOfTheBriefing() {
    assertThat(diff("--format", "md").out())
        .startsWith(
            """
            # What changed

            **TLP:CLEAR** · Issue 2 · Sunday, 28 December 2025

            Since 27 December.

            """)
        .contains("Before: opposes.")
        .contains("Before: about 90%. Reason: New figure.");
  }

  @Test
  void overdueFactIsListedWithItsZone() throws IOException {
    Files.writeString(
        folder.resolve("facts.yaml"),
        FACTS.replace(
            "when: 2025-12-27}", "when: 2025-12-26, time: \"23:00\", zone: America/Los_Angeles}"));

    assertThat(diff().out())
        .endsWith("  event:call  A call (2025-12-26 23:00, America/Los_Angeles)\n");
    assertThat(diff("--format", "json").out()).contains("\"zone\": \"America/Los_Angeles\"");
  }

  @Test
  void anyTwoDaysCanBeCompared() {
    assertThat(diff("--since", "2025-12-28", "--as-of", "today").out())
        .isEqualTo(
            """
            daily, TLP:CLEAR, 2026-01-02 since 2025-12-28: nothing changed

            overdue
              event:call  A call (2025-12-27)
              event:visit  A visit (2025-12-31)
            """);
    assertThat(diff("--as-of", "2025-12-27").out())
        .startsWith("daily, TLP:CLEAR, 2025-12-27: the first issue, nothing to compare with");
  }

  @Test
  void impossibleComparisonIsExplained() {
    assertThat(diff("--since", "2025-12-28").code()).isEqualTo(Exit.PROBLEMS);
    assertThat(diff("--since", "2025-12-28").err())
        .contains(
            "nothing can have changed since 2025-12-28: it is not before the issue of 2025-12-28");
    assertThat(diff("--since", "last week").code()).isEqualTo(Exit.USAGE);
    assertThat(diff("--edition", "weekly").err())
        .contains("has no edition \"weekly\"; editions: daily");
  }
}
