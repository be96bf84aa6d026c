package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.Inline;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.history.Known;
import dev.runup.markdown.MarkdownParser;
import dev.runup.markdown.MarkdownWriter;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import dev.runup.reading.Suggestion;
import dev.runup.template.FrameTemplate;
import dev.runup.template.Header;
import dev.runup.template.LimitedRun;
import dev.runup.template.TemplateTexts;
import dev.runup.template.Templates;
import dev.runup.template.Templates.Limits;
import dev.runup.theme.Theme;
import java.time.Duration;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Fills templates and reads what they print, within limits if they are a dossier's own.
public final class FilledTemplates {

  private static final String DAILY = "daily";

  private final TemplateTexts texts;
  private final Templates templates;
  private final FrameTemplate frame;
  private final MarkdownParser parser = new MarkdownParser();

  FilledTemplates(TemplateTexts texts) {
    this.texts = texts;
    this.templates = new Templates(texts);
    this.frame = new FrameTemplate(texts);
  }

  /// Returns whether a dossier's own templates replace shipped ones.
  boolean hasOwn() {
    return texts.hasOwn();
  }

  /// Returns the frames of HTML pages.
  public FrameTemplate frame() {
    return frame;
  }

  public Templates templates() {
    return templates;
  }

  /// The facts known at an issue of an edition, and the template that prints them.
  record SelectedIssue(Known known, Edition edition, String template, Header header) {

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
  Checked<SelectedIssue> chooseTemplate(Known known, Edition edition) {
    return template(edition)
        .then(template ->
            templates
                .header(template)
                .map(header -> new SelectedIssue(known, edition, template, header)));
  }

  /// Returns the template that the edition names, or else the one with the edition's name, or else
  /// `daily`.
  Checked<String> template(Edition edition) {
    String named = edition.output().template();
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

  Checked<Filled> fill(SelectedIssue issue, Briefing briefing, boolean onlyFirstPart) {
    Checked<Filled> filled =
        onlyFirstPart
            ? templates.fillFirstPart(issue.template(), briefing)
            : templates.fill(issue.template(), briefing, issue.known().facts().size());
    return atLanguage(filled, issue.edition(), issue.known().settings());
  }

  /// Returns the result. If a language has no words, its problem gets the place in `runup.yaml`
  /// that names the language.
  static <T> Checked<T> atLanguage(Checked<T> filled, Edition edition, Settings settings) {
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
  static FieldRef languageRef(Edition edition, Settings settings) {
    return edition.output().languages().equals(List.of(settings.language()))
        ? Settings.ref(SettingField.LANG)
        : edition.ref(EditionField.LANGUAGES);
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

  Checked<Pipeline.IssueText> parse(
      SelectedIssue issue, Briefing briefing, Filled filled, Theme theme) {
    return parse(issue.template(), filled, issue.known())
        .map(document ->
            new Pipeline.IssueText(
                issue.template(),
                issue.known(),
                issue.edition(),
                briefing,
                DraftMarks.mark(ChangeMarks.mark(document, briefing), issue.known()),
                issue.pageTheme(theme)))
        .then(text -> Checked.of(text, withoutTitle(issue.template(), text.document())));
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

  /// Does some work on what templates print. If a dossier has its own, they may need too much
  /// memory.
  Checked<BuiltEdition> withinMemory(String product, Supplier<Checked<BuiltEdition>> work) {
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

  /// Returns the parts of an issue for a site, printed by the template `series`: its messages, its
  /// changes and the corrections of earlier issues. A heading of level 6 names each.
  public Checked<Document> parts(Pipeline.IssueText text) {
    return parts(text.product(), text.known(), text.briefing());
  }

  /// Returns the same parts of an issue that was composed, without its own document.
  public Checked<Document> parts(Known known, Edition edition, Briefing briefing) {
    return template(edition).then(product -> parts(product, known, briefing));
  }

  Checked<Document> parts(String product, Known known, Briefing briefing) {
    return templates
        .fillParts(product, briefing, known.facts().size())
        .then(filled -> parse(TemplateTexts.SERIES, filled, known));
  }

  /// Returns the changes of an issue as Markdown, printed by the template `changes`. A dossier may
  /// have its own template of this name.
  public Checked<String> changesAsMarkdown(Known known, Edition edition) {
    return templates
        .fill(TemplateTexts.CHANGES, Composer.compose(known, edition), known.facts().size())
        .then(filled -> parse(TemplateTexts.CHANGES, filled, known))
        .map(MarkdownWriter::write);
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
    for (String language : edition.output().languages()) {
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
}
