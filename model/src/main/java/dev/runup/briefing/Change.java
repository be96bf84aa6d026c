package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one fact since the issue before: the fact as it stands now, in the form of its
/// type, and why.
///
/// @param fact its type and id, as `event:visit`
/// @param gist what it says in one text, or null
/// @param standing how it stands
/// @param type the fact's type, a word of the format
/// @param event the event, or null
/// @param statement the statement, or null
/// @param position the position, or null
/// @param figure the figure, or null
/// @param judgement the assessment, or null
/// @param judgementBy whose assessment it is; null for the desk's, and for other facts
/// @param action the action, or null
/// @param actor the actor, with the office now held, or null
/// @param state where a proposal, a provision or an issue stands, a word of the format, else null
/// @param reasons why it was changed
/// @param before its words, its date and its amount before, as far as these changed
/// @param statesBefore its state, status, stance or verb, its likelihood and its confidence before,
///   words of the format, as far as these changed
/// @param hedgesBefore the source's reserves that stood there before and stand there no more, words
///   of the format
/// @param keys the keys that changed; none for what is new
public record Change(
    String fact,
    Leaf.@Nullable Prose gist,
    Standing standing,
    String type,
    @Nullable Event event,
    @Nullable Statement statement,
    @Nullable Position position,
    @Nullable Figure figure,
    @Nullable Assessment judgement,
    Assessment.@Nullable Author judgementBy,
    @Nullable Action action,
    Statement.@Nullable Speaker actor,
    @Nullable String state,
    List<Leaf.Prose> reasons,
    List<Leaf> before,
    List<String> statesBefore,
    List<String> hedgesBefore,
    List<Key> keys) {

  public Change {
    reasons = List.copyOf(reasons);
    before = List.copyOf(before);
    statesBefore = List.copyOf(statesBefore);
    hedgesBefore = List.copyOf(hedgesBefore);
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
  /// @param kind a word of the message bundle: `new`, `late` (new to the desk, and not to the
  ///   world), `moved`, `superseded`, `corrected`, `withdrawn`, `other`
  public record Kind(String kind, List<Change> changes) {
    public Kind {
      changes = List.copyOf(changes);
    }
  }
}
