package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Tests what a site says of mistakes in earlier issues, and of issues that were taken back.
class SiteCorrectionsTest extends SiteSamples {

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
}
