package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.Node;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Checks that corrections are printed, and that the anchor of a withdrawn fact still leads
/// somewhere.
class CorrectionsTest {

  /// The start of facts on Anna. More actors may follow.
  private static final String ANNA =
      """
      intake: {source: article, recorded: 2025-12-01}
      sources:
      - {id: article, title: An article, kind: news-report}
      actors:
      - {id: anna, name: Anna, kind: person}
      """;

  private static final String HEADING = "Corrections of earlier issues";

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

  private static List<String> lines(String day) {
    return lines(DOSSIER, day);
  }

  private static List<String> lines(Published published, String day) {
    return under(HEADING, published.file("md", day, WebLayout.DEFAULT));
  }

  private static List<String> under(String heading, String page) {
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
    String entry = "Bert left. Before: Anna left. Reason: It was somebody else.";

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

  private static String newest(String facts) {
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

  @Test
  void laterIssuesListEarlierCorrections() {
    assertThat(lines("2025-12-03"))
        .containsExactlyInAnyOrder(
            "- 2 December, corrected: Anna said: There were 30. Before: There were 20. Reason:"
                + " We misread it.",
            "- 2 December, withdrawn: ~~Anna said: She left.~~ Reason: The source took it"
                + " back.",
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
            "- *Corrected.* Anna, The gate: opposes. In their terms: None. Before: offers; Two"
                + " gates. Reason: She never said so.",
            "- *Moved.* Bert, The gate: opposes. In their terms: No gate. Before: offers;"
                + " One gate.");
    assertThat(page).contains("| (moved) The gate ", "| (corrected) The gate ");
    assertThat(under(HEADING, page))
        .containsExactly(
            "2 December, corrected: Bert, The gate: offers. In their terms: One gate."
                + " Before: One gaet. Reason: A typo.");

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
                + " Before: offers; Two gates. Reason: She never said so.");
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
            new Published("{mark: CLEAR, editions: {at-a-glance: {}}}\n", facts)
                .file("md", null, WebLayout.DEFAULT))
        .contains("According to 2 press articles")
        .doesNotContain("single source");
  }

  @Test
  void correctedHedgeIsListedWithOldValue() {
    String facts =
        ANNA
            + """
            statements:
            - {id: wet, who: anna, says: The roads are wet., hedge: [reportedly, alleged]}
            - {id: dry, who: anna, says: The roads are dry.}
            updates:
            - {fact: wet, act: corrected, reason: She said it., unset: [hedge], set: {says: The road is wet.}, recorded: 2025-12-02}
            - {fact: dry, act: corrected, reason: Who knows., set: {hedge: claimed}, recorded: 2025-12-02}
            """;

    assertThat(changes("en", facts))
        .containsExactly(
            "- Anna said: The roads are dry. (claimed) Before: without reserve. Reason: Who knows.",
            "- Anna said: The road is wet. Before: The roads are wet; reportedly; alleged. Reason:"
                + " She said it.");
    assertThat(
            changes(
                "en",
                facts.replace(
                    "unset: [hedge], set: {says: The road is wet.}", "set: {hedge: alleged}")))
        .last()
        .isEqualTo(
            "- Anna said: The roads are wet. (alleged) Before: reportedly. Reason: She said it.");
    assertThat(changes("uk", facts)).last().asString().contains("; за повідомленнями; нібито");
  }

  @Test
  void oldValuesOfPrintedKeysAreListed() {
    String facts =
        ANNA
            + """
            - {id: bert, name: Bert, kind: person}
            statements:
            - {id: aa, who: anna, says: She stays.}
            - {id: bb, who: anna, says: She left., to: bert}
            - {id: cc, attribution: a diplomat, says: He waits.}
            - {id: dd, who: anna, quote: We stay., original: Ми тут., original-lang: uk}
            - {id: ee, attribution: a close aide, says: They sleep.}
            - {id: ff, attribution: a tall aide, says: They eat., terms: background}
            measures:
            - {id: mm, what: Trucks, value: "400", by: anna}
            assessments:
            - {id: jj, says: It will hold., by: desk, rests-on: aa, likelihood: likely, confidence: high}
            headlines:
            - {id: hh, title: Trucks roll, text: Some 900 wait., rests-on: mm}
            updates:
            - {fact: aa, act: corrected, reason: R., set: {verb: denied}, recorded: 2025-12-02}
            - {fact: bb, act: corrected, reason: R., set: {to: anna}, recorded: 2025-12-02}
            - {fact: cc, act: corrected, reason: R., set: {attribution: two diplomats}, recorded: 2025-12-02}
            - {fact: dd, act: corrected, reason: R., set: {original: Ми є.}, recorded: 2025-12-02}
            - {fact: ee, act: superseded, reason: R., set: {attribution: an official}, recorded: 2025-12-02}
            - {fact: ff, act: corrected, reason: R., set: {attribution: an official}, recorded: 2025-12-02}
            - {fact: mm, act: corrected, reason: R., set: {by: bert}, recorded: 2025-12-02}
            - {fact: jj, act: corrected, reason: R., set: {likelihood: unlikely, confidence: low}, recorded: 2025-12-02}
            - {fact: hh, act: corrected, reason: R., set: {text: Some 400 wait.}, recorded: 2025-12-02}
            """;

    assertThat(before(changes("en", facts)))
        .containsExactlyInAnyOrder(
            "said",
            "to whom: Bert",
            "a diplomat",
            "Ми тут",
            "by: Anna",
            "likely; confidence: high",
            "text: Some 900 wait");
    assertThat(before(changes("uk", facts))).contains("слова", "імовірно; упевненість: висока");
    assertThat(changes("en", facts)).anyMatch(line -> line.contains("Before: said. Reason: R."));
    assertThat(newest(facts)).doesNotContain("close aide", "tall aide");
  }

  @Test
  void abbreviationKeepsItsDotInOldValue() {
    String facts =
        ANNA
            + """
            - {id: bert, name: Bert, kind: person}
            statements:
            - {id: aa, who: anna, says: Talks are in the U.S., if: they are paid by the U.N.}
            - {id: bb, who: anna, says: Talks are in town., if: he asks.}
            measures:
            - {id: mm, what: Trucks, value: ~300 k, by: anna}
            updates:
            - {fact: aa, act: corrected, reason: R., set: {says: Talks are on., if: he pays}, recorded: 2025-12-02}
            - {fact: bb, act: corrected, reason: R., set: {says: Talks are on., if: he pays}, recorded: 2025-12-02}
            - {fact: mm, act: corrected, reason: R., set: {value: ~200 k, by: bert}, recorded: 2025-12-02}
            """;

    assertThat(String.join("\n", changes("en", facts)))
        .contains(
            "Before: Talks are in the U.S.; condition: they are paid by the U.N. Reason: R.",
            "Before: Talks are in town; condition: he asks. Reason: R.");
    assertThat(changes("uk", facts))
        .anyMatch(line -> line.contains("Раніше: близько 300 тис.; чиє: Anna. "));
  }

  @Test
  void keysOutsideTheLineAreListedOldAndNew() {
    String facts =
        ANNA
            + """
            - {id: bert, name: Bert, kind: person}
            proposals:
            - {id: plan, title: Plan, by: anna, aim: peace}
            events:
            - {id: talks, title: Talks, status: planned, form: call, who: [anna, +others]}
            - {id: walks, title: Walks, status: planned, who: {actor: anna, role: host}}
            statements:
            - {id: aa, who: anna, says: She stays., if: he asks}
            measures:
            - {id: mm, what: Trucks, unit: trucks}
            provisions:
            - {id: point, text: A point, proposal: plan, state: sought, blocked-by: [anna, bert]}
            lines:
            - {id: goal, use: objective, says: In May., counterpart: bert}
            updates:
            - {fact: plan, act: corrected, reason: R., set: {by: [anna, bert], aim: war}, recorded: 2025-12-02}
            - {fact: talks, act: corrected, reason: R., set: {who: anna, form: visit}, recorded: 2025-12-02}
            - {fact: walks, act: corrected, reason: R., set: {who: {actor: anna, role: guest}}, recorded: 2025-12-02}
            - {fact: aa, act: corrected, reason: R., unset: [if], recorded: 2025-12-02}
            - {fact: mm, act: corrected, reason: R., set: {value: "5"}, recorded: 2025-12-02}
            - {fact: point, act: corrected, reason: R., unset: [blocked-by], recorded: 2025-12-02}
            - {fact: goal, act: corrected, reason: R., set: {use: watch-out}, recorded: 2025-12-02}
            """;

    assertThat(changes("en", facts))
        .containsExactlyInAnyOrder(
            "- Date not given: Talks, planned. Taking part: Anna. Form: visit. Before: form: call;"
                + " Anna and others. Reason: R.",
            "- Date not given: Walks, planned. Taking part: Anna (guest). Before: Anna (host)."
                + " Reason: R.",
            "- Anna said: She stays. Before: condition: he asks. Reason: R.",
            "- Proposal: Plan, floated. By: Anna and Bert. Aim: war. Before: by: Anna; aim: peace."
                + " Reason: R.",
            "- Provision: A point, sought. Blocked by: not given. Before: blocked by: Anna and"
                + " Bert. Reason: R.",
            "- Trucks: 5 trucks. Before: amount: not given. Reason: R.",
            "- In May. Use: Watch out. Before: use: Our objectives. Reason: R.");
    assertThat(changes("uk", facts))
        .anyMatch(line -> line.contains("Мета: war. Раніше: чиє: Anna; мета: peace."));
    assertThat(
            under(
                HEADING,
                new Published(
                        "{mark: CLEAR, editions: {daily: {issues: [2025-12-01, 2025-12-02,"
                            + " 2025-12-03]}}}\n",
                        facts)
                    .file("md", null, WebLayout.DEFAULT)))
        .contains(
            "- 2 December, corrected: Walks, planned. Who: Anna (guest). Before: who: Anna"
                + " (host). Reason: R.");
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
            "- Anna said: She stays. (“Talks”) Reason: R.",
            "- Anna, The gate: offers. In their terms: One gate. Reason: R.",
            "- Share (share of Plan): 60 %. Reason: R.");
  }

  private static String withdrawn(String... facts) {
    StringBuilder updates = new StringBuilder();
    for (String fact : facts) {
      updates.append("- {fact: ").append(fact);
      updates.append(", act: withdrawn, reason: R., recorded: 2025-12-02}\n");
    }
    return updates.toString();
  }

  private static List<String> before(List<String> lines) {
    return lines.stream()
        .filter(line -> line.contains("Before: ") || line.contains("Раніше: "))
        .map(line -> line.replaceFirst(".*(Before|Раніше): ", "").replaceFirst("\\. .*", ""))
        .toList();
  }

  @Test
  void correctedOfficeIsListedWithCurrentOffice() {
    String offices = "[{office: Deputy, until: 2025-11-30}, {office: Minister}]";
    assertThat(offices(offices, "[{office: Envoy, until: 2025-11-30}, {office: Minister}]"))
        .isEqualTo("Actor: Anna. Before: Deputy. Reason: R.");
    assertThat(offices(offices, "[{office: Minister}]"))
        .isEqualTo("Actor: Anna. Before: Deputy. Reason: R.");
    assertThat(offices(offices, "[{office: Deputy, until: 2025-11-29}, {office: Minister}]"))
        .isEqualTo("Actor: Anna (Minister). Reason: R.");
    assertThat(offices(offices, "[{office: Deputy, until: 2025-11-30}, {office: President}]"))
        .isEqualTo("Actor: Anna (President). Before: Minister. Reason: R.");
    assertThat(offices("[{office: Minister}]", "[{office: Minister, of: land}]"))
        .isEqualTo("Actor: Anna (Minister, Land). Reason: R.");
  }

  @Test
  void endedOfficeIsListedAsOldValue() {
    String envoy = "[{office: Envoy, from: 2025}, {office: Professor}]";
    assertThat(offices(envoy, "[{office: Envoy, until: 2025-12-01}, {office: Professor}]"))
        .isEqualTo("Actor: Anna (Professor). Before: Envoy. Reason: R.");
    assertThat(offices(envoy, "[{office: Envoy, from: 2025}]"))
        .isEqualTo("Actor: Anna. Before: Professor. Reason: R.");
    assertThat(offices("[{office: Envoy}]", "[{office: Envoy, until: 2025-12-01}]"))
        .isEqualTo("Actor: Anna. Before: Envoy. Reason: R.");
  }

  @Test
  void correctedDaysOfOfficeHaveNoOldValue() {
    assertThat(
            offices(
                "[{office: Deputy, until: 2025-11-01}, {office: Minister, from: 2025-11-01}]",
                "[{office: Deputy, until: 2025-11-02}, {office: Minister, from: 2025-11-02}]"))
        .isEqualTo("Actor: Anna (Minister). Reason: R.");
  }

  @Test
  void additionalOfficeIsListed() {
    assertThat(offices("[{office: Secretary}]", "[{office: Secretary}, {office: Envoy}]"))
        .isEqualTo("Actor: Anna (Envoy). Reason: R.");
  }

  private static String offices(String before, String now) {
    String facts =
        """
        intake: {source: article, recorded: 2025-12-01}
        sources:
        - {id: article, title: An article, kind: news-report}
        actors:
        - {id: anna, name: Anna, kind: person, offices: %s}
        - {id: land, name: Land, kind: state}
        statements:
        - {id: kept, who: anna, says: She stays.}
        updates:
        - {fact: anna, act: corrected, reason: R., set: {offices: %s}, recorded: 2025-12-02}
        """;
    return withoutCause(under("What changed", newest(facts.formatted(before, now))).getLast());
  }

  /// Returns a row of "What changed" without the cause before it.
  private static String withoutCause(String line) {
    return line.replaceFirst("^(- )?\\*[^*]+\\* ", "$1");
  }

  private static List<String> changes(String language, String facts) {
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
