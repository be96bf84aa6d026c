package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.thaiopensource.relaxng.jaxp.XMLSyntaxSchemaFactory;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

/// Reads the feeds of `runup site` with tools of others: ROME reads the Atom, and Jing holds it to
/// a RELAX NG schema of RFC 4287, which is in `atom.rng`. The JSON Feed must say the same.
class FeedTest {

  private static final String BASE = "https://feeds.example.org/talks/";
  private static final String HARBOUR_BASE = "https://briefings.example.org/harbour/";
  private static final Pattern HREF = Pattern.compile(" href=\"([^\"]*)\"");
  private static final Pattern FILE = Pattern.compile("feed[^/]*\\.xml");

  @TempDir private static Path folder;

  private static final List<Feed> FEEDS = new ArrayList<>();

  private static Schema atom;

  /// The two files of a feed.
  ///
  /// @param name names the site and the Atom file
  /// @param base the address of the site, or empty
  /// @param www the folder of the site
  private record Feed(String name, String base, Path www, String atom, Map<?, ?> json) {

    SyndFeed read() throws FeedException {
      return new SyndFeedInput().build(new StringReader(atom));
    }

    List<Map<?, ?>> items() {
      return ((List<?>) json.get("items")).stream().<Map<?, ?>>map(one -> (Map<?, ?>) one).toList();
    }

    List<Object> all(String key) {
      return items().stream().<Object>map(item -> item.get(key)).toList();
    }

    /// Returns whether an address is one of the site, and has a page with that anchor.
    boolean leads(String address) throws IOException {
      String within = address.substring(address.startsWith(base) ? base.length() : 0);
      Path page = www.resolve(within.replaceFirst("#.*", ""));
      String anchor = within.contains("#") ? " id=\"" + within.replaceFirst(".*#", "") + "\"" : "";
      return address.startsWith(base)
          && Files.isRegularFile(page)
          && Files.readString(page).contains(anchor);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void makeSites() throws IOException, SAXException {
    Path reykjavik = Path.of("../examples/reykjavik-1986");
    make("reykjavik", reykjavik, "");
    make("reykjavik-based", reykjavik, BASE);
    make("harbour", Path.of("src/test/series/harbour"), HARBOUR_BASE);
    make("ferry", Path.of("src/test/series/ferry"), "");
    make("ferry-based", Path.of("src/test/series/ferry"), BASE);
    atom =
        new XMLSyntaxSchemaFactory()
            .newSchema(new StreamSource(Path.of("src/test/resources/atom.rng").toFile()));
  }

  /// @param base the address of the site, or empty; the dossier itself may have it already
  private static void make(String name, Path dossier, String base) throws IOException {
    Path www = folder.resolve(name);
    Stream<String> based = base.equals(BASE) ? Stream.of("--base", base) : Stream.of();
    Stream<String> plain = Stream.of("site", dossier.toString(), "-o", www.toString());
    Ran ran = Ran.as("a program", Stream.concat(plain, based).toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    try (Stream<Path> files = Files.list(www)) {
      for (Path file : files.sorted().toList()) {
        String atom = file.getFileName().toString();
        if (FILE.matcher(atom).matches()) {
          Path json = www.resolve(atom.replace(".xml", ".json"));
          FEEDS.add(
              new Feed(
                  name + "/" + atom,
                  base,
                  www,
                  Files.readString(file),
                  (Map<?, ?>) JsonSchema.parsed(Files.readString(json))));
        }
      }
    }
  }

  static List<Feed> feeds() {
    return FEEDS;
  }

  private static Feed feed(String name) {
    return FEEDS.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static void validate(String xml) throws IOException, SAXException {
    atom.newValidator().validate(new StreamSource(new StringReader(xml)));
  }

  @Test
  void eachLanguageHasFeed() {
    assertThat(FEEDS)
        .extracting(Feed::name)
        .containsExactlyInAnyOrder(
            "reykjavik/feed.xml",
            "reykjavik-based/feed.xml",
            "harbour/feed.xml",
            "harbour/feed.uk.xml",
            "ferry/feed.xml",
            "ferry-based/feed.xml");
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void atomIsValid(Feed feed) throws IOException, SAXException {
    validate(feed.atom());
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void atomIsReadByRome(Feed feed) throws FeedException, IOException {
    SyndFeed read = feed.read();
    List<SyndEntry> entries = read.getEntries();

    assertThat(read.getFeedType()).isEqualTo("atom_1.0");
    assertThat(read.getTitle()).isEqualTo(feed.json().get("title"));
    String home = (String) feed.json().get("home_page_url");
    String self = ((String) feed.json().get("feed_url")).replace(".json", ".xml");
    assertThat(read.getLinks())
        .extracting(SyndLink::getRel, SyndLink::getHref)
        .containsExactlyInAnyOrder(tuple("self", self), tuple("alternate", home));
    assertThat(feed.leads(home)).isTrue();
    assertThat(feed.leads(self)).isTrue();
    assertThat(read.getAuthors().getFirst().getName()).isNotBlank();
    assertThat(entries).isNotEmpty();
    assertThat(entries).extracting(SyndEntry::getUri).doesNotHaveDuplicates();
    for (SyndEntry entry : entries) {
      assertThat(entry.getTitle()).isNotBlank();
      assertThat(feed.leads(entry.getLink())).as(entry.getLink()).isTrue();
      assertThat(entry.getUpdatedDate())
          .isAfterOrEqualTo(entry.getPublishedDate())
          .isBeforeOrEqualTo(read.getPublishedDate());
      String html = entry.getContents().getFirst().getValue();
      assertThat(html).isNotBlank();
      for (String href : HREF.matcher(html).results().map(one -> one.group(1)).toList()) {
        assertThat(href.startsWith(feed.base()) ? feed.leads(href) : URI.create(href).isAbsolute())
            .as(href)
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("feeds")
  void jsonFeedSaysWhatAtomSays(Feed feed) throws FeedException {
    Map<?, ?> json = feed.json();
    List<SyndEntry> entries = feed.read().getEntries();

    assertThat(json.get("version")).isEqualTo("https://jsonfeed.org/version/1.1");
    assertThat((String) json.get("title")).isNotBlank();
    assertThat(feed.all("id")).isEqualTo(entries.stream().map(SyndEntry::getUri).toList());
    assertThat(feed.all("title")).isEqualTo(entries.stream().map(SyndEntry::getTitle).toList());
    assertThat(feed.all("url")).isEqualTo(entries.stream().map(SyndEntry::getLink).toList());
    assertThat(feed.all("content_html"))
        .isEqualTo(entries.stream().map(one -> one.getContents().getFirst().getValue()).toList());
    assertThat(
            feed.all("date_published").stream()
                .map(at -> Date.from(OffsetDateTime.parse((String) at).toInstant())))
        .isEqualTo(entries.stream().map(SyndEntry::getPublishedDate).toList());
    if (!feed.base().isEmpty()) {
      assertThat(
              Stream.concat(
                  Stream.of(json.get("home_page_url"), json.get("feed_url")),
                  feed.all("url").stream()))
          .allMatch(url -> ((String) url).startsWith(feed.base()));
    }
  }

  @Test
  void idsStayWhereverTheSiteLies() {
    assertThat(feed("reykjavik/feed.xml").all("id"))
        .isEqualTo(feed("reykjavik-based/feed.xml").all("id"));
    assertThat(feed("ferry/feed.xml").all("id")).isEqualTo(feed("ferry-based/feed.xml").all("id"));
  }

  @Test
  void entriesAreIssuesAndCorrections() {
    Feed harbour = feed("harbour/feed.xml");
    Feed ukrainian = feed("harbour/feed.uk.xml");

    assertThat(days(harbour))
        .isEqualTo(days(ukrainian))
        .containsExactly(
            "2026-03-10",
            "2026-03-09",
            "2026-03-09",
            "2026-03-09",
            "2026-03-06",
            "2026-03-03",
            "2026-03-02");
    assertThat(harbour.all("title").getFirst())
        .isEqualTo("Both sides have signed the plan for the berths");
    assertThat(ukrainian.all("title").getFirst())
        .isEqualTo("Обидві сторони підписали план щодо причалів");
    assertThat(harbour.all("url"))
        .startsWith(HARBOUR_BASE + "issues/2026-03-10.html")
        .endsWith(
            HARBOUR_BASE + "issues/2026-03-06.html",
            HARBOUR_BASE + "issues/2026-03-03.html",
            HARBOUR_BASE + "issues/2026-03-02.html");
    assertThat(harbour.all("url").stream().filter(url -> ((String) url).contains("corrections")))
        .hasSize(2);
    assertThat(days(feed("ferry/feed.xml")))
        .containsExactly("2026-03-07", "2026-03-05", "2026-03-04");
  }

  private static List<String> days(Feed feed) {
    return feed.all("date_published").stream()
        .map(at -> OffsetDateTime.parse((String) at).toLocalDate().toString())
        .toList();
  }

  @Test
  void schemaKnowsWhatAtomForbids() throws IOException, SAXException {
    String feed = feed("harbour/feed.xml").atom();
    validate(feed);

    mutated(feed)
        .forEach((what, xml) -> {
          assertThat(xml).as(what).isNotEqualTo(feed);
          assertThatThrownBy(() -> validate(xml)).as(what).isInstanceOf(SAXException.class);
        });
  }

  private static Map<String, String> mutated(String feed) {
    int entry = feed.indexOf("<entry>");
    String head = feed.substring(0, entry);
    String entries = feed.substring(entry).replace("</feed>\n", "");
    String first = entries.substring(0, entries.indexOf("</entry>\n") + 9);
    String about = head.substring(head.indexOf("<id>"));
    Map<String, String> all = new TreeMap<>();
    all.put("no id of the feed", feed.replaceFirst("<id>.*</id>", ""));
    all.put("no id of an entry", head + entries.replaceFirst("<id>.*</id>", "") + "</feed>");
    all.put("an id that is no address", feed.replaceFirst("<id>[^<]*", "<id>7"));
    all.put("no time", feed.replaceFirst("<updated>.*</updated>", ""));
    all.put("a time without zone", feed.replaceFirst("[+-]\\d\\d:\\d\\d</upd|Z</upd", "</upd"));
    all.put("a day as time", feed.replaceFirst("T[^<]*</published>", "</published>"));
    all.put("two titles", feed.replaceFirst("(<title>.*</title>)", "$1$1"));
    all.put("two titles of an entry", head + entries.replaceFirst("(<title>.*)", "$1$1</feed>"));
    all.put("no author", feed.replaceFirst("(?s)<author>.*?</author>", ""));
    all.put("an author without name", feed.replaceFirst("<name>.*</name>", ""));
    all.put("a link to nowhere", feed.replaceFirst(" href=\"[^\"]*\"", ""));
    all.put("two contents", feed.replaceFirst("</entry>", "<content>x</content></entry>"));
    all.put("HTML as elements", feed.replaceFirst("type=\"html\">", "type=\"html\"><p/>"));
    all.put("content elsewhere and here", feed.replaceFirst("type=\"html\">", "src=\"a\">x"));
    all.put("an unknown element of Atom", feed.replaceFirst("<author>", "<issue/><author>"));
    all.put("an unknown attribute", feed.replaceFirst("<author>", "<author kind=\"desk\">"));
    all.put("text between elements", feed.replaceFirst("<author>", "and <author>"));
    all.put("a deleted entry without its id", feed.replaceFirst(" ref=\"[^\"]*\"", ""));
    all.put(
        "an entry before the data of the feed",
        head.replace(about, first + about) + entries.replace(first, "") + "</feed>");
    return all;
  }

  @Test
  void schemaLetsPassWhatAtomAllows() throws IOException, SAXException {
    String feed = feed("harbour/feed.xml").atom();
    String author = "<author><name>Desk</name></author>";
    Map<String, String> all = new LinkedHashMap<>();
    all.put(
        "extensions",
        feed.replaceFirst("<author>", "<x:a xmlns:x=\"urn:x\" b=\"c\"><x:d>e</x:d></x:a><author>")
            .replaceFirst("</entry>", "<x:a xmlns:x=\"urn:x\">b</x:a></entry>"));
    all.put("another order", feed.replaceFirst("(<id>.*</id>)\\s*(<title>.*</title>)", "$2$1"));
    all.put(
        "authors of entries",
        feed.replaceFirst("(?s)<author>.*?</author>", "").replace("</entry>", author + "</entry>"));
    all.put("no entry", feed.replaceFirst("(?s)<entry>.*</entry>", ""));
    all.put("a link instead of content", feed.replaceFirst("(?s)<content.*?</content>", ""));
    all.forEach((what, xml) -> assertThat(xml).as(what).isNotEqualTo(feed));

    for (String xml : all.values()) {
      validate(xml);
    }
  }
}
