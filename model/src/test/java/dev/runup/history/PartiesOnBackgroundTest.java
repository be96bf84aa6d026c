package dev.runup.history;

import static dev.runup.history.EntriesOnBackgroundTest.known;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.EventField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which parties are named in what rests on words on background.
class PartiesOnBackgroundTest {

  private static final String FACTS =
      """
      sources:
      - {id: gazette, title: A gazette, kind: news-report}
      - {id: talk, title: A talk, kind: interview, terms: TERMS}
      actors:
      - {id: costa, name: Costa, kind: person}
      - {id: ito, name: Ito, kind: person}
      - {id: south, name: Southland, kind: state}
      statements:
      - {id: told, who: costa, attribution: an envoy, says: Told., source: talk, recorded: 2026-05-02}
      events:
      - {id: lunch, title: Lunch, status: occurred, when: 2026-05-01, who: [costa, ito, south], source: SOURCE, recorded: 2026-05-02}
      """;

  @ParameterizedTest
  @CsvSource({
    "background, talk, 2",
    "deep-background, talk, 0",
    "deep-background, gazette, 3",
  })
  void eventOnDeepBackgroundNamesNoParticipant(String terms, String source, int named) {
    Known known = known(FACTS.replace("TERMS", terms).replace("SOURCE", source));

    assertThat(known.facts().values())
        .filteredOn(fact -> fact.id().id().equals("lunch"))
        .singleElement()
        .satisfies(lunch -> assertThat(lunch.all(EventField.WHO)).hasSize(named));
  }
}
