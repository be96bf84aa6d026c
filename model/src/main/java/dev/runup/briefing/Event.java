package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event.
///
/// @param form a word of the format
/// @param status how far it has come
/// @param phase where it stands to the issue day: `past`, `under-way`, `to-come`, or `overdue`
///   where its day is past and nobody says what became of it
/// @param when its date, or null
/// @param elsewhere its time in zones in which its date is another one
/// @param hourless whether its day is known and its hour is not
/// @param relation where it stands to another event, where it has no date, or null
/// @param where the places, the larger after the smaller
/// @param who who takes part
/// @param others whether there are more than those named
/// @param partOf the larger event it belongs to, or null
/// @param isSummit whether everything leads up to it
public record Event(
    Leaf.Prose title,
    String form,
    Leaf.Word status,
    String phase,
    Leaf.@Nullable When when,
    List<Leaf.When> elsewhere,
    boolean hourless,
    @Nullable Relation relation,
    List<Leaf.Name> where,
    List<Participant> who,
    boolean others,
    Leaf.@Nullable Prose outcome,
    Leaf.@Nullable Prose partOf,
    boolean isSummit,
    Provenance standing) {

  public Event {
    elsewhere = List.copyOf(elsewhere);
    where = List.copyOf(where);
    who = List.copyOf(who);
  }

  /// Where an event without a date stands.
  ///
  /// @param word `before` or `after`
  /// @param other the other event
  /// @param summit whether the other event is the summit
  /// @param form the other event's form, a word of the format
  public record Relation(String word, Leaf.Prose other, boolean summit, String form) {}

  /// An actor that takes part.
  public record Participant(Statement.Speaker who, Leaf.@Nullable Prose role) {}
}
