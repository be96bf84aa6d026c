package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The position of an actor on a topic.
///
/// @param issue the topic, or null for all topics
/// @param actor the actor who holds it
/// @param stance the stance, a keyword of the format
/// @param before the stance that the previous issue printed, or if that was `not-stated`, the one
///   that the actor had stated before, a keyword. Null if it is the same or was not printed
/// @param says the position in the actor's terms, or null if only statements express it
/// @param stated the statements from which the position is known
/// @param from the actors of whom it is demanded
/// @param except the members of the group `actor` that don't share it
/// @param members the parties of the summit that hold it as members of the group `actor`
/// @param condition the condition on which it depends, or null
/// @param until the date or event up to which it holds, or null
/// @param ground the actor's reason, or null
/// @param minimum the least that the actor could accept, or null
/// @param maximum the most that the actor demands, or null
/// @param day the date on which it was said, or null if none is given
public record Position(
    Leaf.@Nullable Prose issue,
    Statement.Speaker actor,
    Leaf.Word stance,
    @Nullable String before,
    Leaf.@Nullable Prose says,
    List<Statement> stated,
    List<Leaf.Name> from,
    List<Leaf.Name> except,
    List<Leaf.Name> members,
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
    except = List.copyOf(except);
    members = List.copyOf(members);
  }
}
