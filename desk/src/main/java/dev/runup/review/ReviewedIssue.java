package dev.runup.review;

import dev.runup.docx.MarkedText.Comment;
import dev.runup.docx.MarkedText.Part;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an office changed and commented in the Word file of an issue.
///
/// @param file the name of the file
/// @param issue the day of the issue, or its day and time
/// @param basis what the file is compared with
/// @param places in the order of the file
/// @param figures those whose words were changed
record ReviewedIssue(
    String file,
    String edition,
    String issue,
    String language,
    Basis basis,
    List<Place> places,
    List<ChangedFigure> figures) {

  ReviewedIssue {
    places = List.copyOf(places);
    figures = List.copyOf(figures);
  }

  /// What a file is compared with.
  enum Basis {
    /// The issue as it was sent.
    SENT,
    /// The issue as it is built now. It was sent with other words.
    CHANGED_SINCE,
    /// The issue as it is built now. The file doesn't tell what was sent.
    UNKNOWN;

    String word() {
      return switch (this) {
        case SENT -> "sent";
        case CHANGED_SINCE -> "changed-since";
        case UNKNOWN -> "unknown";
      };
    }
  }

  /// What was done to a paragraph.
  enum Kind {
    CHANGED,
    ADDED,
    DELETED,
    MOVED,
    SPLIT,
    JOINED,
    COMMENTED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A paragraph or cell that was changed or commented.
  ///
  /// @param facts the facts whose words were changed. If none were, those under a comment
  /// @param isBeside whether only words beside the facts were, such as those of the template
  /// @param heading the heading above it, or empty
  /// @param row the row of a table in which it stands, or 0
  /// @param from for a moved paragraph the heading above the place from which it came, else null
  /// @param isByPresentFacts whether `was` is what the facts say now, because the file was sent
  ///   with other words that are gone
  /// @param was the paragraphs as they were sent. Empty for an added one
  /// @param present the paragraphs as the facts say now, if `was` is what was sent and they differ
  /// @param now the paragraphs as the office wants them. Empty for a deleted one
  record Place(
      Kind kind,
      List<FactText> facts,
      boolean isBeside,
      Part part,
      String heading,
      int row,
      @Nullable String from,
      boolean isByPresentFacts,
      List<String> was,
      List<String> present,
      List<String> now,
      List<Edit> edits,
      List<Note> comments) {
    Place {
      facts = List.copyOf(facts);
      was = List.copyOf(was);
      present = List.copyOf(present);
      now = List.copyOf(now);
      edits = List.copyOf(edits);
      comments = List.copyOf(comments);
    }

    /// Returns the place with other facts.
    Place withFacts(List<FactText> others) {
      return new Place(
          kind,
          others,
          isBeside,
          part,
          heading,
          row,
          from,
          isByPresentFacts,
          was,
          present,
          now,
          edits,
          comments);
    }
  }

  /// A text of a fact.
  ///
  /// @param fact the type and id of the fact
  /// @param key the key of the text, or empty if it isn't known
  /// @param place file, line and column of the key, or else of the fact. Empty if it isn't known,
  ///   or if the edition made the id because the fact's own would tell who spoke on background
  /// @param names the text of an entry of a register that this key prints here, for example the
  ///   name of a speaker. Null for a text of the fact itself
  record FactText(String fact, String key, String place, @Nullable FactText names) {
    FactText(String fact, String key, String place) {
      this(fact, key, place, null);
    }
  }

  /// A figure with other words than it was drawn with.
  ///
  /// @param name the name of the figure, for example `timeline`
  /// @param was the texts that are gone
  /// @param now the texts in their place
  record ChangedFigure(String name, List<String> was, List<String> now) {
    ChangedFigure {
      was = List.copyOf(was);
      now = List.copyOf(now);
    }
  }

  /// Words that were inserted or deleted.
  ///
  /// @param author empty if somebody just typed, without tracking
  /// @param date as in the file. May be empty
  record Edit(boolean isInsertion, String text, String author, String date) {}

  /// A comment.
  ///
  /// @param on the words of the paragraph on which it is. Empty if it is on none
  /// @param facts the texts of facts among these words
  record Note(Comment comment, String on, List<FactText> facts) {
    Note {
      facts = List.copyOf(facts);
    }
  }
}
