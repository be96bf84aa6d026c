package dev.runup.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.pipeline.Pipelines;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A final edition prints no headline that nobody reviewed, however its template prints it.
class PrintedHeadlinesTest {

  private static final String SETTINGS =
      """
      summit: meet
      desk: A desk
      zone: Europe/Kyiv
      mark: TLP:CLEAR
      editions:
        note: {title: Note, status: final, languages: [en, uk], formats: [md]}
      """;

  private static final String FACTS =
      """
      sources:
      - {id: art, title: Article, kind: news-report, published: 2026-01-02, reviewed: {by: A. Able, at: 2026-01-03}}
      intake: {source: art, recorded: 2026-01-02}
      events:
      - {id: meet, title: The talks, status: planned, when: 2026-01-05, reviewed: {by: A. Able, at: 2026-01-03}}
      headlines:
      - {id: hl, title: Nobody has reviewed this, lead: true, rests-on: meet}
      """;

  private static final String LATER =
      """
      events:
      - {id: call, title: A call, status: occurred, when: 2026-01-03, source: art, recorded: 2026-01-03}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#assign front = briefing.front># Note\n\n${front.lead.title}\n",
        "<#assign page = briefing.front># Note\n\n${page.lead.title}\n",
        "# Note\n\n${briefing[\"front\"][\"le\" + \"ad\"].title}\n",
        "<#import \"../mine.md.ftl\" as mine># Note\n\n<@mine.top/>\n",
        "# Note\n\n<#if briefing.issue.language == \"uk\">${briefing.front.lead.title}<#else>Words</#if>\n"
      })
  void headlineThatPageOfFinalEditionPrintsNeedsReview(String page) {
    assertThat(errors(SETTINGS, FACTS, page, "Note"))
        .containsExactly("headline:hl is not reviewed, as shown by \"note\" [unreviewed]");
  }

  @Test
  void headlineThatTitleOfFinalEditionPrintsNeedsReview() {
    assertThat(errors(SETTINGS, FACTS, "# Note\n\nWords.\n", "${briefing.front.lead.title}"))
        .containsExactly("headline:hl is not reviewed, as shown by \"note\" [unreviewed]");
  }

  @Test
  void headlineThatShippedTextOnFinalPagePrintsNeedsReview() {
    String facts = FACTS + "- {id: other, title: Nor has this been, rests-on: meet}\n";

    assertThat(
            errors(
                SETTINGS,
                facts,
                "<#import \"../page-1.md.ftl\" as p1># Note\n\n<@p1.messages/>\n",
                "Note"))
        .contains("headline:other is not reviewed, as shown by \"note\" [unreviewed]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Note\n\n<#assign x>${briefing.front.lead.title}</#assign>Words.\n",
        "# Note\n\n<#if briefing.front.lead??>Something leads.</#if>\n",
        "# Note\n\n<#-- ${briefing.front.lead.title} -->Words.\n"
      })
  void headlineWhoseTextIsNotPrintedNeedsNone(String page) {
    assertThat(errors(SETTINGS, FACTS, page, "Note")).isEmpty();
  }

  @Test
  void repeatedHeadlineIsStaleWhereItIsPrinted() {
    String settings =
        SETTINGS
            .replace("status: final, ", "")
            .replace("editions:", "rules: {headline-stale: error}\neditions:");
    String facts = FACTS.replace("headlines:", LATER.substring(LATER.indexOf('-')) + "headlines:");

    assertThat(
            errors(
                settings,
                facts,
                "<#import \"../page-1.md.ftl\" as p1># Note\n\n<@p1.messages/>\n",
                "Note"))
        .containsExactly(
            "headline:hl was first printed on 2026-01-02, and none of its facts is new since"
                + " [headline-stale]");
    assertThat(errors(settings, facts, "# Note\n\nfront.lead\n", "Note")).isEmpty();
  }

  private static List<String> errors(String settings, String facts, String page, String title) {
    Map<String, byte[]> files = new HashMap<>();
    Map.of(
            "runup.yaml", settings,
            "facts.yaml", facts,
            "templates/note/page.md.ftl", page,
            "templates/note/title.md.ftl", title,
            "templates/mine.md.ftl", "<#macro top>${briefing.front.lead.title}</#macro>\n")
        .forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
    return DossierOnDisk.read(DossierFiles.of(files))
        .then(read -> read.build(Pipelines.all(), BuildRequest.NEWEST))
        .problems()
        .stream()
        .filter(problem -> problem.stops())
        .map(problem -> problem.message() + " [" + problem.code().word() + "]")
        .toList();
  }
}
