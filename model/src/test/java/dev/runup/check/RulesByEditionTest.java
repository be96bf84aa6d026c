package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Moment;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Problem;
import dev.runup.reading.Given;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// Each fact is judged as every edition shows it.
class RulesByEditionTest {

  private static final String FACTS =
      """
      intake: {recorded: 2026-01-13, source: gazette}
      sources: [{id: gazette, title: Gazette, kind: news-report}]
      measures: [{id: trucks, what: Trucks, value: 400}]
      headlines: [{id: wait, title: %s trucks wait, rests-on: trucks}]
      updates: [{fact: trucks, act: superseded, reason: A count., recorded: %s, mark: %s, set: {value: 900}}]
      """;

  private static final String PUBLIC =
      "mark: TLP:CLEAR\neditions: {public: {ceiling: TLP:CLEAR}}\n";
  private static final String BOTH =
      """
      mark: TLP:CLEAR
      editions: {public: {ceiling: TLP:CLEAR}, full: {ceiling: TLP:RED}}
      """;

  @Test
  void aHeadlineRestsOnWhatItsEditionShows() {
    assertThat(found(PUBLIC, FACTS.formatted("900", "2026-01-13", "TLP:RED"), null))
        .singleElement()
        .asString()
        .contains("900", ", as shown by \"public\"");
    assertThat(found(PUBLIC, FACTS.formatted("400", "2026-01-13", "TLP:RED"), null)).isEmpty();
  }

  @Test
  void ofTwoEditionsTheOneIsNamedThatShowsIt() {
    assertThat(found(BOTH, FACTS.formatted("400", "2026-01-13", "TLP:RED"), null))
        .singleElement()
        .asString()
        .endsWith(", as shown by \"full\"");
    assertThat(found(BOTH, FACTS.formatted("500", "2026-01-13", "TLP:RED"), null))
        .hasSize(1)
        .noneMatch(message -> message.contains("as shown by"));
  }

  @Test
  void allEditionsAreNamedThatShowTheSame() {
    String three = BOTH.replace("full:", "web: {ceiling: TLP:CLEAR}, full:");
    assertThat(found(three, FACTS.formatted("900", "2026-01-13", "TLP:RED"), null))
        .singleElement()
        .asString()
        .endsWith(", as shown by \"public\" and \"web\"");
  }

  @Test
  void whatCameAfterAnIssueIsNotHeldAgainstIt() {
    String early = "mark: TLP:CLEAR\neditions: {public: {cut-off: \"06:00\"}}\n";
    String facts = FACTS.formatted("400", "2026-01-13 09:00", "TLP:CLEAR");
    assertThat(found(early, facts, "2026-01-13")).isEmpty();
    assertThat(found(early, facts, "2026-01-14")).hasSize(1);
  }

  @Test
  void aFactThatNoEditionShowsIsJudgedAsTheDeskKnowsIt() {
    String facts = FACTS.formatted("500", "2026-01-13", "TLP:CLEAR");
    assertThat(found(PUBLIC, facts.replace("{id: wait,", "{id: wait, mark: TLP:RED,"), null))
        .singleElement()
        .asString()
        .contains("500");
  }

  private static List<String> found(String settings, String facts, String asOf) {
    Dossier dossier = Given.facts(facts).settings(settings).dossier();
    IssueRequest asked =
        asOf == null
            ? IssueRequest.NEWEST
            : new IssueRequest(Objects.requireNonNull(Moment.parse(asOf, ZoneId.of("UTC"))), null);
    return Rules.check(new Clearance(dossier), dossier.editions(), asked, _ -> null).stream()
        .map(Problem::message)
        .toList();
  }
}
