package dev.runup.values;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Statement.Post;
import dev.runup.briefing.Statement.Speaker;
import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactDate;
import dev.runup.fact.FactId;
import dev.runup.fact.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Names actors with their offices, all that they held at once. If a date isn't exact, an office
/// counts only if it was held on all possible days.
///
/// Offices are printed once for each actor, and again only after other offices of that actor. Each
/// passage of a briefing has its own speakers. Example: "President Costa" is followed by "Costa" in
/// the same passage.
public final class Speakers {

  private final ComposeContext context;
  private final Map<FactId, List<Value.Office>> introduced = new HashMap<>();

  public Speakers(ComposeContext context) {
    this.context = context;
  }

  /// Returns the actors as speakers. Skips unknown actors.
  public List<Speaker> of(List<FactId> actors, DayRange days) {
    return actors.stream().map(id -> of(id, days)).filter(Objects::nonNull).toList();
  }

  /// Returns an actor as a speaker, or null if the actor is not known.
  public @Nullable Speaker of(@Nullable FactId id, DayRange days) {
    Fact actor = context.known().find(id);
    if (actor == null) {
      return null;
    }
    List<Value.Office> held =
        actor.has(ActorField.OFFICES) ? surelyHeld(heldOn(offices(actor), days), days) : List.of();
    boolean known = held.equals(held.isEmpty() ? held : introduced.put(actor.id(), held));
    return speaker(actor, known ? List.of() : held);
  }

  /// Returns a changed actor with the offices to print.
  public Speaker changed(@Nullable Fact before, Fact actor, LocalDate day) {
    return speaker(actor, officesToPrint(before, actor, day));
  }

  /// Returns the first of the offices to print for an actor who changed, or null.
  public static Value.@Nullable Office officeToPrint(
      @Nullable Fact before, Fact actor, LocalDate day) {
    List<Value.Office> offices = officesToPrint(before, actor, day);
    return offices.isEmpty() ? null : offices.getFirst();
  }

  /// Returns the offices to print for an actor who changed. They are the offices held on the day
  /// that are new since `before`, or else all held. If the first office is unchanged and another
  /// one ended, there are none. Example: a minister of Rome became minister of Land. The result is
  /// minister of Land.
  private static List<Value.Office> officesToPrint(
      @Nullable Fact before, Fact actor, LocalDate day) {
    List<Value.Office> heldNow = heldOn(offices(actor), DayRange.of(day));
    List<Value.Office> heldBefore =
        before == null ? List.of() : heldOn(offices(before), DayRange.of(day));
    if (before == null || heldNow.isEmpty()) {
      return heldNow;
    }
    List<Value.Office> newOffices =
        heldNow.stream().filter(office -> !isAmong(office, heldBefore)).toList();
    if (!newOffices.isEmpty()) {
      return newOffices;
    }
    boolean same = isAmong(heldNow.getFirst(), heldBefore.subList(0, 1));
    return same && !endedOffices(before, actor, day).isEmpty() ? List.of() : heldNow;
  }

  /// Returns the offices in `before` that ended. They were deleted, or are no longer held on the
  /// day.
  public static List<Value.Office> endedOffices(Fact before, Fact actor, LocalDate day) {
    List<Value.Office> heldBefore = heldOn(offices(before), DayRange.of(day));
    List<Value.Office> heldNow = heldOn(offices(actor), DayRange.of(day));
    return offices(before).stream()
        .filter(office -> !isAmong(office, heldBefore.contains(office) ? heldNow : offices(actor)))
        .toList();
  }

  /// Returns whether the list contains an office, whatever its dates.
  private static boolean isAmong(Value.Office office, List<Value.Office> others) {
    return others.stream()
        .anyMatch(
            other -> other.office().equals(office.office()) && other.of().equals(office.of()));
  }

  private static List<Value.Office> offices(Fact actor) {
    return actor.all(ActorField.OFFICES, Value.Office.class);
  }

  private Speaker speaker(Fact actor, List<Value.Office> printed) {
    List<Value.Office> all = offices(actor);
    List<Post> posts = new ArrayList<>();
    for (Value.Office office : printed) {
      Leaf.Prose title =
          context
              .leaves()
              .member(actor, ActorField.OFFICES, all.indexOf(office), all.size(), office.office());
      Leaf.Prose inText =
          office.inText() == null || !title.text().equals(office.office())
              ? null
              : new Leaf.Prose(office.inText(), title.ref(), title.language());
      posts.add(new Post(title, inText, context.leaves().names(office.of())));
    }
    Leaf.Name name = context.leaves().name(actor);
    Leaf.Prose shortName = context.leaves().prose(actor, ActorField.SHORT);
    boolean fits = shortName != null && shortName.language().equals(name.language());
    return new Speaker(
        name,
        fits && shortName != null ? shortName.asName() : null,
        actor.word(ActorField.KIND, "unnamed"),
        context.leaves().isPlural(actor),
        posts);
  }

  /// Returns the offices that were held on all of the days whatever their dates mean. If there are
  /// none, returns the first one, since the others may have come before or after it.
  ///
  /// Example: a minister became president between 1 April and 9 May. On 9 May only president is
  /// sure.
  private static List<Value.Office> surelyHeld(List<Value.Office> held, DayRange days) {
    List<Value.Office> sure =
        held.stream()
            .filter(one -> one.from() == null || !one.from().latest().isAfter(days.first()))
            .filter(one -> one.until() == null || !one.until().earliest().isBefore(days.last()))
            .toList();
    return sure.isEmpty() ? held.stream().limit(1).toList() : sure;
  }

  /// Returns the offices held on all of the days.
  private static List<Value.Office> heldOn(List<Value.Office> offices, DayRange days) {
    return offices.stream()
        .filter(office -> !office.former())
        .filter(one -> one.from() == null || !one.from().earliest().isAfter(days.first()))
        .filter(one -> one.until() == null || !one.until().latest().isBefore(days.last()))
        .toList();
  }

  /// The days on which something can have happened.
  ///
  /// @param first the first possible day, or [LocalDate#MIN] if it is open or unknown
  /// @param last the last possible day, or [LocalDate#MAX] if it is open or unknown
  public record DayRange(LocalDate first, LocalDate last) {

    /// Returns the range of a single day.
    public static DayRange of(LocalDate day) {
      return new DayRange(day, day);
    }

    /// Returns all days that a date can mean.
    public static DayRange of(FactDate date) {
      return new DayRange(date.earliest(), date.latest());
    }
  }
}
