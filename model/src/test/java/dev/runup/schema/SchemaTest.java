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

/// What the schemas let through and what editors make of them, `.ci/schema-check` judges.
class SchemaTest {

  @Test
  void theSchemasForEditorsLieInDocsUpToDate() throws IOException {
    new Committed("facts.schema.json").holds(JsonWriter.write(Schema.ofFacts()));
    new Committed("runup.schema.json").holds(JsonWriter.write(Schema.ofSettings()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"every-form", "own-marks"})
  void theReaderTakesWhatTheSchemasAreCheckedWith(String name) {
    Path folder = Path.of("src/test/dossiers", name);
    Checked<Dossier> dossier = DossierReader.read(DossierFolder.read(folder)).dossier();

    assertThat(dossier.problems())
        .filteredOn(problem -> problem.severity() != Severity.NOTICE)
        .isEmpty();
  }
}
