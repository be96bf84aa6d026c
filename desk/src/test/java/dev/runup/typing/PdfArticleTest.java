package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.typing.ArticleText.Choice;
import dev.runup.typing.ArticleText.Paragraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class PdfArticleTest {

  private static final String ORDER =
      "a PDF doesn't say where its paragraphs end and in which order columns are read; compare them"
          + " with the pages";

  @Test
  void linesBecomeParagraphsAndHyphensAtTheirEndsAreDropped() {
    ArticleText article =
        read(
            pdf(
                "",
                page(
                    "Talks go on",
                    "The minister said on Monday that both sides would go on to nego-",
                    "tiate about the border, and that the ceasefire has held. The ceasefire-",
                    "talks have been long talks.",
                    "The other side had no comment on this, and it did not say whether it",
                    "would come.")));

    assertThat(ArticleTextTest.texts(article))
        .containsExactly(
            "Talks go on",
            "The minister said on Monday that both sides would go on to negotiate about the border,"
                + " and that the ceasefire has held. The ceasefire-talks have been long talks.",
            "The other side had no comment on this, and it did not say whether it would come.");
    assertThat(article.paragraphs().getFirst().isHeading()).isTrue();
    assertThat(ArticleTextTest.notices(article)).containsExactly(ORDER);
  }

  @Test
  void pagesWithoutTextAreNamedAndRunningHeadsAreNotKept() {
    List<String> pages = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      pages.add(
          page(
              "The Gazette, page " + i,
              "Sentence "
                  + "abc".charAt(i - 1)
                  + " of this page, which is long enough to fill its line."));
    }
    pages.add(1, "");
    pages.add("");

    ArticleText article = read(pdf("", pages.toArray(String[]::new)));

    assertThat(ArticleTextTest.notices(article)).containsExactly("pages 2, 5 hold no text", ORDER);
    assertThat(article.paragraphs().stream().filter(one -> !one.isKept()).map(Paragraph::text))
        .containsExactly("The Gazette, page 1", "The Gazette, page 2", "The Gazette, page 3");
  }

  @Test
  void builtBriefingIsRead() throws IOException {
    Path built = Path.of("../cli/src/test/fuzz/built/out/daily-2025-12-28.pdf");

    assertThat(read(Files.readAllBytes(built)).paragraphs()).isNotEmpty();
  }

  @Test
  void eachReasonWhyAPdfCannotBeReadHasItsSentence() {
    String scan = refusal(pdf("", "", "", ""));
    byte[] whole = pdf("", page("A sentence."));

    assertThat(scan).contains("holds no text", "pages: 3", "text recognition");
    assertThat(refusal(pdf("/Encrypt 9 0 R", page("A sentence."))))
        .contains("encrypted", "password");
    assertThat(refusal("%PDF-1.7\n1 0 obj\n<< /Type".getBytes(StandardCharsets.ISO_8859_1)))
        .contains("damaged");
    assertThat(refusal("No PDF at all.".getBytes(StandardCharsets.ISO_8859_1)))
        .contains("isn't a PDF");
    assertThat(
            refusal(
                new String(whole, StandardCharsets.ISO_8859_1)
                    .replace("/Length", "/Filter [/LZWDecode] /Length")
                    .getBytes(StandardCharsets.ISO_8859_1)))
        .contains("packed");
  }

  @Test
  void bombsAreRefusedWithTheLimit() {
    byte[] bomb = new byte[200 << 20];

    assertThat(refusal(packed(bomb, ""))).contains("unpacked", "128 MiB");
    assertThat(refusal(packed(bomb, "/Subtype /Image /Type /Obj#53tm")))
        .contains("unpacked", "128 MiB");
    assertThat(refusal(forms())).contains("64 MiB for its pages");
  }

  @Test
  void cutFilesAreReadOrRefused() throws IOException {
    byte[] whole =
        Files.readAllBytes(Path.of("../cli/src/test/fuzz/built/out/daily-2025-12-28.pdf"));
    for (int i = 1; i < 20; i++) {
      byte[] cut = Arrays.copyOf(whole, whole.length * i / 20);
      assertThat(ArticleText.read("a.pdf", cut, Choice.NONE)).isNotNull();
    }
  }

  /// Forms that each draw another one twenty times: 20 to the power of 8 in all.
  private static byte[] forms() {
    StringBuilder objects = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      String content = "/F Do ".repeat(20);
      objects
          .append(20 + i)
          .append(
              " 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F ")
          .append(21 + i)
          .append(" 0 R >> >> /Length ")
          .append(content.length())
          .append(" >>\nstream\n")
          .append(content)
          .append("\nendstream\nendobj\n");
    }
    objects.append(
        "28 0 obj\n<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 2 >>\nstream\nq \nendstream\nendobj\n");
    return insert(pdf("", "/F Do"), objects.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static byte[] packed(byte[] content, String keys) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    object.writeBytes(
        ("30 0 obj\n<< "
                + keys
                + " /Filter /FlateDecode /Length "
                + packed.size()
                + " >>\nstream\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    object.writeBytes(packed.toByteArray());
    object.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
    return insert(pdf("", page("A sentence.")), object.toByteArray());
  }

  /// Inserts objects before the trailer.
  private static byte[] insert(byte[] pdf, byte[] objects) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("trailer");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(pdf, 0, at);
    all.writeBytes(objects);
    all.write(pdf, at, pdf.length - at);
    return all.toByteArray();
  }

  private static String page(String... lines) {
    StringBuilder content = new StringBuilder("BT /H 10 Tf 14 TL 50 700 Td\n");
    for (String line : lines) {
      content.append('(').append(line).append(") Tj T*\n");
    }
    return content + "ET";
  }

  /// Returns a PDF with pages of these contents. It has no table of objects, as many have a wrong
  /// one.
  private static byte[] pdf(String trailer, String... contents) {
    StringBuilder pdf =
        new StringBuilder("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
    StringBuilder kids = new StringBuilder();
    for (int i = 0; i < contents.length; i++) {
      int page = 100 + 2 * i;
      kids.append(page).append(" 0 R ");
      pdf.append(page)
          .append(" 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ")
          .append(page + 1)
          .append(
              " 0 R /Resources << /Font << /H 3 0 R >> /XObject << /F 20 0 R >> >> >>\nendobj\n")
          .append(page + 1)
          .append(" 0 obj\n<< /Length ")
          .append(contents[i].length())
          .append(" >>\nstream\n")
          .append(contents[i])
          .append("\nendstream\nendobj\n");
    }
    pdf.append("2 0 obj\n<< /Type /Pages /Kids [ ")
        .append(kids)
        .append("] /Count ")
        .append(contents.length)
        .append(
            " >>\nendobj\n3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>\nendobj\n")
        .append("trailer\n<< /Root 1 0 R ")
        .append(trailer)
        .append(" >>\nstartxref\n0\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static ArticleText read(byte[] pdf) {
    return ArticleTextTest.good("a.pdf", pdf, Choice.NONE);
  }

  private static String refusal(byte[] pdf) {
    return ArticleTextTest.refusal("a.pdf", pdf);
  }
}
