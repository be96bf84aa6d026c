package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A statement.
///
/// @param speech the speakers, as far as they may be printed
/// @param verb a keyword of the format
/// @param translated the quotation in the language of the briefing, or null
/// @param to the actors to whom or against whom it is directed
/// @param original the quotation in its first language, or null
/// @param via the actors who passed it on
/// @param condition the condition on which the statement depends, or null
/// @param opposedBy the statements that retract, deny or contradict it. Those that were taken back
///   in turn are left out
public record Statement(
    Speech speech,
    String verb,
    Words words,
    Leaf.@Nullable Prose translated,
    List<Leaf.Name> to,
    Leaf.@Nullable Prose original,
    List<Leaf.Name> via,
    Leaf.@Nullable Prose condition,
    Occasion occasion,
    List<Opposing> opposedBy,
    Provenance standing) {

  public Statement {
    to = List.copyOf(to);
    via = List.copyOf(via);
    opposedBy = List.copyOf(opposedBy);
  }

  /// The words of a statement.
  ///
  /// @param says the reported words, or null if the quotation alone is printed
  /// @param around the reported words without the quotation that they hold, or null
  /// @param quote the quotation, or null
  public record Words(
      Leaf.@Nullable Prose says, @Nullable Around around, Leaf.@Nullable Prose quote) {}

  /// The reported words that stand around the quotation. A template that prints them with the
  /// quotation doesn't print the reported words again.
  ///
  /// Example: “He floats the ”, quotation “Libya model”, “.”
  public record Around(Leaf.@Nullable Prose before, Leaf.@Nullable Prose after) {}

  /// When and on which occasion a statement was made.
  ///
  /// @param when the date and time, or null if the statement sets neither
  /// @param elsewhere the time in zones in which the date differs
  /// @param event the event at which it was made, or null
  public record Occasion(
      Leaf.@Nullable When when, List<Leaf.When> elsewhere, Leaf.@Nullable Prose event) {

    /// No known occasion.
    public static final Occasion NONE = new Occasion(null, List.of(), null);

    public Occasion {
      elsewhere = List.copyOf(elsewhere);
    }
  }

  /// Returns the statement without its date and its occasion, for a row that prints both.
  public Statement withoutDate() {
    return new Statement(
        speech,
        verb,
        words,
        translated,
        to,
        original,
        via,
        condition,
        Occasion.NONE,
        opposedBy,
        standing);
  }

  /// A statement that opposes another one.
  ///
  /// @param word the key by which it does: `retracts`, `denies` or `contradicts`
  /// @param by the speakers
  /// @param when its date and time, or the date of its occasion, or null
  public record Opposing(String word, Speech by, Leaf.@Nullable When when, Provenance standing) {}

  /// The speakers of a statement, as far as they may be printed.
  ///
  /// @param who the speakers. Empty if an attribution is printed or the terms forbid a name
  /// @param attribution the words printed in place of the speakers, for example "a senior
  ///   official", or null
  public record Speech(List<Speaker> who, Leaf.@Nullable Prose attribution) {
    public Speech {
      who = List.copyOf(who);
    }
  }

  /// A speaker with the offices held on the day.
  ///
  /// @param shortName the name after the first mention, or null if it stays the same
  /// @param kind the kind of actor, a keyword of the format
  /// @param plural whether verbs agree with the name in the plural
  /// @param offices the offices to print. Empty if none was held, or if they were printed before
  public record Speaker(
      Leaf.Name name,
      Leaf.@Nullable Name shortName,
      String kind,
      boolean plural,
      List<Post> offices) {
    public Speaker {
      offices = List.copyOf(offices);
    }
  }

  /// An office of a speaker.
  ///
  /// @param inText the office and what it is an office of, inside a sentence, or null
  /// @param of the bodies or places of the office
  public record Post(Leaf.Prose title, Leaf.@Nullable Prose inText, List<Leaf.Name> of) {
    public Post {
      of = List.copyOf(of);
    }
  }
}
