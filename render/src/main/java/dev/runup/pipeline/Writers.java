package dev.runup.pipeline;

import dev.runup.briefing.Briefing;
import dev.runup.calendar.CalendarFile;
import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.docx.DocxWriter;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.format.SiteGenerator;
import dev.runup.html.HtmlWriter.Form;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.jsonld.JsonLd;
import dev.runup.markdown.MarkdownWriter;
import dev.runup.pdf.Pdf;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.progress.Progress;
import dev.runup.template.FrameTemplate;
import dev.runup.template.TemplateTexts;
import dev.runup.template.Templates;
import dev.runup.text.Sha256;
import dev.runup.theme.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The writers of all formats.
///
/// @param templates has the words of calendars
/// @param onlyLaysOut whether the PDF is laid out and nothing is written
/// @param progress gets told which page of a PDF is written
record Writers(
    WebLayout layout,
    HtmlFiles html,
    Pdf pdf,
    Templates templates,
    boolean onlyLaysOut,
    Progress progress) {

  /// Returns these writers with the frames of a dossier's own templates.
  ///
  /// @param own the same templates, read
  Writers with(TemplateTexts texts, Templates own) {
    return new Writers(
        layout, new HtmlFiles(layout, new FrameTemplate(texts)), pdf, own, onlyLaysOut, progress);
  }

  /// Returns these writers with the same layout, and bundles for a generator or none.
  Writers withBundle(@Nullable SiteGenerator bundle) {
    WebLayout other = layout.withBundle(bundle);
    return new Writers(
        other, new HtmlFiles(other, html.frame()), pdf, templates, onlyLaysOut, progress);
  }

  /// Returns writers that lay out the PDF, which may have problems, and write nothing.
  Writers forProblems() {
    return new Writers(layout, html, pdf, templates, true, progress);
  }

  /// Returns these writers, which tell what they write.
  Writers telling(Progress listener) {
    return new Writers(layout, html, pdf, templates, onlyLaysOut, listener);
  }

  /// Returns whether no part of a text can have a problem in any format.
  boolean isPlain(String text) {
    return pdf.isPlain(text);
  }

  /// Returns whether files are written that are sent on or published: bundles, mails, Word files.
  boolean sendsOn(List<Format> formats) {
    List<Format> written = layout.formats(formats);
    return !onlyLaysOut
        && (layout.bundle() != null
            || written.stream().anyMatch(format -> format.is(Format.Trait.SENT_ON)));
  }

  /// Returns an error without a place if a PDF is among the files, or attached to one, and can't be
  /// in a language. Otherwise returns null.
  @Nullable Problem unsetLanguage(String language, Theme theme, List<Format> formats) {
    List<Format> written = layout.formats(formats);
    return written.contains(Format.PDF) || written.contains(Format.MAIL)
        ? pdf.unsetLanguage(language, theme)
        : null;
  }

  /// Returns the edition in the document's language, with the files of each format that the layout
  /// has, in the order of `formats`.
  ///
  /// @param briefing what machines read of it, or null for a page without facts
  /// @param since the document with what was corrected of it since, or null if nothing was
  Checked<BuiltEdition> write(
      @Nullable Briefing briefing,
      Document document,
      @Nullable CorrectedSince since,
      Edition edition,
      Theme theme,
      List<Format> formats) {
    Masthead masthead = document.masthead();
    String stamp = stamp(masthead.date());
    String name = edition.fileName(stamp, masthead.language());
    String url = edition.base() == null ? "" : edition.base() + Format.HTML.fileName(name);
    SiteGenerator bundle = layout.bundle();
    IssueInLanguage issue =
        new IssueInLanguage(
            briefing,
            document,
            since,
            theme,
            name,
            url,
            url.isEmpty() && !layout.singleFile() ? page(name, masthead).href() : url,
            pages(edition, stamp),
            Objects.requireNonNullElse(edition.base(), ""),
            edition.sitePage("issues/" + stamp, masthead.language()),
            bundle == null ? null : BundleFiles.of(bundle, edition, stamp, masthead.language()),
            briefing == null ? List.of() : forms(edition, stamp, masthead.language(), formats),
            edition.isDraft() || edition.tagsFacts());
    Checked<Files> all = Checked.good(Files.NONE);
    for (Format format : layout.formats(formats)) {
      all =
          all.then(before ->
              (bundle != null && format == Format.MARKDOWN
                      ? page(issue, bundle, edition, edition.fileName(stamp)).map(Files::of)
                      : format == Format.MAIL
                          ? mail(issue, edition, formats, before)
                          : files(issue, edition, format))
                  .map(before::with));
    }
    String words = Sha256.hex(issue.sentOn().words());
    return all.map(
        files -> BuiltEdition.of(edition, masthead, words, files.pages(), files.artifacts()));
  }

  /// The files of some formats.
  ///
  /// @param pages the number of pages of the PDF, or 0 without one
  private record Files(List<Artifact> artifacts, int pages) {
    static final Files NONE = new Files(List.of(), 0);

    static Files of(List<Artifact> artifacts) {
      return new Files(artifacts, 0);
    }

    /// Returns the file of a name, if it is among these.
    Files of(String name) {
      return new Files(artifacts.stream().filter(file -> file.name().equals(name)).toList(), 0);
    }

    Files with(Files next) {
      return new Files(joined(artifacts, next.artifacts), Math.max(pages, next.pages));
    }
  }

  /// Returns the file of the briefing first, then the files next to it, for example figures.
  private Checked<Files> files(IssueInLanguage issue, Edition edition, Format format) {
    if (onlyLaysOut && format != Format.PDF) {
      return Checked.good(Files.NONE);
    }
    return switch (format) {
      case MARKDOWN -> markdown(issue).map(Files::of);
      case HTML -> html.page(issue).map(Files::of);
      case FRAGMENT -> html.fragment(issue).map(Files::of);
      case ICS -> calendar(issue, edition).map(Files::of);
      case PDF ->
          pdf.layOut(issue.document(), issue.theme())
              .map(laidOut -> new Files(written(issue, laidOut), laidOut.pageCount()));
      case MAIL -> throw new IllegalArgumentException("a mail is written last");
      case DOCX ->
          Checked.good(
              Files.of(
                  List.of(
                      issue.file(
                          format,
                          DocxWriter.write(
                              issue.sentOn(), issue.theme(), edition.name(), issue.tagsFacts())))));
    };
  }

  private Checked<List<Artifact>> calendar(IssueInLanguage issue, Edition edition) {
    Briefing briefing = issue.briefing();
    Document document = issue.document();
    String page = edition.formats().contains(Format.HTML) ? issue.url() : "";
    Checked<byte[]> file =
        briefing == null
            ? Checked.good(CalendarFile.without(document))
            : templates
                .calendarWords(briefing.issue().language())
                .map(words -> CalendarFile.of(briefing, document, words, page));
    return file.map(bytes -> List.of(issue.file(Format.ICS, bytes)));
  }

  /// Returns the mail, with the files attached that were written before, or are written for it.
  private Checked<Files> mail(
      IssueInLanguage issue, Edition edition, List<Format> formats, Files before) {
    Checked<Files> attached = Checked.good(Files.NONE);
    for (Format format : MailFiles.attached(formats)) {
      Files written = before.of(format.fileName(issue.name()));
      attached =
          attached.then(files ->
              (written.artifacts().isEmpty()
                      ? files(issue, edition, format)
                      : Checked.good(written))
                  .map(files::with));
    }
    return attached.map(files ->
        new Files(
            onlyLaysOut ? List.of() : List.of(MailFiles.mail(issue, edition, files.artifacts())),
            files.pages()));
  }

  private List<Artifact> written(IssueInLanguage issue, Pdf.LaidOut laidOut) {
    return onlyLaysOut ? List.of() : List.of(issue.file(Format.PDF, laidOut.write(progress)));
  }

  /// Returns the page of a bundle first, then its figures.
  ///
  /// @param key the name of the issue, the same in all languages
  private Checked<List<Artifact>> page(
      IssueInLanguage issue, SiteGenerator bundle, Edition edition, String key) {
    if (onlyLaysOut) {
      return Checked.good(List.of());
    }
    BundleFiles files = Objects.requireNonNull(issue.bundle());
    BundlePage page = new BundlePage(issue.sentOn());
    List<Artifact> figures = figures(issue, name -> files.folder() + files.figure(name));
    return FrontMatter.prependTo(
            page.markdown(bundle, files), page.frontMatter(issue, edition, key))
        .map(text -> issue.text(files.page(), Format.MARKDOWN, Format.MARKDOWN.mediaType(), text))
        .map(written -> joined(List.of(written), figures));
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

  private Checked<List<Artifact>> markdown(IssueInLanguage issue) {
    String folder = FigureFiles.folder(Format.MARKDOWN.fileName(issue.name()));
    String text =
        MarkdownWriter.write(
            issue.document(), figure -> layout.singleFile() ? "" : folder + figure + ".svg");
    List<Artifact> figures =
        layout.singleFile() ? List.of() : figures(issue, figure -> folder + figure + ".svg");
    return issue
        .withFrontMatter(text, layout)
        .map(whole -> joined(List.of(issue.file(Format.MARKDOWN, whole)), figures));
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

  /// Returns the forms of an issue that are written with a page: its PDF and its Markdown, and the
  /// pages in other languages.
  private List<Form> forms(Edition edition, String stamp, String language, List<Format> formats) {
    List<Form> forms = new ArrayList<>();
    if (layout.singleFile()) {
      return forms;
    }
    for (Format format : Format.all(Format.Trait.BESIDE_PAGE)) {
      if (formats.contains(format)) {
        String file = format.fileName(edition.fileName(stamp, language));
        forms.add(new Form(file, format.mediaType(), language, format.displayName()));
      }
    }
    for (String other : edition.languages()) {
      if (!other.equals(language)) {
        Locale locale = Locale.forLanguageTag(other);
        String file = Format.HTML.fileName(edition.fileName(stamp, other));
        forms.add(
            new Form(file, Format.HTML.mediaType(), other, locale.getDisplayLanguage(locale)));
      }
    }
    return forms;
  }

  private static Form page(String name, Masthead masthead) {
    return new Form(
        Format.HTML.fileName(name), Format.HTML.mediaType(), masthead.language(), "HTML");
  }

  private static List<Artifact> joined(List<Artifact> before, List<Artifact> next) {
    List<Artifact> all = new ArrayList<>(before);
    all.addAll(next);
    return all;
  }

  /// An issue of an edition in one language, ready to be written.
  ///
  /// @param briefing what machines read of it, or null for a page without facts
  /// @param name the name of its files, without an ending
  /// @param url where its page is published, or empty
  /// @param page the same, or the page's file as seen from itself. Empty if it has no file
  /// @param pages the pages of all its languages, by language; empty if there is only one
  /// @param base the address of the folder in which its page is published, or empty
  /// @param sitePage the page that a web site in this folder has for it
  /// @param bundle where its files lie in a bundle, or null for none
  /// @param forms its other forms that are written with the page
  /// @param tagsFacts whether each text of a fact in a Word file has a content control with its id
  record IssueInLanguage(
      @Nullable Briefing briefing,
      Document document,
      @Nullable CorrectedSince since,
      Theme theme,
      String name,
      String url,
      String page,
      Map<String, String> pages,
      String base,
      String sitePage,
      @Nullable BundleFiles bundle,
      List<Form> forms,
      boolean tagsFacts) {

    /// Returns the document as it is sent on: with what was corrected of it since.
    Document sentOn() {
      return since == null ? document : since.document();
    }

    Masthead masthead() {
      return document.masthead();
    }

    /// Returns what HTML needs besides the document.
    ///
    /// @param prefix begins all ids and classes; empty for a page
    PageContext context(String prefix, boolean linked) {
      String data =
          briefing == null
              ? ""
              : JsonLd.of(briefing, masthead(), document.facts(), prefix, around(prefix));
      String folder = FigureFiles.folder(Format.HTML.fileName(name));
      return new PageContext(url, data, linked, folder, pages, "", forms);
    }

    /// Returns what the data says around the briefing. Files beside the page aren't beside the page
    /// into which a fragment is pasted, so there only whole addresses are named.
    private JsonLd.Page around(String prefix) {
      if (!prefix.isEmpty() && base.isEmpty()) {
        return new JsonLd.Page(url, url, document.firstMessage(), Map.of(), List.of(), List.of());
      }
      List<JsonLd.Encoding> encodings =
          forms.stream()
              .filter(form -> form.language().equals(masthead().language()))
              .map(form -> new JsonLd.Encoding(base + form.href(), form.mediaType()))
              .toList();
      return new JsonLd.Page(url, page, document.firstMessage(), pages, encodings, List.of());
    }

    /// Returns a text with front matter before it, if the layout requires it.
    Checked<String> withFrontMatter(String text, WebLayout layout) {
      return layout.frontMatter()
          ? FrontMatter.prependTo(text, masthead(), url)
          : Checked.good(text);
    }

    /// Returns the file of the briefing.
    Artifact file(Format format, byte[] bytes) {
      return fileBeside(path(format), format, format.mediaType(), bytes);
    }

    Artifact file(Format format, String text) {
      return text(path(format), format, format.mediaType(), text);
    }

    private String path(Format format) {
      return (bundle == null ? "" : bundle.folder()) + format.fileName(name);
    }

    /// Returns a text at a path of its own.
    Artifact text(String path, Format format, String mediaType, String text) {
      return new Artifact(path, format, masthead().language(), mediaType, text);
    }

    /// Returns a file next to that of the briefing.
    Artifact fileBeside(String path, Format format, String mediaType, byte[] bytes) {
      return new Artifact(path, format, masthead().language(), mediaType, bytes);
    }
  }
}
