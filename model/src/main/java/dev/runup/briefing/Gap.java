package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A gap in the knowledge of the desk.
///
/// @param what the kind of gap, a word of the message bundle: `said`, `position`, `position-on`,
///   `time`, `place`, `estimator`, `value` or `date`
/// @param of the subject of the gap, for example the event without an hour. Empty for `said`
/// @param value the amount without an estimator, else null
/// @param said the assessment that states the gap, for `said`, else null
public record Gap(
    String what, List<Leaf> of, Leaf.@Nullable Quantity value, @Nullable Assessment said) {
  public Gap {
    of = List.copyOf(of);
  }
}
