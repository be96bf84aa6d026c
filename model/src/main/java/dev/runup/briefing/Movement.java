package dev.runup.briefing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How positions moved over the issues of an edition, as its newest issue knows it.
///
/// @param issues the days of the issues, the first one first, each once
/// @param courses the positions that moved, that the desk withdrew or corrected, and at least one
///   of each party of the summit. Those of the figure come first. Empty if there are fewer than two
///   moves
/// @param issue the topic of all courses, or null if they have several
/// @param drawn the number of courses in the figure
/// @param moves the number of moves
/// @param movers the number of actors who moved
/// @param mended the number of withdrawals and corrections, which are no moves
public record Movement(
    List<Leaf.When> issues,
    List<Course> courses,
    Leaf.@Nullable Prose issue,
    int drawn,
    int moves,
    int movers,
    int mended) {

  /// Fewer than two moves.
  public static final Movement NONE = new Movement(List.of(), List.of(), null, 0, 0, 0, 0);

  public Movement {
    issues = List.copyOf(issues);
    courses = List.copyOf(courses);
  }

  /// What became of the position of one actor on one topic.
  ///
  /// @param issue the topic. Null for all topics, and if no position is known
  /// @param unknownUntil the day of the last issue that knew no position, not even that of a group,
  ///   or null if all knew one
  /// @param steps what the actor said, in the order of the words, and what the desk took back.
  ///   Empty if no position is known
  public record Course(
      Leaf.@Nullable Prose issue,
      Leaf.Name actor,
      Leaf.@Nullable When unknownUntil,
      List<Step> steps) {

    public Course {
      steps = List.copyOf(steps);
    }
  }

  /// A point of a course.
  ///
  /// @param kind `first` for a stance after none that stands, `moved` for another stance, condition
  ///   or limit, `updated` for one that an update set, `restated` for the same in other words,
  ///   `not-stated` if the actor stated none, `printed` for words that the desk withdrew after an
  ///   issue had printed them, and `withdrawn` for their withdrawal, of which `said` is the day
  /// @param at the day on which it is drawn: that of the words, or of a withdrawal. If the words
  ///   have no single day, it is the day on which the desk knew them
  /// @param stance the stance, a keyword of the format. For a withdrawal, that of the words
  /// @param before the stance from which the actor moved, if the actor stated none in between. Else
  ///   null
  /// @param says the position in the actor's terms, or null
  /// @param from the actors of whom it is demanded
  /// @param except the members of the group that don't share it
  /// @param condition the condition on which it depends, or null
  /// @param until the date or event up to which it holds, or null
  /// @param minimum the least that the actor could accept, or null
  /// @param maximum the most that the actor demands, or null
  /// @param hedges the reservations, keywords of the format
  /// @param said the date of the words, or null if none is given
  /// @param known the day on which the desk knew the words, if an issue after them did not have
  ///   them or their day isn't known. Else null
  /// @param corrected the day on which the desk corrected what earlier issues had printed, or null
  /// @param wrong what they had printed, or null if nothing was corrected
  public record Step(
      String kind,
      LocalDate at,
      Leaf.Word stance,
      Leaf.@Nullable Word before,
      Leaf.@Nullable Prose says,
      List<Leaf.Name> from,
      List<Leaf.Name> except,
      Leaf.@Nullable Prose condition,
      Leaf.@Nullable Prose until,
      Leaf.@Nullable Prose minimum,
      Leaf.@Nullable Prose maximum,
      List<String> hedges,
      Leaf.@Nullable When said,
      Leaf.@Nullable When known,
      Leaf.@Nullable When corrected,
      @Nullable Wrong wrong) {

    public Step {
      from = List.copyOf(from);
      except = List.copyOf(except);
      hedges = List.copyOf(hedges);
    }
  }

  /// What earlier issues had printed and the desk corrected.
  ///
  /// @param stance the stance, a keyword of the format
  /// @param from the actors of whom it was said to be demanded
  /// @param except the members of the group that were said not to share it
  /// @param condition the condition, or null
  /// @param until the date or event up to which it was said to hold, or null
  /// @param minimum the least that the actor could accept, or null
  /// @param maximum the most that the actor demanded, or null
  /// @param says the actor's terms, if the stance, the condition and the limits were right. Null if
  ///   the terms were right, too, or there were none
  /// @param said the date of the words. Null if it was right or there was none
  public record Wrong(
      Leaf.Word stance,
      List<Leaf.Name> from,
      List<Leaf.Name> except,
      Leaf.@Nullable Prose condition,
      Leaf.@Nullable Prose until,
      Leaf.@Nullable Prose minimum,
      Leaf.@Nullable Prose maximum,
      Leaf.@Nullable Prose says,
      Leaf.@Nullable When said) {

    public Wrong {
      from = List.copyOf(from);
      except = List.copyOf(except);
    }
  }
}
