package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.format.Format;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.jsonld.JsonLd;
import dev.runup.problem.Checked;
import dev.runup.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// Writes a briefing in one format.
interface Writer {

  /// Returns the file of the briefing, and behind it those that lie beside it, such as figures.
  Checked<List<Artifact>> write(LocalIssue issue);

  /// An issue of an edition in one language, ready to be written.
  ///
  /// @param name the name of its files, without an ending
  /// @param url where its page is published, or empty
  /// @param pages the pages of all its languages, by language; empty if there is only one
  record LocalIssue(
      Briefing briefing,
      Document document,
      Theme theme,
      String name,
      String url,
      Map<String, String> pages) {

    Masthead masthead() {
      return document.masthead();
    }

    /// Returns what HTML needs besides the document.
    ///
    /// @param prefix begins all ids and classes; empty for a page
    PageContext context(String prefix, boolean linked) {
      String data = JsonLd.of(briefing, masthead(), document.facts(), prefix, url);
      String page = Format.HTML.fileName(name);
      return new PageContext(url, data, linked, FigureFiles.folder(page), pages);
    }

    /// Returns a text with front matter before it, where the layout asks for that.
    Checked<String> fronted(String text, WebLayout layout) {
      return layout.frontMatter() ? FrontMatter.prependTo(text, masthead(), url) : Checked.good(text);
    }

    /// Returns the file of the briefing.
    Artifact file(Format format, byte[] bytes) {
      return beside(format.fileName(name), format, format.mediaType(), bytes);
    }

    Artifact file(Format format, String text) {
      return file(format, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Returns a file that lies beside that of the briefing.
    Artifact beside(String path, Format format, String mediaType, byte[] bytes) {
      return new Artifact(path, format, masthead().language(), mediaType, bytes);
    }
  }
}
