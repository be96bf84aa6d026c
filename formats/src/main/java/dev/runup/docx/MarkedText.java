package dev.runup.docx;

import java.util.List;
import java.util.Set;

/// The text of a Word file, with what was tracked and commented in it.
///
/// @param paragraphs those of the body, then those of the notes, the headers and the footers. In a
///   table each cell has its own
/// @param comments in the order of the file
public record MarkedText(List<Paragraph> paragraphs, List<Comment> comments) {

  public MarkedText {
    paragraphs = List.copyOf(paragraphs);
    comments = List.copyOf(comments);
  }

  /// Where a paragraph stands.
  public enum Part {
    BODY("body"),
    NOTE("notes"),
    HEADER("header"),
    FOOTER("footer");

    private final String word;

    Part(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /// A paragraph.
  ///
  /// @param style the id of its style
  /// @param container the number of the cell or part in which it stands. Paragraphs of two of them
  ///   can't be joined
  /// @param row the number of the row of a table in which it stands, or 0
  /// @param mark what was tracked at its end: an inserted end divides one paragraph in two, a
  ///   deleted one joins it with the next
  public record Paragraph(
      Part part, String style, int container, int row, Tracked mark, List<Run> runs) {
    public Paragraph {
      runs = List.copyOf(runs);
    }

    /// Returns whether it names what follows.
    public boolean isHeading() {
      return style.startsWith("Heading") || style.equals("PartTitle");
    }
  }

  /// A piece of text that is the same in all that is known of it.
  ///
  /// @param tag the tag of the content control around it, or empty
  /// @param comments the ids of the comments on it
  public record Run(String text, Tracked tracked, String tag, Set<String> comments) {}

  /// What was tracked of a piece of text.
  ///
  /// @param author empty if nothing was tracked
  /// @param date as in the file, for example `2026-01-02T10:00:00Z`. May be empty
  public record Tracked(Change change, String author, String date) {
    public static final Tracked NOTHING = new Tracked(Change.NONE, "", "");

    public boolean isInserted() {
      return change == Change.INSERTED;
    }

    public boolean isDeleted() {
      return change == Change.DELETED;
    }

    /// Returns what was tracked of a text within another one that was tracked. What one office
    /// inserted and another one deleted was never there.
    Tracked within(Tracked around) {
      if (change == Change.NONE || around.change == Change.NONE) {
        return change == Change.NONE ? around : this;
      }
      return change == around.change ? this : new Tracked(Change.BOTH, author, date);
    }
  }

  /// What an office did to a piece of text.
  public enum Change {
    NONE,
    INSERTED,
    DELETED,
    /// Inserted, and deleted again.
    BOTH
  }

  /// A comment.
  ///
  /// @param replyTo the id of the comment that it answers, or empty
  /// @param isResolved whether somebody marked it as done
  public record Comment(
      String id, String author, String date, String text, String replyTo, boolean isResolved) {}
}
