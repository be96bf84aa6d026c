package dev.runup.briefing;

import dev.runup.briefing.Briefing.Action;
import dev.runup.briefing.Briefing.Figure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact that changed since the previous issue, with its reasons.
///
/// @param fact the type and id, for example `event:visit`
/// @param type the type, a keyword of the format
/// @param gist the text that sums up the fact, or null
/// @param standing the sources and remarks
/// @param row the fact in the form of its type
/// @param reasons the typed reasons of the change
/// @param parts the printed keys that changed. Empty for a new fact, and for one that was withdrawn
///   without another change
/// @param keys the typed keys that changed. Empty in the same cases as `parts`
/// @param topic the topic of a withdrawn fact, by which it is named without its words. Otherwise
///   null
/// @param withdrawnBy the further sources of its withdrawal, for example a letter to the editor
public record ChangedFact(
    String fact,
    String type,
    Leaf.@Nullable Prose gist,
    Provenance standing,
    ChangeRow row,
    List<Leaf.Prose> reasons,
    List<ChangedKey> parts,
    List<TypedChange> keys,
    Leaf.@Nullable Prose topic,
    List<Provenance.Cite> withdrawnBy) {

  public ChangedFact {
    reasons = List.copyOf(reasons);
    parts = List.copyOf(parts);
    keys = List.copyOf(keys);
    withdrawnBy = List.copyOf(withdrawnBy);
  }

  /// The previous and the present values of a key, in the order of the format. Texts and words that
  /// both sides have are left out, unless one side would be empty. Example: the hedges `reportedly`
  /// and `disputed` became `disputed` alone. The previous side has `reportedly`, and the present
  /// one keeps `disputed`.
  ///
  /// @param key the key. The key of a date includes its time and zone
  public record ChangedKey(String key, List<ChangedValue> before, List<ChangedValue> now) {
    public ChangedKey {
      before = List.copyOf(before);
      now = List.copyOf(now);
    }
  }

  /// One value of a key.
  ///
  /// @param word whether `value` is a keyword. A template then prints the message that it selects
  /// @param of the role of a participant, its attendance as a keyword, and the day from which that
  ///   holds. Empty for other values
  public record ChangedValue(Leaf value, boolean word, List<Leaf> of) {
    public ChangedValue {
      of = List.copyOf(of);
    }
  }

  /// The typed values of a key. A side without the key is empty.
  public record TypedChange(String key, List<String> from, List<String> to) {
    public TypedChange {
      from = List.copyOf(from);
      to = List.copyOf(to);
    }
  }

  /// A changed fact in the form of its type.
  ///
  /// A template tests for the component that it can print. Example: `<#if c.row.event??>`.
  public sealed interface ChangeRow {

    record EventChange(Event event) implements ChangeRow {}

    record StatementChange(Statement statement) implements ChangeRow {}

    record PositionChange(Position position) implements ChangeRow {}

    record FigureChange(Figure figure) implements ChangeRow {}

    /// An assessment.
    ///
    /// @param judgementBy the author, or null for the desk
    record AssessmentChange(Assessment judgement, Assessment.@Nullable Author judgementBy)
        implements ChangeRow {}

    record ActionChange(Action action) implements ChangeRow {}

    /// An actor with the office held on the issue day.
    record ActorChange(Statement.Speaker actor) implements ChangeRow {}

    /// A topic, a proposal or a provision, printed by its text and its state.
    ///
    /// @param state a keyword of the format
    /// @param of the proposal of a provision, or null
    record StateChange(String state, Leaf.@Nullable Prose of) implements ChangeRow {}

    /// A fact of which only the text is printed. It is a source, a place, a headline, a line, or a
    /// position with an unnamed actor.
    record TextChange() implements ChangeRow {}
  }

  /// The changes that have one cause.
  ///
  /// @param kind the cause, a word of the message bundle. It is `new`, `late` (new to the desk
  ///   only), `moved`, `superseded`, `corrected`, `withdrawn` or `other`
  public record ChangeGroup(String kind, List<ChangedFact> changes) {
    public ChangeGroup {
      changes = List.copyOf(changes);
    }
  }

  /// A fact that an earlier issue printed, and that the desk corrected or withdrew.
  ///
  /// @param change the fact after its correction, or as it was printed before its withdrawal. Later
  ///   changes don't count
  /// @param withdrawn whether the fact was withdrawn
  /// @param day the day on which the desk corrected it
  /// @param news whether "What changed" lists it too
  /// @param printedIn the earlier issues that knew the mistake, by their days, the first one first.
  ///   Examples: `2026-03-02`, `2026-03-02 11:30`
  public record Correction(
      ChangedFact change, boolean withdrawn, Leaf.When day, boolean news, List<String> printedIn) {
    public Correction {
      printedIn = List.copyOf(printedIn);
    }
  }
}
