package dev.runup.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import dev.runup.dossier.Themes;
import dev.runup.markdown.Trees;
import dev.runup.office.UnreadableOfficeException;
import dev.runup.problem.FieldRef;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests the names of facts in a Word file, and that they are found again.
class DocxFactsTest {

  private static final String LONG = "statement:" + "what-the-minister-said-".repeat(4) + "end";

  @ParameterizedTest
  @CsvSource({
    "event:share-deal, event__share_deal",
    "position:usa/arms, position__usa___arms",
    "changed, changed",
    "note-1, note_1",
  })
  void bookmarkOfAnchorIsReadable(String anchor, String bookmark) {
    assertThat(WordNames.bookmark(anchor)).isEqualTo(bookmark);
    assertThat(WordNames.anchor(bookmark)).isEqualTo(anchor);
  }

  @ParameterizedTest
  @CsvSource({"a_b", "a--b", "1a", "-a", "Україна", "A", "a:-b", "a b"})
  void otherAnchorHasChecksumInItsBookmark(String anchor) {
    String bookmark = WordNames.bookmark(anchor);

    assertThat(bookmark).matches("[A-Za-z][A-Za-z0-9_]{0,39}");
    assertThat(WordNames.anchor(bookmark)).isEmpty();
  }

  @Test
  void longNamesAreCut() {
    assertThat(WordNames.bookmark(LONG)).hasSize(40).startsWith("Astatement__what_the");
    assertThat(WordNames.tag(LONG)).hasSize(64).startsWith("statement:what").contains("~");
    assertThat(WordNames.tag("event:summit")).isEqualTo("event:summit");
  }

  @Test
  void factsOfFileAreFound() throws UnreadableOfficeException {
    DocxFacts tagged = Objects.requireNonNull(DocxFacts.of(file(true)));
    DocxFacts plain = Objects.requireNonNull(DocxFacts.of(file(false)));

    assertThat(tagged.tags()).containsExactlyInAnyOrder("event:summit", WordNames.tag(LONG));
    assertThat(plain.tags()).isEmpty();
    assertThat(plain.day()).isEqualTo("2025-12-28");
    assertThat(plain.anchors(List.of("summit"))).containsExactly("event:summit");
    assertThat(plain.anchors(List.of("end", LONG))).containsExactly(LONG, "event:summit");
  }

  @Test
  void fileThatIsNoArchiveIsNone() throws UnreadableOfficeException {
    assertThat(DocxFacts.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).isNull();
  }

  @Test
  void damagedArchiveIsRefused() {
    byte[] broken = file(false);
    broken[60] ^= 0x55;
    byte[] noXml =
        new MarkedUp(file(false)).body(xml -> xml.replace("</w:document>", "</w:doc>")).bytes();

    for (byte[] file :
        List.of("PK\u0003\u0004 no".getBytes(StandardCharsets.UTF_8), broken, noXml)) {
      assertThatExceptionOfType(UnreadableOfficeException.class)
          .isThrownBy(() -> DocxFacts.of(file))
          .withMessageStartingWith("is ");
    }
  }

  private static byte[] file(boolean tagsFacts) {
    Block told = new Block.Paragraph(List.of(fact("event:summit"), new Inline.Text(" and more")));
    Block said = new Block.Paragraph(List.of(fact(LONG)));
    Document document = new Document(Trees.masthead(), List.of(told, said), List.of());
    return DocxWriter.write(document, Themes.shipped(), "daily", tagsFacts);
  }

  private static Inline.Span fact(String name) {
    return new Inline.Span("text", new FieldRef(name, "says", 0), "", Inline.SpanKind.TEXT, null);
  }
}
