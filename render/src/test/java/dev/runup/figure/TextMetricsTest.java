package dev.runup.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
  void blankTextIsOneEmptyLine() {
    assertThat(TextMetrics.ANY.lines("  ", 40, false)).containsExactly("");
  }
}
