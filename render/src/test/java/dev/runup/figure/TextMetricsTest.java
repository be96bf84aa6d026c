package dev.runup.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextMetricsTest {

  @Test
  void textBreaksBetweenWordsAndKeepsAllWords() {
    assertThat(TextMetrics.ANY.lines("one two three four", 60, false))
        .containsExactly("one two", "three four")
        .allSatisfy(line -> assertThat(TextMetrics.ANY.width(line, false)).isLessThanOrEqualTo(60));
  }

  @Test
  void tooWideWordBreaksBetweenCharacters() {
    assertThat(String.join("", TextMetrics.ANY.lines("Ministerkonferenz", 40, true)))
        .isEqualTo("Ministerkonferenz");
    assertThat(TextMetrics.ANY.lines("Ministerkonferenz", 40, true)).hasSizeGreaterThan(2);
    assertThat(TextMetrics.ANY.lines("\uD83D\uDE00\uD83D\uDE00", 1, false))
        .containsExactly("\uD83D\uDE00", "\uD83D\uDE00");
  }

  @Test
  void numberStaysWithWhatItCounts() {
    assertThat(TextMetrics.ANY.lines("about 90 % of it", 60, false))
        .containsExactly("about", "90 % of it");
    assertThat(TextMetrics.ANY.lines("until 2 June 2026 only", 50, false))
        .containsExactly("until", "2 June", "2026", "only");
    assertThat(TextMetrics.ANY.lines("until (8. Mai 2026) only", 80, false))
        .containsExactly("until", "(8. Mai 2026)", "only");
    assertThat(TextMetrics.ANY.lines("90 undetermined", 50, false).getFirst()).isEqualTo("90");
  }

  @Test
  void blankTextIsOneEmptyLine() {
    assertThat(TextMetrics.ANY.lines("  ", 40, false)).containsExactly("");
  }

  @Test
  void widthsOfWordsAndSpacesAddUp() {
    assertThat(TextMetrics.ANY.lines("ab cd", TextMetrics.ANY.width("ab cd", true), true))
        .containsExactly("ab cd");
    assertThat(TextMetrics.ANY.lines("ab cd", TextMetrics.ANY.width("ab cd", true) - 0.01, true))
        .containsExactly("ab", "cd");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "`", "[", "\u0301", "word "})
  void twiceTheTextTakesTwiceTheMemory(String piece) {
    allocated("x" + piece.repeat(30_000)); // what is read once
    long one = allocated("x" + piece.repeat(30_000));

    assertThat(allocated("x" + piece.repeat(60_000))).isLessThan(one * 5 / 2);
  }

  private static long allocated(String text) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    TextMetrics.ANY.lines(text, 100, false);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
