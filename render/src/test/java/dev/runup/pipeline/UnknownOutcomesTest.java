package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Of which talks a page says that their outcome isn't known.
class UnknownOutcomesTest {

  private static final String GAP = "The outcome of “Talks of the ministers”";

  private static final MadeUpTalks TALKS =
      MadeUpTalks.at("UTC")
          .with(
              "2026-03-01",
              """
              sources: [{id: minutes, title: Minutes, kind: readout}]
              issues: [{id: wells, title: Wells, weight: 8}, {id: roads, title: Roads}]
              events:
              - {id: the-summit, title: Wells summit, status: planned, form: meeting, when: 2026-03-30, who: [anna, bert]}
              provisions:
              - {id: clause, text: Ten wells are repaired, state: sought, about: wells}
              - {id: other, text: A road is built, state: sought, about: roads}
              """);

  @TempDir private Path folder;

  private String page(String form, String provisions) throws IOException {
    return TALKS
        .with(
            "2026-03-03",
            "events: [{id: talks, title: Talks of the ministers, status: occurred, form: "
                + form
                + ", when: 2026-03-02, about: wells, source: minutes}]\n"
                + provisions)
        .page(folder, "2026-03-03");
  }

  @ParameterizedTest
  @ValueSource(strings = {"negotiation", "call"})
  void outcomeOfWhichNothingIsOnRecordIsNotKnown(String form) throws IOException {
    assertThat(page(form, "")).contains(GAP);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "updates: [{fact: clause, act: superseded, reason: R., source: minutes, set: {state: agreed}}]",
        "provisions: [{id: new, text: A well is dug, state: agreed, about: wells, source: minutes}]"
      })
  void provisionFromTheSourceOfTheTalksIsTheirOutcome(String provision) throws IOException {
    assertThat(page("negotiation", provision + "\n")).doesNotContain(GAP);
  }

  @Test
  void provisionFromElsewhereOrOnSomethingElseIsNone() throws IOException {
    assertThat(
            page(
                "negotiation",
                """
                updates:
                - {fact: clause, act: superseded, reason: R., set: {state: agreed}}
                - {fact: other, act: superseded, reason: R., source: minutes, set: {state: agreed}}
                """))
        .contains(GAP);
  }
}
