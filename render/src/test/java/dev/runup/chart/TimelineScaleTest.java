package dev.runup.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.chart.DateParts.Kind;
import dev.runup.chart.DateParts.Part;
import dev.runup.chart.DayAxis.Tick;
import dev.runup.chart.DayAxis.Unit;
import dev.runup.fact.FactDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks the scales of timelines and what is drawn for dates.
class TimelineScaleTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 12, 28);

  /// Returns the widest label of a unit, which is in Ukrainian.
  private static double label(Unit unit) {
    return unit == Unit.DAY ? 42.5 : 32;
  }

  private static DateParts parts(String date) {
    return DateParts.of(Objects.requireNonNull(FactDate.parse(date)), false, false, TODAY);
  }

  private static List<DateParts> random(Random random, int most) {
    List<DateParts> dates = new ArrayList<>();
    for (int i = 1 + random.nextInt(most); i > 0; i--) {
      int reach = List.of(1, 5, 20, 60, 400, 4000, 40_000).get(random.nextInt(7));
      dates.add(parts(TODAY.plusDays(random.nextInt(2 * reach + 1) - reach).toString()));
    }
    return dates;
  }

  @Test
  void everyScaleHasThreeLabelsAndDaysOfOneLength() {
    for (long seed = 0; seed < 3000; seed++) {
      TimelinePanels panels = new TimelinePanels(random(new Random(seed), 6), TODAY);
      for (Unit unit : Unit.values()) {
        DayAxis axis = panels.axis(unit, 11, 155);
        List<Tick> ticks = axis.ticks(_ -> label(unit), 0, 166);
        assertThat(ticks).as("seed %s, %s", seed, unit).hasSizeGreaterThanOrEqualTo(3);
        double day = axis.end(TODAY) - axis.start(TODAY);
        for (int i = 1; i < ticks.size(); i++) {
          Tick one = ticks.get(i - 1);
          Tick next = ticks.get(i);
          long days = next.start().toEpochDay() - one.start().toEpochDay();
          assertThat((next.x() - one.x()) / days)
              .as("seed %s, %s", seed, unit)
              .isCloseTo(day, within(1e-9));
          assertThat(next.middle() - one.middle())
              .as("seed %s, %s", seed, unit)
              .isGreaterThan(label(unit));
        }
      }
    }
  }

  @Test
  void everyDateIsWithinItsScale() {
    for (long seed = 0; seed < 3000; seed++) {
      List<DateParts> dates = random(new Random(seed), 9);
      TimelinePanels panels = new TimelinePanels(dates, TODAY);
      for (DateParts date : dates) {
        assertThat(date.ends()).allMatch(day -> panels.extent(panels.unitOf(date)).holds(day));
      }
    }
  }

  @Test
  void furtherDateWithinAScaleMovesNoOther() {
    int checked = 0;
    for (long seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      List<DateParts> dates = random(random, 9);
      TimelinePanels before = new TimelinePanels(dates, TODAY);
      LocalDate inside = TODAY.plusDays(random.nextInt(801) - 400L);
      if (!before.extent(before.unitOf(parts(inside.toString()))).holds(inside)) {
        continue;
      }
      checked++;
      dates.add(parts(inside.toString()));
      TimelinePanels after = new TimelinePanels(dates, TODAY);
      for (DateParts date : dates) {
        assertThat(after.unitOf(date)).isEqualTo(before.unitOf(date));
        DayAxis own = after.axis(after.unitOf(date), 0, 100);
        assertThat(own.start(date.ends().getFirst()))
            .as("seed %s", seed)
            .isEqualTo(before.axis(before.unitOf(date), 0, 100).start(date.ends().getFirst()));
      }
    }
    assertThat(checked).isGreaterThan(500);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-12",
        "2025-12-XX",
        "2025-12-10~",
        "2025-12-30?",
        "2025",
        "198X",
        "19XX",
        "2025-24",
        "[..2025-12-12]",
        "[2026-01-02..]",
        "[2025-12-01..2025-12-09]",
        "[2025-12-01,2025-12-05]",
        "../2025-12-15",
        "2025-12-15/..",
        "2025-12-20/2025-12-31",
        "2025-07/2025-08"
      })
  void onlyAKnownDayIsADot(String date) {
    assertThat(parts(date).parts()).isNotEmpty().noneMatch(part -> part.kind() == Kind.DAY);
    assertThat(parts("2025-12-28").parts()).extracting(Part::kind).containsExactly(Kind.DAY);
    assertThat(parts("2025-12-28/2025-12-28").parts())
        .extracting(Part::kind)
        .containsExactly(Kind.DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-12             | WITHIN 2025-12-01 2025-12-31",
        "[2025-12-01,2025-12-05] | WITHIN 2025-12-01 2025-12-01, WITHIN 2025-12-05 2025-12-05",
        "[..2025-12-12]      | OPEN null 2025-12-12",
        "[2026-01-02..]      | OPEN 2026-01-02 null",
        "../2025-12-15       | OPEN null 2025-12-15, SURE 2025-12-15 2025-12-15",
        "2025-12-15/..       | OPEN 2025-12-15 null, SURE 2025-12-15 2025-12-15",
        "2025-12-20/2025-12-31 | SURE 2025-12-20 2025-12-31",
        "2025-07/2025-08     | WITHIN 2025-07-01 2025-07-31, WITHIN 2025-08-01 2025-08-31,"
            + " SURE 2025-07-31 2025-08-01",
        "2025-12/2025-12-20  | WITHIN 2025-12-01 2025-12-20",
      })
  void partsShowWhatIsKnown(String date, String expected) {
    assertThat(said(parts(date.strip()))).isEqualTo(expected.strip());
  }

  @Test
  void eventThatOccurredIsNotAfterTheIssue() {
    FactDate month = Objects.requireNonNull(FactDate.parse("2025-12"));
    FactDate since = Objects.requireNonNull(FactDate.parse("2025-12-15/.."));

    assertThat(said(DateParts.of(month, true, false, TODAY)))
        .isEqualTo("WITHIN 2025-12-01 2025-12-28");
    assertThat(said(DateParts.of(since, false, true, TODAY)))
        .isEqualTo("OPEN 2025-12-28 null, SURE 2025-12-15 2025-12-28");
  }

  private static String said(DateParts date) {
    return String.join(
        ", ",
        date.parts().stream()
            .map(part -> part.kind() + " " + part.from() + " " + part.to())
            .toList());
  }
}
