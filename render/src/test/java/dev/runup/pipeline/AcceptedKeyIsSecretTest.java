package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds every product in every format, with and without accepted warnings. They have the same
/// bytes.
class AcceptedKeyIsSecretTest {

  private static final String SETTINGS =
      """
      mark: TLP:CLEAR
      summit: talks
      editions:
        daily: {formats: [md, html, pdf]}
        at-a-glance: {formats: [md, html, pdf]}
        summit: {formats: [md, html, pdf]}
        positions: {formats: [md, html, pdf]}
        chronology: {formats: [md, html, pdf]}
        changes: {formats: [md, html, pdf]}
      """;

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      sources: [{id: article, title: An article, kind: news-report%1$s}]
      actors: [{id: anna, name: Anna, kind: person%1$s}, {id: rome, name: Rome, kind: state}]
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
      - {fact: said, act: superseded, reason: New., recorded: 2025-12-30, set: {says: It is not so.}}
      """;

  private static final String UPDATES =
      """
      - {fact: talks, recorded: 2025-12-29, set: {accepted: {overdue: CANARY}}}
      - {fact: said, recorded: 2025-12-31, set: {accepted: {stale: CANARY}}}
      """;

  @TempDir private Path folder;

  @Test
  void acceptedWarningsChangeNoByte() throws IOException {
    List<Artifact> without = built("without", FACTS.formatted(""));
    List<Artifact> with = built("with", FACTS.formatted(", accepted: {stale: CANARY}") + UPDATES);

    assertThat(without).hasSizeGreaterThan(15);
    assertThat(names(with)).isEqualTo(names(without));
    for (int i = 0; i < with.size(); i++) {
      assertThat(Arrays.equals(with.get(i).bytes(), without.get(i).bytes()))
          .as(with.get(i).name())
          .isTrue();
    }
  }

  private static List<String> names(List<Artifact> artifacts) {
    return artifacts.stream().map(Artifact::name).toList();
  }

  private List<Artifact> built(String name, String facts) throws IOException {
    return new Dossiers(folder.resolve(name))
        .write("runup.yaml", SETTINGS)
        .write("facts.yaml", facts)
        .built();
  }
}
