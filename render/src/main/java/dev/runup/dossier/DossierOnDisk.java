package dev.runup.dossier;

import dev.runup.check.Archive;
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

/// A dossier that was read from its folder and is sound, with the places that later problems are
/// told by. Immutable; what became of its files since is not looked at again.
public final class DossierOnDisk {

  private final Dossier dossier;
  private final Origins origins;
  private final Archive archive;
  private final Map<String, Theme> themes;
  private final TemplateTexts templates;

  private DossierOnDisk(
      Dossier dossier,
      Origins origins,
      Archive archive,
      Map<String, Theme> themes,
      TemplateTexts templates) {
    this.dossier = dossier;
    this.origins = origins;
    this.archive = archive;
    this.themes = themes;
    this.templates = templates;
  }

  /// Gives back the innermost dossier in which a file or a folder lies, or null.
  public static @Nullable Path around(Path path) {
    return DossierFolder.around(path);
  }

  /// Gives back the dossier in a folder, or every problem found in any of its files, sorted by
  /// place.
  ///
  /// @throws java.io.UncheckedIOException if the folder or a file of it can't be read
  public static Checked<DossierOnDisk> read(Path folder) {
    ReadResult reading = DossierReader.read(DossierFolder.read(folder));
    NamedFiles files = new NamedFiles(folder);
    ArchivedTexts archived = new ArchivedTexts(folder);
    Checked<Map<String, Theme>> themes = Themes.read(files, reading.themes());
    Checked<TemplateTexts> templates = OwnTemplates.read(folder);
    ProblemLocator placing = new ProblemLocator(reading.origins());
    List<Problem> others = new ArrayList<>(themes.problems());
    others.addAll(templates.problems());
    return all(reading.dossier(), others, files)
        .then(dossier ->
            Checked.of(dossier, placing.locate(MissingArchives.of(dossier, files, archived))))
        .map(dossier ->
            new DossierOnDisk(
                dossier, reading.origins(), archived::text, sound(themes), sound(templates)));
  }

  private static <T> T sound(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(T value, var _) -> value;
      case Checked.Bad<T> bad -> throw new IllegalStateException(bad.problems().toString());
    };
  }

  /// Gives back the facts if looks and templates are sound too, with the problems of all sorted by
  /// place; files that are passed over as facts are no problem if they are looks.
  private static Checked<Dossier> all(
      Checked<Dossier> dossier, List<Problem> others, NamedFiles files) {
    List<Problem> problems = new ArrayList<>();
    Stream.concat(others.stream(), dossier.problems().stream())
        .filter(problem ->
            !problem.code().equals("passed-over")
                || problem.place() == null
                || !files.requestedPaths().contains(problem.place().file()))
        .sorted(Problem.BY_PLACE)
        .forEach(problems::add);
    return dossier instanceof Checked.Good<Dossier>(Dossier value, var _)
        ? Checked.of(value, problems)
        : new Checked.Bad<>(problems);
  }

  /// Returns how many facts it holds.
  public int size() {
    return dossier.facts().size();
  }

  /// Returns its editions, in the order they were typed.
  public List<DossierEdition> editions() {
    return dossier.editions().stream().map(DossierOnDisk::summary).toList();
  }

  /// Returns the edition of a name, or a problem if there is none.
  public Checked<DossierEdition> edition(String name) {
    return settings(name).map(DossierOnDisk::summary);
  }

  private static DossierEdition summary(Edition edition) {
    return new DossierEdition(edition.name(), edition.formats(), edition.languages());
  }

  /// Returns the editions that are to be built, in the order they were typed.
  public List<DossierEdition> editions(BuildRequest request) {
    return editions().stream().filter(edition -> request.wants(edition.name())).toList();
  }

  /// Returns the issues of an edition, the newest one first, as they can be typed behind `--as-of`.
  /// Empty if it may show nothing.
  public List<String> issues(DossierEdition edition) {
    return settings(edition.name()).then(this::issueDays)
            instanceof Checked.Good<List<IssueDay>>(List<IssueDay> days, var _)
        ? days.reversed().stream().map(IssueDay::typed).toList()
        : List.of();
  }

  private Checked<List<IssueDay>> issueDays(Edition edition) {
    return new Clearance(dossier).clear(edition).map(cleared -> History.issues(cleared, edition));
  }

  /// Gives back the desk's zone, which decides what day it is.
  public ZoneId zone() {
    return dossier.settings().zone();
  }

  /// Gives back what is wrong with the label of a mark, in words, or null if there is such a mark.
  public @Nullable String unknownMark(String label) {
    return Ceilings.unknown(label, dossier.settings().marks());
  }

  /// Returns the dossier with a lower ceiling for some editions. Refused if an edition's own one is
  /// lower still, or if there is no such mark.
  ///
  /// @param label the label of a mark, for example `TLP:GREEN`, or `GREEN` for short
  public Checked<DossierOnDisk> lowered(String label, List<DossierEdition> editions) {
    Mark ceiling = dossier.settings().marks().find(label);
    if (ceiling == null) {
      return Checked.bad(Problem.error("unknown-mark", String.valueOf(unknownMark(label)), null));
    }
    List<String> names = editions.stream().map(DossierEdition::name).toList();
    return placing()
        .locate(Ceilings.lowered(dossier, ceiling, names))
        .map(lowered -> new DossierOnDisk(lowered, origins, archive, themes, templates));
  }

  /// Returns an issue of each edition that is wanted, or the problems of all of them, each at its
  /// place where there is one.
  public Checked<List<BuiltEdition>> build(Pipeline pipeline, BuildRequest request) {
    Clearance clearance = new Clearance(dossier);
    List<Edition> editions =
        dossier.editions().stream().filter(edition -> request.wants(edition.name())).toList();
    List<Problem> problems = new ArrayList<>();
    request.editions().forEach(one -> problems.addAll(settings(one.name()).problems()));
    problems.addAll(check(clearance, editions, issue(request)));
    List<BuiltEdition> built = new ArrayList<>();
    for (Edition edition : editions) {
      Checked<BuiltEdition> one = build(pipeline, clearance, edition, request);
      problems.addAll(one.problems());
      if (one instanceof Checked.Good<BuiltEdition>(BuiltEdition value, var own)) {
        built.add(value.withProblems(placing().locate(own)));
      }
    }
    return located(Checked.of(List.copyOf(built), problems));
  }

  /// Returns an issue of one edition, without what the rules say of its facts. Its problems have no
  /// places yet.
  ///
  /// @param clearance this dossier's facts, or those of it that the edition may show
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

  /// Returns what the rules find in the facts, as the editions show them.
  public List<Problem> check(Clearance clearance, List<Edition> editions, IssueRequest request) {
    return Rules.check(clearance, editions, request, archive);
  }

  /// Returns the facts that were read.
  public Dossier facts() {
    return dossier;
  }

  /// Returns where each fact and each of its keys was typed.
  public Origins origins() {
    return origins;
  }

  /// Returns the pipeline with this dossier's own templates before the shipped ones.
  public Pipeline withOwnTemplates(Pipeline pipeline) {
    return pipeline.with(templates);
  }

  /// Returns a result whose problems have the places of the facts that they are about.
  public <T> Checked<T> located(Checked<T> result) {
    return placing().locate(result);
  }

  /// Returns the settings of the edition of a name, or a problem if there is none.
  public Checked<Edition> settings(String name) {
    for (Edition edition : dossier.editions()) {
      if (edition.name().equals(name)) {
        return Checked.good(edition);
      }
    }
    List<String> names = dossier.editions().stream().map(Edition::name).toList();
    return Checked.bad(
        Problem.error(
            "unknown-edition",
            "there is no edition \"" + name + "\"",
            Suggestion.orAll(name, names, "Editions")));
  }

  private ProblemLocator placing() {
    return new ProblemLocator(origins);
  }
}
