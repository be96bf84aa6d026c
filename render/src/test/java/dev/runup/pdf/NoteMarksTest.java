package dev.runup.pdf;

import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.document.Inline;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoteMarksTest {

  @Test
  void noteNumberEndsBetweenCapitalsAndAscenders() {
    byte[] pdf =
        Written.bytes(
            Samples.document(
                "Title",
                List.of(Samples.note("n")),
                paragraph(text("one"), new Inline.Break(), text("two"), new Inline.NoteMark(1)),
                paragraph("three")));
    List<PageText.Shown> shown = Written.pages(pdf).getFirst().shown();
    PageText.Shown two = find(shown, "two");
    PageText.Shown mark =
        shown.stream()
            .filter(text -> text.text().equals("1") && text.y() > two.y())
            .findFirst()
            .orElseThrow();

    float top = mark.y() - two.y() + 0.66f * mark.size();
    assertThat(top / two.size())
        .as("its top, as a share of the size of type")
        .isBetween(0.67f, 0.8f);
    assertThat(mark.x()).isBetween(two.x() + two.width() - 0.1f, two.x() + two.width() + 1);
    assertThat(find(shown, "one").y() - two.y()).isCloseTo(14.4f, within(0.01f));
  }

  private static PageText.Shown find(List<PageText.Shown> shown, String text) {
    return shown.stream().filter(one -> one.text().strip().equals(text)).findFirst().orElseThrow();
  }
}
