package dev.runup.typing;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.IssueTime;
import dev.runup.fact.Edition;
import dev.runup.fact.FactId;
import dev.runup.history.History.IssueRequest;
import dev.runup.pipeline.Pipeline;
import dev.runup.pipeline.Pipeline.IssueText;
import dev.runup.problem.Checked;
import java.util.ArrayList;
import java.util.List;

/// Finds the sentences in which an issue prints a fact.
final class PrintedFact {

  /// The most paragraphs to show of a fact.
  private static final int MOST = 3;

  private PrintedFact() {}

  /// Returns the paragraphs, items and rows about a fact in the first edition that shows it, in the
  /// order of the page. Empty if none shows it.
  ///
  /// @param pipeline the shipped pipeline
  /// @param day the day of the issue
  static List<String> of(DossierOnDisk dossier, Pipeline pipeline, IssueTime day, FactId fact) {
    IssueRequest request = new IssueRequest(day.moment(dossier.zone()), null);
    Pipeline own = dossier.withOwnTemplates(pipeline);
    for (Edition edition : dossier.dossier().editions()) {
      Checked<IssueText> issue =
          own.text(
              dossier.clearance(),
              edition,
              dossier.theme(edition),
              request,
              edition.output().languages().getFirst());
      if (issue instanceof Checked.Good<IssueText>(IssueText text, var _)) {
        List<String> texts = texts(text.document(), fact.toString());
        if (!texts.isEmpty()) {
          return texts;
        }
      }
    }
    return List.of();
  }

  private static List<String> texts(Document document, String fact) {
    List<String> texts = new ArrayList<>();
    for (Block block : Block.all(document.blocks()).toList()) {
      switch (block) {
        case Block.Heading(int _, List<Inline> text) -> add(text, fact, texts);
        case Block.Paragraph(List<Inline> text) -> add(text, fact, texts);
        case Block.Table table -> table.rows().forEach(row -> add(joined(row), fact, texts));
        case Block.Group _, Block.CodeBlock _, Block.Figure _, Block.Rule _ -> {}
      }
    }
    return texts.stream().distinct().limit(MOST).toList();
  }

  private static List<Inline> joined(List<Block.Cell> row) {
    List<Inline> all = new ArrayList<>();
    for (Block.Cell cell : row) {
      if (!all.isEmpty() && !cell.text().isEmpty()) {
        all.add(new Inline.Text(" · "));
      }
      all.addAll(cell.text());
    }
    return all;
  }

  private static void add(List<? extends Inline> text, String fact, List<String> texts) {
    StringBuilder printed = new StringBuilder();
    if (append(text, fact, printed)) {
      texts.add(printed.toString().strip());
    }
  }

  /// Appends the text of inlines. Returns whether one of them shows a value of the fact.
  private static boolean append(
      List<? extends Inline> inlines, String fact, StringBuilder printed) {
    boolean shows = false;
    for (Inline inline : inlines) {
      switch (inline) {
        case Inline.Text(String text) -> printed.append(text);
        case Inline.Span span -> {
          printed.append(span.text());
          shows |= span.isTextOfFact() && span.fact().equals(fact);
        }
        case Inline.ChangeMark(String word) -> printed.append(word).append(' ');
        case Inline.Group group -> shows |= append(group.text(), fact, printed);
        case Inline.NoteMark _ -> {}
        case Inline.Break _ -> printed.append(' ');
      }
    }
    return shows;
  }
}
