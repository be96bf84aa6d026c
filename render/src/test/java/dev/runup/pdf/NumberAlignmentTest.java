package dev.runup.pdf;

import static dev.runup.pdf.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.document.Block.Align;
import dev.runup.font.Face;
import dev.runup.pdf.Faces.ShippedFace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumberAlignmentTest {
  private static final Faces FACES = new Faces();
  private static final float SIZE = Samples.THEME.sizes().table();

  @Test
  void numbersAreAlignedByTheirUnits() {
    List<PageText.Shown> cells =
        column("Value|1.5|12.25|300|1,250.75|USD 700–800 bn|about 90 %|−3.2|not given");

    float units = unitsEnd(cells, "300", "");
    assertThat(unitsEnd(cells, "1.5", ".5")).isCloseTo(units, within(0.1f));
    assertThat(unitsEnd(cells, "12.25", ".25")).isCloseTo(units, within(0.1f));
    assertThat(unitsEnd(cells, "1,250.75", ".75")).isCloseTo(units, within(0.1f));
    assertThat(unitsEnd(cells, "USD 700–800 bn", " bn")).isCloseTo(units, within(0.1f));
    assertThat(unitsEnd(cells, "about 90 %", " %")).isCloseTo(units, within(0.1f));
    assertThat(unitsEnd(cells, "−3.2", ".2")).isCloseTo(units, within(0.1f));
    assertThat(unitsEnd(cells, "not given", "")).as("text ends at the edge").isGreaterThan(units);
  }

  @Test
  void textEndsAtTheColumnsEdge() {
    List<PageText.Shown> cells = column("Value|7 open points|10:40|a|b2");

    float edge = cells.getFirst().x() + cells.getFirst().width();
    assertThat(cells).allMatch(cell -> Math.abs(cell.x() + cell.width() - edge) < 0.1f);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"12.5;.5", "12,5;,5", "1,250;''", "1 250 000;''", "10 km;' km'", "5–7.5 %;.5 %"})
  void unitsOfANumberAreFound(String text, String tail) {
    BlockStyle style = new BlockStyle(true, false, false, SIZE, 12, Samples.THEME.light().ink());

    assertThat(ColumnWidths.widthAfterOnesDigit(galley(text, style)))
        .isCloseTo(tail.isEmpty() ? 0 : galley(tail, style).width(), within(0.3f));
  }

  @ParameterizedTest
  @EnumSource
  void digitsOfAFaceHaveOneWidth(ShippedFace typeface) {
    Face face = FACES.face(typeface);
    for (int digit = '0'; digit <= '9'; digit++) {
      assertThat(face.advance(digit)).isCloseTo(face.advance('8'), within(1));
      for (int next = '0'; next <= '9'; next++) {
        assertThat(face.kerning(digit, next)).as("%c%c", digit, next).isZero();
      }
    }
  }

  /// Returns the cells of the second column of a table, the head first.
  private static List<PageText.Shown> column(String cells) {
    StringBuilder rows = new StringBuilder();
    for (String cell : cells.split("\\|")) {
      rows.append("row | ").append(cell).append('\n');
    }
    List<PageText.Shown> shown =
        Written.pages(
                Written.bytes(table("", List.of(Align.START, Align.END), rows.toString().strip())))
            .getFirst()
            .shown();
    return shown.stream()
        .filter(text -> List.of(cells.split("\\|")).contains(text.text().strip()))
        .toList();
  }

  private static float unitsEnd(List<PageText.Shown> cells, String text, String tail) {
    PageText.Shown cell =
        cells.stream().filter(shown -> shown.text().strip().equals(text)).findFirst().orElseThrow();
    float width = 0;
    for (int c : tail.codePoints().toArray()) {
      width += FACES.face(ShippedFace.SANS).advance(c) * SIZE / 1000;
    }
    return cell.x() + cell.width() - width;
  }

  private static Galley galley(String text, BlockStyle style) {
    var document = Samples.document();
    return new Compositor(
            FACES,
            new MissingGlyphs(),
            Samples.THEME,
            document.masthead(),
            new LinkAnchors(document),
            new UnsetWords(document.masthead(), new PassageFinder(FACES)))
        .setWords(text.replace(' ', '\u00a0'), style, null);
  }
}
