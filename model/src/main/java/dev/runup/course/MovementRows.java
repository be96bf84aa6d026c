package dev.runup.course;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Movement;
import dev.runup.briefing.Movement.Course;
import dev.runup.briefing.Movement.Step;
import dev.runup.change.FactChange;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.PositionField;
import dev.runup.history.Known;
import dev.runup.history.Known.IssueDay;
import dev.runup.values.ComposeContext;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes how positions moved over the issues of the edition. [PositionCourse] finds what became
/// of each.
public final class MovementRows {

  /// The fewest moves that are worth a figure.
  private static final int FEWEST = 2;

  /// The most courses of the figure.
  private static final int MOST = 12;

  private final ComposeContext context;
  private final Known known;
  private final PositionOrder positions;

  public MovementRows(ComposeContext context, PositionOrder positions) {
    this.context = context;
    this.known = context.known();
    this.positions = positions;
  }

  /// A course and the newest version of its position.
  private record Found(Fact position, Course course) {
    boolean hasMoved() {
      return moves() > 0;
    }

    /// Returns whether it moved or the desk withdrew or corrected it.
    boolean isChanged() {
      return hasMoved() || mended() > 0;
    }

    int mended() {
      return course.steps().stream()
          .mapToInt(step -> (is(step, "withdrawn") ? 1 : 0) + (step.corrected() == null ? 0 : 1))
          .sum();
    }

    private static boolean is(Step step, String kind) {
      return step.kind().equals(kind);
    }

    int moves() {
      return (int) course.steps().stream().filter(step -> is(step, "moved")).count();
    }
  }

  public Movement movement() {
    List<Found> all = found();
    List<Found> moved = all.stream().filter(Found::hasMoved).toList();
    int moves = moved.stream().mapToInt(Found::moves).sum();
    if (moves < FEWEST) {
      return Movement.NONE;
    }
    Set<FactId> movers = new HashSet<>();
    moved.forEach(one -> movers.add(PositionOrder.actor(one.position)));
    // The first course of each party comes first, so that none is left out of the figure. A party
    // that only holds the position of its group has none.
    Set<Course> chosen = new LinkedHashSet<>();
    Map<Course, Integer> places = new LinkedHashMap<>();
    for (FactId party : positions.seated(all.stream().map(one -> actor(one.position)).toList())) {
      Course first = ofParty(all, moved, party);
      if (!first.steps().isEmpty() || !positions.holdsAsMember(party)) {
        chosen.add(first);
        places.put(first, positions.parties().indexOf(party));
      }
    }
    List<Found> mended = all.stream().filter(one -> one.isChanged() && !one.hasMoved()).toList();
    Stream.concat(moved.stream(), mended.stream())
        .forEach(one -> {
          chosen.add(one.course);
          places.putIfAbsent(one.course, positions.partyPlace(one.position));
        });
    List<Course> sorted = new ArrayList<>(chosen);
    int drawn = Math.min(MOST, sorted.size());
    sorted
        .subList(0, drawn)
        .sort(Comparator.comparingInt(course -> Objects.requireNonNull(places.get(course))));
    return new Movement(
        issues(),
        sorted,
        commonTopic(sorted),
        drawn,
        moves,
        movers.size(),
        all.stream().mapToInt(Found::mended).sum());
  }

  private static FactId actor(Fact position) {
    return PositionOrder.actor(position);
  }

  /// Returns the courses of all positions with a known actor and topic, in the order of their
  /// section.
  private List<Found> found() {
    List<Found> all = new ArrayList<>();
    for (List<Fact> versions : known.versions().values()) {
      Fact newest = versions.getLast();
      Fact actor = known.find(newest.target(PositionField.ACTOR));
      FactId topic = newest.target(PositionField.ISSUE);
      if (actor != null && (topic == null || known.find(topic) != null)) {
        List<Step> steps = new PositionCourse(context, versions).steps();
        if (!steps.isEmpty()) {
          all.add(new Found(newest, course(versions, actor, steps)));
        }
      }
    }
    all.sort(Comparator.comparing(Found::position, positions.byTopic()));
    return all;
  }

  private Course course(List<Fact> versions, Fact actor, List<Step> steps) {
    IssueDay without = null;
    List<Fact> asMember = positions.heldAsMember(versions.getFirst());
    for (IssueDay issue : known.earlier()) {
      boolean isKnown =
          Known.countAt(versions, issue) > 0
              || asMember.stream()
                  .anyMatch(one -> Known.countAt(known.versionsUpTo(one), issue) > 0);
      without = isKnown ? without : issue;
    }
    return new Course(
        context.leaves().gist(versions.getLast(), PositionField.ISSUE),
        context.leaves().name(actor),
        without == null ? null : Times.day(without.day()),
        steps);
  }

  /// Returns the course of a party: the first one that moved, or else the first one that the desk
  /// withdrew or corrected, or else the first stated one on a topic on which somebody moved, or
  /// else the first stated one. A party of whom no position is known has an empty one.
  private Course ofParty(List<Found> all, List<Found> moved, FactId party) {
    Set<@Nullable FactId> topics = new HashSet<>();
    moved.forEach(one -> topics.add(one.position.target(PositionField.ISSUE)));
    int place = positions.parties().indexOf(party);
    return all.stream()
        .filter(one -> positions.partyPlace(one.position) == place)
        .min(
            Comparator.comparing((Found one) -> !one.hasMoved())
                .thenComparing(one -> !one.isChanged())
                .thenComparing(one -> !FactChange.isStated(one.position))
                .thenComparing(one -> !topics.contains(one.position.target(PositionField.ISSUE))))
        .map(Found::course)
        .orElseGet(() -> {
          Fact actor = Objects.requireNonNull(known.find(party));
          return new Course(null, context.leaves().name(actor), null, List.of());
        });
  }

  private static Leaf.@Nullable Prose commonTopic(List<Course> courses) {
    List<Course> known = courses.stream().filter(course -> !course.steps().isEmpty()).toList();
    Leaf.Prose first = known.getFirst().issue();
    return known.stream().allMatch(course -> Objects.equals(course.issue(), first)) ? first : null;
  }

  private List<Leaf.When> issues() {
    Set<LocalDate> days = new LinkedHashSet<>();
    known.earlier().forEach(issue -> days.add(issue.day()));
    days.add(known.issue().day());
    return days.stream().map(Times::day).toList();
  }
}
