package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.problem.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Builds a dossier that somebody typed in a hurry over weeks, and that nobody polished: the run-up
/// to the meeting in Hanoi in February 2019. `render/src/test/dossiers/hanoi-2019.md` says what a
/// reader is to learn on each day.
class HurriedDossierTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-01-21",
        "2019-02-01",
        "2019-02-06",
        "2019-02-11",
        "2019-02-13",
        "2019-02-20",
        "2019-02-22",
        "2019-02-25",
        "2019-02-27",
        "2019-02-28",
        "2019-03-01",
        "2019-03-03"
      })
  void issueOfEveryDayIsBuilt(String day) {
    BuildRequest request =
        new BuildRequest(
            List.of(), List.of(Format.MARKDOWN), new IssueTime.OfDay(LocalDate.parse(day)));

    List<Problem> problems =
        DossierOnDisk.read(Path.of("src/test/dossiers/hanoi-2019"))
            .then(dossier -> dossier.build(new Pipeline(), request))
            .problems();

    assertThat(problems).noneMatch(Problem::stops);
  }
}
