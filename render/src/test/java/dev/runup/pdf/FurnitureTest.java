package dev.runup.pdf;

import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.runup.document.Block;
import dev.runup.document.Document;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FurnitureTest {

  @Test
  void pagesHaveMarkingTitleAndNumber() {
    List<PageText> pages = Written.pages(Written.bytes(document("Title", List.of(), lines(400))));

    assertThat(pages).hasSize(13);
    assertThat(pages.get(1).furniture("Header")).isEqualTo("TLP:CLEAR | Title");
    assertThat(pages.get(9).furniture("Footer"))
        .isEqualTo(
            "TLP:CLEAR | Summit desk · Daily briefing 1 · Sunday, 28 December 2025"
                + " | Page 10 of 13");
  }

  @Test
  void firstPageHasNoHeader() {
    PageText page = Written.pages(Written.bytes(paragraph("line"))).getFirst();

    assertThat(page.furniture("Header")).isEmpty();
    assertThat(page.furniture("Footer")).startsWith("TLP:CLEAR | ");
  }

  @Test
  void markingIsAtTheRightInTwelvePoints() {
    PageText page = Written.pages(Written.bytes(document("Title", List.of(), lines(100)))).get(1);

    assertThat(page.shown().stream().filter(shown -> shown.text().equals("TLP:CLEAR")))
        .hasSize(2)
        .allMatch(shown -> shown.size() == 12)
        .allMatch(shown -> Math.abs(shown.x() + shown.width() - (595.28f - 62 - 4.5f)) < 0.5f);
  }

  @Test
  void wideMarkingIsSmallerAndNotCut() {
    PageText page =
        Written.pages(
                Written.bytes(document("Title", List.of(), lines(100)), Samples.theme(180, 300)))
            .get(1);

    assertThat(page.furniture("Header")).isEqualTo("TLP:CLEAR");
    assertThat(page.shown().getFirst().x()).isBetween(62f, 70f);
  }

  @Test
  void longTitleIsCutInTheHeader() {
    PageText page =
        Written.pages(Written.bytes(document("long ".repeat(400), List.of(), lines(100)))).get(1);

    assertThat(page.furniture("Header")).startsWith("TLP:CLEAR | long long").endsWith("long…");
  }

  @Test
  void twiceTheTitleTakesAtMostTwiceTheMemory() {
    allocated("word ", 2_000); // what is read once for all documents
    long one = allocated("word ", 10_000);

    assertThat(allocated("word ", 20_000)).isLessThan(one * 5 / 2);
  }

  @Test
  void twiceTheTitleInTwoScriptsTakesAtMostTwiceTheMemory() {
    allocated("aש1", 300);
    long one = allocated("aש1", 450);

    assertThat(allocated("aש1", 900)).isLessThan(one * 5 / 2);
  }

  /// Returns the number of bytes allocated while a document with a title of some characters is
  /// written.
  private static long allocated(String part, int characters) {
    String title = part.repeat(characters / part.length());
    Document document = document(title, List.of(), lines(100));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Written.bytes(document);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void draftStatusIsOnEachPage() {
    List<PageText> pages =
        Written.pages(
            Written.bytes(
                new Document(Samples.masthead("Title", "DRAFT"), List.of(lines(100)), List.of())));

    assertThat(pages)
        .hasSizeGreaterThan(1)
        .allMatch(page -> page.furniture("Footer").startsWith("TLP:CLEAR | DRAFT | "));
    assertThat(pages.subList(1, pages.size()))
        .allMatch(page -> page.furniture("Header").equals("TLP:CLEAR | DRAFT | Title"));
  }

  @Test
  void wideTitleIsCut() {
    PageText page =
        Written.pages(Written.bytes(document("word ".repeat(60), List.of(), lines(100)))).get(1);

    assertThat(page.furniture("Header")).endsWith("word…");
    PageText.Shown title = page.shown().get(1);
    assertThat(title.x() + title.width()).isBetween(400f, 595.28f - 62 - 78);
  }

  @Test
  void furnitureIsNotPartOfTheText() {
    assertThat(StructureText.of(Written.bytes(document("Title", List.of(), lines(1)))))
        .containsExactly("line");
  }

  private static Block[] lines(int count) {
    return Collections.nCopies(count, paragraph("line")).toArray(Block[]::new);
  }
}
