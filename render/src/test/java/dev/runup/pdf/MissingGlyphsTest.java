package dev.runup.pdf;

import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.fact;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.runup.document.Block;
import dev.runup.document.Block.Align;
import dev.runup.document.Document;
import dev.runup.pdf.Faces.ShippedFace;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MissingGlyphsTest {
  private static final FieldRef REF = new FieldRef("statement:one", "says", 2);

  @Test
  void missingCharacterIsReportedWithItsFact() {
    Document document = document(paragraph(text("He said "), fact("⸲ꞎ", REF, "zh")));

    assertThat(Written.problems(document))
        .extracting(
            Problem::severity, problem -> problem.code().word(), Problem::ref, Problem::message)
        .containsExactly(
            tuple(
                Severity.WARNING,
                "no-glyph",
                REF,
                "no font has the character U+2E32 (⸲, TURNED COMMA), nor 1 more of"
                    + " this text, in \"says\" of statement:one"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Talks 🤝 ☮️ end | Talks [handshake] [peace symbol] end",
        "👍🏿 | [thumbs up sign, dark skin tone]",
        "👨\u200d👩\u200d👧 and 🏃\u200d♂️ | [man, woman, girl] and [runner, male sign]",
        "🇺🇦🇫🇷 | [flag: Ukraine][flag: France]",
        "🇺 x 🇽🇽 | [regional indicator symbol letter u] x [flag: XX]",
        "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f | [waving black flag, gbeng]",
        "\udb40\udc7f | [cancel tag]",
        "1️⃣ | 1[combining enclosing keycap]",
        "سلام🤝 | [original in Arabic script][handshake]",
        "和🤝平 | [original in Chinese script][handshake][original in Chinese script]",
        "Ꙗко, ⸲ | [cyrillic capital letter iotified a]ко, [turned comma]",
        "a\ue000b\ufffec\u0007d | a[character U+E000]b[character U+FFFE]c[bel]d",
        "x\u202ey | x[right-to-left override]y",
        "\ud800 | [character U+D800]"
      })
  void symbolWithoutGlyphIsReplacedByItsName(String text, String shown) {
    byte[] pdf = Written.bytes(paragraph(fact(text.strip(), REF, "")));

    assertThat(StructureText.of(pdf)).containsExactly(shown.strip());
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void fileWithSymbolsInAllPlacesConforms() {
    Document document =
        document(
            "Talks 🤝",
            List.of(Samples.note("A note 🤝")),
            Samples.heading(1, "🤝"),
            paragraph(fact("Він сказав 🤝", REF, "uk"), text(" 🇺🇦🇺🇦")),
            Samples.table("The table 🤝", List.of(Align.START), "🤝\n🕊"),
            Samples.bullets("🤝", "\ue000"),
            paragraph(Samples.link("https://example.org/", "🤝")),
            new Block.CodeBlock("", List.of(text("a 🤝\n\n\ue000b"))));
    byte[] pdf = Written.bytes(document);

    VeraPdf.assertConforms(pdf);
    Completeness.assertComplete(pdf);
    assertThat(String.join("\n", StructureText.of(pdf)))
        .contains("A note [handshake]", "The table [handshake]", "[dove of p")
        .doesNotContainPattern("[\\x{1f000}-\\x{1ffff}]");
  }

  @Test
  void missingCharacterIsReportedOncePerFact() {
    FieldRef other = new FieldRef("event:two", "what", 0);
    Document document =
        document(
            paragraph(
                fact("😀😀", REF, ""), fact("😀", other, ""), text("😀"), fact("😀", REF, "")));

    assertThat(Written.problems(document)).extracting(Problem::ref).containsExactly(REF, other);
  }

  @Test
  void missingCharactersOfCellsTitlesAndNotesAreReported() {
    Document document =
        document(
            "😀", List.of(Samples.note("😁")), Samples.table("😂", List.of(Align.START), "a\n😃"));

    assertThat(Written.problems(document))
        .extracting(problem -> problem.message().replaceFirst(".*(U\\+\\w+).*", "$1"))
        .containsExactly("U+1F602", "U+1F603", "U+1F601", "U+1F600");
  }

  @Test
  void hintPointsToTheTemplateForTextsWithoutAFact() {
    assertThat(Written.problems(document(paragraph(text("😀")))))
        .singleElement()
        .extracting(Problem::hint)
        .asString()
        .contains("look at the words of the template");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "שלום",
        "سلام",
        "नमस्ते",
        "\u202eabc",
        "\u0007",
        "\ud800",
        "\ufffe",
        "😀",
        "\ue000"
      })
  void unsupportedTextIsReported(String text) {
    assertThat(Written.problems(document(paragraph(text)))).isNotEmpty();
  }

  @Test
  void controlCharacterIsNamedButNotPrinted() {
    assertThat(Written.problems(document(paragraph("\u001b"))))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("no font has the character U+001B (ESCAPE)");
  }

  @Test
  void characterOfAnotherFaceIsShownInThatFace() {
    // Only our sans faces have this Greek letter with two accents.
    int codePoint = 0x1fb3;
    Faces faces = new Faces();
    assertThat(faces.face(ShippedFace.SERIF).has(codePoint)).isFalse();
    assertThat(faces.face(ShippedFace.SANS).has(codePoint)).isTrue();

    byte[] pdf = Written.bytes(paragraph("τῇ ᾳ end"));

    assertThat(StructureText.of(pdf)).containsExactly("τῇ ᾳ end");
  }
}
