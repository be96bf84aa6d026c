package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene.Paint;
import dev.runup.figure.Scene.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What figures say of an event that is postponed: with a new date it is to come, and without one
/// it is off. And what they say of one that should have begun.
class PostponedTest {

  private static final String DAY = "2026-06-08";

  private static final MadeUpTalks TALKS =
      MadeUpTalks.at("Europe/Kyiv")
          .with(
              "2026-05-10",
              """
              events:
              - {id: the-summit, title: Summit, status: planned, form: meeting, when: 2026-06-20, who: [anna, bert]}
              - {id: one, title: First call, status: occurred, form: call, when: 2026-05-08, who: [anna, corin]}
              - {id: two, title: Second call, status: occurred, form: call, when: 2026-05-09, who: [anna, corin]}
              """);

  private static final MadeUpTalks DATELESS = postponed("set: {status: postponed}, unset: [when]");
  private static final MadeUpTalks TO_JULY =
      postponed("set: {status: postponed, when: \"2026-07\"}");

  @TempDir private Path folder;

  private static MadeUpTalks postponed(String changes) {
    return TALKS.with(
        "2026-06-07",
        "updates:\n- {fact: the-summit, act: superseded, reason: Put off., " + changes + "}\n");
  }

  private static List<Text> texts(DrawnFigure figure) {
    return ReadFigure.wide(figure.wide()).texts();
  }

  private static double y(DrawnFigure figure, String start) {
    return texts(figure).stream()
        .filter(text -> text.text().startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + start + " in " + texts(figure)))
        .y();
  }

  private static double issueDay(DrawnFigure figure) {
    return texts(figure).stream()
        .filter(text -> text.paint() == Paint.ACCENT)
        .findFirst()
        .orElseThrow()
        .y();
  }

  @Test
  void contactWithoutANewDayIsNotAmongThePast() throws IOException {
    DrawnFigure contacts = DATELESS.figure("contacts", DAY);

    assertThat(contacts.alt())
        .endsWith(
            "Meant for 8 June or later, or now without a day, and called off or postponed: Day not"
                + " given: meeting, Anna Ardova, Bert Bellman; postponed. No contact is known of"
                + " any other two of those named.");
    assertThat(issueDay(contacts))
        .isBetween(y(contacts, "9 May"), y(contacts, "Meant for 8 June or later"));
    assertThat(y(contacts, "Meeting, day not given; postponed"))
        .isGreaterThan(y(contacts, "Meant for 8 June or later"));
    assertThat(DATELESS.page(folder, DAY))
        .contains(
            "| Anna Ardova – Bert Bellman | None known. Announced: meeting, day not given (postponed). |")
        .contains("Called off or postponed: Summit.");
  }

  @Test
  void eventWithANewDateIsToCome() throws IOException {
    DrawnFigure timeline = TO_JULY.figure("timeline", DAY);

    assertThat(timeline.alt())
        .contains("Next: Summit, July (postponed to this date).")
        .doesNotContain("Called off");
    assertThat(ReadFigure.wide(timeline.wide()).words("Summit"))
        .contains("July, postponed to this date");
    DrawnFigure contacts = TO_JULY.figure("contacts", DAY);
    assertThat(contacts.alt())
        .contains("To come: July: meeting, Anna Ardova, Bert Bellman; postponed to this date.");
    assertThat(y(contacts, "July, meeting; postponed to this date"))
        .isGreaterThan(issueDay(contacts));
    assertThat(TO_JULY.page(folder, DAY))
        .contains("Announced: July, meeting (postponed to this date)")
        .contains("1 to come")
        .doesNotContain("1 off");
  }

  @Test
  void newDateThatIsOverIsInDoubt() throws IOException {
    assertThat(TO_JULY.figure("timeline", "2026-08-01").alt())
        .contains("Overdue: Summit, July (postponed to this date).");
    assertThat(TO_JULY.figure("contacts", "2026-08-01").alt())
        .contains("postponed to this date; not known whether it took place");
    assertThat(TO_JULY.page(folder, "2026-08-01")).contains("Overdue");
  }

  @Test
  void eventThatKeepsItsOldDateIsOff() {
    for (MadeUpTalks talks :
        List.of(
            postponed("set: {status: postponed}"),
            postponed("set: {status: postponed}")
                .with(
                    DAY,
                    "updates:\n- {fact: the-summit, act: corrected, reason: A slip.,"
                        + " set: {when: 2026-06-21}}\n"))) {
      assertThat(talks.figure("timeline", DAY).alt()).contains("Called off or postponed: Summit.");
      assertThat(talks.figure("contacts", DAY).alt())
          .contains(
              "Meant for 8 June or later", "June: meeting, Anna Ardova, Bert Bellman; postponed.");
    }
  }

  @Test
  void partOfFewerActorsIsAContactOfItsOwn() throws IOException {
    MadeUpTalks talks =
        TALKS.with(
            "2026-06-07",
            """
            events:
            - {id: round, title: Round, status: planned, form: negotiation, when: 2026-06-18, who: [anna, bert, corin]}
            - {id: lunch, title: Lunch of all, status: planned, form: meeting, when: 2026-06-18, part-of: round, who: [corin, anna, bert]}
            - {id: alone, title: Two alone, status: planned, form: meeting, when: 2026-06-18, part-of: round, who: [anna, bert]}
            """);

    assertThat(talks.figure("contacts", DAY).alt())
        .contains(
            "To come: 18 June: talks of 3, Anna Ardova, Bert Bellman, Corin Corvale; planned. 18"
                + " June: meeting, Anna Ardova, Bert Bellman; planned. 20 June");
    assertThat(talks.page(folder, DAY)).contains("18 June, meeting (planned)");
  }

  @Test
  void eventThatShouldHaveBegunSaysThatNobodyReportsIt() throws IOException {
    MadeUpTalks talks =
        TALKS.with(
            "2026-06-07",
            """
            events:
            - {id: area, title: Special area, status: planned, form: other, when: 2026-06-07/2026-06-14}
            - {id: round, title: Round, status: planned, form: negotiation, when: 2026-06-06/2026-06-10, who: [anna, bert]}
            - {id: today, title: Fair, status: planned, form: other, when: 2026-06-08/2026-06-09}
            """);
    String unknown = "not known whether it has begun";

    assertThat(talks.figure("timeline", DAY).alt())
        .contains("Next: Round, 6–10 June (" + unknown + ").")
        .contains("Special area, 7–14 June (" + unknown + "); Fair, 8–9 June; Summit");
    assertThat(talks.figure("contacts", DAY).alt())
        .contains("6–10 June: talks, Anna Ardova, Bert Bellman; planned; " + unknown + ".");
    assertThat(talks.page(folder, DAY))
        .contains("7–14 June: Special area, " + unknown + ".")
        .contains("6–10 June, talks (planned; " + unknown + ")")
        .contains("Special area, planned, " + unknown);
  }
}
