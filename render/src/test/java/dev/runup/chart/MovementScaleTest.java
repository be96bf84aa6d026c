package dev.runup.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests which gaps of a scale of movement have a break, and whether it says that its days are not
/// equally long.
class MovementScaleTest {
  private static final double RIGHT = 250;

  /// @param first the first issue day
  private static MovementScale scale(String days, String first, double... least) {
    List<LocalDate> all = Stream.of(days.split(" ")).map(LocalDate::parse).toList();
    return MovementScale.of(all, least, LocalDate.parse(first), 0, RIGHT);
  }

  /// Returns the first days of the gaps that have a break.
  private static List<String> broken(MovementScale scale) {
    List<String> broken = new ArrayList<>();
    for (double x : scale.breaks()) {
      scale.places().entrySet().stream()
          .filter(place -> place.getValue() < x)
          .reduce((_, later) -> later)
          .ifPresent(place -> broken.add(place.getKey().toString()));
    }
    return broken;
  }

  @Test
  void equalDaysHaveNoBreak() {
    MovementScale scale = scale("2031-05-01 2031-05-03 2031-05-08", "2031-05-01", 10, 10);

    assertThat(scale.isTrue()).isTrue();
    assertThat(scale.breaks()).isEmpty();
  }

  @Test
  void oneDayIsNoLongerGap() {
    MovementScale scale =
        scale(
            "2031-03-10 2031-03-28 2031-03-29 2031-04-01 2031-04-09", "2031-04-01", 13, 13, 13, 13);

    assertThat(scale.isTrue()).isFalse();
    assertThat(broken(scale)).containsExactly("2031-03-10", "2031-03-29");
  }

  @Test
  void threeDaysThatLookLikeTwoHaveBreak() {
    MovementScale scale =
        scale(
            "2031-04-30 2031-05-01 2031-05-03 2031-05-06 2031-05-08", "2031-05-03", 34, 15, 13, 13);

    assertThat(scale.isTrue()).isFalse();
    assertThat(broken(scale)).containsExactly("2031-05-01", "2031-05-03");
  }
}
