package dev.runup.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the unbreakable words. Braces in a text enclose such a word, and a `~` means a no-break
/// space.
class UnbreakableWordTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "about {USD~700–800~bn} of it",
        "the {20-point} plan",
        "{US-Ukraine} talks",
        "he said {he/she} went",
        "by 𝒳 and {–5} degrees",
      })
  void wordWithHyphenOrDashIsUnbreakable(String text) {
    assertThat(marked(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the Zelensky-Trump meeting",
        "on 2025-12-28, and 24/7",
        "plain~– quiet – even",
        "see https://example.org/a/b-c/20-d/0123456789",
        "and/or from 700– on",
        "—",
        "",
      })
  void longOrOrdinaryWordMayBreak(String text) {
    assertThat(marked(text)).isEqualTo(text);
  }

  private static String marked(String text) {
    String plain = text.replace('~', '\u00a0').replaceAll("[{}]", "");
    StringBuilder marked = new StringBuilder(plain);
    for (UnbreakableWord kept : UnbreakableWord.in(plain).reversed()) {
      marked.insert(kept.to(), '}').insert(kept.from(), '{');
    }
    return marked.toString().replace('\u00a0', '~');
  }
}
