package dev.runup.build;

import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.history.History;
import dev.runup.markdown.MarkdownParser;
import dev.runup.problem.Checked;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.template.Templates;
import java.util.List;

/// The path from facts to files: each stage takes what the one before gives back.
///
/// Holds what is read once, templates, faces and theme; builds any number of editions.
public final class Pipeline {

  private final Templates templates = new Templates(Resources::text);
  private final MarkdownParser parser = new MarkdownParser();
  private final Writers writers = new Writers();

  /// Gives back the edition's newest issue in the given formats.
  public Checked<Built> build(Dossier dossier, Edition edition, List<String> formats) {
    return template(edition)
        .then(_ -> Clearance.clear(dossier, edition))
        .then(cleared -> History.select(cleared, edition))
        .map(known -> Composer.compose(known, edition))
        .then(briefing -> templates.fill(edition.template(), briefing))
        .then(parser::parse)
        .then(document -> writers.write(document, edition, formats));
  }

  private Checked<Edition> template(Edition edition) {
    if (templates.has(edition.template())) {
      return Checked.good(edition);
    }
    return Checked.bad(
        Problem.error(
            "unknown-template",
            new FieldRef("edition:" + edition.name(), "template", 0),
            "there is no template \"" + edition.template() + "\"",
            "Templates: daily."));
  }
}
