package dev.runup.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

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
    return Block.all(bodyAndNotes())
        .filter(Block.Figure.class::isInstance)
        .map(Block.Figure.class::cast)
        .toList();
  }

  /// Returns the ids of the facts that the document prints, for example `statement:costa-1`.
  public Set<String> facts() {
    Set<String> facts = new HashSet<>();
    Block.spans(
        bodyAndNotes(),
        span -> {
          if (span.ref() != null) {
            facts.add(span.ref().ownerName());
          }
        });
    return facts;
  }

  /// Returns the words that readers get, in reading order: those of the masthead, of the body and
  /// of the notes. What only structures or sets them is left out.
  public String words() {
    StringBuilder words = new StringBuilder(masthead.title()).append('\n');
    words.append(Inline.plain(masthead.line())).append('\n');
    Block.all(bodyAndNotes())
        .forEach(block -> {
          if (block instanceof Block.Figure figure) {
            words.append(figure.drawn().alt()).append('\n');
          }
          words.append(Inline.plain(Block.text(block).toList())).append('\n');
        });
    return words.toString();
  }

  /// Returns the blocks of the body and then those of the notes.
  public List<Block> bodyAndNotes() {
    return Stream.concat(blocks.stream(), notes.stream().flatMap(note -> note.blocks().stream()))
        .toList();
  }

  /// A note. Its number is its position in [Document#notes], counted from 1.
  ///
  /// @param blocks the content, at least one block
  public record Note(List<Block> blocks) {
    public Note {
      blocks = List.copyOf(blocks);
    }
  }

  /// Gives headings and facts their anchors, the same in HTML and PDF. Call it in document order,
  /// because a second heading of the same name gets `-1`. A fact's anchor holds a colon and a
  /// heading's none, so the two never clash.
  ///
  /// @param given the anchors given so far, each with the last number that was appended to it
  public record Anchors(Map<String, Integer> given) {

    public Anchors() {
      this(new HashMap<>());
    }

    /// Returns the anchor of the next heading. Example: the second heading "Open points" gets
    /// `open-points-1`.
    public String anchorOf(Block.Heading heading) {
      String anchor = heading.anchor();
      Integer last = given.putIfAbsent(anchor, 0);
      if (last == null) {
        return anchor;
      }
      int n = last + 1;
      while (given.putIfAbsent(anchor + "-" + n, 0) != null) {
        n++;
      }
      given.put(anchor, n);
      return anchor + "-" + n;
    }

    /// Returns the anchor of the next span. That is the id of its fact if no earlier span shows
    /// this fact. Otherwise the anchor is empty.
    public String anchorOf(Inline.Span span) {
      return span.ref() != null && given.putIfAbsent(span.ref().ownerName(), 0) == null
          ? span.ref().ownerName()
          : "";
    }
  }
}
