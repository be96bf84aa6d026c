package dev.runup.font;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.font.Face.FontMetrics;
import dev.runup.theme.Theme.FontFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares the shipped fonts with values that another tool read from their tables.
class FaceTest {
  private static final int ACUTE = 0x301;
  private static final Face SERIF = shipped("SourceSerif4_400Regular");

  @Test
  void slantedCapitalsAreMovedTogether() {
    assertThat(SERIF.kerning('A', 'V')).isEqualTo(-119);
  }

  @Test
  void cyrillicIsKerned() {
    assertThat(SERIF.kerning('Г', 'о')).isEqualTo(-55);
  }

  @Test
  void lettersThatFitAreNotKerned() {
    assertThat(SERIF.kerning('n', 'n')).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SourceSerif4_400Regular",
        "SourceSerif4_400Regular_Italic",
        "SourceSerif4_700Bold",
        "SourceSerif4_700Bold_Italic",
        "SourceSans3_400Regular",
        "SourceSans3_400Regular_Italic",
        "SourceSans3_600SemiBold",
        "SourceSans3_600SemiBold_Italic"
      })
  void accentSitsHigherOnACapital(String name) {
    Face face = shipped(name);

    assertThat(face.markOffset('О', ACUTE).y()).isGreaterThan(face.markOffset('о', ACUTE).y() + 80);
  }

  @Test
  void accentOnADigitHasNoPlace() {
    assertThat(SERIF.markOffset('1', ACUTE)).isNull();
  }

  @Test
  void measuresAreThousandthsOfAnEm() {
    ForgedFont font =
        ForgedFont.of("Ա")
            .set("head", 18, 2000)
            .set("head", 36, -101)
            .set("head", 38, -200)
            .set("head", 40, 2200)
            .set("head", 42, 1802)
            .set("head", 44, 2)
            .set("post", 4, -11)
            .set("post", 14, 1)
            .set("OS/2", 68, 1500)
            .set("OS/2", 70, -500)
            .set("OS/2", 88, 1340);

    assertThat(face(font).metrics())
        .isEqualTo(new FontMetrics(true, true, -11, -50, -100, 1100, 901, 750, -250, 670));
    assertThat(face(font.set("OS/2", 0, 1)).metrics().capHeight()).isEqualTo(750);
    assertThat(face(font.without("post")).metrics().fixedPitch()).isFalse();
    assertThat(face(font).advance(0x531)).isEqualTo(ForgedFont.WIDTH / 2);
  }

  @Test
  void lowestCharacterOfAGlyphRepresentsIt() {
    assertThat(SERIF.glyph(0xa0)).isEqualTo(SERIF.glyph(' '));
    assertThat(SERIF.representative(0xa0)).isEqualTo(' ');
    assertThat(SERIF.representative('a')).isEqualTo('a');
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "0, 3", "0, 0", "3, 10"})
  void charactersAreReadForWindowsAndForUnicode(int platform, int encoding) {
    assertThat(glyphs(face(ForgedFont.of("ԱԲ").cmap(platform, encoding)), "ԱԲԳ"))
        .containsExactly(1, 2, 0);
  }

  @Test
  void charactersAreReadFromGroups() {
    assertThat(glyphs(face(ForgedFont.of("ԱԲ").group(0x531, 0x532)), "ԱԲԳ"))
        .containsExactly(1, 2, 0);
    assertThat(glyphs(face(ForgedFont.of("ԱԲ").group(0x1f600, 0x1f601)), "😀😁😂Ա"))
        .containsExactly(1, 2, 0, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"سلام", "שלום", "नमस्ते", "สวัสดี", "ខ្មែរ", "\ue000\uf8ff", "\u1100\u1161"})
  void joinedCharactersAreLeftOut(String characters) {
    Face face = face(ForgedFont.of(characters + "a"));

    assertThat(face.has('a')).isTrue();
    assertThat(characters.codePoints().filter(face::has)).isEmpty();
  }

  @Test
  void fontOfAThemeIsNotKerned() {
    Face face = face(ForgedFont.of("AV").with("GPOS", new byte[] {1, 2, 3}));

    assertThat(face.kerning('A', 'V')).isZero();
    assertThat(face.markOffset('A', 'V')).isNull();
  }

  @Test
  void nameHasLettersDigitsAndHyphensOnly() {
    assertThat(face(ForgedFont.of("Ա").name("C:\\Users\\me/(Font) 1" + "x".repeat(200))).name())
        .isEqualTo("CUsersmeFont1" + "x".repeat(50));
    assertThat(face(ForgedFont.of("Ա").name("(!)")).name()).isEqualTo("Font");
    assertThat(face(ForgedFont.of("Ա").without("name")).name()).isEqualTo("Font");
  }

  @Test
  void subsetHasOnlyTheTablesThatAPdfNeeds() {
    ForgedFont font =
        ForgedFont.of("ԱԲ")
            .with("fvar", new byte[40])
            .with("GPOS", new byte[4000])
            .with("prep", new byte[3])
            .with("DSIG", new byte[9]);

    assertThat(TrueType.directory(face(font).subset(new int[] {0, 2})))
        .containsOnlyKeys("glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep");
  }

  @Test
  void subsetHoldsThePartsOfItsGlyphs() {
    Face face = face(ForgedFont.of("ԱԲԳ").composed(3, 1));

    Map<String, ByteBuffer> simple = TrueType.directory(face.subset(new int[] {0, 2}));
    Map<String, ByteBuffer> composed = TrueType.directory(face.subset(new int[] {0, 3}));

    assertThat(simple.get("maxp").getChar(4)).isEqualTo((char) 2);
    assertThat(composed.get("maxp").getChar(4)).isEqualTo((char) 3);
    assertThat(composed.get("glyf").getChar(12))
        .as("the new number of the part")
        .isEqualTo((char) 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 50, 900})
  void numbersOfASubsetHaveTheRequiredSum(int glyphs) {
    ByteBuffer subset = ByteBuffer.wrap(SERIF.subset(IntStream.range(0, glyphs).toArray()));

    int sum = 0;
    while (subset.hasRemaining()) {
      sum += subset.getInt();
    }
    assertThat(sum).isEqualTo(0xb1b0afba);
  }

  private static int[] glyphs(Face face, String characters) {
    return characters.codePoints().map(face::glyph).toArray();
  }

  private static Face face(ForgedFont font) {
    return Face.of(new FontFile("a.ttf", font.bytes()));
  }

  private static Face shipped(String name) {
    try (InputStream in =
        FaceTest.class.getResourceAsStream("/dev/runup/pdf/fonts/" + name + ".ttf")) {
      return Face.shipped(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
