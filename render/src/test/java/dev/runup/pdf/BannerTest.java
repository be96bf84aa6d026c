package dev.runup.pdf;

import static dev.runup.pdf.Samples.heading;
import static dev.runup.pdf.Samples.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BannerTest {
  private static final float LEFT = Samples.THEME.paper().left();
  private static final float RIGHT = 595.28f - Samples.THEME.paper().right();

  @Test
  void bannerIsReadBeforeTheTitle() {
    byte[] pdf = written("DRAFT", "Summit desk", "For the President");

    assertThat(StructureText.banner(pdf))
        .containsExactly(
            "TLP:CLEAR",
            "DRAFT",
            "Daily briefing 1",
            "Sunday, 28 December 2025",
            "Summit desk",
            "For the President");
    assertThat(PdfDump.of(pdf)).containsSubsequence("Banner(Div)\n", "\"TLP:CLEAR\"", "H1\n");
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void bannerOmitsEmptyTexts() {
    assertThat(StructureText.banner(written("", "", null)))
        .containsExactly("TLP:CLEAR", "Daily briefing 1", "Sunday, 28 December 2025");
  }

  @Test
  void bannerMarkingIsAtTheRightInTwelvePoints() {
    PageText.Shown mark = shown(written("", "Summit desk", null), "TLP:CLEAR");

    assertThat(mark.size()).isEqualTo(12);
    assertThat(mark.x() + mark.width()).isBetween(RIGHT - 12, RIGHT - 6);
  }

  @Test
  void bannerBeginsAtTheHeightOfTheHeader() {
    PageText.Shown mark = shown(written("", "Summit desk", null), "TLP:CLEAR");

    assertThat(mark.y()).isGreaterThan(841.89f - Samples.THEME.paper().top());
  }

  @Test
  void longBannerTextsTakeMoreLinesAndAreNotCut() {
    String desk = "desk ".repeat(60).strip();
    String addressee = "for whom ".repeat(60).strip();
    byte[] pdf = written("STATUS ".repeat(6).strip(), desk, addressee);

    assertThat(StructureText.banner(pdf)).contains(desk, addressee);
    assertThat(Written.pages(pdf).getFirst().shown())
        .allMatch(text -> text.x() >= LEFT - 0.5f)
        .allMatch(text -> text.x() + text.width() <= RIGHT + 4);
  }

  private static byte[] written(String status, String desk, @Nullable String addressee) {
    Masthead usual = Samples.masthead("Title", status);
    Masthead masthead =
        new Masthead(
            usual.title(),
            usual.series(),
            usual.product(),
            usual.day(),
            usual.date(),
            Phrase.of(desk),
            addressee == null ? null : Phrase.of(addressee),
            usual.label(),
            usual.status(),
            usual.language(),
            usual.asOf(),
            usual.words());
    return Written.bytes(
        new Document(masthead, List.of(heading(1, "Title"), paragraph("text")), List.of()));
  }

  private static PageText.Shown shown(byte[] pdf, String text) {
    return Written.pages(pdf).getFirst().shown().stream()
        .filter(shown -> shown.text().equals(text))
        .max(Comparator.comparing(PageText.Shown::y))
        .orElseThrow();
  }
}
