package dev.runup.docx;

import dev.runup.document.Anchors;
import dev.runup.document.Document;
import dev.runup.document.Masthead;
import dev.runup.theme.Theme;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// What the writers of one file share: the document, and what was numbered or named so far.
final class DocxState {

  final Document document;
  final Masthead masthead;
  final Theme theme;
  final Anchors anchors;

  /// Whether each text of a fact has a content control.
  final boolean tagsFacts;

  final DocxLists lists = new DocxLists();

  /// The sets of traits of the runs so far.
  final Set<Set<RunTrait>> runStyles = new LinkedHashSet<>();

  private final Set<String> bookmarks = new HashSet<>();
  private final Map<String, String> citedAt = new HashMap<>();
  private int controls;
  private int drawings;

  /// The notes to which the body refers, and how many of them Word numbers itself.
  private final Set<Integer> markedNotes = new HashSet<>();

  private int counted;
  private final Set<Integer> typedNotes = new HashSet<>();

  DocxState(Document document, Theme theme, boolean tagsFacts) {
    this.document = document;
    this.masthead = document.masthead();
    this.theme = theme;
    this.anchors = Anchors.of(document);
    this.tagsFacts = tagsFacts;
  }

  /// Encloses content in the bookmark of an anchor.
  ///
  /// @param anchor may be empty; then there is no bookmark
  void bookmark(WordXml xml, String anchor, Runnable content) {
    String name = anchor.isEmpty() ? "" : WordNames.bookmark(anchor);
    if (name.isEmpty() || !bookmarks.add(name)) {
      content.run();
      return;
    }
    String id = String.valueOf(bookmarks.size());
    xml.empty("w:bookmarkStart", "w:id", id, "w:name", name);
    content.run();
    xml.empty("w:bookmarkEnd", "w:id", id);
  }

  int nextControl() {
    return ++controls;
  }

  int nextDrawing() {
    return ++drawings;
  }

  /// Records that a source is cited. Returns the anchor of the citation if it is the first one of
  /// its source, and otherwise an empty text.
  String cite(String source) {
    String anchor = "cite-" + (citedAt.size() + 1);
    return citedAt.putIfAbsent(source, anchor) == null ? anchor : "";
  }

  /// Returns the anchor of the first citation of a source, or an empty text if there is none.
  String citation(String source) {
    return citedAt.getOrDefault(source, "");
  }

  boolean hasNote(int number) {
    return number >= 1 && number <= document.notes().size();
  }

  /// Records that the body refers to a note. Returns whether it does so for the first time.
  boolean mark(int number) {
    boolean isFirst = markedNotes.add(number);
    if (isFirst && number == counted + 1) {
      counted++;
    } else if (isFirst) {
      typedNotes.add(number);
    }
    return isFirst;
  }

  boolean isMarked(int number) {
    return markedNotes.contains(number);
  }

  /// Returns whether a note has its number as text, because Word would count another one.
  boolean isTyped(int number) {
    return typedNotes.contains(number);
  }
}
