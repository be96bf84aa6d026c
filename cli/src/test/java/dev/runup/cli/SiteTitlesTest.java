package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Tests that a site says in each title of an old issue that what it says was withdrawn or
/// corrected, and that a title which counted days is still true.
class SiteTitlesTest extends SiteSamples {

  private static final String SETTINGS =
      """
      mark: TLP:CLEAR
      summit: talks
      editions: {daily: {formats: [html]}}
      """;

  private static final String FACTS =
      """
      intake: {source: wire, recorded: 2025-12-21, credibility: 2}
      sources: [{id: wire, title: The wire, kind: news-report, reliability: B}]
      actors: [{id: ann, name: Ann Able, kind: person}, {id: bob, name: Bob Baker, kind: person}]
      issues: [{id: border, title: Border opening, weight: 8}]
      events: [{id: talks, title: Border talks, status: planned, when: 2025-12-30, about: border}]
      measures: [{id: toll, what: Ships waiting, value: 10, about: border}]
      statements:
      - {id: claim, who: ann, says: The bridge opens on Monday., about: border}
      - {id: other, who: bob, says: Trade goes on., about: border, recorded: 2025-12-22}
      %s
      headlines:
      - {id: lead, title: The bridge opens on Monday, rests-on: [%s], weight: 9, lead: true}
      - {id: next, title: Trade goes on, rests-on: other, weight: 9, recorded: 2025-12-22, lead: true}
      updates: [%s]
      """;

  private static final String RETRACTION =
      "- {id: back, who: ann, says: The bridge stays shut., retracts: claim, recorded: 2025-12-22}";

  private static final String WITHDRAWN =
      "{fact: claim, recorded: 2025-12-22, act: withdrawn, reason: It was a misreading.},"
          + " {fact: lead, recorded: 2025-12-22, act: withdrawn, reason: It was a misreading.}";
  private static final String CORRECTED =
      "{fact: toll, recorded: 2025-12-22, act: corrected, reason: Miscounted., set: {value: 12}}";
  private static final String SUPERSEDED =
      "{fact: toll, recorded: 2025-12-22, act: superseded, reason: Counted anew., set: {value: 12}}";

  private Map<String, String> site(String restsOn, String updates) throws IOException {
    return site(restsOn, updates, "");
  }

  private Map<String, String> site(String restsOn, String updates, String statement)
      throws IOException {
    Path dossier =
        DossierSamples.written(
            folder.resolve("d"), SETTINGS, FACTS.formatted(statement, restsOn, updates));
    return site(dossier, "--base", BASE);
  }

  private static String title(String page) {
    return matches(Pattern.compile("<title>([^<]*)</title>"), page).getFirst();
  }

  @Test
  void eachTitleOfAWithdrawnHeadlineSaysSo() throws IOException {
    Map<String, String> files = site("claim", WITHDRAWN);
    String old = page(files, "issues/2025-12-21.html");

    assertThat(title(old)).startsWith("Withdrawn: The bridge opens on Monday");
    assertThat(old)
        .contains("property=\"og:title\" content=\"Withdrawn: The bridge")
        .contains("property=\"og:description\" content=\"Withdrawn: The bridge")
        .contains("name=\"description\" content=\"Withdrawn: The bridge");
    assertThat(words(old)).contains("Withdrawn: The bridge opens on Monday");
    assertThat(old).containsPattern("<h1[^>]*>.*Withdrawn:.*<s>.*The bridge opens on Monday");
    assertThat(page(files, "index.html")).contains(">Withdrawn: The bridge opens on Monday<");
    assertThat(page(files, "feed.xml"))
        .contains("<title>Withdrawn: The bridge opens on Monday</title>")
        .contains("<updated>2025-12-22T23:59:59Z</updated>\n<published>2025-12-21T23:59:59Z");
    assertThat(page(files, "feed.json")).contains("\"Withdrawn: The bridge opens on Monday\"");
  }

  /// What machines read says it too, and no longer has the words as a claim of their speaker.
  @Test
  void dataOfAWithdrawnIssueSaysSo() throws IOException {
    Map<String, String> files = site("claim", WITHDRAWN);
    String old = page(files, "issues/2025-12-21.html");

    assertThat(data(old))
        .contains("\"headline\": \"Withdrawn: The bridge opens on Monday")
        .contains("\"description\": \"Withdrawn: The bridge")
        .contains("\"dateModified\": \"2025-12-22\"")
        .contains("\"CorrectionComment\"", "\"text\": \"It was a misreading.\"")
        .contains("\"url\": \"" + BASE + "issues/2025-12-21.html\"")
        .doesNotContain("\"Claim\"");
    assertThat(data(page(files, "issues/2025-12-22.html")))
        .contains("\"headline\": \"Trade goes on", "\"Claim\"");
  }

  private static String data(String page) {
    return matches(
            Pattern.compile("(?s)<script type=\"application/ld\\+json\">(.*?)</script>"), page)
        .getFirst();
  }

  @Test
  void titleThatHalfRestsOnARetractedStatementSaysSoToo() throws IOException {
    assertThat(title(page(site("claim, toll", "", RETRACTION), "issues/2025-12-21.html")))
        .startsWith("Withdrawn: The bridge");
  }

  @Test
  void titleOnACorrectedFactSaysSo() throws IOException {
    assertThat(title(page(site("claim, toll", CORRECTED), "issues/2025-12-21.html")))
        .startsWith("Corrected: The bridge");
  }

  @Test
  void titleOnWhatTheWorldOvertookStays() throws IOException {
    assertThat(title(page(site("claim, toll", SUPERSEDED), "issues/2025-12-21.html")))
        .startsWith("The bridge");
  }

  /// The page printed 10. So it has to say 12 before it says that 12 was withdrawn.
  @Test
  void correctionsOfAPageBeginWithTheValueThatItPrints() throws IOException {
    String withdrawn =
        ", {fact: toll, recorded: 2025-12-23, act: withdrawn, reason: Nobody counts now.}";
    Map<String, String> files = site("claim", CORRECTED + withdrawn);

    assertThat(words(page(files, "issues/2025-12-21.html")))
        .containsSubsequence("Corrected since.", "Miscounted.", "Nobody counts now.");
    assertThat(page(files, "corrections.html"))
        .containsSubsequence("Nobody counts now.", "Miscounted.");
  }

  @Test
  void newestIssueHasItsOwnTitle() throws IOException {
    assertThat(title(page(site("claim", WITHDRAWN), "issues/2025-12-22.html")))
        .startsWith("Trade goes on");
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
}
