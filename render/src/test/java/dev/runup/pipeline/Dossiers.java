package dev.runup.pipeline;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.font.ForgedFont;
import dev.runup.image.ForgedPng;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.proof.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes a small dossier into a folder, for tests of its other files.
public final class Dossiers {
  private final Path folder;

  public Dossiers(Path folder) throws IOException {
    this.folder = folder;
    write("runup.yaml", "mark: TLP:CLEAR\ndesk: Summit desk\n");
    write(
        "facts.yaml",
        """
        intake: {source: article, recorded: 2025-12-28}
        sources: [{id: article, title: An article, kind: news-report}]
        actors: [{id: speaker, name: A Speaker, kind: person}]
        statements: [{id: said, who: speaker, says: The speaker said it., passage: "1"}]
        """);
  }

  public Dossiers write(String name, String text) throws IOException {
    return write(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public Dossiers write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    return this;
  }

  public Dossiers withCrestAndFont() throws IOException {
    return write("looks/crest.png", ForgedPng.of(40, 20, 8, 6, false))
        .write("looks/armenian.ttf", ForgedFont.of("ԱԲ").bytes());
  }

  /// Returns the problems of reading.
  public List<Problem> problems() {
    return DossierOnDisk.read(folder).problems();
  }

  /// Returns the printed problems of a build.
  List<String> buildMessages() {
    return DossierOnDisk.read(folder)
        .then(dossier -> dossier.build(Pipelines.all(), BuildRequest.NEWEST))
        .problems()
        .stream()
        .map(Problem::printed)
        .toList();
  }

  /// Builds the dossier and returns its files.
  public List<Artifact> built() {
    DossierOnDisk dossier = value(DossierOnDisk.read(folder));
    Pipeline pipeline = Pipelines.all();
    List<BuiltEdition> built = value(dossier.build(pipeline, BuildRequest.NEWEST));
    return value(Proof.prove(dossier, pipeline, built, BuildRequest.NEWEST)).stream()
        .flatMap(one -> one.artifacts().stream())
        .toList();
  }

  /// Builds the dossier and returns the text of a file.
  public String built(String name) {
    return built().stream()
        .filter(artifact -> artifact.name().equals(name))
        .map(artifact -> new String(artifact.bytes(), java.nio.charset.StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private static <T> T value(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(T value, var _) -> value;
      case Checked.Bad<T> bad -> throw new AssertionError(bad.problems());
    };
  }
}
