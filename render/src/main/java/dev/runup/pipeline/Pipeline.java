package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.compose.Composer;
import dev.runup.document.Document;
import dev.runup.fact.Edition;
import dev.runup.fact.Moment;
import dev.runup.fact.Settings;
import dev.runup.format.Format;
import dev.runup.format.SiteGenerator;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.progress.Progress;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseRegister;
import dev.runup.template.Header.HeaderCount;
import dev.runup.template.TemplateTexts;
import dev.runup.template.Tombstone;
import dev.runup.theme.Theme;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Builds briefings: each stage takes the result of the previous one.
///
/// The order is clearance, selection of facts, composing, filling the template, parsing, labelling
/// changes, writing. Templates and faces are read once and used for any number of editions.
public final class Pipeline {

  /// The level of the headings by which the template `series` names the parts that it prints.
  public static final int PART = 6;

  private final FilledTemplates filled;
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
    this(new Writers(writers, layout, Shipped.TEMPLATES, false, Progress.NONE), false);
  }

  private Pipeline(Writers writers, boolean isForRelease) {
    this.filled = writers.templates();
    this.writers = writers;
    this.isForRelease = isForRelease;
  }

  /// The shipped templates and fonts, which all pipelines share.
  ///
  /// A native program is built with the values that this class has in its build. There all is read,
  /// so that no run has to.
  private static final class Shipped {
    static final FilledTemplates TEMPLATES = new FilledTemplates(Resources.templates());

    static {
      if ("buildtime".equals(System.getProperty("org.graalvm.nativeimage.imagecode"))) {
        TEMPLATES.templates().readAll();
        TEMPLATES.frame().readAll();
        PdfFiles.PDF.readAll();
      }
    }
  }

  /// Returns the templates of the pipeline, which print issues and parts of them.
  public FilledTemplates filled() {
    return filled;
  }

  /// Returns a pipeline in which a dossier's own templates replace shipped ones. Returns this
  /// pipeline if the dossier has none.
  public Pipeline with(TemplateTexts own) {
    return own.hasOwn() ? new Pipeline(writers.with(new FilledTemplates(own)), isForRelease) : this;
  }

  /// Returns a pipeline that tells what it does, for example which page of a PDF it writes.
  public Pipeline telling(Progress progress) {
    return new Pipeline(writers.telling(progress), isForRelease);
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
    return new Pipeline(writers.with(layout), isForRelease);
  }

  /// Returns a pipeline that finds the same problems and writes no more than that takes.
  ///
  /// Shipped templates print sound Markdown and sound frames, whatever the facts. Only the PDF can
  /// still have problems: characters that no font has, and too many pages. So it is laid out, and
  /// nothing is written. If every font has the characters of all texts, and nobody counts the
  /// pages, it is laid out only up to the first horizontal rule: what comes before it must fit on
  /// page 1. A dossier's own templates can have faults in every format.
  public Pipeline forProblems() {
    return filled.hasOwn() ? this : new Pipeline(writers.forProblems(), isForRelease);
  }

  /// Returns a pipeline that builds issues as a release records them: without anything that became
  /// known later.
  public Pipeline forRelease() {
    return new Pipeline(writers, true);
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
            filled.template(edition) instanceof Checked.Good<String>(String product, var _)
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
            FilledTemplates.atLanguage(
                    filled.templates().tombstone(tombstone, language), edition, settings)
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
                return filled
                    .fill(issue, briefing, onlyFirstPart)
                    .then(page ->
                        formats.isEmpty()
                            ? Checked.good(
                                BuiltEdition.of(edition, page.masthead(), "", 0, List.of()))
                            : filled
                                .parse(issue, briefing, page, theme)
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
        : filled
            .parts(text.product(), now, newest)
            .then(parts ->
                filled
                    .templates()
                    .siteWords(language)
                    .map(words ->
                        Optional.ofNullable(
                            CorrectedSince.of(text, now, newest.corrections(), parts, words))));
  }

  /// Returns whether all problems of an issue are found without what follows its first horizontal
  /// rule.
  private boolean firstPartSuffices(FilledTemplates.SelectedIssue issue) {
    return writers.onlyLaysOut()
        && !issue.header().counts().containsKey(HeaderCount.PAGES)
        && new IssueCharacters(Writers::isPlain).allPass(issue.known(), issue.edition());
  }

  /// Selects the facts of an issue, and the template that prints them.
  private Checked<FilledTemplates.SelectedIssue> select(
      Clearance clearance, Edition edition, IssueRequest request) {
    return clearance
        .clear(edition)
        .then(cleared -> History.select(cleared, edition, request))
        .then(known -> filled.chooseTemplate(known, edition));
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
          return filled
              .fill(issue, briefing, false)
              .then(page -> filled.parse(issue, briefing, page, theme))
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

  /// Returns the page in place of an issue that was taken back, in a language.
  public Checked<Document> tombstone(
      Clearance clearance, Edition edition, IssueRequest request, String language) {
    Tombstone tombstone = Objects.requireNonNull(tombstone(clearance, edition, request));
    return FilledTemplates.atLanguage(
        filled.templates().tombstone(tombstone, language), edition, clearance.dossier().settings());
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
        ? Checked.bad(unset.withRef(FilledTemplates.languageRef(edition, text.known().settings())))
        : filled.withinMemory(
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

  /// Writes a product that was filled to test its template.
  public Checked<BuiltEdition> write(
      FilledTemplates.TestRun run, Edition edition, Theme theme, List<Format> formats) {
    return filled.withinMemory(
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
}
