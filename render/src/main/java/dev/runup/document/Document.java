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
  /// because a second heading of the same name gets `-1`. A fact's anchor holds a colon and that of
  /// a message or of words none, so the two never clash.
  ///
  /// A heading that prints facts has the anchor of the first one that no earlier heading has. No
  /// other place of the page has this anchor then, so it doesn't depend on what is told before.
  ///
  /// @param given the anchors given so far, each with the last number that was appended to it
  /// @param targets the anchors of headings, by the names by which Markdown leads to them
  /// @param headings the anchors of all headings
  public record Anchors(
      Map<String, Integer> given, Map<String, String> targets, Set<String> headings) {

    /// Returns the anchors of a document, before any is given.
    public static Anchors of(Document document) {
      Anchors first = new Anchors(new HashMap<>(), Map.of(), Set.of());
      Anchors names = new Anchors(new HashMap<>(), Map.of(), Set.of());
      Map<String, String> targets = new HashMap<>();
      Block.all(document.bodyAndNotes())
          .forEach(block -> {
            if (block instanceof Block.Heading heading) {
              String name = names.unused(Block.Heading.wordsOf(Inline.plain(heading.text())));
              targets.put(name, first.anchorOf(heading));
            }
          });
      return new Anchors(new HashMap<>(), targets, new HashSet<>(targets.values()));
    }

    /// Returns the anchor to which a link in Markdown leads. Example: `#what-changed` leads to the
    /// heading "What changed", whose anchor is `changed`. A link may name an anchor itself, too.
    public String target(String name) {
      return targets.getOrDefault(name, name);
    }

    /// Returns the anchor of the next heading. Example: the second heading "Open points" gets
    /// `open-points-1`.
    public String anchorOf(Block.Heading heading) {
      for (String fact : heading.facts()) {
        if (given.putIfAbsent(fact, 0) == null) {
          return fact;
        }
      }
      return unused(heading.anchor());
    }

    /// Returns an anchor, with a number if it is given already.
    public String unused(String anchor) {
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

    /// Returns the anchor of the next span. That is the id of its fact if neither an earlier span
    /// nor a heading has it. Otherwise the anchor is empty.
    public String anchorOf(Inline.Span span) {
      return span.ref() != null
              && !headings.contains(span.ref().ownerName())
              && given.putIfAbsent(span.ref().ownerName(), 0) == null
          ? span.ref().ownerName()
          : "";
    }
  }
}
