package dev.runup.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.image.PngReader.PngHeader;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

  private static final Place PLACE = new Place(new Input("theme.yaml", "logo: x"), 1, 7, 8);
  private static final byte[] PLAIN = ForgedPng.of(20, 17, 8, 2, false);

  /// Compares each pixel with the JDK's own reader.
  @ParameterizedTest
  @CsvSource({
    "1, 0", "2, 0", "4, 0", "8, 0", "16, 0", "8, 2", "16, 2", "1, 3", "2, 3", "4, 3", "8, 3",
    "8, 4", "16, 4", "8, 6", "16, 6"
  })
  void pngPixelsEqualThoseOfTheJdk(int depth, int type) throws IOException {
    for (boolean interlaced : new boolean[] {false, true}) {
      byte[] file = ForgedPng.of(29, 19, depth, type, interlaced);
      BufferedImage judge = ImageIO.read(new ByteArrayInputStream(file));
      Picture.Png png = png(file);

      assertThat(png.width()).isEqualTo(29);
      assertThat(png.height()).isEqualTo(19);
      assertThat(png.alpha() != null).as("has alpha").isEqualTo(type == 4 || type == 6);
      boolean linear = type == 0 || type == 4;
      for (int y = 0; y < 19; y++) {
        for (int x = 0; x < 29; x++) {
          int wanted = linear ? grey(judge, x, y, depth) : judge.getRGB(x, y) & 0xffffff;
          if (type == 6) {
            assertThat(distance(png.alpha()[29 * y + x] & 0xff, judge.getRGB(x, y) >>> 24))
                .isLessThanOrEqualTo(depth == 16 ? 1 : 0);
          }
          assertThat(distance(rgb(png, x, y), wanted)).isLessThanOrEqualTo(depth == 16 ? 1 : 0);
        }
      }
    }
  }

  /// Returns a grey pixel from the raster. The JDK's conversion to sRGB takes grey values as
  /// linear, which changes them.
  private static int grey(BufferedImage judge, int x, int y, int depth) {
    int most = (1 << depth) - 1;
    int sample = judge.getRaster().getSample(x, y, 0);
    return 0x010101 * Math.round(sample * 255f / (depth == 16 ? 65535 : most));
  }

  private static int rgb(Picture.Png png, int x, int y) {
    int pixel = y * png.width() + x;
    byte[] samples = png.samples();
    return png.components() == 1
        ? 0x010101 * (samples[pixel] & 0xff)
        : (samples[3 * pixel] & 0xff) << 16
            | (samples[3 * pixel + 1] & 0xff) << 8
            | samples[3 * pixel + 2] & 0xff;
  }

  private static int distance(int one, int other) {
    int distance = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      distance = Math.max(distance, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
    }
    return distance;
  }

  @Test
  void transparentColourAndPaletteEntriesAreRead() {
    byte[] black = new byte[2];
    assertThat(png(ForgedPng.of(20, 20, 1, 0, false, "tRNS", black)).alpha()).contains(0, 255);
    assertThat(png(ForgedPng.of(20, 20, 2, 3, false, "tRNS", new byte[] {(byte) 255, 7})).alpha())
        .contains(7, 255)
        .doesNotContain(0);
    assertThat(png(ForgedPng.of(20, 20, 8, 2, false, "tRNS", new byte[6])).alpha()).isNull();
  }

  @Test
  void metadataIsRemovedFromTheFile() throws IOException {
    byte[] noted =
        ForgedPng.of(
            20,
            17,
            8,
            2,
            false,
            "tEXt",
            "Author\0me".getBytes(ISO_8859_1),
            "tIME",
            new byte[7],
            "pHYs",
            new byte[9],
            "sRGB",
            new byte[1]);

    assertThat(png(noted).file()).isEqualTo(PLAIN);
    assertThat(png(concat(PLAIN, "behind it".getBytes(ISO_8859_1))).file()).isEqualTo(PLAIN);

    byte[] plain = jpeg(ForgedJpeg.colour(40, 30, false)).file();
    byte[] photo = ForgedJpeg.colour(40, 30, false);
    photo = ForgedJpeg.with(photo, 0xfe, "comment".getBytes(ISO_8859_1));
    photo = ForgedJpeg.with(photo, 0xe1, "http://ns.adobe.com/xap".getBytes(ISO_8859_1));
    photo = ForgedJpeg.with(photo, 0xed, "Photoshop 3.0".getBytes(ISO_8859_1));
    photo = concat(photo, "behind it".getBytes(ISO_8859_1));
    assertThat(jpeg(photo).file()).isEqualTo(plain);
    assertThat(ImageIO.read(new ByteArrayInputStream(plain)).getWidth()).isEqualTo(40);
  }

  @Test
  void usualKindsOfJpegAreRead() {
    assertThat(jpeg(ForgedJpeg.colour(40, 30, false)).components()).isEqualTo(3);
    assertThat(jpeg(ForgedJpeg.colour(40, 30, true)).components()).isEqualTo(3);
    assertThat(jpeg(ForgedJpeg.grey(40, 30)).components()).isEqualTo(1);
    assertThat(jpeg(ForgedJpeg.grey(40, 30)))
        .extracting(Picture::width, Picture::height, Picture::mediaType)
        .containsExactly(40, 30, "image/jpeg");
  }

  @Test
  void cmykPictureIsRefused() {
    assertThat(bad(ForgedJpeg.cmyk(40, 30)).message())
        .isEqualTo("looks/a.png is in CMYK, the colours of a printing press");
    assertThat(bad(ForgedJpeg.cmyk(40, 30)).hint()).contains("RGB");
  }

  @ParameterizedTest
  @CsvSource({
    "GIF89a, GIF",
    "RIFF1234WEBP, WebP",
    "%PDF-1.7, PDF or PostScript",
    "<svg xmlns=, SVG or HTML",
    "BM, neither PNG nor JPEG",
    "'', neither PNG nor JPEG"
  })
  void otherFormatIsRefusedByItsName(String bytes, String kind) {
    Problem problem = bad(bytes.getBytes(ISO_8859_1));

    assertThat(problem.message()).isEqualTo("looks/a.png is " + kind);
    assertThat(problem.code().word()).isEqualTo("wrong-picture");
    assertThat(problem.place()).isEqualTo(PLACE);
  }

  @ParameterizedTest
  @CsvSource({"15, 100", "100, 15", "4001, 16", "16, 4001", "1415, 1414", "0, 0", "-1, -1"})
  void pictureOfWrongSizeIsRefused(int width, int height) {
    byte[] header = ForgedPng.header(new PngHeader(width, height, 8, 0, false));
    Problem problem = bad(ForgedPng.withHeader(header));

    assertThat(problem.message())
        .isEqualTo(
            "looks/a.png has %s × %s pixels"
                .formatted(Integer.toUnsignedString(width), Integer.toUnsignedString(height)));
    assertThat(problem.hint()).contains("16 to 4,000", "2,000,000");
  }

  @Test
  void animatedPictureIsRefused() {
    assertThat(bad(ForgedPng.of(20, 20, 8, 2, false, "acTL", new byte[8])).message())
        .isEqualTo("looks/a.png is animated");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 6, 8})
  void turnedPictureIsRefused(int orientation) {
    byte[] notes = exif(orientation);
    byte[] marked = concat("Exif\0\0".getBytes(ISO_8859_1), notes);

    assertThat(bad(ForgedPng.of(20, 20, 8, 2, false, "eXIf", notes)).message())
        .endsWith("(EXIF orientation " + orientation + ")");
    assertThat(bad(ForgedJpeg.with(ForgedJpeg.grey(40, 30), 0xe1, marked)).message())
        .endsWith("(EXIF orientation " + orientation + ")");
    assertThat(png(ForgedPng.of(20, 20, 8, 2, false, "eXIf", exif(1))).width()).isEqualTo(20);
  }

  private static byte[] exif(int orientation) {
    ByteBuffer notes = ByteBuffer.allocate(40);
    notes.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 2);
    notes.putShort((short) 0x0100).putShort((short) 3).putInt(1).putInt(0);
    notes.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    return notes.array();
  }

  @Test
  void pictureWithOtherColourSpaceGetsAWarning() {
    byte[] gamma = ByteBuffer.allocate(4).putInt(45_455).array();
    byte[] mac = ByteBuffer.allocate(4).putInt(55_556).array();

    assertThat(warnings("gAMA", gamma)).isZero();
    assertThat(warnings("gAMA", mac)).isEqualTo(1);
    assertThat(warnings("cHRM", new byte[32])).isEqualTo(1);
    assertThat(warnings("gAMA", mac, "sRGB", new byte[1])).isZero();
    assertThat(warnings("cICP", new byte[] {12, 13, 0, 1})).isEqualTo(1);

    byte[] profile =
        concat("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1), "Dot Gain".getBytes(ISO_8859_1));
    Checked<Picture> read = read(ForgedJpeg.with(ForgedJpeg.grey(40, 30), 0xe2, profile));
    assertThat(read.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.severity()).isEqualTo(Severity.WARNING);
          assertThat(problem.hint()).contains("Convert it to sRGB");
        });
  }

  @Test
  void profileIsJudgedByItsColoursAndNotByItsName() throws IOException {
    ICC_Profile wide = ICC_Profile.getInstance(profile(ColorSpace.CS_sRGB));
    byte[] red = wide.getData(ICC_Profile.icSigRedColorantTag);
    ByteBuffer.wrap(red).putInt(8, Math.round(0.5151f * 65_536));
    wide.setData(ICC_Profile.icSigRedColorantTag, red);

    assertThat(warningsOfProfile(profile(ColorSpace.CS_sRGB))).isZero();
    assertThat(warningsOfProfile(shippedProfile())).isZero();
    assertThat(warningsOfProfile(wide.getData())).isEqualTo(1);
    assertThat(warningsOfProfile(profile(ColorSpace.CS_LINEAR_RGB))).isEqualTo(1);
    assertThat(warningsOfProfile(profile(ColorSpace.CS_GRAY))).isEqualTo(1);
    assertThat(warningsOfProfile("desc sRGB IEC61966-2.1".getBytes(ISO_8859_1))).isEqualTo(1);
    assertThat(warnings("iCCP", new byte[] {1})).isEqualTo(1);
  }

  private static byte[] shippedProfile() throws IOException {
    return Files.readAllBytes(Path.of("src/main/resources/dev/runup/pdf/sRGB.icc"));
  }

  private static byte[] profile(int space) {
    return ICC_Profile.getInstance(space).getData();
  }

  /// Returns the number of warnings about a profile, which is the same for PNG and JPEG.
  private static int warningsOfProfile(byte[] profile) {
    int warnings =
        warnings("iCCP", concat("ICC\0\0".getBytes(ISO_8859_1), ForgedPng.packed(profile)));
    byte[] segment = concat("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1), profile);
    byte[] photo = ForgedJpeg.with(ForgedJpeg.colour(40, 30, false), 0xe2, segment);
    assertThat(read(photo).problems()).hasSize(warnings);
    return warnings;
  }

  private static int warnings(Object... extra) {
    Checked<Picture> read = read(ForgedPng.of(20, 20, 8, 2, false, extra));
    assertThat(read).isInstanceOf(Checked.Good.class);
    return read.problems().size();
  }

  @Test
  void truncatedFilesAreDamaged() {
    for (byte[] file : new byte[][] {PLAIN, ForgedJpeg.colour(40, 30, true)}) {
      for (int length = 12; length < file.length; length++) {
        assertThat(bad(Arrays.copyOf(file, length)).message())
            .startsWith("looks/a.png is damaged: ");
      }
    }
  }

  @Test
  void wrongChecksumIsReportedAsDamage() {
    byte[] file = PLAIN.clone();
    file[file.length - 20]++;

    assertThat(bad(file).message()).isEqualTo("looks/a.png is damaged: a checksum in it is wrong");
  }

  @Test
  void missingPixelsAreReportedAsDamage() {
    byte[] header = ForgedPng.header(new PngHeader(300, 300, 8, 2, false));
    assertThat(bad(ForgedPng.withHeader(header)).message()).contains("ends too early");

    byte[] strange = ForgedPng.header(new PngHeader(20, 20, 3, 2, false));
    assertThat(bad(ForgedPng.withHeader(strange)).message()).contains("that no PNG has");
  }

  /// Damages files at random. Each must yield a picture or a problem, without an endless loop.
  @Test
  void randomDamageNeverCrashesTheReader() {
    Random random = new Random(1);
    for (byte[] sound : new byte[][] {PLAIN, ForgedJpeg.colour(40, 30, false)}) {
      for (int i = 0; i < 5_000; i++) {
        byte[] broken = sound.clone();
        for (int k = 0; k < 3; k++) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        }
        assertThat(read(broken)).isNotNull();
      }
    }
  }

  private static byte[] concat(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static Checked<Picture> read(byte[] file) {
    return PictureReader.read(file, "looks/a.png", PLACE);
  }

  private static Picture good(byte[] file) {
    return switch (read(file)) {
      case Checked.Good<Picture>(Picture picture, var _) -> picture;
      case Checked.Bad<Picture> bad -> throw new AssertionError(bad.problems());
    };
  }

  private static Picture.Png png(byte[] file) {
    return (Picture.Png) good(file);
  }

  private static Picture.Jpeg jpeg(byte[] file) {
    return (Picture.Jpeg) good(file);
  }

  private static Problem bad(byte[] file) {
    Checked<Picture> read = read(file);
    assertThat(read).isInstanceOf(Checked.Bad.class);
    return read.problems().getFirst();
  }
}
