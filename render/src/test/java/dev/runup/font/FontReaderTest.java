package dev.runup.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.theme.Theme.FontFile;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FontReaderTest {

  private static final Place PLACE = new Place(new Input("theme.yaml", "fonts: a.ttf"), 1, 8, 13);

  @ParameterizedTest
  @CsvSource({
    "0x4F54544F, is an OpenType font with PostScript outlines (CFF)",
    "0x74746366, is a collection of several fonts",
    "0x774F4646, is a web font (WOFF)",
    "0x774F4632, is a web font (WOFF)",
    "0x25504446, is no TrueType font"
  })
  void otherKindsOfFileAreNamed(int first, String reason) {
    Problem problem = bad(ForgedFont.of("Ա").kind(first).bytes());

    assertThat(problem.message()).isEqualTo("looks/a.ttf " + reason);
    assertThat(problem.code().word()).isEqualTo("wrong-font");
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
  void fontWithoutPermissionIsRefused(int permission, String reason) {
    Problem problem = bad(ForgedFont.of("Ա").set("OS/2", 8, permission).bytes());

    assertThat(problem.message()).startsWith("looks/a.ttf " + reason).endsWith("(fsType)");
    assertThat(problem.hint()).contains("licence");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4, 8, 0xc, 0x6})
  void fontWithPermissionIsRead(int permission) {
    assertThat(good(ForgedFont.of("Ա").set("OS/2", 8, permission).bytes())).isNotNull();
  }

  @ParameterizedTest
  @MethodSource
  void brokenFontIsCalledDamaged(String how, ForgedFont font) {
    assertThat(bad(font.bytes()).message()).startsWith("looks/a.ttf is damaged: ");
  }

  static Stream<Arguments> brokenFontIsCalledDamaged() {
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
  void fontWithAComposedGlyphIsRead() {
    assertThat(good(ForgedFont.of("ԱԲ").composed(2, 1).bytes())).isNotNull();
  }

  @Test
  void fontOfPicturesOrSymbolsIsRefused() {
    assertThat(bad(ForgedFont.of("Ա").without("glyf").bytes()).message())
        .isEqualTo("looks/a.ttf has no TrueType outlines");
    assertThat(bad(ForgedFont.of("Ա").cmap(3, 0).bytes()).message())
        .startsWith("looks/a.ttf is a font of symbols");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"سلام", "שלום", "नमस्ते", "สวัสดี", "ខ្មែរ", "\ue000\uf8ff", "\u1100\u1161"})
  void fontOfOtherScriptsOnlyIsRefused(String characters) {
    assertThat(bad(ForgedFont.of(characters).bytes()).message())
        .isEqualTo("looks/a.ttf has no characters that the PDF can set");
    assertThat(good(ForgedFont.of(characters + "Ա").bytes())).isNotNull();
  }

  /// Every damaged file is refused, or else a subset of it can be made, within a short time.
  @Test
  void everyBrokenFileIsRefusedOrCanBeEmbedded() {
    byte[] sound = ForgedFont.of("ԱԲԳ").composed(3, 1).bytes();
    for (int length = 0; length < sound.length; length++) {
      embed(FontReader.read(Arrays.copyOf(sound, length), "a.ttf", PLACE));
    }
    Random random = new Random(1);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] broken = sound.clone();
      for (int k = 0; k < 3; k++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt();
      }
      refused += embed(FontReader.read(broken, "a.ttf", PLACE)) ? 0 : 1;
    }
    assertThat(refused).isBetween(5_000, 19_000);
  }

  /// Makes a subset of all glyphs, unless the font was refused. Returns whether it was made.
  private static boolean embed(Checked<FontFile> read) {
    if (read instanceof Checked.Good<FontFile>(FontFile font, var _)) {
      Face face = Face.of(font);
      int glyphs = TrueType.directory(font.bytes()).get("maxp").getChar(4);
      assertThat(face.subset(IntStream.range(0, glyphs).toArray())).isNotEmpty();
      assertThat(face.metrics()).isNotNull();
      return true;
    }
    return false;
  }

  private static FontFile good(byte[] file) {
    return switch (FontReader.read(file, "looks/a.ttf", PLACE)) {
      case Checked.Good<FontFile>(FontFile font, var _) -> font;
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
