package dev.runup.pipeline;

import dev.runup.format.Format;
import dev.runup.html.HtmlWriter;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.problem.Checked;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Writes HTML: a page with the files beside it.
public final class HtmlFiles implements FormatWriter {

  static final String PAGE = "page.html.ftl";

  @Override
  public Format format() {
    return Format.HTML;
  }

  @Override
  public Checked<FormatFiles> write(IssueInLanguage issue, WriterContext writing) {
    PageContext context = issue.context("", issue.layout().linked());
    Map<String, String> fields = HtmlWriter.page(issue.document(), issue.theme(), context);
    Map<String, String> copy = HtmlWriter.copy(fields, issue.base(), issue.sitePage());
    return writing
        .frame()
        .fill(PAGE, fields)
        .then(page ->
            writing
                .frame()
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
          return FormatFiles.of(files);
        });
  }

  static String mediaType(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "css" -> "text/css";
      case "svg" -> "image/svg+xml";
      case "woff2" -> "font/woff2";
      case "txt" -> "text/plain";
      case String ending -> throw new IllegalArgumentException("no media type for " + ending);
    };
  }
}
