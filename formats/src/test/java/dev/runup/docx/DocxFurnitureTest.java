package dev.runup.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.dossier.Themes;
import dev.runup.pdf.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocxFurnitureTest {

  private static final String PRODUCT =
      "Run-up to the long summit of all the leaders of many countries in a small city by the sea";

  private static Map<String, byte[]> parts() {
    Masthead sample = Samples.masthead("The title");
    Masthead masthead =
        new Masthead(
            sample.title(),
            Phrase.of(PRODUCT + " 7"),
            PRODUCT,
            sample.day(),
            sample.date(),
            sample.desk(),
            sample.addressee(),
            sample.label(),
            "DRAFT",
            sample.language(),
            sample.asOf(),
            sample.words());
    Document document = new Document(masthead, List.of(), List.of());
    return OoxmlSchema.parts(DocxWriter.write(document, Themes.shipped(), "daily", false));
  }

  private static String part(String name) {
    return new String(parts().getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  @Test
  void footerKeepsNumberAndDayOfALongSeries() {
    assertThat(part("word/footer1.xml").replace('\u00a0', ' '))
        .containsPattern(">Summit desk · Run-up to[^<]*… 7 · Sunday, 28 December 2025<");
  }

  @Test
  void markAndStatusHaveOneTypefaceInHeadersAndText() {
    for (String style : List.of("Mark", "MarkText", "Status")) {
      assertThat(part("word/styles.xml"))
          .containsPattern("w:styleId=\"" + style + "\">(?:(?!</w:style>).)*w:ascii=\"Calibri\"");
    }
  }
}
