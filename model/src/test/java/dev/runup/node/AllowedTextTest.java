package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AllowedTextTest {

  @Test
  void charactersThatNobodySeesAreLeftOutAndCounted() {
    AllowedText text = AllowedText.of(" Zel\u200Bens\u200Bky\u00AD \u202Esaid\uFEFF\n “no”\u2028 ");

    assertThat(text.text()).isEqualTo("Zelensky said “no”");
    assertThat(text.leftOut())
        .containsExactly(
            "U+202E RIGHT-TO-LEFT OVERRIDE",
            "U+FEFF ZERO WIDTH NO-BREAK SPACE",
            "2 × U+200B ZERO WIDTH SPACE",
            "U+00AD SOFT HYPHEN");
  }

  @Test
  void charactersThatAScriptOrAPictureNeedsAreKept() {
    String text = "می\u200Cخواهم 👩\u200D🚀 5\u00A0€";

    assertThat(AllowedText.of(text)).isEqualTo(new AllowedText(text, java.util.List.of()));
  }

  @Test
  void charactersThatAreUnneededWithoutOthersAreLeftOutToo() {
    AllowedText text = AllowedText.of("a👩\u200D\u200D\u200D\uFE0F\uFE0Fb");

    assertThat(new InvisibleCharacters(text.text()).firstUnneeded()).isEqualTo(-1);
  }
}
