package dev.runup.briefing;

import dev.runup.fact.Mark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The issue of an edition that a briefing belongs to.
///
/// @param edition the name of the edition
/// @param title the title of the edition, or null for the template's own name
/// @param number the number of the issue, or null if the edition has no issue on that day
/// @param day the issue day, with the time if the issue is made for a time of day
/// @param since the previous issue, or another one that was requested for comparison. Null for the
///   first issue
/// @param desk the desk that publishes it, or null
/// @param addressee the addressee, or null
/// @param mark the highest marking that it may show
/// @param showMarks whether the edition requests the markings that a template may leave out
/// @param draft whether it is only a draft
/// @param language the language as BCP 47
/// @param asOf the cut-off. Facts recorded later are not in it
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

  /// The topics of one state.
  ///
  /// @param state a keyword of the format
  /// @param named the number of further topics of the state that other rows name
  public record TopicsByState(String state, List<Topic> topics, int named) {

    public TopicsByState {
      topics = List.copyOf(topics);
    }

    /// One topic.
    ///
    /// @param within the larger topic that it belongs to, or null
    public record Topic(Leaf.Prose title, Leaf.@Nullable Prose within, Provenance standing) {}
  }
}
