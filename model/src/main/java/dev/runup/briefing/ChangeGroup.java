package dev.runup.briefing;

import java.util.List;

/// The changes that have one cause.
///
/// @param kind the cause, a word of the message bundle. It is `new`, `late` (new to the desk only),
///   `moved`, `superseded`, `corrected`, `withdrawn` or `other`
public record ChangeGroup(String kind, List<ChangedFact> changes) {
  public ChangeGroup {
    changes = List.copyOf(changes);
  }
}
