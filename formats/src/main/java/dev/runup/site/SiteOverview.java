package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.format.Format;
import dev.runup.html.HtmlWriter;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.Pipeline;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.site.Site.Newest;
import dev.runup.template.SiteWords;
import dev.runup.theme.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The page over the sites of several dossiers, in each of their languages.
public final class SiteOverview {

  private final NavigableMap<String, Site> sites;
  private final String mainLanguage;
  private final String base;
  private final Pipeline pipeline;
  private final List<Problem> problems = new ArrayList<>();

  /// @param sites the sites with something to show, by their folders
  /// @param mainLanguage the language whose page has no language in its name
  /// @param base the address of the folder with the sites, with a slash at its end; may be empty
  public SiteOverview(
      SortedMap<String, Site> sites, String mainLanguage, String base, Pipeline pipeline) {
    this.sites = new TreeMap<>(sites);
    this.mainLanguage = mainLanguage;
    this.base = base;
    this.pipeline = pipeline;
  }

  /// Returns the name of the page in a language.
  static String file(String language, String mainLanguage) {
    return language.equals(mainLanguage) ? "index.html" : "index." + language + ".html";
  }

  /// Returns the pages, and their style and fonts. None without any site.
  public Checked<List<Artifact>> files() {
    if (sites.isEmpty()) {
      return Checked.good(List.of());
    }
    Theme theme = sites.firstEntry().getValue().theme();
    Newest highest =
        sites.values().stream()
            .map(SiteOverview::newest)
            .max(Comparator.comparingInt(Newest::rank))
            .orElseThrow();
    Masthead model = highest.model();
    List<Artifact> files = new ArrayList<>();
    String stylesheet = "";
    for (Map.Entry<String, byte[]> file : HtmlWriter.siteStyle(theme, model.label()).entrySet()) {
      files.add(
          new Artifact(
              file.getKey(),
              Format.HTML,
              mainLanguage,
              Site.mediaType(file.getKey()),
              file.getValue()));
      stylesheet = file.getKey();
    }
    for (String language : languages()) {
      Map<String, String> more = new LinkedHashMap<>();
      more.put("stylesheet", stylesheet);
      more.put("robots", highest.rank() == 0 ? "" : "noindex");
      addPage(language, theme, model, more, files);
    }
    return Checked.of(List.copyOf(files), problems);
  }

  private static Newest newest(Site site) {
    return Objects.requireNonNull(site.newest());
  }

  private List<String> languages() {
    List<String> languages = new ArrayList<>(List.of(mainLanguage));
    sites.values().stream()
        .flatMap(site -> newest(site).titles().keySet().stream())
        .filter(language -> !language.equals(mainLanguage))
        .distinct()
        .sorted()
        .forEach(languages::add);
    return languages;
  }

  private void addPage(
      String language,
      Theme theme,
      Masthead model,
      Map<String, String> more,
      List<Artifact> files) {
    Checked<SiteWords> words = pipeline.filled().templates().siteWords(language);
    problems.addAll(words.problems());
    if (!(words instanceof Checked.Good<SiteWords>(SiteWords good, var _))) {
      return;
    }
    Document document = document(good, model);
    more.put("skip", good.text("skip"));
    more.put("siteName", good.text("pages"));
    more.put("siteNav", otherLanguages(document, language));
    Map<String, String> alternates = new LinkedHashMap<>();
    if (languages().size() > 1) {
      languages().forEach(other -> alternates.put(other, base + file(other, mainLanguage)));
    }
    String own = file(language, mainLanguage);
    PageContext around =
        new PageContext(base.isEmpty() ? "" : base + own, "", false, "", alternates);
    Checked<String> filled =
        pipeline
            .filled()
            .frame()
            .fill(Site.FRAME, HtmlWriter.sitePage(document, theme, around, "", more));
    problems.addAll(filled.problems());
    if (filled instanceof Checked.Good<String>(String html, var _)) {
      byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
      files.add(new Artifact(own, Format.HTML, language, "text/html", bytes));
    }
  }

  private String otherLanguages(Document document, String language) {
    List<Block.Item> links = new ArrayList<>();
    for (String other : languages()) {
      if (!other.equals(language)) {
        Span name = new Span(SiteWords.nameOf(other), null, other, SpanKind.TEXT, null);
        links.add(
            new Block.Item(
                List.of(
                    new Block.Paragraph(
                        List.of(Inline.Link.within(file(other, mainLanguage), name))))));
      }
    }
    return links.isEmpty()
        ? ""
        : HtmlWriter.blocks(
            new Document(document.masthead(), List.of(new Block.Bullets(true, links)), List.of()),
            "",
            1,
            "");
  }

  private Document document(SiteWords words, Masthead model) {
    String title = words.text("front");
    Masthead masthead =
        new Masthead(
            title,
            Phrase.of(title),
            "",
            "",
            model.date(),
            Phrase.NONE,
            null,
            model.label(),
            "",
            words.language(),
            model.asOf(),
            model.words());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(1, List.of(words.words("front"))));
    sites.forEach((folder, site) -> blocks.addAll(entry(folder, newest(site), words.language())));
    return new Document(masthead, blocks, List.of());
  }

  /// Returns what the page says of a site, in a language or else in the site's main language.
  private static List<Block> entry(String folder, Newest site, String language) {
    boolean hasLanguage = site.titles().containsKey(language);
    String main = site.titles().keySet().iterator().next();
    String in = hasLanguage ? language : main;
    String tag = hasLanguage ? "" : main;
    String page = folder + "/" + (in.equals(main) ? "index.html" : "index." + in + ".html");
    Inline.Leaf title = Objects.requireNonNull(site.titles().get(in));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, List.of(Inline.Link.within(page, span(title.text(), tag)))));
    String desk = site.desks().getOrDefault(in, "");
    Newest.@Nullable Named newest = site.issues().get(in);
    List<Inline> text = new ArrayList<>();
    if (newest != null) {
      text.add(new Inline.Strong(List.of(span(newest.title(), tag))));
      text.add(new Inline.Break());
      text.add(span(newest.name(), tag));
    }
    if (!desk.isBlank()) {
      text.add(span(text.isEmpty() ? desk : " · " + desk, tag));
    }
    if (!text.isEmpty()) {
      blocks.add(new Block.Paragraph(text));
    }
    return blocks;
  }

  private static Inline.Leaf span(String text, String language) {
    return new Span(text, null, language, SpanKind.TEXT, null);
  }
}
