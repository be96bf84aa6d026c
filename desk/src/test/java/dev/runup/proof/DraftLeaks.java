package dev.runup.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.pdf.PdfDump;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.GoldenTest;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Builds a dossier of accepted facts with drafts and without, and compares the files.
final class DraftLeaks {

  private static final String CANARY = "kingfisher";

  /// By whom a draft is.
  static final String DRAFTED = "{by: kingfisher-model, at: 2025-12-28}";

  static final String REVIEWED = "reviewed: {by: A. Berg, at: 2025-12-31}";

  static final String SETTINGS =
      """
      mark: CLEAR
      editions:
        public: {template: daily, formats: [md, html, ics, eml], status: final}
      """;

  /// An accepted fact of each type.
  private static final String ACCEPTED =
      """
      sources:
      - {id: wire, title: The wire, kind: post, recorded: 2025-12-27, %1$s}
      actors:
      - {id: costa, name: António Costa, kind: person, %1$s}
      places:
      - {id: porto, name: Porto, %1$s}
      issues:
      - {id: territory, title: Territory, %1$s}
      proposals:
      - {id: plan, title: A plan, by: costa, %1$s}
      events:
      - {id: visit, title: A visit, status: planned, when: 2025-12-30, where: porto, about: territory, %1$s}
      statements:
      - {id: said, who: costa, says: It can be done., about: [territory, plan], %1$s}
      positions:
      - {actor: costa, issue: territory, stance: open, says: Let us talk., %1$s}
      provisions:
      - {id: point, text: Troops leave, proposal: plan, number: "7", %1$s}
      measures:
      - {id: camps, what: camps, value: "3", %1$s}
      assessments:
      - {id: judged, says: It will be done., by: desk, rests-on: said, %1$s}
      actions:
      - {id: task, says: The sides meet., due: 2026-01-15, owner: costa, %1$s}
      lines:
      - {id: line, use: objective, says: We want it done., %1$s}
      headlines:
      - {id: news, title: It can be done, rests-on: said, %1$s}
      updates:
      - {fact: camps, act: superseded, reason: A count., recorded: 2025-12-29, set: {value: "5", %1$s}}
      """
          .formatted(REVIEWED);

  static final String INTAKE = "intake: {source: wire, recorded: 2025-12-28}\n";

  private final Pipeline pipeline = Pipelines.all();

  private final Map<Map<String, String>, Map<String, String>> built = new ConcurrentHashMap<>();

  /// Returns the rest of each line by its first word.
  static Map<String, String> byFirstWord(String lines) {
    Map<String, String> rests = new LinkedHashMap<>();
    for (String line : lines.lines().toList()) {
      int space = line.indexOf(' ');
      rests.put(line.substring(0, space), line.substring(space + 1));
    }
    return rests;
  }

  /// Returns the files of a dossier without drafts.
  static Map<String, String> files() {
    Map<String, String> files = new TreeMap<>();
    files.put("runup.yaml", SETTINGS);
    files.put("facts.yaml", INTAKE + ACCEPTED);
    return files;
  }

  /// Checks that an edition has the same files with a draft as without, and no word of it.
  void assertSame(
      String what, Map<String, String> files, Map<String, String> without, boolean allFormats) {
    List<Format> formats = allFormats ? List.of(Format.values()) : List.of();
    Map<String, String> expected =
        allFormats
            ? build(without, formats)
            : built.computeIfAbsent(without, one -> build(one, formats));
    Map<String, String> found = build(files, formats);

    assertThat(found).as(what).isEqualTo(expected);
    found.forEach((name, text) ->
        assertThat(
                name.endsWith(".pdf")
                    ? PdfDump.of(text.getBytes(StandardCharsets.ISO_8859_1))
                    : text)
            .as(what + ": " + name)
            .doesNotContainIgnoringCase(CANARY));
  }

  /// Returns the files of the edition, and the errors that stop it.
  Map<String, String> build(Map<String, String> files, List<Format> formats) {
    DossierOnDisk dossier = GoldenTest.value(read(files));
    Checked<List<BuiltEdition>> editions =
        dossier.build(pipeline, new BuildRequest(List.of(), formats, new IssueTime.Newest()));
    Map<String, String> texts = new TreeMap<>();
    List<String> errors = new ArrayList<>();
    editions.problems().stream()
        .filter(Problem::stops)
        .forEach(problem -> errors.add(problem.printed()));
    texts.put("errors", errors.toString());
    assertThat(errors).isEmpty();
    GoldenTest.value(editions).stream()
        .flatMap(edition -> edition.artifacts().stream())
        .forEach(
            file -> texts.put(file.name(), new String(file.bytes(), StandardCharsets.ISO_8859_1)));
    return texts;
  }

  static Checked<DossierOnDisk> read(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return DossierOnDisk.read(DossierFiles.of(bytes));
  }
}
