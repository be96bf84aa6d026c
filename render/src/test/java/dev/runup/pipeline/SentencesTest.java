package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks how facts read in print.
class SentencesTest {

  @TempDir private Path folder;

  /// The beginning of a file. It ends within its list of actors.
  private static final String FACTS =
      """
      intake: {source: [one, two], recorded: 2018-05-25}
      sources: [{id: one, title: One, kind: document}, {id: two, title: Two, kind: document}]
      issues: [{id: held, title: Whether the summit is held}]
      actors:
      - {id: bolton, name: John Bolton, kind: person}
      - {id: us, name: United States, kind: state}
      """;

  @Test
  void paraphraseThatHoldsQuotationIsToldOnce() {
    assertThat(
            page(
                """
                statements:
                - {who: bolton, quote: Libya model, says: He floats the Libya model.}
                - {who: us, quote: "We will not pay, now or ever.", says: We will not pay.}
                - {who: us, quote: maximum pressure, says: Sanctions stay.}
                """))
        .contains(
            "John Bolton: He floats the “Libya model”. [1, 2]",
            "United States: “We will not pay, now or ever.” [1, 2]",
            "Sanctions stay (“maximum pressure”), the United States said. [1, 2]");
  }

  @Test
  void groundThatQuotationHoldsIsToldOnce() {
    assertThat(
            page(
                """
                statements:
                - {id: letter, who: us, quote: open hostility, says: The summit is cancelled.}
                positions:
                - {actor: us, issue: held, stance: opposes, stated-in: letter, ground: open hostility}
                """))
        .contains(
            "United States, Whether the summit is held: opposes. The summit is cancelled"
                + " (“open hostility”), the United States said. [1, 2]")
        .doesNotContain("Ground:");
  }

  @Test
  void officesHeldAtOnceAreAllTold() {
    assertThat(
            page(
                """
                - id: pence
                  name: Mike Pence
                  kind: person
                  offices:
                  - {office: Vice President, of: us}
                  - {office: President of the Senate, from: 2016}
                  - {office: Governor, until: 2017}
                  - {office: Chair, from: 2018}
                statements: [{who: pence, says: It could end.}]
                """))
        .contains(
            "It could end, Mike Pence (Vice President, United States; President of the Senate)"
                + " said.");
  }

  @Test
  void sentencesUseNamesAndOfficesInText() {
    String page =
        page(
            """
            - id: states
              name: United States
              in-text: the United States
              plural: true
              kind: state
            - id: pompeo
              name: Mike Pompeo
              kind: person
              offices: [{office: Secretary of State, of: states, in-text: US Secretary of State}]
            statements:
            - {who: states, says: The summit is off.}
            - {who: pompeo, to: states, verb: rejected, says: Sanctions stay.}
            - {who: bolton, to: states, says: It helps.}
            positions:
            - {actor: bolton, issue: held, stance: demands, from: states, says: It must pay.}
            - {actor: states, issue: held, stance: opposes, says: No.}
            events:
            - {title: Talks, status: planned, when: 2018-06-12, who: [states, pompeo]}
            """);

    assertThat(page)
        .contains(
            "- The summit is off, the United States said.",
            "- Sanctions stay, Mike Pompeo (US Secretary of State) said in a refusal to the United"
                + " States.",
            "- It helps, John Bolton told the United States.",
            "demands (of the United States)",
            "United States and Mike Pompeo (Secretary of State, United States)");
  }

  @Test
  void verbsMayAgreeWithTheirSpeakers() throws IOException {
    String language =
        "verb.said = {0} {3,plural,one{наголошує}few{наголошують}many{наголошують}other{наголошують}}:"
            + " {1}\n";

    assertThat(
            new Dossiers(folder)
                .write("templates/messages/uk.properties", language)
                .write("runup.yaml", "mark: TLP:CLEAR\nlang: uk\n")
                .write(
                    "facts.yaml",
                    """
                    intake: {source: article, recorded: 2025-12-28}
                    sources: [{id: article, title: Стаття, kind: document}]
                    actors:
                    - {id: us, name: Сполучені Штати, kind: state, plural: true}
                    - {id: able, name: Анна, kind: person}
                    statements:
                    - {who: us, says: Так.}
                    - {who: able, says: Ні.}
                    - {who: [able, us], says: Отже.}
                    """)
                .built("daily-2025-12-28.md"))
        .contains("Сполучені Штати наголошують: Так", "Анна наголошує: Ні")
        .contains("Анна та Сполучені Штати наголошують: Отже");
  }

  @Test
  void ukrainianVerbsAgreeWithSpeakersAndStatusesWithEvents() {
    String page =
        new Published(
                "mark: TLP:CLEAR\nlang: uk",
                """
                intake: {source: [one, two], recorded: 2018-06-01}
                sources: [{id: one, title: Один, kind: document}, {id: two, title: Два, kind: document}]
                actors:
                - {id: us, name: Сполучені Штати, kind: state, plural: true}
                - {id: anna, name: Анна, kind: person}
                - {id: north, name: Північ, kind: state}
                statements:
                - {who: us, verb: stressed, says: Так.}
                - {who: anna, verb: stressed, to: [us, north], says: Ні.}
                - {who: [anna, north], verb: denied, to: us, says: Саміт не скасовано.}
                - {attribution: високопосадовці, verb: demanded, says: Досить.}
                events:
                - {title: Приїзд послів, form: visit, status: planned, when: 2018-05-01, who: anna}
                - {title: Дводенна зустріч послів, form: meeting, status: planned, when: 2018-05-02, who: us}
                - {title: Перша розмова, form: call, status: planned, when: 2018-05-03, who: [anna, us]}
                - {title: Саміт послів, form: meeting, status: planned, when: 2018-05-04}
                - {title: Нові переговори, form: negotiation, status: planned, when: 2018-05-05}
                - {title: Переговори послів, form: meeting, status: ongoing, when: 2018-06}
                - {title: Заява послів, form: statement, status: planned, when: 2018-05-06}
                - {title: Свято послів, form: other, status: planned, when: 2018-05-06}
                """)
            .file("md", null, WebLayout.DEFAULT);

    assertThat(page)
        .contains(
            "- Так, наголошують Сполучені Штати.",
            "- Ні, наголошує Анна (адресати – Сполучені Штати та Північ).",
            "- Саміт не скасовано, заявляють у спростуванні Анна та Північ (адресат – Сполучені"
                + " Штати).",
            "- Високопосадовці, у вимозі: Досить.")
        .containsPattern("Приїзд послів[^\n]* чи відбувся, ")
        .containsPattern("Дводенна зустріч[^\n]* чи відбулася, ")
        .containsPattern("Перша розмова[^\n]* чи відбулася, ")
        .containsPattern("Саміт послів[^\n]* чи відбувся, ")
        .containsPattern("Нові переговори[^\n]* чи відбулися, ")
        .containsPattern("Переговори послів[^\n]* тривають")
        .containsPattern("Заява послів[^\n]* чи оприлюднено, ")
        .containsPattern("Свято послів[^\n]* чи відбулося, ");
  }

  @Test
  void sentenceEndsInOneFullStop() {
    String page =
        new Published(
                "mark: TLP:CLEAR",
                """
                intake: {source: one, recorded: 2018-06-01}
                sources: [{id: one, title: One, kind: document}, {id: two, title: Two, kind: document}]
                actors: [{id: acme, name: Acme Inc., kind: organisation}]
                issues: [{id: who, title: Who pays?}]
                events:
                - {title: Talks, status: occurred, when: 2018-05-30, outcome: They end at 3 p.m.}
                assessments:
                - {by: one, says: So., cause: Who knows?, effect: 会談は六月。}
                positions:
                - {actor: acme, issue: who, stance: opposes, says: They are in the U.S.}
                statements:
                - {who: acme, quote: 六月に会う。, says: They meet., passage: positions}
                - {who: acme, says: It is sure., source: {one: "24 May, 19:40", two: ¶2}}
                """)
            .file("md", null, WebLayout.DEFAULT);

    assertThat(page)
        .contains(
            "They end at 3 p.m.",
            "Cause: Who knows?; effect: 会談は六月.",
            "They are in the U.S.",
            "They meet. “六月に会う。” [1: positions]",
            "It is sure, Acme Inc. said. [1: 24 May, 19:40; 2 ¶2]")
        .doesNotContainPattern("[.?!。]\\.(?!\\.)");
  }

  @Test
  void zonesAreNamedInWordsAndNotAtAllIfTheyAreTheDesks() {
    String page =
        new Published(
                "mark: TLP:CLEAR\nzone: America/New_York",
                """
                intake: {source: [one, two], recorded: 2018-06-01}
                sources: [{id: one, title: One, kind: document}, {id: two, title: Two, kind: document}]
                places:
                - {id: hotel, name: A hotel, within: singapore}
                - {id: singapore, name: Singapore, zone: Asia/Singapore}
                - {id: dmz, name: A house, zone: Asia/Seoul, called: Korean}
                events:
                - {title: First, status: planned, when: 2018-06-12, time: "09:00", where: hotel}
                - {title: Second, status: planned, when: 2018-06-12, time: "15:00", where: dmz}
                - {title: Third, status: planned, when: 2018-06-12, time: "16:00", zone: America/New_York}
                - {title: Fourth, status: planned, when: 2018-06-13, time: "12:00", zone: Etc/GMT+5}
                - {title: Fifth, status: planned, when: 2018-06-14, time: morning, zone: Europe/Kiev}
                """)
            .file("md", null, WebLayout.DEFAULT);

    assertThat(page)
        .contains(
            "| 12 June, 09:00 Singapore time; 11 June, 21:00 New York time | First",
            "| 12 June, 15:00 Korean time",
            "| 12 June, 16:00 | Third",
            "| 13 June, 12:00 UTC−05:00 | Fourth",
            "| 14 June, morning (Kyiv time) | Fifth")
        .doesNotContain("Asia/", "America/", "Europe/");
  }

  private static String page(String facts) {
    return new Published("mark: TLP:CLEAR\ndesk: Desk", FACTS + facts)
        .file("md", null, WebLayout.DEFAULT);
  }
}
