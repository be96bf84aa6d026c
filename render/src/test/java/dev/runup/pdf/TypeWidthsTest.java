package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.figure.Scene;
import dev.runup.figure.TextMetrics;
import dev.runup.font.Face;
import dev.runup.pdf.Faces.ShippedFace;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the estimated widths of texts in figures. Figures are laid out before their faces are
/// known, and text in ours is never wider.
class TypeWidthsTest {
  private static final Faces FACES = new Faces();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Talks with EU leaders on Zelensky's return",
        "HAMBURGEFONSTIV WWW MMM",
        "mmmm wwww @@@ %%% ——",
        "28 December 2025, planned; 11–12 October 1986",
        "Кабінет міністрів затвердив щомісячний журнал",
        "ЩОДЕННИЙ ЗВІТ ПРО ПЕРЕГОВОРИ, ФЕВРАЛЬ, ЖЮЫ",
        "Η σύνοδος των υπουργών στην Αθήνα",
        "António Costa, Vigdís Finnbogadóttir, Łódź, Tromsø, Æ Œ ß",
        "USD 700–800 bn, over 90 %, ¶ 12, “quoted” ‘so’"
      })
  void textInOurFaceIsNoWiderThanEstimated(String text) {
    for (boolean strong : List.of(false, true)) {
      Face face = FACES.face(ShippedFace.of(true, strong, false));
      double width = text.codePoints().map(face::advance).sum() * Scene.TEXT_SIZE / 1000;
      assertThat(width).isLessThanOrEqualTo(TextMetrics.OURS.width(text, strong));
      assertThat(TextMetrics.OURS.width(text, strong))
          .isLessThan(TextMetrics.ANY.width(text, strong));
    }
  }
}
