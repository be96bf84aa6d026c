package dev.runup.pdf;

import dev.runup.document.Block;
import java.util.List;

/// A row of a table, its cells set in type.
///
/// @param columns how the cells are aligned
/// @param head whether it is the table's head
record Row(List<Galley> cells, List<Block.Align> columns, Voice voice, boolean head) {
  Row {
    cells = List.copyOf(cells);
  }
}
