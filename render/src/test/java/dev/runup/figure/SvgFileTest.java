package dev.runup.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.figure.Scene.Anchor;
import dev.runup.figure.Scene.Paint;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgFileTest {

  @Test
  void svgFileEscapesTitleAndTexts() throws Exception {
    String alt = "5 < 6 & \"so\" \u0001\uFFFE </title><script>";
    Document read = read(svg(alt, "<b>&amp;", ""));

    assertThat(read.getElementsByTagName("title").item(0).getTextContent())
        .isEqualTo("5 < 6 & \"so\" \uFFFD\uFFFD </title><script>");
    assertThat(read.getElementsByTagName("text").item(0).getTextContent()).isEqualTo("<b>&amp;");
    assertThat(read.getElementsByTagName("script").getLength()).isZero();
  }

  @Test
  void framedSvgFileHasColoursForLightAndDark() {
    assertThat(svg("alt", "text", ""))
        .contains("svg{color:#000000;opacity:1}")
        .contains("@media (prefers-color-scheme:dark){svg{color:#111111;opacity:1}")
        .contains("<rect x=\"-12\" y=\"-12\" width=\"100%\" height=\"100%\" class=\"ground\">");
  }

  @Test
  void bareSvgFileHasNoMargin() {
    Scene scene = new Scene(100, 20, List.of(new Scene.Line(0, 0, 9, 0, 1, false, Paint.INK)));

    assertThat(SvgFile.bare(scene).text("alt", "en", _ -> "#000000", _ -> "#111111"))
        .contains("width=\"140\" height=\"28\" viewBox=\"0 0 100 20\"")
        .contains("<rect x=\"0\" y=\"0\" width=\"100%\" height=\"100%\" class=\"ground\">");
  }

  @Test
  void textInAnotherLanguageNamesItsLanguage() {
    assertThat(svg("alt", "текст", "uk"))
        .contains("xml:lang=\"en\"")
        .contains(
            "<text x=\"1.5\" y=\"9\" class=\"muted\" opacity=\".8\" xml:lang=\"uk\">текст</text>");
  }

  private static String svg(String alt, String text, String language) {
    Scene scene =
        new Scene(
            100,
            20,
            List.of(
                new Scene.Line(0, 0, 10, 0, 0.5, true, Paint.RULE),
                new Scene.Box(0, 0, 10, 10, true, Paint.SHADE),
                new Scene.Dot(5, 5, 3, true, Paint.ACCENT),
                new Scene.Text(1.5, 9, Anchor.START, false, Paint.MUTED, text, language)));
    return SvgFile.framed(scene).text(alt, "en", _ -> "#000000", _ -> "#111111");
  }

  private static Document read(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
