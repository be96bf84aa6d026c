package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.FullLaws;
import dev.runup.dossier.AllIssues;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.format.Format;
import dev.runup.node.DossierFolder;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.proof.GeneratedDossier;
import dev.runup.typing.TypedIds.Result;
import dev.runup.typing.TypedIds.TypedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Types ids into generated dossiers. All issues keep their bytes, and a second time nothing is
/// left to type.
class TypedIdsTest {

  private static final int CASES = FullLaws.cases(15, 500);

  @TempDir private Path folder;

  @Test
  void allIssuesKeepTheirBytes() throws IOException {
    int typed = 0;
    for (long seed = 0; seed < CASES; seed++) {
      Path dossier = write(GeneratedDossier.of(seed).files(Set.of()), seed);
      Map<String, String> before = built(dossier);
      if (!(TypedIds.of(DossierFiles.read(dossier))
          instanceof Checked.Good<Result>(Result result, var _))) {
        continue;
      }
      assertThat(result.refused()).isEmpty();
      for (TypedFile file : result.files()) {
        Files.writeString(dossier.resolve(file.name()), file.after());
        typed += file.ids().size();
      }

      assertThat(built(dossier)).as("seed " + seed).isEqualTo(before);
      assertThat(TypedIds.of(DossierFiles.read(dossier)))
          .isInstanceOfSatisfying(
              Checked.Good.class, again -> assertThat(((Result) again.value()).files()).isEmpty());
    }
    assertThat(typed).isGreaterThan(CASES);
  }

  private Path write(DossierFolder.Contents contents, long seed) throws IOException {
    Path dossier = Files.createDirectory(folder.resolve("dossier-" + seed));
    List<Input> files = new ArrayList<>(contents.facts());
    if (contents.settings() != null) {
      files.add(contents.settings());
    }
    for (Input file : files) {
      Path path = dossier.resolve(file.name());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
    }
    return dossier;
  }

  /// Returns the texts of all issues by file.
  private static Map<String, String> built(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    Pipeline pipeline = Pipelines.all();
    if (DossierOnDisk.read(folder) instanceof Checked.Good<DossierOnDisk>(DossierOnDisk read, var _)
        && AllIssues.of(read, pipeline, request())
            instanceof Checked.Good<List<BuildRequest>>(List<BuildRequest> issues, var _)) {
      for (BuildRequest issue : issues) {
        if (read.build(pipeline, issue)
            instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> editions, var _)) {
          for (BuiltEdition edition : editions) {
            for (Artifact file : edition.artifacts()) {
              texts.put(file.name(), new String(file.bytes(), StandardCharsets.UTF_8));
            }
          }
        }
      }
    }
    return texts;
  }

  private static BuildRequest request() {
    return new BuildRequest(
        List.of(), List.of(Format.MARKDOWN, Format.HTML), new IssueTime.Newest());
  }
}
