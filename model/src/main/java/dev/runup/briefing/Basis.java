package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a briefing rests on as a whole.
///
/// @param sources how many sources it cites, those that they are derived from counted in
/// @param single whether all that it cites goes back to one source
/// @param kinds how many of each kind, by the words of the format
/// @param inferred what the desk filled in anywhere, words of the format
/// @param derived how many facts are the desk's own conclusions
/// @param leftIn the language in which all facts are left for want of a translation, else null
public record Basis(
    int sources,
    boolean single,
    List<Kind> kinds,
    List<String> inferred,
    int derived,
    @Nullable String leftIn) {

  public Basis {
    kinds = List.copyOf(kinds);
    inferred = List.copyOf(inferred);
  }

  /// How many sources are of one kind.
  public record Kind(String kind, int count) {}
}
