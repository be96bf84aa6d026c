package dev.runup.dossier;

import dev.runup.check.Rules;
import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Mark;
import dev.runup.history.History;
import dev.runup.history.IssueDay;
import dev.runup.history.IssueRequest;
import dev.runup.node.ArchivedTexts;
import dev.runup.node.DossierFolder;
import dev.runup.node.NamedFiles;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.DossierReader;
import dev.runup.reading.DossierReader.ReadResult;
import dev.runup.reading.Origins;
import dev.runup.reading.Suggestion;
import dev.runup.template.TemplateTexts;
import dev.runup.theme.Theme;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A dossier that was read from its folder and has no errors. It knows the place of each fact, so
/// that later problems can name it.
///
/// Immutable: later changes of the files are not noticed.
public final class DossierOnDisk {

  private final Dossier dossier;
  private final Origins origins;
  private final Rules.Archive archive;
  private final Map<String, Theme> themes;
  private final TemplateTexts templates;

  private DossierOnDisk(
      Dossier dossier,
      Origins origins,
      Rules.Archive archive,
      Map<String, Theme> themes,
      TemplateTexts templates) {
    this.dossier = dossier;
    this.origins = origins;
    this.archive = archive;
    this.themes = themes;
    this.templates = templates;
  }

  /// Returns the innermost dossier folder that contains a file or folder, or null.
  public static @Nullable Path folderContaining(Path path) {
    return DossierFolder.around(path);
  }

  /// Reads a folder. Returns the dossier, or the problems of all its files, sorted by place.
  ///
  /// @throws java.io.UncheckedIOException if the folder or one of its files can't be read
  public static Checked<DossierOnDisk> read(Path folder) {
    ReadResult reading = DossierReader.read(DossierFolder.read(folder));
    NamedFiles files = new NamedFiles(folder);
    ArchivedTexts archived = new ArchivedTexts(folder);
    Checked<Map<String, Theme>> themes = Themes.read(files, reading.themes());
    Checked<TemplateTexts> templates = OwnTemplates.read(folder);
    ProblemLocator placing = new ProblemLocator(reading.origins());
    List<Problem> others = new ArrayList<>(themes.problems());
    others.addAll(templates.problems());
    return withAllProblems(reading.dossier(), others, files)
        .then(dossier ->
            Checked.of(dossier, placing.locate(MissingArchives.of(dossier, files, archived))))
        .map(dossier ->
            new DossierOnDisk(
                dossier, reading.origins(), archived::text, requireGood(themes), requireGood(templates)));
  }

  private static <T> T requireGood(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(T value, var _) -> value;
      case Checked.Bad<T> bad -> throw new IllegalStateException(bad.problems().toString());
    };
  }

  /// Returns the facts if no file has an error, with all problems sorted by place. The facts reader
  /// warns of YAML files that it passes over. That warning is dropped for theme files.
  private static Checked<Dossier> withAllProblems(
      Checked<Dossier> dossier, List<Problem> others, NamedFiles files) {
    List<Problem> problems = new ArrayList<>();
    Stream.concat(others.stream(), dossier.problems().stream())
        .filter(problem ->
            problem.code() != ProblemCode.PASSED_OVER
                || problem.place() == null
                || !files.requestedPaths().contains(problem.place().file()))
        .sorted(Problem.BY_PLACE)
        .forEach(problems::add);
    return dossier instanceof Checked.Good<Dossier>(Dossier value, var _)
        ? Checked.of(value, problems)
        : new Checked.Bad<>(problems);
  }

  /// Returns the number of facts.
  public int factCount() {
    return dossier.facts().size();
  }

  /// Returns the editions in the order of `runup.yaml`.
  public List<DossierEdition> editions() {
    return dossier.editions().stream().map(DossierOnDisk::summary).toList();
  }

  /// Returns the edition of a name, or a problem if there is none.
  public Checked<DossierEdition> edition(String name) {
    return editionSettings(name).map(DossierOnDisk::summary);
  }

  private static DossierEdition summary(Edition edition) {
    return new DossierEdition(edition.name(), edition.formats(), edition.languages());
  }

  /// Returns the requested editions in the order of `runup.yaml`.
  public List<DossierEdition> editions(BuildRequest request) {
    return editions().stream().filter(edition -> request.includes(edition.name())).toList();
  }

  /// Returns the issues of an edition, the newest first, in the form of `--as-of`. Empty if the
  /// edition may show nothing.
  ///
  /// Example: `2025-12-28`, or `2025-12-28T11:30` if the issue has a time.
  public List<String> issues(DossierEdition edition) {
    return editionSettings(edition.name()).then(this::issueDays)
            instanceof Checked.Good<List<IssueDay>>(List<IssueDay> days, var _)
        ? days.reversed().stream().map(IssueDay::typed).toList()
        : List.of();
  }

  private Checked<List<IssueDay>> issueDays(Edition edition) {
    return new Clearance(dossier).clear(edition).map(cleared -> History.issues(cleared, edition));
  }

  /// Returns the desk's zone. It decides on which day an instant falls.
  public ZoneId zone() {
    return dossier.settings().zone();
  }

  /// Returns the message for a label that no marking has, or null if a marking has it.
  public @Nullable String unknownMark(String label) {
    return Ceilings.unknownMarkMessage(label, dossier.settings().marks());
  }

  /// Returns the dossier with a lower ceiling for some editions. Refused if the own ceiling of one
  /// is lower still, or if no marking has this label.
  ///
  /// @param label the label of a marking, for example `TLP:GREEN`, or `GREEN` for short
  public Checked<DossierOnDisk> withLowerCeiling(String label, List<DossierEdition> editions) {
    Mark ceiling = dossier.settings().marks().find(label);
    if (ceiling == null) {
      return Checked.bad(
          Problem.of(ProblemCode.UNKNOWN_MARK, String.valueOf(unknownMark(label)), null));
    }
    List<String> names = editions.stream().map(DossierEdition::name).toList();
    return locator()
        .locate(Ceilings.withLowerCeiling(dossier, ceiling, names))
        .map(lowered -> new DossierOnDisk(lowered, origins, archive, themes, templates));
  }

  /// Builds one issue of each requested edition. Returns them, or the problems of all of them, with
  /// the places of the facts.
  public Checked<List<BuiltEdition>> build(Pipeline pipeline, BuildRequest request) {
    Clearance clearance = new Clearance(dossier);
    List<Edition> editions =
        dossier.editions().stream().filter(edition -> request.includes(edition.name())).toList();
    List<Problem> problems = new ArrayList<>();
    request.editions().forEach(one -> problems.addAll(editionSettings(one.name()).problems()));
    problems.addAll(check(clearance, editions, issue(request)));
    List<BuiltEdition> built = new ArrayList<>();
    for (Edition edition : editions) {
      Checked<BuiltEdition> one = build(pipeline, clearance, edition, request);
      problems.addAll(one.problems());
      if (one instanceof Checked.Good<BuiltEdition>(BuiltEdition value, var own)) {
        built.add(value.withProblems(locator().locate(own)));
      }
    }
    return located(Checked.of(List.copyOf(built), problems));
  }

  /// Builds one issue of an edition, without running the rules on its facts. Its problems have no
  /// places yet.
  ///
  /// @param clearance the facts of this dossier, or a subset that the edition may show
  public Checked<BuiltEdition> build(
      Pipeline pipeline, Clearance clearance, Edition edition, BuildRequest request) {
    return withOwnTemplates(pipeline)
        .build(
            clearance,
            edition,
            Themes.of(edition, themes),
            issue(request),
            request.formats(summary(edition)));
  }

  private IssueRequest issue(BuildRequest request) {
    return new IssueRequest(request.asOf().moment(zone()), null);
  }

  /// Returns the findings of the rules. They run on the facts as the editions show them.
  public List<Problem> check(Clearance clearance, List<Edition> editions, IssueRequest request) {
    return Rules.check(clearance, editions, request, archive);
  }

  /// Returns the facts and settings.
  public Dossier dossier() {
    return dossier;
  }

  /// Returns the places in which facts and their keys were typed.
  public Origins origins() {
    return origins;
  }

  /// Returns the pipeline with this dossier's own templates. They replace shipped ones of the same
  /// name.
  public Pipeline withOwnTemplates(Pipeline pipeline) {
    return pipeline.with(templates);
  }

  /// Returns the result with the places of the facts in its problems.
  public <T> Checked<T> located(Checked<T> result) {
    return locator().locate(result);
  }

  /// Returns the edition with all its settings, or a problem if none has this name.
  public Checked<Edition> editionSettings(String name) {
    for (Edition edition : dossier.editions()) {
      if (edition.name().equals(name)) {
        return Checked.good(edition);
      }
    }
    List<String> names = dossier.editions().stream().map(Edition::name).toList();
    return Checked.bad(
        Problem.of(
            ProblemCode.UNKNOWN_EDITION,
            "there is no edition \"" + name + "\"",
            Suggestion.orAll(name, names, "Editions")));
  }

  private ProblemLocator locator() {
    return new ProblemLocator(origins);
  }
}
