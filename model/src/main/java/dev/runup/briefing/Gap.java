package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that is not known.
///
/// @param what which kind of gap, a word of the message bundle: `said`, `position`, `time`,
///   `place`, `estimator`, `value`, `date`
/// @param of what it is not known of; none for `said`
/// @param value the value whose estimator is not known, else null
/// @param said the assessment that says it, for `said`, else null
public record Gap(
    String what, List<Leaf> of, Leaf.@Nullable Quantity value, @Nullable Assessment said) {
  public Gap {
    of = List.copyOf(of);
  }
}
