package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.format.Format;
import dev.runup.html.HtmlWriter;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.template.FrameTemplate;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes the files of a site: those of its issues, and its pages, feeds and site map, or its parts.
final class SiteFiles {

  private final Pipeline pipeline;
  private final Series series;
  private final SiteForm form;
  private final String base;
  private final ZoneId zone;
  private final boolean isForAll;
  private final Map<String, SitePages> pages = new LinkedHashMap<>();
  private final Map<String, Artifact> files = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  SiteFiles(DossierOnDisk dossier, Pipeline pipeline, Series series, SiteForm form) {
    this.pipeline = dossier.withOwnTemplates(pipeline);
    this.series = series;
    this.form = form;
    String typed = form.base() == null ? series.edition().output().base() : form.base();
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
    add(file(SiteForm.FILE, "application/json", main(), form.bytes(series.edition().name())));
    Site site =
        new Site(series.edition().name(), newest(), series.theme(), List.copyOf(files.values()));
    return Checked.of(site, Problem.distinct(problems));
  }

  private void add(Artifact file) {
    files.putIfAbsent(file.name(), file);
  }

  private void addPages() {
    Map<String, byte[]> style = HtmlWriter.siteStyle(series.theme(), label());
    style.forEach((name, bytes) -> add(file(name, Site.mediaType(name), main(), bytes)));
    String stylesheet = List.copyOf(style.keySet()).getLast();
    Map<String, LocalDate> listed = new LinkedHashMap<>();
    pages.forEach((language, own) -> {
      FrameTemplate frame = pipeline.filled().frame();
      List<SitePage> all = own.all();
      List<Checked<Artifact>> written =
          all.parallelStream().map(page -> file(page, own, frame, stylesheet)).toList();
      for (Checked<Artifact> one : written) {
        problems.addAll(one.problems());
        if (one instanceof Checked.Good<Artifact>(Artifact file, var _)) {
          add(file);
        }
      }
      for (SitePage page : all) {
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
      add(file("sitemap.xml", "application/xml", main(), new Sitemap(series, base).of(listed)));
    }
  }

  /// Adds the newest issue's files under an address that stays.
  private void addLatest() {
    SeriesIssue newest = series.latest();
    for (String language : series.languages()) {
      String name = series.edition().fileName(newest.stamp(), language);
      String latest = series.file("latest", language).replace(".html", "");
      for (Artifact file : newest.files()) {
        Format format = file.format();
        boolean isCalendar = format == Format.ICS;
        if (format.is(Format.Trait.BESIDE_PAGE) && file.name().equals(format.fileName(name))) {
          add(
              new Artifact(
                  isCalendar ? series.calendar(language) : format.fileName(latest),
                  format,
                  language,
                  file.mediaType(),
                  file.bytes()));
        }
      }
    }
  }

  private boolean isTakenBack(SitePage page) {
    return series.issues().stream()
        .anyMatch(issue -> issue.isTakenBack() && IssueLinks.path(issue).equals(page.canonical()));
  }

  private Checked<Artifact> file(
      SitePage page, SitePages own, FrameTemplate frame, String stylesheet) {
    Map<String, String> more = new LinkedHashMap<>();
    String root = page.root();
    more.put("robots", isForAll && !isTakenBack(page) ? "" : "noindex");
    more.put("stylesheet", root + stylesheet);
    if (page.links().isEmpty() || isTakenBack(page)) {
      more.put("skip", own.words("skip"));
    }
    more.put("siteName", own.words("pages"));
    more.put("siteNav", html(page, List.of(own.siteLinks(page, front(page.language()))), root));
    more.put("issueName", own.words("nav"));
    more.put("issueNav", page.links().isEmpty() ? "" : html(page, page.links(), root));
    more.put("feed", series.title(page.language()).text());
    more.put("atom", root + Feeds.file("feed", page.language(), series, "xml"));
    more.put("json", root + Feeds.file("feed", page.language(), series, "json"));
    more.put("calendar", series.hasCalendar() ? root + series.calendar(page.language()) : "");
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
    SitePage.Report report = page.report();
    String data = report == null ? "" : report.data(page.document().masthead(), url, alternates);
    Map<String, String> fields =
        HtmlWriter.sitePage(
            page.document(),
            series.theme(),
            new PageContext(url, data, false, "", alternates),
            root,
            more);
    if (report != null && !report.description().isEmpty()) {
      fields.put("description", report.description());
    }
    return frame
        .fill(Site.FRAME, fields)
        .map(html ->
            file(
                series.file(page.path(), page.language()),
                "text/html",
                page.language(),
                html.getBytes(StandardCharsets.UTF_8)));
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

  private Masthead.Label label() {
    return series.model(main()).masthead().label();
  }

  private String main() {
    return series.languages().getFirst();
  }

  private Site.Newest newest() {
    Map<String, Inline.Leaf> titles = new LinkedHashMap<>();
    Map<String, String> desks = new LinkedHashMap<>();
    Map<String, Site.Newest.Named> issues = new LinkedHashMap<>();
    SeriesIssue newest = series.newest();
    for (String language : series.languages()) {
      titles.put(language, series.title(language));
      desks.put(language, series.desk(language).text());
      if (newest != null) {
        issues.put(
            language,
            new Site.Newest.Named(
                newest.title(language), new IssueLinks(series, language).name(newest)));
      }
    }
    return new Site.Newest(
        titles, desks, issues, series.model(main()).masthead(), series.edition().ceiling().rank());
  }

  private static Artifact file(String name, String mediaType, String language, byte[] bytes) {
    return new Artifact(name, Format.HTML, language, mediaType, bytes);
  }
}
