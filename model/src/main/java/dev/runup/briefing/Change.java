package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one fact since the issue before: the fact as it stands now, in the form of its
/// type, and why.
///
/// @param type the fact's type, a word of the format
/// @param event the event, or null
/// @param statement the statement, or null
/// @param position the position, or null
/// @param figure the figure, or null
/// @param comment what somebody else judges, or null
/// @param other what any other fact says in one text, or null
/// @param reason why it was changed, or null
/// @param from the date or the amount that it had before, or null where that did not change
public record Change(
    String type,
    @Nullable Event event,
    @Nullable Statement statement,
    @Nullable Position position,
    @Nullable Figure figure,
    @Nullable Assessment comment,
    Leaf.@Nullable Prose other,
    Leaf.@Nullable Prose reason,
    @Nullable Leaf from) {

  /// All changes of one kind.
  ///
  /// @param kind a word of the message bundle: `new`, `moved`, `superseded`, `corrected`,
  ///   `withdrawn`, `other`
  public record Kind(String kind, List<Change> changes) {
    public Kind {
      changes = List.copyOf(changes);
    }
  }
}
