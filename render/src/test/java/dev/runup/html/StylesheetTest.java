package dev.runup.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.document.Masthead.Label;
import dev.runup.document.Masthead.Phrase;
import org.junit.jupiter.api.Test;

class StylesheetTest {

  private static final Label CLEAR = new Label(Phrase.of("TLP:CLEAR"), "#FFFFFF", "#000000");

  private final Stylesheet style = Stylesheet.of(Given.THEME, CLEAR);

  @Test
  void styleHasTheThemesColoursForLightAndDark() {
    String dark = "@media screen and (prefers-color-scheme:dark){\n:root{--ink:#200000;";

    assertThat(style.css().indexOf("--ink:#100000;"))
        .isPositive()
        .isLessThan(style.css().indexOf(dark));
    assertThat(style.css())
        .contains(
            "--muted:#100001;--ground:#100002;--accent:#100003;--rule:#100004;--shade:#100005;")
        .contains(
            "--muted:#200001;--ground:#200002;--accent:#200003;--rule:#200004;--shade:#200005;")
        .contains("--mark:#ffffff;--box:#000000;");
  }

  @Test
  void sizesAreMultiplesOfTheRunningText() {
    assertThat(style.css())
        .contains(
            "--h1:1.9rem;--h2:1.4rem;--h3:1.15rem;--h4:1.05rem;--table:0.9rem;--note:0.8rem;");
  }

  @Test
  void printStyleHasTheThemesPaper() {
    assertThat(style.css())
        .contains("@page{size:595.28pt 841.89pt;margin:74pt 62pt 70pt 62pt}")
        .contains("@media print{html{font-size:10pt}body{line-height:14.4pt}}");
  }

  @Test
  void landscapePageIsWideOnAScreenToo() {
    assertThat(Stylesheet.of(Given.THEME.landscape(), CLEAR).css())
        .contains("main,footer{max-width:64rem}", "@page{size:841.89pt 595.28pt;margin:74pt");
    assertThat(style.css()).doesNotContain("main,footer{max-width:64rem}");
  }

  @Test
  void printedPagesHaveTheMarkingInTheirMargins() {
    assertThat(style.withMarking(CLEAR).css())
        .contains("@page{@top-right{content:\"TLP:CLEAR\";", "@bottom-right{content:\"TLP:CLEAR\";")
        .contains("footer .mark{position:fixed;");
    assertThat(style.withMarking(label(""))).isEqualTo(style);
    assertThat(Stylesheet.markingAddress(CLEAR)).startsWith("data:text/css,%40page");
    assertThat(Stylesheet.markingAddress(label(""))).isEmpty();
  }

  @Test
  void markingIsEscapedInAStyle() {
    assertThat(style.withMarking(label("A\"}</style>é")).css())
        .contains("content:\"A\\22 \\7d \\3c \\2f style\\3e \\e9 \"");
  }

  private static Label label(String text) {
    return new Label(Phrase.of(text), "#ffffff", "#000000");
  }

  @Test
  void styleFetchesNothing() {
    assertThat(style.css()).doesNotContain("url(", "@import", "@font-face", "<");
  }

  @Test
  void digestEqualsThatOfOpenssl() {
    // The expected value comes from: printf 'a{}' | openssl dgst -sha256 -binary | base64
    assertThat(HtmlWriter.digest("a{}"))
        .isEqualTo("sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=");
    assertThat(style.css()).isEqualTo(style.css().strip());
  }

  @Test
  void hostileColourOfAMarkingIsRefused() {
    var hostile = new Label(Phrase.of("TLP:RED"), "red}body{display:none", "#000000");

    assertThatThrownBy(() -> Stylesheet.of(Given.THEME, hostile))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
