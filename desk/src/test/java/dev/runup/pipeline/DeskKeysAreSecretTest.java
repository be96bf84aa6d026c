package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.diff.Diff;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds every product in every format, with and without accepted warnings and reviews. They have
/// the same bytes, and `diff` prints the same.
class DeskKeysAreSecretTest {

  private static final String SETTINGS =
      """
      mark: TLP:CLEAR
      summit: talks
      editions:
        daily: {formats: [md, html, pdf, fragment, ics]%1$s}
        at-a-glance: {formats: [md, html, pdf, fragment, ics]%1$s}
        summit: {formats: [md, html, pdf, fragment, ics]%1$s}
        positions: {formats: [md, html, pdf, fragment, ics]%1$s}
        chronology: {formats: [md, html, pdf, fragment, ics]%1$s}
        changes: {formats: [md, html, pdf, fragment, ics]%1$s}
      """;

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      sources: [{id: article, title: An article, kind: news-report%1$s}]
      actors: [{id: anna, name: Anna, kind: person%1$s}, {id: rome, name: Rome, kind: state%1$s}]
      issues: [{id: border, title: Border%1$s}]
      events:
      - {id: talks, title: Talks, status: planned, when: 2026-02-01, who: anna%1$s}
      - {title: A letter, status: expected, when: 2025-12-20%1$s}
      statements:
      - {id: said, who: anna, says: It is so., about: border%1$s}
      positions:
      - {actor: rome, issue: border, stance: open%1$s}
      assessments:
      - {says: It will last., by: desk, rests-on: said%1$s}
      headlines:
      - {title: It is so, rests-on: said%1$s}
      updates:
      - {fact: said, act: superseded, reason: New., recorded: 2025-12-30, set: {says: It is not so.%1$s}}
      """;

  private static final String ACCEPTED =
      """
      - {fact: talks, recorded: 2025-12-29, set: {accepted: {overdue: CANARY}}}
      - {fact: said, recorded: 2025-12-31, set: {accepted: {stale: CANARY}}}
      """;

  private static final String REVIEWED =
      """
      - {fact: talks, recorded: 2025-12-29, add: {reviewed: {by: CANARY, at: 2025-12-29}}}
      - {fact: said, recorded: 2025-12-31, set: {reviewed: {by: Anna, at: 2025-12-31}}}
      """;

  @TempDir private Path folder;

  @Test
  void acceptedWarningsChangeNoByte() throws IOException {
    List<Artifact> without = built("without", "", FACTS.formatted(""));
    List<Artifact> with =
        built("with", "", FACTS.formatted(", accepted: {stale: CANARY}") + ACCEPTED);

    assertThat(without).hasSizeGreaterThan(15);
    assertThatTheyAreTheSame(with, without);
  }

  @Test
  void reviewsChangeNoByte() throws IOException {
    String reviewed = ", reviewed: {by: CANARY, at: 2025-12-29}";
    List<Artifact> without = built("without", "", FACTS.formatted(""));

    assertThatTheyAreTheSame(built("with", "", FACTS.formatted(reviewed) + REVIEWED), without);
    assertThat(diff("with")).isEqualTo(diff("without"));
  }

  @Test
  void reviewsOfAFinalEditionChangeNoByte() throws IOException {
    String reviewed = ", reviewed: {by: %s, at: 2025-12-31}";
    List<Artifact> draft = built("none", "", FACTS.formatted(""));

    for (String name : List.of("A. Berg", "Anna", "Rome")) {
      assertThatTheyAreTheSame(
          built(name, ", status: final", FACTS.formatted(reviewed.formatted(name))), draft);
    }
  }

  private static void assertThatTheyAreTheSame(List<Artifact> some, List<Artifact> others) {
    assertThat(names(some)).isEqualTo(names(others));
    for (int i = 0; i < some.size(); i++) {
      assertThat(Arrays.equals(some.get(i).bytes(), others.get(i).bytes()))
          .as(some.get(i).name())
          .isTrue();
    }
  }

  /// Returns what `runup diff` prints in each form.
  private List<String> diff(String name) {
    DossierOnDisk dossier = GoldenTest.value(DossierOnDisk.read(folder.resolve(name)));
    return Stream.of("text", "md", "json")
        .map(format ->
            GoldenTest.value(
                Diff.of(
                    dossier,
                    Pipelines.all(),
                    GoldenTest.value(dossier.edition("daily")),
                    new IssueTime.Newest(),
                    new IssueTime.Newest(),
                    format)))
        .toList();
  }

  private static List<String> names(List<Artifact> artifacts) {
    return artifacts.stream().map(Artifact::name).toList();
  }

  private List<Artifact> built(String name, String edition, String facts) throws IOException {
    return new Dossiers(folder.resolve(name))
        .write("runup.yaml", SETTINGS.formatted(edition))
        .write("facts.yaml", facts)
        .built();
  }
}
