package dev.runup.pdf;

import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteBarTest {
  private static final float LEFT = Samples.THEME.paper().left();

  @Test
  void quoteBarIsUnbrokenOverAllParagraphs() {
    PageText page =
        Written.pages(Written.bytes(paragraph("before"), quote(lines(3)), paragraph("after")))
            .getFirst();

    assertThat(bars(page)).hasSize(1);
    PageText.Box bar = bars(page).getFirst();
    for (PageText.Shown line : lines(page)) {
      assertThat(line.y()).isBetween(bar.y(), bar.y() + bar.height());
      assertThat(line.x()).isGreaterThan(LEFT + 10);
    }
  }

  @Test
  void quoteBarContinuesOnEachPage() {
    List<PageText> pages = Written.pages(Written.bytes(quote(lines(150))));

    assertThat(pages).hasSizeGreaterThan(3);
    for (PageText page : pages) {
      assertThat(bars(page)).hasSize(1);
      PageText.Box bar = bars(page).getFirst();
      assertThat(lines(page))
          .allMatch(line -> bar.y() < line.y() && line.y() < bar.y() + bar.height());
    }
    PageText.Box second = bars(pages.get(1)).getFirst();
    assertThat(second.y() + second.height())
        .as("reaches above the column, because it continues")
        .isGreaterThan(841.89f - Samples.THEME.paper().top());
  }

  private static Block[] lines(int count) {
    return Collections.nCopies(count, paragraph("quoted")).toArray(Block[]::new);
  }

  private static List<PageText.Shown> lines(PageText page) {
    return page.shown().stream().filter(shown -> shown.text().equals("quoted")).toList();
  }

  private static List<PageText.Box> bars(PageText page) {
    return page.boxes().stream()
        .filter(box -> Math.abs(box.x() - LEFT) < 0.1f && box.width() < 3 && box.height() > 10)
        .toList();
  }
}
