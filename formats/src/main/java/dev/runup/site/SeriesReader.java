package dev.runup.site;

import dev.runup.clearance.Cleared;
import dev.runup.document.Document;
import dev.runup.dossier.AllIssues;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Moment;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.format.Format;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known.IssueDay;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipeline.IssueText;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.progress.Progress;
import dev.runup.release.ReleaseEntry;
import dev.runup.site.SeriesIssue.News;
import dev.runup.site.SeriesIssue.Text;
import dev.runup.template.SiteWords;
import dev.runup.theme.Theme;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Builds all issues of an edition, and keeps what a site needs of them.
final class SeriesReader {

  /// A day before any issue. What is compared with it is all new.
  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

  private final DossierOnDisk dossier;
  private final Pipeline pipeline;

  /// Gets told how many issues are built.
  private final Progress progress;

  private final Edition edition;
  private final Theme theme;
  private final List<Format> formats;
  private final ZoneId zone;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, SiteWords> words = new LinkedHashMap<>();

  /// The facts of which the issues so far have told, by language.
  private final Map<String, Set<String>> toldSoFar = new HashMap<>();

  /// The facts of which the first issue that prints them tells as news. Register entries and
  /// headlines are none.
  private final Set<String> news;

  private final UnaryOperator<BuiltEdition> standing;

  private SeriesReader(
      DossierOnDisk dossier,
      Pipeline pipeline,
      Edition edition,
      UnaryOperator<BuiltEdition> standing) {
    this.standing = standing;
    this.news =
        ids(
            dossier.dossier().facts().stream()
                .filter(fact -> !fact.type().isRegister())
                .filter(fact -> fact.type() != FactType.HEADLINE && fact.type() != FactType.LINE));
    this.dossier = dossier;
    this.pipeline = dossier.withOwnTemplates(pipeline.telling(Progress.NONE));
    this.progress = pipeline.progress();
    this.edition = edition;
    this.theme = dossier.theme(edition);
    this.formats = formats(edition);
    this.zone = dossier.zone();
  }

  /// Returns the formats of an edition that may be on a site. A mail that names recipients isn't
  /// one: everybody would have their addresses.
  private static List<Format> formats(Edition edition) {
    boolean isAddressed = !edition.recipients().equals(Edition.Recipients.NONE);
    return edition.output().formats().stream()
        .filter(format -> format != Format.MAIL || !isAddressed)
        .toList();
  }

  /// Returns all issues of an edition, or why there are none. Returns an empty series if it has
  /// nothing to show.
  ///
  /// @param form says which issues are left out, counted from a day
  /// @param standing returns an issue with the files that the site has of it
  static Checked<Series> read(
      DossierOnDisk dossier,
      Pipeline pipeline,
      Edition edition,
      SiteForm form,
      LocalDate today,
      UnaryOperator<BuiltEdition> standing) {
    List<EditionSummary> named =
        dossier.editions().stream().filter(one -> one.name().equals(edition.name())).toList();
    BuildRequest request = new BuildRequest(named, List.of(), new IssueTime.Newest());
    return AllIssues.of(dossier, pipeline, request)
        .then(requests ->
            new SeriesReader(dossier, pipeline, edition, standing)
                .series(
                    requests.stream()
                        .map(one -> one.issue(dossier.zone()).asOf())
                        .filter(Objects::nonNull)
                        .toList(),
                    form,
                    today));
  }

  /// @param cleared the moments of the issues with something to show, the first one first
  private Checked<Series> series(List<Moment> cleared, SiteForm form, LocalDate today) {
    // The key that names the languages.
    FieldRef languages =
        edition.output().languages().equals(List.of(dossier.dossier().settings().language()))
            ? Settings.ref(SettingField.LANG)
            : edition.ref(EditionField.LANGUAGES);
    for (String language : edition.output().languages()) {
      Checked<SiteWords> one = pipeline.filled().templates().siteWords(language);
      one.problems().forEach(problem -> problems.add(problem.withRef(languages)));
      if (one instanceof Checked.Good<SiteWords>(SiteWords good, var _)) {
        words.put(language, good);
      }
    }
    if (words.size() < edition.output().languages().size()) {
      return dossier.located(new Checked.Bad<>(problems));
    }
    List<Moment> moments =
        withTakenBack(cleared).stream()
            .filter(moment -> !form.isLater(moment.day(), today))
            .toList();
    List<Moment> kept = new ArrayList<>();
    int newer = (int) moments.stream().filter(moment -> takenBack(moment) == null).count();
    for (Moment moment : moments) {
      newer -= takenBack(moment) == null ? 1 : 0;
      if (!form.drops(newer, moment.day(), today)) {
        kept.add(moment);
      }
    }
    List<SeriesIssue> issues = issues(kept);
    SeriesNames names = SeriesNames.of(issues, dossier.dossier().settings());
    return dossier.located(
        Checked.of(
            new Series(
                edition,
                theme,
                words,
                names.titles(),
                names.desks(),
                issues,
                ids(dossier.dossier().facts().stream())),
            problems));
  }

  /// Returns the moments of all issues, also of those that were taken back and have nothing to show
  /// any more, the first one first.
  private List<Moment> withTakenBack(List<Moment> cleared) {
    List<Moment> all = new ArrayList<>(cleared);
    for (ReleaseEntry entry : dossier.dossier().releases().inForce()) {
      String day = entry.target().edition().equals(edition.name()) ? entry.target().issue() : null;
      Moment moment = day == null ? null : Moment.parse(day, zone);
      if (moment != null
          && cleared.stream()
              .noneMatch(one ->
                  one.equals(moment) || moment.wholeDay() && one.day().equals(moment.day()))) {
        all.add(moment);
      }
    }
    all.sort(Comparator.comparing(Moment::from));
    return all;
  }

  private static Set<String> ids(Stream<Fact> facts) {
    return facts
        .filter(fact -> fact.type() == FactType.POSITION || fact.has(CommonField.ID))
        .map(fact -> fact.id().toString())
        .collect(Collectors.toSet());
  }

  /// Returns the issues, without those that have problems, which are noted. No issue needs another
  /// one, but what it tells of facts that are new to readers depends on all earlier ones.
  private List<SeriesIssue> issues(List<Moment> moments) {
    AtomicInteger begun = new AtomicInteger();
    List<Checked<SeriesIssue>> made =
        moments.parallelStream()
            .map(moment -> {
              progress.begin("issue " + begun.incrementAndGet() + "/" + moments.size());
              return issue(new IssueRequest(moment, null));
            })
            .toList();
    List<SeriesIssue> issues = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      IssueRequest request = new IssueRequest(moments.get(i), null);
      Checked<SeriesIssue> issue = made.get(i).then(one -> withUntold(one, request));
      problems.addAll(issue.problems());
      if (issue instanceof Checked.Good<SeriesIssue>(SeriesIssue good, var _)) {
        issues.add(good);
      }
    }
    return issues;
  }

  private Checked<SeriesIssue> issue(IssueRequest request) {
    ReleaseEntry takenBack = Pipeline.takenBack(dossier.clearance(), edition, request);
    return takenBack == null ? shown(request) : takenBack(request, takenBack);
  }

  /// Returns the line by which an issue was taken back, or null.
  private @Nullable ReleaseEntry takenBack(Moment moment) {
    return Pipeline.takenBack(dossier.clearance(), edition, new IssueRequest(moment, null));
  }

  private Checked<SeriesIssue> takenBack(IssueRequest request, ReleaseEntry entry) {
    return inEachLanguage(
            language -> pipeline.tombstone(dossier.clearance(), edition, request, language))
        .then(documents ->
            pipeline
                .build(dossier.clearance(), edition, theme, request, formats)
                .map(standing)
                .map(built ->
                    SeriesIssue.of(
                        built.date(),
                        number(request),
                        entry,
                        documents,
                        Map.of(),
                        built.artifacts())));
  }

  /// Returns what is made in each of the edition's languages, or the problems of all.
  private <T> Checked<Map<String, T>> inEachLanguage(Function<String, Checked<T>> work) {
    Map<String, T> all = new LinkedHashMap<>();
    List<Problem> met = new ArrayList<>();
    for (String language : edition.output().languages()) {
      Checked<T> one = work.apply(language);
      met.addAll(one.problems());
      if (one instanceof Checked.Good<T>(T value, var _)) {
        all.put(language, value);
      }
    }
    return Checked.of(all, met);
  }

  /// Returns the number of an issue that was taken back, or null if the edition has no issue then.
  private @Nullable Integer number(IssueRequest request) {
    if (!(dossier.clearance().clear(edition)
        instanceof Checked.Good<Cleared>(Cleared cleared, var _))) {
      return null;
    }
    IssueDay issue = History.issue(cleared, edition, request);
    int at = History.issues(cleared, edition).indexOf(issue);
    return at < 0 ? null : edition.issues().numberFrom() + at;
  }

  /// An issue in one language, with its files.
  private record Shown(IssueText issue, Text text, BuiltEdition built) {}

  private Checked<SeriesIssue> shown(IssueRequest request) {
    return inEachLanguage(language -> shown(request, language))
        .map(all -> {
          Map<String, Document> documents = new LinkedHashMap<>();
          Map<String, Text> texts = new LinkedHashMap<>();
          Map<String, Artifact> files = new LinkedHashMap<>();
          all.forEach((language, one) -> {
            documents.put(language, one.issue().document());
            texts.put(language, one.text());
            one.built().artifacts().forEach(file -> files.putIfAbsent(file.name(), file));
          });
          Shown main = List.copyOf(all.values()).getFirst();
          BuiltEdition stands =
              standing.apply(main.built().withFiles(List.copyOf(files.values()), List.of()));
          return SeriesIssue.of(
              main.built().date(),
              main.issue().known().number(),
              null,
              documents,
              texts,
              stands.artifacts());
        });
  }

  private Checked<Shown> shown(IssueRequest request, String language) {
    return pipeline
        .text(dossier.clearance(), edition, theme, request, language)
        .then(text ->
            pipeline
                .filled()
                .parts(text)
                .map(parts ->
                    IssueParts.of(
                        text,
                        Objects.requireNonNull(words.get(language))
                            .series(text.product(), text.briefing().issue()),
                        parts,
                        IssueParts.news(text.briefing(), parts)))
                .then(parts ->
                    pipeline
                        .write(text, null, formats)
                        .map(built -> new Shown(text, parts, built))));
  }

  /// Returns an issue with what it tells of facts that it prints and that no issue has told as
  /// news. It is needed for the facts of the first issue, and of an issue after one that was taken
  /// back.
  private Checked<SeriesIssue> withUntold(SeriesIssue issue, IssueRequest request) {
    Checked<SeriesIssue> all = Checked.good(issue);
    for (Map.Entry<String, Text> text : issue.texts().entrySet()) {
      String language = text.getKey();
      Set<String> told = toldSoFar.computeIfAbsent(language, _ -> new HashSet<>());
      told.addAll(text.getValue().news().keySet());
      if (issue.document(language).facts().stream()
          .anyMatch(fact -> news.contains(fact) && !told.contains(fact))) {
        all =
            all.then(one ->
                whole(request, language)
                    .map(whole -> {
                      Map<String, News> untold = new LinkedHashMap<>(whole);
                      untold.keySet().removeAll(told);
                      told.addAll(untold.keySet());
                      return one.withNews(language, untold);
                    }));
      }
    }
    return all;
  }

  /// Returns what an issue tells of each fact if all are new.
  private Checked<Map<String, News>> whole(IssueRequest request, String language) {
    Moment before = new Moment(BEFORE_ALL, BEFORE_ALL.atStartOfDay(zone).toInstant(), true);
    return pipeline
        .text(dossier.clearance(), edition, theme, request, language)
        .then(text -> pipeline.compared(dossier.clearance(), text, request, before))
        .then(all ->
            pipeline.filled().parts(all).map(parts -> IssueParts.news(all.briefing(), parts)));
  }
}
