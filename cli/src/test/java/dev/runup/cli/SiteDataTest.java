package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Tests what a site has for programs: feeds, a calendar, a map of its pages, and parts for other
/// sites.
class SiteDataTest extends SiteSamples {

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
}
