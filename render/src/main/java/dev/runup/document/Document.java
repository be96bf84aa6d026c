package dev.runup.document;

import java.util.List;

/// A whole document: what stands around the body, the body, and the notes that it points to.
///
/// @param masthead title, day, mark and furniture words
/// @param blocks the body, in reading order
/// @param notes the notes, in the order in which the body first points to them; note 1 is the first
public record Document(Masthead masthead, List<Block> blocks, List<Note> notes) {
  public Document {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }
}
