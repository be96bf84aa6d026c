package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something to do, promised or due.
///
/// @param owner who is to do it; none where nobody is named
/// @param state where it stands
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
