package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependenciesTest {

  @TempDir private Path folder;

  @Test
  void rulesNameAllFilesThatWereRead() throws IOException {
    Path dossier = dossier("two talks");

    assertThat(build(dossier, "deps").err()).isEmpty();

    String out = folder.resolve("out").toString();
    String typed = dossier.toString().replace(" ", "\\ ");
    assertThat(Files.readString(folder.resolve("deps")))
        .startsWith(
            out
                + "/SHA256SUMS: \\\n  "
                + typed
                + "/archive/wire.txt \\\n  "
                + typed
                + "/facts.yaml \\\n  "
                + typed
                + "/runup.yaml\n")
        .contains("\n" + typed + "/archive/wire.txt:\n");
  }

  @Test
  void rulesAreTheSameIfNothingIsBuilt() throws IOException {
    Path dossier = dossier("talks");
    build(dossier, "deps");
    String first = Files.readString(folder.resolve("deps"));

    build(dossier, "deps");

    assertThat(Files.readString(folder.resolve("deps"))).isEqualTo(first);
  }

  @Test
  void jsonNamesTheFilesOfAFailedBuildToo() throws IOException {
    Path broken = DossierSamples.broken(folder.resolve("broken"));

    build(broken, "deps.json");

    String text = Files.readString(folder.resolve("deps.json"));
    Map<?, ?> schema = (Map<?, ?>) JsonSchema.parsed(Ran.of("schema", "deps").out());
    assertThat(JsonSchema.wrong(schema, JsonSchema.parsed(text))).isEmpty();
    Map<?, ?> one =
        (Map<?, ?>) ((List<?>) ((Map<?, ?>) JsonSchema.parsed(text)).get("dossiers")).getFirst();
    assertThat(one.get("outputs")).isEqualTo(List.of());
    assertThat(one.get("inputs"))
        .isEqualTo(
            List.of(
                broken.resolve("facts.yaml").toString(), broken.resolve("runup.yaml").toString()));
  }

  private Path dossier(String name) throws IOException {
    Path dossier =
        DossierSamples.written(
            folder.resolve(name),
            "mark: CLEAR\n",
            """
            intake: {recorded: 2025-12-28, source: ss}
            sources: [{id: ss, title: S, kind: post, archived: archive/wire.txt}]
            events: [{id: visit, title: A visit, status: planned}]
            """);
    Files.createDirectory(dossier.resolve("archive"));
    Files.writeString(dossier.resolve("archive/wire.txt"), "A visit is planned.\n");
    return dossier;
  }

  private Ran build(Path dossier, String deps) {
    return Ran.of(
        "build",
        dossier.toString(),
        "-o",
        folder.resolve("out").toString(),
        "--format",
        "md",
        "-qq",
        "--deps",
        folder.resolve(deps).toString());
  }
}
