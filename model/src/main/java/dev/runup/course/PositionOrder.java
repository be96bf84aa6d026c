package dev.runup.course;

import dev.runup.change.FactChange;
import dev.runup.fact.ActorField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.IssueField;
import dev.runup.fact.PositionField;
import dev.runup.history.Known;
import dev.runup.values.ComposeContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The positions in order, and the parties that hold them. Positions on heavier topics come first,
/// those on all topics last. On a topic, the parties of the summit come first.
public final class PositionOrder {

  private final Known known;
  private final Freshness freshness;

  /// The states that take part in the summit.
  private final List<FactId> parties;

  /// The parties that take part in the summit themselves, and not only through a group.
  private final Set<FactId> inPerson;

  private final Map<FactId, Integer> partyPlaces = new HashMap<>();
  private final List<Fact> order;
  private final Map<FactId, List<Fact>> byIssue;

  /// The positions that each party holds as a member of a group.
  private final Map<FactId, List<Fact>> asMember = new HashMap<>();

  public PositionOrder(Known known) {
    this.known = known;
    this.freshness = new Freshness(known);
    Fact summit = known.find(known.settings().summit());
    this.parties = summit == null ? List.of() : freshness.parties(summit);
    this.inPerson = summit == null ? Set.of() : freshness.partiesInPerson(summit);
    this.order = new ArrayList<>(known.ofType(FactType.POSITION));
    order.sort(byTopic());
    this.byIssue = Known.byTarget(order, PositionField.ISSUE);
    for (Fact position : order) {
      for (FactId member : holdingMembers(position)) {
        asMember.computeIfAbsent(member, _ -> new ArrayList<>()).add(position);
      }
    }
  }

  public Freshness freshness() {
    return freshness;
  }

  /// Returns the order of positions in their section.
  public Comparator<Fact> byTopic() {
    return Comparator.comparingInt((Fact fact) -> -weight(fact))
        .thenComparing(fact -> String.valueOf(fact.target(PositionField.ISSUE)))
        .thenComparingInt(this::partyPlace)
        .thenComparing(this::sortKey)
        .thenComparing(Fact::id);
  }

  /// Returns the weight of a position's topic, or 0 for a position on all topics.
  private int weight(Fact position) {
    Fact issue = known.find(position.target(PositionField.ISSUE));
    return issue == null ? 0 : issue.wholeNumber(IssueField.WEIGHT, ComposeContext.USUAL_WEIGHT);
  }

  /// Returns the place of a position's party among those of the summit. Other actors come last.
  int partyPlace(Fact position) {
    return partyPlaces.computeIfAbsent(
        actor(position),
        actor -> {
          int place = parties.indexOf(freshness.party(actor));
          return place < 0 ? parties.size() : place;
        });
  }

  private String sortKey(Fact position) {
    Fact actor = known.find(position.target(PositionField.ACTOR));
    String key = actor == null ? null : actor.text(ActorField.SORT_AS);
    String name = actor == null ? null : actor.text(ActorField.NAME);
    return String.valueOf(key == null ? name : key);
  }

  /// Returns all positions in order.
  public List<Fact> sorted() {
    return order;
  }

  /// Returns the positions on a topic, in order.
  public List<Fact> on(FactId topic) {
    return byIssue.getOrDefault(topic, List.of());
  }

  /// Returns the actors of positions, the parties of the summit first, then by their sort keys.
  public List<FactId> actors(Set<Fact> positions) {
    return positions.stream()
        .sorted(Comparator.comparingInt(this::partyPlace).thenComparing(this::sortKey))
        .map(PositionOrder::actor)
        .distinct()
        .toList();
  }

  /// Returns the states that take part in the summit.
  public List<FactId> parties() {
    return parties;
  }

  /// Returns the parties of the summit, without persons of whom neither a state nor a position is
  /// known, who may speak for an actor who has positions, and without the members of a group that
  /// takes part of whom no position of their own is known.
  public List<FactId> seated(List<FactId> holders) {
    List<FactId> holding = holders.stream().map(freshness::party).toList();
    return parties.stream()
        .filter(party -> inPerson.contains(party) || holding.contains(party))
        .filter(party -> {
          Fact actor = known.find(party);
          boolean person = actor != null && actor.word(ActorField.KIND, "").equals("person");
          return actor != null && (!person || holders.contains(party));
        })
        .toList();
  }

  /// Returns the parties that hold a position as members of a group.
  public List<FactId> holdingMembers(Fact position) {
    FactId own = freshness.party(actor(position));
    return freshness.holders(position).stream().filter(party -> !party.equals(own)).toList();
  }

  /// Returns the positions on the topic of a position that its party holds as a member of a group.
  List<Fact> heldAsMember(Fact position) {
    return asMember.getOrDefault(freshness.party(actor(position)), List.of()).stream()
        .filter(one ->
            Objects.equals(one.target(PositionField.ISSUE), position.target(PositionField.ISSUE)))
        .toList();
  }

  /// Returns whether a party holds a position as a member of a group.
  boolean holdsAsMember(FactId party) {
    return asMember.containsKey(party);
  }

  /// Returns whether a group of a party has a position on a topic, or on any one.
  public boolean isHeldByGroup(FactId party, @Nullable Fact issue) {
    return asMember.getOrDefault(party, List.of()).stream()
        .filter(FactChange::isStated)
        .anyMatch(one -> issue == null || one.targets(PositionField.ISSUE).contains(issue.id()));
  }

  public static FactId actor(Fact position) {
    return Objects.requireNonNull(position.target(PositionField.ACTOR));
  }
}
