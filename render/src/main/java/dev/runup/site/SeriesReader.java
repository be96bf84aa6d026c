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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Builds all issues of an edition, and keeps what a site needs of them.
final class SeriesReader {

  /// A day before any issue. What is compared with it is all new.
  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

  private final DossierOnDisk dossier;
  private final Pipeline pipeline;
  private final Edition edition;
  private final Theme theme;
  private final List<Format> formats;
  private final ZoneId zone;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, SiteWords> words = new LinkedHashMap<>();

  private final SeriesNames names;

  /// The facts of which earlier issues have told, by language.
  private final Map<String, Set<String>> told = new HashMap<>();

  /// The facts of which the first issue that prints them tells as news. Register entries and
  /// headlines are none.
  private final Set<String> news;

  private SeriesReader(DossierOnDisk dossier, Pipeline pipeline, Edition edition) {
    this.news =
        ids(
            dossier.dossier().facts().stream()
                .filter(fact -> !fact.type().isRegister())
                .filter(fact -> fact.type() != FactType.HEADLINE && fact.type() != FactType.LINE));
    this.dossier = dossier;
    this.pipeline = dossier.withOwnTemplates(pipeline);
    this.edition = edition;
    this.theme = dossier.theme(edition);
    this.formats = edition.formats();
    this.zone = dossier.zone();
    this.names = new SeriesNames(dossier.dossier().settings());
  }

  /// Returns all issues of an edition, or why there are none. Returns an empty series if it has
  /// nothing to show.
  ///
  /// @param form says which issues are left out, counted from a day
  static Checked<Series> read(
      DossierOnDisk dossier, Pipeline pipeline, Edition edition, SiteForm form, LocalDate today) {
    List<EditionSummary> named =
        dossier.editions().stream().filter(one -> one.name().equals(edition.name())).toList();
    BuildRequest request = new BuildRequest(named, List.of(), new IssueTime.Newest());
    return AllIssues.of(dossier, pipeline, request)
        .then(requests ->
            new SeriesReader(dossier, pipeline, edition)
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
        edition.languages().equals(List.of(dossier.dossier().settings().language()))
            ? Settings.ref(SettingField.LANG)
            : edition.ref(EditionField.LANGUAGES);
    for (String language : edition.languages()) {
      Checked<SiteWords> one = pipeline.templates().siteWords(language);
      one.problems().forEach(problem -> problems.add(problem.withRef(languages)));
      if (one instanceof Checked.Good<SiteWords>(SiteWords good, var _)) {
        words.put(language, good);
      }
    }
    if (words.size() < edition.languages().size()) {
      return dossier.located(new Checked.Bad<>(problems));
    }
    List<Moment> moments =
        withTakenBack(cleared).stream()
            .filter(moment -> !form.isLater(moment.day(), today))
            .toList();
    List<SeriesIssue> issues = new ArrayList<>();
    int newer = (int) moments.stream().filter(moment -> takenBack(moment) == null).count();
    for (Moment moment : moments) {
      newer -= takenBack(moment) == null ? 1 : 0;
      SeriesIssue issue = form.drops(newer, moment.day(), today) ? null : issue(moment);
      if (issue != null) {
        issues.add(issue);
      }
    }
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

  /// Returns an issue, or null after its problems were noted.
  private @Nullable SeriesIssue issue(Moment moment) {
    IssueRequest request = new IssueRequest(moment, null);
    ReleaseEntry takenBack = takenBack(moment);
    return takenBack == null ? shown(request) : takenBack(request, takenBack);
  }

  /// Returns the line by which an issue was taken back, or null.
  private @Nullable ReleaseEntry takenBack(Moment moment) {
    return Pipeline.takenBack(dossier.clearance(), edition, new IssueRequest(moment, null));
  }

  private @Nullable SeriesIssue takenBack(IssueRequest request, ReleaseEntry entry) {
    Map<String, Document> documents = new LinkedHashMap<>();
    for (String language : edition.languages()) {
      Checked<Document> page = pipeline.tombstone(dossier.clearance(), edition, request, language);
      problems.addAll(page.problems());
      if (page instanceof Checked.Good<Document>(Document document, var _)) {
        documents.put(language, document);
        names.keepUnlessKnown(language, document.masthead());
      }
    }
    Checked<BuiltEdition> built =
        pipeline.build(dossier.clearance(), edition, theme, request, formats);
    problems.addAll(built.problems());
    return built instanceof Checked.Good<BuiltEdition>(BuiltEdition good, var _)
            && documents.size() == edition.languages().size()
        ? SeriesIssue.of(good.date(), number(request), entry, documents, Map.of(), good.artifacts())
        : null;
  }

  /// Returns the number of an issue that was taken back, or null if the edition has no issue then.
  private @Nullable Integer number(IssueRequest request) {
    if (!(dossier.clearance().clear(edition)
        instanceof Checked.Good<Cleared>(Cleared cleared, var _))) {
      return null;
    }
    IssueDay issue = History.issue(cleared, edition, request);
    int at = History.issues(cleared, edition).indexOf(issue);
    return at < 0 ? null : edition.numberFrom() + at;
  }

  private @Nullable SeriesIssue shown(IssueRequest request) {
    Map<String, Document> documents = new LinkedHashMap<>();
    Map<String, Text> texts = new LinkedHashMap<>();
    Map<String, Artifact> files = new LinkedHashMap<>();
    Integer number = null;
    String date = "";
    for (String language : edition.languages()) {
      Checked<IssueText> read =
          pipeline.text(dossier.clearance(), edition, theme, request, language);
      Checked<BuiltEdition> built = read.then(text -> pipeline.write(text, formats));
      Checked<Text> parts = read.then(text -> text(text, request));
      problems.addAll(built.problems());
      problems.addAll(parts.problems());
      if (!(read instanceof Checked.Good<IssueText>(IssueText text, var _))
          || !(built instanceof Checked.Good<BuiltEdition>(BuiltEdition good, var _))
          || !(parts instanceof Checked.Good<Text>(Text cut, var _))) {
        return null;
      }
      documents.put(language, text.document());
      told(text).addAll(cut.news().keySet());
      names.keep(
          language,
          Objects.requireNonNull(words.get(language))
              .series(text.product(), text.briefing().issue()),
          text.document().masthead());
      texts.put(language, cut);
      good.artifacts().forEach(file -> files.putIfAbsent(file.name(), file));
      number = text.known().number();
      date = good.date();
    }
    return SeriesIssue.of(date, number, null, documents, texts, List.copyOf(files.values()));
  }

  private Checked<Text> text(IssueText text, IssueRequest request) {
    return pipeline
        .parts(text)
        .then(parts -> {
          Map<String, News> news = IssueParts.news(text.briefing(), parts);
          Set<String> told = told(text);
          told.addAll(news.keySet());
          boolean lacks =
              text.document().facts().stream()
                  .anyMatch(fact -> isNews(fact) && !told.contains(fact));
          return lacks
              ? whole(text, request)
                  .map(whole -> {
                    whole.forEach((fact, one) -> {
                      if (!told.contains(fact)) {
                        news.put(fact, one);
                      }
                    });
                    return IssueParts.of(text, parts, news);
                  })
              : Checked.good(IssueParts.of(text, parts, news));
        });
  }

  /// Returns the facts that earlier issues in the same language have told of.
  private Set<String> told(IssueText text) {
    String language = text.briefing().issue().language();
    return told.computeIfAbsent(language, _ -> new HashSet<>());
  }

  /// Returns whether an issue that prints a fact for the first time tells of it as news.
  private boolean isNews(String fact) {
    return news.contains(fact);
  }

  /// Returns what an issue tells of each fact if all are new. It is needed for the facts of the
  /// first issue, and of an issue after one that was taken back.
  private Checked<Map<String, News>> whole(IssueText text, IssueRequest request) {
    Moment before = new Moment(BEFORE_ALL, BEFORE_ALL.atStartOfDay(zone).toInstant(), true);
    return pipeline
        .compared(dossier.clearance(), text, request, before)
        .then(all -> pipeline.parts(all).map(parts -> IssueParts.news(all.briefing(), parts)));
  }
}
