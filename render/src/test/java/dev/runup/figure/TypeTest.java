package dev.runup.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypeTest {

  @Test
  void aTextIsBrokenBetweenItsWordsAndNothingOfItIsLost() {
    assertThat(Type.ANY.lines("one two three four", 60, false))
        .containsExactly("one two", "three four")
        .allSatisfy(line -> assertThat(Type.ANY.width(line, false)).isLessThanOrEqualTo(60));
  }

  @Test
  void aWordThatIsTooWideIsBrokenWhereItMust() {
    assertThat(String.join("", Type.ANY.lines("Ministerkonferenz", 40, true)))
        .isEqualTo("Ministerkonferenz");
    assertThat(Type.ANY.lines("Ministerkonferenz", 40, true)).hasSizeGreaterThan(2);
    assertThat(Type.ANY.lines("\uD83D\uDE00\uD83D\uDE00", 1, false))
        .containsExactly("\uD83D\uDE00", "\uD83D\uDE00");
  }

  @Test
  void nothingIsALine() {
    assertThat(Type.ANY.lines("  ", 40, false)).containsExactly("");
  }
}
