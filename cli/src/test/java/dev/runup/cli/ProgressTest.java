package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Checks which stages are told, with what is done and what is left.
class ProgressTest {

  private static final Path FLORIDA = Path.of("../examples/florida-2025");

  @Test
  void tellsEachFileAndEachPage() {
    List<String> told = new ArrayList<>();
    Checked<List<BuiltEdition>> built =
        DossierOnDisk.read(FLORIDA, told::add)
            .then(dossier ->
                dossier.build(
                    Pipelines.all().telling(told::add),
                    new BuildRequest(
                        dossier.editions(), List.of(Format.PDF), new IssueTime.Newest())));

    int pages = ((Checked.Good<List<BuiltEdition>>) built).value().getFirst().pages();
    assertThat(told)
        .containsSubsequence(
            "reading 1/13 files",
            "reading 13/13 files",
            "checking facts",
            "building daily",
            "page 1/" + pages,
            "page " + pages + "/" + pages);
  }
}
