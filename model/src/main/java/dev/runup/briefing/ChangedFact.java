package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact that changed since the previous issue, as it is printed, and why it changed.
///
/// @param fact its type and id, for example `event:visit`
/// @param type its type, a word of the format
/// @param gist its text in one sentence or title, or null
/// @param standing its sources and remarks
/// @param row the fact in the form of its type
/// @param reasons why it changed
/// @param parts the printed keys that changed; none for a new fact, or for one that is printed as
///   it was until it was withdrawn
/// @param keys the typed keys that changed; none as in `parts`
public record ChangedFact(
    String fact,
    String type,
    Leaf.@Nullable Prose gist,
    Provenance standing,
    ChangeRow row,
    List<Leaf.Prose> reasons,
    List<ChangedKey> parts,
    List<TypedChange> keys) {

  public ChangedFact {
    reasons = List.copyOf(reasons);
    parts = List.copyOf(parts);
    keys = List.copyOf(keys);
  }

  /// The values of a key as the previous issue printed them and as they are, in the order of the
  /// format. Texts and words that both have are left out, unless one side would be empty.
  ///
  /// @param key the key; that of the date also for its time and zone
  public record ChangedKey(String key, List<ChangedValue> before, List<ChangedValue> now) {
    public ChangedKey {
      before = List.copyOf(before);
      now = List.copyOf(now);
    }
  }

  /// One value of a key.
  ///
  /// @param word whether `value` is a word that chooses a message
  /// @param of the role of a participant; else none
  public record ChangedValue(Leaf value, boolean word, List<Leaf> of) {
    public ChangedValue {
      of = List.copyOf(of);
    }
  }

  /// The values of a key as they were typed; none where it is absent.
  public record TypedChange(String key, List<String> from, List<String> to) {
    public TypedChange {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }
}
