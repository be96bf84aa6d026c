package dev.runup.pdf;

import static dev.runup.pdf.Samples.item;
import static dev.runup.pdf.Samples.paragraph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.runup.document.Block;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListSpacingTest {

  @Test
  void itemsOfATightListAreEvenlySpaced() {
    assertThat(steps(list(true)))
        .allSatisfy(step -> assertThat(step).isCloseTo(16.4f, within(0.1f)));
  }

  @Test
  void itemsOfALooseListAreSpacedFurtherApart() {
    List<Float> steps = steps(list(false));

    assertThat(steps).allSatisfy(step -> assertThat(step).isCloseTo(20.4f, within(0.1f)));
  }

  @Test
  void nestedListIsSpacedAsItsOuterList() {
    Block inner = list(true);
    Block outer =
        new Block.Bullets(
            true, List.of(item(paragraph("item"), inner), item(paragraph("item"), inner)));

    List<Float> steps = steps(outer);

    assertThat(steps).hasSize(9);
    assertThat(steps).allSatisfy(step -> assertThat(step).isCloseTo(16.4f, within(0.5f)));
  }

  private static Block list(boolean tight) {
    return new Block.Bullets(
        tight,
        List.of(
            item(paragraph("item")),
            item(paragraph("item")),
            item(paragraph("item")),
            item(paragraph("item"))));
  }

  /// Returns the distances between the baselines of neighbouring items, in points.
  private static List<Float> steps(Block list) {
    List<Float> lines =
        Written.pages(Written.bytes(list)).getFirst().shown().stream()
            .filter(shown -> shown.text().equals("item"))
            .map(PageText.Shown::y)
            .toList();
    List<Float> steps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      steps.add(lines.get(i - 1) - lines.get(i));
    }
    return steps;
  }
}
