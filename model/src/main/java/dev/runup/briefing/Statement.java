package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement.
///
/// @param speech who said it, as far as it may be printed
/// @param verb a word of the format
/// @param says what was said in our words, or null where only the quotation is there
/// @param quote the words themselves, or null
/// @param translated the words themselves in the briefing's language, or null
/// @param original the words in their first language, or null
/// @param to to or against whom
/// @param condition the condition it was said under, or null
/// @param via through whom we know
/// @param when when, where it says so itself
/// @param elsewhere that time in zones in which its date is another one
/// @param event the occasion, or null
/// @param takenBackBy who took it back
public record Statement(
    Speech speech,
    String verb,
    Leaf.@Nullable Prose says,
    Leaf.@Nullable Prose quote,
    Leaf.@Nullable Prose translated,
    Leaf.@Nullable Prose original,
    List<Leaf.Name> to,
    Leaf.@Nullable Prose condition,
    List<Leaf.Name> via,
    Leaf.@Nullable When when,
    List<Leaf.When> elsewhere,
    Leaf.@Nullable Prose event,
    List<Speech> takenBackBy,
    Provenance standing) {

  public Statement {
    to = List.copyOf(to);
    elsewhere = List.copyOf(elsewhere);
    via = List.copyOf(via);
    takenBackBy = List.copyOf(takenBackBy);
  }

  /// Who speaks, as far as it may be printed.
  ///
  /// @param who the speakers; none where an attribution is printed or the terms forbid a name
  /// @param attribution how the speaker is named in print, or null
  public record Speech(List<Speaker> who, Leaf.@Nullable Prose attribution) {
    public Speech {
      who = List.copyOf(who);
    }
  }

  /// A speaker with the office held on the day.
  ///
  /// @param kind what the speaker is, a word of the format
  /// @param office the office, or null
  /// @param of what it is an office of
  public record Speaker(
      Leaf.Name name, String kind, Leaf.@Nullable Prose office, List<Leaf.Name> of) {
    public Speaker {
      of = List.copyOf(of);
    }
  }
}
