package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.compose.Composer;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.Inline;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Moment;
import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.format.Format;
import dev.runup.format.SiteGenerator;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.markdown.MarkdownParser;
import dev.runup.markdown.MarkdownWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.progress.Progress;
import dev.runup.reading.Suggestion;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseRegister;
import dev.runup.template.FrameTemplate;
import dev.runup.template.Header;
import dev.runup.template.Header.HeaderCount;
import dev.runup.template.LimitedRun;
import dev.runup.template.TemplateTexts;
import dev.runup.template.Templates;
import dev.runup.template.Templates.Limits;
import dev.runup.template.Tombstone;
import dev.runup.theme.Theme;
import java.time.Duration;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Builds briefings: each stage takes the result of the previous one.
///
/// The order is clearance, selection of facts, composing, filling the template, parsing, labelling
/// changes, writing. Templates and faces are read once and used for any number of editions.
public final class Pipeline {

  /// The level of the headings by which the template `series` names the parts that it prints.
  public static final int PART = 6;

  private static final String DAILY = "daily";

  private final TemplateTexts texts;
  private final Templates templates;
  private final MarkdownParser parser = new MarkdownParser();
  private final Writers writers;
  private final boolean isForRelease;

  /// The writers of what `render` writes without another module.
  public static final List<FormatWriter> OWN_WRITERS =
      List.of(new HtmlFiles(), new PdfFiles(), new MarkdownFiles(), new FragmentFiles());

  /// Creates a pipeline with shipped templates that writes HTML, PDF and Markdown.
  public Pipeline() {
    this(OWN_WRITERS, WebLayout.DEFAULT);
  }

  /// Creates a pipeline with shipped templates.
  ///
  /// @param writers one for each format that it can write
  public Pipeline(List<FormatWriter> writers, WebLayout layout) {
    this(
        Resources.templates(),
        Shipped.TEMPLATES,
        new Writers(writers, layout, Shipped.FRAMES, Shipped.TEMPLATES, false, Progress.NONE),
        false);
  }

  private Pipeline(
      TemplateTexts texts, Templates templates, Writers writers, boolean isForRelease) {
    this.texts = texts;
    this.templates = templates;
    this.writers = writers;
    this.isForRelease = isForRelease;
  }

  /// The shipped templates and fonts, which all pipelines share.
  ///
  /// A native program is built with the values that this class has in its build. There all is read,
  /// so that no run has to.
  private static final class Shipped {
    static final Templates TEMPLATES = new Templates(Resources.templates());
    static final FrameTemplate FRAMES = new FrameTemplate(Resources.templates());

    static {
      if ("buildtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"))) {
        TEMPLATES.readAll();
        FRAMES.readAll();
        PdfFiles.PDF.readAll();
      }
    }
  }

  /// Returns a pipeline in which a dossier's own templates replace shipped ones. Returns this
  /// pipeline if the dossier has none.
  public Pipeline with(TemplateTexts own) {
    if (!own.hasOwn()) {
      return this;
    }
    Templates read = new Templates(own);
    return new Pipeline(own, read, writers.with(new FrameTemplate(own), read), isForRelease);
  }

  /// Returns a pipeline that tells what it does, for example which page of a PDF it writes.
  public Pipeline telling(Progress progress) {
    return new Pipeline(texts, templates, writers.telling(progress), isForRelease);
  }

  /// Returns what gets told what this pipeline does.
  public Progress progress() {
    return writers.progress();
  }

  /// Returns a pipeline that writes bundles, or none.
  ///
  /// @param bundle null for none. Otherwise the generator, unless this pipeline has bundles for one
  public Pipeline bundling(@Nullable SiteGenerator bundle) {
    SiteGenerator own = writers.layout().bundle();
    return (bundle == null) == (own == null) ? this : with(writers.layout().withBundle(bundle));
  }

  /// Returns a pipeline with another layout of files for the web.
  public Pipeline with(WebLayout layout) {
    return new Pipeline(texts, templates, writers.with(layout), isForRelease);
  }

  /// Returns a pipeline that finds the same problems and writes no more than that takes.
  ///
  /// Shipped templates print sound Markdown and sound frames, whatever the facts. Only the PDF can
  /// still have problems: characters that no font has, and too many pages. So it is laid out, and
  /// nothing is written. If every font has the characters of all texts, and nobody counts the
  /// pages, it is laid out only up to the first horizontal rule: what comes before it must fit on
  /// page 1. A dossier's own templates can have faults in every format.
  public Pipeline forProblems() {
    return texts.hasOwn()
        ? this
        : new Pipeline(texts, templates, writers.forProblems(), isForRelease);
  }

  /// Returns a pipeline that builds issues as a release records them: without anything that became
  /// known later.
  public Pipeline forRelease() {
    return new Pipeline(texts, templates, writers, true);
  }

  /// Builds an issue of an edition in the given formats, in each of its languages. Without formats
  /// its templates are filled, and nothing is written.
  ///
  /// An issue that was taken back is one page without facts, and has no fragment. In bundles, mails
  /// and Word files an older issue has the corrections of the newest one, unless it was released.
  public Checked<BuiltEdition> build(
      Clearance clearance,
      Edition edition,
      Theme theme,
      IssueRequest request,
      List<Format> formats) {
    Tombstone tombstone = tombstone(clearance, edition, request);
    return tombstone == null
        ? buildBriefing(clearance, edition, theme, request, formats)
        : build(tombstone, edition, clearance.dossier().settings(), theme, formats);
  }

  /// Returns the page in place of an issue that was taken back, or null if it wasn't.
  ///
  /// If a day is requested, only the release register and the settings decide. So it is the same
  /// page if the edition may show nothing any more.
  private @Nullable Tombstone tombstone(
      Clearance clearance, Edition edition, IssueRequest request) {
    ReleaseEntry entry = takenBack(clearance, edition, request);
    IssueDay issue = entry == null ? null : issue(clearance, edition, request);
    return entry == null || issue == null
        ? null
        : new Tombstone(
            edition,
            template(edition) instanceof Checked.Good<String>(String product, var _)
                ? product
                : edition.name(),
            clearance.dossier().settings().language(),
            issue.day(),
            issue.time(),
            entry.day(),
            entry.reason());
  }

  /// Returns the line of the release register by which an issue is taken back, or null.
  public static @Nullable ReleaseEntry takenBack(
      Clearance clearance, Edition edition, IssueRequest request) {
    ReleaseRegister releases = clearance.dossier().releases();
    IssueDay issue = releases.entries().isEmpty() ? null : issue(clearance, edition, request);
    return issue == null ? null : releases.ofIssue(edition.name(), issue.typed());
  }

  private static @Nullable IssueDay issue(
      Clearance clearance, Edition edition, IssueRequest request) {
    if (request.asOf() != null) {
      return History.issueAt(request.asOf(), edition, clearance.dossier().settings().zone());
    }
    return clearance.clear(edition) instanceof Checked.Good<Cleared>(Cleared cleared, var _)
        ? History.issue(cleared, edition, request)
        : null;
  }

  /// Writes the page in place of an issue, in each of the formats that are a page of their own.
  private Checked<BuiltEdition> build(
      Tombstone tombstone, Edition edition, Settings settings, Theme theme, List<Format> formats) {
    List<Format> pages = formats.stream().filter(format -> format != Format.FRAGMENT).toList();
    return BuiltEdition.inEachLanguage(
        edition,
        language ->
            atLanguage(templates.tombstone(tombstone, language), edition, settings)
                .then(document ->
                    writers.write(
                        new IssueInLanguage(
                            null, document, null, edition, theme, writers.layout(), pages))));
  }

  private Checked<BuiltEdition> buildBriefing(
      Clearance clearance,
      Edition edition,
      Theme theme,
      IssueRequest request,
      List<Format> formats) {
    return select(clearance, edition, request)
        .then(issue -> {
          boolean onlyFirstPart = firstPartSuffices(issue);
          return BuiltEdition.inEachLanguage(
              edition,
              language -> {
                Briefing briefing = Composer.compose(issue.known(), edition, language);
                return fill(issue, briefing, onlyFirstPart)
                    .then(filled ->
                        formats.isEmpty()
                            ? Checked.good(
                                BuiltEdition.of(edition, filled.masthead(), "", 0, List.of()))
                            : parse(issue, briefing, filled, theme)
                                .then(text ->
                                    isForRelease || !writers.sendsOn(formats)
                                        ? write(text, null, formats)
                                        : correctedSince(clearance, text)
                                            .then(
                                                since -> write(text, since.orElse(null), formats))))
                    .map(built -> built.withOutlook(Outlook.of(briefing, issue.known(), edition)))
                    .then(built ->
                        Checked.of(built, issue.countProblems(briefing, built, clearance)));
              });
        });
  }

  /// Returns an issue as a Word file of it is built now: with what was corrected of it since.
  public Checked<IssueText> withCorrections(Clearance clearance, IssueText text) {
    return correctedSince(clearance, text)
        .map(since -> since.map(CorrectedSince::document).map(text::withDocument).orElse(text));
  }

  /// Returns an issue with the corrections that the edition's newest issue has of it. Empty if
  /// there are none, and if it was released: then it stays as it is.
  private Checked<Optional<CorrectedSince>> correctedSince(Clearance clearance, IssueText text) {
    Edition edition = text.edition();
    String day = text.known().issue().typed();
    boolean isReleased =
        clearance.dossier().releases().lastReleases().keySet().stream()
            .anyMatch(one -> one.edition().equals(edition.name()) && one.day().equals(day));
    return isReleased
        ? Checked.good(Optional.empty())
        : select(clearance, edition, IssueRequest.NEWEST)
            .then(newest -> correctedSince(text, newest.known()));
  }

  private Checked<Optional<CorrectedSince>> correctedSince(IssueText text, Known now) {
    String language = text.briefing().issue().language();
    Briefing newest = Composer.compose(now, text.edition(), language);
    return newest.corrections().isEmpty()
        ? Checked.good(Optional.empty())
        : parts(text.product(), now, newest)
            .then(parts ->
                templates
                    .siteWords(language)
                    .map(words ->
                        Optional.ofNullable(
                            CorrectedSince.of(text, now, newest.corrections(), parts, words))));
  }

  /// Returns whether all problems of an issue are found without what follows its first horizontal
  /// rule.
  private boolean firstPartSuffices(SelectedIssue issue) {
    return writers.onlyLaysOut()
        && !issue.header().counts().containsKey(HeaderCount.PAGES)
        && new IssueCharacters(Writers::isPlain).allPass(issue.known(), issue.edition());
  }

  /// Selects the facts of an issue, and the template that prints them.
  private Checked<SelectedIssue> select(
      Clearance clearance, Edition edition, IssueRequest request) {
    return clearance
        .clear(edition)
        .then(cleared -> History.select(cleared, edition, request))
        .then(known -> chooseTemplate(known, edition));
  }

  /// An issue in one language, before its files are written.
  ///
  /// @param product the name of its template
  /// @param briefing what the template prints
  /// @param document what readers see of it
  public record IssueText(
      String product,
      Known known,
      Edition edition,
      Briefing briefing,
      Document document,
      Theme theme) {
    private IssueText withDocument(Document other) {
      return new IssueText(product, known, edition, briefing, other, theme);
    }
  }

  /// Returns an issue in one of its edition's languages. [#write(IssueText, CorrectedSince, List)]
  /// writes its files.
  public Checked<IssueText> text(
      Clearance clearance, Edition edition, Theme theme, IssueRequest request, String language) {
    return select(clearance, edition, request)
        .then(issue -> {
          Briefing briefing = Composer.compose(issue.known(), edition, language);
          return fill(issue, briefing, false)
              .then(filled -> parse(issue, briefing, filled, theme))
              .then(text -> Checked.of(text, issue.countProblems(briefing, null, clearance)));
        });
  }

  /// Returns an issue as it is if it is compared with another one than the previous issue. Its
  /// document stays as it was.
  ///
  /// @param request the issue
  /// @param since the day or moment with which it is compared
  public Checked<IssueText> compared(
      Clearance clearance, IssueText text, IssueRequest request, Moment since) {
    return clearance
        .clear(text.edition())
        .then(cleared ->
            History.select(cleared, text.edition(), new IssueRequest(request.asOf(), since)))
        .map(known ->
            new IssueText(
                text.product(),
                known,
                text.edition(),
                Composer.compose(known, text.edition(), text.briefing().issue().language()),
                text.document(),
                text.theme()));
  }

  /// Returns the parts of an issue for a site, printed by the template `series`: its messages, its
  /// changes and the corrections of earlier issues. A heading of level 6 names each.
  public Checked<Document> parts(IssueText text) {
    return parts(text.product(), text.known(), text.briefing());
  }

  /// Returns the same parts of an issue that was composed, without its own document.
  public Checked<Document> parts(Known known, Edition edition, Briefing briefing) {
    return template(edition).then(product -> parts(product, known, briefing));
  }

  private Checked<Document> parts(String product, Known known, Briefing briefing) {
    return templates
        .fillParts(product, briefing, known.facts().size())
        .then(filled -> parse(TemplateTexts.SERIES, filled, known));
  }

  /// Returns the page in place of an issue that was taken back, in a language.
  public Checked<Document> tombstone(
      Clearance clearance, Edition edition, IssueRequest request, String language) {
    Tombstone tombstone = Objects.requireNonNull(tombstone(clearance, edition, request));
    return atLanguage(
        templates.tombstone(tombstone, language), edition, clearance.dossier().settings());
  }

  /// The facts known at an issue of an edition, and the template that prints them.
  private record SelectedIssue(Known known, Edition edition, String template, Header header) {

    /// Returns the theme for the pages. They are in landscape if the header asks for it.
    Theme pageTheme(Theme theme) {
      return header.landscape() ? theme.landscape() : theme;
    }

    /// Returns a problem for each count of the header that the built issue misses. Pages are
    /// counted in the PDF, if there is one. The dossier decides how severe the problems are.
    ///
    /// @param built the files, or null if none were written
    List<Problem> countProblems(
        Briefing briefing, @Nullable BuiltEdition built, Clearance clearance) {
      Integer pages = built == null || built.pages() == 0 ? null : built.pages();
      RuleSeverity severity = clearance.dossier().severityOf(Rule.INCOMPLETE);
      return header.countProblems(template, briefing, pages).stream()
          .map(problem -> problem.withRef(edition.ref(EditionField.TEMPLATE)))
          .flatMap(problem -> severity.applyTo(problem).stream())
          .toList();
    }
  }

  /// Adds the template and its header. Returns the problems of the template if it has any.
  private Checked<SelectedIssue> chooseTemplate(Known known, Edition edition) {
    return template(edition)
        .then(template ->
            templates
                .header(template)
                .map(header -> new SelectedIssue(known, edition, template, header)));
  }

  /// Returns the changes of an issue as Markdown, printed by the template `changes`. A dossier may
  /// have its own template of this name.
  public Checked<String> changesAsMarkdown(Known known, Edition edition) {
    return templates
        .fill(TemplateTexts.CHANGES, Composer.compose(known, edition), known.facts().size())
        .then(filled -> parse(TemplateTexts.CHANGES, filled, known))
        .map(MarkdownWriter::write);
  }

  /// Parses the output of a template. That of a dossier's own template may be too large, so time
  /// and memory are limited.
  private Checked<Document> parse(String product, Filled filled, Known known) {
    if (!texts.hasOwn()) {
      return parser.parse(filled);
    }
    Duration time = Limits.of(known.facts().size()).time();
    Checked<Document> parsed =
        LimitedRun.runWithin(
            time,
            () ->
                withinMemory(
                    templates.page(product), () -> parser.parse(filled, LimitedRun::check)));
    return parsed == null
        ? outputProblem(templates.page(product), "is not read within " + time.toSeconds() + " s")
        : parsed;
  }

  /// Returns a warning if a dossier's own page begins without a title.
  private List<Problem> withoutTitle(String product, Document document) {
    boolean isOwn = texts.own().containsKey(product + TemplateTexts.PAGE);
    return !isOwn || Document.beginWithTitle(document.blocks())
        ? List.of()
        : List.of(
            Problem.of(
                    ProblemCode.INACCESSIBLE,
                    templates.page(product),
                    "the page does not begin with a heading of the first level",
                    "Begin it with # and its title.")
                .withSeverity(Severity.WARNING));
  }

  private Checked<IssueText> parse(
      SelectedIssue issue, Briefing briefing, Filled filled, Theme theme) {
    return parse(issue.template(), filled, issue.known())
        .map(document ->
            new IssueText(
                issue.template(),
                issue.known(),
                issue.edition(),
                briefing,
                DraftMarks.mark(ChangeMarks.mark(document, briefing), issue.known()),
                issue.pageTheme(theme)))
        .then(text -> Checked.of(text, withoutTitle(issue.template(), text.document())));
  }

  /// Writes the files of an issue in one language.
  ///
  /// @param since the issue with what was corrected of it, or null
  public Checked<BuiltEdition> write(
      IssueText text, @Nullable CorrectedSince since, List<Format> formats) {
    Edition edition = text.edition();
    Problem unset =
        writers.unsetLanguage(text.briefing().issue().language(), text.theme(), formats);
    return unset != null
        ? Checked.bad(unset.withRef(languageRef(edition, text.known().settings())))
        : withinMemory(
            text.product(),
            () ->
                writers.write(
                    new IssueInLanguage(
                        text.briefing(),
                        text.document(),
                        since,
                        edition,
                        text.theme(),
                        writers.layout(),
                        formats)));
  }

  /// Does some work on what templates print. If a dossier has its own, they may need too much
  /// memory.
  private Checked<BuiltEdition> withinMemory(String product, Supplier<Checked<BuiltEdition>> work) {
    return texts.hasOwn() ? withinMemory(templates.page(product), work) : work.get();
  }

  /// Does some work on what a dossier's own templates print, or says that it needs too much memory.
  ///
  /// @param page the place of the template that prints it
  static <T> Checked<T> withinMemory(Place page, Supplier<Checked<T>> work) {
    try {
      return work.get();
    } catch (OutOfMemoryError | StackOverflowError _) {
      return outputProblem(page, "takes too much memory");
    }
  }

  private static <T> Checked<T> outputProblem(Place page, String what) {
    return Checked.bad(
        Problem.of(
            ProblemCode.TEMPLATE,
            page,
            "what the dossier's own templates print " + what,
            "Most likely a loop prints more than it should."));
  }

  /// A product that was filled to test its template.
  ///
  /// @param places the place in a template that printed each span. Empty if they were not recorded
  public record TestRun(
      String product,
      Briefing briefing,
      Document document,
      IdentityHashMap<Inline.Span, Place> places) {}

  /// Fills a product, to test its template.
  ///
  /// @param recordsPlaces whether to record which place of a template prints each span. It is slow
  public Checked<TestRun> fillForTest(
      String product, Briefing briefing, Known known, boolean recordsPlaces) {
    return templates
        .fillForTest(product, briefing, known.facts().size(), recordsPlaces)
        .then(printed ->
            parse(product, printed.filled(), known)
                .map(document -> new TestRun(product, briefing, document, printed.places())));
  }

  /// Writes a product that was filled to test its template.
  public Checked<BuiltEdition> write(
      TestRun run, Edition edition, Theme theme, List<Format> formats) {
    return withinMemory(
        run.product(),
        () ->
            writers.write(
                new IssueInLanguage(
                    run.briefing(),
                    run.document(),
                    null,
                    edition,
                    theme,
                    writers.layout(),
                    formats)));
  }

  /// Returns the frames of HTML pages.
  public FrameTemplate frame() {
    return new FrameTemplate(texts);
  }

  public Templates templates() {
    return templates;
  }

  /// Returns the facts of which an issue prints at least one value in its title or on its page, in
  /// any of its languages, each by type and id.
  public Checked<Set<String>> printedFacts(Known known, Edition edition) {
    return printedFacts(
        edition,
        language ->
            chooseTemplate(known, edition)
                .then(issue -> fill(issue, Composer.compose(known, edition, language), false)));
  }

  /// Returns the facts that an issue prints, with those that a site prints of it if the edition is
  /// final. The index of a site also has messages that the page may not have.
  public Checked<Set<String>> shownFacts(Known known, Edition edition) {
    Checked<Set<String>> page = printedFacts(known, edition);
    return !edition.isFinal()
        ? page
        : page.then(facts ->
            printedFacts(
                    edition,
                    language ->
                        template(edition)
                            .then(product ->
                                templates.fillParts(
                                    product,
                                    Composer.compose(known, edition, language),
                                    known.facts().size())))
                .map(parts -> {
                  parts.addAll(facts);
                  return parts;
                }));
  }

  private static Checked<Set<String>> printedFacts(
      Edition edition, Function<String, Checked<Filled>> filled) {
    Checked<Set<String>> printed = Checked.good(new HashSet<>());
    for (String language : edition.languages()) {
      printed =
          printed.then(facts ->
              filled
                  .apply(language)
                  .map(page -> {
                    facts.addAll(page.printedFacts());
                    return facts;
                  }));
    }
    return printed;
  }

  private Checked<Filled> fill(SelectedIssue issue, Briefing briefing, boolean onlyFirstPart) {
    Checked<Filled> filled =
        onlyFirstPart
            ? templates.fillFirstPart(issue.template(), briefing)
            : templates.fill(issue.template(), briefing, issue.known().facts().size());
    return atLanguage(filled, issue.edition(), issue.known().settings());
  }

  /// Returns the result. If a language has no words, its problem gets the place in `runup.yaml`
  /// that names the language.
  private static <T> Checked<T> atLanguage(Checked<T> filled, Edition edition, Settings settings) {
    if (!(filled instanceof Checked.Bad<T>(List<Problem> problems))) {
      return filled;
    }
    FieldRef named = languageRef(edition, settings);
    return new Checked.Bad<>(
        problems.stream()
            .map(problem ->
                problem.code() == ProblemCode.NO_WORDS ? problem.withRef(named) : problem)
            .toList());
  }

  /// Returns the place in `runup.yaml` that names the languages of an edition.
  private static FieldRef languageRef(Edition edition, Settings settings) {
    return edition.languages().equals(List.of(settings.language()))
        ? Settings.ref(SettingField.LANG)
        : edition.ref(EditionField.LANGUAGES);
  }

  /// Returns the template that the edition names, or else the one with the edition's name, or else
  /// `daily`.
  private Checked<String> template(Edition edition) {
    String named = edition.template();
    if (named != null && !templates.has(named)) {
      return Checked.bad(
          Problem.of(
              ProblemCode.UNKNOWN_TEMPLATE,
              edition.ref(EditionField.TEMPLATE),
              "there is no template \"" + named + "\"",
              Suggestion.didYouMean(named, texts.products())
                  + "There are "
                  + listed(texts.products())));
    }
    if (named != null) {
      return Checked.good(named);
    }
    return Checked.good(templates.has(edition.name()) ? edition.name() : DAILY);
  }

  private static String listed(List<String> names) {
    return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast() + ".";
  }
}
