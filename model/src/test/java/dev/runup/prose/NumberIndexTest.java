package dev.runup.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The index of numbers and dates finds what a comparison with each of them finds.
class NumberIndexTest {

  private static final List<String> TEXTS =
      List.of(
          "27 tanks",
          "about 26 tanks",
          "nearly 1.3m",
          "1,215,430",
          "1.2 million",
          "700",
          "698",
          "1200",
          "72 hours",
          "three days",
          "4320 minutes",
          "5 million",
          "5",
          "25 %",
          "EUR 5 bn",
          "USD 5 bn",
          "3.5",
          "3.50",
          "around 50",
          "33",
          "32",
          "99",
          "0",
          "2025",
          "2000",
          "in 2026",
          "March 2026",
          "5 March",
          "5 March 2026",
          "6 March 2026",
          "2026-03-05",
          "in March",
          "4th",
          "fourth",
          "the 5th",
          "a quarter",
          "tomorrow",
          "a score of tanks",
          "twelve",
          "1.25 million",
          "1000",
          "about 1000",
          "970",
          "1030",
          "1031",
          "almost 600",
          "900",
          "401",
          "7 weeks",
          "49 days");

  @Test
  void indexAgreesWithComparison() {
    List<NumberOrDate> all = new ArrayList<>();
    TEXTS.forEach(text -> all.addAll(NumberReader.read("They said " + text + ".", "en")));
    assertThat(all).hasSizeGreaterThan(45);

    for (NumberOrDate fact : all) {
      NumberIndex index = new NumberIndex(List.of(fact));
      for (NumberOrDate one : all) {
        assertThat(index.isMeantBy(one)).as("%s of %s", one, fact).isEqualTo(one.mayMean(fact));
      }
    }
    for (int from = 0; from < all.size(); from++) {
      List<NumberOrDate> some = all.subList(from, Math.min(all.size(), from + 7));
      NumberIndex index = new NumberIndex(some);
      for (NumberOrDate one : all) {
        assertThat(index.isMeantBy(one))
            .as("%s of %s", one, some)
            .isEqualTo(some.stream().anyMatch(one::mayMean));
      }
    }
  }
}
