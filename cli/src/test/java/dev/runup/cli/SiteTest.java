package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// Tests what the pages, feeds and parts of a site say.
class SiteTest extends SiteSamples {

  /// Words that only withheld facts, other editions and what was taken back have.
  private static final List<String> NOWHERE =
      List.of(
          "quollberry",
          "murrelwick",
          "zanderflux",
          "smewport",
          "garganeypier",
          "gadwallend",
          "dunlinford",
          "данлінфорд",
          "scaupview",
          "fulmarday",
          "kittiwakenote",
          "grebeholm",
          "widgeondock",
          "віджендок",
          "crane-order",
          "ospreyreason",
          "plovergate",
          "пловергейт",
          "crexbarrow",
          "pilot-pay",
          "quollberry-depth",
          "fendercost",
          "letter-ice",
          "desk-view",
          "2026-03-05",
          "names.yaml",
          "desk note",
          "tlp:amber",
          "{0}",
          "(none)");

  @Test
  void noLinkIsDead() throws IOException {
    assertThat(faults(site(HARBOUR), BASE, "")).isEmpty();
    for (String example : List.of("reykjavik-1986", "florida-2025")) {
      assertThat(faults(filesOf(example, Path.of("../examples", example)), "", "")).isEmpty();
    }
  }

  /// A number of a source outside its entry leads to that entry, also from pages without the list.
  @Test
  void citationsOfPagesWithoutSourcesLeadToThem() throws IOException {
    Map<String, String> files = filesOf("reykjavik-1986", Path.of("../examples", "reykjavik-1986"));

    for (String name : List.of("index.html", "corrections.html")) {
      assertThat(page(files, name).replaceAll("(?s)<head>.*?</head>", ""))
          .as(name)
          .containsPattern("\\[<a href=\"issues/[^\"]+#source:[a-z0-9-]+\">\\d+</a>")
          .doesNotContainPattern("\\[\\d");
    }
  }

  @Test
  void nothingWithheldOrTakenBackIsAnywhere() throws IOException {
    for (String form : List.of("--quiet", "--parts")) {
      Map<String, String> files = site(HARBOUR, form);
      for (Map.Entry<String, String> file : files.entrySet()) {
        String text = file.getKey() + " " + file.getValue();
        if (file.getKey().endsWith(".pdf")) {
          text += pdfText(file.getValue());
        }
        String lower = text.replace("\r\n ", "").toLowerCase(Locale.ROOT);
        assertThat(NOWHERE.stream().filter(lower::contains)).as(file.getKey()).isEmpty();
      }
    }
  }

  private static String pdfText(String bytes) throws IOException {
    StringBuilder text = new StringBuilder();
    try (PdfReader reader = new PdfReader(bytes.getBytes(StandardCharsets.ISO_8859_1))) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page));
      }
    }
    return text.toString();
  }

  @Test
  void filesOfIssuesAreThoseOfBuild() throws IOException {
    Map<String, String> site = site(HARBOUR);
    Path built = folder.resolve("built");
    Ran.as(
        "a program",
        "build",
        HARBOUR.toString(),
        "--all-issues",
        "--edition",
        "public",
        "-o",
        built.toString());

    Map<String, String> files = files(built);
    files.remove("SHA256SUMS");
    assertThat(files).hasSize(48);
    files.replaceAll((name, text) -> isPage(name) ? "" : text);
    site.replaceAll((name, text) -> isPage(name) ? "" : text);
    assertThat(site).containsAllEntriesOf(files);
  }

  private static boolean isPage(String name) {
    return name.endsWith(".html") && !name.endsWith(".fragment.html");
  }

  /// A page as published leads search engines to the page of its issue, which has its corrections.
  @Test
  void pagesAsPublishedAreThoseOfBuildAndNameThePageOfTheirIssue() throws IOException {
    Map<String, String> site = site(HARBOUR);
    Path built = folder.resolve("built");
    Ran.of("build", HARBOUR.toString(), "--edition", "public", "-o", built.toString());

    files(built)
        .forEach((name, text) -> {
          if (isPage(name)) {
            String address = BASE + name.replace("public-", "issues/");
            assertThat(page(site, name).lines().toList())
                .as(name)
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .contains("<link rel=\"canonical\" href=\"" + address + "\">")
                .containsAll(
                    text.lines().filter(line -> !line.matches(".*(canonical|og:url).*")).toList());
          }
        });
  }

  /// Whoever subscribes to it always has the events of the newest issue.
  @Test
  void calendarIsThatOfTheNewestIssueAtAnAddressThatStays() throws IOException {
    Map<String, String> files = site(HARBOUR);

    assertThat(page(files, "calendar.ics")).isEqualTo(page(files, "public-2026-03-10.ics"));
    assertThat(page(files, "calendar.uk.ics")).isEqualTo(page(files, "public-2026-03-10.uk.ics"));
    assertThat(page(files, "index.html"))
        .contains(
            "<link rel=\"alternate\" type=\"text/calendar\" title=\"Harbour briefing\""
                + " href=\"calendar.ics\">",
            "<a href=\"calendar.ics\">Calendar</a>");
    assertThat(page(files, "index.uk.html")).contains("href=\"calendar.uk.ics\">Календар</a>");
    assertThat(page(files, "issues/2026-03-09.html"))
        .contains("<a href=\"../public-2026-03-09.ics\">As published: iCalendar</a>");
  }

  @Test
  void indexHasNewestIssueThenAll() throws IOException {
    String index = words(page(site(HARBOUR), "index.html"));

    assertThat(index)
        .containsSubsequence(
            "Harbour desk",
            "Both sides have signed the plan for the berths",
            "Issue 6, Tuesday, 10 March 2026",
            "Fewer ships wait off the harbour.",
            "Plan for the berths, signed",
            "Before: being drafted",
            "All issues",
            "Issue 6, Tuesday, 10 March 2026. Newest issue, printed above. Since 9 March: 3 changed and"
                + " 1 new.",
            "Issue 5, Monday, 9 March 2026",
            "Since 6 March: 1 corrected, 1 withdrawn and 2 new.",
            "Issue 4, Friday, 6 March 2026",
            "2 corrections since",
            "Issue 3, Wednesday, 4 March 2026",
            "Taken back on Saturday, 28 November 2026. Sent before the minister had read it.",
            "34 ships wait off the harbour",
            "Issue 2, Tuesday, 3 March 2026",
            "2 corrections since",
            "Six berths are open to both sides",
            "Issue 1, Monday, 2 March 2026",
            "First issue: no comparison.")
        .doesNotContain("We had swapped the digits.", "The log names another speaker.")
        .containsOnlyOnce("printed above")
        .containsOnlyOnce("Fewer ships wait off the harbour.");
    assertThat(words(page(files(www), "index.uk.html")))
        .containsSubsequence(
            "Портова довідка",
            "Обидві сторони підписали план щодо причалів",
            "3 оновлення та 1 новий факт",
            "1 виправлення, 1 відкликання та 2 нові факти",
            "28 листопада 2026 року")
        .doesNotContain("Previous", "Corrections", "Issue ");
  }

  @Test
  void pageOfMistakeHasItsCorrection() throws IOException {
    Map<String, String> files = site(HARBOUR);
    String second = page(files, "issues/2026-03-03.html");

    assertThat(words(second))
        .containsSubsequence(
            "34 ships wait off the harbour",
            "Corrected since.",
            "2 corrections",
            "Southland will sign before the talks end",
            "Reason: The log names another speaker.",
            "9 March, corrected: Ships waiting off the harbour, 3 March: 43 [2 p. 3]. Wrong in earlier issues: 34."
                + " Reason: We had swapped the digits.",
            "Reported in Issue 5, 9 March 2026. History of this fact",
            "Ships waiting off the harbour, 3 March: 34 [2 p. 3]");
    assertThat(second)
        .contains(
            "../issues/2026-03-09.html",
            "../facts/measure-waiting.html",
            "../facts/statement-south-sign.html");
    assertThat(second.substring(0, second.indexOf("</div>", second.indexOf("role=\"note\""))))
        .doesNotContain("28");
    assertThat(words(page(files, "issues/2026-03-03.uk.html")))
        .contains(
            "Виправлено",
            "Помилково в попередніх випусках: 34",
            "Ми переставили цифри.",
            "відкликано");
    assertThat(page(files, "issues/2026-03-06.html")).contains("Corrected since.");
    for (String right : List.of("2026-03-02", "2026-03-04", "2026-03-09", "2026-03-10")) {
      assertThat(page(files, "issues/" + right + ".html")).doesNotContain("Corrected since.");
    }
  }

  @Test
  void previousAndNextWalkAllIssues() throws IOException {
    Map<String, String> files = site(HARBOUR);
    List<String> walked = new ArrayList<>();
    for (String name = "2026-03-02.html"; !name.isEmpty(); ) {
      walked.add(name);
      String html = page(files, "issues/" + name);
      List<String> next =
          matches(Pattern.compile("<link rel=\"next\" href=\"\\.\\./issues/([^\"]*)\">"), html);
      name = next.isEmpty() ? "" : next.getFirst();
    }

    assertThat(walked)
        .containsExactly(
            "2026-03-02.html",
            "2026-03-03.html",
            "2026-03-04.html",
            "2026-03-06.html",
            "2026-03-09.html",
            "2026-03-10.html");
    assertThat(page(files, "issues/2026-03-02.html")).doesNotContain("rel=\"prev\"");
    assertThat(page(files, "latest.html")).contains("issues/2026-03-10.html\">");
  }

  @Test
  void issueThatWasTakenBackIsTombstone() throws IOException {
    Map<String, String> files = site(HARBOUR);
    String english = page(files, "issues/2026-03-04.html");

    assertThat(words(english))
        .contains(
            "Harbour briefing",
            "This issue was taken back Number: 3",
            "Wednesday, 4 March 2026",
            "Saturday, 28 November 2026",
            "Sent before the minister had read it. Newest issue",
            "This notice: HTML")
        .doesNotContain("TLP", "As published");
    assertThat(english)
        .contains("content=\"noindex\"", "<p><a href=\"../latest.html\">Newest issue</a></p>");
    assertThat(page(files, "issues/2026-03-04.uk.html"))
        .contains("Портова довідка", "Цей випуск відкликано", "lang=\"en\"");
    assertThat(page(files, "feed.xml"))
        .contains("<at:deleted-entry")
        .containsOnlyOnce("Sent before the minister had read it.");
    assertThat(page(files, "feed.json")).doesNotContain("issues/2026-03-04");
    assertThat(page(files, "sitemap.xml")).doesNotContain("issues/2026-03-04");
  }

  @Test
  void correctionsHaveBeforeAfterReasonAndWhere() throws IOException {
    Map<String, String> files = site(HARBOUR);
    String html = page(files, "corrections.html");

    assertThat(words(html))
        .contains("43 [2 p. 3]. Wrong in earlier issues: 34. Reason: We had swapped the digits.")
        .contains(
            "The mistake is in Issue 2, 3 March 2026; Issue 4, 6 March 2026. Reported in Issue 5, 9 March 2026.")
        .contains("Issues taken back")
        .doesNotContain("28 [", "New count", "Two berths were opened", "Signed at the talks");
    assertThat(matches(Pattern.compile("(History of this fact)"), html)).hasSize(2);
    assertThat(
            matches(
                Pattern.compile("<h2><span id=\"[^\"]*\"></span>([^<]*)<"),
                html.replace('\u00a0', ' ')))
        .containsExactly("Monday, 9 March 2026", "Issues taken back");
    String style = matches(Pattern.compile("\"stylesheet\" href=\"([^\"]*)\""), html).getFirst();
    assertThat(page(files, style)).contains("li:has(>p+p):not(:last-child){margin-bottom:");
    assertThat(words(page(site(FERRY), "corrections.html")))
        .contains("Жодного випуску не довелося виправляти.");
  }

  @Test
  void correctionsHaveOneOrderOnAllPages() throws IOException {
    Map<String, String> files = site(HARBOUR);

    for (String page : List.of("corrections.html", "issues/2026-03-03.html", "feed.xml")) {
      assertThat(page(files, page))
          .as(page)
          .containsSubsequence("The log names another speaker.", "We had swapped the digits.");
    }
    assertThat(page(site(HARBOUR, "--parts"), "series.json"))
        .containsSubsequence("\"statement:south-sign\"", "\"measure:waiting\"");
  }

  @Test
  void titleThatCountsDaysHoldsLaterToo() throws IOException {
    Map<String, String> ferry = site(FERRY);
    for (String page : List.of("index.html", "issues/2026-03-05.html", "feed.xml", "feed.json")) {
      assertThat(words(page(ferry, page)))
          .as(page)
          .contains("Зустріч про пором, 7 березня: заплановано; нове – «Ціна квитка»")
          .doesNotContain("Зустріч про пором: заплановано, за 2 дні");
    }
    assertThat(page(ferry, "note-2026-03-05.html")).contains("за 2");

    Path copy = copy("tomorrow");
    Path eve = copy.resolve("2026-03-09.yaml");
    String facts = Files.readString(eve);
    Files.writeString(
        eve,
        facts.substring(0, facts.indexOf("headlines:"))
            + facts.substring(facts.indexOf("updates:")));
    Map<String, String> files = filesOf("eve", copy);
    assertThat(page(files, "public-2026-03-09.html")).contains("TOMORROW");
    assertThat(words(page(files, "index.html")))
        .contains("Harbour talks, 10 March, 10:00 UTC: planned")
        .doesNotContain("TOMORROW");
    assertThat(page(files, "issues/2026-03-09.html").replaceAll("[\u00A0\u202F]", " "))
        .contains("<title>Harbour talks, 10 March, 10:00 UTC: planned · TLP:CLEAR<");
    assertThat(faults(files, "", "")).isEmpty();
  }

  @Test
  void feedsHaveIssuesAndCorrections() throws IOException {
    Map<String, String> files = site(HARBOUR);
    String atom = page(files, "feed.xml");
    Map<?, ?> json = (Map<?, ?>) JsonSchema.parsed(page(files, "feed.json"));
    List<?> items = (List<?>) json.get("items");

    assertThat(matches(Pattern.compile("(<entry>)"), atom)).hasSize(7);
    assertThat(items.stream().map(one -> ((Map<?, ?>) one).get("date_published").toString()))
        .extracting(day -> day.substring(0, 10))
        .containsExactly(
            "2026-03-10",
            "2026-03-09",
            "2026-03-09",
            "2026-03-09",
            "2026-03-06",
            "2026-03-03",
            "2026-03-02");
    assertThat(matches(Pattern.compile("<id>(.*)</id>"), atom).stream().skip(1))
        .containsExactlyElementsOf(
            items.stream().map(one -> String.valueOf(((Map<?, ?>) one).get("id"))).toList());
    assertThat(atom).contains("Pilots &amp;amp; tugs").doesNotContain("&amp;amp;amp;");
    Map<String, String> elsewhere = site(HARBOUR, "--base", "https://other.example/x");
    assertThat(page(elsewhere, "feed.xml").replace("https://other.example/x/", BASE))
        .isEqualTo(atom);
  }

  @Test
  void titlesOfCorrectionsAreShort() throws IOException {
    Map<String, String> files = site(HARBOUR);

    assertThat(matches(Pattern.compile("<title>(.*)</title>"), page(files, "feed.xml")))
        .contains(
            "Withdrawn: Southland will sign before the talks end.",
            "Corrected: Ships waiting off the harbour")
        .noneMatch(title -> title.contains("digits"));
    assertThat(page(files, "feed.uk.xml")).contains("<title>Виправлено: Судна, що чекають");
    assertThat(page(files, "feed.xml")).contains("We had swapped the digits.");
  }

  @Test
  void skipLinkNamesWhatFollows() throws IOException {
    Map<String, String> files = site(HARBOUR);

    for (String page : List.of("index", "corrections", "facts/actor-north", "issues/2026-03-04")) {
      assertThat(page(files, page + ".html")).contains("href=\"#main\">Skip to the content<");
      assertThat(page(files, page + ".uk.html")).contains(">Перейти до основного вмісту<");
    }
    for (String page : List.of("latest.html", "issues/2026-03-03.html")) {
      assertThat(page(files, page)).contains("href=\"#main\">Skip to the briefing<");
    }
  }

  @Test
  void sitemapHasTrueDays() throws IOException {
    String map = page(site(HARBOUR), "sitemap.xml").replaceAll("\\n<", "<");

    assertThat(map)
        .contains(
            "issues/2026-03-02.html</loc><lastmod>2026-03-02<",
            "issues/2026-03-03.html</loc><lastmod>2026-03-09<",
            "issues/2026-03-10.html</loc><lastmod>2026-03-10<",
            "corrections.html</loc><lastmod>2026-03-09<",
            "facts/measure-open-berths.html</loc><lastmod>2026-03-06<",
            "hreflang=\"uk\"");
  }

  @Test
  void partsAreDataAndFragments() throws IOException {
    Map<String, String> files = site(HARBOUR, "--parts");
    Map<?, ?> json = (Map<?, ?>) JsonSchema.parsed(page(files, "series.json"));
    List<?> issues = (List<?>) json.get("issues");

    Map<?, ?> schema = (Map<?, ?>) JsonSchema.parsed(Ran.of("schema", "series").out());
    assertThat(JsonSchema.wrong(schema, json)).isEmpty();
    String ferry = page(site(FERRY, "--parts"), "series.json");
    assertThat(JsonSchema.wrong(schema, JsonSchema.parsed(ferry))).isEmpty();
    assertThat(json.get("languages")).isEqualTo(List.of("en", "uk"));
    assertThat(issues).hasSize(6);
    assertThat(((List<?>) json.get("corrections"))).hasSize(2);
    assertThat(issues.get(2).toString())
        .contains("takenBack", "Sent before the minister had read it.")
        .doesNotContain("title", "messages");
    assertThat(page(files, "issues/2026-03-03.corrections.fragment.html"))
        .contains("class=\"runup-note\"", "We had swapped the digits.", BASE);
    assertThat(page(files, "issues/2026-03-03.links.fragment.html"))
        .contains(BASE + "issues/2026-03-02.html");
    assertThat(files.entrySet())
        .filteredOn(file -> file.getKey().endsWith(".fragment.html"))
        .noneMatch(file -> file.getValue().contains("<html"));
  }

  @Test
  void editionForDeskIsNotIndexed() throws IOException {
    Map<String, String> files = site(HARBOUR, "--edition", "daily");

    assertThat(files).doesNotContainKey("sitemap.xml");
    assertThat(page(files, "index.html")).contains("content=\"noindex\"", "TLP:AMBER");
    assertThat(files.toString())
        .contains("QUOLLBERRY")
        .doesNotContain("KITTIWAKENOTE", "GREBEHOLM", "OSPREYREASON");
  }

  @Test
  void lowestMarkCanBeHidden() throws IOException {
    Map<String, String> files = site(HARBOUR, "--hide-lowest-mark");

    assertThat(page(files, "index.html"))
        .contains("<title>Harbour briefing · ")
        .doesNotContain("TLP:CLEAR");
    assertThat(page(files, "latest.html")).doesNotContain("TLP:CLEAR");
    assertThat(page(files, "latest.md")).isEqualTo(page(files, "public-2026-03-10.md"));
  }
}
