package dev.runup.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

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

  /// Gives back its figures, in reading order.
  public List<Block.Figure> figures() {
    List<Block.Figure> figures = new ArrayList<>();
    blocks.forEach(block -> Block.figures(block, figures::add));
    notes.forEach(note -> note.blocks().forEach(block -> Block.figures(block, figures::add)));
    return figures;
  }

  /// Gives back the facts of which it prints something, each by type and id.
  public Set<String> facts() {
    Set<String> facts = new HashSet<>();
    Consumer<Inline.Span> add =
        span -> {
          if (span.ref() != null) {
            facts.add(span.ref().fact());
          }
        };
    blocks.forEach(block -> Block.spans(block, add));
    notes.forEach(note -> note.blocks().forEach(block -> Block.spans(block, add)));
    return facts;
  }

  /// A note that the body points to by its number; its number is its place in [Document#notes],
  /// from 1.
  ///
  /// @param blocks what it says; at least one
  public record Note(List<Block> blocks) {
    public Note {
      blocks = List.copyOf(blocks);
    }
  }
}
