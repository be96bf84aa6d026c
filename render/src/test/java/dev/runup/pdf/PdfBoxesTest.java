package dev.runup.pdf;

import static dev.runup.pdf.Samples.alert;
import static dev.runup.pdf.Samples.paragraph;
import static dev.runup.pdf.Samples.strong;
import static dev.runup.pdf.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.document.Block.AlertKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PdfBoxesTest {

  @Test
  void kindsOfBoxDifferInShape() {
    Set<List<String>> shapes = new HashSet<>();
    for (AlertKind kind : AlertKind.values()) {
      // The parts of every page are drawn first and last, and the box between them.
      List<PageText.Box> boxes =
          Written.pages(Written.bytes(alert(kind, paragraph("text")))).getFirst().boxes();
      shapes.add(
          boxes.stream()
              .map(box -> Math.round(box.width()) + " x " + Math.round(box.height()))
              .toList());
    }

    assertThat(shapes).hasSize(AlertKind.values().length);
  }

  @Test
  void openingWordsOfANoteAreItsName() {
    byte[] pdf =
        Written.bytes(alert(AlertKind.NOTE, paragraph(strong("Not ours."), text(" It is so."))));

    assertThat(StructureText.of(pdf)).containsExactly("Not ours. It is so.");
    List<PageText.Shown> shown = Written.pages(pdf).getFirst().shown();
    assertThat(find(shown, "Not ours.").y()).isGreaterThan(find(shown, "It is so.").y() + 10);
    assertThat(find(shown, "Not ours.").x()).isCloseTo(find(shown, "It is so.").x(), within(0.01f));
  }

  @Test
  void warningAlwaysHasItsName() {
    byte[] pdf =
        Written.bytes(alert(AlertKind.WARNING, paragraph(strong("Not ours."), text(" It is."))));

    assertThat(StructureText.of(pdf)).containsExactly("Warning", "Not ours. It is.");
  }

  private static PageText.Shown find(List<PageText.Shown> shown, String text) {
    return shown.stream().filter(one -> one.text().strip().equals(text)).findFirst().orElseThrow();
  }
}
