package dev.runup.pipeline;

import dev.runup.format.Format;
import dev.runup.html.HtmlWriter;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.problem.Checked;
import dev.runup.template.FrameTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Writes HTML: a page with the files beside it, or a fragment for a page of somebody else.
record HtmlFiles(Format format, WebLayout layout, FrameTemplate frame) implements Writer {

  static final String PAGE = "page.html.ftl";
  static final String FRAGMENT = "fragment.html.ftl";

  /// The begin of an instruction of a content system's or a site generator's own templates.
  private static final Pattern INSTRUCTION = Pattern.compile("\\{(?=[{%#])");

  @Override
  public Checked<List<Artifact>> write(LocalIssue issue) {
    return format == Format.FRAGMENT ? fragment(issue) : page(issue);
  }

  private Checked<List<Artifact>> page(LocalIssue issue) {
    PageContext context = issue.context("", layout.linked());
    Map<String, String> fields = HtmlWriter.page(issue.document(), issue.theme(), context);
    return frame
        .fill(PAGE, fields)
        .map(page -> {
          List<Artifact> files = new ArrayList<>();
          files.add(issue.file(format, page));
          HtmlWriter.files(issue.document(), issue.theme(), context)
              .forEach(
                  (name, bytes) -> files.add(issue.beside(name, format, mediaType(name), bytes)));
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

  private Checked<List<Artifact>> fragment(LocalIssue issue) {
    PageContext context = issue.context(HtmlWriter.PREFIX, false);
    // Two braces in a row stand only in texts of the data, where an escape means the same.
    String data = INSTRUCTION.matcher(context.data()).replaceAll("\\\\u007B");
    Map<String, String> fields =
        HtmlWriter.fragment(
            issue.document(),
            layout.titleLevel(),
            new PageContext(context.url(), data, false, "", Map.of()));
    return frame
        .fill(FRAGMENT, fields)
        .map(html -> INSTRUCTION.matcher(html).replaceAll("&#123;"))
        .then(html -> issue.fronted(html, layout))
        .map(html -> List.of(issue.file(format, html)));
  }
}
