package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a fact stands: its source's reserve, what the desk filled in or concluded, and where it is
/// from.
///
/// @param hedges the source's reserves, words of the format
/// @param inferred what the desk filled in, words of the format
/// @param derived whether it is the desk's own conclusion
/// @param machine whether a machine translated it
/// @param leftIn the language in which a text of it is left for want of a translation, else null;
///   null as well where that is so of all facts, see [Basis]
/// @param caveat a remark to print with it, or null
/// @param grade the digit of its credibility where it differs from its source's usual one, else
///   null
/// @param against what it denies, takes back or can't stand beside
/// @param cites where it is from
public record Provenance(
    List<String> hedges,
    List<String> inferred,
    boolean derived,
    boolean machine,
    @Nullable String leftIn,
    Leaf.@Nullable Prose caveat,
    @Nullable Integer grade,
    List<Against> against,
    List<Cite> cites) {

  public Provenance {
    hedges = List.copyOf(hedges);
    inferred = List.copyOf(inferred);
    against = List.copyOf(against);
    cites = List.copyOf(cites);
  }

  /// Another fact that this one speaks against.
  ///
  /// @param word `denies`, `retracts` or `contradicts`, as the fact says itself; `differs` of a
  ///   figure that can't hold if the other one does
  /// @param text what the other one says
  /// @param value how much it says, if it is a figure with a value, else null
  public record Against(String word, Leaf.Prose text, Leaf.@Nullable Quantity value) {}

  /// A mark that points to a source.
  ///
  /// @param number the source's number in this briefing, from 1
  /// @param passage the place in it, or null
  public record Cite(int number, Leaf.@Nullable Prose passage) {}
}
