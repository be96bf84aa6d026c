package dev.runup.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import dev.runup.document.Block.Align;
import dev.runup.document.Block.Cell;
import dev.runup.document.Document;
import dev.runup.document.FullLaws;
import dev.runup.document.Inline;
import dev.runup.document.Masthead;
import dev.runup.mail.MailWriter.Attachment;
import dev.runup.mail.MailWriter.Envelope;
import dev.runup.pdf.GeneratedDocument;
import dev.runup.pdf.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailWriterTest {

  private static final Envelope ENVELOPE =
      new Envelope("daily", "https://example.org/b/", List.of(), List.of(), List.of());
  private static final List<Attachment> FILES =
      List.of(new Attachment("daily.pdf", "application/pdf", new byte[] {0, 1, 13, 10, -1}));

  private static byte[] written(Document document) {
    return MailWriter.write(document, Samples.THEME, ENVELOPE, FILES);
  }

  private static ReadMail read(Block... blocks) {
    return ReadMail.of(
        written(new Document(Samples.masthead("The title"), List.of(blocks), List.of())));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(new Inline.Text(text)));
  }

  private static Block heading(int level, String text) {
    return new Block.Heading(level, List.of(new Inline.Text(text)));
  }

  @Test
  void mailIsDraftWithFixedHeaders() {
    ReadMail mail = read(paragraph("One."));

    assertThat(mail.headers().getFirst()).isEqualTo("X-Unsent: 1");
    assertThat(mail.header("Date")).isEqualTo("Sun, 28 Dec 2025 06:00:00 +0000");
    assertThat(mail.header("Subject")).isEqualTo("TLP:CLEAR · Daily briefing 1 · The title");
    assertThat(mail.header("Message-ID"))
        .matches("<daily\\.2025-12-28\\.en-GB\\.[0-9a-f]{24}@example\\.org>");
    assertThat(mail.header("In-Reply-To"))
        .matches("<series\\.daily\\.en-GB\\.[0-9a-f]{24}@example\\.org>")
        .isEqualTo(mail.header("References"));
    assertThat(mail.files()).hasSize(1);
    assertThat(mail.files().getFirst().name()).isEqualTo("daily.pdf");
    assertThat(mail.files().getFirst().bytes()).containsExactly(FILES.getFirst().bytes());
  }

  /// The library that reads these mails in tests would itself write the zone of the machine.
  @Test
  void bytesDoNotDependOnMachine() {
    Document document = GeneratedDocument.of(3);
    byte[] here = written(document);
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Seoul"));
      assertThat(written(document)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void otherWordsMakeAnotherMailOfTheSameSeries() {
    ReadMail one = read(paragraph("One."));
    ReadMail behind = read(paragraph("One."), new Block.Rule(), paragraph("Two."));
    ReadMail later = read(paragraph("One."), new Block.Rule(), paragraph("Three."));

    assertThat(behind.text()).isEqualTo(later.text());
    assertThat(List.of(one, behind, later))
        .extracting(mail -> mail.header("Message-ID"))
        .doesNotHaveDuplicates();
    assertThat(List.of(one, behind, later))
        .extracting(mail -> mail.header("References"))
        .containsOnly(one.header("References"));
  }

  @Test
  void markIsFirstAndLastLineOfBothBodies() {
    ReadMail mail = read(paragraph("One."));

    assertThat(mail.text()).startsWith("TLP:CLEAR\n").endsWith("\nTLP:CLEAR\n");
    assertThat(ReadMail.seen(mail.html()).strip()).startsWith("TLP:CLEAR").endsWith("TLP:CLEAR");
    assertThat(mail.html()).contains("aria-hidden=\"true\">TLP:CLEAR · One.</div>");
    assertThat(mail.html()).contains("<html lang=\"en-GB\" dir=\"ltr\">");
  }

  @Test
  void titleDoesNotRepeatTheSeriesInTheSubject() {
    Masthead one = Samples.masthead("Daily briefing: A meeting");
    Masthead named =
        new Masthead(
            one.title(),
            one.series(),
            "Daily briefing",
            one.day(),
            one.date(),
            one.desk(),
            one.addressee(),
            one.label(),
            one.status(),
            one.language(),
            one.asOf(),
            one.words());

    assertThat(ReadMail.of(written(new Document(named, List.of(), List.of()))).header("Subject"))
        .isEqualTo("TLP:CLEAR · Daily briefing 1 · A meeting");
  }

  @Test
  void allSectionsOfTheRestAreNamed() {
    assertThat(read(sections(40)).text()).contains("Part&0", "Part&39").doesNotContain("…");
  }

  @Test
  void veryManySectionsOfTheRestStayWithinTheSizeOfAMail() {
    ReadMail mail = read(sections(1_000));

    assertThat(mail.text()).contains("Part&0", "…").doesNotContain("Part&999");
    assertThat(mail.html().length()).isLessThan(102_000);
  }

  /// Returns a page 1 and many sections after it.
  private static Block[] sections(int count) {
    List<Block> blocks = new ArrayList<>(List.of(paragraph("One."), new Block.Rule()));
    IntStream.range(0, count)
        .forEach(i -> blocks.addAll(List.of(heading(2, "Part&" + i), paragraph("Two."))));
    return blocks.toArray(Block[]::new);
  }

  @Test
  void onlyLongWordsBreak() {
    String html = read(paragraph("Internationalisation " + "a\u0301".repeat(40))).html();

    assertThat(html)
        .contains("Internationalisation " + "a\u0301".repeat(30) + "<wbr>" + "a\u0301".repeat(10))
        .doesNotContain("word-break");
  }

  @Test
  void firstPageIsShownAndTheRestNamed() {
    ReadMail mail =
        read(
            heading(1, "The title"),
            paragraph("One."),
            new Block.Rule(),
            heading(2, "For reference"),
            heading(2, "Positions {0}"),
            paragraph("Two."),
            heading(2, "Sources"));

    assertThat(mail.text())
        .contains("One.")
        .doesNotContain("Two.")
        .contains("daily.pdf: Positions {0} · Sources");
  }

  @Test
  void bodiesHaveSameWordsOfAnyDocument() {
    for (long seed = 0; seed < FullLaws.cases(60, 400); seed++) {
      Document document = GeneratedDocument.of(seed);
      ReadMail mail = ReadMail.of(written(document));
      // HTML has the numbers of a list in no text, and a line break in HTML separates words.
      String text = letters(mail.text());
      String html = letters(ReadMail.seen(mail.html()));
      assertThat(text).as("seed %d", seed).isEqualTo(html);
      assertThat(mail.text().lines().filter(line -> line.equals("-- "))).isEmpty();
      assertThat(mail.html())
          .doesNotContainPattern("<(?!/|!|[a-z]+[ >]|[a-z]+[1-6][ >])")
          .doesNotContainPattern("(?i)<(?:script|svg|img|link|iframe|object|form|button)")
          .doesNotContainPattern("(?i)[\"; ](?:position|float|display:(?!none))[^\"]*:")
          .doesNotContain("url(");
    }
  }

  @Test
  void longDocumentIsCutBetweenBlocks() {
    List<Block> blocks = new ArrayList<>(List.of(heading(1, "T"), heading(2, "Early")));
    IntStream.range(0, 3_000).forEach(i -> blocks.add(paragraph("Paragraph " + i + " is here.")));
    blocks.add(heading(2, "Late"));
    ReadMail mail = read(blocks.toArray(Block[]::new));

    assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length).isBetween(80_000, 100_000);
    assertThat(mail.text()).contains("Paragraph 800 is").contains("daily.pdf: Early · Late");
    assertThat(ReadMail.words(mail.text())).isEqualTo(ReadMail.words(ReadMail.seen(mail.html())));
  }

  @Test
  void longTableIsCutBetweenRows() {
    List<List<Cell>> rows =
        IntStream.range(0, 3_000)
            .mapToObj(i -> List.of(cell("Day " + i), cell("It took place.")))
            .toList();
    Block table =
        new Block.Table(
            List.of(),
            List.of(Align.START, Align.START),
            List.of(cell("When"), cell("What")),
            rows);
    ReadMail mail = read(heading(1, "T"), heading(2, "All of it"), table);

    assertThat(mail.html().getBytes(StandardCharsets.UTF_8).length).isBetween(80_000, 100_000);
    assertThat(mail.text())
        .contains("When | What\nDay 0 | It took place.\nDay 1 |")
        .contains("daily.pdf: All of it");
  }

  private static String letters(String text) {
    return String.join("", ReadMail.words(text)).replaceAll("\\d", "");
  }

  private static Cell cell(String text) {
    return new Cell(List.of(new Inline.Text(text)));
  }

  @Test
  void oneBlockThatIsTooLongIsLeftOut() {
    ReadMail mail = read(heading(1, "T"), paragraph("word ".repeat(30_000)));

    assertThat(mail.text()).hasSizeLessThan(1_000).contains("daily.pdf");
  }
}
