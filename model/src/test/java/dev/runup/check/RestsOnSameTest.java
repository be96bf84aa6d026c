package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Facts from a speaker, or from an event, of which other words were taken back.
class RestsOnSameTest {

  private static final String RETRACTED =
      """
      actors:
      - {id: aide, name: a Beland aide, kind: unnamed}
      - {id: press, name: The press office, kind: body}
      events:
      - {id: talk, title: Talk, status: occurred, when: 2025-12-27, form: statement}
      statements:
      - {id: claim, who: aide, says: It is agreed., event: talk}
      - {id: denial, who: press, says: Nothing is agreed., retracts: claim}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- {id: more, who: aide, says: They eat fish.}|statement:more who",
        "measures: [{id: many, what: Guests, value: 9, by: aide}]|measure:many by",
        "assessments: [{id: view, says: It ends., by: aide}]|assessment:view by",
        "- {id: more, attribution: a Beland aide, says: They eat fish.}|statement:more attribution"
      })
  void factOfTheSameSpeakerOrEventIsAskedAbout(String fact, String found) {
    assertThat(Told.of(RETRACTED + fact)).contains("rests-on-same " + found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status: planned, caveat: Says the Beland aide.|caveat",
        "status: expected, derived: true, rests-on: talk|rests-on"
      })
  void eventOfTheSameSpeakerOrEventIsAskedAbout(String keys, String key) {
    String cake = "events:\n- {id: cake, title: Cake, %s}\n".formatted(keys);

    assertThat(Told.of(RETRACTED.replace("events:\n", cake)))
        .containsExactly("rests-on-same event:cake " + key);
  }

  @Test
  void messageNamesBothStatements() {
    assertThat(Told.messages(RETRACTED + "- {id: more, who: aide, says: They eat fish.}\n"))
        .containsExactly(
            "\"who\" of statement:more has the same speaker or event as statement:claim, which statement:denial"
                + " retracts");
  }

  @Test
  void otherWordsOfANamedSpeakerAreAskedAboutAtTheSameEventAlone() {
    String named = RETRACTED.replace("who: aide", "who: costa");

    assertThat(Told.of(named + "- {id: more, who: costa, says: They eat fish.}\n")).isEmpty();
    assertThat(Told.of(named + "- {id: more, who: costa, says: They eat fish., event: talk}\n"))
        .containsExactly("rests-on-same statement:more event");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- {id: more, who: aide, says: They eat fish., recorded: 2025-12-29}",
        "- {id: more, who: costa, says: They eat fish., event: talk}",
        "- {id: more, who: aide, says: They eat fish., accepted: {rests-on-same: Seen by us.}}"
      })
  void weighedOrOtherFactIsNotAskedAbout(String fact) {
    assertThat(Told.on("2025-12-29", RETRACTED + fact)).isEmpty();
  }

  @Test
  void wordsThatTheDeskWithdrewCountIfSomebodyTookThemBack() {
    String update =
        """
        - {id: more, who: aide, says: They eat fish.}
        updates: [{fact: claim, act: withdrawn, reason: Taken back., recorded: 2025-12-29}]
        """;

    assertThat(Told.of(RETRACTED + update)).containsExactly("rests-on-same statement:more who");
  }
}
