package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.pdf.Pdf;
import dev.runup.problem.Checked;
import dev.runup.template.FrameTemplate;
import dev.runup.template.TemplateTexts;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The writers of all formats.
final class Writers {

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

  /// Returns these writers with the frames of a dossier's own templates.
  Writers with(TemplateTexts texts) {
    return new Writers(layout, new FrameTemplate(texts), pdf);
  }

  private Writer of(Format format) {
    return switch (format) {
      case MARKDOWN -> new MarkdownFiles(layout);
      case HTML, FRAGMENT -> new HtmlFiles(format, layout, frame);
      case PDF ->
          issue ->
              pdf.write(issue.document(), issue.theme())
                  .map(bytes -> List.of(issue.file(format, bytes)));
    };
  }

  /// Returns the edition in the document's language, with the files of each format, in the order of
  /// `formats`.
  Checked<BuiltEdition> write(
      Briefing briefing, Document document, Edition edition, Theme theme, List<Format> formats) {
    Masthead masthead = document.masthead();
    String stamp = stamp(masthead.date());
    String name = edition.fileName(stamp, masthead.language());
    String url = edition.base() == null ? "" : edition.base() + Format.HTML.fileName(name);
    Writer.LocalIssue issue =
        new Writer.LocalIssue(briefing, document, theme, name, url, pages(edition, stamp));
    Checked<List<Artifact>> all = Checked.good(List.of());
    for (Format format : formats) {
      all = all.then(before -> of(format).write(issue).map(next -> joined(before, next)));
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

  /// Returns `2025-12-28`, or `2025-12-28-1130` for a moment, since some file systems allow no
  /// colon.
  private static String stamp(String date) {
    return date.replace('T', '-').replace(":", "");
  }

  /// Returns the pages of all languages, by language; empty if there is only one. Without an
  /// address they are named as files beside each other.
  private static Map<String, String> pages(Edition edition, String stamp) {
    Map<String, String> pages = new LinkedHashMap<>();
    String base = Objects.requireNonNullElse(edition.base(), "");
    if (edition.languages().size() > 1) {
      for (String language : edition.languages()) {
        pages.put(language, base + Format.HTML.fileName(edition.fileName(stamp, language)));
      }
    }
    return pages;
  }

  private static List<Artifact> joined(List<Artifact> before, List<Artifact> next) {
    List<Artifact> all = new ArrayList<>(before);
    all.addAll(next);
    return all;
  }
}
