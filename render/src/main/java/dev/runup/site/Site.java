package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.dossier.DossierOnDisk.EditionSummary;
import dev.runup.fact.Edition;
import dev.runup.fact.EditionField;
import dev.runup.format.Format;
import dev.runup.html.HtmlWriter;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.template.FrameTemplate;
import dev.runup.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// The files of a web site of one edition: all its issues as published, a page for each, the list
/// of all, corrections, facts and feeds.
///
/// They depend on nothing but the facts cleared for the edition, and on what the release register
/// says of it.
///
/// @param edition the name of the edition
/// @param newest what a page over several sites says of this one; null if it has nothing to show
/// @param theme how its pages look
/// @param files its files; none if it has nothing to show
public record Site(String edition, @Nullable Newest newest, Theme theme, List<Artifact> files) {

  /// The frame of all pages.
  static final String FRAME = "site.html.ftl";

  public Site {
    files = List.copyOf(files);
  }

  /// The newest issue of a site, for a page over several ones.
  ///
  /// @param titles the name of the series by language, the main language first
  /// @param issues the newest issue that was not taken back, by language. Empty if all were
  /// @param desks the desk by language. A name may be empty
  /// @param model the masthead of the site
  /// @param rank the rank of its highest marking
  record Newest(
      Map<String, Inline.Leaf> titles,
      Map<String, String> desks,
      Map<String, Named> issues,
      Masthead model,
      int rank) {
    Newest {
      titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
      desks = Collections.unmodifiableMap(new LinkedHashMap<>(desks));
      issues = Collections.unmodifiableMap(new LinkedHashMap<>(issues));
    }

    /// An issue in one language.
    ///
    /// @param title what it is about
    /// @param name its number and day
    record Named(String title, String name) {}
  }

  /// How a site is made.
  ///
  /// @param base the address of its folder with a slash at its end; null for that of the edition
  /// @param frontLanguage the main language of the page over several sites in the folder around it,
  ///   or null if there is none
  /// @param showsLowestMark whether pages show a marking if it is the lowest one
  /// @param dropped says whether an issue is left out, by the number of newer ones and its day
  /// @param onlyParts whether it is written as data and fragments for a content system
  public record Form(
      @Nullable String base,
      @Nullable String frontLanguage,
      boolean showsLowestMark,
      BiPredicate<Integer, LocalDate> dropped,
      boolean onlyParts) {}

  /// Returns the edition that a site shows if nobody names one: the first of those with the lowest
  /// ceiling. Null if the dossier has none.
  public static @Nullable EditionSummary defaultEdition(DossierOnDisk dossier) {
    Edition lowest =
        dossier.dossier().editions().stream()
            .min(Comparator.comparing(Edition::ceiling))
            .orElse(null);
    return dossier.editions().stream()
        .filter(one -> lowest != null && one.name().equals(lowest.name()))
        .findFirst()
        .orElse(null);
  }

  /// Makes the site of an edition, or returns the problems that prevent it.
  public static Checked<Site> of(
      DossierOnDisk dossier, Pipeline pipeline, String edition, Form form) {
    return dossier
        .editionSettings(edition)
        .then(one -> dossier.located(withOwnName(one)))
        .then(one -> SeriesReader.read(dossier, pipeline, one, form.dropped()))
        .then(series ->
            series.issues().isEmpty()
                ? Checked.good(new Site(edition, null, series.theme(), List.of()))
                : new Maker(dossier, pipeline, series, form).site());
  }

  /// Refuses an edition whose files have no day in their name, or the name of a page of the site.
  private static Checked<Edition> withOwnName(Edition edition) {
    String name = edition.fileName("1");
    if (name.equals(edition.fileName("2"))) {
      return Checked.bad(
          Problem.of(
              ProblemCode.WRONG_NAME,
              edition.ref(EditionField.NAME),
              "all issues of the edition \"" + edition.name() + "\" have the same file name",
              "A site has a file for each issue. Put {day} into the name, for example"
                  + " \"{edition}-{day}\"."));
    }
    return Checked.good(edition);
  }

  /// Returns the media type of a file of the style.
  static String mediaType(String name) {
    return name.endsWith(".css") ? "text/css" : name.endsWith(".txt") ? "text/plain" : "font/woff2";
  }

  /// Makes the files.
  private static final class Maker {

    private final Pipeline pipeline;
    private final Series series;
    private final Form form;
    private final String base;
    private final ZoneId zone;
    private final boolean isForAll;
    private final Map<String, SitePages> pages = new LinkedHashMap<>();
    private final Map<String, Artifact> files = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Maker(DossierOnDisk dossier, Pipeline pipeline, Series series, Form form) {
      this.pipeline = dossier.withOwnTemplates(pipeline);
      this.series = series;
      this.form = form;
      String typed = form.base() == null ? series.edition().base() : form.base();
      this.base = Objects.requireNonNullElse(typed, "");
      this.zone = dossier.zone();
      this.isForAll = series.edition().ceiling().rank() == 0;
      series
          .languages()
          .forEach(language ->
              pages.put(language, new SitePages(series, language, form.showsLowestMark())));
    }

    Checked<Site> site() {
      series.issues().forEach(issue -> issue.files().forEach(this::add));
      if (form.onlyParts()) {
        new SiteParts(series, pages, base).files().forEach(this::add);
      } else {
        addPages();
      }
      Site site =
          new Site(series.edition().name(), newest(), series.theme(), List.copyOf(files.values()));
      return Checked.of(site, Problem.distinct(problems));
    }

    private void add(Artifact file) {
      files.putIfAbsent(file.name(), file);
    }

    private void addPages() {
      Map<String, byte[]> style = HtmlWriter.siteStyle(series.theme(), label());
      style.forEach((name, bytes) -> add(file(name, mediaType(name), main(), bytes)));
      String stylesheet = List.copyOf(style.keySet()).getLast();
      Map<String, LocalDate> listed = new LinkedHashMap<>();
      pages.forEach((language, own) -> {
        FrameTemplate frame = pipeline.frame();
        for (SitePage page : own.all()) {
          addPage(page, own, frame, stylesheet);
          if (page.path().equals(page.canonical()) && !isTakenBack(page)) {
            listed.put(page.path(), page.lastChanged());
          }
        }
        Feeds feeds = new Feeds(series, language, own, base, zone);
        add(
            file(
                Feeds.file("feed", language, series, "xml"),
                "application/atom+xml",
                language,
                feeds.atom()));
        add(
            file(
                Feeds.file("feed", language, series, "json"),
                "application/feed+json",
                language,
                feeds.json()));
      });
      addLatest();
      if (!base.isEmpty() && isForAll) {
        add(file("sitemap.xml", "application/xml", main(), sitemap(listed)));
      }
    }

    /// Adds the newest issue's files under an address that stays.
    private void addLatest() {
      SeriesIssue newest = series.issues().getLast();
      for (String language : series.languages()) {
        String name = series.edition().fileName(newest.stamp(), language);
        String latest = series.file("latest", language).replace(".html", "");
        for (Artifact file : newest.files()) {
          boolean isWhole = file.format() == Format.PDF || file.format() == Format.MARKDOWN;
          if (isWhole && file.name().equals(file.format().fileName(name))) {
            add(
                new Artifact(
                    file.format().fileName(latest),
                    file.format(),
                    language,
                    file.mediaType(),
                    file.bytes()));
          }
        }
      }
    }

    private boolean isTakenBack(SitePage page) {
      return series.issues().stream()
          .anyMatch(
              issue -> issue.isTakenBack() && IssueLinks.path(issue).equals(page.canonical()));
    }

    private void addPage(SitePage page, SitePages own, FrameTemplate frame, String stylesheet) {
      Map<String, String> more = new LinkedHashMap<>();
      String root = page.root();
      more.put("robots", isForAll && !isTakenBack(page) ? "" : "noindex");
      more.put("stylesheet", root + stylesheet);
      more.put("siteName", own.words("pages"));
      more.put("siteNav", html(page, List.of(own.siteLinks(page, front(page.language()))), root));
      more.put("issueName", own.words("nav"));
      more.put("issueNav", page.links().isEmpty() ? "" : html(page, page.links(), root));
      more.put("feed", series.title(page.language()).text());
      more.put("atom", root + Feeds.file("feed", page.language(), series, "xml"));
      more.put("json", root + Feeds.file("feed", page.language(), series, "json"));
      if (page.previous() != null) {
        more.put("previous", root + series.file(page.previous(), page.language()));
      }
      if (page.next() != null) {
        more.put("next", root + series.file(page.next(), page.language()));
      }
      String url = base.isEmpty() ? "" : base + series.file(page.canonical(), page.language());
      Map<String, String> alternates = new LinkedHashMap<>();
      if (series.languages().size() > 1) {
        String from = base.isEmpty() ? root : base;
        for (String other : series.languages()) {
          alternates.put(other, from + series.file(page.canonical(), other));
        }
      }
      Map<String, String> fields =
          HtmlWriter.sitePage(
              page.document(),
              series.theme(),
              new PageContext(url, "", false, "", alternates),
              root,
              more);
      Checked<String> filled = frame.fill(FRAME, fields);
      problems.addAll(filled.problems());
      if (filled instanceof Checked.Good<String>(String html, var _)) {
        add(
            file(
                series.file(page.path(), page.language()),
                "text/html",
                page.language(),
                html.getBytes(StandardCharsets.UTF_8)));
      }
    }

    /// Returns what leads from the folder of the site to the page over several ones, or null.
    private @Nullable String front(String language) {
      return form.frontLanguage() == null
          ? null
          : "../" + SiteOverview.file(language, form.frontLanguage());
    }

    private static String html(SitePage page, List<Block> blocks, String root) {
      return HtmlWriter.blocks(
          new Document(page.document().masthead(), blocks, List.of()), "", 1, root);
    }

    private byte[] sitemap(Map<String, LocalDate> listed) {
      XmlText xml = new XmlText();
      xml.open(
          "urlset",
          "xmlns",
          "http://www.sitemaps.org/schemas/sitemap/0.9",
          "xmlns:xhtml",
          "http://www.w3.org/1999/xhtml");
      listed.forEach((path, day) -> {
        for (String language : series.languages()) {
          xml.open("url").element("loc", base + series.file(path, language));
          xml.element("lastmod", day.toString());
          if (series.languages().size() > 1) {
            for (String other : series.languages()) {
              xml.empty(
                  "xhtml:link",
                  "rel",
                  "alternate",
                  "hreflang",
                  other,
                  "href",
                  base + series.file(path, other));
            }
          }
          xml.close("url");
        }
      });
      xml.close("urlset");
      return xml.bytes();
    }

    private Masthead.Label label() {
      return series.model(main()).masthead().label();
    }

    private String main() {
      return series.languages().getFirst();
    }

    private Newest newest() {
      Map<String, Inline.Leaf> titles = new LinkedHashMap<>();
      Map<String, String> desks = new LinkedHashMap<>();
      Map<String, Newest.Named> issues = new LinkedHashMap<>();
      SeriesIssue newest = series.newest();
      for (String language : series.languages()) {
        titles.put(language, series.title(language));
        desks.put(language, series.model(language).masthead().desk().text());
        if (newest != null) {
          issues.put(
              language,
              new Newest.Named(
                  newest.document(language).masthead().title(),
                  new IssueLinks(series, language).name(newest)));
        }
      }
      return new Newest(
          titles,
          desks,
          issues,
          series.model(main()).masthead(),
          series.edition().ceiling().rank());
    }

    private static Artifact file(String name, String mediaType, String language, byte[] bytes) {
      return new Artifact(name, Format.HTML, language, mediaType, bytes);
    }
  }
}
