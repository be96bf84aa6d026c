package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.node.Node;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads the JSON-LD of a page like a search engine.
class JsonLdTest {

  private static final String SETTINGS = "{summit: meeting, mark: CLEAR, desk: The desk}\n";

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      sources:
      - {id: article, title: An article, kind: news-report, publisher: The Paper, published: 2025-12-27, url: "https://example.org/a"}
      actors:
      - {id: anna, name: Anna, kind: person, offices: [{office: Minister, of: land}]}
      - {id: land, name: The Land, kind: state}
      places:
      - {id: hall, name: The Hall}
      events:
      - {id: meeting, title: The meeting, status: planned, when: 2026-01-02/2026-01-03, where: hall, who: [anna, land]}
      - {id: call, title: A call, status: occurred, when: 2025-12-20~}
      statements:
      - {id: word, who: anna, quote: peace now, says: She wants peace., event: call, when: 2025-12-20}
      - {id: claim, who: land, verb: warned, says: Time is short., hedge: reportedly, if: nothing moves, caveat: By whom is not said}
      - {id: no-claim, who: land, verb: denied, says: It had troops there.}
      """;

  private static Node.Mapping data(String settings, String facts) {
    return Published.read("data.json", Published.data(new Published(settings, facts).page()));
  }

  private static Node.Mapping part(Node.Mapping report, String id) {
    return Published.all(report, "hasPart").stream()
        .filter(part -> Published.text(part, "@id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> comments(Node.Mapping part) {
    return Published.all(part, "comment").stream()
        .map(one -> Published.text(one, "name") + ": " + Published.text(one, "text"))
        .toList();
  }

  @Test
  void eventInDoubtIsNotCalledScheduled() {
    String doubted = FACTS.replace("status: planned", "status: in-doubt");

    assertThat(Published.all(data(SETTINGS, doubted), "about").getFirst().toString())
        .doesNotContain("EventScheduled");
  }

  @Test
  void briefingIsReportAboutSummit() {
    Node.Mapping report = data(SETTINGS, FACTS);
    Node.Mapping summit = Published.all(report, "about").getFirst();

    assertThat(Published.text(report, "@type")).isEqualTo("Report");
    assertThat(Published.text(report, "datePublished")).isEqualTo("2025-12-28");
    assertThat(Published.text(report, "reportNumber")).isEqualTo("1");
    assertThat(Published.text(report, "conditionsOfAccess")).isEqualTo("TLP:CLEAR");
    assertThat(Published.text(Published.all(report, "publisher").getFirst(), "name"))
        .isEqualTo("The desk");
    assertThat(Published.text(summit, "@type")).isEqualTo("Event");
    assertThat(Published.text(summit, "@id")).isEqualTo("#event:meeting");
    assertThat(Published.text(summit, "startDate")).isEqualTo("2026-01-02");
    assertThat(Published.text(summit, "endDate")).isEqualTo("2026-01-03");
    assertThat(Published.text(summit, "eventStatus")).endsWith("EventScheduled");
    assertThat(Published.all(summit, "attendee"))
        .extracting(one -> Published.text(one, "@type") + " " + Published.text(one, "name"))
        .containsExactly("Person Anna", "GovernmentOrganization The Land");
    assertThat(Published.all(summit, "location"))
        .extracting(one -> Published.text(one, "name"))
        .containsExactly("The Hall");
  }

  @Test
  void sourceIsCited() {
    Node.Mapping source = Published.all(data(SETTINGS, FACTS), "citation").getFirst();

    assertThat(Published.text(source, "@type")).isEqualTo("ReportageNewsArticle");
    assertThat(Published.text(source, "@id")).isEqualTo("#source:article");
    assertThat(Published.text(source, "name")).isEqualTo("An article");
    assertThat(Published.text(source, "datePublished")).isEqualTo("2025-12-27");
  }

  @Test
  void reportSaysWhereItBelongsAndWhatElseThereIs() {
    String edition = "editions: {daily: {template: daily, base: 'https://example.org/b/'}}, desk:";
    Node.Mapping report = data(SETTINGS.replace("desk:", edition), FACTS);
    Node.Mapping series = Published.all(report, "isPartOf").getFirst();

    assertThat(Published.text(report, "mainEntityOfPage"))
        .isEqualTo("https://example.org/b/daily-2025-12-28.html");
    assertThat(Published.text(report, "dateModified")).isEqualTo("2025-12-28T23:59:59Z");
    assertThat(Published.text(report, "description"))
        .startsWith("Anna, 20 December: She wants peace (“peace now”). ");
    assertThat(Published.text(Published.all(report, "author").getFirst(), "name"))
        .isEqualTo("The desk");
    assertThat(Published.text(series, "@type")).isEqualTo("CreativeWorkSeries");
    assertThat(Published.text(series, "name")).isEqualTo("Daily briefing");
  }

  @Test
  void pageWithoutAnAddressIsNamedByItsFile() {
    Node.Mapping report = data(SETTINGS, FACTS);

    assertThat(Published.text(report, "mainEntityOfPage")).isEqualTo("daily-2025-12-28.html");
    assertThat(Published.value(report, "url")).isNull();
  }

  @Test
  void quotedStatementIsQuotation() {
    Node.Mapping word = part(data(SETTINGS, FACTS), "#statement:word");

    assertThat(Published.text(word, "@type")).isEqualTo("Quotation");
    assertThat(Published.text(word, "text")).isEqualTo("peace now");
    assertThat(Published.text(Published.all(word, "creator").getFirst(), "name")).isEqualTo("Anna");
    assertThat(Published.text(Published.all(word, "isBasedOn").getFirst(), "@id"))
        .isEqualTo("#source:article");
    assertThat(Published.text(Published.all(word, "recordedAt").getFirst(), "@id"))
        .isEqualTo("#event:call");
    assertThat(Published.text(word, "dateCreated")).isEqualTo("2025-12-20");
    assertThat(comments(word)).containsExactly("says: She wants peace.");
  }

  @Test
  void reportedStatementIsClaimWithItsReserves() {
    Node.Mapping claim = part(data(SETTINGS, FACTS), "#statement:claim");

    assertThat(Published.text(claim, "@type")).isEqualTo("Claim");
    assertThat(Published.text(claim, "text")).isEqualTo("Time is short.");
    assertThat(Published.text(Published.all(claim, "author").getFirst(), "name"))
        .isEqualTo("The Land");
    assertThat(Published.text(Published.all(claim, "appearance").getFirst(), "@id"))
        .isEqualTo("#source:article");
    assertThat(comments(claim))
        .containsExactly(
            "verb: warned",
            "if: nothing moves",
            "hedge: reportedly",
            "caveat: By whom is not said");
  }

  @Test
  void deniedStatementIsNotClaim() {
    assertThat(Published.all(data(SETTINGS, FACTS), "hasPart"))
        .hasSize(2)
        .noneMatch(part -> Published.text(part, "text").contains("troops"));
    assertThat(Published.data(new Published(SETTINGS, FACTS).page())).doesNotContain("ClaimReview");
  }

  @Test
  void speakerOnBackgroundIsNotNamed() {
    String facts =
        FACTS.replace(
            "{id: word, who: anna,",
            "{id: word, who: anna, terms: background, attribution: an official,");
    String settings = SETTINGS.replace("desk:", "editions: {daily: {ceiling: RED}}, desk:");
    Node.Mapping word = part(data(settings, facts), "#statement:word");

    assertThat(Published.text(word, "creditText")).isEqualTo("an official");
    assertThat(Published.all(word, "creator")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-02~",
        "2026-01-02?",
        "2026-24",
        "202X",
        "2026-01-XX",
        "[2026-01-02, 2026-01-03]"
      })
  void uncertainDateIsLeftOut(String when) {
    String facts =
        FACTS.replace(
            "2026-01-02/2026-01-03",
            when.startsWith("[") ? '"' + when.replace(" ", "") + '"' : when);

    assertThat(
            Published.text(Published.all(data(SETTINGS, facts), "about").getFirst(), "startDate"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<!--",
        "<!-- <script>",
        "]]> \\\" } ] &quot; &lt;",
        "{{ x }} {% y %} \\\\u003C",
      })
  void textsAreEscapedInDataBlock(String hostile) {
    String typed = "\"" + hostile + "\"";
    String facts =
        FACTS
            .replace("title: An article", "title: " + typed)
            .replace("name: Anna", "name: " + typed)
            .replace("quote: peace now", "quote: " + typed)
            .replace("caveat: By whom is not said", "caveat: " + typed);
    String said = hostile.replace("\\\"", "\"").replace("\\\\", "\\");
    Published published = new Published(SETTINGS.replace("The desk", typed), facts);
    for (String page :
        List.of(published.page(), published.file("fragment", null, WebLayout.DEFAULT))) {
      Node.Mapping report = Published.read("data.json", Published.data(page));
      assertThat(page.split("(?i)<script", -1)).hasSize(2);
      assertThat(Published.text(Published.all(report, "citation").getFirst(), "name"))
          .isEqualTo(said);
      assertThat(Published.all(report, "hasPart"))
          .anyMatch(part -> Published.text(part, "text").equals(said));
    }
  }

  @Test
  void pageNamesItsAddress() {
    String settings =
        "{mark: CLEAR, editions: {daily: {name: latest, base: \"https://example.org/b\"}}}\n";
    String page = new Published(settings, FACTS).page();
    Node.Mapping report = Published.read("data.json", Published.data(page));

    assertThat(Published.text(report, "url")).isEqualTo("https://example.org/b/latest.html");
    assertThat(page)
        .contains("<link rel=\"canonical\" href=\"https://example.org/b/latest.html\">");
  }
}
