package dev.runup.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Label;
import dev.runup.document.Masthead.Phrase;
import dev.runup.document.Masthead.Words;
import dev.runup.dossier.Themes;
import dev.runup.figure.Scenes;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.image.Picture;
import dev.runup.problem.Checked;
import dev.runup.template.FrameTemplate;
import dev.runup.template.ShippedTexts;
import dev.runup.text.PercentEncoding;
import dev.runup.theme.Theme;
import dev.runup.theme.Theme.Logo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests whole pages in the shipped frame `page.html.ftl`.
class PageTest {

  private static final FrameTemplate FRAME =
      new FrameTemplate(ShippedTexts.of(Map.of("page.html.ftl", shipped("page.html.ftl"))::get));

  /// Texts that would break the page if they were printed without escaping.
  private static final List<String> HOSTILE =
      List.of(
          "</title><script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "\" onmouseover=\"alert(1)",
          "' onfocus='alert(1)' autofocus='",
          "\"><svg/onload=alert(1)>",
          "</style><script>alert(1)</script>",
          "</main></body></html>",
          "<!-- x",
          "--> x",
          "]]> x <![CDATA[",
          "<?php x ?>",
          "&lt;script&gt;",
          "&#60;b&#62;",
          "&",
          "<",
          "x\0<\0b\0>",
          "${title}",
          "<#include '/etc/passwd'>",
          "javascript:alert(1)",
          "*b* _i_ `c` [l](javascript:alert(1)) | # h",
          "x\u2028<b>",
          "\uFF1Cscript\uFF1E");

  @Test
  void pageHasHeaderBodyAndFooter() {
    String page = fill(Given.page(Given.paragraph("a")));

    assertThat(page)
        .startsWith(
            "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n")
        .contains("<title>The title · TLP:CLEAR</title>\n")
        .contains("<meta property=\"og:title\" content=\"The title · TLP:CLEAR\">\n")
        .contains("<meta property=\"article:published_time\" content=\"2025-12-28\">\n")
        .doesNotContain("canonical", "og:url", "<link", "<script")
        .contains("<meta name=\"description\" content=\"a\">\n")
        .contains(
            """
            <body>
            <a class="skip" href="#main">Skip to the briefing</a>
            <main id="main" tabindex="-1">
            <div class="strip"><span class="mark">TLP:CLEAR</span> \
            <span class="series">Daily briefing 1</span></div>
            <p class="issue"><time datetime="2025-12-28">Sunday, 28 December 2025</time> \
            <span>Summit desk</span></p>
            <h1 id="title">The title</h1>
            <p>a</p>
            </main>
            <footer>
            <p><span class="mark">TLP:CLEAR</span> <span>Summit desk</span> \
            <span>Daily briefing 1</span> <time datetime="2025-12-28">Sunday, 28 December 2025</time></p>
            </footer>
            </body>
            </html>
            """);
  }

  @Test
  void policyAllowsOnlyTheStyle() {
    String page = fill(Given.page());
    String style = group(page, "<style>(.*?)</style>");
    String policy = group(page, "http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");

    assertThat(policy)
        .isEqualTo(
            "default-src 'none'; style-src '"
                + HtmlWriter.digest(style)
                + "'; base-uri 'none'; form-action 'none'");
  }

  @Test
  void policyAllowsPicturesOnlyIfThereIsALogo() {
    Picture picture = new Picture.Jpeg(400, 100, new byte[] {1, 2, 3}, 3);
    Theme theme = Given.THEME.with(new Logo(picture, "The \"crest\" <b>"), List.of());
    String page =
        fill(HtmlWriter.page(Given.document(Given.paragraph("a")), theme, PageContext.NONE));

    assertThat(page)
        .contains(
            """
            <header>
            <img class="logo" src="data:image/jpeg;base64,AQID" alt="The &quot;crest&quot; &lt;b&gt;">
            </header>
            """)
        .contains("'; img-src data:; base-uri 'none'")
        .contains(".logo{display:block;width:168pt;")
        .contains(
            "@media screen and"
                + " (prefers-color-scheme:dark){.logo{padding:.4rem;background:#100002}}");
    assertThat(fill(Given.page())).doesNotContain("logo", "img-src");
  }

  @Test
  void pageFetchesAndRunsNothing() {
    assertThat(
            fill(page(new Random(1), () -> "x"))
                .replace("<link rel=\"stylesheet\" href=\"data:", ""))
        .doesNotContainPattern("(?i)<(script|link|img|iframe|object|embed|base|form)\\b")
        .doesNotContainPattern("(?i)\\s(on\\w+|style|src|srcset)=");
  }

  @Test
  void dataBlockCantBeClosedEarly() {
    String data = "{\"a\": \"</script><script>alert(1)</script><!-- <SCRIPT\"}\n";
    Document document = new Document(Given.masthead("en"), List.of(), List.of());
    var around = new PageContext("https://example.org/a.html", data, false, "", Map.of());
    String page = fill(HtmlWriter.page(document, Given.THEME, around));
    String block = group(page, "<script type=\"application/ld\\+json\">(.*?)</script>");

    assertThat(block)
        .isEqualTo(
            "{\"a\": \"\\u003C/script>\\u003Cscript>alert(1)\\u003C/script>\\u003C!--"
                + " \\u003CSCRIPT\"}");
    assertThat(page.split("(?i)<script", -1)).hasSize(2);
    assertThat(page)
        .contains("; script-src '" + HtmlWriter.digest(block) + "'; base-uri")
        .contains("<link rel=\"canonical\" href=\"https://example.org/a.html\">")
        .contains("<meta property=\"og:url\" content=\"https://example.org/a.html\">");
    assertThat(Tags.of(page)).contains("script");
  }

  @Test
  void fragmentHeadingsBeginAtTheTitleLevel() {
    Document document =
        new Document(
            Given.masthead("en"),
            List.of(Given.heading(1, "A"), Given.heading(2, "B"), Given.heading(3, "C")),
            List.of());

    assertThat(HtmlWriter.fragment(document, 5, Themes.shipped(), PageContext.NONE).get("body"))
        .isEqualTo(
            """
            <h5><span id="runup-a"></span>A</h5>
            <h6><span id="runup-b"></span>B</h6>
            <p role="heading" aria-level="7"><span id="runup-c"></span>C</p>
            """);
  }

  @Test
  void linkInAFragmentLeadsToItsHeading() {
    Document document =
        new Document(
            Given.masthead("en"),
            List.of(
                Given.heading(1, "A"),
                new Block.Paragraph(
                    List.of(
                        new Inline.Link("#a", List.of(new Inline.Text("up"))),
                        new Inline.Link("https://e.org/", List.of(new Inline.Text("out")))))),
            List.of());

    assertThat(HtmlWriter.fragment(document, 1, Themes.shipped(), PageContext.NONE).get("body"))
        .isEqualTo(
            """
            <h1><span id="runup-a"></span>A</h1>
            <p><a href="#runup-a">up</a><a href="https://e.org/">out</a></p>
            """);
  }

  /// Who cleans a pasted fragment drops either the whole picture or nothing of it.
  @Test
  void figureInAFragmentIsOneElementWithoutWords() {
    Block figure =
        new Block.Figure(
            "timeline", List.of(), new Scenes(new Random(1), () -> "x{%\u0456", () -> "en").next());
    Document document = new Document(Given.masthead("en"), List.of(figure), List.of());

    String body = HtmlWriter.fragment(document, 1, Themes.shipped(), PageContext.NONE).get("body");
    Matcher image =
        Pattern.compile(
                "<h1 id=\"runup-title\">The title</h1>\n<figure>\n<img src=\"data:image/svg\\+xml,([!-%(-;=?-~&&[^\"{}|^`\\\\#]]+)\" alt=\"[^\"]+\""
                    + ">\n</figure>\n")
            .matcher(body);
    assertThat(image.matches()).as(body).isTrue();
    assertThat(PercentEncoding.decode(image.group(1)))
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=")
        .endsWith("</svg>\n")
        .contains("prefers-color-scheme:dark", "x{%\u0456")
        .doesNotContain("<title>");
    assertThat(fill(HtmlWriter.page(document, Given.THEME, PageContext.NONE)).split("<svg ", -1))
        .hasSize(3);
  }

  @Test
  void tablesRightAfterAFigureAreFoldedAlike() {
    Block figure =
        new Block.Figure(
            "positions", List.of(), new Scenes(new Random(1), () -> "x", () -> "en").next());
    Block text = new Block.Paragraph(List.of(new Inline.Text("x")));
    Block table =
        new Block.Table(
            List.of(),
            List.of(Block.Align.START),
            List.of(new Block.Cell(List.of(new Inline.Text("head")))),
            List.of());
    Document document =
        new Document(Given.masthead("en"), List.of(figure, table, table, text, table), List.of());

    assertThat(fill(HtmlWriter.page(document, Given.THEME, PageContext.NONE)))
        .containsPattern(
            "(?s)<details>.*<table.*</details>.*<details>.*<table.*</details>.*<p>x</p>.*<table")
        .doesNotContainPattern("(?s)<p>x</p>.*<details>");
  }

  @Test
  void headerPrintsTheAddressee() {
    Masthead masthead = masthead(() -> "x", "en", "For the cabinet");

    assertThat(
            fill(
                HtmlWriter.page(
                    new Document(masthead, List.of(), List.of()), Given.THEME, PageContext.NONE)))
        .contains(
            "<span class=\"mark\">x</span> <strong>x</strong>",
            " <span>x</span> <span>For the cabinet</span></p>\n<h1");
  }

  @Test
  void draftStatusFollowsEachMarkingAndTheTitle() {
    String page = fill(page(new Random(1), () -> "x"));

    assertThat(page).contains("<title>x · x · x</title>");
    assertThat(page.split("<span class=\"mark\">x</span> <strong>x</strong>", -1)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fa-IR", "he", "ur", "ks-Arab", "uz-Arab-AF"})
  void pageInARightToLeftLanguageHasThatDirection(String language) {
    Masthead masthead = Given.masthead(language);
    String page =
        fill(
            HtmlWriter.page(
                new Document(masthead, List.of(), List.of()), Given.THEME, PageContext.NONE));

    assertThat(page).contains("<html lang=\"" + language + "\" dir=\"rtl\">");
  }

  @Test
  void hostileTextsDontChangeTheTagsOfAPage() {
    for (int seed = 0; seed < 100; seed++) {
      Random structure = new Random(seed);
      Random choice = new Random(-seed);
      boolean linked = seed % 2 == 0;
      String tame = fill(page(structure, () -> "x", linked));
      String wild =
          fill(page(new Random(seed), () -> HOSTILE.get(choice.nextInt(HOSTILE.size())), linked));

      assertThat(Tags.of(broken(wild))).as("seed %d", seed).isEqualTo(Tags.of(tame));
    }
  }

  @Test
  void pageFullOfOneHostileTextKeepsItsTags() {
    for (String hostile : HOSTILE) {
      String tame = fill(page(new Random(7), () -> "x"));
      String wild = fill(page(new Random(7), () -> hostile));

      assertThat(Tags.of(broken(wild))).as(hostile).isEqualTo(Tags.of(tame));
    }
  }

  @Test
  void hostileLanguageStaysInItsAttribute() {
    Masthead masthead = masthead(() -> "x", "\"><script>", "");

    assertThat(
            fill(
                HtmlWriter.page(
                    new Document(masthead, List.of(), List.of()), Given.THEME, PageContext.NONE)))
        .contains("<html lang=\"&quot;&gt;&lt;script&gt;\"");
  }

  /// Returns the page without the elements around unbreakable words, because their number depends
  /// on the text.
  private static String broken(String html) {
    return html.replaceAll("<span class=\"whole\">([^<]*)</span>", "$1");
  }

  private static Map<String, String> page(Random structure, Supplier<String> text) {
    return page(structure, text, false);
  }

  private static Map<String, String> page(Random structure, Supplier<String> text, boolean linked) {
    var trees = new Trees(structure, text);
    var document = new Document(masthead(text, "en", text.get()), trees.blocks(), trees.notes());
    var around = new PageContext("", "", linked, "x.figures/", Map.of());
    return HtmlWriter.page(document, Given.THEME, around);
  }

  private static Masthead masthead(Supplier<String> text, String language, String addressee) {
    var label = new Label(Phrase.of(text.get()), "#ffffff", "#000000");
    List<String> alerts = List.of(text.get(), text.get(), text.get(), text.get(), text.get());
    var words =
        new Words(
            text.get(),
            "p. {0}",
            text.get(),
            text.get(),
            text.get(),
            text.get(),
            text.get(),
            text.get(),
            text.get(),
            text.get(),
            text.get(),
            List.of(text.get()),
            Map.of(),
            alerts,
            Words.Mail.NONE);
    return new Masthead(
        text.get(),
        Phrase.of(text.get()),
        text.get(),
        text.get(),
        text.get(),
        Phrase.of(text.get()),
        Phrase.of(addressee),
        label,
        text.get(),
        language,
        Instant.EPOCH,
        words);
  }

  private static String fill(Map<String, String> fields) {
    Checked<String> page = FRAME.fill("page.html.ftl", fields);
    assertThat(page).isInstanceOf(Checked.Good.class);
    return ((Checked.Good<String>) page).value();
  }

  private static String group(String text, String regex) {
    Matcher found = Pattern.compile(regex, Pattern.DOTALL).matcher(text);
    assertThat(found.find()).as(regex).isTrue();
    return found.group(1);
  }

  private static String shipped(String template) {
    try (InputStream in =
        PageTest.class.getResourceAsStream("/META-INF/runup/templates/" + template)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
