package dev.runup.pipeline;

import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.dossier.Themes;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Moment;
import dev.runup.figure.DrawnFigure;
import dev.runup.format.Format;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import dev.runup.template.Templates;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// An issue of a dossier in which cases were planted for figures, see
/// `src/test/figures-planted/cases.md`.
final class PlantedIssue {
  private static final Path FOLDER = Path.of("../render/src/test/figures-planted");
  private static final Templates TEMPLATES = new Templates(Resources.templates());

  private final Dossier dossier;
  private final Edition edition;
  private final IssueRequest request;

  private PlantedIssue(DossierFolder.Contents files, String edition, String day) {
    this.dossier = GoldenTest.value(DossierReader.read(files).dossier());
    this.edition =
        dossier.editions().stream()
            .filter(one -> one.name().equals(edition))
            .findFirst()
            .orElseThrow();
    Moment moment = Objects.requireNonNull(Moment.parse(day, dossier.settings().zone()));
    this.request = new IssueRequest(moment, null);
  }

  static PlantedIssue of(String name, String day) throws IOException {
    return of(name, "daily", day, UnaryOperator.identity());
  }

  /// @param edited returns the text of a file of facts with something changed
  static PlantedIssue of(String name, String edition, String day, UnaryOperator<String> edited)
      throws IOException {
    return of(FOLDER.resolve(name), edition, day, edited);
  }

  /// @param folder the folder of a dossier
  static PlantedIssue of(Path folder, String edition, String day) throws IOException {
    return of(folder, edition, day, UnaryOperator.identity());
  }

  private static PlantedIssue of(
      Path folder, String edition, String day, UnaryOperator<String> edited) throws IOException {
    DossierFolder.Contents files = DossierFolder.read(folder);
    List<Input> inputs = new ArrayList<>();
    files.facts().forEach(file -> inputs.add(new Input(file.name(), edited.apply(file.text()))));
    return new PlantedIssue(
        new DossierFolder.Contents(files.settings(), inputs, files.problems()), edition, day);
  }

  /// Returns an issue of a dossier that is typed in a test. Its edition is `daily`, and its mark is
  /// TLP:CLEAR.
  ///
  /// @param settings further lines of `runup.yaml`
  /// @param facts the texts of its files of facts
  static PlantedIssue typed(String day, String settings, String... facts) {
    List<Input> inputs = new ArrayList<>();
    for (String text : facts) {
      inputs.add(new Input("facts-" + inputs.size() + ".yaml", text));
    }
    Input all = new Input("runup.yaml", "mark: TLP:CLEAR\neditions: {daily: {}}\n" + settings);
    return new PlantedIssue(new DossierFolder.Contents(all, inputs, List.of()), "daily", day);
  }

  /// Returns a figure, or empty if the issue leaves it out.
  Optional<DrawnFigure> figure(String name) {
    return GoldenTest.value(
            new Clearance(dossier)
                .clear(edition)
                .then(cleared -> History.select(cleared, edition, request))
                .map(known -> Composer.compose(known, edition))
                .then(briefing -> TEMPLATES.fill("daily", briefing, 0)))
        .figures()
        .getOrDefault(name, Optional.empty());
  }

  /// Returns the files of the issue in all formats.
  List<Artifact> files() {
    return built(List.of(Format.values()));
  }

  private List<Artifact> built(List<Format> formats) {
    return GoldenTest.value(
            Pipelines.all()
                .build(new Clearance(dossier), edition, Themes.shipped(), request, formats))
        .artifacts();
  }

  /// Returns the issue as Markdown.
  String markdown() {
    return GoldenTest.text(
        built(List.of(Objects.requireNonNull(Format.of("md")))).getFirst().bytes());
  }

  /// Returns the words of a figure: its text for screen-reader users, and its table.
  ///
  /// @param name the name of its file, without an ending
  String words(String name) {
    String page = markdown();
    int end = page.indexOf(".figures/" + name + ".svg)");
    int start = page.lastIndexOf("![", end);
    int table = page.indexOf("\n\n|", end);
    String alt = page.substring(start + 2, end);
    return alt + page.substring(table, page.indexOf("\n\n", table + 2)).replace("\\", "");
  }

  /// Returns the row of the figure's table that begins with a name, in the text of the table.
  static String row(String words, String name) {
    return words
        .lines()
        .filter(line -> line.matches("\\| (\\([a-z]+\\) )?" + name + " \\|.*"))
        .reduce("", String::concat);
  }
}
