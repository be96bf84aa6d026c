package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A judgement, kept apart from what happened and was said.
///
/// @param kind a word of the format
/// @param likelihood how likely it is, or null
/// @param confidence a word of the format, or null
/// @param link what brings about what, or null
/// @param alternatives other readings that were weighed
/// @param replaces the earlier assessments that it stands in for
public record Assessment(
    Leaf.Prose says,
    String kind,
    @Nullable Likely likelihood,
    @Nullable String confidence,
    Leaf.@Nullable Prose basis,
    @Nullable Link link,
    List<Leaf.Prose> alternatives,
    List<Leaf.Prose> replaces,
    Provenance standing) {

  public Assessment {
    alternatives = List.copyOf(alternatives);
    replaces = List.copyOf(replaces);
  }

  /// A word of the scale of likelihoods with its band in per cent.
  public record Likely(String word, int low, int high) {}

  /// Cause and effect; at least one of them is there.
  ///
  /// @param relation a word of the format
  public record Link(Leaf.@Nullable Prose cause, Leaf.@Nullable Prose effect, String relation) {}

  /// Whose judgement it is.
  ///
  /// @param actor who judges, or null where it is the author of a source
  /// @param source the source whose author judges, or null
  public record Author(Statement.@Nullable Speaker actor, @Nullable Cited source) {}

  /// A source that is named in a text.
  ///
  /// @param number its number in this briefing, from 1
  /// @param kind a word of the format
  public record Cited(int number, String kind) {}

  /// What one author judges.
  public record Comment(Author author, List<Assessment> assessments) {
    public Comment {
      assessments = List.copyOf(assessments);
    }
  }
}
