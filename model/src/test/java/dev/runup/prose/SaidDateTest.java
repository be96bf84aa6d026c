package dev.runup.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.FactDate;
import dev.runup.fact.FactTime;
import dev.runup.prose.SaidDate.Tense;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SaidDateTest {

  private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 16);

  record Row(String said, LocalDate published, Tense tense, String date, String time) {}

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(Path.of("src/test/resources/dev/runup/prose/source-dates.tsv"))
        .stream()
        .filter(line -> !line.startsWith("#") && !line.startsWith("said\t"))
        .map(line -> line.split("\t", -1))
        .map(cells ->
            new Row(cells[0], LocalDate.parse(cells[1]), tense(cells[2]), cells[3], cells[4]));
  }

  private static Tense tense(String typed) {
    return typed.isEmpty() ? Tense.UNKNOWN : Tense.valueOf(typed.toUpperCase(Locale.ROOT));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void wordsOfASourceBecomeTheDateThatADeskWouldType(Row row) {
    SaidDate said = SaidDate.of(row.said, row.published, row.tense);

    assertThat(said.date())
        .as(said.sentence())
        .isEqualTo(row.date.equals("?") ? null : FactDate.parse(row.date));
    assertThat(typed(said.time())).isEqualTo(row.time);
    assertThat(said.sentence()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "9 jan, 2026-01-09",
    "9jan, 2026-01-09",
    "fri, 2026-01-16",
    "-4, 2026-01-12",
    "+3, 2026-01-19",
    "2026-01-09, 2026-01-09",
    "'[2026-01-09..2026-01-10]', '[2026-01-09..2026-01-10]'",
    "2026-01~, 2026-01~",
    "27.12., 2025-12-27",
    "27.12.2025, 2025-12-27",
    "'MONDAY, JANUARY 12TH!', 2026-01-12",
    "on the day after tomorrow, 2026-01-18",
    "Mon–Wed, 2026-01-12/2026-01-14",
    "January 5-7, 2026-01-05/2026-01-07",
    "5 or 6 January, '[2026-01-05,2026-01-06]'",
    "28 December to 3 January 2026, 2025-12-28/2026-01-03",
    "2014–2015, 2014/2015",
    "the week of 12 January, '[2026-01-12..2026-01-18]'",
    "late last week, '[2026-01-05..2026-01-11]'",
    "in the next ten days, '[2026-01-16..2026-01-26]'",
    "early 2026, 2026",
    "29 February 2024, 2024-02-29"
  })
  void typedFormsAreDates(String typed, String date) {
    SaidDate said = SaidDate.of(typed, FRIDAY, Tense.UNKNOWN);

    assertThat(said.date()).as(said.sentence()).isEqualTo(FactDate.parse(date));
  }

  @ParameterizedTest
  @CsvSource({
    "'2026-01-09 14:30', 14:30",
    "tomorrow at half past nowhere, ''",
    "Monday at 12 noon, ''",
    "at 13pm on Monday, ''",
    "Monday at 9.15 a.m. Kyiv time, 09:15",
    "tomorrow around midday, ~12:00",
    "early tomorrow morning, morning"
  })
  void hourIsReadIfItIsClear(String typed, String time) {
    assertThat(typed(SaidDate.of(typed, FRIDAY, Tense.UNKNOWN).time())).isEqualTo(time);
  }

  @Test
  void hourWithoutADayIsATimeOnly() {
    SaidDate said = SaidDate.of("at 9pm", FRIDAY, Tense.PAST);

    assertThat(said.date()).isNull();
    assertThat(typed(said.time())).isEqualTo("21:00");
  }

  @Test
  void missingYearAndMonthAreInferred() {
    assertThat(SaidDate.of("27 December", FRIDAY, Tense.PAST).inferred()).containsExactly("year");
    assertThat(SaidDate.of("the 3rd", FRIDAY, Tense.PAST).inferred())
        .containsExactly("month", "year");
    assertThat(SaidDate.of("27 December 2025", FRIDAY, Tense.PAST).inferred()).isEmpty();
    assertThat(SaidDate.of("before 27 December", FRIDAY, Tense.PAST).inferred())
        .containsExactly("year");
  }

  @ParameterizedTest
  @CsvSource({
    "Tuesday, 'the Tuesday before Friday, 16 January 2026'",
    "Friday, the Friday on which the source was published",
    "last Tuesday, 'this is Tuesday, 13 January 2026, or Tuesday, 6 January 2026'",
    "-4, '4 days before Friday, 16 January 2026'",
    "31 June, June has 30 days",
    "'Monday, 13 January', '2026-01-13 is a Tuesday: the words contradict each other'",
    "at eight on Tuesday, 'the Tuesday before Friday, 16 January 2026; the hour is in the morning or in the evening'",
    "in due course, these words aren't known as a date"
  })
  void sentenceSaysHowTheWordsWereUnderstood(String words, String sentence) {
    assertThat(SaidDate.of(words, FRIDAY, Tense.PAST).sentence()).isEqualTo(sentence);
  }

  @Test
  void withoutDayOfPublicationOnlyWholeDatesAreRead() {
    for (String relative :
        List.of(
            "Tuesday",
            "27 December",
            "-4",
            "last month",
            "early next month",
            "in June",
            "tonight",
            "since Monday",
            "the 3rd")) {
      SaidDate said = SaidDate.of(relative, null, Tense.PAST);
      assertThat(said.date()).as(relative).isNull();
      assertThat(said.sentence()).as(relative).contains("day of publication, which isn't known");
    }
    for (String whole :
        List.of("12 Jan 2026", "since 2014", "spring 2026", "late May 2026", "the early 1990s")) {
      assertThat(SaidDate.of(whole, null, Tense.PAST).date()).as(whole).isNotNull();
    }
  }

  @Test
  void wordsInAnyOrderGiveADateOrAReasonButNoException() {
    List<String> words =
        List.of(
            ("last next this in at on the of to and or by since before after early late end week weekend month"
                    + " year Tuesday Friday May December winter 3rd 31 0 12 2026 0000 27/12 99/99 9pm noon 0900 GMT -"
                    + " evening ago days three around possibly between from for within hours a 1990s 2026-13 '")
                .split(" "));
    Random random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      StringBuilder said = new StringBuilder();
      for (int n = random.nextInt(1, 7); n > 0; n--) {
        said.append(words.get(random.nextInt(words.size()))).append(' ');
      }
      LocalDate day =
          i % 5 == 0
              ? null
              : LocalDate.of(i % 7 == 0 ? 1 : i % 11 == 0 ? 9999 : 2026, 1, 1 + i % 28);
      SaidDate date = SaidDate.of(said.toString(), day, Tense.values()[i % 3]);
      assertThat(date.sentence()).as(said.toString()).isNotBlank();
    }
  }

  private static String typed(@Nullable FactTime time) {
    return time == null ? "" : time.typed();
  }
}
