package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.fact.Edition;
import dev.runup.html.HtmlWriter;
import dev.runup.html.PageContext;
import dev.runup.jsonld.JsonLd;
import dev.runup.markdown.MarkdownWriter;
import dev.runup.pdf.Pdf;
import dev.runup.problem.Checked;
import dev.runup.template.FrameTemplate;
import dev.runup.template.TemplateTexts;
import dev.runup.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Writes a document in each format that is asked for.
final class Writers {

  /// What a content system's or a site generator's own templates begin with.
  private static final Pattern INSTRUCTION = Pattern.compile("\\{(?=[{%#])");

  private final WebLayout layout;
  private final FrameTemplate frame;
  private final Pdf pdf;

  Writers(WebLayout layout) {
    this(layout, new FrameTemplate(TemplateTexts.of(Resources::text)), new Pdf());
  }

  private Writers(WebLayout layout, FrameTemplate frame, Pdf pdf) {
    this.layout = layout;
    this.frame = frame;
    this.pdf = pdf;
  }

  /// Gives back these with the frames of a dossier's own templates.
  Writers with(TemplateTexts texts) {
    return new Writers(layout, new FrameTemplate(texts), pdf);
  }

  /// One edition as it is written.
  ///
  /// @param pages the pages that say the same, by language; none where there is only one
  private record Work(
      Briefing briefing,
      Document document,
      Theme theme,
      String name,
      String url,
      Map<String, String> pages) {

    Masthead masthead() {
      return document.masthead();
    }

    /// Gives back what stands around it in HTML.
    PageContext around(String prefix, boolean linked) {
      String data = JsonLd.of(briefing, masthead(), document.facts(), prefix, url);
      return new PageContext(url, data, linked, FigureFiles.folder(name + ".html"), pages);
    }
  }

  /// Gives back the edition in the document's language, with the artifacts of each format, in the
  /// order of `formats`.
  Checked<BuiltEdition> write(
      Briefing briefing, Document document, Edition edition, Theme theme, List<String> formats) {
    Masthead masthead = document.masthead();
    String stamp = stamp(masthead.date());
    String name = edition.fileName(stamp, masthead.language());
    String url = edition.base() == null ? "" : edition.base() + name + ".html";
    Work work = new Work(briefing, document, theme, name, url, pages(edition, stamp));
    Checked<List<Artifact>> all = Checked.good(List.of());
    for (String format : formats) {
      all = all.then(before -> artifacts(work, format).map(next -> with(before, next)));
    }
    return all.map(artifacts ->
        new BuiltEdition(
            edition.name(),
            masthead.series().text(),
            masthead.day(),
            masthead.date(),
            artifacts,
            List.of()));
  }

  /// Gives back `2025-12-28`, or `2025-12-28-1130` for a moment, since some file systems allow no
  /// colon.
  private static String stamp(String date) {
    return date.replace('T', '-').replace(":", "");
  }

  /// Gives back the pages that say the same, by language; none where there is only one. They lie
  /// beside each other where they have no address.
  private static Map<String, String> pages(Edition edition, String stamp) {
    Map<String, String> pages = new LinkedHashMap<>();
    String base = Objects.requireNonNullElse(edition.base(), "");
    if (edition.languages().size() > 1) {
      for (String language : edition.languages()) {
        pages.put(language, base + edition.fileName(stamp, language) + ".html");
      }
    }
    return pages;
  }

  private static List<Artifact> with(List<Artifact> before, List<Artifact> next) {
    List<Artifact> all = new ArrayList<>(before);
    all.addAll(next);
    return all;
  }

  private Checked<List<Artifact>> artifacts(Work work, String format) {
    String name = work.name() + "." + format;
    return switch (format) {
      case "md" -> markdown(work);
      case "html" -> page(work);
      case "fragment" -> text(name + ".html", fragment(work));
      case "pdf" ->
          pdf.write(work.document(), work.theme()).map(bytes -> List.of(new Artifact(name, bytes)));
      default -> throw new IllegalArgumentException("no format: " + format);
    };
  }

  /// Gives back the Markdown and, in a folder of its name, the figures that it shows.
  private Checked<List<Artifact>> markdown(Work work) {
    String name = work.name() + ".md";
    if (layout.alone()) {
      return text(name, fronted(work, MarkdownWriter.write(work.document(), _ -> "")));
    }
    String folder = FigureFiles.folder(name);
    String written = MarkdownWriter.write(work.document(), figure -> folder + figure + ".svg");
    List<Artifact> figures = new ArrayList<>();
    FigureFiles.of(work.document(), work.theme())
        .forEach((figure, svg) ->
            figures.add(
                new Artifact(folder + figure + ".svg", svg.getBytes(StandardCharsets.UTF_8))));
    return text(name, fronted(work, written)).map(file -> with(file, figures));
  }

  private Checked<List<Artifact>> page(Work work) {
    PageContext around = work.around("", layout.linked());
    List<Artifact> beside = new ArrayList<>();
    HtmlWriter.files(work.document(), work.theme(), around)
        .forEach((name, bytes) -> beside.add(new Artifact(name, bytes)));
    Map<String, String> fields = HtmlWriter.page(work.document(), work.theme(), around);
    return text(work.name() + ".html", frame.fill("page.html.ftl", fields))
        .map(page -> with(page, beside));
  }

  private Checked<String> fragment(Work work) {
    PageContext around = work.around(HtmlWriter.PREFIX, false);
    // Braces stand together in texts of the data only.
    String data = INSTRUCTION.matcher(around.data()).replaceAll("\\\\u007B");
    Map<String, String> fields =
        HtmlWriter.fragment(
            work.document(),
            layout.titleLevel(),
            new PageContext(around.url(), data, false, Map.of()));
    return frame
        .fill("fragment.html.ftl", fields)
        .map(html -> INSTRUCTION.matcher(html).replaceAll("&#123;"))
        .then(html -> fronted(work, html));
  }

  private Checked<String> fronted(Work work, String file) {
    return layout.frontMatter()
        ? FrontMatter.before(
            file, work.masthead(), HtmlWriter.description(work.masthead()), work.url())
        : Checked.good(file);
  }

  private static Checked<List<Artifact>> text(String name, Checked<String> text) {
    return text.map(whole -> List.of(new Artifact(name, whole.getBytes(StandardCharsets.UTF_8))));
  }
}
