package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds the run-up to the summit of the G7 at Kananaskis in June 2025: a summit of many, typed in
/// a hurry, with a leak that was taken back on the day after.
class KananaskisTest {

  private static final DossierOnDisk DOSSIER =
      GoldenTest.value(DossierOnDisk.read(Path.of("src/test/dossiers/kananaskis-2025")));

  static Stream<Arguments> issues() {
    return DOSSIER.editions().stream()
        .flatMap(
            edition -> DOSSIER.issues(edition).stream().map(day -> Arguments.of(edition, day)));
  }

  @ParameterizedTest
  @MethodSource("issues")
  void eachIssueOfEachEditionIsBuiltInAllFormats(EditionSummary edition, String day) {
    List<Format> formats = List.of(Format.values());

    List<Artifact> files = built(edition, formats, day);

    assertThat(files)
        .allSatisfy(file -> assertThat(file.bytes()).isNotEmpty())
        .hasSizeGreaterThanOrEqualTo(formats.size() * edition.languages().size());
  }

  private static List<Artifact> built(EditionSummary edition, List<Format> formats, String day) {
    IssueTime time = Objects.requireNonNull(IssueTime.parse(day, DOSSIER.zone()));
    var built = DOSSIER.build(new Pipeline(), new BuildRequest(List.of(edition), formats, time));
    assertThat(built.problems()).noneMatch(Problem::stops);
    return GoldenTest.value(built).getFirst().artifacts();
  }
}
