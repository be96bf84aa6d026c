package dev.runup.pipeline;

import static dev.runup.pipeline.CorrectionsTest.ANNA;
import static dev.runup.pipeline.CorrectionsTest.HEADING;
import static dev.runup.pipeline.CorrectionsTest.changes;
import static dev.runup.pipeline.CorrectionsTest.lines;
import static dev.runup.pipeline.CorrectionsTest.newest;
import static dev.runup.pipeline.CorrectionsTest.under;
import static dev.runup.pipeline.CorrectionsTest.withoutCause;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Which old values are listed beside corrected and changed ones.
class OldValuesTest {

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
            "- The roads are dry, Anna said. (claimed) Wrong in earlier issues: without reserve. Reason: Who knows.",
            "- The road is wet, Anna said. Wrong in earlier issues: The roads are wet; reportedly; alleged. Reason:"
                + " She said it.");
    assertThat(
            changes(
                "en",
                facts.replace(
                    "unset: [hedge], set: {says: The road is wet.}", "set: {hedge: alleged}")))
        .last()
        .isEqualTo(
            "- The roads are wet, Anna said. (alleged) Wrong in earlier issues: reportedly. Reason: She said it.");
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
    assertThat(changes("en", facts))
        .anyMatch(line -> line.contains("Wrong in earlier issues: said. Reason: R."));
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
            "Wrong in earlier issues: Talks are in the U.S.; condition: they are paid by the U.N. Reason: R.",
            "Wrong in earlier issues: Talks are in town; condition: he asks. Reason: R.");
    assertThat(changes("uk", facts))
        .anyMatch(line ->
            line.contains("Помилково в попередніх випусках: близько 300 тис.; чиє: Anna. "));
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
            "- Date not given: Talks, planned. Taking part: Anna. Form: visit. Wrong in earlier issues: form: call;"
                + " Anna and others. Reason: R.",
            "- Date not given: Walks, planned. Taking part: Anna (guest). Wrong in earlier issues: Anna (host)."
                + " Reason: R.",
            "- Anna: She stays. Wrong in earlier issues: condition: he asks. Reason: R.",
            "- Proposal: Plan, floated. By: Anna and Bert. Aim: war. Wrong in earlier issues: by: Anna; aim: peace."
                + " Reason: R.",
            "- Provision: A point, sought. Blocked by: none. Wrong in earlier issues: blocked by: Anna and"
                + " Bert. Reason: R.",
            "- Trucks: 5 trucks. Reason: R.",
            "- In May. Use: Watch out. Wrong in earlier issues: use: Our objectives. Reason: R.");
    assertThat(changes("uk", facts))
        .anyMatch(line ->
            line.contains("Мета: war. Помилково в попередніх випусках: чиє: Anna; мета: peace."));
    assertThat(
            under(
                HEADING,
                new Published(
                        "{mark: CLEAR, editions: {daily: {issues: [2025-12-01, 2025-12-02,"
                            + " 2025-12-03]}}}\n",
                        facts)
                    .file("md", null, WebLayout.DEFAULT)))
        .contains(
            "- 2 December, corrected: Walks, planned. Who: Anna (guest). Wrong in earlier issues: who: Anna"
                + " (host). Reason: R.");
  }

  private static List<String> before(List<String> lines) {
    return lines.stream()
        .filter(line ->
            line.contains("Wrong in earlier issues: ")
                || line.contains("Помилково в попередніх випусках: "))
        .map(line ->
            line.replaceFirst(".*(Wrong in earlier issues|Помилково в попередніх випусках): ", "")
                .replaceFirst("\\. .*", ""))
        .toList();
  }

  @Test
  void correctedOfficeIsListedWithCurrentOffice() {
    String offices = "[{office: Deputy, until: 2025-11-30}, {office: Minister}]";
    assertThat(offices(offices, "[{office: Envoy, until: 2025-11-30}, {office: Minister}]"))
        .isEqualTo("Actor: Anna. Wrong in earlier issues: Deputy. Reason: R.");
    assertThat(offices(offices, "[{office: Minister}]"))
        .isEqualTo("Actor: Anna. Wrong in earlier issues: Deputy. Reason: R.");
    assertThat(offices(offices, "[{office: Deputy, until: 2025-11-29}, {office: Minister}]"))
        .isEqualTo("Actor: Anna (Minister). Reason: R.");
    assertThat(offices(offices, "[{office: Deputy, until: 2025-11-30}, {office: President}]"))
        .isEqualTo("Actor: Anna (President). Wrong in earlier issues: Minister. Reason: R.");
    assertThat(offices("[{office: Minister}]", "[{office: Minister, of: land}]"))
        .isEqualTo("Actor: Anna (Minister, Land). Reason: R.");
  }

  @Test
  void endedOfficeIsListedAsOldValue() {
    String envoy = "[{office: Envoy, from: 2025}, {office: Professor}]";
    assertThat(offices(envoy, "[{office: Envoy, until: 2025-12-01}, {office: Professor}]"))
        .isEqualTo("Actor: Anna (Professor). Wrong in earlier issues: Envoy. Reason: R.");
    assertThat(offices(envoy, "[{office: Envoy, from: 2025}]"))
        .isEqualTo("Actor: Anna. Wrong in earlier issues: Professor. Reason: R.");
    assertThat(offices("[{office: Envoy}]", "[{office: Envoy, until: 2025-12-01}]"))
        .isEqualTo("Actor: Anna. Wrong in earlier issues: Envoy. Reason: R.");
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
}
