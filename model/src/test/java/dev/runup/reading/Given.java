package dev.runup.reading;

import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.reading.DossierReader.ReadResult;
import java.util.ArrayList;
import java.util.List;

/// A dossier for tests, typed as users type it.
public final class Given {

  private static final String SETTINGS = "desk: Test desk\nmark: TLP:CLEAR\n";

  static final String REGISTERS =
      """
      sources:
      - {id: article, title: An article, kind: news-report}
      - {id: readout, title: A readout, kind: readout}
      actors:
      - {id: zelensky, name: Volodymyr Zelensky, kind: person, aliases: [Zelenskyy]}
      - {id: costa, name: António Costa, kind: person}
      issues:
      - {id: territory, title: Territory, weight: 9}
      - {id: support, title: Support}
      proposals:
      - {id: plan, title: A plan}
      """;

  private final List<Input> files = new ArrayList<>();
  private String settings = SETTINGS;

  private Given() {}

  /// Returns a dossier with this file, `facts.yaml`, and a few sources, actors and issues.
  public static Given facts(String yaml) {
    return new Given().file("facts.yaml", yaml).file("registers.yaml", REGISTERS);
  }

  /// Returns a dossier with this file only.
  public static Given only(String name, String text) {
    return new Given().file(name, text);
  }

  public Given file(String name, String text) {
    files.add(new Input(name, text));
    return this;
  }

  /// Replaces `runup.yaml`.
  public Given settings(String yaml) {
    settings = yaml;
    return this;
  }

  public ReadResult reading() {
    return DossierReader.read(
        new DossierFolder.Contents(new Input("runup.yaml", settings), files, List.of()));
  }

  /// Returns the dossier, which must have no problems.
  public Dossier dossier() {
    return switch (reading().dossier()) {
      case Checked.Good<Dossier>(Dossier dossier, List<Problem> _) -> dossier;
      case Checked.Bad<Dossier>(List<Problem> problems) ->
          throw new AssertionError(printed(problems));
    };
  }

  /// Returns the fact with an id in the form `type:id`.
  public Fact fact(String id) {
    return dossier().facts().stream()
        .filter(fact -> fact.id().toString().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  /// Returns the problems in the form `line:column code`.
  public List<String> problems() {
    return reading().dossier().problems().stream()
        .map(problem ->
            problem.place() == null
                ? problem.code().word()
                : problem.place().line()
                    + ":"
                    + problem.place().column()
                    + " "
                    + problem.code().word())
        .toList();
  }

  static String printed(List<Problem> problems) {
    return String.join("\n", problems.stream().map(Problem::printed).toList());
  }
}
