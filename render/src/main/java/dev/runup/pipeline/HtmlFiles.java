package dev.runup.pipeline;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.format.Format;
import dev.runup.format.FragmentFigures;
import dev.runup.html.HtmlWriter;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.pipeline.Writers.IssueInLanguage;
import dev.runup.problem.Checked;
import dev.runup.template.FrameTemplate;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Writes HTML: a page with the files beside it, or a fragment for a page of somebody else.
record HtmlFiles(WebLayout layout, FrameTemplate frame) {

  static final String PAGE = "page.html.ftl";
  static final String FRAGMENT = "fragment.html.ftl";

  /// The start of an instruction to a content system or site generator.
  private static final Pattern INSTRUCTION = Pattern.compile("\\{(?=[{%#])");

  Checked<List<Artifact>> page(IssueInLanguage issue) {
    PageContext context = issue.context("", layout.linked());
    Map<String, String> fields = HtmlWriter.page(issue.document(), issue.theme(), context);
    Map<String, String> copy = HtmlWriter.copy(fields, issue.base(), issue.sitePage());
    return frame
        .fill(PAGE, fields)
        .then(page ->
            frame
                .fill(PAGE, copy)
                .map(inSite ->
                    issue
                        .file(Format.HTML, page)
                        .withSiteBytes(inSite.getBytes(StandardCharsets.UTF_8))))
        .map(page -> {
          List<Artifact> files = new ArrayList<>(List.of(page));
          HtmlWriter.files(issue.document(), issue.theme(), context)
              .forEach((name, bytes) ->
                  files.add(issue.fileBeside(name, Format.HTML, mediaType(name), bytes)));
          return files;
        });
  }

  private static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      case "txt" -> "text/plain";
      case String ending -> throw new IllegalArgumentException("no media type for " + ending);
    };
  }

  Checked<List<Artifact>> fragment(IssueInLanguage issue) {
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
              figures.add(issue.fileBeside(name, Format.FRAGMENT, mediaType(name), bytes)));
    }
    return frame
        .fill(FRAGMENT, fields)
        .map(html -> INSTRUCTION.matcher(html).replaceAll("&#123;"))
        .then(html -> issue.withFrontMatter(html, layout))
        .map(html -> {
          List<Artifact> files = new ArrayList<>(List.of(issue.file(Format.FRAGMENT, html)));
          files.addAll(figures);
          return files;
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
