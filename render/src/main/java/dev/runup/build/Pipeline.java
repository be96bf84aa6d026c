package dev.runup.build;

import dev.runup.briefing.Briefing;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.document.Filled;
import dev.runup.document.Inline;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.fact.Rule;
import dev.runup.fact.Ruling;
import dev.runup.fact.SettingField;
import dev.runup.fact.Settings;
import dev.runup.history.Asked;
import dev.runup.history.History;
import dev.runup.history.Known;
import dev.runup.markdown.MarkdownParser;
import dev.runup.markdown.MarkdownWriter;
import dev.runup.pdf.Pdf;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.reading.Suggestion;
import dev.runup.template.Count;
import dev.runup.template.Header;
import dev.runup.template.Templates;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The path from facts to files: each stage takes what the one before gives back.
///
/// Holds what is read once, templates and faces; builds any number of editions.
public final class Pipeline {

  private static final String DAILY = "daily";
  private static final String CHANGES = "changes";

  /// The templates that come with the program, to guess what a misspelt name means.
  static final List<String> SHIPPED =
      List.of(DAILY, "at-a-glance", "summit", "positions", "chronology");

  private final Templates templates = new Templates(Resources::text);
  private final MarkdownParser parser = new MarkdownParser();
  private final Writers writers;

  public Pipeline() {
    this(Layout.DEFAULT);
  }

  public Pipeline(Layout layout) {
    this.writers = new Writers(layout);
  }

  /// Gives back an issue of the edition in the given formats, in each of its languages.
  Checked<Built> build(
      Dossier dossier, Edition edition, Theme theme, Asked asked, List<String> formats) {
    return build(new Clearance(dossier), edition, theme, asked, formats);
  }

  /// Gives back an issue of an edition of the dossier that is cleared.
  Checked<Built> build(
      Clearance clearance, Edition edition, Theme theme, Asked asked, List<String> formats) {
    Ruling incomplete = clearance.dossier().ruling(Rule.INCOMPLETE);
    return known(clearance, edition, asked)
        .then(known ->
            product(edition)
                .then(product -> {
                  Checked<Built> all = Checked.good(Built.nothing(edition));
                  Theme set = product.header().landscape() ? theme.landscape() : theme;
                  for (String language : edition.languages()) {
                    Briefing briefing = Composer.compose(known, edition, language);
                    Checked<Built> one =
                        fill(product, briefing, edition, known.settings())
                            .then(parser::parse)
                            .map(document -> ChangeMarks.mark(document, briefing))
                            .then(document ->
                                writers.write(briefing, document, edition, set, formats))
                            .then(built ->
                                ruled(
                                    built,
                                    product.incomplete(briefing, built),
                                    incomplete,
                                    edition));
                    all = all.then(before -> one.map(before::and));
                  }
                  return all;
                }));
  }

  /// A template by its name, and what it says of itself.
  private record Product(String template, Header header) {

    /// Gives back how an issue falls short of what makes it complete.
    List<Problem> incomplete(Briefing briefing, Built built) {
      List<Problem> problems = new ArrayList<>(Templates.incomplete(template, header, briefing));
      for (Artifact artifact : built.artifacts()) {
        if (header.counts().containsKey(Count.PAGES) && artifact.name().endsWith(".pdf")) {
          int pages = Pdf.pages(artifact.bytes());
          problems.addAll(Templates.incomplete(template, header, Count.PAGES, pages));
        }
      }
      return problems;
    }
  }

  private static Checked<Known> known(Clearance clearance, Edition edition, Asked asked) {
    return clearance.clear(edition).then(cleared -> History.select(cleared, edition, asked));
  }

  /// Gives back what changed since the issue that is asked for, as `md`, `json` or text, in the
  /// edition's first language.
  Checked<String> diff(Clearance clearance, Edition edition, Asked asked, String format) {
    Checked<Briefing> briefing =
        known(clearance, edition, asked).map(known -> Composer.compose(known, edition));
    return switch (format) {
      case "md" ->
          briefing
              .then(value -> templates.fill(CHANGES, value))
              .then(parser::parse)
              .map(MarkdownWriter::write);
      case "json" -> briefing.map(Diff::json);
      default -> briefing.map(Diff::text);
    };
  }

  /// Gives back the facts of which an issue prints something, each by type and id.
  Checked<Set<String>> shown(Known known, Edition edition) {
    return product(edition)
        .then(product -> fill(product, Composer.compose(known, edition), edition, known.settings()))
        .map(filled ->
            filled.spans().stream()
                .map(Inline.Span::ref)
                .filter(Objects::nonNull)
                .map(FieldRef::fact)
                .collect(Collectors.toSet()));
  }

  /// Tells of what a template asks for as the dossier rules, at the edition.
  private static Checked<Built> ruled(
      Built built, List<Problem> problems, Ruling ruling, Edition edition) {
    List<Problem> told = new ArrayList<>();
    for (Problem problem : problems) {
      told.addAll(ruling.told(problem.about(edition.ref(EditionField.TEMPLATE))));
    }
    return Checked.of(built, told);
  }

  private Checked<Filled> fill(
      Product product, Briefing briefing, Edition edition, Settings settings) {
    Checked<Filled> filled = templates.fill(product.template(), briefing);
    if (!(filled instanceof Checked.Bad<Filled>(List<Problem> problems))) {
      return filled;
    }
    // A language without words is told where it is named.
    boolean dossiers = edition.languages().equals(List.of(settings.language()));
    FieldRef named =
        dossiers
            ? new FieldRef("runup.yaml", SettingField.LANG.key(), 0)
            : edition.ref(EditionField.LANGUAGES);
    return new Checked.Bad<>(
        problems.stream()
            .map(problem ->
                problem.code().equals(Templates.NO_WORDS) ? problem.about(named) : problem)
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
              Suggestion.didYouMean(named, SHIPPED)
                  + "There are "
                  + String.join(", ", SHIPPED.subList(0, SHIPPED.size() - 1))
                  + " and "
                  + SHIPPED.getLast()
                  + "."));
    }
    if (named != null) {
      return Checked.good(named);
    }
    return Checked.good(templates.has(edition.name()) ? edition.name() : DAILY);
  }
}
