package dev.runup.pageone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing.Gap;
import dev.runup.briefing.ChangedFact;
import dev.runup.briefing.FrontPage;
import dev.runup.briefing.FrontPage.Message;
import dev.runup.briefing.FrontPage.SummitStatus;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Provenance.Doubt;
import dev.runup.clearance.Clearance;
import dev.runup.compose.Composer;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.FactDate;
import dev.runup.fact.Moment;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Checked;
import dev.runup.reading.Given;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PageOneTest {

  /// A summit of 12 June that is planned on 1 June. The issues are of 1, 5 and 9 June.
  private static final String SUMMIT =
      """
      intake: {source: article, recorded: 2018-06-01}
      events:
      - {id: summit, title: The summit, status: planned, form: meeting, when: 2018-06-12, who: [zelensky, costa]}
      issues:
      - {id: holding, title: Whether it is held, weight: 8}
      - {id: arms, title: Arms, weight: 9}
      - {id: aid, title: Aid, weight: 3}
      """;

  @Test
  void cancellationIsPrintedWithItsDayAndFormerStatus() {
    SummitStatus status =
        status(
            """
            statements:
            - {who: costa, says: It is off., when: 2018-06-07, about: [holding, summit], recorded: 2018-06-08}
            updates:
            - {fact: event:summit, act: superseded, recorded: 2018-06-08, reason: It is off., set: {status: cancelled}}
            """);

    assertThat(status.before()).isEqualTo("planned");
    assertThat(day(status.since())).isEqualTo("2018-06-07");
    assertThat(status.dateless()).isTrue();
  }

  @Test
  void oldStatementOnACancelledSummitIsNotTold() {
    String page =
        told(
            """
            statements:
            - {id: will, who: costa, says: It will be held., when: 2018-06-06, about: summit, recorded: 2018-06-06}
            - {id: off, who: zelensky, says: It is off., when: 2018-06-08, about: summit, recorded: 2018-06-08}
            updates:
            - {fact: event:summit, act: superseded, recorded: 2018-06-08, reason: It is off., set: {status: cancelled}}
            """);

    assertThat(page).contains("It is off.").doesNotContain("It will be held.");
  }

  @Test
  void deniedStatementIsNotTold() {
    String page =
        told(
            """
            statements:
            - {id: claim, who: costa, says: Arms are sent., when: 2018-06-07, about: arms, recorded: 2018-06-07}
            - {who: zelensky, verb: denied, says: No arms came., when: 2018-06-08, about: arms, denies: claim, recorded: 2018-06-08}
            """);

    assertThat(page).isEqualTo("Arms: No arms came.");
  }

  @Test
  void statementsThatDenyEachOtherAreBothTold() {
    String page =
        told(
            """
            statements:
            - {id: one, who: costa, says: You shot., when: 2018-06-07, about: arms, denies: two, recorded: 2018-06-08}
            - {id: two, who: zelensky, says: You did., when: 2018-06-07, about: arms, denies: one, recorded: 2018-06-08}
            """);

    assertThat(page).contains("You shot.", "You did.");
  }

  @Test
  void correctedStatusIsNotToldAsHistory() {
    SummitStatus status =
        status(
            """
            updates:
            - {fact: event:summit, act: superseded, recorded: 2018-06-04, reason: It is off., set: {status: cancelled}}
            - {fact: event:summit, act: corrected, recorded: 2018-06-08, reason: It never was., set: {status: planned}}
            """);

    assertThat(status.before()).isNull();
    assertThat(status.since()).isNull();
  }

  @Test
  void speakersFourthNewestStatementOnATopicIsNotTold() {
    String page =
        told(
            """
            statements:
            - {who: costa, says: One., when: 2018-06-06, about: arms, recorded: 2018-06-09}
            - {who: costa, says: Two., when: 2018-06-07, about: arms, recorded: 2018-06-09}
            - {who: costa, says: Three., when: 2018-06-08, about: arms, recorded: 2018-06-09}
            - {who: costa, says: Four., when: 2018-06-09, about: arms, recorded: 2018-06-09}
            """);

    assertThat(page).isEqualTo("Arms: Two. Three. Four.");
  }

  @Test
  void topicOnWhichAPartyMovedComesBeforeAHeavierOne() {
    String page =
        told(
            """
            statements:
            - {who: costa, says: Arms are sent., when: 2018-06-08, about: arms, recorded: 2018-06-08}
            positions:
            - {actor: costa, issue: aid, stance: opposes, says: no aid, recorded: 2018-06-02}
            - {actor: costa, issue: aid, stance: supports, says: some aid, recorded: 2018-06-08}
            """);

    assertThat(page).isEqualTo("Aid: some aid\nArms: Arms are sent.");
  }

  @Test
  void factsThatThePreviousIssueToldDoNotFillThePage() {
    String page =
        told(
            """
            statements:
            - {who: costa, says: Arms are sent., when: 2018-06-04, about: arms, recorded: 2018-06-04}
            """);

    assertThat(page).isEmpty();
  }

  @Test
  void statementAndItsPositionAreToldOnce() {
    String page =
        told(
            """
            statements:
            - {id: said, who: costa, says: Arms are sent., when: 2018-06-08, about: arms, recorded: 2018-06-08}
            positions:
            - {actor: costa, issue: arms, stance: offers, stated-in: said, recorded: 2018-06-08}
            """);

    assertThat(page).isEqualTo("Arms: Arms are sent.");
  }

  @Test
  void headlineWithoutTextTellsTheFactsOnWhichItRests() {
    FrontPage page =
        page(
            """
            statements:
            - {id: said, who: costa, says: Arms are sent., when: 2018-06-08, about: arms, recorded: 2018-06-08}
            headlines:
            - {title: Top, weight: 9, text: Told., rests-on: summit, recorded: 2018-06-01}
            - {title: Costa sends arms, rests-on: said, recorded: 2018-06-08}
            """);

    assertThat(page.messages()).extracting(Message::news).containsExactly("new", "unchanged");
    assertThat(told(page.messages().getFirst())).isEqualTo("Arms are sent.");
    assertThat(day(page.messages().get(1).since())).isEqualTo("2018-06-01");
  }

  @Test
  void headlinesWithoutRoomStandBehindThePage() {
    String long150 = "word ".repeat(150).strip();
    FrontPage page =
        page(
            """
            headlines:
            - {title: One, weight: 9, text: %1$s, rests-on: summit, recorded: 2018-06-08}
            - {title: Two, weight: 8, text: %1$s, rests-on: summit, recorded: 2018-06-08}
            """
                .formatted(long150));

    assertThat(page.messages()).hasSize(1);
    assertThat(page.further()).extracting(one -> one.title().text()).containsExactly("Two");
  }

  @Test
  void doubtOfAllFactsIsPrintedOnce() {
    FrontPage page =
        page(
            """
            statements:
            - {who: costa, says: Arms are sent., when: 2018-06-08, about: arms, recorded: 2018-06-08, credibility: 4}
            """);

    assertThat(page.doubt()).isEqualTo("4");
    assertThat(page.messages().getFirst().told().getFirst().fact().standing().doubt())
        .isEqualTo(new Doubt("4", true));
  }

  @Test
  void unansweredQuestionAndOldStanceAreGaps() {
    List<Gap> gaps =
        page("""
        statements:
        - {who: zelensky, to: costa, verb: asked, says: How many?, when: 2018-06-09, about: arms, recorded: 2018-06-09}
        - {who: costa, says: It will be held., when: 2018-06-02, about: summit, recorded: 2018-06-02}
        updates:
        - {fact: event:summit, act: superseded, recorded: 2018-06-08, reason: It is off., set: {status: cancelled}}
        """)
            .gaps();

    assertThat(gaps).extracting(Gap::what).containsExactly("stance-since", "answer");
  }

  private static String told(String facts) {
    return page(facts).messages().stream()
        .map(message -> Objects.requireNonNull(message.topic()).text() + ": " + told(message))
        .collect(Collectors.joining("\n"));
  }

  private static String told(Message message) {
    return message.told().stream()
        .map(FrontPage.ToldFact::fact)
        .map(ChangedFact::gist)
        .map(gist -> Objects.requireNonNull(gist).text())
        .collect(Collectors.joining(" "));
  }

  private static SummitStatus status(String facts) {
    return Objects.requireNonNull(page(facts).status());
  }

  static String day(Leaf.@Nullable When when) {
    FactDate date = Objects.requireNonNull(when).date();
    return Objects.requireNonNull(date).earliest().toString();
  }

  /// Composes the page of 9 June from the facts above and more of them.
  static FrontPage page(String facts) {
    Dossier dossier =
        Given.facts(SUMMIT)
            .file("more.yaml", "intake: {source: article}\n" + facts)
            .settings(
                """
                mark: TLP:CLEAR
                summit: summit
                editions: {daily: {issues: [2018-06-01, 2018-06-05, 2018-06-09]}}
                """)
            .dossier();
    Edition edition = dossier.editions().getFirst();
    IssueRequest day = new IssueRequest(Moment.parse("2018-06-09", ZoneId.of("UTC")), null);
    return switch (new Clearance(dossier)
        .clear(edition)
        .then(cleared -> History.select(cleared, edition, day))
        .map(known -> Composer.compose(known, edition).front())) {
      case Checked.Good<FrontPage>(FrontPage value, var _) -> value;
      case Checked.Bad<FrontPage> bad -> throw new AssertionError(bad.problems().toString());
    };
  }
}
