package dev.runup.build;

import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.fact.Edition;
import dev.runup.html.HtmlWriter;
import dev.runup.markdown.MarkdownWriter;
import dev.runup.pdf.Pdf;
import dev.runup.problem.Checked;
import dev.runup.template.Frame;
import dev.runup.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes a document in each format that is asked for.
final class Writers {

  private final Frame frame = new Frame(Resources::text);
  private final Pdf pdf = new Pdf();

  /// Gives back the edition in the document's language, with one artifact for each format, in the
  /// order of `formats`.
  Checked<Built> write(Document document, Edition edition, Theme theme, List<String> formats) {
    String stamp = stamp(document.masthead().date());
    String name = edition.fileName(stamp, document.masthead().language());
    Map<String, String> pages = pages(edition, stamp);
    Checked<List<Artifact>> all = Checked.good(List.of());
    for (String format : formats) {
      all =
          all.then(before ->
              bytes(document, theme, format, pages)
                  .map(bytes -> with(before, new Artifact(name + "." + format, bytes))));
    }
    Masthead masthead = document.masthead();
    return all.map(artifacts ->
        new Built(
            edition.name(),
            masthead.series(),
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

  /// Gives back the pages that say the same, by language; none where there is only one.
  private static Map<String, String> pages(Edition edition, String stamp) {
    Map<String, String> pages = new LinkedHashMap<>();
    if (edition.languages().size() > 1) {
      edition
          .languages()
          .forEach(language -> pages.put(language, edition.fileName(stamp, language) + ".html"));
    }
    return pages;
  }

  private static List<Artifact> with(List<Artifact> before, Artifact next) {
    List<Artifact> all = new ArrayList<>(before);
    all.add(next);
    return all;
  }

  private Checked<byte[]> bytes(
      Document document, Theme theme, String format, Map<String, String> pages) {
    return switch (format) {
      case "md" -> Checked.good(utf8(MarkdownWriter.write(document)));
      case "html" -> frame.fill(HtmlWriter.page(document, theme, pages)).map(Writers::utf8);
      case "pdf" -> pdf.write(document, theme);
      default -> throw new IllegalArgumentException("no format: " + format);
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
