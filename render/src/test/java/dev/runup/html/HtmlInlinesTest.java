package dev.runup.html;

import static dev.runup.html.Given.in;
import static dev.runup.html.Given.inline;
import static dev.runup.html.Given.span;
import static dev.runup.html.Given.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Inline;
import dev.runup.document.Inline.Break;
import dev.runup.document.Inline.ChangeMark;
import dev.runup.document.Inline.Code;
import dev.runup.document.Inline.Emphasis;
import dev.runup.document.Inline.Link;
import dev.runup.document.Inline.NoteMark;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Inline.Strong;
import dev.runup.document.Inline.Struck;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlInlinesTest {

  private static final List<Inline> A = List.of(text("a"));

  @ParameterizedTest
  @MethodSource("kinds")
  void eachKindOfInlineHasItsElement(Inline inline, String html) {
    assertThat(inline(inline)).isEqualTo(html);
  }

  static List<Arguments> kinds() {
    return List.of(
        Arguments.of(text("a"), "a"),
        Arguments.of(span("a", SpanKind.TEXT), "a"),
        Arguments.of(span("a", SpanKind.NAME), "<bdi>a</bdi>"),
        Arguments.of(
            span("May", SpanKind.DATE, "2025-05"), "<time datetime=\"2025-05\">May</time>"),
        Arguments.of(span("May", SpanKind.DATE), "May"),
        Arguments.of(span("before May", SpanKind.DATE, "../2025-05"), "before\u00a0May"),
        Arguments.of(span("7 bn", SpanKind.AMOUNT, "7e9"), "<data value=\"7e9\">7\u00a0bn</data>"),
        Arguments.of(span("7 bn", SpanKind.AMOUNT), "7\u00a0bn"),
        Arguments.of(new ChangeMark("(new)"), "<small class=\"change\">(new)</small> "),
        Arguments.of(new Emphasis(A), "<em>a</em>"),
        Arguments.of(new Strong(A), "<strong>a</strong>"),
        Arguments.of(new Struck(A), "<s>a</s>"),
        Arguments.of(new Code(List.of(text("a"))), "<code>a</code>"),
        Arguments.of(new Break(), "<br>\n"),
        Arguments.of(new Link("#a", A), "<a href=\"#a\">a</a>"),
        Arguments.of(new Link("https://a.org/", A), "<a href=\"https://a.org/\">a</a>"),
        Arguments.of(new Link("javascript:alert(1)", A), "a"),
        Arguments.of(
            new NoteMark(2),
            "<sup><button popovertarget=\"popover-2\" id=\"mark-2\""
                + " aria-label=\"Note 2\">2</button></sup>"));
  }

  @Test
  void wordWithDashIsKeptOnOneLine() {
    assertThat(inline(span("700–800 bn", SpanKind.AMOUNT), text(" for the Zelensky-Trump talks")))
        .isEqualTo("<span class=\"whole\">700–800\u00a0bn</span> for the Zelensky-Trump talks");
    assertThat(inline(span("19–21 June", SpanKind.DATE, "2025-06")))
        .isEqualTo(
            "<time datetime=\"2025-06\"><span class=\"whole\">19–21\u00a0June</span></time>");
  }

  @Test
  void inlinesMayBeNested() {
    Inline inner = new Emphasis(List.of(text("a"), span("b", SpanKind.NAME)));

    assertThat(inline(new Strong(List.of(new Link("#x", List.of(inner))))))
        .isEqualTo("<strong><a href=\"#x\"><em>a<bdi>b</bdi></em></a></strong>");
  }

  @Test
  void linkWithinALinkIsPlainText() {
    Inline link = new Link("#b", List.of(text("b")));

    assertThat(inline(new Link("#a", List.of(new Strong(List.of(link, new NoteMark(1)))))))
        .isEqualTo("<a href=\"#a\"><strong>b<sup>1</sup></strong></a>");
  }

  @Test
  void onlyTheFirstReferenceToANoteHasAnId() {
    assertThat(inline(new NoteMark(1), new NoteMark(1)))
        .containsOnlyOnce("id=\"mark-1\"")
        .endsWith(
            "<sup><button popovertarget=\"popover-1\" aria-label=\"Note 1\">1</button></sup>");
  }

  @Test
  void spanInAnotherLanguageNamesItsLanguage() {
    assertThat(inline("en", in("uk", SpanKind.TEXT, "мир")))
        .isEqualTo("<span lang=\"uk\">мир</span>");
    assertThat(inline("en", in("uk", SpanKind.NAME, "Мир")))
        .isEqualTo("<bdi lang=\"uk\">Мир</bdi>");
    assertThat(inline("uk", in("uk", SpanKind.TEXT, "мир"))).isEqualTo("мир");
    assertThat(inline("en-GB", in("en-gb", SpanKind.TEXT, "peace"))).isEqualTo("peace");
  }

  @Test
  void textOfTheOtherDirectionIsIsolated() {
    assertThat(inline("en", span("שלום 28", SpanKind.TEXT))).isEqualTo("<bdi>שלום 28</bdi>");
    assertThat(inline("en", span("a\u202Eb", SpanKind.TEXT))).isEqualTo("<bdi>a\u202Eb</bdi>");
    assertThat(inline("he", span("שלום 28", SpanKind.TEXT))).isEqualTo("שלום 28");
    assertThat(inline("he", span("peace", SpanKind.TEXT))).isEqualTo("<bdi>peace</bdi>");
    assertThat(inline("en", in("he", SpanKind.TEXT, "שלום")))
        .isEqualTo("<bdi lang=\"he\">שלום</bdi>");
  }

  @Test
  void textIsEscaped() {
    assertThat(inline(text("<b> & \"c\" 'd' &amp;")))
        .isEqualTo("&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; &amp;amp;");
  }

  @Test
  void forbiddenCharacterBecomesAReplacementCharacter() {
    assertThat(inline(text("a\0b\u001Bc\u0085d\uFFFEe\uD800f\uFDD0g\rh\ti")))
        .isEqualTo("a�b�c�d�e�f�g�h\ti");
    assertThat(inline(text("a\uDFFFb\uFDEFc"))).isEqualTo("a�b�c");
    assertThat(inline(text("\uD83D\uDD4A"))).isEqualTo("\uD83D\uDD4A");
  }

  @Test
  void quoteInAnAttributeIsEscaped() {
    assertThat(inline(span("a", SpanKind.AMOUNT, "\"><script>")))
        .isEqualTo("<data value=\"&quot;&gt;&lt;script&gt;\">a</data>");
  }
}
