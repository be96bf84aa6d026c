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
/// @param parts what stood there before and what stands there now, of all that changed and is
///   printed; none of what is new, or withdrawn as it was issued
/// @param keys the keys that changed; none for what is new, or withdrawn as it was issued
public record Change(
    String fact,
    Leaf.@Nullable Prose gist,
    Provenance standing,
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
    List<Part> parts,
    List<Key> keys) {

  public Change {
    reasons = List.copyOf(reasons);
    parts = List.copyOf(parts);
    keys = List.copyOf(keys);
  }

  /// What stood under a key before and what stands there now, in the order of the format; of texts
  /// and words only those that differ, where some do on both sides. None is a gap.
  ///
  /// @param key the key; the date's stands for the time and its zone too
  public record Part(String key, List<Member> before, List<Member> now) {
    public Part {
      before = List.copyOf(before);
      now = List.copyOf(now);
    }
  }

  /// One of what stands under a key.
  ///
  /// @param word whether `value` is a word that chooses a message
  /// @param of the role of one who takes part; else none
  public record Member(Leaf value, boolean word, List<Leaf> of) {
    public Member {
      of = List.copyOf(of);
    }
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
