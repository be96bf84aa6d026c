package dev.runup.pdf;

import static dev.runup.pdf.Samples.document;
import static dev.runup.pdf.Samples.paragraph;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FurnitureTest {

  @Test
  void eachPageSaysItsMarkItsTitleAndItsNumber() {
    List<PageText> pages = Written.pages(Written.bytes(document("Title", List.of(), lines(400))));

    assertThat(pages).hasSize(13);
    assertThat(pages.getFirst().furniture("Header")).isEqualTo("TLP:CLEAR | Title");
    assertThat(pages.get(9).furniture("Footer"))
        .isEqualTo("Summit desk · Daily briefing 1 · Sunday, 28 December 2025 | Page 10 of 13");
  }

  @Test
  void aTitleThatIsTooWideIsCut() {
    PageText page =
        Written.pages(Written.bytes(document("word ".repeat(60), List.of(), lines(1)))).getFirst();

    assertThat(page.furniture("Header")).endsWith("word…");
    PageText.Shown title = page.shown().get(1);
    assertThat(title.x() + title.width()).isBetween(480f, 595.28f - 62);
  }

  @Test
  void furnitureIsNoPartOfTheText() {
    assertThat(StructureText.of(Written.bytes(document("Title", List.of(), lines(1)))))
        .containsExactly("line");
  }

  private static Block[] lines(int count) {
    return Collections.nCopies(count, paragraph("line")).toArray(Block[]::new);
  }
}
