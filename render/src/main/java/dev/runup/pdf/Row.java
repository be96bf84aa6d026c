package dev.runup.pdf;

import dev.runup.document.Block;
import dev.runup.document.Inline;
import java.util.List;

/// A row of a table, its cells set in type.
///
/// @param columns how the cells are aligned
/// @param head whether it is the table's head
/// @param opening what its first cell says, with the mark of a change where there is one
/// @param first the element of its first cell
record Row(
    List<Galley> cells,
    List<Block.Align> columns,
    BlockStyle voice,
    boolean head,
    List<Inline> opening,
    Tag first) {
  Row {
    cells = List.copyOf(cells);
    opening = List.copyOf(opening);
  }

  /// Gives back the row in type of another size.
  Row scaled(float factor) {
    List<Galley> other = cells.stream().map(cell -> cell.scaled(factor)).toList();
    return new Row(other, columns, voice.scaled(factor), head, opening, first);
  }
}
