package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds the run-up to the summit of the G7 at Kananaskis in June 2025: a summit of many, typed in
/// a hurry, with a leak that was taken back on the day after.
class KananaskisTest {

  private static final DossierOnDisk DOSSIER =
      GoldenTest.value(DossierOnDisk.read(Path.of("src/test/dossiers/kananaskis-2025")));

  static Stream<Arguments> issues() {
    return DOSSIER.editions().stream()
        .flatMap(edition ->
            DOSSIER.issues(edition.name()).stream().map(day -> Arguments.of(edition, day)));
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17|The exact hour of Trump's departure",
        "18|The exact hour of Trump's departure",
        "17|Size of the tariffs on steel and aluminium",
        "17|4.3 bn",
        "18|no proposed joint statement regarding Ukraine was distributed"
      })
  void pageOneSays(String day, String words) {
    assertThat(pageOne(day)).contains(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "17|Whether pressure on Russia includes new sanctions",
        "18|Whether pressure on Russia includes new sanctions",
        "17|planned from",
        "18|“Six members had agreed",
        "18|No earlier position has moved",
        "18|iran-strikes",
        "18|UNDER WAY"
      })
  void pageOneDoesNotSay(String day, String words) {
    assertThat(pageOne(day)).doesNotContain(words);
  }

  /// Returns page 1 of the daily briefing in Markdown.
  private static String pageOne(String day) {
    EditionSummary daily =
        DOSSIER.editions().stream()
            .filter(edition -> edition.name().equals("daily"))
            .findFirst()
            .orElseThrow();
    Artifact file = built(daily, List.of(Format.MARKDOWN), "2025-06-" + day).getFirst();
    return new String(file.bytes(), StandardCharsets.UTF_8).split("\n## ", 2)[0];
  }

  private static List<Artifact> built(EditionSummary edition, List<Format> formats, String day) {
    IssueTime time = Objects.requireNonNull(IssueTime.parse(day, DOSSIER.zone()));
    var built = DOSSIER.build(new Pipeline(), new BuildRequest(List.of(edition), formats, time));
    assertThat(built.problems()).noneMatch(Problem::stops);
    return GoldenTest.value(built).getFirst().artifacts();
  }
}
