package dev.runup.pdf;

import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.document.Block;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Lists of numbered entries, such as sources.
class PdfEntriesTest {

  @Test
  void entriesStandInTwoColumnsAndAreReadInOrder() {
    byte[] pdf = Written.bytes(entries(5));
    List<PageText.Shown> shown = Written.pages(pdf).getFirst().shown();

    PageText.Shown first = find(shown, "[1]");
    PageText.Shown second = find(shown, "[2]");
    PageText.Shown third = find(shown, "[3]");
    assertThat(second.y()).isCloseTo(first.y(), within(0.01f));
    assertThat(second.x()).isGreaterThan(first.x() + 200);
    assertThat(third.x()).isCloseTo(first.x(), within(0.01f));
    assertThat(third.y()).isLessThan(first.y());
    assertThat(StructureText.of(pdf))
        .extracting(text -> text.substring(0, 3))
        .containsExactly("[1]", "[2]", "[3]", "[4]", "[5]");
    VeraPdf.assertConforms(pdf);
  }

  @Test
  void pageBreakDividesNoRow() {
    byte[] pdf = Written.bytes(entries(80));

    assertThat(Written.pages(pdf)).hasSizeGreaterThan(1);
    Written.pages(pdf).stream()
        .map(page -> page.shown().stream().filter(one -> one.text().startsWith("[")).count())
        .forEach(count -> assertThat(count % 2).isZero());
  }

  private static Block[] entries(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(n -> paragraph(text("[" + n + "] A source with a long title. ".repeat(4))))
        .toArray(Block[]::new);
  }

  private static PageText.Shown find(List<PageText.Shown> shown, String text) {
    return shown.stream().filter(one -> one.text().startsWith(text)).findFirst().orElseThrow();
  }
}
