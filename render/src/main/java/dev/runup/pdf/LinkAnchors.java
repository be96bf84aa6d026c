package dev.runup.pdf;

import dev.runup.document.Anchors;
import dev.runup.document.Block;
import dev.runup.document.Document;
import dev.runup.document.Inline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The anchors of a document. A link in the Markdown can lead to a heading or a note, see [#has].
/// The anchors of facts are for links from outside.
///
/// The names are those of the HTML page. Notes are `note-1`, `note-2` and so on.
final class LinkAnchors {
  /// The anchor of the heading of the notes.
  static final String NOTES = "notes";

  private static final Pattern NOTE = Pattern.compile("note-(\\d{1,9})");

  private final int notes;
  private final Anchors anchors;
  private final Map<String, String> cited = new HashMap<>();
  private final Set<Integer> markedNotes = new HashSet<>();

  LinkAnchors(Document document) {
    notes = document.notes().size();
    anchors = Anchors.of(document);
  }

  /// Returns whether the link `#fragment` leads to a heading or a note of the document.
  boolean has(String fragment) {
    Matcher note = NOTE.matcher(fragment);
    return anchors.isHeading(fragment)
        || fragment.equals(NOTES) && notes > 0
        || note.matches() && hasNote(Integer.parseInt(note.group(1)));
  }

  /// Returns whether the document has a place with the anchor of a source.
  boolean hasSource(String anchor) {
    return anchors.hasSource(anchor);
  }

  /// Returns the anchor to which the link `#fragment` leads.
  String target(String fragment) {
    return anchors.target(fragment);
  }

  boolean hasNote(int number) {
    return number >= 1 && number <= notes;
  }

  /// Returns the anchor of the next heading. Call it in document order: a second heading of the
  /// same name gets `-1`.
  String nextAnchor(Block.Heading heading) {
    return anchors.anchorOf(heading);
  }

  /// Returns the anchor of the next span. It is empty unless the span is the first one of its fact.
  String nextAnchor(Inline.Span span) {
    return anchors.anchorOf(span);
  }

  /// Returns the anchor of a note.
  static String noteAnchor(int number) {
    return "note-" + number;
  }

  /// Returns the anchor of the first number in the text that links to a note.
  static String markAnchor(int number) {
    return "mark-" + number;
  }

  /// Records that a source is cited. Returns the anchor of the citation if it is the first one of
  /// its source, and otherwise an empty text.
  String addCitation(String source) {
    String anchor = "cite-" + (cited.size() + 1);
    return cited.putIfAbsent(source, anchor) == null ? anchor : "";
  }

  /// Returns the anchor of the first citation of a source, or an empty text if none was set.
  String citation(String source) {
    return cited.getOrDefault(source, "");
  }

  /// Records that a note number is in the text. Returns whether it is the first one of its note.
  boolean addMark(int number) {
    return markedNotes.add(number);
  }

  boolean hasMark(int number) {
    return markedNotes.contains(number);
  }
}
