package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.Inline;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Rule;
import dev.runup.fact.RuleSeverity;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.format.Format;
import dev.runup.history.History;
import dev.runup.history.IssueRequest;
import dev.runup.history.Known;
import dev.runup.markdown.MarkdownParser;
import dev.runup.markdown.MarkdownWriter;
import dev.runup.pdf.Pdf;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Suggestion;
import dev.runup.template.Header;
import dev.runup.template.Header.HeaderCount;
import dev.runup.template.LimitedRun;
import dev.runup.template.TemplateTexts;
import dev.runup.template.Templates;
import dev.runup.template.Templates.Limits;
import dev.runup.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Builds briefings: each stage takes the result of the previous one.
///
/// The order is clearance, selection of facts, composing, filling the template, parsing, labelling
/// changes, writing. Templates and faces are read once and used for any number of editions.
public final class Pipeline {

  private static final String DAILY = "daily";

  private final TemplateTexts texts;
  private final Templates templates;
  private final MarkdownParser parser = new MarkdownParser();
  private final Writers writers;

  public Pipeline() {
    this(WebLayout.DEFAULT);
  }

  public Pipeline(WebLayout layout) {
    this(TemplateTexts.of(Resources::text), new Writers(layout));
  }

  private Pipeline(TemplateTexts texts, Writers writers) {
    this.texts = texts;
    this.templates = new Templates(texts);
    this.writers = writers;
  }

  /// Returns a pipeline in which a dossier's own templates replace shipped ones. Returns this
  /// pipeline if the dossier has none.
  public Pipeline with(TemplateTexts own) {
    return own.hasOwn() ? new Pipeline(own, writers.with(own)) : this;
  }

  /// Builds an issue of an edition in the given formats, in each of its languages.
  public Checked<BuiltEdition> build(
      Clearance clearance,
      Edition edition,
      Theme theme,
      IssueRequest request,
      List<Format> formats) {
    return known(clearance, edition, request)
        .then(known ->
            product(edition)
                .then(product ->
                    BuiltEdition.inEachLanguage(
                        edition,
                        language -> {
                          Briefing briefing = Composer.compose(known, edition, language);
                          return fill(product, briefing, edition, known)
                              .then(filled -> parse(filled, known))
                              .map(document -> ChangeMarks.mark(document, briefing))
                              .then(document ->
                                  write(briefing, document, edition, product.of(theme), formats))
                              .then(built ->
                                  withCountProblems(
                                      built, product, briefing, clearance.dossier(), edition));
                        })));
  }

  /// Clears the facts for the edition, and selects those known at an issue.
  private static Checked<Known> known(Clearance clearance, Edition edition, IssueRequest request) {
    return clearance.clear(edition).then(cleared -> History.select(cleared, edition, request));
  }

  /// A template and its header.
  private record Product(String template, Header header) {

    /// Returns the theme for its pages. They are in landscape if the header asks for it.
    Theme of(Theme theme) {
      return header.landscape() ? theme.landscape() : theme;
    }

    /// Returns a problem for each count of the header that the issue misses. Pages are counted in
    /// the PDF, if one was built.
    List<Problem> incomplete(Briefing briefing, BuiltEdition built) {
      List<Problem> problems = new ArrayList<>(Templates.countProblems(template, header, briefing));
      for (Artifact artifact : built.artifacts()) {
        if (header.counts().containsKey(HeaderCount.PAGES) && artifact.format() == Format.PDF) {
          int pages = Pdf.pageCount(artifact.bytes());
          problems.addAll(Templates.countProblems(template, header, HeaderCount.PAGES, pages));
        }
      }
      return problems;
    }
  }

  /// Composes an issue with its changes since an earlier one, in the edition's first language.
  ///
  /// @param request the issue, and the earlier one to compare with
  public Checked<Briefing> changes(Clearance clearance, Edition edition, IssueRequest request) {
    return known(clearance, edition, request).map(known -> Composer.compose(known, edition));
  }

  /// Returns the changes as Markdown, printed by the template `changes`. A dossier may have its own
  /// template of this name.
  public Checked<String> changesAsMarkdown(
      Clearance clearance, Edition edition, IssueRequest request) {
    return known(clearance, edition, request)
        .then(known ->
            templates
                .fill(ProductNames.CHANGES, Composer.compose(known, edition), known.facts().size())
                .then(filled -> parse(filled, known))
                .map(MarkdownWriter::write));
  }

  /// Parses the output of a template. That of a dossier's own template may be too large, so time
  /// and memory are limited.
  private Checked<Document> parse(Filled filled, Known known) {
    if (!texts.hasOwn()) {
      return parser.parse(filled);
    }
    Duration time = Limits.of(known.facts().size()).time();
    Checked<Document> parsed =
        LimitedRun.runWithin(time, () -> withinMemory(() -> parser.parse(filled)));
    return parsed == null ? outputProblem("is not read within " + time.toSeconds() + " s") : parsed;
  }

  private Checked<BuiltEdition> write(
      Briefing briefing, Document document, Edition edition, Theme theme, List<Format> formats) {
    Supplier<Checked<BuiltEdition>> work =
        () -> writers.write(briefing, document, edition, theme, formats);
    return texts.hasOwn() ? withinMemory(work) : work.get();
  }

  private static <T> Checked<T> withinMemory(Supplier<Checked<T>> work) {
    try {
      return work.get();
    } catch (OutOfMemoryError | StackOverflowError _) {
      return outputProblem("takes too much memory");
    }
  }

  private static <T> Checked<T> outputProblem(String what) {
    return Checked.bad(
        Problem.of(
            ProblemCode.TEMPLATE,
            "what the dossier's own templates print " + what,
            "Most likely a loop prints more than it should."));
  }

  /// A product that was filled to test its template.
  ///
  /// @param places the place in a template that printed each span. Empty if it wasn't traced
  public record TestRun(
      Briefing briefing, Document document, IdentityHashMap<Inline.Span, Place> places) {}

  /// Fills a product, to test its template.
  ///
  /// @param traced whether to record which place of a template prints each span. It is slow
  public Checked<TestRun> fillForTest(
      String product, Known known, Edition edition, String language, boolean traced) {
    Briefing briefing = Composer.compose(known, edition, language);
    return templates
        .fillForTest(product, briefing, known.facts().size(), traced)
        .then(printed ->
            parse(printed.filled(), known)
                .map(document -> new TestRun(briefing, document, printed.places())));
  }

  /// Writes a product that was filled to test its template.
  public Checked<BuiltEdition> write(
      TestRun trial, Edition edition, Theme theme, List<Format> formats) {
    return write(trial.briefing(), trial.document(), edition, theme, formats);
  }

  public Templates templates() {
    return templates;
  }

  /// Returns the facts of which an issue prints at least one value, each by type and id.
  public Checked<Set<String>> printedFacts(Known known, Edition edition) {
    return product(edition)
        .then(product -> fill(product, Composer.compose(known, edition), edition, known))
        .map(filled ->
            filled.spans().stream()
                .map(Inline.Span::ref)
                .filter(Objects::nonNull)
                .map(FieldRef::fact)
                .collect(Collectors.toSet()));
  }

  /// Adds a problem for each count of the template's header that the issue misses. The dossier
  /// decides how severe they are.
  private static Checked<BuiltEdition> withCountProblems(
      BuiltEdition built, Product product, Briefing briefing, Dossier dossier, Edition edition) {
    RuleSeverity severity = dossier.ruling(Rule.INCOMPLETE);
    List<Problem> found = new ArrayList<>();
    for (Problem problem : product.incomplete(briefing, built)) {
      Problem placed =
          problem.place() == null ? problem.withRef(edition.ref(EditionField.TEMPLATE)) : problem;
      boolean ruled = placed.code() == ProblemCode.INCOMPLETE;
      found.addAll(ruled ? severity.applyTo(placed) : List.of(placed));
    }
    return Checked.of(built, found);
  }

  private Checked<Filled> fill(Product product, Briefing briefing, Edition edition, Known known) {
    Checked<Filled> filled = templates.fill(product.template(), briefing, known.facts().size());
    if (!(filled instanceof Checked.Bad<Filled>(List<Problem> problems))) {
      return filled;
    }
    // The problem that a language has no bundle gets the place that names the language.
    boolean isDossierLanguage = edition.languages().equals(List.of(known.settings().language()));
    FieldRef named =
        isDossierLanguage ? Settings.ref(SettingField.LANG) : edition.ref(EditionField.LANGUAGES);
    return new Checked.Bad<>(
        problems.stream()
            .map(problem ->
                problem.code() == ProblemCode.NO_WORDS ? problem.withRef(named) : problem)
            .toList());
  }

  /// Returns the template and header of an edition, or the problems of its template.
  private Checked<Product> product(Edition edition) {
    return template(edition)
        .then(template -> templates.header(template).map(header -> new Product(template, header)));
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
              Suggestion.didYouMean(named, ProductNames.of(texts))
                  + "There are "
                  + listed(ProductNames.of(texts))));
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
