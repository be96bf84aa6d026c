package dev.runup.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.theme.FontFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontReaderTest {

  private static final Place PLACE = new Place(new Input("theme.yaml", "fonts: a.ttf"), 1, 8, 13);

  @Test
  void aFontIsCutDownToWhatAPdfNeeds() {
    byte[] cut =
        good(
            ForgedFont.of("ԱԲ")
                .with("fvar", new byte[40])
                .with("GPOS", new byte[4000])
                .with("DSIG", new byte[9])
                .bytes());

    String directory = new String(cut, 0, 12 + 16 * 10, StandardCharsets.ISO_8859_1);
    assertThat(directory)
        .contains("OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post")
        .doesNotContain("fvar", "GPOS", "DSIG");
    assertThat(cut).hasSizeLessThan(1000);
  }

  @ParameterizedTest
  @CsvSource({"3, 1", "0, 3", "0, 0", "3, 10"})
  void itsCharactersMayBeSaidInAnyUsualForm(int platform, int encoding) {
    assertThat(good(ForgedFont.of("ԱԲ").cmap(platform, encoding).bytes()))
        .isEqualTo(good(ForgedFont.of("ԱԲ").bytes()));
    assertThat(good(ForgedFont.of("ԱԲ").group(0x531, 0x532).bytes()))
        .isEqualTo(good(ForgedFont.of("ԱԲ").bytes()));
  }

  @ParameterizedTest
  @CsvSource({
    "0x4F54544F, is an OpenType font with PostScript outlines (CFF)",
    "0x74746366, is a collection of several fonts",
    "0x774F4646, is a web font (WOFF)",
    "0x774F4632, is a web font (WOFF)",
    "0x25504446, is no TrueType font"
  })
  void whatIsNoTrueTypeFontIsToldByWhatItIs(int first, String said) {
    Problem problem = bad(ForgedFont.of("Ա").kind(first).bytes());

    assertThat(problem.message()).isEqualTo("looks/a.ttf " + said);
    assertThat(problem.code()).isEqualTo("wrong-font");
    assertThat(problem.place()).isEqualTo(PLACE);
  }

  @ParameterizedTest
  @CsvSource({
    "2, must not be embedded in documents",
    "0x102, must not be embedded in documents",
    "0x100, must not be embedded in part",
    "0x108, must not be embedded in part",
    "0x200, must not be embedded but as pixels"
  })
  void whatItsMakerForbidsIsNotDone(int permission, String said) {
    Problem problem = bad(ForgedFont.of("Ա").set("OS/2", 8, permission).bytes());

    assertThat(problem.message()).startsWith("looks/a.ttf " + said).endsWith("(fsType)");
    assertThat(problem.hint()).contains("licence");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 8, 0xc, 0x6})
  void whatItsMakerPermitsIsDone(int permission) {
    assertThat(good(ForgedFont.of("Ա").set("OS/2", 8, permission).bytes())).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource
  void brokenFontsAreToldAsSuch(String how, ForgedFont font) {
    assertThat(bad(font.bytes()).message()).startsWith("looks/a.ttf is damaged: ");
  }

  static Stream<Arguments> brokenFontsAreToldAsSuch() {
    return Stream.of(
        arguments("no table of characters", ForgedFont.of("Ա").without("cmap")),
        arguments("no widths", ForgedFont.of("Ա").without("hmtx")),
        arguments("no permission", ForgedFont.of("Ա").without("OS/2")),
        arguments("a table too short", ForgedFont.of("Ա").with("head", new byte[20])),
        arguments("no units", ForgedFont.of("Ա").set("head", 18, 0)),
        arguments("no glyphs", ForgedFont.of("Ա").set("maxp", 4, 0)),
        arguments("more glyphs than outlines", ForgedFont.of("Ա").set("maxp", 4, 900)),
        arguments("more widths than glyphs", ForgedFont.of("Ա").set("hhea", 34, 9)),
        arguments("no width", ForgedFont.of("Ա").set("hhea", 34, 0)),
        arguments("an unknown form of places", ForgedFont.of("Ա").set("head", 50, 7)),
        arguments("an outline beyond the end", ForgedFont.of("Ա").set("loca", 8, 0x7fff)),
        arguments("an outline of negative size", ForgedFont.of("Ա").set("loca", 4, 0x7000)),
        arguments("a glyph of itself", ForgedFont.of("Ա").composed(1, 1)),
        arguments("glyphs of each other", ForgedFont.of("ԱԲ").composed(1, 2).composed(2, 1)),
        arguments("a glyph of none", ForgedFont.of("Ա").composed(1, 700)),
        arguments(
            "a new table, cut short",
            ForgedFont.of("Ա").set("OS/2", 0, 5).with("OS/2", new byte[] {0, 5, 0, 0})),
        arguments("characters elsewhere", ForgedFont.of("Ա").set("cmap", 8, 0x7fff)),
        arguments("more segments than there are", ForgedFont.of("Ա").set("cmap", 18, 0x7ffe)),
        arguments("four billion characters", ForgedFont.of("Ա").group(5, -1)),
        arguments("beyond Unicode", ForgedFont.of("Ա").group(0x10fffe, 0x110001)),
        arguments("end before start", ForgedFont.of("Ա").group(0x532, 0x531)));
  }

  @Test
  void aComposedGlyphIsSound() {
    assertThat(good(ForgedFont.of("ԱԲ").composed(2, 1).bytes())).isNotEmpty();
  }

  @Test
  void aFontOfPicturesOrSymbolsIsToldAsSuch() {
    assertThat(bad(ForgedFont.of("Ա").without("glyf").bytes()).message())
        .isEqualTo("looks/a.ttf has no TrueType outlines");
    assertThat(bad(ForgedFont.of("Ա").cmap(3, 0).bytes()).message())
        .startsWith("looks/a.ttf is a font of symbols");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"سلام", "שלום", "नमस्ते", "สวัสดี", "ខ្មែរ", "\ue000\uf8ff", "\u1100\u1161"})
  void charactersThatCannotBeSetOneByOneAreLeftOut(String characters) {
    assertThat(bad(ForgedFont.of(characters).bytes()).message())
        .isEqualTo("looks/a.ttf has no characters that the PDF can set");
    assertThat(good(ForgedFont.of(characters + "Ա").group(0x531, 0x531).bytes())).isNotEmpty();
  }

  @Test
  void aNameTellsNothingOfAnyMachine() {
    byte[] cut = good(ForgedFont.of("Ա").name("C:\\Users\\me/(Font) 1" + "x".repeat(200)).bytes());

    String text = new String(cut, StandardCharsets.UTF_16BE);
    assertThat(text).contains("CUsersmeFont1xxx").doesNotContain("x".repeat(64), "\\", "/");
  }

  /// Whatever a file holds, it is a font or a problem, and soon.
  @Test
  void noFileIsTooBrokenToBeToldAsBroken() {
    byte[] sound = ForgedFont.of("ԱԲԳ").composed(3, 1).bytes();
    for (int length = 0; length < sound.length; length++) {
      FontReader.read(Arrays.copyOf(sound, length), "a.ttf", PLACE);
    }
    Random random = new Random(1);
    int told = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = sound.clone();
      for (int k = 0; k < 3; k++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      told += FontReader.read(broken, "a.ttf", PLACE) instanceof Checked.Bad<FontFile> ? 1 : 0;
    }
    assertThat(told).isBetween(5_000, 19_000);
  }

  private static byte[] good(byte[] file) {
    return switch (FontReader.read(file, "looks/a.ttf", PLACE)) {
      case Checked.Good<FontFile>(FontFile font, var _) -> font.bytes();
      case Checked.Bad<FontFile> bad -> throw new AssertionError(bad.problems());
    };
  }

  private static Problem bad(byte[] file) {
    Checked<FontFile> read = FontReader.read(file, "looks/a.ttf", PLACE);
    assertThat(read).isInstanceOf(Checked.Bad.class);
    assertThat(read.problems()).hasSize(1);
    return read.problems().getFirst();
  }
}
