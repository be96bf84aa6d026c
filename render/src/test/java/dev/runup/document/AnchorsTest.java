package dev.runup.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Document.Anchors;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnchorsTest {

  @ParameterizedTest
  @CsvSource({
    "Open points, open-points",
    "'1. About 90 % is final; more', 1-about-90--is-final-more",
    "Що змінилося?, що-змінилося",
    "الخلاصة, الخلاصة",
    "snake_case and-dash, snake_case-and-dash",
    "'\"><script>', script",
    "…, section-",
    "main, section-main",
    "Notes, section-notes",
    "Note 1, section-note-1",
    "Mark 12, section-mark-12",
    "Popover 3, section-popover-3",
    "Note one, note-one",
  })
  void headingAnchorIsMadeOfItsWords(String words, String id) {
    assertThat(new Anchors().anchorOf(heading(words))).isEqualTo(id);
  }

  @Test
  void repeatedHeadingsGetDifferentAnchors() {
    var anchors = new Anchors();

    assertThat(
            Stream.of("a", "A", "a 1", "a!", "a-1")
                .map(AnchorsTest::heading)
                .map(anchors::anchorOf))
        .containsExactly("a", "a-1", "a-1-1", "a-2", "a-1-2");
  }

  private static Block.Heading heading(String words) {
    return new Block.Heading(2, List.of(new Inline.Text(words)));
  }
}
