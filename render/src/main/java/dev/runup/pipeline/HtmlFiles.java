package dev.runup.pipeline;

import dev.runup.format.Format;
import dev.runup.html.HtmlWriter;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.pipeline.Writers.IssueInLanguage;
import dev.runup.problem.Checked;
import dev.runup.template.FrameTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    return frame
        .fill(PAGE, fields)
        .map(page -> {
          List<Artifact> files = new ArrayList<>();
          files.add(issue.file(Format.HTML, page));
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
    PageContext context = issue.context(HtmlWriter.PREFIX, false);
    // In JSON, `{` before `{`, `%` or `#` occurs only inside strings. \\u007B is the same there.
    String data = INSTRUCTION.matcher(context.data()).replaceAll("\\\\u007B");
    Map<String, String> fields =
        HtmlWriter.fragment(
            issue.document(),
            layout.titleLevel(),
            new PageContext(context.url(), data, false, "", Map.of()));
    return frame
        .fill(FRAGMENT, fields)
        .map(html -> INSTRUCTION.matcher(html).replaceAll("&#123;"))
        .then(html -> issue.withFrontMatter(html, layout))
        .map(html -> List.of(issue.file(Format.FRAGMENT, html)));
  }
}
