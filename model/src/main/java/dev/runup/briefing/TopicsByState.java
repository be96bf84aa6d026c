package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
