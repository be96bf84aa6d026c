package dev.runup.pageone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.FrontPage;
import dev.runup.briefing.FrontPage.SummitStatus;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PageTitleTest {

  private static final String NEW_PLACE =
      """
      places:
      - {id: hanoi, name: Hanoi}
      statements:
      - {who: costa, says: It will be in Hanoi., when: 2018-06-06, about: summit, recorded: 2018-06-08}
      - {who: zelensky, says: Hanoi it is., when: 2018-06-07, about: summit, recorded: 2018-06-08}
      updates:
      - {fact: event:summit, act: superseded, recorded: 2018-06-03, reason: Confirmed., set: {status: confirmed}}
      - {fact: event:summit, act: superseded, recorded: 2018-06-08, reason: The place., set: {where: hanoi}}
      """;

  @Test
  void headlineOfAnEditorIsTheTitle() {
    assertThat(
            kind(
                """
                headlines:
                - {title: Costa agrees, weight: 9, rests-on: [event:summit], recorded: 2018-06-08}
                """))
        .isEqualTo("headline");
  }

  @Test
  void newStatusIsTheTitle() {
    assertThat(
            kind(
                """
                updates:
                - {fact: event:summit, act: superseded, recorded: 2018-06-08, reason: It is off., set: {status: cancelled}}
                """))
        .isEqualTo("status");
  }

  @Test
  void newPlaceIsTheTitle() {
    assertThat(kind(NEW_PLACE)).isEqualTo("place");
  }

  @Test
  void lineOfTheSummitTellsSinceWhenItsPlaceIsKnown() {
    SummitStatus status = Objects.requireNonNull(PageOneTest.page(NEW_PLACE).status());

    assertThat(PageOneTest.day(status.placeSince())).isEqualTo("2018-06-06");
    assertThat(status.dateSince()).isNull();
  }

  @Test
  void lineOfTheSummitTellsFromWhichDateItWasMoved() {
    String twice =
        """
        updates:
        - {fact: event:summit, act: superseded, recorded: 2018-06-07T10:00Z, reason: A day more., set: {when: 2018-06-13}}
        - {fact: event:summit, act: %s, recorded: 2018-06-08, reason: And one., set: {when: 2018-06-14}}
        """;

    assertThat(PageOneTest.day(status(twice.formatted("superseded")).dateBefore()))
        .isEqualTo("2018-06-12");
    assertThat(status(twice.formatted("corrected")).dateBefore()).isNull();
    assertThat(status("").dateBefore()).isNull();
  }

  private static SummitStatus status(String facts) {
    return Objects.requireNonNull(PageOneTest.page(facts).status());
  }

  @Test
  void positionThatMovedIsTheTitle() {
    FrontPage page =
        PageOneTest.page(
            """
            positions:
            - {actor: costa, issue: aid, stance: opposes, says: no aid, recorded: 2018-06-02}
            - {actor: costa, issue: aid, stance: supports, says: some aid, recorded: 2018-06-08}
            """);

    assertThat(page.title().kind()).isEqualTo("move");
    assertThat(Objects.requireNonNull(page.title().news()).fact().fact())
        .isEqualTo("position:costa/aid");
  }

  @Test
  void positionWhoseWordsWereTakenBackIsNotTheTitle() {
    assertThat(
            kind(
                """
                statements:
                - {id: slip, who: costa, says: Some aid., when: 2018-06-07, about: aid, recorded: 2018-06-08}
                - {who: costa, says: No aid., when: 2018-06-08, retracts: slip, recorded: 2018-06-08}
                positions:
                - {actor: costa, issue: aid, stance: opposes, says: no aid, recorded: 2018-06-02}
                - {actor: costa, issue: aid, stance: supports, stated-in: slip, recorded: 2018-06-08}
                """))
        .isEqualTo("days");
  }

  @Test
  void daysThatAreLeftAreTheTitleIfNothingMoved() {
    FrontPage page = PageOneTest.page("");

    assertThat(page.title().kind()).isEqualTo("days");
    assertThat(Objects.requireNonNull(page.status()).daysLeft()).isEqualTo(3);
  }

  @Test
  void topicsAreTheTitleOfASummitWithoutADay() {
    assertThat(
            kind(
                """
                statements:
                - {who: costa, says: Arms are sent., when: 2018-06-08, about: arms, recorded: 2018-06-08}
                updates:
                - {fact: event:summit, act: superseded, recorded: 2018-06-04, reason: Vaguer., set: {when: 2018}}
                """))
        .isEqualTo("topics");
  }

  private static String kind(String facts) {
    return PageOneTest.page(facts).title().kind();
  }
}
