package dev.runup.briefing;

import dev.runup.briefing.Assessment.Comment;
import dev.runup.briefing.Briefing.Figure;
import dev.runup.briefing.Issue.TopicsByState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pages behind page 1 of the daily briefing, with each content once in full. What is new is
/// told by topic. The other sections hold the state in short rows.
///
/// @param news the changes since the previous issue by topic, in the order of the messages
/// @param untold the number of rows of `news` of which page 1 says nothing
/// @param elsewhere whether other sections mark further facts as new, for example actions
/// @param untoldElsewhere whether page 1 says nothing of one of these
/// @param timeline all events, in order
/// @param positions all positions, beginning with the heaviest topics
/// @param positionsByActor the same positions by actor, if no topic has those of two. A table by
///   topic would then compare nothing. Otherwise empty
/// @param figures the measures, without the shares of plans, see [Agreed]
/// @param statements the statements that no other row tells
/// @param comments the judgements of others that are not told as news, by author
/// @param assessments the judgements of the desk that are not told as news
/// @param topics the topics that have a remark or a state, or that nothing else names, by state
public record Reference(
    List<TopicNews> news,
    int untold,
    boolean elsewhere,
    boolean untoldElsewhere,
    List<TimelineRow> timeline,
    List<PositionRow> positions,
    List<List<PositionRow>> positionsByActor,
    List<FigureRow> figures,
    List<Statement> statements,
    List<Comment> comments,
    List<Assessment> assessments,
    List<TopicsByState> topics) {

  public Reference {
    news = List.copyOf(news);
    timeline = List.copyOf(timeline);
    positions = List.copyOf(positions);
    positionsByActor = List.copyOf(positionsByActor);
    figures = List.copyOf(figures);
    statements = List.copyOf(statements);
    comments = List.copyOf(comments);
    assessments = List.copyOf(assessments);
    topics = List.copyOf(topics);
  }

  /// The changes of one topic, by day.
  ///
  /// @param topic the summit or an issue. Null for the facts that are about neither
  public record TopicNews(Leaf.@Nullable Prose topic, List<NewsRow> rows) {
    public TopicNews {
      rows = List.copyOf(rows);
    }
  }

  /// A changed fact.
  ///
  /// @param kind the cause, as in [ChangedFact.ChangeGroup]
  /// @param words the statements from which a position is known, unless another row tells them
  public record NewsRow(String kind, ChangedFact change, List<Statement> words) {
    public NewsRow {
      words = List.copyOf(words);
    }
  }

  /// An event.
  ///
  /// @param told whether it is told in full as news
  /// @param words the statements that the event is, unless another row tells them
  /// @param standing the provenance of the event, without what `words` print too
  public record TimelineRow(Event event, boolean told, List<Statement> words, Provenance standing) {
    public TimelineRow {
      words = List.copyOf(words);
    }
  }

  /// A position.
  ///
  /// @param told whether it is told in full as news
  /// @param says the position in the actor's terms. Null if `words` contain the same words
  /// @param words the statements from which it is known, unless another row tells them
  /// @param standing the provenance of the position itself, without what `words` print too
  public record PositionRow(
      Position position,
      boolean told,
      Leaf.@Nullable Prose says,
      List<Statement> words,
      Provenance standing) {
    public PositionRow {
      words = List.copyOf(words);
    }
  }

  /// A measure.
  ///
  /// @param told whether it is told in full as news
  /// @param words the statements that give the amount, unless another row tells them
  public record FigureRow(Figure figure, boolean told, List<Statement> words) {
    public FigureRow {
      words = List.copyOf(words);
    }
  }
}
