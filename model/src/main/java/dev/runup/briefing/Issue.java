package dev.runup.briefing;

import dev.runup.fact.Mark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The issue of an edition that a briefing is.
///
/// @param edition the edition's name
/// @param title what the edition is called, or null for the template's own name
/// @param number the issue's number, or null where it is none of the edition's issues
/// @param day the issue day, with the time where it is made for a moment of it
/// @param since the issue before, or what else it is compared with; null for the first issue
/// @param desk who issues it, or null
/// @param addressee whom it is for, or null
/// @param mark the highest mark it may show
/// @param showMarks whether the edition asks for marks that a template may leave out
/// @param draft whether it is only a draft
/// @param language its language as BCP 47
/// @param asOf the instant up to which it knows
public record Issue(
    String edition,
    Leaf.@Nullable Prose title,
    @Nullable Integer number,
    Leaf.When day,
    Leaf.@Nullable When since,
    Leaf.@Nullable Prose desk,
    Leaf.@Nullable Prose addressee,
    Mark mark,
    boolean showMarks,
    boolean draft,
    String language,
    Instant asOf) {

  /// The issues of one state.
  ///
  /// @param state a word of the format
  public record TopicsByState(String state, List<Topic> topics) {

    public TopicsByState {
      topics = List.copyOf(topics);
    }

    /// One issue.
    ///
    /// @param within the larger issue it belongs to, or null
    public record Topic(Leaf.Prose title, Leaf.@Nullable Prose within, Provenance standing) {}
  }
}
