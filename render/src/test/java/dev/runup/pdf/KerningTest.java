package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The values are those that the fonts' own tables hold, read with another tool.
class KerningTest {
  private static final Faces FACES = new Faces();

  @Test
  void capitalsThatLeanApartAreMovedTogether() {
    assertThat(FACES.face(Typeface.SERIF).kerning('A', 'V')).isEqualTo(-119);
  }

  @Test
  void cyrillicIsKernedToo() {
    assertThat(FACES.face(Typeface.SERIF).kerning('Г', 'о')).isEqualTo(-55);
  }

  @Test
  void lettersThatFitStayAsTheyAre() {
    assertThat(FACES.face(Typeface.SERIF).kerning('n', 'n')).isZero();
  }
}
