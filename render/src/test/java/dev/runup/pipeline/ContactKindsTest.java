package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Value;
import dev.runup.figure.DrawnFigure;
import dev.runup.figure.Scene.Line;
import dev.runup.figure.Scene.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that the figure of contacts knows letters in each language, and says of each contact what
/// is true on the issue day.
class ContactKindsTest {
  private static final String KINDS = "contacts-kinds";
  private static final String JUNE_2 = "2026-06-02";

  private static final String MANY = "contacts-many";

  @TempDir private Path folder;

  private static PlantedIssue edited(String day, UnaryOperator<String> edit) throws IOException {
    return PlantedIssue.of(KINDS, "daily", day, edit);
  }

  private static UnaryOperator<String> added(String event) {
    return facts -> facts.replace("events:\n", "events:\n- " + event + "\n");
  }

  private static String alt(PlantedIssue issue) throws IOException {
    return issue.figure("contacts").orElseThrow().alt();
  }

  private static List<Text> texts(PlantedIssue issue) throws IOException {
    return issue.figure("contacts").orElseThrow().wide().shapes().stream()
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .toList();
  }

  private static String said(PlantedIssue issue) throws IOException {
    return String.join(" ", texts(issue).stream().map(Text::text).toList());
  }

  @Test
  void meetingWithAGroupHasNoNumberOfThoseWhoTookPart() throws IOException {
    String facts =
        """
        actors: [{id: six, name: The Six, kind: group}, {id: cora, name: Cora, kind: person}]
        events:
        - {id: the-summit, title: Talks, form: meeting, status: planned, when: 2026-03-30, who: [anna, bert]}
        - {id: call, title: A call, form: call, status: occurred, when: 2026-02-27, who: [anna, bert]}
        - {id: eve, title: Talks on the eve, form: meeting, status: occurred, when: 2026-03-01, who: [anna, cora, %s]}
        """;
    MadeUpTalks talks = MadeUpTalks.at("UTC");

    assertThat(talks.with("2026-03-02", facts.formatted("bert")).page(folder, "2026-03-02"))
        .contains("meeting of 3");
    assertThat(talks.with("2026-03-02", facts.formatted("six")).page(folder, "2026-03-02"))
        .contains("1 March: meeting, Anna Ardova, Cora, The Six")
        .doesNotContain("meeting of");
  }

  @ParameterizedTest
  @ValueSource(strings = {"addressee", "Addressee", "адресат", "адресатка"})
  void letterIsKnownByRoleInEachLanguage(String role) throws IOException {
    PlantedIssue issue =
        edited("2026-05-12", facts -> facts.replace("role: addressee", "role: " + role));

    assertThat(alt(issue)).contains("9 May: letter, from Envoy A to Envoy D; known on 10 May");
    assertThat(issue.markdown()).contains("Envoy D (addressee)").doesNotContain("адресат");
  }

  @Test
  void wordOfEachBundleIsKnown() throws IOException {
    try (Stream<Path> bundles = Files.list(Path.of("../templates/messages"))) {
      for (Path bundle : bundles.toList()) {
        String word =
            Files.readString(bundle)
                .lines()
                .filter(line -> line.startsWith("role.addressee = "))
                .findFirst()
                .orElseThrow()
                .substring("role.addressee = ".length());
        Value.Participant one =
            new Value.Participant(new FactId(FactType.ACTOR, "envoy"), word, null, null, null);
        assertThat(one.isAddressee()).as(word).isTrue();
      }
    }
  }

  @Test
  void calledOffMeetingIsNotToCome() throws IOException {
    PlantedIssue issue =
        edited(
            JUNE_2,
            added(
                "{id: off, title: Talks, status: cancelled, form: meeting, when: 2026-06-20, "
                    + "who: [envoy-a, envoy-b], recorded: 2026-06-02}"));
    String heading = "Meant for 2 June or later, and called off or postponed:";

    assertThat(alt(issue)).contains(heading + " 20 June: meeting, Envoy A, Envoy B; cancelled.");
    String toCome = alt(issue).substring(alt(issue).indexOf("To come:"));
    assertThat(toCome.substring(0, toCome.indexOf(heading))).doesNotContain("cancelled");
    List<Text> texts = texts(issue);
    double y = y(texts, "Meant for 2 June");
    assertThat(y).isGreaterThan(y(texts, "10 June, meeting")).isLessThan(y(texts, "20 June"));
  }

  @Test
  void pictureOfSomeContactsDoesNotSayThatThereAreNoOthers() throws IOException {
    StringBuilder early = new StringBuilder();
    for (int day = 1; day < 15; day++) {
      early.append(
          "{title: Talk %d, status: occurred, form: call, when: 2026-04-%02d, ".formatted(day, day)
              + "who: [envoy-b, envoy-d], recorded: 2026-05-07}\n- ");
    }
    UnaryOperator<String> edit = facts -> facts.replace("events:\n- ", "events:\n- " + early);
    String july = "2026-07-10";
    PlantedIssue all = PlantedIssue.of(MANY, "daily", july, UnaryOperator.identity());
    PlantedIssue some = PlantedIssue.of(MANY, "daily", july, edit);
    String none = "No contact is known of any other two of those named";

    assertThat(said(all)).contains(none);
    assertThat(said(some)).contains("not drawn.").doesNotContain(none);
  }

  private static double y(List<Text> texts, String start) {
    return texts.stream()
        .filter(text -> text.text().startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + start + " in " + texts))
        .y();
  }

  @Test
  void contactThatGoesOnStandsAtItsFirstDay() throws IOException {
    PlantedIssue issue =
        edited(
            JUNE_2,
            added(
                "{id: on, title: Talks, status: ongoing, form: negotiation, when: 2026-05-22/.., "
                    + "who: [envoy-a, envoy-b], recorded: 2026-06-02}"));

    String alt = alt(issue);
    assertThat(alt.indexOf("From 22 May: talks"))
        .isBetween(0, alt.indexOf("not in order with those above"));
    DrawnFigure drawn = issue.figure("contacts").orElseThrow();
    double y = y(texts(issue), "From 22 May") - 3;
    assertThat(drawn.wide().shapes().stream().filter(Line.class::isInstance).map(Line.class::cast))
        .filteredOn(line -> line.dashed() && Math.abs(line.y1() - y) < 5)
        .as("thin dashes, not the thick ones of a span")
        .singleElement()
        .matches(line -> line.weight() <= 1);
    assertThat(said(issue)).contains("goes on, or end not known");
  }

  @Test
  void firstIssueSaysNotThatItKnewThings() throws IOException {
    for (String day : List.of("2026-05-08", JUNE_2)) {
      PlantedIssue issue = edited(day, UnaryOperator.identity());
      assertThat(alt(issue)).doesNotContain("known on 8 May");
    }
    assertThat(alt(edited(JUNE_2, UnaryOperator.identity()))).contains("known on 12 May");
  }

  @Test
  void otherPairsAreSaidInPicture() throws IOException {
    String none = "No contact is known of any other two of those named.";
    PlantedIssue issue = edited("2026-05-08", UnaryOperator.identity());
    boolean isInTable = issue.markdown().contains("Any other two");

    assertThat(alt(issue).contains(none)).isEqualTo(isInTable);
    assertThat(said(issue).contains(none)).isEqualTo(isInTable);
    PlantedIssue many = PlantedIssue.of("contacts-many", "2026-07-10");
    assertThat(alt(many)).contains(none);
    assertThat(said(many)).contains(none);
  }

  private static List<String> rows(String who, String contact) throws IOException {
    String meeting =
        "{id: all, title: All meet, status: occurred, form: meeting, when: 2026-06-30, who: ["
            + who
            + "], recorded: 2026-07-01}";
    String page =
        PlantedIssue.of("contacts-many", "daily", "2026-07-10", added(meeting)).markdown();
    return page.lines().filter(line -> line.contains("| 30 June, " + contact)).toList();
  }

  @Test
  void manyPairsHaveRowsOfTheirOwn() throws IOException {
    List<String> rows =
        rows("envoy-a, envoy-b, envoy-c, envoy-d, envoy-e, envoy-f", "meeting of 6");

    assertThat(rows).hasSizeGreaterThan(1);
    assertThat(rows)
        .allMatch(line -> line.split("–", -1).length == 2, "one actor, then the others");
  }

  @Test
  void meetingOfMoreThanSixIsOneRow() throws IOException {
    List<String> rows =
        rows("envoy-a, envoy-b, envoy-c, envoy-d, envoy-e, envoy-f, envoy-g", "meeting of 7");

    assertThat(rows)
        .singleElement(STRING)
        .contains("Envoy A", "Envoy G")
        .doesNotContain("no other known");
  }
}
