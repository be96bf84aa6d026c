package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where an actor stands on an issue.
///
/// @param issue the issue, or null for all issues
/// @param actor who stands there
/// @param stance how they stand there
/// @param before the stance that the issue before told, a word of the format; null where it is the
///   same or was not told
/// @param says the position in their terms, or null where only statements say it
/// @param stated what the actor said, if the position is known from that
/// @param from of whom it is demanded
/// @param condition what it depends on, or null
/// @param until until when or what it holds, or null
/// @param ground the reason they give, or null
/// @param minimum what they could live with, or null
/// @param maximum the most they ask, or null
/// @param day since when the desk knows that they stand there, or null where it was known from the
///   start; a correction, and what says more about it, leave it as it is
public record Position(
    Leaf.@Nullable Prose issue,
    Statement.Speaker actor,
    Leaf.Word stance,
    @Nullable String before,
    Leaf.@Nullable Prose says,
    List<Statement> stated,
    List<Leaf.Name> from,
    Leaf.@Nullable Prose condition,
    Leaf.@Nullable Prose until,
    Leaf.@Nullable Prose ground,
    Leaf.@Nullable Prose minimum,
    Leaf.@Nullable Prose maximum,
    Leaf.@Nullable When day,
    Provenance standing) {
  public Position {
    stated = List.copyOf(stated);
    from = List.copyOf(from);
  }
}
