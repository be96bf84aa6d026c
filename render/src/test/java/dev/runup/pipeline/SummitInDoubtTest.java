package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of a summit of which nobody says any more that it will take place.
class SummitInDoubtTest {

  private static final MadeUpTalks TALKS =
      MadeUpTalks.at("UTC")
          .with(
              "2026-03-01",
              """
              events:
              - {id: the-summit, title: Summit, status: planned, form: meeting, when: 2026-03-30, who: [anna, bert]}
              - {title: First call, status: occurred, form: call, when: 2026-02-08, who: [anna, bert]}
              - {title: Second call, status: occurred, form: call, when: 2026-02-09, who: [anna, corin]}
              """)
          .with(
              "2026-03-11",
              """
              updates:
              - {fact: the-summit, act: superseded, reason: Anna left it open., set: {status: in-doubt}}
              statements:
              - {who: anna, says: We shall see., when: 2026-03-10, about: the-summit}
              """);

  private static final MadeUpTalks QUIET =
      TALKS.with("2026-03-20", "statements:\n- {who: bert, says: Words., when: 2026-03-20}\n");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-11 | in doubt since 10 March",
        "2026-03-20 | in doubt since 10 March, in 10 days",
        "2026-03-29 | TOMORROW, in doubt since 10 March",
        "2026-03-31 | in doubt since 10 March; whether it took place is not on record"
      })
  void titleHasTheDoubtWithItsDay(String day, String status) throws IOException {
    assertThat(QUIET.page(folder, day)).contains("# Summit: " + status + "\n");
  }

  @Test
  void lineOfTheSummitHasItToo() throws IOException {
    assertThat(QUIET.page(folder, "2026-03-20"))
        .contains("place not given, 30 March: in doubt since 10 March**.");
    assertThat(TALKS.page(folder, "2026-03-11"))
        .contains(": in doubt since 10 March** (planned until then");
  }

  @Test
  void summitInDoubtIsStillToCome() throws IOException {
    assertThat(QUIET.page(folder, "2026-03-20")).contains("30 March: Summit, in doubt.");
    assertThat(QUIET.figure("timeline", "2026-03-20").alt())
        .contains("planned (known on 1 March), in doubt from 10 March");
  }
}
