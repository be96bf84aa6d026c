package dev.runup.pipeline;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.Products;
import dev.runup.dossier.Themes;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.DossierFolder;
import dev.runup.pdf.LinearText;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Builds the products of dossiers, for tests of what they say.
final class BuiltProducts {

  static final Path TALKS = Path.of("src/test/products/talks");

  private static final Pipeline PIPELINE = Pipelines.all();

  private BuiltProducts() {}

  /// Returns the folders of the examples and of a dossier that has what they lack.
  static Stream<Path> dossiers() {
    return Stream.concat(GoldenTest.examples(), Stream.of(TALKS));
  }

  /// Returns the names of the products.
  static List<String> names() {
    return Products.shipped();
  }

  /// Returns the files of a dossier's products. An example has all but the daily briefing, the
  /// other dossier those that its settings name.
  static Map<String, byte[]> built(Path folder) {
    String typed = Objects.requireNonNull(DossierFolder.read(folder).settings()).text();
    String settings =
        folder.equals(TALKS)
            ? typed
            : typed.substring(0, typed.indexOf("editions:"))
                + names().stream()
                    .filter(product -> !product.equals("daily"))
                    .collect(Collectors.joining(": {}, ", "editions: {", ": {}}\n"));
    return built(settings, folder);
  }

  /// Returns the files of a dossier with other settings.
  static Map<String, byte[]> built(String settings, Path folder) {
    DossierFolder.Contents typed = DossierFolder.read(folder);
    Dossier dossier =
        GoldenTest.value(
            DossierReader.read(
                    new DossierFolder.Contents(
                        new Input("runup.yaml", settings), typed.facts(), List.of()))
                .dossier());
    Map<String, byte[]> files = new TreeMap<>();
    for (Edition edition : dossier.editions()) {
      build(dossier, edition).forEach(file -> files.put(file.name(), file.bytes()));
    }
    return files;
  }

  /// Returns the files of an edition.
  static List<Artifact> build(Dossier dossier, Edition edition) {
    return GoldenTest.value(
            PIPELINE.build(
                new Clearance(dossier),
                edition,
                Themes.shipped(),
                IssueRequest.NEWEST,
                edition.output().formats()))
        .artifacts();
  }

  /// Returns the files of the first edition.
  static List<Artifact> build(Dossier dossier) {
    return build(dossier, dossier.editions().getFirst());
  }

  /// Returns a dossier of one facts file.
  static Dossier dossier(String settings, String facts) {
    return GoldenTest.value(
        DossierReader.read(
                new DossierFolder.Contents(
                    new Input("runup.yaml", settings),
                    List.of(new Input("facts.yaml", facts)),
                    List.of()))
            .dossier());
  }

  /// Builds a dossier in an empty folder, and returns what is told of it.
  static Checked<List<BuiltEdition>> checked(Path folder, String settings, String facts)
      throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), settings);
    Files.writeString(
        folder.resolve("facts.yaml"),
        """
        intake: {recorded: 2026-03-02}
        sources: [{id: src, title: A source, kind: document}]
        lines: [{use: press-line, says: Nothing to say.}]
        """
            + facts);
    return DossierOnDisk.read(folder).then(read -> read.build(PIPELINE, BuildRequest.NEWEST));
  }

  /// Returns the blocks of text that a PDF says.
  static List<String> saidBy(byte[] pdf) {
    return GoldenTest.saidBy(pdf).stream().map(LinearText::normal).toList();
  }

  static String text(Map<String, byte[]> files, String name) {
    return GoldenTest.text(Objects.requireNonNull(files.get(name), name));
  }
}
