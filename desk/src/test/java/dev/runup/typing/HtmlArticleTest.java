package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.typing.ArticleText.Choice;
import dev.runup.typing.ArticleText.Notice;
import dev.runup.typing.ArticleText.Paragraph;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlArticleTest {

  private static ArticleText page(String body) {
    return ArticleTextTest.good(
        "a.html", "<!DOCTYPE html>\n<html><body>" + body + "</body></html>");
  }

  private static List<String> texts(String body) {
    return ArticleTextTest.texts(page(body));
  }

  private static List<String> kept(String body) {
    return page(body).paragraphs().stream().filter(Paragraph::isKept).map(Paragraph::text).toList();
  }

  @Test
  void scriptsAndStylesAreNoTextAndAreCounted() {
    ArticleText article =
        page(
            """
            <style>p {color: red}</style><script>alert(1)</script>
            <p>The talks <script>alert(2)</script>go on<svg><script>alert(3)</script></svg>.</p>
            <noscript><p>Turn it on.</p></noscript><template><p>Later</p></template>
            """);

    assertThat(ArticleTextTest.texts(article)).containsExactly("The talks go on.");
    assertThat(article.notices())
        .containsExactly(
            new Notice(
                "left out: 2 scripts, 1 style sheet, 1 picture, 2 texts for other browsers",
                false));
  }

  @Test
  void onlyVisibleWordsRemainOfWhatRunsOrLoads() {
    ArticleText article =
        ArticleTextTest.good(
            "",
            """
            <html><head><meta http-equiv=refresh content="0;url=http://a.example"><base href="http://a.example/">
            <title>Title</title></head><body onload="x()"><p>A <a href="javascript:x()">link</a>
            <img src=x onerror="x()">ends.</p><iframe srcdoc="<p>Inside</p>"></iframe></body></html>
            """);

    assertThat(ArticleTextTest.texts(article)).containsExactly("A link ends.");
    assertThat(ArticleTextTest.notices(article))
        .containsExactly("left out: 1 picture, 1 frame, 1 link's address");
  }

  @Test
  void wordsHiddenInTheirElementAreNoTextAndOthersAre() {
    assertThat(
            texts(
                "<p hidden>One</p><p style='color:red; display : none'>Two</p>"
                    + "<p style='font-size:0'>Three</p><p aria-hidden=true>Four</p>"))
        .containsExactly("Three", "Four");
  }

  @Test
  void headingsListsAndBreaksMakeParagraphs() {
    ArticleText article =
        page(
            "<h1>Talks\n go&nbsp;on</h1><p>One &amp; two &#8217;s <b>bold</b>er<br>line</p>"
                + "<ul><li>a<li>b</ul>Loose<br> <br>text<h2>End</h2><p>&nbsp;</p>");

    assertThat(ArticleTextTest.texts(article))
        .containsExactly(
            "Talks go\u00A0on", "One & two ’s bolder line", "a", "b", "Loose", "text", "End");
    assertThat(article.paragraphs().stream().map(Paragraph::isHeading))
        .containsExactly(true, false, false, false, false, false, true);
    assertThat(article.numbers()).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void rowOfATableIsAParagraphWithItsCellsApart() {
    assertThat(
            texts(
                "<table><tr><th>Item<th>Sum<tr><td>Men<td rowspan=2>12<td>500<tr><td>Guns<td></table>"))
        .containsExactly("Item | Sum", "Men | 12 | 500", "Guns |");
  }

  @Test
  void cellsOfALayoutAreParagraphs() {
    assertThat(
            texts(
                "<table><tr><td><p>Left</p></td><td></td><td><table><tr><td>a<td>b</table></td></tr></table>"))
        .containsExactly("Left", "a | b");
  }

  @Test
  void paragraphsAroundTheArticleAreNotKept() {
    String body =
        """
        <header><p>The Gazette</p></header><nav><ul><li>Menu</ul></nav>
        <main><article><header><h1>Talks</h1></header><p>First of the article itself.</p>
        <aside><p>Advert</p></aside><p>Second of the article itself.</p>
        <article><p>A comment</p></article></article>
        <article><p>Read also</p></article></main>
        <article><h1>Talks</h1><p>First of the article itself.</p><p>Second of the article itself.</p></article>
        <footer><p>Imprint</p></footer>
        """;

    assertThat(kept(body))
        .containsExactly("Talks", "First of the article itself.", "Second of the article itself.");
    assertThat(texts(body)).hasSize(12).contains("Menu", "Advert", "A comment", "Imprint");
    assertThat(page(body).archiveText())
        .isEqualTo("Talks\nFirst of the article itself.\n\nSecond of the article itself.\n");
  }

  @Test
  void postsOfALivePageAreKept() {
    String post = "<article><h2>10:00</h2><p>A post.</p></article>";

    assertThat(kept("<nav>Menu</nav><main>" + post.repeat(4) + "</main>")).hasSize(8);
  }

  @Test
  void withoutArticleAllButMenusIsKept() {
    assertThat(kept("<nav>Menu</nav><div>Text</div><footer>Foot</footer>")).containsExactly("Text");
  }

  @ParameterizedTest
  @CsvSource({"windows-1251, true", "windows-1252, false"})
  void encodingIsThatWhichThePageNames(String charset, boolean isCyrillic) {
    String text = isCyrillic ? "Президент" : "“talks” – 5 €";
    String html = "<html><head><meta charset=\"" + charset + "\"></head><p>" + text + "</html>";

    ArticleText article =
        ArticleTextTest.good("a.html", html.getBytes(Charset.forName(charset)), Choice.NONE);

    assertThat(ArticleTextTest.texts(article)).containsExactly(text);
    assertThat(article.notices()).containsExactly(new Notice("read as " + charset, false));
  }

  @Test
  void pageUnderAnotherEndingIsReadAndTold() {
    ArticleText article = ArticleTextTest.good("a.pdf", "<!-- saved --><!doctype html><p>Text.");

    assertThat(ArticleTextTest.texts(article)).containsExactly("Text.");
    assertThat(ArticleTextTest.notices(article))
        .containsExactly("the name ends in .pdf, but this is a web page");
  }

  @Test
  void bombsOfElementsAreRefused() {
    assertThat(refusal("<div>".repeat(100_000) + "Deep")).contains("levels deep");
    assertThat(refusal("<p>x".repeat(200_001))).contains("200,000 elements");
    StringBuilder fonts = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      fonts.append("<font size=").append(i).append('>');
    }
    assertThat(refusal(fonts + "<p>x".repeat(100_000))).contains("the limit");
    assertThat(refusal("<table><tr>" + "<td>x".repeat(200_001))).contains("200,000 elements");
    assertThat(texts("<table><tr>" + "<td>x".repeat(150_000))).hasSize(1);
  }

  @Test
  void markupOfOverridesAndInvisibleCharactersStaysInTheText() {
    assertThat(texts("<p>a\u202Efdp.exe\u2066 Zel\u200Bensky\u2028b</p>"))
        .containsExactly("a\u202Efdp.exe\u2066 Zel\u200Bensky b");
  }

  private static String refusal(String body) {
    return ArticleTextTest.refusal("a.html", body.getBytes(StandardCharsets.UTF_8));
  }
}
