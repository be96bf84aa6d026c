package dev.runup.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.Dossier;
import dev.runup.node.DossierFolder;
import dev.runup.node.JsonWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.Severity;
import dev.runup.reading.DossierReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that the committed schemas are current. `.ci/schema-check` checks their effect in editors.
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
}
