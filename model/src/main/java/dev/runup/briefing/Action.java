package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An action that is promised or due.
///
/// @param owner the actors who must do it. Empty if none is named
/// @param state the state, a keyword of the format
public record Action(
    Leaf.Prose says,
    List<Leaf.Name> owner,
    Leaf.@Nullable When due,
    Leaf.Word state,
    Leaf.@Nullable Prose evidence,
    Provenance standing) {
  public Action {
    owner = List.copyOf(owner);
  }
}
