package dev.runup.dossier;

import dev.runup.check.Archive;
import dev.runup.check.Rules;
import dev.runup.clearance.Clearance;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.FactType;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.format.Format;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known.IssueDay;
import dev.runup.node.ArchivedTexts;
import dev.runup.node.DossierFolder;
import dev.runup.node.NamedFiles;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.progress.Progress;
import dev.runup.reading.DossierReader;
import dev.runup.reading.DossierReader.ReadResult;
import dev.runup.reading.Origins;
import dev.runup.reading.Suggestion;
import dev.runup.release.ReleaseRegister;
import dev.runup.template.TemplateTexts;
import dev.runup.theme.Theme;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A dossier that was read from its folder and has no errors. It knows the place of each fact, so
/// that later problems can name it.
///
/// Immutable: later changes of the files are not noticed.
public final class DossierOnDisk {

  private final Dossier dossier;

  /// Clears the facts for each ceiling once, for all issues.
  private final Clearance clearance;

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
    this.clearance = new Clearance(dossier);
    this.origins = origins;
    this.archive = archive;
    this.themes = themes;
    this.templates = templates;
  }

  /// Returns the innermost dossier folder that contains a file or folder, or null.
  public static @Nullable Path folderContaining(Path path) {
    return DossierFolder.findDossierOf(path);
  }

  /// Returns whether a folder is inside of a dossier and holds facts of it. If a build wrote its
  /// files there, they would no longer be read.
  ///
  /// @throws java.io.UncheckedIOException if the folder can't be listed
  public static boolean holdsFacts(Path folder) {
    return DossierFolder.holdsFacts(folder);
  }

  /// Reads a folder. Returns the dossier, or the problems of all its files, sorted by place.
  ///
  /// @throws java.io.UncheckedIOException if the folder or one of its files can't be read
  public static Checked<DossierOnDisk> read(Path folder) {
    return read(folder, Progress.NONE);
  }

  /// Reads a folder in the same way.
  ///
  /// @param progress gets told which file is read
  public static Checked<DossierOnDisk> read(Path folder, Progress progress) {
    return read(DossierFiles.read(folder), progress);
  }

  /// Reads a dossier from its files. Returns the dossier, or the problems of all files, sorted by
  /// place.
  public static Checked<DossierOnDisk> read(DossierFiles all) {
    return read(all, Progress.NONE);
  }

  /// Reads a dossier from its files in the same way.
  ///
  /// @param progress gets told which file is read
  public static Checked<DossierOnDisk> read(DossierFiles all, Progress progress) {
    return read(all, DossierReader.read(all.facts(), progress));
  }

  /// Reads all but the facts of a dossier from its files. Returns the dossier, or the problems of
  /// all files, sorted by place.
  ///
  /// @param reading the facts, read from the same files
  public static Checked<DossierOnDisk> read(DossierFiles all, ReadResult reading) {
    NamedFiles files = all.named();
    ArchivedTexts archived = all.archived();
    Checked<Map<String, Theme>> themes = Themes.read(files, reading.themes());
    Checked<TemplateTexts> templates = OwnTemplates.read(all.templates());
    List<Problem> others = new ArrayList<>(themes.problems());
    others.addAll(templates.problems());
    boolean mayNameFiles = themes instanceof Checked.Bad;
    return withAllProblems(reading.dossier(), others, files, mayNameFiles)
        .then(dossier ->
            Checked.of(
                dossier, located(MissingArchives.of(dossier, files, archived), reading.origins())))
        .map(dossier ->
            new DossierOnDisk(
                dossier,
                reading.origins(),
                archived::text,
                requireGood(themes),
                requireGood(templates)));
  }

  /// Returns the value of a result without errors. The caller has reported those of the others.
  static <T> T requireGood(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(T value, var _) -> value;
      case Checked.Bad<T> bad -> throw new IllegalStateException(bad.problems().toString());
    };
  }

  /// Returns the facts if no file has an error, with all problems sorted by place. Reading the
  /// facts gives a notice for each file that can't hold facts, for example `logo.png`. The notice
  /// is dropped if a theme names the file.
  ///
  /// @param mayNameFiles whether a theme has an error, so that it may name any of these files
  private static Checked<Dossier> withAllProblems(
      Checked<Dossier> dossier, List<Problem> others, NamedFiles files, boolean mayNameFiles) {
    List<Problem> problems = new ArrayList<>();
    Stream.concat(others.stream(), dossier.problems().stream())
        .filter(problem ->
            problem.code() != ProblemCode.PASSED_OVER
                || problem.place() == null
                || !mayNameFiles && !files.requestedPaths().contains(problem.place().file()))
        .sorted(Problem.BY_PLACE)
        .forEach(problems::add);
    return dossier.withProblems(problems);
  }

  /// Returns the number of facts.
  public int factCount() {
    return dossier.facts().size();
  }

  /// Returns the ids that the desk typed, and those of positions, for a shell that completes them.
  public List<String> typedIds() {
    return dossier.facts().stream()
        .filter(fact -> fact.has(CommonField.ID) || fact.type() == FactType.POSITION)
        .map(fact -> fact.id().id())
        .distinct()
        .sorted()
        .toList();
  }

  /// Returns the labels of the markings, the lowest first.
  public List<String> markLabels() {
    return dossier.settings().marks().marks().stream().map(Mark::label).toList();
  }

  /// Returns the editions in the order of `runup.yaml`.
  public List<EditionSummary> editions() {
    return dossier.editions().stream().map(DossierOnDisk::summary).toList();
  }

  /// Returns the edition of a name, or a problem if there is none.
  public Checked<EditionSummary> edition(String name) {
    return editionSettings(name).map(DossierOnDisk::summary);
  }

  /// Returns the address at which the pages of an edition are published, or null.
  public @Nullable String base(String edition) {
    return editionSettings(edition) instanceof Checked.Good<Edition>(Edition one, var _)
        ? one.output().base()
        : null;
  }

  private static EditionSummary summary(Edition edition) {
    return new EditionSummary(
        edition.name(), edition.output().formats(), edition.output().languages());
  }

  /// Returns the requested editions in the order of `runup.yaml`.
  public List<EditionSummary> editions(BuildRequest request) {
    return editions().stream().filter(edition -> request.includes(edition.name())).toList();
  }

  /// Returns the issues of an edition, the newest first, in the form of `--as-of`. Empty if the
  /// edition may show nothing.
  ///
  /// Example: `2025-12-28`, or `2025-12-28T11:30` if the issue has a time.
  public List<String> issues(String edition) {
    return editionSettings(edition)
                .then(one -> clearance.clear(one).map(cleared -> History.issues(cleared, one)))
            instanceof Checked.Good<List<IssueDay>>(List<IssueDay> days, var _)
        ? days.reversed().stream().map(IssueDay::typed).toList()
        : List.of();
  }

  /// Returns the clearance of its facts.
  public Clearance clearance() {
    return clearance;
  }

  /// Returns the desk's zone. It decides on which day an instant falls.
  public ZoneId zone() {
    return dossier.settings().zone();
  }

  /// Returns the message for a label that no marking has, or null if a marking has it.
  public @Nullable String unknownMark(String label) {
    MarkScheme marks = dossier.settings().marks();
    return marks.find(label) == null
        ? "there is no mark \"" + label + "\": " + Suggestion.mark(label, marks)
        : null;
  }

  /// Returns the dossier with a lower ceiling for some editions. Refused if the own ceiling of one
  /// is lower still, or if no marking has this label.
  ///
  /// Example: an edition with the ceiling `TLP:GREEN` can be built under `TLP:CLEAR`, but not under
  /// `TLP:AMBER`.
  ///
  /// @param label the label of a marking, for example `TLP:GREEN`, or `GREEN` for short
  public Checked<DossierOnDisk> withLowerCeiling(String label, List<EditionSummary> editions) {
    Mark ceiling = dossier.settings().marks().find(label);
    if (ceiling == null) {
      return Checked.bad(
          Problem.of(ProblemCode.UNKNOWN_MARK, String.valueOf(unknownMark(label)), null));
    }
    List<String> names = editions.stream().map(EditionSummary::name).toList();
    List<Edition> lowered = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Edition edition : dossier.editions()) {
      boolean isRequested = names.contains(edition.name());
      if (isRequested && ceiling.compareTo(edition.ceiling()) > 0) {
        problems.add(tooHigh(edition, ceiling));
      }
      lowered.add(isRequested ? edition.withCeiling(ceiling) : edition);
    }
    return located(Checked.of(dossier.withEditions(lowered), problems))
        .map(changed -> new DossierOnDisk(changed, origins, archive, themes, templates));
  }

  /// Returns the dossier with other facts. Their places are those of the same facts here.
  public DossierOnDisk withFacts(Dossier other) {
    return new DossierOnDisk(other, origins, archive, themes, templates);
  }

  /// Returns the dossier with another release register.
  public DossierOnDisk withReleases(ReleaseRegister releases) {
    return new DossierOnDisk(dossier.withReleases(releases), origins, archive, themes, templates);
  }

  private static Problem tooHigh(Edition edition, Mark ceiling) {
    return Problem.of(
        ProblemCode.CEILING_TOO_HIGH,
        edition.ref(EditionField.CEILING),
        "the edition \""
            + edition.name()
            + "\" may show nothing above "
            + edition.ceiling().label()
            + ", and "
            + ceiling.label()
            + " is asked for",
        "For one build a ceiling can only be lower. Only \"ceiling\" in runup.yaml makes it"
            + " higher.");
  }

  /// Builds one issue of each requested edition. Returns them, or the problems of all of them, with
  /// the places of the facts. An edition with nothing to show is left out, with a notice that says
  /// why.
  public Checked<List<BuiltEdition>> build(Pipeline pipeline, BuildRequest request) {
    return buildWith(withOwnTemplates(pipeline), request, false);
  }

  /// Builds only what can have problems, for a caller that writes no files. The problems are the
  /// same as those of [#build].
  public Checked<List<BuiltEdition>> buildForProblems(Pipeline pipeline, BuildRequest request) {
    return buildWith(withOwnTemplates(pipeline).forProblems(), request, false);
  }

  /// Builds in the same way for the desk's own check. It also reports what is wrong with drafts,
  /// which stops no build.
  public Checked<List<BuiltEdition>> buildForCheck(Pipeline pipeline, BuildRequest request) {
    return buildWith(withOwnTemplates(pipeline).forProblems(), request, true);
  }

  /// @param own the pipeline with this dossier's templates
  /// @param withDrafts whether problems of drafts are errors
  private Checked<List<BuiltEdition>> buildWith(
      Pipeline own, BuildRequest request, boolean withDrafts) {
    IssueRequest issue = request.issue(zone());
    List<Edition> editions =
        dossier.editions().stream().filter(edition -> request.includes(edition.name())).toList();
    List<Problem> problems = new ArrayList<>();
    request.editions().forEach(one -> problems.addAll(editionSettings(one.name()).problems()));
    own.progress().begin("checking facts");
    problems.addAll(
        withDrafts
            ? findings(own, clearance, editions, issue)
            : check(own, clearance, editions, issue));
    List<BuiltEdition> built = new ArrayList<>();
    for (Edition edition : editions) {
      own.progress().begin("building " + edition.name());
      Checked<BuiltEdition> one =
          own.build(
              clearance,
              edition,
              theme(edition),
              issue,
              request.formats(edition.output().formats()));
      Problem silence = silence(edition, issue, one.problems());
      (silence == null ? one.problems() : List.of(silence))
          .stream()
              .map(problem -> problem.withEditions(Set.of(edition.name())))
              .forEach(problems::add);
      if (one instanceof Checked.Good<BuiltEdition>(BuiltEdition value, var _)) {
        built.add(value);
      }
    }
    return located(Checked.of(List.copyOf(built), problems));
  }

  /// Returns a notice for the desk why an issue of an edition has nothing to show. Null if it has.
  ///
  /// @param problems what came of the issue
  public @Nullable Problem silence(Edition edition, IssueRequest issue, List<Problem> problems) {
    return Silence.isIn(problems)
        ? new Silence(clearance, edition).notice(issue, problems.getFirst())
        : null;
  }

  /// Returns the theme of an edition.
  public Theme theme(Edition edition) {
    return Themes.of(edition, themes);
  }

  /// Returns the findings of the rules, also about drafts. They run on the facts as the editions
  /// show them.
  ///
  /// @param own the pipeline with this dossier's templates
  private List<Problem> findings(
      Pipeline own, Clearance clearance, List<Edition> editions, IssueRequest request) {
    List<Problem> findings = new ArrayList<>(UntypedIds.findings(this, editions));
    findings.addAll(
        Rules.run(clearance, editions, request, archive, own.filled()::shownFacts, _ -> true)
            .problems());
    return findings;
  }

  /// Returns the findings of the rules for a build of some editions. Drafts don't stop it: to most
  /// editions they don't exist. If one shows them, what they break is a warning.
  ///
  /// @param own the pipeline with this dossier's templates
  public List<Problem> check(
      Pipeline own, Clearance clearance, List<Edition> editions, IssueRequest request) {
    List<Problem> findings = findings(own, clearance.withoutDrafts(), editions, request);
    List<Edition> withDrafts = editions.stream().filter(Edition::showsDrafts).toList();
    if (clearance.withoutDrafts() != clearance && !withDrafts.isEmpty()) {
      Set<List<Object>> known =
          findings.stream().map(DossierOnDisk::key).collect(Collectors.toSet());
      for (Problem problem : findings(own, clearance, withDrafts, request)) {
        if (!known.contains(key(problem))) {
          findings.add(problem.stops() ? problem.withSeverity(Severity.WARNING) : problem);
        }
      }
    }
    return findings;
  }

  private static List<Object> key(Problem problem) {
    return Arrays.asList(problem.code(), problem.ref(), problem.place());
  }

  /// Returns the findings of the rules that stop a build.
  ///
  /// @param own the pipeline with this dossier's templates
  public List<Problem> errors(Pipeline own, List<Edition> editions, IssueRequest request) {
    List<Problem> errors =
        new ArrayList<>(
            UntypedIds.findings(this, editions).stream().filter(Problem::stops).toList());
    errors.addAll(
        Rules.errors(
            clearance.withoutDrafts(), editions, request, archive, own.filled()::shownFacts));
    return errors;
  }

  /// Returns what prevents drafts from being accepted, with the places.
  public List<Problem> draftProblems() {
    return located(Rules.draftProblems(clearance, archive), origins);
  }

  /// Returns the number of warnings about facts that a build leaves out because the desk accepts
  /// them.
  public int acceptedWarnings(Pipeline pipeline, BuildRequest request) {
    if (!Rules.acceptsAny(dossier)) {
      return 0;
    }
    List<Edition> editions =
        dossier.editions().stream().filter(edition -> request.includes(edition.name())).toList();
    Pipeline own = withOwnTemplates(pipeline);
    IssueRequest issue = request.issue(zone());
    return Rules.run(clearance, editions, issue, archive, own.filled()::shownFacts, _ -> true)
        .accepted();
  }

  /// Returns the dossier itself: its facts and settings.
  public Dossier dossier() {
    return dossier;
  }

  /// Returns the places in which facts and their keys were typed.
  public Origins origins() {
    return origins;
  }

  /// Returns the texts of this dossier's own templates by their names.
  public Map<String, String> ownTemplates() {
    return templates.own();
  }

  /// Returns the pipeline with this dossier's own templates. They replace shipped ones of the same
  /// name.
  public Pipeline withOwnTemplates(Pipeline pipeline) {
    return pipeline.with(templates);
  }

  /// Returns the same result with the places of the facts in its problems.
  public <T> Checked<T> located(Checked<T> result) {
    return result.withProblems(located(result.problems(), origins));
  }

  /// Returns the problems with the places of their facts, each once, sorted by place.
  private static List<Problem> located(List<Problem> problems, Origins origins) {
    return Problem.distinct(problems.stream().map(problem -> located(problem, origins)).toList())
        .stream()
        .sorted(Problem.BY_PLACE)
        .toList();
  }

  /// Returns the problem with the place of its fact. A problem in a template keeps that place, and
  /// its hint names the fact's place.
  ///
  /// Example: "The value would be "place" of event:summit (facts.yaml:12)."
  private static Problem located(Problem problem, Origins origins) {
    FieldRef ref = problem.ref();
    if (problem.place() == null || ref == null) {
      return origins.withPlace(problem);
    }
    Place place = origins.of(ref);
    String where = place == null ? "" : " (" + place.fileAndLine() + ")";
    String hint =
        "The value would be \"" + ref.typedUnder() + "\" of " + ref.ownerName() + where + ".";
    return problem.withHint(problem.hint() == null ? hint : hint + " " + problem.hint());
  }

  /// Returns the edition with all its settings, or a problem if none has this name.
  public Checked<Edition> editionSettings(String name) {
    Edition edition = dossier.edition(name);
    if (edition != null) {
      return Checked.good(edition);
    }
    List<String> names = dossier.editions().stream().map(Edition::name).toList();
    return Checked.bad(
        Problem.of(
            ProblemCode.UNKNOWN_EDITION,
            "there is no edition \"" + name + "\"",
            Suggestion.orAll(name, names, "Editions")));
  }

  /// The name, formats and languages of an edition, for callers that must not know facts.
  ///
  /// @param name its key in `runup.yaml`
  /// @param formats its own formats
  /// @param languages the languages of its files as BCP 47. Each language has separate files
  public record EditionSummary(String name, List<Format> formats, List<String> languages) {
    public EditionSummary {
      formats = List.copyOf(formats);
      languages = List.copyOf(languages);
    }
  }
}
