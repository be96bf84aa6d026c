package dev.runup.pipeline;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Builds the issue of each day of an example, and of a day without records. `src/test/issues`
/// holds the expected files. `-Dgolden=update` writes them.
class IssueDaysTest {

  private static final Path EXAMPLE = Path.of("../examples/reykjavik-1986");
  private static final Path ISSUES = Path.of("src/test/issues/reykjavik-1986");
  private static final Pipeline PIPELINE = Pipelines.all();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1986-09-03",
        "1986-09-30",
        "1986-10-06",
        "1986-10-07",
        "1986-10-09",
        "1986-10-10",
        "1986-10-11",
        "1987-01-02"
      })
  void issuePrintsFactsKnownOnItsDay(String day) throws IOException {
    DossierOnDisk dossier = GoldenTest.value(DossierOnDisk.read(EXAMPLE));
    Artifact issue =
        GoldenTest.value(
                dossier.build(
                    PIPELINE,
                    new BuildRequest(
                        List.of(),
                        List.of(Format.MARKDOWN),
                        new IssueTime.OfDay(LocalDate.parse(day)))))
            .getFirst()
            .artifacts()
            .getFirst();
    if (GoldenTest.UPDATE) {
      Files.createDirectories(ISSUES);
      Files.write(ISSUES.resolve(issue.name()), issue.bytes());
    }

    GoldenTest.assertHolds(ISSUES.resolve(issue.name()), GoldenTest.text(issue.bytes()));
  }
}
