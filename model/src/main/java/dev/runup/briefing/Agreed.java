package dev.runup.briefing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said to be agreed of one plan over time, and the program's own count of its points.
///
/// @param name the plan
/// @param groups the claims that say a share of the same thing, such as “Share of the plan agreed”
/// @param breaks the changes of the plan's version, the first one first
/// @param counts how many points were agreed, at first and after each change. Empty if none ever
///   was, or if fewer than three points have a known state
/// @param unknown how many of the points have no known state, or null if all have one
/// @param rows the claims of the groups that are drawn, the changes and the newest count, by day.
///   Each group follows the one before it. Empty if no group is drawn
public record Agreed(
    Phrase name,
    List<Group> groups,
    List<Break> breaks,
    List<Count> counts,
    @Nullable Phrase unknown,
    List<Row> rows) {

  public Agreed {
    groups = List.copyOf(groups);
    breaks = List.copyOf(breaks);
    counts = List.copyOf(counts);
    rows = List.copyOf(rows);
  }

  /// A row of the table: a claim, a change of the version or the newest count.
  ///
  /// @param name what it is about, with the name of the plan if there are claims of several plans
  public record Row(
      Phrase name, @Nullable Claim claim, @Nullable Break change, @Nullable Count count) {}

  /// Claims that can be compared.
  ///
  /// @param what the thing of which they say a share
  /// @param name the same, after the name of the plan if there are claims of several plans
  /// @param drawn whether they are enough for a figure: three on known days, in per cent
  /// @param claims the claims by day. Those without a single day come last
  public record Group(Leaf.Prose what, Phrase name, boolean drawn, List<Claim> claims) {
    public Group {
      claims = List.copyOf(claims);
    }
  }

  /// A share that somebody said once. Later words of the same author are a further claim.
  ///
  /// @param at the single day of the words, or null
  /// @param value the amount, or null if none is given
  /// @param named whether an author is printed
  /// @param denied whether a statement denies it
  /// @param day the day of the words, or that it is not given
  /// @param by the authors, or that none is given
  /// @param share the amount, or that none is given
  /// @param notes what else is known, for example since when, and who denies it
  /// @param told whether it is told in full as news
  /// @param words the statements that give it, unless another row tells them
  public record Claim(
      @Nullable LocalDate at,
      Leaf.@Nullable Quantity value,
      boolean named,
      boolean denied,
      Phrase day,
      List<Phrase> by,
      Phrase share,
      List<Phrase> notes,
      Provenance standing,
      boolean told,
      List<Statement> words) {
    public Claim {
      by = List.copyOf(by);
      notes = List.copyOf(notes);
      words = List.copyOf(words);
    }

    /// Returns whether it has a place on a scale of days and of per cent.
    public boolean hasPlace() {
      return at != null && value != null && value.amount().isShare();
    }
  }

  /// A change of the plan's version. Of which version a claim between the two days is, is not
  /// known.
  ///
  /// @param after the last day on which the version before it surely was in force, or null
  /// @param known the day on which the desk knew the new version
  /// @param day that day in words
  /// @param words the change in words
  public record Break(@Nullable LocalDate after, LocalDate known, Phrase day, Phrase words) {}

  /// The program's own count of the points that the desk has recorded.
  ///
  /// @param at the day from which on it holds, as far as the desk knows now
  /// @param done the number of points that are agreed or carried out
  /// @param all the number of points, without those that were dropped
  /// @param day the day in words
  /// @param share both numbers in words
  public record Count(LocalDate at, int done, int all, Phrase day, Phrase share) {}
}
