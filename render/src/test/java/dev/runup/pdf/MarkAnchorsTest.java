package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MarkAnchorsTest {
  private static final int ACUTE = 0x301;
  private static final Faces FACES = new Faces();

  @ParameterizedTest
  @EnumSource(Typeface.class)
  void anAccentSitsHigherOnACapital(Typeface typeface) {
    Face face = FACES.face(typeface);

    assertThat(face.mark('О', ACUTE).y()).isGreaterThan(face.mark('о', ACUTE).y() + 80);
  }

  @Test
  void aMarkTakesNoRoomOfItsOwn() {
    byte[] bare = Written.bytes(Samples.paragraph("замок"));
    byte[] accented = Written.bytes(Samples.paragraph("за\u0301мо\u0301к"));

    assertThat(end(accented)).isEqualTo(end(bare), within(1f));
  }

  @Test
  void aMarkThatTheFontDoesNotPlaceIsStillShown() {
    assertThat(FACES.face(Typeface.SERIF).mark('1', ACUTE)).isNull();
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
