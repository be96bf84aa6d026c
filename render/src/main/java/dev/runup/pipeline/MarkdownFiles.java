package dev.runup.pipeline;

import dev.runup.format.Format;
import dev.runup.format.SiteGenerator;
import dev.runup.markdown.MarkdownWriter;
import dev.runup.problem.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Writes Markdown with its figures as files beside it, or as the page of a bundle.
public final class MarkdownFiles implements FormatWriter {

  @Override
  public Format format() {
    return Format.MARKDOWN;
  }

  @Override
  public Checked<FormatFiles> write(IssueInLanguage issue, WriterContext context) {
    SiteGenerator bundle = issue.layout().bundle();
    return bundle == null ? page(issue) : bundlePage(issue, bundle);
  }

  private static Checked<FormatFiles> page(IssueInLanguage issue) {
    String folder = FigureFiles.folder(Format.MARKDOWN.fileName(issue.name()));
    boolean alone = issue.layout().singleFile();
    String text =
        MarkdownWriter.write(issue.document(), figure -> alone ? "" : folder + figure + ".svg");
    return issue
        .withFrontMatter(text)
        .map(whole ->
            withFigures(
                issue.file(Format.MARKDOWN, whole),
                alone ? List.of() : figures(issue, figure -> folder + figure + ".svg")));
  }

  private static Checked<FormatFiles> bundlePage(IssueInLanguage issue, SiteGenerator bundle) {
    BundleFiles files = Objects.requireNonNull(issue.bundle());
    BundlePage page = new BundlePage(issue.sentOn());
    return FrontMatter.prependTo(page.markdown(bundle, files), page.frontMatter(issue))
        .map(text ->
            withFigures(
                issue.text(files.page(), Format.MARKDOWN, Format.MARKDOWN.mediaType(), text),
                figures(issue, name -> files.folder() + files.figure(name))));
  }

  private static FormatFiles withFigures(Artifact page, List<Artifact> figures) {
    List<Artifact> all = new ArrayList<>(List.of(page));
    all.addAll(figures);
    return FormatFiles.of(all);
  }

  /// Returns the files of the figures.
  ///
  /// @param path returns where a figure lies, by its name
  private static List<Artifact> figures(IssueInLanguage issue, UnaryOperator<String> path) {
    List<Artifact> figures = new ArrayList<>();
    FigureFiles.of(issue.document(), issue.theme())
        .forEach((figure, svg) ->
            figures.add(issue.text(path.apply(figure), Format.MARKDOWN, "image/svg+xml", svg)));
    return figures;
  }
}
