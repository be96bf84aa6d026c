package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.Node;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks that corrections are printed, and that the anchor of a withdrawn fact still leads
/// somewhere.
class CorrectionsTest {

  /// The start of facts on Anna. More actors may follow.
  static final String ANNA =
      """
      intake: {source: article, recorded: 2025-12-01}
      sources:
      - {id: article, title: An article, kind: news-report}
      actors:
      - {id: anna, name: Anna, kind: person}
      """;

  static final String HEADING = "Corrections of earlier issues";

  private static final Published DOSSIER =
      new Published(
          "{mark: CLEAR}\n",
          """
          intake: {source: article, recorded: 2025-12-01}
          sources:
          - {id: article, title: An article, kind: news-report}
          actors:
          - {id: anna, name: Anna, kind: person}
          statements:
          - {id: kept, who: anna, says: She stays.}
          - {id: wrong, who: anna, says: There were 20.}
          - {id: gone, who: anna, says: She left.}
          - {id: late, who: anna, says: She is here., recorded: 2025-12-03}
          - {id: slip, who: anna, says: A slip., recorded: 2025-12-02 09:00}
          headlines:
          - {id: front, title: Anna left, rests-on: kept}
          updates:
          - {fact: wrong, act: corrected, reason: We misread it., set: {says: There were 30.}, recorded: 2025-12-02}
          - {fact: gone, act: withdrawn, reason: The source took it back., recorded: 2025-12-02}
          - {fact: front, act: withdrawn, reason: It was somebody else., recorded: 2025-12-02}
          - {fact: slip, act: withdrawn, reason: Nobody saw it., recorded: 2025-12-02 11:00}
          """);

  private static String page(String day) {
    return DOSSIER.file("html", day, WebLayout.DEFAULT);
  }

  static List<String> lines(String day) {
    return lines(DOSSIER, day);
  }

  static List<String> lines(Published published, String day) {
    return under(HEADING, published.file("md", day, WebLayout.DEFAULT));
  }

  static List<String> under(String heading, String page) {
    return page.lines()
        .dropWhile(line -> !line.equals("## " + heading))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> !line.isBlank())
        .toList();
  }

  @Test
  void correctionIsListedUnderWhatChangedInItsIssue() {
    assertThat(page("2025-12-01")).doesNotContain(HEADING);
    assertThat(page("2025-12-02"))
        .contains(
            "<em>Corrected.</em>",
            "We misread it.",
            "The source took it back.",
            "id=\"statement:gone\"");
    assertThat(lines("2025-12-02")).isEmpty();
  }

  @Test
  void withdrawnHeadlineIsCountedAndListedOnce() {
    String page = DOSSIER.file("md", "2025-12-02", WebLayout.DEFAULT);

    assertThat(page).containsOnlyOnce("Anna left. Reason: It was somebody else.");
    assertThat(page).contains("1 corrected and 2 withdrawn");
  }

  @Test
  void correctedHeadlineOfAnotherEditionIsNotListed() {
    String facts = DOSSIER.facts().replace("rests-on: kept}", "rests-on: kept, editions: [night]}");
    Published published = new Published("{mark: CLEAR, editions: {daily: {}, night: {}}}\n", facts);

    for (String day : List.of("2025-12-02", "2025-12-03")) {
      assertThat(published.file("md", day, WebLayout.DEFAULT)).doesNotContain("Anna left");
    }
  }

  @Test
  void correctedHeadlineIsListedInEditionThatPrintedIt() {
    String facts =
        DOSSIER
            .facts()
            .replace(
                "withdrawn, reason: It was somebody else.",
                "corrected, reason: It was somebody else., set: {title: Bert left, editions:"
                    + " [night]}");
    String settings = "{mark: CLEAR, editions: {%s: {}, %s: {template: daily}}}\n";
    Published daily = new Published(settings.formatted("daily", "night"), facts);
    Published night =
        new Published(
            settings.formatted("night", "daily").replace("night: {}", "night: {template: daily}"),
            facts.replace("rests-on: kept}", "rests-on: kept, editions: [daily]}"));
    String entry = "Bert left. Wrong in earlier issues: Anna left. Reason: It was somebody else.";

    assertThat(under("What changed", daily.file("md", "2025-12-02", WebLayout.DEFAULT)))
        .contains("- *Corrected.* " + entry);
    assertThat(lines(daily, "2025-12-03")).contains("- 2 December, corrected: " + entry);
    for (String day : List.of("2025-12-02", "2025-12-03")) {
      assertThat(night.file("md", day, WebLayout.DEFAULT)).doesNotContain("Anna left");
    }
  }

  @Test
  void arrangementOfHeadlinesAndLinesIsNotListed() {
    String facts =
        ANNA
            + """
            issues:
            - {id: gate, title: The gate}
            statements:
            - {id: kept, who: anna, says: She stays.}
            assessments:
            - {id: view, says: It will hold., by: desk, rests-on: kept}
            headlines:
            - {id: front, title: Anna stays, rests-on: kept}
            lines:
            - {id: goal, use: objective, says: In May.}
            updates:
            - {fact: front, act: %s, reason: R., set: {%s}, recorded: 2025-12-02}
            - {fact: goal, act: superseded, reason: R., set: {%s}, recorded: 2025-12-02}
            """;

    for (String act : List.of("superseded", "corrected")) {
      for (String set :
          List.of(
              "weight: 1",
              "comment: view",
              "lead: true",
              "until: 2025-12-03",
              "editions: [daily]")) {
        String page = newest(facts.formatted(act, set, "about: gate"));
        assertThat(page).contains("Nothing changed since").doesNotContain("Reason: R.", HEADING);
      }
    }
    assertThat(newest(facts.formatted("corrected", "weight: 1", "raised-by: anna")))
        .contains(
            """
            *Changed.* In May. If raised by: Anna. Before: if raised by: not given. Reason: R.\
            """)
        .doesNotContain("*Corrected.*");
    assertThat(newest(facts.formatted("superseded", "text: She told us.", "about: gate")))
        .contains(
            """
            *Changed.* Anna stays. Text: She told us. Before: text: not given. Reason: R.\
            """);
  }

  static String newest(String facts) {
    return new Published("{mark: CLEAR}\n", facts).file("md", null, WebLayout.DEFAULT);
  }

  @Test
  void productListsCorrectionsOfTypesThatItPrints() {
    String facts =
        DOSSIER
            .facts()
            .replace(
                "updates:\n",
                """
                lines:
                - {id: goal, use: objective, says: In May.}
                updates:
                - {fact: goal, act: superseded, reason: A new goal., set: {says: In June.}, recorded: 2025-12-02}
                """);

    for (String product : List.of("daily", "summit", "at-a-glance", "positions", "chronology")) {
      String page =
          new Published("{mark: CLEAR, editions: {" + product + ": {}}}\n", facts)
              .file("md", "2025-12-02", WebLayout.DEFAULT);
      boolean lines = List.of("daily", "summit").contains(product);
      boolean messages = List.of("daily", "at-a-glance").contains(product);
      assertThat(page.contains("In June. Before: In May. Reason: A new goal.")).isEqualTo(lines);
      assertThat(page.contains("In June.") || page.contains("In May.")).isEqualTo(lines);
      assertThat(page.contains("1 superseded")).isEqualTo(lines);
      assertThat(page.contains("It was somebody else.")).isEqualTo(messages);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"daily", "at-a-glance"})
  void pagesOfOneDayCountTheSameChanges(String product) {
    String page =
        new Published(
                "{mark: CLEAR, editions: {" + product + ": {}}}\n",
                ANNA
                    + """
                    statements:
                    - {id: came, who: anna, says: She came.}
                    - {id: late, who: anna, says: She is here., recorded: 2025-12-02}
                    assessments:
                    - {id: stay, by: desk, says: She stays for a week., confidence: low, rests-on: late, recorded: 2025-12-02}
                    """)
            .file("md", "2025-12-02", WebLayout.DEFAULT);

    assertThat(page).contains("Since 1 December: 2 new");
  }

  /// Its earlier issues need not have printed them.
  @Test
  void pageThatLeavesOutMuchDoesNotTellWithdrawnWords() {
    String page =
        new Published(
                "{mark: CLEAR, editions: {at-a-glance: {}}}\n",
                ANNA.replace("actors:", "- {id: letter, title: A letter, kind: document}\nactors:")
                    + """
                    issues: [{id: gate, title: The gate}]
                    measures: [{id: dead, what: Dead, value: "38", when: 2025-12-01}]
                    statements:
                    - {id: gone, who: anna, says: She left., about: gate}
                    - {id: late, who: anna, says: She is here., recorded: 2025-12-03}
                    updates:
                    - {fact: dead, act: corrected, reason: Counted twice., set: {value: "34", when: 2025-12-02}, recorded: 2025-12-02}
                    - {fact: gone, act: withdrawn, reason: Forged., source: letter, recorded: 2025-12-02}
                    """)
            .file("md", "2025-12-03", WebLayout.DEFAULT);

    assertThat(under("Corrected and withdrawn", page))
        .containsExactly(
            "- 2 December, withdrawn: the words of Anna on “The gate”. Reason: Forged. *According to"
                + " one document.*",
            "- 2 December, corrected: Dead, 2 December: 34. Not 38. Reason: Counted twice.");
    assertThat(page).doesNotContain("She left", HEADING);
  }

  @Test
  void laterIssuesListEarlierCorrections() {
    assertThat(lines("2025-12-03"))
        .containsExactlyInAnyOrder(
            "- 2 December, corrected: There were 30, Anna said. Wrong in earlier issues: There were 20. Reason:"
                + " We misread it.",
            "- 2 December, withdrawn: ~~Anna: She left.~~ Reason: The source took it" + " back.",
            "- 2 December, withdrawn: ~~Anna left.~~ Reason: It was somebody else.");
  }

  @Test
  void anchorOfWithdrawnFactLeadsToItsCorrection() {
    for (String fact : List.of("statement:gone", "headline:front")) {
      assertThat(page("2025-12-01")).contains("id=\"" + fact + "\"");
      assertThat(page("2025-12-03"))
          .containsPattern(
              "<li>[^\n]*withdrawn: <s>[^\n]*id=\"" + Pattern.quote(fact) + "\"[^\n]*Reason:");
    }
  }

  @Test
  void withdrawalOfUnprintedFactIsNotListed() {
    assertThat(page("2025-12-03")).doesNotContain("A slip", "Nobody saw it");
  }

  @Test
  void changeAfterCorrectionIsListedUnderItsOwnHeading() {
    String facts =
        ANNA
            + """
            - {id: bert, name: Bert, kind: person}
            issues:
            - {id: gate, title: The gate}
            positions:
            - {actor: anna, issue: gate, stance: offers, says: Two gates.}
            - {actor: anna, issue: gate, stance: opposes, says: None., recorded: 2025-12-03}
            - {actor: bert, issue: gate, stance: offers, says: One gaet.}
            - {actor: bert, issue: gate, stance: opposes, says: No gate., recorded: 2025-12-03}
            updates:
            - {fact: anna/gate, act: withdrawn, reason: She never said so., recorded: 2025-12-02}
            - {fact: bert/gate, act: corrected, reason: A typo., set: {says: One gate.}, recorded: 2025-12-02}
            """;
    Published published =
        new Published(
            "{mark: CLEAR, editions: {daily: {issues: [2025-12-01, 2025-12-04]}}}\n", facts);
    String page = published.file("md", null, WebLayout.DEFAULT);

    assertThat(under("What changed", page))
        .containsExactly(
            "**The gate.**",
            "- *Corrected.* Anna, The gate: opposes. In their terms: None. Wrong in earlier issues: offers; Two"
                + " gates. Reason: She never said so.",
            "- *Moved.* Bert, The gate: opposes. In their terms: No gate. Before: offers;"
                + " One gate.");
    assertThat(page).contains("| (moved) The gate ", "| (corrected) The gate ");
    assertThat(under(HEADING, page))
        .containsExactly(
            "2 December, corrected: Bert, The gate: offers. In their terms: One gate."
                + " Wrong in earlier issues: One gaet. Reason: A typo.");

    Published daily = new Published("{mark: CLEAR}\n", facts);
    assertThat(under("What changed", daily.file("md", "2025-12-02", WebLayout.DEFAULT)))
        .anyMatch(line -> line.startsWith("- *Corrected.*"))
        .anyMatch(line -> line.startsWith("- *Withdrawn.*"));
    assertThat(under("What changed", daily.file("md", "2025-12-03", WebLayout.DEFAULT)))
        .anyMatch(line -> line.startsWith("- *Moved.*"))
        .anyMatch(line -> line.startsWith("- *New.*"))
        .noneMatch(line -> line.contains("*Corrected.*"));
  }

  @Test
  void replacedPositionIsListedAsCorrectedInLaterIssues() {
    String facts =
        ANNA
            + """
            issues:
            - {id: gate, title: The gate}
            positions:
            - {actor: anna, issue: gate, stance: offers, says: Two gates.}
            - {actor: anna, issue: gate, stance: opposes, says: None., recorded: 2025-12-02 09:00}
            statements:
            - {id: late, who: anna, says: She is here., recorded: 2025-12-03}
            updates:
            - {fact: anna/gate, act: withdrawn, reason: She never said so., recorded: 2025-12-02}
            """;

    assertThat(under(HEADING, newest(facts)))
        .containsExactly(
            "2 December, corrected: Anna, The gate: opposes. In their terms: None."
                + " Wrong in earlier issues: offers; Two gates. Reason: She never said so.");
  }

  @Test
  void sourcesOfWithdrawnFactsAreCounted() {
    String facts =
        ANNA.replace("actors:", "- {id: other, title: Another, kind: news-report}\nactors:")
            + """
            statements:
            - {id: kept, who: anna, says: She stays.}
            - {id: gone, who: anna, says: She left., source: other}
            events:
            - {id: talks, title: Talks, status: planned, when: 2025-12-09}
            updates:
            - {fact: gone, act: withdrawn, reason: Not hers., recorded: 2025-12-02}
            """;

    assertThat(
            new Published("{mark: CLEAR, editions: {daily: {}}}\n", facts)
                .file("md", null, WebLayout.DEFAULT))
        .contains("*Basis. 2 news reports")
        .doesNotContain("single source");
  }

  @Test
  void withdrawnFactsCanNameOtherWithdrawnFacts() {
    String facts =
        ANNA
            + """
            places:
            - {id: rome, name: Rome}
            issues:
            - {id: gate, title: The gate}
            proposals:
            - {id: plan, title: Plan}
            events:
            - {id: talks, title: Talks, status: planned, where: rome}
            statements:
            - {id: aa, who: anna, says: She stays., event: talks}
            - {who: anna, says: It is late.}
            positions:
            - {actor: anna, issue: gate, stance: offers, says: One gate.}
            measures:
            - {id: mm, what: Share, value: 60 %, share-of: plan}
            updates:
            """
            + withdrawn("rome", "gate", "plan", "talks", "aa", "anna/gate", "mm");

    assertThat(changes("en", facts))
        .contains(
            "- Date not given: Talks, Rome, planned. Reason: R.",
            "- Anna: She stays. (“Talks”) Reason: R.",
            "- Anna, The gate: offers. In their terms: One gate. Reason: R.",
            "- Share (share of Plan): 60%. Reason: R.");
  }

  private static String withdrawn(String... facts) {
    StringBuilder updates = new StringBuilder();
    for (String fact : facts) {
      updates.append("- {fact: ").append(fact);
      updates.append(", act: withdrawn, reason: R., recorded: 2025-12-02}\n");
    }
    return updates.toString();
  }

  /// Returns a row of "What changed" without the cause before it.
  static String withoutCause(String line) {
    return line.replaceFirst("^(- )?\\*[^*]+\\* ", "$1");
  }

  static List<String> changes(String language, String facts) {
    String heading = language.equals("en") ? "What changed" : "Що змінилося";
    String page =
        new Published("{mark: CLEAR, lang: " + language + "}\n", facts)
            .file("md", null, WebLayout.DEFAULT);
    return under(heading, page).stream()
        .filter(line -> line.startsWith("- "))
        .map(CorrectionsTest::withoutCause)
        .toList();
  }

  @Test
  void jsonLdListsCorrections() {
    for (String day : List.of("2025-12-02", "2025-12-03")) {
      Node.Mapping report = Published.read("data.json", Published.data(page(day)));
      assertThat(Published.all(report, "correction"))
          .extracting(one ->
              Published.text(Published.all(one, "about").getFirst(), "@id")
                  + ", "
                  + Published.text(one, "datePublished")
                  + ": "
                  + Published.text(one, "text"))
          .containsExactlyInAnyOrder(
              "#statement:wrong, 2025-12-02: We misread it.",
              "#statement:gone, 2025-12-02: The source took it back.",
              "#headline:front, 2025-12-02: It was somebody else.");
    }
  }
}
