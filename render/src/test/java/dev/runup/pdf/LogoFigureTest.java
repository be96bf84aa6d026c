package dev.runup.pdf;

import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.runup.image.ForgedJpeg;
import dev.runup.image.ForgedPng;
import dev.runup.image.Picture;
import dev.runup.image.PictureReader;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.theme.Theme;
import dev.runup.theme.Theme.Logo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;

class LogoFigureTest {

  @ParameterizedTest
  @MethodSource
  void logoOfAnyKindConforms(String colours, byte[] file) {
    byte[] pdf = Written.bytes(Samples.briefing(), theme(file));

    VeraPdf.assertConforms(pdf);
    assertThat(images(pdf)).isEqualTo(colours);
    assertThat(pdf).isEqualTo(Written.bytes(Samples.briefing(), theme(file)));
  }

  static Stream<Arguments> logoOfAnyKindConforms() {
    byte[] gamma = {0, 0, (byte) 0xd9, 4};
    byte[] profile = {'P', '3', 0, 0, 1, 2, 3};
    return Stream.of(
        arguments("/DeviceGray", ForgedPng.of(40, 30, 1, 0, false)),
        arguments("/DeviceGray", ForgedPng.of(40, 30, 16, 0, true)),
        arguments("/DeviceRGB", ForgedPng.of(40, 30, 8, 2, false)),
        arguments("/DeviceRGB", ForgedPng.of(40, 30, 16, 2, true)),
        arguments("/DeviceRGB", ForgedPng.of(40, 30, 4, 3, false)),
        arguments("/DeviceGray+/DeviceGray", ForgedPng.of(40, 30, 8, 4, false)),
        arguments("/DeviceRGB+/DeviceGray", ForgedPng.of(40, 30, 16, 6, true)),
        arguments(
            "/DeviceRGB+/DeviceGray",
            ForgedPng.of(40, 30, 8, 3, false, "tRNS", new byte[] {0, 100})),
        arguments("/DeviceRGB", ForgedPng.of(40, 30, 8, 2, false, "gAMA", gamma)),
        arguments("/DeviceRGB", ForgedPng.of(40, 30, 8, 2, false, "iCCP", profile)),
        arguments("/DeviceRGB", ForgedJpeg.colour(40, 30, false)),
        arguments("/DeviceRGB", ForgedJpeg.colour(40, 30, true)),
        arguments("/DeviceGray", ForgedJpeg.grey(40, 30)));
  }

  /// Returns the colour spaces of the file's pictures. A picture with a mask has a `+` after its
  /// own.
  private static String images(byte[] pdf) {
    PdfReader reader = new TaggedPdf(pdf).reader();
    List<String> images = new ArrayList<>();
    for (int i = 0; i < reader.getXrefSize(); i++) {
      PdfObject object = reader.getPdfObject(i);
      if (object instanceof PRStream stream
          && PdfName.IMAGE.equals(stream.getAsName(PdfName.SUBTYPE))) {
        PdfObject mask = stream.getDirectObject(PdfName.SMASK);
        String colours = stream.getDirectObject(PdfName.COLORSPACE).toString();
        images.add(mask == null ? colours : colours + "+");
      }
    }
    images.sort(java.util.Comparator.comparing(colours -> !colours.endsWith("+")));
    return String.join("", images);
  }

  @Test
  void logoIsAFigureWithTextAndBox() {
    byte[] pdf =
        Written.bytes(document(paragraph("x")), theme(ForgedPng.of(400, 100, 8, 2, false)));

    TaggedPdf tagged = new TaggedPdf(pdf);
    TaggedPdf.Element figure = (TaggedPdf.Element) tagged.root().kids().getFirst();
    assertThat(figure.type()).isEqualTo("Figure");
    assertThat(figure.entries())
        .containsEntry("Alt", "Crest of the desk")
        .containsEntry("Placement", "Block")
        .containsEntry("BBox", "[62, 765.89, 230, 807.89]");
    assertThat(figure.kids()).hasSize(1);
  }

  @Test
  void logoIsLeftOfTheBannerOrAboveIt() {
    byte[] logo = ForgedPng.of(400, 100, 8, 2, false);
    Theme narrow = Samples.theme(480, 700).with(logo(logo), List.of());

    PageText.Shown beside = series(Written.bytes(document(paragraph("x")), theme(logo)));
    PageText.Shown below = series(Written.bytes(document(paragraph("x")), narrow));

    assertThat(beside.x()).isGreaterThan(230);
    assertThat(beside.y()).isBetween(765.89f, 807.89f);
    assertThat(below.x()).isLessThan(80);
    assertThat(below.y()).isLessThan(700 - 34 - 42);
  }

  private static PageText.Shown series(byte[] pdf) {
    return Written.pages(pdf).getFirst().shown().stream()
        .filter(shown -> shown.text().equals("Daily briefing 1"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void logoIsOnPageOneOnly() {
    byte[] pdf = Written.bytes(Samples.briefing(), theme(ForgedPng.of(400, 100, 8, 2, false)));
    PdfReader reader = new TaggedPdf(pdf).reader();

    assertThat(reader.getNumberOfPages()).isGreaterThan(1);
    for (int page = 1; page <= reader.getNumberOfPages(); page++) {
      PdfDictionary drawn =
          reader.getPageN(page).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
      boolean picture =
          drawn.getKeys().stream()
              .map(name -> drawn.getAsStream(name).getAsName(PdfName.SUBTYPE))
              .anyMatch(PdfName.IMAGE::equals);
      assertThat(picture).as("page " + page).isEqualTo(page == 1);
    }
  }

  @Test
  void logoFitsItsBoxAndIsNeverEnlarged() {
    assertThat(logo(ForgedPng.of(1000, 100, 1, 0, false)))
        .satisfies(logo -> assertThat(logo.width()).isEqualTo(170, within(0.01f)))
        .satisfies(logo -> assertThat(logo.height()).isEqualTo(17, within(0.01f)));
    assertThat(logo(ForgedPng.of(100, 1000, 1, 0, false)).height()).isEqualTo(42, within(0.01f));
    assertThat(logo(ForgedPng.of(16, 16, 1, 0, false)).width()).isEqualTo(12);
  }

  private static Theme theme(byte[] file) {
    return Samples.THEME.with(logo(file), List.of());
  }

  private static Logo logo(byte[] file) {
    Place place = new Place(new Input("theme.yaml", "x"), 1, 1, 2);
    return switch (PictureReader.read(file, "a.png", place)) {
      case Checked.Good<Picture>(Picture picture, var _) -> new Logo(picture, "Crest of the desk");
      case Checked.Bad<Picture> bad -> throw new AssertionError(bad.problems());
    };
  }
}
