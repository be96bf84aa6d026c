package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.diff.Diff;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.dossier.Products;
import dev.runup.problem.Checked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// All shipped templates as a dossier's own, on facts of every type, each of which changed.
class EjectedTemplatesTest {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-01}
      sources:
      - {id: article, title: An article, kind: news-report}
      actors:
      - {id: anna, name: Anna, kind: person}
      - {id: bert, name: Bert, kind: person, offices: [{office: Minister}]}
      places: [{id: rome, name: Rome}]
      issues: [{id: gate, title: The gate}]
      proposals: [{id: plan, title: Plan, by: anna}]
      provisions: [{id: point, text: A point, proposal: plan, state: sought}]
      events: [{id: talks, title: Talks, status: planned, where: rome, when: 2025-12-09}]
      statements:
      - {id: said, who: anna, says: She stays., about: gate}
      - {id: gone, who: bert, says: He left.}
      positions: [{actor: bert, issue: gate, stance: offers}]
      measures: [{id: trucks, what: Trucks, value: "400", by: anna}]
      assessments:
      - {id: view, says: It will hold., by: desk, rests-on: said, confidence: low}
      - {id: unknown, says: Who pays., kind: gap, by: desk, rests-on: said}
      actions: [{id: call, says: Call Anna., state: open}]
      lines: [{id: goal, use: objective, says: In May.}]
      headlines: [{id: front, title: Anna stays, rests-on: said}]
      updates:
      - {fact: article, act: corrected, reason: R., recorded: 2025-12-02, set: {title: The article}}
      - {fact: anna, act: corrected, reason: R., recorded: 2025-12-02, set: {name: Anne}}
      - {fact: bert, act: superseded, reason: R., recorded: 2025-12-02, set: {offices: [{office: Envoy}]}}
      - {fact: rome, act: corrected, reason: R., recorded: 2025-12-02, set: {name: Roma}}
      - {fact: gate, act: superseded, reason: R., recorded: 2025-12-02, set: {state: narrowing}}
      - {fact: plan, act: superseded, reason: R., recorded: 2025-12-02, set: {state: agreed}}
      - {fact: point, act: superseded, reason: R., recorded: 2025-12-02, set: {state: agreed}}
      - {fact: talks, act: superseded, reason: R., recorded: 2025-12-02, set: {when: 2025-12-10}}
      - {fact: said, act: corrected, reason: R., recorded: 2025-12-02, set: {says: She left.}}
      - {fact: gone, act: withdrawn, reason: R., recorded: 2025-12-02}
      - {fact: bert/gate, act: superseded, reason: R., recorded: 2025-12-02, set: {stance: opposes}}
      - {fact: trucks, act: corrected, reason: R., recorded: 2025-12-02, set: {value: "300"}}
      - {fact: view, act: superseded, reason: R., recorded: 2025-12-02, set: {confidence: high}}
      - {fact: unknown, act: superseded, reason: R., recorded: 2025-12-02, set: {says: Who paid.}}
      - {fact: call, act: superseded, reason: R., recorded: 2025-12-02, set: {state: done}}
      - {fact: goal, act: superseded, reason: R., recorded: 2025-12-02, set: {says: In June.}}
      - {fact: front, act: corrected, reason: R., recorded: 2025-12-02, set: {title: Anna left}}
      """;

  @TempDir private Path folder;
  private Dossiers dossier;

  @BeforeEach
  void aDossierWithAnEditionOfEachProduct() throws IOException {
    StringBuilder editions = new StringBuilder("mark: TLP:CLEAR\neditions:\n");
    for (String product : Products.shipped()) {
      editions.append("  ").append(product).append(": {languages: [en, uk]}\n");
    }
    dossier = new Dossiers(folder);
    dossier.write("runup.yaml", editions.toString());
    dossier.write("facts.yaml", FACTS);
  }

  @Test
  void ejectedTemplatesOfAllProductsGiveTheSameBytes() throws IOException {
    Map<String, String> before = built();
    for (String file : Resources.templates().shippedNames()) {
      dossier.write("templates/" + file, Resources.text(file));
    }

    assertThat(dossier.problems()).isEmpty();
    assertThat(built()).isEqualTo(before);
    assertThat(before).hasSizeGreaterThan(4 * Products.shipped().size());
    assertThat(before.get("daily-2025-12-02.md"))
        .contains(
            "Not 400.",
            "Wrong in earlier issues: She stays.",
            "Wrong in earlier issues: Anna.",
            "Before: offers.",
            "Before: Minister.",
            "Before: confidence: low.");
  }

  /// Each file by its name, and what `runup diff` prints.
  private Map<String, String> built() {
    Map<String, String> built = new TreeMap<>();
    dossier.built().forEach(file -> built.put(file.name(), GoldenTest.text(file.bytes())));
    Checked<String> diff =
        DossierOnDisk.read(folder)
            .then(read ->
                Diff.of(
                    read,
                    Pipelines.all(),
                    GoldenTest.value(read.edition("daily")),
                    new IssueTime.Newest(),
                    new IssueTime.Newest(),
                    "md"));
    built.put("diff", GoldenTest.value(diff));
    return built;
  }
}
