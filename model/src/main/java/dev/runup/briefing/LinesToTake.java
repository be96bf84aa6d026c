package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lines for the principal to take, of one use.
///
/// @param use a word of the format
public record LinesToTake(String use, List<Line> lines) {

  public LinesToTake {
    lines = List.copyOf(lines);
  }

  /// One line.
  ///
  /// @param about the issues it is about
  /// @param counterpart to whom it is to be said, or null
  /// @param raisedBy who may raise the point, or null
  public record Line(
      Leaf.Prose says,
      List<Leaf.Prose> about,
      Leaf.@Nullable Name counterpart,
      Leaf.@Nullable Name raisedBy,
      Provenance standing) {
    public Line {
      about = List.copyOf(about);
    }
  }
}
