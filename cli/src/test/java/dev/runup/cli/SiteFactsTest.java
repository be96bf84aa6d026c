package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Tests the pages of facts and of entries of the register.
class SiteFactsTest extends SiteSamples {

  @Test
  void factHasPageWithItsVersions() throws IOException {
    Map<String, String> files = site(HARBOUR);
    String waiting = words(page(files, "facts/measure-waiting.html"));

    assertThat(waiting)
        .containsSubsequence(
            "Ships waiting off the harbour",
            "How it changed",
            "Issue 2, Tuesday, 3 March 2026",
            "3 March: 34 [2 p. 3]",
            "Log of the harbour office",
            "Issue 5, Monday, 9 March 2026",
            "Corrected.",
            "43 [2 p. 3]. Wrong in earlier issues: 34. Reason: We had swapped the digits.",
            "Issue 6, Tuesday, 10 March 2026",
            "Changed.",
            "28 [2 p. 10]",
            "Reason: New count on Tuesday.",
            "Where it stands Issue 2, Tuesday, 3 March 2026 – before the correction"
                + " Issue 4, Friday, 6 March 2026 – before the correction"
                + " Issue 5, Monday, 9 March 2026 – with the earlier value"
                + " Issue 6, Tuesday, 10 March 2026 What it rests on",
            "What rests on it",
            "34 ships wait off the harbour");
    assertThat(words(page(files, "facts/statement-south-sign.html")))
        .containsSubsequence("Withdrawn.", "The log names another speaker.", "Where it stood")
        .doesNotContain("Issue 6");
    assertThat(words(page(files, "facts/assessment-three-likely.html")))
        .contains("likely (55–80%)", "What it rests on");
    assertThat(page(files, "facts/assessment-three-likely.html"))
        .contains("statement-north-two.html", "statement-south-three.html");
    assertThat(words(page(files, "facts/statement-winter-berths.html")))
        .contains("According to a Southland official")
        .doesNotContain("Sam South");
    assertThat(files)
        .containsKeys(
            "facts/headline-six-berths.html",
            "facts/actor-north.html",
            "facts/place-grey-harbour.html",
            "facts/issue-berths.html",
            "facts/source-log.html",
            "facts/statement-south-pilots.html");
    assertThat(String.join(" ", files.keySet())).doesNotContain("tugs");
  }

  @Test
  void factSaysFirstWhatBecameOfIt() throws IOException {
    Map<String, String> files = site(HARBOUR);

    assertThat(words(page(files, "facts/statement-south-sign.html")))
        .containsSubsequence(
            "Withdrawn: Southland will sign before the talks end. Withdrawn on Monday, 9 March 2026."
                + " Reason: The log names another speaker."
                + " Reported in Issue 5, 9 March 2026.",
            "How it changed")
        .doesNotContain("What stands now", "Where it stands", "earlier");
    assertThat(page(files, "facts/statement-south-sign.html"))
        .contains(
            "<title>Withdrawn: Southland will sign before the talks end. ·",
            "<h1><span id=\"statement:south-sign\"></span>Withdrawn: <s>Southland will sign before the talks"
                + " end.</s></h1>");
    assertThat(words(page(files, "facts/statement-south-sign.uk.html")))
        .contains("Відкликано понеділок, 9 березня 2026 року. Причина: У журналі названо");
    assertThat(words(page(files, "facts/measure-waiting.html")))
        .containsSubsequence(
            "Ships waiting off the harbour Replaced by a newer figure on Tuesday, 10 March 2026."
                + " Reason: New count on Tuesday. What stands now: Ships waiting off the"
                + " harbour, 10 March: 28. Issue 6, 10 March 2026",
            "Corrected on Monday, 9 March 2026. Reason: We had swapped the digits."
                + " Reported in Issue 5, 9 March 2026.",
            "How it changed");
    String moved = page(files, "facts/position-southland_berths.html");
    assertThat(words(moved))
        .containsSubsequence("The position moved on Friday, 6 March 2026.", "How it changed");
    assertThat(moved.substring(0, moved.indexOf("</div>", moved.indexOf("role=\"note\""))))
        .contains("../issues/2026-03-10.html#position:southland/berths");
    assertThat(words(page(files, "facts/measure-open-berths.html")))
        .contains("Replaced by a newer figure on Friday, 6 March 2026. Reason: Two berths were")
        .doesNotContain("Corrected on", "superseded");
    assertThat(page(files, "facts/statement-north-two.html")).doesNotContain("role=\"note\"");
  }

  @Test
  void replacedJudgementLeadsToNewOne() throws IOException {
    Path copy = copy("replaced");
    Files.writeString(
        copy.resolve("2026-03-11.yaml"),
        """
        assessments:
        - {id: three-agreed, by: desk, says: Three berths are agreed., likelihood: very likely, rests-on: north-signed, about: berths, replaces: three-likely, recorded: 2026-03-11}
        """);
    Map<String, String> files = site(copy);
    String page = page(files, "facts/assessment-three-likely.html");

    assertThat(words(page))
        .containsSubsequence(
            "Both sides will settle on three berths. Replaced by a newer judgement: Three berths"
                + " are agreed.",
            "What it says");
    assertThat(page).contains("../facts/assessment-three-agreed.html");
    assertThat(faults(files, BASE, "")).isEmpty();
  }

  @Test
  void entryShowsWhatBelongsToIt() throws IOException {
    Map<String, String> files = site(HARBOUR);

    assertThat(words(page(files, "facts/source-log.html")))
        .containsSubsequence(
            "Log of the harbour office",
            "[2] “Log of the harbour office”, document. B2.",
            "What rests on it",
            "Ships waiting off the harbour, 10 March: 28",
            "Plan for the berths",
            "Named in these issues",
            "Issue 2,",
            "Issue 6,")
        .doesNotContain("How it changed", "Southland will sign");
    assertThat(words(page(files, "facts/actor-southland.html")))
        .containsSubsequence(
            "Positions",
            "Southland, Berths: open. In their terms: three berths, if they are free of ice.",
            "Also named in",
            "Named in these issues")
        .doesNotContain("How it changed", "What it rests on");
    assertThat(words(page(files, "facts/actor-north.html")))
        .containsSubsequence(
            "Statements",
            "Both sides have signed the plan for the berths (“signed by both”), Nora North (Harbour"
                + " Minister, Northland) announced on 10 March. (“Harbour talks”; credibility 2)",
            "Two berths could be shared from April (“two berths, from April”), Nora North (Harbour"
                + " Minister, Northland) offered on 2 March.",
            "Events",
            "Harbour talks");
    assertThat(words(page(files, "facts/issue-berths.html")))
        .containsSubsequence("Positions", "Statements", "Figures", "Events", "Judgements");
    for (String entry : List.of("actor-north", "actor-southland", "issue-berths", "source-log")) {
      assertThat(words(page(files, "facts/" + entry + ".html")))
          .as(entry)
          .doesNotContainPattern("\\[\\d+ ");
    }
    assertThat(page(files, "facts/issue-berths.html"))
        .contains("../issues/2026-03-02.html#issue:berths");
    assertThat(words(page(files, "facts/statement-south-three.html")))
        .contains("What it says", "Who and what it is about")
        .doesNotContain("How it changed");
  }

  @Test
  void factHasSourcesOfAllVersions() throws IOException {
    Path copy = copy("sources");
    Files.writeString(
        copy.resolve("2026-03-11.yaml"),
        """
        intake: {source: log, recorded: 2026-03-11, credibility: 2}
        updates:
        - {fact: open-berths, act: superseded, reason: A berth was closed., passage: p. 12, set: {value: 7, when: 2026-03-11}}
        """);
    Map<String, String> files = site(copy);
    String page = page(files, "facts/measure-open-berths.html");

    assertThat(words(page))
        .containsSubsequence(
            "What stands now: Berths open to both sides, 11 March: 7 (credibility 3).",
            "Berths open to both sides, 11 March: 7 (credibility 3) [2 p. 12]. Before: 8",
            "[2] “Log of the harbour office”, document. B3.",
            "What it rests on Log of the harbour office Harbour talks this week – for an earlier"
                + " version",
            "Who and what it is about");
    assertThat(faults(files, BASE, "")).isEmpty();
  }

  @Test
  void speakerBehindAttributionIsNotLinked() throws IOException {
    Path copy = copy("attributed");
    Files.writeString(
        copy.resolve("2026-03-11.yaml"),
        """
        statements:
        - {id: tug-price, who: south, attribution: according to a minister, verb: said, says: Tugs will cost more., about: pilots, when: 2026-03-10, source: gazette, recorded: 2026-03-11}
        """);
    Map<String, String> files = site(copy);

    assertThat(words(page(files, "facts/statement-tug-price.html")))
        .contains("According to a minister", "Tugs will cost more.")
        .doesNotContain("Sam South");
    assertThat(page(files, "facts/statement-tug-price.html")).doesNotContain("actor-south");
    assertThat(page(files, "facts/actor-south.html")).doesNotContain("tug-price");
    assertThat(words(page(files, "facts/issue-pilots.html")))
        .contains("According to a minister, 10 March: Tugs will cost more.")
        .containsOnlyOnce("Sam South (Harbour Minister, Southland)")
        .contains("Sam South (Harbour Minister, Southland) demanded");
    assertThat(page(files, "facts/issue-pilots.html")).contains("tug-price");
  }
}
