package dev.runup.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A complete document in one language.
///
/// @param masthead the texts around the body
/// @param blocks the body, in reading order
/// @param notes the notes, in the order in which the body first refers to them; note 1 is the first
public record Document(Masthead masthead, List<Block> blocks, List<Note> notes) {
  public Document {
    blocks = List.copyOf(blocks);
    notes = List.copyOf(notes);
  }

  /// Returns the figures of the body and of the notes, in reading order.
  public List<Block.Figure> figures() {
    List<Block.Figure> figures = new ArrayList<>();
    blocks.forEach(block -> Block.figures(block, figures::add));
    notes.forEach(note -> note.blocks().forEach(block -> Block.figures(block, figures::add)));
    return figures;
  }

  /// Returns the ids of the facts that the document prints, for example `statement:costa-1`.
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

  /// A note. Its number is its position in [Document#notes], counted from 1.
  ///
  /// @param blocks the content, at least one block
  public record Note(List<Block> blocks) {
    public Note {
      blocks = List.copyOf(blocks);
    }
  }
}
