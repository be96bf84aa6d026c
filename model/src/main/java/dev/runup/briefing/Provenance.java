package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The provenance of a fact: its hedges, the desk's inferences and conclusions, and its sources.
///
/// @param hedges the reservations of the source, keywords of the format
/// @param inferred the parts that the desk inferred, keywords of the format
/// @param derived whether the desk concluded the fact itself
/// @param machine whether a machine translated it
/// @param leftIn the language of a text that is not translated, else null. Also null if all facts
///   are untranslated, see [Briefing.Basis]
/// @param caveat a remark to print with it, or null
/// @param drafter the script, model or person that drafted the fact, if the desk hasn't accepted
///   it, else null
/// @param grade the digit of its credibility if it differs from the usual one of its source, else
///   null
/// @param doubt why the fact is doubtful, or null if it isn't
/// @param against the facts that it denies, retracts, contradicts or confirms
/// @param cites the citations of its sources
public record Provenance(
    List<String> hedges,
    List<String> inferred,
    boolean derived,
    boolean machine,
    @Nullable String leftIn,
    Leaf.@Nullable Prose caveat,
    @Nullable String drafter,
    @Nullable Integer grade,
    @Nullable Doubt doubt,
    List<Against> against,
    List<Cite> cites) {

  public Provenance {
    hedges = List.copyOf(hedges);
    inferred = List.copyOf(inferred);
    against = List.copyOf(against);
    cites = List.copyOf(cites);
  }

  /// The reason for which a fact is doubtful: its credibility, or its best source.
  ///
  /// @param word a digit of credibility from 4 to 6, or a letter of reliability from D to F
  /// @param single whether all its sources go back to a single one
  public record Doubt(String word, boolean single) {}

  /// Another fact that this one opposes or confirms.
  ///
  /// @param word `denies`, `retracts`, `contradicts` or `confirms`, if the fact itself sets that
  ///   key. It is `confirmed` or `contradicted` if the other fact does that to this one, and
  ///   `differs` for a measure whose amount can't be true together with the other one
  /// @param by the speakers of the other fact, or those whose figure it is. Empty if none may be
  ///   named
  /// @param attribution the words printed in place of the speakers, or null
  /// @param day the day of the other statement, or null
  /// @param text the text of the other fact
  /// @param condition the condition on which the other fact depends, or null
  /// @param reserve what is doubtful of the other fact
  /// @param quoted whether the text is a quotation or a title, and not the desk's words
  /// @param value the amount of the other fact if it is a measure with an amount, else null
  /// @param stands whether the other fact still holds: nobody took it back or replaced its amount
  public record Against(
      String word,
      List<Leaf.Name> by,
      Leaf.@Nullable Prose attribution,
      Leaf.@Nullable When day,
      Leaf.Prose text,
      Leaf.@Nullable Prose condition,
      FrontPage.Reserve reserve,
      boolean quoted,
      Leaf.@Nullable Quantity value,
      boolean stands) {
    public Against {
      by = List.copyOf(by);
    }
  }

  /// A note number that points to a source.
  ///
  /// @param number the number of the source in this briefing, from 1
  /// @param passage the passage in the source, or null
  public record Cite(int number, Leaf.@Nullable Prose passage) {}
}
