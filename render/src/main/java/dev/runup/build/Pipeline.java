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
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.reading.Suggestion;
import dev.runup.template.TemplateTexts;
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

  private final TemplateTexts texts;
  private final Templates templates;
  private final MarkdownParser parser = new MarkdownParser();
  private final Writers writers;

  public Pipeline() {
    this(Layout.DEFAULT);
  }

  public Pipeline(Layout layout) {
    this(TemplateTexts.of(Resources::text), new Writers(layout));
  }

  private Pipeline(TemplateTexts texts, Writers writers) {
    this.texts = texts;
    this.templates = new Templates(texts);
    this.writers = writers;
  }

  /// Gives back this pipeline with a dossier's own templates in front of the shipped ones; itself
  /// where it has none.
  Pipeline with(TemplateTexts own) {
    return own.own().isEmpty() ? this : new Pipeline(own, writers.with(own));
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
        .then(known -> {
          Checked<Built> all = Checked.good(Built.nothing(edition));
          for (String language : edition.languages()) {
            Briefing briefing = Composer.compose(known, edition, language);
            Checked<Built> one =
                ruled(fill(briefing, edition, known.settings()), incomplete, edition)
                    .then(parser::parse)
                    .map(document -> ChangeMarks.mark(document, briefing))
                    .then(document -> writers.write(briefing, document, edition, theme, formats));
            all = all.then(before -> one.map(before::and));
          }
          return all;
        });
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
    return fill(Composer.compose(known, edition), edition, known.settings())
        .map(filled ->
            filled.spans().stream()
                .map(Inline.Span::ref)
                .filter(Objects::nonNull)
                .map(FieldRef::fact)
                .collect(Collectors.toSet()));
  }

  /// Tells of what a template asks for as the dossier rules, at the edition.
  private static Checked<Filled> ruled(Checked<Filled> filled, Ruling ruling, Edition edition) {
    if (!(filled instanceof Checked.Good<Filled>(Filled value, List<Problem> problems))) {
      return filled;
    }
    List<Problem> told = new ArrayList<>();
    for (Problem problem : problems) {
      Problem ours =
          problem.place() == null ? problem.about(edition.ref(EditionField.TEMPLATE)) : problem;
      told.addAll(ours.code().equals(Rule.INCOMPLETE.code()) ? ruling.told(ours) : List.of(ours));
    }
    return Checked.of(value, told);
  }

  private Checked<Filled> fill(Briefing briefing, Edition edition, Settings settings) {
    Checked<Filled> filled = template(edition).then(template -> templates.fill(template, briefing));
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

  /// Gives back the template that the edition names, else that of its own name, else the daily one.
  private Checked<String> template(Edition edition) {
    String named = edition.template();
    if (named != null && !templates.has(named)) {
      return Checked.bad(
          Problem.error(
              "unknown-template",
              edition.ref(EditionField.TEMPLATE),
              "there is no template \"" + named + "\"",
              Suggestion.didYouMean(named, Products.names(texts))
                  + "Without \"template\", an edition is built with the template \""
                  + DAILY
                  + "\"."));
    }
    if (named != null) {
      return Checked.good(named);
    }
    return Checked.good(templates.has(edition.name()) ? edition.name() : DAILY);
  }
}
