package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands on the first page: enough for who reads nothing else.
///
/// @param summit the event that everything leads up to, or null while it is not known
/// @param agenda what was said about the summit
/// @param open the heaviest open issues
/// @param gaps the heaviest of what is not known
/// @param lead the message that stands first, without a number, or null where there is none
/// @param headlines the other messages, the heaviest first
/// @param next what is to come first, in order
public record FrontPage(
    @Nullable Event summit,
    List<Statement> agenda,
    List<TopicsByState.Topic> open,
    List<Gap> gaps,
    @Nullable Headline lead,
    List<Headline> headlines,
    List<Event> next) {
  public FrontPage {
    agenda = List.copyOf(agenda);
    open = List.copyOf(open);
    gaps = List.copyOf(gaps);
    headlines = List.copyOf(headlines);
    next = List.copyOf(next);
  }
}
