package dev.runup.pdf;

import dev.runup.document.Anchors;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Document.Note;
import dev.runup.document.Inline;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The places of a document that links can lead to: headings, notes and their marks.
///
/// They have the names that they have in the page of HTML: headings their anchors, notes `note-1`
/// and so on.
final class LinkAnchors {
  /// The name of the heading of the notes.
  static final String NOTES = "notes";

  private static final Pattern NOTE = Pattern.compile("note-(\\d{1,9})");

  private final Set<String> headings = new HashSet<>();
  private final int notes;
  private final Anchors anchors = Anchors.none();
  private final Set<Integer> marked = new HashSet<>();

  private LinkAnchors(int notes) {
    this.notes = notes;
  }

  static LinkAnchors of(Document document) {
    LinkAnchors places = new LinkAnchors(document.notes().size());
    Anchors ahead = Anchors.none();
    places.collect(document.blocks(), ahead);
    for (Note note : document.notes()) {
      places.collect(note.blocks(), ahead);
    }
    return places;
  }

  /// Gives back the name of the place that `#` and `fragment` lead to, or null if there is none.
  @Nullable String find(String fragment) {
    Matcher note = NOTE.matcher(fragment);
    boolean known =
        headings.contains(fragment)
            || fragment.equals(NOTES) && notes > 0
            || note.matches() && hasNote(Integer.parseInt(note.group(1)));
    return known ? fragment : null;
  }

  boolean hasNote(int number) {
    return number >= 1 && number <= notes;
  }

  /// Gives back the name of the next heading; to be asked in the order of the document.
  String next(Block.Heading heading) {
    return anchors.anchorOf(heading);
  }

  /// Gives back the name of the next span, or an empty text if it is not the first one of its fact.
  String next(Inline.Span span) {
    return anchors.anchorOf(span);
  }

  /// Gives back the name of a note.
  static String note(int number) {
    return "note-" + number;
  }

  /// Gives back the name of the first mark that points to a note.
  static String mark(int number) {
    return "mark-" + number;
  }

  /// Takes down that a mark points to a note, and says whether it is the first one.
  boolean firstMark(int number) {
    return marked.add(number);
  }

  boolean isMarked(int number) {
    return marked.contains(number);
  }

  private void collect(List<Block> blocks, Anchors ahead) {
    for (Block block : blocks) {
      switch (block) {
        case Block.Heading heading -> headings.add(ahead.anchorOf(heading));
        case Block.Quote(List<Block> inner) -> collect(inner, ahead);
        case Block.Alert(_, List<Block> inner) -> collect(inner, ahead);
        case Block.Bullets(_, List<Block.Item> items) ->
            items.forEach(item -> collect(item.blocks(), ahead));
        case Block.Numbered(_, _, List<Block.Item> items) ->
            items.forEach(item -> collect(item.blocks(), ahead));
        case Block.Paragraph _, Block.Table _, Block.Figure _, Block.CodeBlock _, Block.Rule _ -> {}
      }
    }
  }
}
