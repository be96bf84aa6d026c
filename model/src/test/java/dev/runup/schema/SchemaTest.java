package dev.runup.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.node.DossierFolder;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.Severity;
import dev.runup.reading.DossierReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that the committed schemas are current. `.ci/docs/schema-check` checks their effect in
/// editors.
class SchemaTest {

  @Test
  void schemasInDocsAreUpToDate() throws IOException {
    new Committed("facts.schema.json").holds(JsonWriter.write(Schema.ofFacts()));
    new Committed("runup.schema.json").holds(JsonWriter.write(Schema.ofSettings()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"every-form", "own-marks"})
  void readerAcceptsTheDossiersThatTheSchemasAccept(String name) {
    Path folder = Path.of("src/test/dossiers", name);
    Checked<Dossier> dossier = DossierReader.read(DossierFolder.read(folder)).dossier();

    assertThat(dossier.problems())
        .filteredOn(problem -> problem.severity() != Severity.NOTICE)
        .isEmpty();
  }

  @Test
  void everyWordSaysWhatItMeans() {
    List<Map<?, ?>> words = new ArrayList<>();
    collectWords(Schema.ofFacts(), words);
    collectWords(Schema.ofSettings(), words);

    assertThat(words)
        .hasSizeGreaterThan(20)
        .allSatisfy(one ->
            assertThat((List<?>) one.get("enumDescriptions"))
                .as("WordDescriptions lacks one of %s", one.get("enum"))
                .hasSameSizeAs((List<?>) one.get("enum")));
  }

  private static void collectWords(Object node, List<Map<?, ?>> found) {
    if (node instanceof Map<?, ?> map) {
      if (map.containsKey("enum")) {
        found.add(map);
      }
      map.values().forEach(value -> collectWords(value, found));
    } else if (node instanceof List<?> list) {
      list.forEach(value -> collectWords(value, found));
    }
  }

  @Test
  void schemaOfADossierOffersItsIdsByType() {
    Dossier dossier =
        ((Checked.Good<Dossier>)
                DossierReader.read(DossierFolder.read(Path.of("src/test/dossiers", "every-form")))
                    .dossier())
            .value();
    String plain = JsonWriter.write(Schema.ofFacts());
    String offering = JsonWriter.write(Schema.ofFacts(dossier));
    Fact actor =
        dossier.facts().stream()
            .filter(fact -> fact.type() == FactType.ACTOR && fact.has(CommonField.ID))
            .findFirst()
            .orElseThrow();

    assertThat(plain).doesNotContain("\"" + actor.id().id() + "\"");
    assertThat(offering)
        .contains("\"" + actor.id().id() + "\"", "actor: " + actor.texts(actor.gist()).getFirst());
  }
}
