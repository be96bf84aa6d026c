package dev.runup.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.format.FragmentFigures;
import dev.runup.format.SiteGenerator;
import dev.runup.pdf.PdfDump;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.GoldenTest;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipelines;
import dev.runup.pipeline.WebLayout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Compares a public edition with one whose dossier never held the withheld facts.
class WithheldTest {

  private static final String CANARY = "kingfisher";

  /// Facts with a reference to a withheld one at each `%s`. The test also replaces each by nothing.
  private static final String PUBLIC =
      """
      intake: {source: article, recorded: 2025-12-27}
      sources:
      - {id: article, title: An article, kind: news-report}
      actors:
      - {id: costa, name: António Costa, kind: person, offices: [{office: President, of: [council%s]}]}
      - {id: council, name: A council, kind: body}
      issues:
      - {id: territory, title: Territory, weight: 8}
      events:
      - {id: visit, title: A visit, status: planned, when: 2025-12-30, about: [territory%s], who: [costa%s]}
      - {id: signing, title: A signing, status: expected%s}
      statements:
      - {id: said, who: costa, says: It can be done., about: [territory%s]}
      # Without ids, and with nothing to put them in order but what they say.
      - {who: costa, says: One., about: [territory%s]}
      - {who: costa, says: Two., about: [territory%s]}
      - {who: costa, says: Three., about: [territory%s]}
      - {who: costa, says: Four., about: [territory%s]}
      - {who: costa, says: Five., about: [territory%s]}
      measures:
      - {id: camps, what: camps, value: "1"}
      updates:
      - {fact: camps, act: superseded, reason: A count., recorded: 2025-12-28, set: {value: "3"}}
      """;

  private static final List<String> REFERENCES =
      List.of(
          ", kingfisher-body",
          ", kingfisher-issue",
          ", kingfisher-agent",
          ", after: kingfisher-talks",
          ", kingfisher-issue",
          ", kingfisher-issue",
          ", kingfisher-talks",
          ", kingfisher-agent",
          ", kingfisher-issue",
          ", kingfisher-talks");

  private static final String WITHHELD =
      """
      intake: {source: article, recorded: 2025-12-29, mark: AMBER}
      sources:
      - {id: kingfisher-cable, title: A kingfisher cable, kind: cable}
      actors:
      - {id: kingfisher-agent, name: Kingfisher Agent, kind: unnamed}
      - {id: kingfisher-body, name: Kingfisher Body, kind: body}
      issues:
      - {id: kingfisher-issue, title: The kingfisher issue, weight: 9}
      events:
      - {id: kingfisher-talks, title: Kingfisher talks, status: planned, when: 2025-12-29}
      - {id: a-raised, title: Kingfisher raised, status: planned, mark: CLEAR, recorded: 2025-12-26}
      statements:
      - {id: a-kingfisher, who: costa, says: Kingfisher first., about: [territory], mark: CLEAR, source: kingfisher-cable}
      - {id: kingfisher-said, who: kingfisher-agent, says: Kingfisher heavier., about: [kingfisher-issue]}
      headlines:
      - {title: A kingfisher headline, rests-on: kingfisher-said, lead: true, mark: CLEAR}
      updates:
      - {fact: camps, act: superseded, reason: Kingfisher., recorded: 2025-12-27 12:00, set: {value: "77", what: kingfisher camps}}
      - {fact: said, act: corrected, reason: Kingfisher., source: kingfisher-cable, mark: CLEAR, set: {says: Kingfisher said it.}}
      - {fact: a-raised, recorded: 2025-12-30, set: {mark: AMBER}}
      """;

  @TempDir private Path folder;

  @Test
  void publicEditionHasSameBytesWithoutWithheldFacts() throws IOException {
    List<Artifact> with =
        built("with", "summit: kingfisher-talks\n", PUBLIC.formatted(REFERENCES.toArray()));
    List<Artifact> without = built("without", "", PUBLIC.replace("%s", ""));

    assertThat(with).hasSize(3).hasSameSizeAs(without);
    for (int i = 0; i < with.size(); i++) {
      assertThat(readable(with.get(i))).doesNotContainIgnoringCase(CANARY).doesNotContain("77");
      assertThat(with.get(i).name()).isEqualTo(without.get(i).name());
      assertThat(readable(with.get(i))).isEqualTo(readable(without.get(i)));
      assertThat(with.get(i).bytes()).as(with.get(i).name()).isEqualTo(without.get(i).bytes());
    }
  }

  @Test
  void editionWithHigherCeilingShowsFact() throws IOException {
    List<Artifact> high =
        built(
            "with",
            "summit: kingfisher-talks\neditions: {daily: {ceiling: AMBER}}\n",
            PUBLIC.formatted(REFERENCES.toArray()));

    high.forEach(artifact -> assertThat(readable(artifact)).containsIgnoringCase(CANARY));
  }

  @Test
  void bundlesAndFiguresOfFragmentsHaveNoTraceOfWithheldFacts() throws IOException {
    built("with", "summit: kingfisher-talks\n", PUBLIC.formatted(REFERENCES.toArray()));
    built("without", "", PUBLIC.replace("%s", ""));
    for (SiteGenerator bundle : SiteGenerator.values()) {
      Pipeline pipeline =
          Pipelines.all(new WebLayout(false, 2, false, false, bundle, FragmentFigures.INLINE));
      same(pipeline, List.of());
    }
    for (FragmentFigures figures : FragmentFigures.values()) {
      same(
          Pipelines.all(new WebLayout(false, 2, false, false, null, figures)),
          List.of(Format.FRAGMENT));
    }
  }

  private void same(Pipeline pipeline, List<Format> formats) {
    List<List<String>> texts = new ArrayList<>();
    for (String name : List.of("with", "without")) {
      DossierOnDisk dossier = GoldenTest.value(DossierOnDisk.read(folder.resolve(name)));
      BuildRequest request = new BuildRequest(List.of(), formats, new IssueTime.Newest());
      texts.add(
          GoldenTest.value(dossier.build(pipeline, request)).stream()
              .flatMap(built -> built.artifacts().stream())
              .map(file -> file.name() + "\n" + readable(file))
              .toList());
    }
    assertThat(texts.getFirst()).isEqualTo(texts.getLast()).isNotEmpty();
    texts.getFirst().forEach(text -> assertThat(text).doesNotContainIgnoringCase(CANARY));
  }

  private List<Artifact> built(String name, String settings, String open) throws IOException {
    Path dossier = Files.createDirectory(folder.resolve(name));
    Files.writeString(dossier.resolve("runup.yaml"), "desk: Desk\nmark: CLEAR\n" + settings);
    Files.writeString(dossier.resolve("open.yaml"), open);
    if (name.equals("with")) {
      Files.writeString(dossier.resolve("withheld.yaml"), WITHHELD);
    }
    return GoldenTest.built(dossier);
  }

  private static String readable(Artifact artifact) {
    return artifact.name().endsWith(".pdf")
        ? PdfDump.of(artifact.bytes())
        : new String(artifact.bytes(), StandardCharsets.UTF_8);
  }
}
