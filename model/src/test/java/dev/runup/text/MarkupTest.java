package dev.runup.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  private static String escaped(String text, String quotes) {
    StringBuilder markup = new StringBuilder();
    Markup.append(markup, text, quotes);
    return markup.toString();
  }

  @Test
  void signsOfMarkupBecomeReferences() {
    assertThat(escaped("a < b && c > \"d'", "")).isEqualTo("a &lt; b &amp;&amp; c &gt; \"d'");
  }

  @Test
  void onlyTheNamedQuotesBecomeReferences() {
    assertThat(escaped("\"'", "\"")).isEqualTo("&quot;'");
    assertThat(escaped("\"'", "\"'")).isEqualTo("&quot;&#39;");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {0x0, 0x8, 0xB, 0xC, 0xD, 0x1F, 0x7F, 0x9F, 0xD800, 0xDFFF, 0xFDD0, 0xFFFE, 0x1FFFF})
  void whatHtmlForbidsIsReplaced(int point) {
    String text = "a" + Character.toString(point) + "b";

    assertThat(escaped(text, "")).isEqualTo("a\uFFFDb");
    assertThat(Markup.readable(text)).isEqualTo("a\uFFFDb");
  }

  @ParameterizedTest
  @ValueSource(ints = {'\t', '\n', ' ', '~', 0xA0, 0x457, 0xD7FF, 0xE000, 0xFFFD, 0x1F600})
  void allOtherCharactersStay(int point) {
    String text = Character.toString(point);

    assertThat(escaped(text, "")).isEqualTo(text);
    assertThat(Markup.readable(text)).isEqualTo(text);
  }
}
