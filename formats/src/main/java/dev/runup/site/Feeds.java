package dev.runup.site;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.html.HtmlWriter;
import dev.runup.node.JsonWriter;
import dev.runup.release.ReleaseEntry;
import dev.runup.site.SeriesCorrections.Corrected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The feeds of a series in one language: Atom (RFC 4287), with the deleted entries of RFC 6721,
/// and JSON Feed 1.1. Both have the same entries: one for each issue with its messages, and one for
/// each correction. Issues that were taken back are deleted entries.
///
/// Ids are made of the desk, the edition, the day and the language. So they stay, wherever the site
/// lies. The bytes of files take no part in an entry.
final class Feeds {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  /// The namespace of deleted entries.
  private static final String DELETED = "http://purl.org/atompub/tombstones/1.0";

  /// The number of entries. Older ones are left out.
  private static final int MOST = 100;

  private final Series series;
  private final String language;
  private final SitePages pages;
  private final IssueLinks links;
  private final String base;
  private final ZoneId zone;
  private final Document model;

  /// @param base the address of the site with a slash at its end, or empty
  /// @param zone the desk's zone
  Feeds(Series series, String language, SitePages pages, String base, ZoneId zone) {
    this.series = series;
    this.language = language;
    this.pages = pages;
    this.links = new IssueLinks(series, language);
    this.base = base;
    this.zone = zone;
    this.model = series.model(language);
  }

  /// An entry.
  ///
  /// @param address its page within the site
  /// @param html what it says
  /// @param updated the last change of what it says
  private record Entry(
      String id, String title, String address, Instant at, Instant updated, String html) {}

  /// Returns the name of a feed's file in a language.
  static String file(String name, String language, Series series, String ending) {
    String tag = language.equals(series.languages().getFirst()) ? "" : "." + language;
    return name + tag + "." + ending;
  }

  /// Returns the entries, the newest first.
  private List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    for (SeriesIssue issue : series.shown().reversed()) {
      for (Corrected one : pages.corrections().reportedBy(issue)) {
        all.add(entry(one, at(issue)));
      }
      Document document = issue.document(language);
      all.add(
          new Entry(
              id("issue", issue.typed()),
              pages.titles().title(issue).isBlank()
                  ? links.name(issue)
                  : pages.titles().title(issue),
              links.address(issue, ""),
              at(issue),
              updated(issue),
              html(
                  document,
                  Stream.concat(
                          issue.text(language).messages().stream(),
                          issue.text(language).changes().stream())
                      .toList())));
    }
    for (Corrected one : pages.corrections().all()) {
      if (one.reported() == null) {
        all.add(entry(one, one.day().atStartOfDay(zone).toInstant()));
      }
    }
    return all.stream().sorted(Comparator.comparing(Entry::at).reversed()).limit(MOST).toList();
  }

  private Entry entry(Corrected one, Instant at) {
    Inline.Leaf name = pages.nameOf(one.fact());
    String words =
        name == null
            ? one.words().stream()
                .map(block -> Inline.plain(Block.text(block).toList()))
                .collect(Collectors.joining(" "))
            : name.text();
    String key = one.withdrawn() ? "title.withdrawn" : "title.corrected";
    return new Entry(
        id("correction", one.key()),
        series.words(language).text(key) + " " + words,
        series.file("corrections", language) + "#" + one.fact(),
        at,
        at,
        html(model, one.words()));
  }

  private static Instant at(SeriesIssue issue) {
    return issue.documents().values().iterator().next().masthead().asOf();
  }

  /// Returns when an issue was made, or when the first issue that tells of its last correction was.
  private Instant updated(SeriesIssue issue) {
    return pages.corrections().of(issue).stream()
        .map(one ->
            one.reported() == null ? one.day().atStartOfDay(zone).toInstant() : at(one.reported()))
        .reduce(at(issue), (one, other) -> one.isAfter(other) ? one : other);
  }

  private String html(Document around, List<Block> blocks) {
    Document part = new Document(around.masthead(), blocks, List.of());
    return HtmlWriter.blocks(part, "", 3, base);
  }

  /// Returns the id of an entry. It has the form of a UUID that is made of a name.
  private String id(String kind, String name) {
    String desk = series.desk(language).text();
    String whole = String.join("\0", desk, series.edition().name(), language, kind, name);
    return "urn:uuid:" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
  }

  private String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
  }

  /// Returns the last instant at which anything was published or taken back.
  private Instant updated(List<Entry> entries) {
    return Stream.concat(
            entries.stream().map(Entry::updated),
            series.issues().stream()
                .map(SeriesIssue::takenBack)
                .filter(Objects::nonNull)
                .map(back -> back.day().atStartOfDay(zone).toInstant()))
        .max(Instant::compareTo)
        .orElse(model.masthead().asOf());
  }

  private String author() {
    String desk = series.desk(language).text();
    return desk.isBlank() ? series.title(language).text() : desk;
  }

  /// Returns the feed as Atom.
  byte[] atom() {
    List<Entry> entries = entries();
    XmlText xml = new XmlText();
    xml.open("feed", "xmlns", ATOM, "xmlns:at", DELETED, "xml:lang", language);
    xml.element("id", id("feed", ""));
    xml.element("title", series.title(language).text());
    xml.element("updated", time(updated(entries)));
    xml.open("author").element("name", author()).close("author");
    xml.empty("link", "rel", "self", "href", base + file("feed", language, series, "xml"));
    xml.empty("link", "rel", "alternate", "href", base + series.file("index", language));
    for (SeriesIssue issue : series.issues()) {
      ReleaseEntry back = issue.takenBack();
      if (back != null) {
        xml.open(
            "at:deleted-entry",
            "ref",
            id("issue", issue.typed()),
            "when",
            time(back.day().atStartOfDay(zone).toInstant()));
        xml.element("at:comment", back.reason()).close("at:deleted-entry");
      }
    }
    for (Entry entry : entries) {
      xml.open("entry");
      xml.element("id", entry.id());
      xml.element("title", entry.title());
      xml.element("updated", time(entry.updated()));
      xml.element("published", time(entry.at()));
      xml.empty("link", "rel", "alternate", "type", "text/html", "href", base + entry.address());
      xml.element("content", entry.html(), "type", "html");
      xml.close("entry");
    }
    xml.close("feed");
    return xml.bytes();
  }

  /// Returns the feed as JSON Feed.
  byte[] json() {
    Map<String, Object> feed = new LinkedHashMap<>();
    feed.put("version", "https://jsonfeed.org/version/1.1");
    feed.put("title", series.title(language).text());
    feed.put("home_page_url", base + series.file("index", language));
    feed.put("feed_url", base + file("feed", language, series, "json"));
    feed.put("language", language);
    feed.put("authors", List.of(Map.of("name", author())));
    List<Map<String, Object>> items = new ArrayList<>();
    for (Entry entry : entries()) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", entry.id());
      item.put("url", base + entry.address());
      item.put("title", entry.title());
      item.put("content_html", entry.html());
      item.put("date_published", time(entry.at()));
      if (entry.updated().isAfter(entry.at())) {
        item.put("date_modified", time(entry.updated()));
      }
      item.put("language", language);
      items.add(item);
    }
    feed.put("items", items);
    return (JsonWriter.write(feed) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
