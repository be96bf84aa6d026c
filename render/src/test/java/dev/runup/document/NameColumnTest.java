package dev.runup.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Block.Align;
import dev.runup.document.Block.Cell;
import dev.runup.document.Block.Table;
import dev.runup.document.Inline.Span;
import dev.runup.document.Inline.SpanKind;
import dev.runup.document.Inline.Text;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameColumnTest {

  private static final Cell DAY =
      new Cell(List.of(new Span("2 March", null, "", SpanKind.DATE, "2026-03-02")));

  private static Table table(Cell... row) {
    List<Align> columns = Collections.nCopies(row.length, Align.START);
    List<Cell> head = Collections.nCopies(row.length, cell("Head"));
    return new Table(List.of(), columns, head, List.of(List.of(row)));
  }

  private static Cell cell(String text) {
    return new Cell(List.of(new Text(text)));
  }

  @Test
  void firstColumnNamesTheRows() {
    assertThat(table(cell("Border"), cell("open")).nameColumn()).hasValue(0);
    assertThat(table(cell(" "), cell("open")).nameColumn()).isEmpty();
    assertThat(table(cell("Border")).nameColumn()).isEmpty();
  }

  @Test
  void datesNameNoRows() {
    assertThat(table(DAY, cell("The call"), cell("North")).nameColumn()).hasValue(1);
    assertThat(table(DAY, cell("The call, and who took part")).nameColumn()).hasValue(1);
    assertThat(table(DAY, cell(" ")).nameColumn()).isEmpty();
    Span name = new Span("Ships", null, "", SpanKind.TEXT, null);
    Cell ships = new Cell(List.of(name, new Text(", "), DAY.text().getFirst()));
    assertThat(table(ships, cell("30")).nameColumn()).hasValue(0);
  }
}
