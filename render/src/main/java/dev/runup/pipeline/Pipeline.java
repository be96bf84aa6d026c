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

/// The path from facts to files: each stage takes what the one before gives back.
///
/// Holds what is read once, templates and faces; builds any number of editions.
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

  /// Gives back this pipeline with a dossier's own templates in front of the shipped ones; itself
  /// where it has none.
  public Pipeline with(TemplateTexts own) {
    return own.hasOwn() ? new Pipeline(own, writers.with(own)) : this;
  }

  /// Returns an issue of an edition in the given formats, in each of its languages.
  ///
  /// Each stage takes what the one before returned, and has a type of its own.
  public Checked<BuiltEdition> build(
      Clearance clearance,
      Edition edition,
      Theme theme,
      IssueRequest request,
      List<Format> formats) {
    return clearance
        .clear(edition)
        .then(cleared -> History.select(cleared, edition, request))
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
                                  checked(built, product, briefing, clearance.dossier(), edition));
                        })));
  }

  /// A template by its name, and what it says of itself.
  private record Product(String template, Header header) {

    /// Returns the theme for its pages: sideways, if its template asks for that.
    Theme of(Theme theme) {
      return header.landscape() ? theme.landscape() : theme;
    }

    /// Gives back how an issue falls short of what makes it complete.
    List<Problem> incomplete(Briefing briefing, BuiltEdition built) {
      List<Problem> problems = new ArrayList<>(Templates.incomplete(template, header, briefing));
      for (Artifact artifact : built.artifacts()) {
        if (header.counts().containsKey(HeaderCount.PAGES) && artifact.format() == Format.PDF) {
          int pages = Pdf.pageCount(artifact.bytes());
          problems.addAll(Templates.incomplete(template, header, HeaderCount.PAGES, pages));
        }
      }
      return problems;
    }
  }

  /// Returns what changed since an earlier issue, in the edition's first language.
  ///
  /// @param request the issue, and the one to compare with
  public Checked<Briefing> changes(Clearance clearance, Edition edition, IssueRequest request) {
    return clearance
        .clear(edition)
        .then(cleared -> History.select(cleared, edition, request))
        .map(known -> Composer.compose(known, edition));
  }

  /// Returns the same as Markdown, by the template that a dossier may have of its own.
  public Checked<String> changesAsMarkdown(
      Clearance clearance, Edition edition, IssueRequest request) {
    return clearance
        .clear(edition)
        .then(cleared -> History.select(cleared, edition, request))
        .then(known ->
            templates
                .fill(ProductNames.CHANGES, Composer.compose(known, edition), known.facts().size())
                .then(filled -> parse(filled, known))
                .map(MarkdownWriter::write));
  }

  /// Parses what a template has printed. Of a dossier's own one, that may be what no parser gets
  /// through.
  private Checked<Document> parse(Filled filled, Known known) {
    if (!texts.hasOwn()) {
      return parser.parse(filled);
    }
    Duration time = Limits.of(known.facts().size()).time();
    Checked<Document> parsed =
        LimitedRun.runWithin(time, () -> withinMemory(() -> parser.parse(filled)));
    return parsed == null ? tooMuch("is not read within " + time.toSeconds() + " s") : parsed;
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
      return tooMuch("takes too much memory");
    }
  }

  private static <T> Checked<T> tooMuch(String what) {
    return Checked.bad(
        Problem.error(
            "template",
            "what the dossier's own templates print " + what,
            "Most likely a loop prints more than it should."));
  }

  /// A product filled for a look at its template.
  ///
  /// @param places where in a template each span of the document was printed, if that was noted
  public record Trial(
      Briefing briefing, Document document, IdentityHashMap<Inline.Span, Place> places) {}

  /// Fills a product with what is known, and gives back what came of it.
  ///
  /// @param traced whether to note where what is printed, which takes long
  public Checked<Trial> trial(
      String product, Known known, Edition edition, String language, boolean traced) {
    Briefing briefing = Composer.compose(known, edition, language);
    return templates
        .trace(product, briefing, known.facts().size(), traced)
        .then(printed ->
            parse(printed.filled(), known)
                .map(document -> new Trial(briefing, document, printed.places())));
  }

  /// Writes a product that was filled for a look at its template.
  public Checked<BuiltEdition> write(
      Trial trial, Edition edition, Theme theme, List<Format> formats) {
    return write(trial.briefing(), trial.document(), edition, theme, formats);
  }

  public Templates templates() {
    return templates;
  }

  /// Gives back the facts of which an issue prints something, each by type and id.
  public Checked<Set<String>> shown(Known known, Edition edition) {
    return product(edition)
        .then(product -> fill(product, Composer.compose(known, edition), edition, known))
        .map(filled ->
            filled.spans().stream()
                .map(Inline.Span::ref)
                .filter(Objects::nonNull)
                .map(FieldRef::fact)
                .collect(Collectors.toSet()));
  }

  /// Adds what the issue lacks of what its template asks for, as severe as the dossier says.
  private static Checked<BuiltEdition> checked(
      BuiltEdition built, Product product, Briefing briefing, Dossier dossier, Edition edition) {
    RuleSeverity severity = dossier.ruling(Rule.INCOMPLETE);
    List<Problem> found = new ArrayList<>();
    for (Problem problem : product.incomplete(briefing, built)) {
      Problem placed =
          problem.place() == null ? problem.withRef(edition.ref(EditionField.TEMPLATE)) : problem;
      boolean ruled = placed.code().equals(Rule.INCOMPLETE.code());
      found.addAll(ruled ? severity.applyTo(placed) : List.of(placed));
    }
    return Checked.of(built, found);
  }

  private Checked<Filled> fill(Product product, Briefing briefing, Edition edition, Known known) {
    Checked<Filled> filled = templates.fill(product.template(), briefing, known.facts().size());
    if (!(filled instanceof Checked.Bad<Filled>(List<Problem> problems))) {
      return filled;
    }
    // A language without words is told where it is named.
    boolean dossiers = edition.languages().equals(List.of(known.settings().language()));
    FieldRef named =
        dossiers ? Settings.ref(SettingField.LANG) : edition.ref(EditionField.LANGUAGES);
    return new Checked.Bad<>(
        problems.stream()
            .map(problem ->
                problem.code().equals(Templates.NO_WORDS) ? problem.withRef(named) : problem)
            .toList());
  }

  /// Gives back what an edition is built with, or what is wrong with its template.
  private Checked<Product> product(Edition edition) {
    return template(edition)
        .then(template -> templates.header(template).map(header -> new Product(template, header)));
  }

  /// Gives back the template that the edition names, else that of its own name, else the daily one.
  private Checked<String> template(Edition edition) {
    String named = edition.template();
    if (named != null && !templates.has(named)) {
      return Checked.bad(
          Problem.error(
              "unknown-template",
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
