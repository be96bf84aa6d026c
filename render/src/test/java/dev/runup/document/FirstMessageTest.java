package dev.runup.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Inline.Text;
import dev.runup.pdf.Samples;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstMessageTest {

  private static String of(String... paragraphs) {
    List<Block> blocks =
        Stream.of(paragraphs)
            .<Block>map(text -> new Block.Paragraph(List.of(new Text(text))))
            .toList();
    return new Document(Samples.masthead("T"), blocks, List.of()).firstMessage();
  }

  @Test
  void firstMessageHasNeitherItsNumberNorItsSources() {
    assertThat(
            of("The meeting [1].", "1 · Talks begin. [4: positions; 8] It rains [2].", "2 · No."))
        .isEqualTo("Talks begin. It rains.");
  }

  @Test
  void withoutMessagesItIsTheFirstParagraph() {
    assertThat(of(" ", "The meeting [1].")).isEqualTo("The meeting.");
    assertThat(of()).isEmpty();
  }
}
