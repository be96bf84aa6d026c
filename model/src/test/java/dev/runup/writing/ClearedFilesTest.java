package dev.runup.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.clearance.Generated;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.Mark;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader;
import dev.runup.reading.Given;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that cleared facts are the same after they are written and read again.
class ClearedFilesTest {

  @Test
  void generatedDossierIsReadBack() {
    for (int seed = 0; seed < 100; seed++) {
      checkReadBack(Generated.dossier(seed), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "examples/florida-2025",
        "examples/reykjavik-1986",
        "model/src/test/dossiers/every-form"
      })
  void dossierOfAFolderIsReadBack(String folder) {
    Path root = Path.of("..").toAbsolutePath();
    checkReadBack(read(DossierFolder.read(root.resolve(folder))), folder);
  }

  /// A new text drops its translation unless the same update sets the translation again.
  @Test
  void repeatedTranslationIsReadBack() {
    checkReadBack(
        Given.facts(
                """
                statements:
                - {id: one, attribution: A, says: It ends frist., source: article, translations: {uk: {says: Спершу кінець.}}}
                actors:
                - {id: saleh, name: Saleh, kind: person, offices: [{office: Envoy, from: 2024}], translations: {uk: {offices: [посол]}}}
                updates:
                - {fact: one, act: corrected, reason: R., recorded: 2025-12-29, set: {says: It ends first., translations: {uk: {says: Спершу кінець.}}}}
                - {fact: saleh, act: superseded, reason: R., recorded: 2025-12-29, source: article, set: {offices: [{office: Envoy, from: 2024, until: 2025}], translations: {uk: {offices: [посол]}}}}
                """)
            .dossier(),
        "translated as before");
  }

  private static void checkReadBack(Dossier dossier, String name) {
    for (Edition edition : dossier.editions()) {
      for (Mark ceiling : dossier.settings().marks().marks()) {
        Edition under = edition.withCeiling(ceiling);
        if (new Clearance(dossier).clear(under)
            instanceof Checked.Good<Cleared>(Cleared cleared, var _)) {
          Dossier again = read(ClearedFiles.of(cleared, dossier.editions()));
          assertThat(again.editions()).as(name).isEqualTo(dossier.editions());
          assertThat(new Clearance(again).clear(under)).isInstanceOf(Checked.Good.class);
          Cleared same = ((Checked.Good<Cleared>) new Clearance(again).clear(under)).value();
          assertThat(printedContent(same))
              .as("%s, %s", name, ceiling.label())
              .isEqualTo(printedContent(cleared));
        }
      }
    }
  }

  /// Returns the facts without version numbers and typed ids. Numbers count withheld versions and
  /// are never printed. Generated ids are typed in the written files.
  private static List<String> printedContent(Cleared cleared) {
    List<String> content = new ArrayList<>();
    content.add(cleared.settings().toString());
    for (Cleared.ClearedVersion shown : cleared.shown()) {
      Fact fact = shown.fact();
      List<String> keys = new ArrayList<>();
      fact.with(CommonField.ID, List.of())
          .values()
          .forEach((field, values) -> keys.add(field.key() + values));
      keys.sort(null);
      content.add(fact.id() + " " + keys + fact.updateReason() + shown.from() + shown.day());
    }
    return content;
  }

  private static Dossier read(DossierFolder.Contents contents) {
    return switch (DossierReader.read(contents).dossier()) {
      case Checked.Good<Dossier>(Dossier dossier, var _) -> dossier;
      case Checked.Bad<Dossier>(List<Problem> problems) ->
          throw new AssertionError(
              String.join("\n", problems.stream().map(Problem::printed).toList()));
    };
  }
}
