package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AccentsTest {
  @Test
  void accentTakesNoRoom() {
    byte[] bare = Written.bytes(Samples.paragraph("замок"));
    byte[] accented = Written.bytes(Samples.paragraph("за\u0301мо\u0301к"));

    assertThat(end(accented)).isEqualTo(end(bare), within(1f));
  }

  @Test
  void accentWithoutAPlaceInTheFontIsShown() {
    assertThat(StructureText.of(Written.bytes(Samples.paragraph("1\u0301 x"))))
        .containsExactly("1\u0301 x");
  }

  private static float end(byte[] pdf) {
    PageText page = Written.pages(pdf).getFirst();
    return page.shown().stream()
        .filter(shown -> shown.size() == Samples.THEME.sizes().body())
        .map(shown -> shown.x() + shown.width())
        .max(Float::compare)
        .orElseThrow();
  }
}
