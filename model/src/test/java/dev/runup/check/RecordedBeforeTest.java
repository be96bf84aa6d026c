package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedBeforeTest {

  private static List<String> told(String facts) {
    return Told.of(facts).stream().filter(one -> one.startsWith("recorded-before")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "status: occurred, when: 2025-12-20, time: '20:00', recorded: 2025-12-20 | 1",
        "status: occurred, when: 2025-12-20, time: '20:00', recorded: 2025-12-20 21:00 | 0",
        "status: occurred, when: 2025-12-20, recorded: 2025-12-20 | 0",
        "status: occurred, when: 2025-12-19, time: '20:00', recorded: 2025-12-20 | 0",
        "status: planned, when: 2025-12-20, time: '20:00', recorded: 2025-12-20 | 0"
      },
      quoteCharacter = '`')
  void pastEventWithAnHourThatWasRecordedOnItsDayIsTold(String keys, int times) {
    assertThat(told("events:\n- {id: call, title: Call, " + keys + "}\n")).hasSize(times);
  }

  @Test
  void hourOfAnotherZoneCountsOnTheDayOfTheDesk() {
    String call =
        "events:\n- {id: call, title: Call, status: occurred, when: 2025-12-19, time: '22:00', zone:"
            + " America/New_York, recorded: %s}\n";

    assertThat(told(call.formatted("2025-12-20"))).hasSize(1);
    assertThat(told(call.formatted("2025-12-19"))).isEmpty();
  }

  @Test
  void wordsOfADayAreToldOnce() {
    assertThat(
            told(
                """
                statements:
                - {id: one, attribution: a man, says: Yes., when: 2025-12-20, time: "20:00", recorded: 2025-12-20}
                - {id: two, attribution: a man, says: No., when: 2025-12-20, time: "21:00", recorded: 2025-12-20}
                """))
        .containsExactly("recorded-before statement:one recorded");
  }
}
