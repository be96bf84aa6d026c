package dev.runup.pipeline;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.format.Format;
import dev.runup.format.FragmentFigures;
import dev.runup.html.HtmlWriter;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.problem.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Writes fragments for pages of somebody else.
public final class FragmentFiles implements FormatWriter {

  static final String FRAGMENT = "fragment.html.ftl";

  /// The start of an instruction to a content system or site generator.
  private static final Pattern INSTRUCTION = Pattern.compile("\\{(?=[{%#])");

  @Override
  public Format format() {
    return Format.FRAGMENT;
  }

  @Override
  public Checked<FormatFiles> write(IssueInLanguage issue, WriterContext writing) {
    WebLayout layout = issue.layout();
    boolean hasFiles = layout.figures() == FragmentFigures.IMG;
    PageContext context = issue.context(HtmlWriter.PREFIX, false);
    // In JSON, `{` before `{`, `%` or `#` occurs only inside strings. \\u007B is the same there.
    String data = INSTRUCTION.matcher(context.data()).replaceAll("\\\\u007B");
    PageContext around =
        new PageContext(
            context.url(),
            data,
            hasFiles,
            FigureFiles.folder(Format.FRAGMENT.fileName(issue.name())),
            Map.of(),
            issue.base(),
            List.of());
    Document document =
        layout.figures() == FragmentFigures.NONE ? inWords(issue.document()) : issue.document();
    Map<String, String> fields =
        HtmlWriter.fragment(document, layout.titleLevel(), issue.theme(), around);
    List<Artifact> figures = new ArrayList<>();
    if (hasFiles) {
      HtmlWriter.figures(document, issue.theme(), around)
          .forEach((name, bytes) ->
              figures.add(
                  issue.fileBeside(name, Format.FRAGMENT, HtmlFiles.mediaType(name), bytes)));
    }
    return writing
        .frame()
        .fill(FRAGMENT, fields)
        .map(html -> INSTRUCTION.matcher(html).replaceAll("&#123;"))
        .then(html -> issue.withFrontMatter(html))
        .map(html -> {
          List<Artifact> files = new ArrayList<>(List.of(issue.file(Format.FRAGMENT, html)));
          files.addAll(figures);
          return FormatFiles.of(files);
        });
  }

  /// Returns a document with the words of each figure in its place.
  private static Document inWords(Document document) {
    UnaryOperator<Block> words =
        block ->
            block instanceof Block.Figure figure
                ? new Block.Paragraph(List.of(new Inline.Text(words(figure))))
                : block;
    return new Document(
        document.masthead(),
        Block.replaced(document.blocks(), words),
        document.notes().stream()
            .map(note -> new Document.Note(Block.replaced(note.blocks(), words)))
            .toList());
  }

  private static String words(Block.Figure figure) {
    String caption = Inline.plain(figure.caption()).strip();
    return caption.isEmpty() ? figure.drawn().alt() : caption + " " + figure.drawn().alt();
  }
}
