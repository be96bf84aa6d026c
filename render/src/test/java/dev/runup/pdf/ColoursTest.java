package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.junit.jupiter.api.Test;

class ColoursTest {
  private static final float STEP = 1 / 255f;

  @Test
  void profileConvertsColoursAsSRgbDoes() {
    byte[] profile = Faces.resource("sRGB.icc");
    ColorSpace ours = new ICC_ColorSpace(ICC_Profile.getInstance(profile));
    ColorSpace javas = ColorSpace.getInstance(ColorSpace.CS_sRGB);

    for (int i = 0; i < 512; i++) {
      float[] colour = {(i >> 6) / 7f, (i >> 3 & 7) / 7f, (i & 7) / 7f};
      float[] mine = ours.toCIEXYZ(colour);
      float[] theirs = javas.toCIEXYZ(colour);
      for (int part = 0; part < 3; part++) {
        assertThat(mine[part]).isCloseTo(theirs[part], within(STEP));
      }
    }
  }
}
