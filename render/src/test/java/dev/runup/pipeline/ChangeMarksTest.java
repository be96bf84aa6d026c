package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.pdf.VeraPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks which blocks of a daily briefing have a change label, and that all formats print it.
class ChangeMarksTest {

  private static final Pipeline PIPELINE = Pipelines.all();

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-27}
      sources:
      - {id: article, title: An article, kind: news-report}
      - {id: second, title: Another, kind: post}
      actors:
      - {id: costa, name: Costa, kind: person, offices: [{office: President}]}
      - {id: merz, name: Merz, kind: person}
      issues:
      - {id: territory, title: Territory}
      - {id: plan, title: The plan}
      - {id: aid, title: Aid}
      - {id: grain, title: Grain}
      events:
      - {id: visit, title: Visit, status: planned, when: 2025-12-30, who: [costa]}
      - {id: dinner, title: Dinner, status: planned, when: 2025-12-30, who: [merz], about: [aid, grain, pact, deal]}
      statements:
      - {id: done, who: costa, says: It can be done., about: [plan]}
      - {id: wrong, who: costa, says: Two brigades left., about: [territory]}
      - {id: hard, who: merz, says: It is hard., about: [plan]}
      - {id: plain, who: merz, says: It is plain., about: [plan]}
      positions:
      - {actor: merz, issue: plan, stance: supports, says: for the plan}
      - {actor: costa, issue: territory, stance: reserved}
      - {actor: merz, issue: territory, stance: supports}
      measures:
      - {id: camps, what: camps, value: "1"}
      - {id: tents, what: tents, value: "5"}
      assessments:
      - {id: judgement, says: It will hold., by: desk, rests-on: [camps], likelihood: likely}
      - {id: doubt, says: It may tear., by: desk, rests-on: [camps]}
      provisions:
      - {id: halt, text: The guns stop}
      - {id: leave, text: The troops leave}
      - {id: fees, text: Fees stay, proposal: treaty}
      proposals:
      - {id: treaty, title: A treaty}
      - {id: pact, title: A pact, by: costa}
      - {id: deal, title: A deal, by: costa}
      """;

  private static final String LATER =
      """
      intake: {source: article, recorded: 2025-12-28}
      events:
      - {id: talks, title: Talks, status: planned, when: 2025-12-29, who: [merz]}
      - {id: walk, title: Walk, status: occurred, when: 2025-12-20, who: [merz]}
      statements:
      - {id: open, who: costa, says: Territory stays open., about: [territory]}
      positions:
      - {actor: costa, issue: territory, stance: open, stated-in: open, when: 2025-12-28}
      measures:
      - {id: others, what: shelters, value: "7", contradicts: tents}
      updates:
      - {fact: visit, act: superseded, reason: It was called off., set: {status: cancelled}}
      - {fact: wrong, act: corrected, reason: A slip., set: {says: One brigade left.}}
      - {fact: costa, act: superseded, reason: A step., set: {offices: [{office: Chancellor}]}}
      - {fact: judgement, act: superseded, reason: A sign., set: {likelihood: almost certain}}
      - {fact: halt, act: superseded, reason: A handshake., set: {state: agreed}}
      - {fact: aid, act: superseded, reason: A first word., set: {state: narrowing}}
      - {fact: fees, act: superseded, reason: A nod., set: {state: agreed}}
      - {fact: pact, act: corrected, reason: Not his., set: {by: merz}}
      - {fact: plain, add: {source: second}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), "desk: Desk\nmark: CLEAR\n");
    Files.writeString(folder.resolve("facts.yaml"), FACTS);
    Files.writeString(folder.resolve("later.yaml"), LATER);
  }

  @Test
  void rowsOfNewAndChangedEventsAreLabelled() {
    assertThat(line("Talks")).startsWith("| (new) 29 December");
    assertThat(line("Visit")).startsWith("| (changed) 30 December").contains("cancelled");
    assertThat(line("Dinner")).startsWith("| 30 December");
    assertThat(line("Walk")).startsWith("| (late) 20 December");
  }

  @Test
  void correctedStatementStandsUnderWhatChangedAlone() {
    List<String> said = lines("What was said");

    assertThat(lines("What changed"))
        .anyMatch(line -> line.startsWith("- *Corrected.* One brigade left, Costa"));
    assertThat(said).noneMatch(line -> line.contains("One brigade left"));
    assertThat(said).anyMatch(line -> line.startsWith("- It can be done, Costa"));
    assertThat(said).anyMatch(line -> line.startsWith("- It is hard, Merz"));
  }

  @Test
  void movedPositionIsLabelledMovedDespiteItsNewStatement() {
    assertThat(line("Territory | Costa")).startsWith("| (moved) Territory");
    assertThat(line("for the plan")).startsWith("| The plan");
  }

  @Test
  void changedStateLabelsItsSentence() {
    assertThat(line("The guns stop")).startsWith("- (changed) The guns stop, agreed");
    assertThat(line("It may tear")).startsWith("It may tear.");
    assertThat(line("The troops leave")).startsWith("- The troops leave");
  }

  @Test
  void onlyTopicWithChangedStateIsLabelled() {
    assertThat(line("Aid")).contains("(changed)");
    assertThat(line("Grain")).doesNotContain("(changed)");
    assertThat(lines("What changed")).anyMatch(line -> line.contains("Before: open."));
  }

  @Test
  void newFactIsLabelledBesideContradictedOldOne() {
    assertThat(line("shelters")).contains("(new)");
    assertThat(line("| tents")).doesNotContain("(new)");
  }

  @Test
  void provisionWithChangedStateIsLabelledUnderItsProposal() {
    assertThat(line("Fees stay")).contains("(changed)");
  }

  @Test
  void onlyProposalWithCorrectedAuthorIsLabelled() {
    assertThat(line("**A pact**")).startsWith("(corrected) **A pact**: floated");
    assertThat(line("**A deal**")).startsWith("**A deal**: floated");
  }

  @Test
  void statementWithAddedSourceIsListedAsChanged() {
    assertThat(lines("What changed"))
        .anyMatch(
            line -> line.startsWith("*Changed in scope, source or remark.* It is plain, Merz"));
  }

  @Test
  void changedTopicDoesNotLabelRowOfPositions() {
    String facts =
        """
        intake: {source: article, recorded: 2025-12-01}
        sources: [{id: article, title: An article, kind: news-report}]
        actors: [{id: anna, name: Anna, kind: person}, {id: bert, name: Bert, kind: person}]
        issues: [{id: gate, title: The gate}]
        positions:
        - {actor: anna, issue: gate, stance: offers, says: Two gates.}
        - {actor: bert, issue: gate, stance: offers, says: One gate.}
        updates:
        - {fact: gate, act: superseded, reason: R., set: {state: narrowing}, recorded: 2025-12-02}
        """;
    Published positions = new Published("{mark: CLEAR, editions: {positions: {}}}\n", facts);

    assertThat(positions.file("md", null, WebLayout.DEFAULT).lines())
        .anyMatch(line -> line.startsWith("| The gate "));
  }

  @Test
  void changedLikelihoodIsListedWithOldValue() {
    assertThat(lines("What changed"))
        .anyMatch(
            line -> line.contains("almost certain (95–99%). Before: likely. Reason: A sign."));
  }

  @Test
  void sectionWhatChangedHasNoLabels() {
    assertThat(lines("What changed")).isNotEmpty().noneMatch(ChangeMarksTest::isMarked);
  }

  @Test
  void changedOfficeDoesNotLabelStatementsOfActor() {
    assertThat(line("be done")).doesNotContain("(changed)");
  }

  @Test
  void firstIssueHasNoLabels() {
    assertThat(markdown("2025-12-27").lines()).noneMatch(ChangeMarksTest::isMarked);
  }

  @Test
  void issueOfNextDayHasNoLabels() {
    assertThat(markdown("2025-12-29").lines()).noneMatch(ChangeMarksTest::isMarked);
  }

  @Test
  void allFormatsPrintSameLabels() {
    List<Artifact> artifacts =
        built("2025-12-28", List.of(Format.MARKDOWN, Format.HTML, Format.PDF));
    byte[] pdf = GoldenTest.file(artifacts, ".pdf");

    assertThat(GoldenTest.text(GoldenTest.file(artifacts, ".html")))
        .contains(
            "<td><small class=\"change\">(new)</small> <span id=\"event:talks\"></span><time");
    assertThat(GoldenTest.saidBy(pdf))
        .anyMatch(block -> block.startsWith("(corrected) A pact"))
        .isEqualTo(GoldenTest.said(GoldenTest.text(GoldenTest.file(artifacts, ".md")), "en"));
    VeraPdf.assertConforms(pdf);
  }

  private static boolean isMarked(String line) {
    return line.matches(".*\\((new|changed|moved|corrected|withdrawn)\\).*");
  }

  /// Returns the last line of the newest issue that contains a text.
  private String line(String with) {
    return markdown("2025-12-28")
        .lines()
        .filter(line -> line.contains(with))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  /// Returns the lines of a section of the newest issue.
  private List<String> lines(String section) {
    return markdown("2025-12-28")
        .lines()
        .dropWhile(line -> !line.equals("## " + section))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .toList();
  }

  private String markdown(String asOf) {
    return GoldenTest.text(built(asOf, List.of(Format.MARKDOWN)).getFirst().bytes());
  }

  private List<Artifact> built(String asOf, List<Format> formats) {
    DossierOnDisk dossier = GoldenTest.value(DossierOnDisk.read(folder));
    return GoldenTest.value(
            dossier.build(
                PIPELINE,
                new BuildRequest(List.of(), formats, new IssueTime.OfDay(LocalDate.parse(asOf)))))
        .getFirst()
        .artifacts();
  }

  @Test
  void whatWasLearnedLateGivesNoLabelToNewsBesideIt() throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"),
        "desk: Desk\nmark: CLEAR\nsummit: talks\neditions: {at-a-glance: {}}\n");
    Files.writeString(
        folder.resolve("facts.yaml"),
        """
        intake: {source: article, recorded: 2025-12-27}
        sources: [{id: article, title: An article, kind: news-report}]
        issues: [{id: territory, title: Territory, weight: 8}]
        actors: [{id: costa, name: Costa, kind: state}, {id: merz, name: Merz, kind: state}]
        events:
        - {id: talks, title: Talks, status: planned, when: 2025-12-30, who: [costa, merz]}
        positions:
        - {actor: costa, issue: territory, stance: opposes}
        """);
    Files.writeString(
        folder.resolve("later.yaml"),
        """
        intake: {source: article, recorded: 2025-12-28}
        events:
        - {id: ferry, title: Ferry talks, form: meeting, status: occurred, when: 2025-12-20, who: [merz, costa], about: [territory]}
        positions:
        - {actor: costa, issue: territory, stance: open, when: 2025-12-28}
        """);

    assertThat(line("Learned only now.")).contains("Ferry talks", "(moved)");
  }
}
