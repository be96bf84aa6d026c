package dev.runup.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Inline.Strong;
import dev.runup.document.Inline.Text;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunInTest {

  @Test
  void boldOpeningIsSplitFromTheRest() {
    RunIn parts = RunIn.of(List.of(strong("Not known."), new Text(" The hour."))).orElseThrow();

    assertThat(parts.head()).containsExactly(strong("Not known."), new Text(" "));
    assertThat(parts.rest()).containsExactly(new Text("The hour."));
  }

  @Test
  void changeLabelStaysWithTheOpeningWords() {
    Inline mark = new Inline.ChangeMark("(new)");

    assertThat(RunIn.of(List.of(mark, strong("Open:"), new Text(" this"))).orElseThrow().head())
        .containsExactly(mark, strong("Open:"), new Text(" "));
  }

  @Test
  void boldWordsWithinASentenceAreNoOpening() {
    assertThat(RunIn.of(List.of(strong("Reagan"), new Text(" arrives")))).isEmpty();
    assertThat(RunIn.of(List.of(strong("The plan."), new Text(": signed")))).isEmpty();
    assertThat(RunIn.of(List.of(new Text("He is "), strong("there."), new Text(" So it is."))))
        .isEmpty();
    assertThat(RunIn.of(List.of(strong("Alone.")))).isEmpty();
    assertThat(RunIn.of(List.of(strong("Alone."), new Text("  ")))).isEmpty();
    assertThat(RunIn.of(List.of())).isEmpty();
  }

  @Test
  void boldParagraphIsRecognised() {
    assertThat(RunIn.isBoldThroughout(List.of(strong("A name")))).isTrue();
    assertThat(
            RunIn.isBoldThroughout(
                List.of(new Inline.ChangeMark("(new)"), strong("A"), new Text(" "))))
        .isTrue();
    assertThat(RunIn.isBoldThroughout(List.of(strong("A name"), new Text(", said")))).isFalse();
    assertThat(RunIn.isBoldThroughout(List.of(new Text(" ")))).isFalse();
  }

  @Test
  void onlyANoteIsNamedByItsOpeningWords() {
    List<Block> blocks =
        List.of(new Block.Paragraph(List.of(strong("Ours."), new Text(" It is so."))));

    assertThat(new Block.Alert(Block.AlertKind.NOTE, blocks).runInName()).isPresent();
    assertThat(new Block.Alert(Block.AlertKind.WARNING, blocks).runInName()).isEmpty();
    assertThat(new Block.Alert(Block.AlertKind.NOTE, List.of()).runInName()).isEmpty();
  }

  private static Strong strong(String text) {
    return new Strong(List.of(new Text(text)));
  }
}
