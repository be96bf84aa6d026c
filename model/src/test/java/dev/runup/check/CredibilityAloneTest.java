package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CredibilityAloneTest {

  private static final String WIRES =
      """
      sources:
      - {id: wire, title: A wire report, kind: news-report}
      - {id: copy, title: A copy, kind: news-report, derived-from: wire}
      - {id: second-copy, title: A second copy, kind: news-report, derived-from: copy}
      - {id: digest, title: A digest, kind: news-report, derived-from: [wire, readout]}
      - {id: one-way, title: One, kind: post, derived-from: other-way}
      - {id: other-way, title: Other, kind: post, derived-from: one-way}
      """;

  private static final String FOUND = "credibility-1-alone event:talk credibility";

  private static List<String> cites(String sources) {
    return Told.of(
        WIRES
            + """
            events:
            - {id: talk, title: Talk, status: occurred, credibility: 1, source: [%s]}
            """
                .formatted(sources));
  }

  @Test
  void whatIsConfirmedNeedsASecondSource() {
    assertThat(cites("article")).containsExactly(FOUND);
    assertThat(cites("article, readout")).isEmpty();
  }

  @Test
  void sourcesThatRepeatOneAreOne() {
    assertThat(cites("wire, copy")).containsExactly(FOUND);
    assertThat(cites("copy, second-copy")).containsExactly(FOUND);
    assertThat(cites("second-copy, readout")).isEmpty();
  }

  @Test
  void aSourceThatRepeatsTwoIsConfirmedByItself() {
    assertThat(cites("digest")).isEmpty();
  }

  @Test
  void sourcesThatRepeatEachOtherAreOne() {
    assertThat(cites("one-way, other-way")).containsExactly(FOUND);
    assertThat(cites("one-way, article")).isEmpty();
  }

  @Test
  void throughWhomItIsKnownConfirmsNothing() {
    assertThat(
            Told.of(
                """
                statements:
                - {id: word, who: costa, says: Support will last., via: readout, credibility: 1}
                """))
        .containsExactly("credibility-1-alone statement:word credibility");
  }

  @Test
  void sourcesThatPassOnTheWordsOfOneAgencyAreOne() {
    String said =
        WIRES
            + """
            actors: [{id: agency, name: Agency, kind: organisation}]
            statements:
            - {id: word, who: costa, says: It will last., credibility: 1, source: [%s], via: %s}
            """;

    String found = "credibility-1-alone statement:word credibility";
    assertThat(Told.of(said.formatted("article, readout", "agency"))).containsExactly(found);
    assertThat(Told.of(said.formatted("article, readout", "copy"))).containsExactly(found);
    assertThat(Told.of(said.formatted("article, readout", "readout"))).isEmpty();
    assertThat(Told.of(said.formatted("article, readout", "digest"))).isEmpty();
  }

  @Test
  void aPositionHasTheOriginsOfTheWordsInWhichItWasStated() {
    String stated =
        """
        issues: [{id: border, title: Border}]
        statements:
        - {id: word, who: costa, says: It will last.}
        - {id: again, who: costa, says: It will last long., source: %s}
        positions:
        - {actor: costa, issue: border, stance: supports, credibility: 1, stated-in: [word, again]}
        """;

    assertThat(Told.of(stated.formatted("readout"))).isEmpty();
    assertThat(Told.messages(stated.formatted("article")))
        .containsExactly(
            "position:costa/border counts as confirmed by other sources, but what was said goes"
                + " back to one source");
  }

  @Test
  void whatAStatementFromAnotherSourceConfirmsIsNotAlone() {
    String confirmed =
        """
        statements:
        - {id: word, who: costa, says: It will last., credibility: 1}
        - {id: yes, who: zelensky, says: So it is., confirms: word, source: %s}
        """;

    assertThat(Told.of(confirmed.formatted("readout"))).isEmpty();
    assertThat(Told.of(confirmed.formatted("article")))
        .containsExactly("credibility-1-alone statement:word credibility");
  }

  @Test
  void anyOtherDigitAndAConclusionAreLeftAlone() {
    assertThat(
            Told.of(
                """
                events:
                - {id: talk, title: Talk, status: occurred, credibility: 2}
                - {title: Two, status: occurred, credibility: 1, derived: true, rests-on: talk}
                """))
        .isEmpty();
  }
}
