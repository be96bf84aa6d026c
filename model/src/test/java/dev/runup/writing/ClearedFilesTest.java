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

/// What may be shown, written and read again, is the same.
class ClearedFilesTest {

  @Test
  void ofGeneratedDossiers() {
    for (int seed = 0; seed < 100; seed++) {
      hold(Generated.dossier(seed), "seed " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "examples/florida-2025",
        "examples/reykjavik-1986",
        "model/src/test/dossiers/every-form"
      })
  void ofAFolder(String folder) {
    Path root = Path.of("..").toAbsolutePath();
    hold(read(DossierFolder.read(root.resolve(folder))), folder);
  }

  /// A new text drops its translation, unless the update gives it again.
  @Test
  void ofAnUpdateThatTranslatesAsBefore() {
    hold(
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

  private static void hold(Dossier dossier, String name) {
    for (Edition edition : dossier.editions()) {
      for (Mark ceiling : dossier.settings().marks().marks()) {
        Edition under = edition.under(ceiling);
        if (new Clearance(dossier).clear(under)
            instanceof Checked.Good<Cleared>(Cleared cleared, var _)) {
          Dossier again = read(ClearedFiles.of(cleared, dossier.editions()));
          assertThat(again.editions()).as(name).isEqualTo(dossier.editions());
          assertThat(new Clearance(again).clear(under)).isInstanceOf(Checked.Good.class);
          Cleared same = ((Checked.Good<Cleared>) new Clearance(again).clear(under)).value();
          assertThat(told(same)).as("%s, %s", name, ceiling.label()).isEqualTo(told(cleared));
        }
      }
    }
  }

  /// A version's number counts the withheld ones too, and is printed nowhere. An id that was made
  /// is typed when it is written.
  private static List<String> told(Cleared cleared) {
    List<String> told = new ArrayList<>();
    told.add(cleared.settings().toString());
    for (Cleared.Shown shown : cleared.shown()) {
      Fact fact = shown.fact();
      List<String> keys = new ArrayList<>();
      fact.with(CommonField.ID, List.of())
          .values()
          .forEach((field, values) -> keys.add(field.key() + values));
      keys.sort(null);
      told.add(fact.id() + " " + keys + fact.amendment() + shown.from() + shown.day());
    }
    return told;
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
