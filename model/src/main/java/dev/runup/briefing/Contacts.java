package dev.runup.briefing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who met, called or wrote whom in the run-up.
///
/// @param all the contacts in the order of the timeline. Empty if fewer than two contacts between
///   named actors took place
/// @param actors those who were present at a contact or sent a letter. The parties of the summit
///   come first, whether or not they had a contact, then those with the most contacts
/// @param parties the number of parties of the summit at the start of `actors`
/// @param pairs what is known of two actors who had a contact or will have one
/// @param anyOther whether there are two actors of whom no contact is known
public record Contacts(
    List<Contact> all, List<Leaf.Name> actors, int parties, List<Pairs> pairs, boolean anyOther) {

  /// The contacts of a briefing that has too few of them.
  public static final Contacts NONE = new Contacts(List.of(), List.of(), 0, List.of(), false);

  public Contacts {
    all = List.copyOf(all);
    actors = List.copyOf(actors);
    pairs = List.copyOf(pairs);
  }

  /// A meeting, a call or a letter.
  ///
  /// @param form `meeting`, `call`, `visit`, `negotiation` or `letter`
  /// @param day the date without an hour, or null
  /// @param present those who took part, or the sender of a letter
  /// @param to those to whom a letter is addressed. Nobody says that it arrived
  /// @param others whether others took part who are not named
  /// @param knownOn the day on which the desk learned that it had taken place. Null if that was on
  ///   its own day, or if it has not taken place
  /// @param denied whether a statement denies it
  /// @param deniedBy those who deny it, as far as they may be named
  public record Contact(
      Event event,
      String form,
      Leaf.@Nullable When day,
      List<Leaf.Name> present,
      List<Leaf.Name> to,
      boolean others,
      Leaf.@Nullable When knownOn,
      boolean denied,
      List<Leaf.Name> deniedBy) {

    public Contact {
      present = List.copyOf(present);
      to = List.copyOf(to);
      deniedBy = List.copyOf(deniedBy);
    }

    /// Returns whether it took place or goes on, as far as anybody reports.
    public boolean tookPlace() {
      return event.status().word().equals("occurred") || event.status().word().equals("ongoing");
    }

    /// Returns whether its source has a reserve, or somebody denies it.
    public boolean isDoubtful() {
      return denied || !event.standing().hedges().isEmpty();
    }
  }

  /// Pairs of actors of whom the same contacts are the last ones.
  ///
  /// @param who the actors of each pair. A single list of three or more means all of them, with
  ///   each other
  /// @param last the last contact that took place. Several of which nobody says which was later, or
  ///   of one day. Empty if none with a day is known
  /// @param unordered whether it isn't known which of `last` was later
  /// @param only whether no other contact of theirs that took place is known
  /// @param before the last one without doubt, if all of `last` are doubtful
  /// @param undated the contacts that took place on a day that nobody gives
  /// @param letters the letters from one to the other
  /// @param announced the contacts that are announced, or postponed. The day of some may be over
  public record Pairs(
      List<List<Leaf.Name>> who,
      List<Contact> last,
      boolean unordered,
      boolean only,
      List<Contact> before,
      List<Contact> undated,
      List<Contact> letters,
      List<Contact> announced) {

    public Pairs {
      who = List.copyOf(who);
      last = List.copyOf(last);
      before = List.copyOf(before);
      undated = List.copyOf(undated);
      letters = List.copyOf(letters);
      announced = List.copyOf(announced);
    }
  }
}
