package dev.runup.site;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.ChangedFact.Correction;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.dossier.AllIssues;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.CommonField;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactType;
import dev.runup.fact.Moment;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipeline.IssueText;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.release.ReleaseEntry;
import dev.runup.site.SeriesIssue.News;
import dev.runup.site.SeriesIssue.Text;
import dev.runup.template.SiteWords;
import dev.runup.theme.Theme;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Builds all issues of an edition, and keeps what a site needs of them.
final class SeriesReader {

  /// A day before any issue. What is compared with it is all new.
  private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

  /// The level of the headings that name the parts of an issue.
  private static final int PART = 6;

  private final DossierOnDisk dossier;
  private final Pipeline pipeline;
  private final Edition edition;
  private final Theme theme;
  private final List<Format> formats;
  private final ZoneId zone;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, SiteWords> words = new LinkedHashMap<>();

  /// The name of the series by language, as the newest issue so far has it.
  private final Map<String, Inline.Leaf> titles = new LinkedHashMap<>();

  private SeriesReader(DossierOnDisk dossier, Pipeline pipeline, Edition edition) {
    this.dossier = dossier;
    this.pipeline = dossier.withOwnTemplates(pipeline);
    this.edition = edition;
    this.theme = dossier.theme(edition);
    this.formats = edition.formats();
    this.zone = dossier.zone();
  }

  /// Returns all issues of an edition, or why there are none. Returns an empty series if it has
  /// nothing to show.
  static Checked<Series> read(DossierOnDisk dossier, Pipeline pipeline, Edition edition) {
    List<EditionSummary> named =
        dossier.editions().stream().filter(one -> one.name().equals(edition.name())).toList();
    BuildRequest request = new BuildRequest(named, List.of(), new IssueTime.Newest());
    return AllIssues.of(dossier, pipeline, request)
        .then(requests -> new SeriesReader(dossier, pipeline, edition).series(requests));
  }

  private Checked<Series> series(List<BuildRequest> requests) {
    for (String language : edition.languages()) {
      Checked<SiteWords> one = pipeline.templates().siteWords(language);
      problems.addAll(one.problems());
      if (one instanceof Checked.Good<SiteWords>(SiteWords good, var _)) {
        words.put(language, good);
      }
    }
    if (words.size() < edition.languages().size()) {
      return new Checked.Bad<>(problems);
    }
    Map<String, SeriesIssue> issues = new TreeMap<>();
    for (BuildRequest request : requests) {
      Moment moment = request.issue(zone).asOf();
      SeriesIssue issue = moment == null ? null : issue(moment, issues.isEmpty());
      if (issue != null) {
        issues.put(issue.typed(), issue);
      }
    }
    for (ReleaseEntry entry : dossier.dossier().releases().inForce()) {
      String day = entry.target().edition().equals(edition.name()) ? entry.target().issue() : null;
      if (day != null
          && issues.keySet().stream().noneMatch(one -> one.equals(day) || one.startsWith(day + " "))) {
        SeriesIssue issue = issue(Objects.requireNonNull(Moment.parse(day, zone)), false);
        if (issue != null) {
          issues.put(day, issue);
        }
      }
    }
    return dossier.located(
        Checked.of(
            new Series(
                edition, theme, words, titles, List.copyOf(issues.values()), ownIds()),
            problems));
  }

  private Set<String> ownIds() {
    return dossier.dossier().facts().stream()
        .filter(fact -> !fact.type().isRegister())
        .filter(fact -> fact.type() == FactType.POSITION || fact.has(CommonField.ID))
        .map(Fact::id)
        .map(Object::toString)
        .collect(Collectors.toSet());
  }

  /// Returns an issue, or null after its problems were noted.
  ///
  /// @param isFirst whether it is the first issue, in which all facts are new
  private @Nullable SeriesIssue issue(Moment moment, boolean isFirst) {
    IssueRequest request = new IssueRequest(moment, null);
    ReleaseEntry takenBack = Pipeline.takenBack(dossier.clearance(), edition, request);
    return takenBack == null ? shown(request, isFirst) : takenBack(request, takenBack);
  }

  private @Nullable SeriesIssue takenBack(IssueRequest request, ReleaseEntry entry) {
    Map<String, Document> documents = new LinkedHashMap<>();
    for (String language : edition.languages()) {
      Checked<Document> page =
          pipeline.tombstone(dossier.clearance(), edition, request, language);
      problems.addAll(page.problems());
      if (page instanceof Checked.Good<Document>(Document document, var _)) {
        documents.put(language, document);
      }
    }
    Checked<BuiltEdition> built =
        pipeline.build(dossier.clearance(), edition, theme, request, formats);
    problems.addAll(built.problems());
    return built instanceof Checked.Good<BuiltEdition>(BuiltEdition good, var _)
            && documents.size() == edition.languages().size()
        ? issue(good.date(), null, entry, documents, Map.of(), good.artifacts())
        : null;
  }

  private @Nullable SeriesIssue shown(IssueRequest request, boolean isFirst) {
    Map<String, Document> documents = new LinkedHashMap<>();
    Map<String, Text> texts = new LinkedHashMap<>();
    Map<String, Artifact> files = new LinkedHashMap<>();
    Integer number = null;
    String date = "";
    for (String language : edition.languages()) {
      Checked<IssueText> read =
          pipeline.text(dossier.clearance(), edition, theme, request, language);
      Checked<BuiltEdition> built = read.then(text -> pipeline.write(text, formats));
      Checked<Text> parts = read.then(text -> text(text, request, isFirst));
      problems.addAll(built.problems());
      problems.addAll(parts.problems());
      if (!(read instanceof Checked.Good<IssueText>(IssueText text, var _))
          || !(built instanceof Checked.Good<BuiltEdition>(BuiltEdition good, var _))
          || !(parts instanceof Checked.Good<Text>(Text cut, var _))) {
        return null;
      }
      documents.put(language, text.document());
      titles.put(
          language,
          Objects.requireNonNull(words.get(language))
              .series(text.product(), text.briefing().issue()));
      texts.put(language, cut);
      good.artifacts().forEach(file -> files.putIfAbsent(file.name(), file));
      number = text.known().number();
      date = good.date();
    }
    return issue(date, number, null, documents, texts, List.copyOf(files.values()));
  }

  /// @param date the day or moment as ISO 8601
  private static SeriesIssue issue(
      String date,
      @Nullable Integer number,
      @Nullable ReleaseEntry takenBack,
      Map<String, Document> documents,
      Map<String, Text> texts,
      List<Artifact> files) {
    int time = date.indexOf('T');
    return new SeriesIssue(
        LocalDate.parse(time < 0 ? date : date.substring(0, time)),
        time < 0 ? null : LocalTime.parse(date.substring(time + 1)),
        number,
        takenBack,
        documents,
        texts,
        files);
  }

  private Checked<Text> text(IssueText text, IssueRequest request, boolean isFirst) {
    Checked<Document> parts = pipeline.parts(text);
    if (!isFirst) {
      return parts.map(document -> cut(text, document, news(text.briefing(), document)));
    }
    Moment before =
        new Moment(BEFORE_ALL, BEFORE_ALL.atStartOfDay(zone).toInstant(), true);
    return parts.then(document ->
        pipeline
            .compared(dossier.clearance(), text, request, before)
            .then(whole ->
                pipeline
                    .parts(whole)
                    .map(all -> cut(text, document, news(whole.briefing(), all)))));
  }

  private static Text cut(IssueText text, Document document, Map<String, News> news) {
    Map<String, List<Block>> parts = parts(document);
    Map<Correction, List<Block>> corrections = new LinkedHashMap<>();
    List<Correction> all = text.briefing().corrections();
    for (int i = 0; i < all.size(); i++) {
      corrections.put(all.get(i), parts.getOrDefault("correction " + i, List.of()));
    }
    return new Text(
        text.known(),
        parts.getOrDefault("changes", List.of()),
        parts.getOrDefault("messages", List.of()),
        news,
        corrections);
  }

  private static Map<String, News> news(Briefing briefing, Document document) {
    Map<String, List<Block>> parts = parts(document);
    Map<String, News> news = new LinkedHashMap<>();
    for (ChangeGroup group : briefing.changes()) {
      for (ChangedFact fact : group.changes()) {
        List<Block> words = parts.get("fact " + fact.fact());
        if (words != null) {
          news.put(fact.fact(), new News(fact, words));
        }
      }
    }
    return news;
  }

  /// Returns the blocks below each heading that names a part.
  private static Map<String, List<Block>> parts(Document document) {
    Map<String, List<Block>> parts = new LinkedHashMap<>();
    List<Block> part = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Block.Heading(int level, List<Inline> name) && level == PART) {
        part = parts.computeIfAbsent(Inline.plain(name), _ -> new ArrayList<>());
      } else {
        part.add(block);
      }
    }
    return parts;
  }
}
