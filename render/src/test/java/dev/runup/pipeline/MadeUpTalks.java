package dev.runup.pipeline;

import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.figure.DrawnFigure;
import dev.runup.format.Format;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Talks of a test: the settings, and files of facts.
record MadeUpTalks(String settings, List<String> files) {

  private static final String NAMES =
      """
      intake: {source: gaz, recorded: 2026-01-01, credibility: 2}
      sources: [{id: gaz, title: Talks this year, kind: news-report, publisher: The Gazette}]
      actors:
      - {id: anna, name: Anna Ardova, kind: person}
      - {id: bert, name: Bert Bellman, kind: person}
      - {id: corin, name: Corin Corvale, kind: person}
      """;

  /// Talks about the event `the-summit`, with a desk in a zone.
  static MadeUpTalks at(String zone) {
    return new MadeUpTalks(
        """
        summit: the-summit
        zone: %s
        mark: TLP:CLEAR
        editions:
          daily: {title: Daily briefing}
        """
            .formatted(zone),
        List.of(NAMES));
  }

  /// Returns these talks with further facts that the desk recorded on a day.
  MadeUpTalks with(String day, String facts) {
    List<String> all = new ArrayList<>(files);
    all.add("intake: {source: gaz, recorded: %s, credibility: 2}%n%s".formatted(day, facts));
    return new MadeUpTalks(settings, all);
  }

  /// Returns a figure of the issue of a day.
  Optional<DrawnFigure> drawn(String name, String day) {
    List<Input> inputs = new ArrayList<>();
    for (String file : files) {
      inputs.add(new Input("facts" + inputs.size() + ".yaml", file));
    }
    DossierFolder.Contents contents =
        new DossierFolder.Contents(new Input("runup.yaml", settings), inputs, List.of());
    return ChartsTest.figures(GoldenTest.value(DossierReader.read(contents).dossier()), day)
        .getOrDefault(name, Optional.empty());
  }

  DrawnFigure figure(String name, String day) {
    return drawn(name, day).orElseThrow();
  }

  /// Returns the page of the issue of a day as Markdown.
  ///
  /// @param folder an empty folder
  String page(Path folder, String day) throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), settings);
    for (int i = 0; i < files.size(); i++) {
      Files.writeString(folder.resolve("facts" + i + ".yaml"), files.get(i));
    }
    return markdown(folder, day);
  }

  /// Returns the page of the issue of a day of a dossier on disk as Markdown.
  static String markdown(Path folder, String day) {
    BuildRequest request =
        new BuildRequest(
            List.of(), List.of(Format.MARKDOWN), new IssueTime.OfDay(LocalDate.parse(day)));
    return GoldenTest.value(
            GoldenTest.value(DossierOnDisk.read(folder)).build(Pipelines.all(), request))
        .stream()
        .flatMap(built -> built.artifacts().stream())
        .filter(artifact -> artifact.name().endsWith(day + ".md"))
        .map(artifact -> GoldenTest.text(artifact.bytes()))
        .findFirst()
        .orElseThrow();
  }
}
