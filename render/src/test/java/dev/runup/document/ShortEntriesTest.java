package dev.runup.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShortEntriesTest {

  private static final Block HEADING = new Block.Heading(2, List.of(new Inline.Text("Sources")));

  @Test
  void runEndsAtTheFirstOtherBlock() {
    List<Block> blocks =
        Stream.of(List.of(HEADING), entries(5), List.of(HEADING)).flatMap(List::stream).toList();

    assertThat(ShortEntries.at(blocks, 1).orElseThrow().blocks()).hasSize(5);
    assertThat(ShortEntries.at(blocks, 0)).isEmpty();
  }

  @Test
  void fewEntriesAreNoRun() {
    assertThat(ShortEntries.at(entries(3), 0)).isEmpty();
    assertThat(ShortEntries.at(entries(4), 0)).isPresent();
  }

  @Test
  void paragraphWithoutANumberEndsTheRun() {
    Block other = new Block.Paragraph(List.of(new Inline.Text("[a] letter")));

    assertThat(ShortEntries.at(List.of(other, other, other, other), 0)).isEmpty();
  }

  private static List<Block> entries(int count) {
    return IntStream.rangeClosed(1, count)
        .<Block>mapToObj(
            n -> new Block.Paragraph(List.of(new Inline.Text("[" + n + "] A source."))))
        .toList();
  }
}
