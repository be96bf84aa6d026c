package dev.runup.briefing;

import dev.runup.fact.FactDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event.
///
/// @param form a keyword of the format
/// @param status a keyword of the format
/// @param phase the time relative to the issue day: `past`, `under-way`, `to-come`, `overdue` or
///   `overtaken`. An overdue event has a past day and no reported outcome. An overtaken one was
///   announced and is not to come any more
/// @param where the places, the smallest first
/// @param isSummit whether it is the event that the dossier is about
/// @param partOf the larger event that it belongs to, or null
public record Event(
    Leaf.Prose title,
    String form,
    Leaf.Word status,
    String phase,
    Time time,
    List<Leaf.Name> where,
    People people,
    Leaf.@Nullable Prose outcome,
    boolean isSummit,
    Leaf.@Nullable Prose partOf,
    Dispute dispute,
    Provenance standing) {

  public Event {
    where = List.copyOf(where);
  }

  /// When an event is.
  ///
  /// @param when the date, or null
  /// @param begun whether it is to come, but its first day is over. Nobody says that it has begun
  /// @param elsewhere the time in zones in which the date differs
  /// @param hourless whether it is to come on a known day, at an hour that is not given
  /// @param atDesk its day in the desk's zone, with the name of that zone. Null if that is its own
  ///   day, or if its hour isn't known
  /// @param untimed whether its hour is not given, and that of another event of its day is
  /// @param relation the place before or after another event. Null if the event has a date
  public record Time(
      Leaf.@Nullable When when,
      boolean begun,
      List<Leaf.When> elsewhere,
      boolean hourless,
      Leaf.@Nullable When atDesk,
      boolean untimed,
      @Nullable Relation relation) {
    public Time {
      elsewhere = List.copyOf(elsewhere);
    }
  }

  /// Who takes part in an event.
  ///
  /// @param who those who take part, or did until they left
  /// @param others whether others take part who are not named
  /// @param away those who were invited only, declined, were absent, or had left before
  public record People(List<Participant> who, boolean others, List<Participant> away) {
    public People {
      who = List.copyOf(who);
      away = List.copyOf(away);
    }
  }

  /// Who says that an event was not so.
  ///
  /// @param denial who denies it, or null if nobody does
  /// @param versions who gives another day, hour or place of it, or denies or contradicts it
  public record Dispute(@Nullable Denial denial, List<OtherVersion> versions) {
    public Dispute {
      versions = List.copyOf(versions);
    }
  }

  /// Returns this event with others who take part.
  public Event withWho(List<Participant> who) {
    return new Event(
        title,
        form,
        status,
        phase,
        time,
        where,
        new People(who, people.others, people.away),
        outcome,
        isSummit,
        partOf,
        dispute,
        standing);
  }

  /// Returns the date, in the desk's zone if its hour is known. Null if it has none.
  public @Nullable FactDate date() {
    Leaf.When there = time.atDesk == null ? time.when : time.atDesk;
    return there == null ? null : there.date();
  }

  /// Returns whether it is cancelled, or postponed without a new date.
  public boolean isOff() {
    return status.word().equals("cancelled") || status.word().equals("postponed") && !isPutOff();
  }

  /// Returns whether it is postponed to the date that it has.
  public boolean isPutOff() {
    return status.word().equals("postponed")
        && (phase.equals("to-come") || phase.equals("overdue"));
  }

  /// Returns the keyword of its status, `put-off` if it is postponed to the date that it has,
  /// `passed` for an overdue deadline, `was-ongoing` if its last day is over, or `overtaken`.
  public String statusWord() {
    boolean isPassed = form.equals("deadline") && phase.equals("overdue");
    boolean wasOngoing = status.word().equals("ongoing") && phase.equals("past");
    return phase.equals("overtaken")
        ? phase
        : wasOngoing ? "was-ongoing" : isPassed ? "passed" : isPutOff() ? "put-off" : status.word();
  }

  /// Returns whether somebody gives another day, hour or place of it.
  public boolean isContested() {
    return dispute.versions.stream().anyMatch(one -> one.where() != null || one.when() != null);
  }

  /// Returns whether its source has a reserve, or somebody denies it.
  public boolean isDoubtful() {
    return dispute.denial != null || !standing.hedges().isEmpty();
  }

  /// The denial of an event or of a measure.
  ///
  /// @param by those who deny it, as far as they may be named
  public record Denial(List<Leaf.Name> by) {
    public Denial {
      by = List.copyOf(by);
    }
  }

  /// What somebody else says of an event: another day, hour or place, or words that oppose it.
  ///
  /// @param by those who say so: speakers, or else the publishers of the sources. Empty if none may
  ///   be named
  /// @param where the other place, or null if it is the same or a part of it
  /// @param when the other day with its hour, or the other hour alone. Null if they are the same
  /// @param word `denies` or `contradicts` for words that oppose the event, else empty
  /// @param says these words, or null
  /// @param quoted whether they are a quotation
  public record OtherVersion(
      List<Leaf.Name> by,
      Leaf.@Nullable Name where,
      Leaf.@Nullable When when,
      String word,
      Leaf.@Nullable Prose says,
      boolean quoted,
      Provenance standing) {
    public OtherVersion {
      by = List.copyOf(by);
    }
  }

  /// The place of an undated event before or after another one.
  ///
  /// @param word `before` or `after`
  /// @param other the other event
  /// @param summit whether the other event is the summit
  /// @param form the form of the other event, a keyword of the format
  public record Relation(String word, Leaf.Prose other, boolean summit, String form) {}

  /// An actor who takes part in an event, or doesn't.
  ///
  /// @param addressee whether a letter is addressed to it, which the role says
  /// @param group whether it is a group, which counts as more than one
  /// @param attendance `invited`, `declined`, `absent` or `left`. Empty for one who takes part
  /// @param from the day from which that holds, or null
  /// @param standsFor for whom it stands in, or null
  public record Participant(
      Statement.Speaker who,
      Leaf.@Nullable Prose role,
      boolean addressee,
      boolean group,
      String attendance,
      Leaf.@Nullable When from,
      Leaf.@Nullable Name standsFor) {}
}
