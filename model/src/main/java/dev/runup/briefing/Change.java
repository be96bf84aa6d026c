package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one fact since the issue before: the fact as it stands now, in the form of its
/// type, and why.
///
/// @param fact its type and id, as `event:visit`
/// @param gist what it says in one text, or null
/// @param event the event, or null
/// @param statement the statement, or null
/// @param position the position, or null
/// @param figure the figure, or null
/// @param comment what somebody else judges, or null
/// @param reason why it was changed, or null
/// @param from the date or the amount that it had before, or null where that did not change
/// @param keys the keys that changed; none for what is new
public record Change(
    String fact,
    Leaf.@Nullable Prose gist,
    @Nullable Event event,
    @Nullable Statement statement,
    @Nullable Position position,
    @Nullable Figure figure,
    @Nullable Assessment comment,
    Leaf.@Nullable Prose reason,
    @Nullable Leaf from,
    List<Key> keys) {

  public Change {
    keys = List.copyOf(keys);
  }

  /// A key with its values before and now, as they are typed; none where it was absent.
  public record Key(String key, List<String> from, List<String> to) {
    public Key {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

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
