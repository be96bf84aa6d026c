package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.format.SiteGenerator;
import dev.runup.html.HtmlWriter.Form;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.jsonld.JsonLd;
import dev.runup.problem.Checked;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An issue of an edition in one language, ready to be written.
///
/// @param briefing what machines read of it, or null for a page without facts
/// @param since the document with what was corrected of it since, or null if nothing was
/// @param formats the formats that are written of the issue
public record IssueInLanguage(
    @Nullable Briefing briefing,
    Document document,
    @Nullable CorrectedSince since,
    Edition edition,
    Theme theme,
    WebLayout layout,
    List<Format> formats) {

  public IssueInLanguage {
    formats = List.copyOf(formats);
  }

  /// Returns the document as it is sent on: with what was corrected of it since.
  public Document sentOn() {
    return since == null ? document : since.document();
  }

  Masthead masthead() {
    return document.masthead();
  }

  private String language() {
    return masthead().language();
  }

  /// Returns `2025-12-28`, or `2025-12-28-1130` for a moment, since some file systems allow no
  /// colon.
  private String stamp() {
    return masthead().date().replace('T', '-').replace(":", "");
  }

  /// Returns the name of its files, without an ending.
  public String name() {
    return edition.fileName(stamp(), language());
  }

  /// Returns the name that it has in all languages.
  String nameInAllLanguages() {
    return edition.fileName(stamp());
  }

  /// Returns the address of the folder in which its page is published, or an empty text.
  public String base() {
    return Objects.requireNonNullElse(edition.output().base(), "");
  }

  /// Returns where its page is published, or an empty text.
  public String url() {
    return edition.output().base() == null ? "" : base() + Format.HTML.fileName(name());
  }

  /// Returns the page that a web site in this folder has for it.
  String sitePage() {
    return edition.sitePage("issues/" + stamp(), language());
  }

  /// Returns whether each text of a fact in a Word file has a content control with its id.
  public boolean tagsFacts() {
    return edition.isDraft() || edition.printing().tagsFacts();
  }

  /// Returns where its files lie in a bundle, or null for none.
  @Nullable BundleFiles bundle() {
    SiteGenerator generator = layout.bundle();
    return generator == null ? null : BundleFiles.of(generator, edition, stamp(), language());
  }

  /// Returns the pages of all its languages, by language; empty if there is only one. Without an
  /// address they are named as files beside each other.
  private Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    if (edition.output().languages().size() > 1) {
      for (String other : edition.output().languages()) {
        pages.put(other, base() + page(other));
      }
    }
    return pages;
  }

  private String page(String language) {
    return Format.HTML.fileName(edition.fileName(stamp(), language));
  }

  /// Returns its other forms that are written with the page: its PDF and its Markdown, and the
  /// pages in other languages. A page without facts names none.
  private List<Form> forms() {
    List<Form> forms = new ArrayList<>();
    if (briefing == null || layout.singleFile()) {
      return forms;
    }
    for (Format format : Format.all(Format.Trait.BESIDE_PAGE)) {
      if (formats.contains(format)) {
        String file = format.fileName(name());
        forms.add(new Form(file, format.mediaType(), language(), format.displayName()));
      }
    }
    for (String other : edition.output().languages()) {
      if (!other.equals(language())) {
        Locale locale = Locale.forLanguageTag(other);
        forms.add(
            new Form(
                page(other), Format.HTML.mediaType(), other, locale.getDisplayLanguage(locale)));
      }
    }
    return forms;
  }

  /// Returns what HTML needs besides the document.
  ///
  /// @param prefix begins all ids and classes; empty for a page
  PageContext context(String prefix, boolean linked) {
    String data =
        briefing == null
            ? ""
            : JsonLd.of(briefing, masthead(), document.facts(), prefix, around(prefix));
    String folder = FigureFiles.folder(Format.HTML.fileName(name()));
    return new PageContext(url(), data, linked, folder, pages(), "", forms());
  }

  /// Returns what the data says around the briefing. Files beside the page aren't beside the page
  /// into which a fragment is pasted, so there only whole addresses are named.
  private JsonLd.Page around(String prefix) {
    String url = url();
    String message = document.firstMessage();
    if (!prefix.isEmpty() && base().isEmpty()) {
      return new JsonLd.Page(url, url, message, Map.of(), List.of(), List.of());
    }
    List<JsonLd.Encoding> encodings =
        forms().stream()
            .filter(form -> form.language().equals(language()))
            .map(form -> new JsonLd.Encoding(base() + form.href(), form.mediaType()))
            .toList();
    String page = url.isEmpty() && !layout.singleFile() ? page(language()) : url;
    return new JsonLd.Page(url, page, message, pages(), encodings, List.of());
  }

  /// Returns a text with front matter before it, if the layout requires it.
  Checked<String> withFrontMatter(String text) {
    return layout.frontMatter()
        ? FrontMatter.prependTo(text, masthead(), url())
        : Checked.good(text);
  }

  /// Returns the file of the briefing.
  public Artifact file(Format format, byte[] bytes) {
    return fileBeside(path(format), format, format.mediaType(), bytes);
  }

  Artifact file(Format format, String text) {
    return text(path(format), format, format.mediaType(), text);
  }

  private String path(Format format) {
    BundleFiles bundle = bundle();
    return (bundle == null ? "" : bundle.folder()) + format.fileName(name());
  }

  /// Returns a text at a path of its own.
  Artifact text(String path, Format format, String mediaType, String text) {
    return new Artifact(path, format, language(), mediaType, text);
  }

  /// Returns a file next to that of the briefing.
  Artifact fileBeside(String path, Format format, String mediaType, byte[] bytes) {
    return new Artifact(path, format, language(), mediaType, bytes);
  }
}
