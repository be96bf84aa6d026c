package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A judgement of an author or of the desk. Briefings print it apart from events and statements.
///
/// @param says the judgement
/// @param asOf the day on which the desk recorded a judgement of its own that stood in an earlier
///   issue, or null
/// @param since the events, proposals and provisions that it is about or rests on and whose state
///   has changed since
/// @param basis the grounds on which it stands, or null
/// @param basisTakenBackBy the speakers who retracted a statement that the judgement rests on
/// @param kind a keyword of the format
/// @param likelihood the likelihood, or null
/// @param confidence a keyword of the format, or null
/// @param link the cause and its effect, or null
/// @param alternatives the other readings that were weighed
/// @param replaces the earlier assessments that this one replaces
public record Assessment(
    Leaf.Prose says,
    Leaf.@Nullable When asOf,
    List<Since> since,
    List<Statement.Speech> basisTakenBackBy,
    String kind,
    @Nullable Likely likelihood,
    @Nullable String confidence,
    Leaf.@Nullable Prose basis,
    @Nullable Link link,
    List<Leaf.Prose> alternatives,
    List<Leaf.Prose> replaces,
    Provenance standing) {

  public Assessment {
    since = List.copyOf(since);
    basisTakenBackBy = List.copyOf(basisTakenBackBy);
    alternatives = List.copyOf(alternatives);
    replaces = List.copyOf(replaces);
  }

  /// A fact whose state has changed since a judgement was recorded, or an event that somebody left
  /// since.
  ///
  /// @param type `event`, `proposal` or `provision`
  /// @param form the form of an event, a keyword of the format; else empty
  /// @param state the state in force, a keyword of the format
  /// @param left who left an event since
  public record Since(
      Leaf.Prose title, String type, String form, String state, List<Leaf.Name> left) {
    public Since {
      left = List.copyOf(left);
    }
  }

  /// A keyword of the scale of likelihoods, with its range in per cent.
  public record Likely(String word, int low, int high) {}

  /// A cause and its effect. At least one of them is set.
  ///
  /// @param relation a keyword of the format
  public record Link(@Nullable Linked cause, @Nullable Linked effect, String relation) {}

  /// A cause or an effect.
  ///
  /// @param text the text of a fact or of the judgement
  /// @param condition the condition on which the fact depends, or null
  /// @param reserve what is doubtful of the fact
  public record Linked(
      Leaf.Prose text, Leaf.@Nullable Prose condition, FrontPage.Reserve reserve) {}

  /// The author of a judgement. Both components are null for an actor on background.
  public record Author(Statement.@Nullable Speaker actor, @Nullable Cited source) {}

  /// A source that is itself the author of a judgement.
  ///
  /// @param number the number of the source in this briefing, from 1
  /// @param kind a keyword of the format
  public record Cited(int number, String kind) {}

  /// The judgements of one author.
  public record Comment(Author author, List<Assessment> assessments) {
    public Comment {
      assessments = List.copyOf(assessments);
    }
  }
}
