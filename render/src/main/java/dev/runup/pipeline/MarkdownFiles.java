package dev.runup.pipeline;

import dev.runup.format.Format;
import dev.runup.markdown.MarkdownWriter;
import dev.runup.problem.Checked;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes Markdown and, in a folder of its name, the figures that it shows.
record MarkdownFiles(WebLayout layout) implements Writer {

  private static final String SVG = "image/svg+xml";

  @Override
  public Checked<List<Artifact>> write(LocalIssue issue) {
    String folder = FigureFiles.folder(Format.MARKDOWN.fileName(issue.name()));
    String text =
        MarkdownWriter.write(
            issue.document(), figure -> layout.singleFile() ? "" : folder + figure + ".svg");
    return issue
        .fronted(text, layout)
        .map(whole -> {
          List<Artifact> files = new ArrayList<>();
          files.add(issue.file(Format.MARKDOWN, whole));
          if (!layout.singleFile()) {
            FigureFiles.of(issue.document(), issue.theme())
                .forEach((figure, svg) ->
                    files.add(
                        issue.beside(
                            folder + figure + ".svg",
                            Format.MARKDOWN,
                            SVG,
                            svg.getBytes(StandardCharsets.UTF_8))));
          }
          return files;
        });
  }
}
