package dev.runup.values;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.Leaf;
import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.compose.Composer;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Mark;
import dev.runup.fact.Moment;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known.IssueDay;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Checked;
import dev.runup.reading.DossierReader;
import dev.runup.reading.Given;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which number a source has, in one issue and in those after it.
class NumberingTest {

  private static final String SOURCES =
      """
      sources:
      - {id: agency, title: Agency, kind: news-report}
      - {id: ministry, title: Ministry, kind: readout}
      - {id: paper, title: Paper, kind: document}
      actors:
      - {id: costa, name: Costa, kind: person}
      """;

  private static final String THREE_DAYS =
      SOURCES
          + """
          statements:
          - {id: first, who: costa, says: First., source: paper, recorded: 2026-05-02}
          - {id: second, who: costa, says: Second., source: ministry, recorded: 2026-05-03}
          - {id: third, who: costa, says: Third., source: agency, recorded: 2026-05-04}
          """;

  @Test
  void sourceOfAnEarlierFactHasTheLowerNumber() {
    assertThat(numbers(THREE_DAYS, "2026-05-04"))
        .isEqualTo(Map.of("paper", 1, "ministry", 2, "agency", 3));
  }

  @Test
  void sourceKeepsItsNumberInLaterIssues() {
    assertThat(numbers(THREE_DAYS, "2026-05-02")).isEqualTo(Map.of("paper", 1));
    assertThat(numbers(THREE_DAYS, "2026-05-03")).isEqualTo(Map.of("paper", 1, "ministry", 2));
  }

  @Test
  void sourcesOfOneDayAreNumberedByTheirIds() {
    assertThat(numbers(THREE_DAYS.replace("2026-05-04", "2026-05-02"), "2026-05-03"))
        .isEqualTo(Map.of("agency", 1, "paper", 2, "ministry", 3));
  }

  @Test
  void marksOfOneFactStandByNumber() {
    String facts = THREE_DAYS.replace("source: agency", "source: {ministry: p. 2, paper: p. 1}");

    assertThat(briefing(facts, "2026-05-04").statements())
        .filteredOn(
            statement -> Objects.requireNonNull(statement.words().says()).text().equals("Third."))
        .flatExtracting(statement -> statement.standing().cites())
        .extracting(cite -> cite.number() + " " + Objects.requireNonNull(cite.passage()).text())
        .containsExactly("1 p. 1", "2 p. 2");
  }

  @Test
  void sourceNoLongerCitedLeavesAGap() {
    String corrected =
        THREE_DAYS
            + """
            updates:
            - {fact: second, act: corrected, reason: R., recorded: 2026-05-04, set: {source: paper}}
            """;

    assertThat(numbers(corrected, "2026-05-04")).isEqualTo(Map.of("paper", 1, "agency", 3));
  }

  @Test
  void sourceOfAPositionThatTermsHideLaterKeepsItsNumber() {
    String facts =
        SOURCES
            + """
            - {id: ito, name: Ito, kind: person}
            issues:
            - {id: border, title: Border}
            statements:
            - {id: other, who: ito, says: Other., source: [agency, paper], recorded: 2026-05-03}
            - {id: told, who: costa, says: Told., attribution: an official, source: ministry, recorded: 2026-05-03}
            positions:
            - {actor: costa, issue: border, stance: supports, source: paper, recorded: 2026-05-02}
            - {actor: costa, issue: border, stance: opposes, source: ministry, recorded: 2026-05-03}
            """;
    String background = facts.replace("kind: readout", "kind: interview, terms: background");

    assertThat(numbers(background, "2026-05-02")).isEqualTo(Map.of("paper", 1));
    assertThat(numbers(background, "2026-05-03"))
        .isEqualTo(Map.of("paper", 1, "agency", 2, "ministry", 3));
  }

  private static final String NAMED =
      SOURCES.replace("kind: person", "kind: person, source: agency, caveat: Unsure.")
          + """
          - {id: ito, name: Ito, kind: person}
          - {id: north, name: North, kind: state}
          issues: [{id: border, title: Border}]
          statements:
          - {id: other, who: ito, says: Other., source: paper, recorded: 2026-05-02}
          - {id: later, who: ito, says: Later., source: weekly, recorded: 2026-05-03}
          """;

  /// Facts that name Costa, whose remark cites a source, before he speaks in a talk on background.
  private static final List<String> NAMING =
      List.of(
          "events: [{id: meeting, title: A, status: planned, who: [costa, north], source: ministry, recorded: 2026-05-02}]\n",
          "- {id: asked, who: ito, to: costa, says: A., source: ministry, recorded: 2026-05-02}\n");

  private static final String SPEAKS =
      "- {id: told, who: costa, says: Told., attribution: an official, source: ministry, recorded: %s}\n";

  private static String named(String naming, String told) {
    return NAMED
            .replace("kind: readout", "kind: interview, terms: background")
            .replace("actors:", "- {id: weekly, title: Weekly, kind: document}\nactors:")
        + told
        + naming;
  }

  @Test
  void sourceOfANameThatTermsHideLaterKeepsItsNumber() {
    for (String naming : NAMING) {
      Map<String, Integer> open = numbers(named(naming, ""), "2026-05-03");
      assertThat(open).isEqualTo(Map.of("agency", 1, "ministry", 2, "paper", 3, "weekly", 4));
      String spoken = named(naming, SPEAKS.formatted("2026-05-03"));
      assertThat(numbers(spoken, "2026-05-02"))
          .isEqualTo(Map.of("agency", 1, "ministry", 2, "paper", 3));
      assertThat(numbers(spoken, "2026-05-03"))
          .isEqualTo(Map.of("ministry", 2, "paper", 3, "weekly", 4));
    }
  }

  @Test
  void sourceOfANameThatAnotherTalkHidesKeepsItsNumber() {
    String spoken =
        named(NAMING.getFirst(), SPEAKS.formatted("2026-05-03"))
                .replace(
                    "actors:",
                    "- {id: zoom, title: Zoom, kind: interview, terms: background}\nactors:")
            + "measures: [{id: trucks, what: Trucks, value: \"4\", by: costa, source: zoom, recorded: 2026-05-01}]\n";

    assertThat(numbers(spoken, "2026-05-03"))
        .containsEntry("zoom", 1)
        .containsEntry("ministry", 3)
        .containsEntry("weekly", 5);
  }

  /// A gap would tell that somebody with such a remark has spoken.
  @Test
  void sourceOfANameThatNoIssuePrintedTakesNoNumber() {
    for (String naming : NAMING) {
      for (String day : List.of("2026-05-02", "2026-05-01", "2026-05-02 10:00")) {
        assertThat(numbers(named(naming, SPEAKS.formatted(day)), "2026-05-03"))
            .as(day)
            .isEqualTo(Map.of("ministry", 1, "paper", 2, "weekly", 3));
      }
    }
  }

  @Test
  void sourceOfAPositionsActorWhomTermsHideLaterKeepsItsNumber() {
    String rows =
        """
        positions:
        - {actor: costa, issue: border, stance: supports, source: paper, recorded: 2026-05-02}
        - {actor: costa, issue: border, stance: opposes, source: ministry, recorded: 2026-05-03}
        """;

    assertThat(numbers(named(rows, SPEAKS.formatted("2026-05-03")), "2026-05-02"))
        .isEqualTo(Map.of("agency", 1, "paper", 2));
    assertThat(numbers(named(rows, SPEAKS.formatted("2026-05-03")), "2026-05-03"))
        .isEqualTo(Map.of("paper", 2, "ministry", 3, "weekly", 4));
  }

  /// An edition that may not show the words knows nothing of their speaker.
  @Test
  void withheldWordsOnBackgroundChangeNoNumber() {
    for (String naming : NAMING) {
      String withheld = SPEAKS.formatted("2026-05-03, mark: TLP:RED");
      assertThat(publicNumbers(named(naming, withheld), "2026-05-03"))
          .isEqualTo(publicNumbers(named(naming, ""), "2026-05-03"));
    }
  }

  @Test
  void sourceOfWithheldFactsTakesNoNumber() {
    String withheld =
        THREE_DAYS.replace("recorded: 2026-05-02", "recorded: 2026-05-02, mark: TLP:RED");

    assertThat(publicNumbers(withheld, "2026-05-04")).isEqualTo(Map.of("ministry", 1, "agency", 2));
    assertThat(publicNumbers(THREE_DAYS.replaceAll("- \\{id: first.*\n", ""), "2026-05-04"))
        .isEqualTo(publicNumbers(withheld, "2026-05-04"));
  }

  @Test
  void raisedMarkRenumbersSources() {
    String raised =
        THREE_DAYS
            + """
            updates:
            - {fact: first, act: corrected, reason: R., recorded: 2026-05-04, set: {mark: TLP:RED}}
            """;

    assertThat(publicNumbers(raised, "2026-05-04")).isEqualTo(Map.of("ministry", 1, "agency", 2));
    assertThat(publicNumbers(raised, "2026-05-03")).isEqualTo(Map.of("ministry", 1));
  }

  @Test
  void factTypedLateWithAnEarlierDayRenumbersSources() {
    String late =
        THREE_DAYS.replace(
            "statements:\n",
            """
            statements:
            - {id: zero, who: costa, says: Zero., source: agency, recorded: 2026-05-01}
            """);

    assertThat(numbers(late, "2026-05-04"))
        .isEqualTo(Map.of("agency", 1, "paper", 2, "ministry", 3));
  }

  @Test
  void sourceOfARepeatedSourceIsNumberedWithIt() {
    String derived = THREE_DAYS.replace("kind: readout", "kind: readout, derived-from: agency");

    assertThat(numbers(derived, "2026-05-03"))
        .isEqualTo(Map.of("paper", 1, "agency", 2, "ministry", 3));
    assertThat(numbers(derived, "2026-05-04")).isEqualTo(numbers(derived, "2026-05-03"));
    assertThat(briefing(derived, "2026-05-03").notes().sources().getLast().derivedFrom())
        .containsExactly(2);
  }

  @Test
  void authorOfAJudgementIsCited() {
    String judged =
        THREE_DAYS
            + """
            assessments:
            - {id: view, says: It holds., by: agency, source: paper, recorded: 2026-05-02}
            """;

    assertThat(numbers(judged, "2026-05-02")).isEqualTo(Map.of("agency", 1, "paper", 2));
    assertThat(numbers(judged, "2026-05-03"))
        .isEqualTo(Map.of("agency", 1, "paper", 2, "ministry", 3));
  }

  /// An entry of a register is known from the start and may be referred to only later.
  @Test
  void sourceOfARegisterEntryWaitsForTheFactThatRefersToIt() {
    String facts =
        THREE_DAYS
                .replace("source: agency", "source: paper, about: toll")
                .replace("actors:", "- {id: other, title: Other, kind: document}\nactors:")
            + """
            issues:
            - {id: toll, title: Toll, source: agency}
            - {id: idle, title: Idle, source: other}
            """;

    assertThat(numbers(facts, "2026-05-03")).isEqualTo(Map.of("paper", 1, "ministry", 2));
    assertThat(numbers(facts, "2026-05-04"))
        .isEqualTo(Map.of("paper", 1, "ministry", 2, "agency", 3));
  }

  @Test
  void nameTakesANumberOnlyWithARemark() {
    String named = THREE_DAYS.replace("kind: person", "kind: person, source: agency%s");

    assertThat(numbers(named.formatted(""), "2026-05-03"))
        .isEqualTo(Map.of("paper", 1, "ministry", 2));
    assertThat(numbers(named.formatted(", caveat: Unsure."), "2026-05-03"))
        .isEqualTo(Map.of("agency", 1, "paper", 2, "ministry", 3));
  }

  @Test
  void headlineOfAnotherEditionTakesNoNumber() {
    String headline =
        THREE_DAYS
            + """
            headlines:
            - {title: Other, rests-on: agency, editions: [other], recorded: 2026-05-01}
            """;

    assertThat(
            numbers(headline, "2026-05-03", "editions: {daily: {ceiling: TLP:CLEAR}, other: {}}\n"))
        .isEqualTo(Map.of("paper", 1, "ministry", 2));
  }

  @Test
  void sourceOfAnActorThatAHeadlineRestsOnIsCited() {
    String resting =
        THREE_DAYS.replace("kind: person", "kind: person, source: agency")
            + """
            headlines:
            - {title: Top, rests-on: costa, recorded: 2026-05-02}
            """;

    assertThat(numbers(resting, "2026-05-02")).isEqualTo(Map.of("agency", 1, "paper", 2));
    assertThat(numbers(resting, "2026-05-03"))
        .isEqualTo(Map.of("agency", 1, "paper", 2, "ministry", 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"florida-2025", "reykjavik-1986", "singapore-2018"})
  void sourcesOfAnExampleKeepTheirNumbersInAllIssues(String example) {
    Dossier dossier =
        value(
            DossierReader.read(DossierFolder.read(Path.of("../examples").resolve(example)))
                .dossier());
    for (Edition edition : dossier.editions()) {
      Cleared cleared = value(new Clearance(dossier).clear(edition));
      Map<String, Integer> all = new HashMap<>();
      for (IssueDay day : History.issues(cleared, edition)) {
        Moment moment = new Moment(day.day(), day.cutOff(), day.time() == null);
        Briefing briefing = compose(cleared, edition, new IssueRequest(moment, null));
        numbers(briefing)
            .forEach((source, number) -> {
              assertThat(all.merge(source, number, (was, _) -> was)).as(source).isEqualTo(number);
            });
        assertThat(briefing.notes().sources())
            .extracting(Source::number)
            .as("listed by number")
            .isSorted();
      }
      assertThat(Set.copyOf(all.values())).as("one number each").hasSize(all.size());
    }
  }

  private static Map<String, Integer> numbers(String facts, String day) {
    return numbers(facts, day, "");
  }

  private static Map<String, Integer> numbers(String facts, String day, String settings) {
    return numbers(briefing(facts, day, settings));
  }

  /// Returns the numbers in an edition with the lowest ceiling.
  private static Map<String, Integer> publicNumbers(String facts, String day) {
    Dossier dossier = dossier(facts, "");
    return numbers(briefing(dossier, day, dossier.settings().marks().lowest()));
  }

  /// Returns the numbers by the ids of the sources, as the list of sources has them.
  private static Map<String, Integer> numbers(Briefing briefing) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (Source source : briefing.notes().sources()) {
      Leaf name = source.title() == null ? source.grade().descriptor() : source.title();
      String fact = Objects.requireNonNull(Objects.requireNonNull(name).ref()).ownerName();
      numbers.put(fact.replace("source:", ""), source.number());
    }
    return numbers;
  }

  private static Briefing briefing(String facts, String day) {
    return briefing(facts, day, "");
  }

  /// Returns the briefing with the highest ceiling, which shows words on background without
  /// reviews.
  private static Briefing briefing(String facts, String day, String settings) {
    Dossier dossier = dossier(facts, settings);
    return briefing(dossier, day, dossier.settings().marks().highest());
  }

  private static Dossier dossier(String facts, String settings) {
    return Given.only("facts.yaml", facts).settings("mark: TLP:CLEAR\n" + settings).dossier();
  }

  private static Briefing briefing(Dossier dossier, String day, Mark ceiling) {
    Edition edition = dossier.editions().getFirst().withCeiling(ceiling);
    return compose(
        value(new Clearance(dossier).clear(edition)),
        edition,
        new IssueRequest(Moment.parse(day, ZoneId.of("UTC")), null));
  }

  private static Briefing compose(Cleared cleared, Edition edition, IssueRequest asked) {
    return value(
        History.select(cleared, edition, asked).map(known -> Composer.compose(known, edition)));
  }

  private static <T> T value(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(T value, var _) -> value;
      case Checked.Bad<T> bad ->
          throw new AssertionError(new ArrayList<>(bad.problems()).toString());
    };
  }
}
