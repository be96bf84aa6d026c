package dev.runup.check;

import static dev.runup.check.Told.found;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Headlines beside the facts that they rest on.
class HeadlineUnsupportedTest {

  private static final String INTAKE = "intake: {source: article, recorded: 2025-12-28}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "About 90 % by 28 December 2025",
        "USD 800 bn in December 2025",
        "700–800 billion on 2025-12-28",
        "The 20-point plan of G7 and F-16s on December 28",
        "Three and twenty",
        "He calls it “a first step”",
        "On 28 December",
        "From 12 October to 2 November, on 12 and 13 October and on Oct. 11–13, 2025",
        "Since Sept 5, since September 2025",
        "Until 3 January 2026",
        "On 6 or 7 March, or 14 March 2026",
        "On 6, 7 and 14 March, on March 7, 14, on 28 December, 20 trucks",
        "On 6 or possibly 7 March, on 7 and again on 14 March",
        "At 21:30, 9 a.m., 9.30 pm and 14:00",
        "1,000 or 1 000 trucks and 120,500 people",
        "Under NSDD 245, INF-2, § 5, 9M729 and Tu-95 at 11th hour, 1/3 of it",
        "In 2024, 2025 or 2026",
        "On 28 December 2025 “a first … step”",
        "Dinner on 9 October, 10 October in Kyiv",
        "On the 28th of December, 11th October and October 12th, 2025",
        "Talks at 1300 GMT, 15.00 Kyiv time, 1500 hours and 10.30 CET",
        "USD 0.7–0.8 trillion, 700 to 800 billion, 45–46,000 guards",
        "Talks on 28.12.2025, 12/28/2025 and 28/12/2025 at 10.30, at 1030, at 10 o''clock or 10 h"
            + " 30",
        "USD 800,000M, some 2M people, at 6 PM or 9–11 am, at 10.30, at 1030Z",
        "He says ''towns'' and ''four'' wait; the ''15 accord",
        "He calls it ‘a first step’, the guards'' union waits in the ''20s",
        "Pipes of 20\" wide and 35\" long, rock ''n'' roll",
        "In 2024, 2024–25, 2024/2025, 2025-26 and 2024-26 2 million in 35 towns, 4 of them large"
      })
  void aHeadlineSaysWhatItsFactsHold(String title) {
    assertThat(headline(title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "95 % of the plan is done | About 90 % of the plan was done. | 95 %",
        "USD 800 m of aid | USD 700 million of aid were pledged. | 800 m",
        "On 27 December | They meet on 28 December 2025. | 27 December",
        "In August 2025 | They meet on 28 December 2025. | August 2025",
        "On 2025-12-27 | They meet on 28 December 2025. | 2025-12-27",
        "On 12 October 2024 | They meet on 12 October 2025. | 12 October 2024",
        "1,001 trucks | Some 1,100 trucks wait. | 1,001",
        "Elected in 2023 | He was elected in 2022. | 2023",
        "Elected in the year of the record, 2025 | He was elected in 2022. | 2025",
        "In December 2025 | They met in November 2025. | December 2025",
        "On the 27th of December | They meet on 28 December. | 27th of December",
        "In 36 towns | It was felt in thirty-five towns. | 36",
        "28 resigned | 26 ministers resigned. | 28",
        "10 resigned in October | 12 ministers resigned in October. | 10",
        "On 6 or 8 March | It will be on 6 or 7 March. | 6 or 8 March",
        "On 27.12.2025 | They meet on 28 December 2025. | 27.12.2025",
        "On 27/12/2025 | They meet on 28 December 2025. | 27/12/2025",
        "On 12/27/2025 | They meet on 28 December 2025. | 12/27/2025",
        "On 2025/12/27 | They meet on 28 December 2025. | 2025/12/27",
        "Exports grown by 28.12 per cent | Exports grew by 28.21 per cent. | 28.12",
        "The EU 19-point plan | The plan has 20 points. | 19",
        "35 million people | It concerns 35 thousand people. | 35 million",
        "Sends 1350 boats | He would send 1530 boats. | 1350",
        "OSCE 710 monitors leave | 701 monitors would leave. | 710",
        "On 1.350.000 people | It concerns 1.530.000 people. | 1.350.000",
        "Aid of USD 60M | The aid amounts to 90 million dollars. | 60M",
        "Over 17km of road | A road of 71 km was built. | 17km",
        "Two came | Three came. | Two"
      })
  void aNumberThatTheFactsStateDifferentlyIsFound(String title, String says, String missing) {
    assertThat(one("says: " + says, "title: '" + title + "'"))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.ref()).isEqualTo(new FieldRef("headline:one", "title", 0));
          assertThat(problem.severity()).isEqualTo(Severity.WARNING);
          assertThat(problem.message()).startsWith("no fact that this rests on holds " + missing);
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He calls it \"the last step\"",
        "He calls it \"irst step\"",
        "Says ''red lines'' against it",
        "He calls it ‘the last step’",
        "He calls it ''the last step''",
        "He calls it ‹the last step›"
      })
  void wordsThatNoFactHoldsAreFound(String title) {
    assertThat(headline(title))
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.message()).startsWith("no fact that this rests on holds the words"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25 tanks lost | A score of tanks was lost, not 27.",
        "25 tanks lost | They lost tanks.",
        "72-hour truce | The truce lasts three days.",
        "15 killed | Eleven soldiers and four civilians were killed.",
        "3 killed | Two soldiers and a nurse were killed.",
        "68 % say no | 32 per cent say yes.",
        "The rate is 5 % | The rate was 4.8 per cent.",
        "Nearly 700 drones | They counted 698 drones.",
        "Over 1.2m people | It was 1,215,430 people.",
        "On 4 January | They meet on Sunday, and not on 27 December 2025.",
        "On 9/10/2026 | They meet on 28 December 2025.",
        "2 came | Two hundred came.",
        "5 left | Five thousand left.",
        "260 came | Two hundred and fifty came.",
        "12.600 came | They were 12,500.",
        "More than 50 killed | A total of 57 were killed.",
        "2,000 drones | Some 2000 drones came after 5 March 2024."
      })
  void numbersThatMayBeRightAreLeftAlone(String title, String says) {
    assertThat(one("says: " + says, "title: '" + title + "'")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "28 грудня 2025 року, зростання вдвічі",
        "200, у 2 рази, на 50 %, о 14.30 і 21:00",
        "20 пунктів",
        "35 міст, 2 млн людей",
        "Чекають 200"
      })
  void aTranslatedHeadlineSaysWhatTheHeadlineOrItsFactsHold(String title) {
    assertThat(translated(title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"500 вантажівок,500", "300 осіб,300"})
  void aNumberThatOnlyTheTranslationHoldsIsNamedAtIt(String title, String missing) {
    assertThat(translated(title))
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.code().word()).isEqualTo("headline-unsupported");
          assertThat(problem.ref())
              .isEqualTo(new FieldRef("headline:one", "title", 0).translated("uk.title", 0));
          assertThat(problem.message()).contains("holds " + missing + ",").contains("\"uk\"");
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Two hundred and fifty came. | 250 came |",
        "One hundred and five came. | 105 came |",
        "A hundred and twenty-five thousand three hundred and ten came. | 125,310 came |",
        "Five thousand three hundred came. | 5,300 came |",
        "Half a million came, and 600 left. | 500,000 came |",
        "Fifty and two hundred came. | 260 came | headline-unsupported"
      })
  void numbersInWordsSupportThemInDigits(String says, String title, String code) {
    String facts =
        INTAKE
            + """
            statements:
            - {id: count, who: costa, says: "%s"}
            headlines:
            - {id: one, rests-on: count, title: "%s"}
            """
                .formatted(says, title);

    assertThat(codes(facts)).isEqualTo(code == null ? List.of() : List.of(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | It broke resolution UNSCR 2202. | Resolution 2202 is broken",
        "en | The 11th round ended. | Round 11 ended",
        "en | Rules of the post-2014 era hold. | Rules of after 2014 hold",
        "en | They met on the 2nd and 3rd of March. | They met on 2 and 3 March",
        "en | They met at 10:30. | They met from 10.30, from 1030 to 10.30",
        "en | They met on 09.03.2026. | They met on 9 March 2026",
        "en | They met on 3/9/2026. | They met on 9 March",
        "en | Half a million came. | 500,000 came |",
        "uk | Зустріч 9 березня. | They met on 9 March",
        "uk | Три держави підписали. | 3 states signed",
        "en | They met on the twelfth of March and on May the twenty-first. | They met on 12 March"
            + " and 21 May",
        "en | The thirtieth and the fifteenth round. | Rounds 30 and 15",
        "en | Fiscal year 2024/25 closed. | FY 2024-25, FY 2024/25 and FY 2024 closed",
        "en | The 2025/2026 budget and that of 2023–2024. | Budgets 2025-26 and 2023/24",
        "en | It costs between $500 and $600 billion. | It costs $500–600 billion",
        "en | It took an hour and a half. | It took 1.5 hours",
        "en | It costs a quarter of a million. | It costs 250,000",
        "uk | Мільйон людей. | A million, 1 million people",
        "de | Eine Milliarde Euro. | EUR 1 bn"
      })
  void whatFactsSayInOtherFormsSupportsAHeadline(String language, String says, String title) {
    assertThat(one("says: '" + says + "', lang: " + language, "title: '" + title + "'")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | um 10.30 Uhr, um 10 Uhr",
        "fr | à 10 h 30, à 10h30",
        "uk | о 10.30 та об 11.15",
        "de | am 9.9., vom 5.9. bis 7.9.",
        "de | 12.500 Soldaten, 1.350.000 Menschen",
        "de | 12''500 Soldaten",
        "uk | 12,5 тис. осіб",
        "de | 1,35 Millionen, 3,5 Mrd. Euro",
        "uk | 1,35 млн, 3,5 мільярда євро",
        "uk | 11-й раунд, 20-й пакет, 80-та річниця, 95-х роковин",
        "de | 3 Staaten"
      })
  void otherLanguagesWriteNumbersAndTimesTheirWay(String language, String title) {
    String facts =
        "says: Three came on 5 to 7 and on 9 September at 10:30 to the 11th round. They were 12500"
            + " of 1350000; it takes EUR 3500 m.";

    assertThat(one(facts, "lang: " + language + ", title: '" + title + "'")).isEmpty();
  }

  private static List<Problem> one(String fact, String headline) {
    return found(
        INTAKE
            + "statements:\n- {id: said, who: costa, "
            + fact.replaceFirst("says: ([^']+)$", "says: '$1'")
            + "}\nheadlines:\n- {id: one, rests-on: said, "
            + headline
            + "}\n",
        "");
  }

  @Test
  void aLanguageWhoseMonthsAreNotReadMayNameADay() {
    String facts =
        INTAKE
            + """
            events:
            - {id: talks, title: Gespräche, status: planned, when: 2025-12-28}
            headlines:
            - {id: one, rests-on: talks, lang: de, title: Gespräche am %s. Dezember}
            """;

    assertThat(found(facts.formatted("28"), "")).isEmpty();
    assertThat(found(facts.formatted("29"), "")).hasSize(1);
  }

  @Test
  void titleOfAProposalIsComparedButNotThatOfATopic() {
    String facts =
        INTAKE
            + """
            proposals:
            - {id: points, title: The 20-point plan}
            issues:
            - {id: order, title: The order of the 20-point plan}
            headlines:
            - {id: one, rests-on: %s, title: Talks on the 19-point plan}
            """;

    assertThat(codes(facts.formatted("points"))).contains("headline-unsupported");
    assertThat(codes(facts.formatted("order"))).doesNotContain("headline-unsupported");
  }

  private static List<String> codes(String facts) {
    return found(facts, "").stream().map(problem -> problem.code().word()).toList();
  }

  @Test
  void aDayOutsideThePeriodOfAnEventIsFound() {
    String facts =
        INTAKE
            + """
            events:
            - {id: visit, title: Visit, status: planned, when: 2026-01-11/2026-01-13}
            headlines:
            - {id: one, rests-on: visit, title: Visit on %s January}
            """;

    assertThat(found(facts.formatted("12"), "")).isEmpty();
    assertThat(found(facts.formatted("20"), "")).hasSize(1);
  }

  private static List<Problem> translated(String title) {
    return headline("Two hundred wait', translations: {uk: {title: '" + title + "'}}, note: 'x");
  }

  private static List<Problem> headline(String title) {
    String facts =
        INTAKE
            + """
            events:
            - {id: talks, title: Talks on the 20-point plan, status: planned, when: 2025-12-28}
            - {id: visit, title: Visit, status: occurred, when: 2025-10-11/2025-10-13, outcome: It is article § 5. Two million in thirty-five towns and four.}
            - {id: dinner, title: Dinner, status: occurred, when: 2025-10-09, time: "20:00", zone: America/New_York}
            - {id: tour, title: Tour, status: occurred, when: 2025-10-20/2025-11-04}
            - {id: war, title: War, status: planned, when: 2025-09-05/..}
            - {id: truce, title: Truce, status: planned, when: /2026-01-03}
            - {id: vote, title: Vote, status: planned, when: "[..2026-03-06]"}
            - {id: poll, title: Poll, status: planned, when: "[2026-03-07,2026-03-14]"}
            - {id: month, title: Month, status: planned, when: 2026-05}
            - {id: years, title: Years, status: planned, when: 2024/2026}
            measures:
            - {id: share, what: Share, value: ~90 %%}
            - {id: need, what: Need, value: USD 700–800 bn}
            - {id: trucks, what: Trucks, value: 1000}
            - {id: people, what: People, value: 120500}
            - {id: guards, what: Guards, value: 45000-46000}
            statements:
            - {id: step, who: costa, quote: A first step}
            headlines:
            - {id: one, rests-on: [talks, dinner, share, need, step, visit, tour, war, truce, vote, poll, month%s, trucks, people, guards], title: '%s'}
            """
                .formatted(title.contains("2024,") ? ", years" : "", title);
    return found(facts, "");
  }
}
