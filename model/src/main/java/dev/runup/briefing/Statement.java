package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement.
///
/// @param who the speakers; none where an attribution is printed or the terms forbid a name
/// @param attribution how the speaker is named in print, or null
/// @param verb a word of the format
/// @param says what was said in our words, or null where only the quotation is there
/// @param quote the words themselves, or null
/// @param original the words in their first language, or null
/// @param to to or against whom
/// @param condition the condition it was said under, or null
/// @param when when, where that is known
public record Statement(
    List<Speaker> who,
    Leaf.@Nullable Prose attribution,
    String verb,
    Leaf.@Nullable Prose says,
    Leaf.@Nullable Prose quote,
    Leaf.@Nullable Prose original,
    List<Leaf.Name> to,
    Leaf.@Nullable Prose condition,
    Leaf.@Nullable When when,
    List<Leaf.Name> takenBackBy,
    Standing standing) {

  public Statement {
    who = List.copyOf(who);
    to = List.copyOf(to);
    takenBackBy = List.copyOf(takenBackBy);
  }

  /// A speaker with the office held on the day.
  ///
  /// @param office the office, or null
  /// @param of what it is an office of
  public record Speaker(Leaf.Name name, Leaf.@Nullable Prose office, List<Leaf.Name> of) {
    public Speaker {
      of = List.copyOf(of);
    }
  }
}
