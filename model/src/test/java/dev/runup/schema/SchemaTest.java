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

/// What the schemas let through and what editors make of them, `.ci/schema-check` judges.
class SchemaTest {

  @Test
  void theSchemasForEditorsLieInDocsUpToDate() throws IOException {
    new Committed("facts.schema.json").holds(JsonWriter.write(Schema.ofFacts()));
    new Committed("runup.schema.json").holds(JsonWriter.write(Schema.ofSettings()));
  }

  @Test
  void theReaderTakesWhatTheSchemasAreCheckedWith() {
    Checked<Dossier> dossier =
        DossierReader.read(DossierFolder.read(Path.of("src/test/dossiers/every-form"))).dossier();

    assertThat(dossier.problems())
        .filteredOn(problem -> problem.severity() != Severity.NOTICE)
        .isEmpty();
  }
}
