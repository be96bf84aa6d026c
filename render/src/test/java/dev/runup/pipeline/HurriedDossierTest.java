package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.FullLaws;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.pdf.Pdf;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds dossiers that somebody typed in a hurry over weeks, and that nobody polished: the run-ups
/// to the meetings in Hanoi in February 2019 and in Geneva in June 2021. The files `hanoi-2019.md`
/// and `geneva-2021.md` beside them say what a reader is to learn on each day.
class HurriedDossierTest {

  private static final Pipeline PIPELINE = Pipelines.all();

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’.-][\\p{L}\\p{N}]+)*");

  /// The words of page 1 without its head and its last line. The budget counts typed texts, so the
  /// page may be slightly longer.
  private static final int MOST_WORDS = 310;

  /// Returns the issue days of both dossiers, those with the longest pages first.
  static Stream<Arguments> days() {
    return Stream.of(
            "hanoi-2019 2019-02-01 2019-02-28 2019-03-01",
            "geneva-2021 2021-05-26 2021-06-04 2021-06-14 2021-06-15 2021-06-17",
            "hanoi-2019 2019-01-21 2019-02-06 2019-02-11 2019-02-13 2019-02-20 2019-02-22",
            "hanoi-2019 2019-02-25 2019-02-27 2019-03-03",
            "geneva-2021 2021-04-14 2021-04-16 2021-04-26 2021-05-14 2021-05-20 2021-06-25")
        .map(line -> line.split(" "))
        .flatMap(words -> Stream.of(words).skip(1).map(day -> Arguments.of(words[0], day)))
        .limit(FullLaws.cases(8, 23));
  }

  @ParameterizedTest
  @MethodSource("days")
  void pageOneIsShortAndSaysNothingTwice(String dossier, String day) {
    List<String> words = wordsOfPageOne(dossier, day);

    assertThat(words).hasSizeLessThanOrEqualTo(MOST_WORDS);
    assertThat(runsOfEightTwice(words)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "hanoi-2019, 2019-02-20",
    "hanoi-2019, 2019-03-01",
    "geneva-2021, 2021-06-15",
    "geneva-2021, 2021-06-17"
  })
  void atAGlanceHasTwoPages(String dossier, String day) {
    Artifact page = built(dossier, day, Format.PDF).getLast().artifacts().getFirst();

    assertThat(page.name()).startsWith("at-a-glance");
    assertThat(Pdf.pageCount(page.bytes())).isLessThanOrEqualTo(2);
  }

  private static List<BuiltEdition> built(String dossier, String day, Format format) {
    BuildRequest request =
        new BuildRequest(List.of(), List.of(format), new IssueTime.OfDay(LocalDate.parse(day)));
    DossierOnDisk read =
        GoldenTest.value(DossierOnDisk.read(Path.of("src/test/dossiers").resolve(dossier)));
    return GoldenTest.value(read.build(PIPELINE, request));
  }

  private static List<String> wordsOfPageOne(String dossier, String day) {
    Artifact page = built(dossier, day, Format.MARKDOWN).getFirst().artifacts().getFirst();
    String pageOne =
        GoldenTest.text(page.bytes())
            .split("\n---\n")[0]
            .lines()
            .filter(line -> !line.startsWith("**TLP") && !line.startsWith("*Basis"))
            .map(line -> line.replaceAll("\\]\\(#[^)]*\\)", "]").replaceAll("\\[\\d[^\\]]*\\]", ""))
            .collect(Collectors.joining("\n"));
    return WORD.matcher(pageOne)
        .results()
        .map(MatchResult::group)
        .map(word -> word.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String> runsOfEightTwice(List<String> words) {
    Set<List<String>> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (int i = 0; i + 8 <= words.size(); i++) {
      List<String> run = words.subList(i, i + 8);
      if (!seen.add(run)) {
        twice.add(String.join(" ", run));
      }
    }
    return twice;
  }
}
