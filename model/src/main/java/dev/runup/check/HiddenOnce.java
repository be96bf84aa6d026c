package dev.runup.check;

import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.history.Background;
import dev.runup.history.BackgroundInTime;
import dev.runup.history.BackgroundInTime.Step;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Finds facts that hide who spoke on background in one issue and name the actor in another, before
/// or after. It compares all that a fact hid and named over time, whether an update changed the
/// fact or what it rests on.
///
/// Example: an action of Smith rests on a judgement, and this one on words of Smith on background.
/// A day later the judgement rests on a newspaper alone.
final class HiddenOnce {

  private final Set<FactId> reported;
  private final Rules.Findings found;

  private final Map<FactId, Course> courses = new HashMap<>();

  /// The names that facts hide since an update of what they rest on.
  private final Map<FieldRef, Brought> brought = new LinkedHashMap<>();

  /// Whom a fact has hidden and named so far.
  private static final class Course {

    /// Those who spoke on background in what it rested on.
    private final Set<FactId> hidden = new HashSet<>();

    /// Where it named each actor.
    private final Map<FactId, FieldRef> named = new HashMap<>();

    /// How many of its versions were looked at.
    private int seen;
  }

  /// An actor whom a version names.
  private record Naming(Fact version, Field field, FactId actor) {
    FieldRef at() {
      return version.ref(field, actor);
    }
  }

  /// What an update of a fact brought.
  ///
  /// @param fact the first fact that rests on it
  /// @param names the places of the names
  private record Brought(Fact update, Fact fact, FactId actor, List<FieldRef> names) {}

  private HiddenOnce(Set<FactId> reported, Rules.Findings found) {
    this.reported = reported;
    this.found = found;
  }

  /// Finds the facts, and adds them to those that are reported.
  ///
  /// @param reported the facts of which another rule has found the cause
  static void find(Known known, Background background, Set<FactId> reported, Rules.Findings found) {
    HiddenOnce rule = new HiddenOnce(reported, found);
    BackgroundInTime.follow(known, background, rule::visit);
    rule.brought.forEach(rule::addBrought);
  }

  private void visit(Step step) {
    Fact version = step.version();
    if (reported.contains(version.id()) || reported.contains(step.cause().id())) {
      return;
    }
    List<Fact> all = step.then().versions(version.id());
    Course course = courses.get(version.id());
    if (course == null) {
      course = new Course();
      courses.put(version.id(), course);
      // Until now it was on the record, and named all.
      for (Fact earlier : all) {
        Fact before = step.before();
        if (before != null && earlier.version() <= before.version()) {
          addNamed(course, names(earlier).toList());
        }
      }
    }
    Set<FactId> unnamed = step.then().unnamed(version);
    // On the same grounds, an old version names whom it named before.
    int from = step.isGroundChanged() ? 0 : Math.min(course.seen, all.size());
    course.seen = all.size();
    List<Naming> namings =
        all.subList(from, all.size()).stream()
            .flatMap(HiddenOnce::names)
            .filter(one -> !step.then().isForbidden(one.version(), one.field(), one.actor()))
            .toList();
    for (Naming one : namings) {
      if (course.hidden.contains(one.actor())) {
        addNamed(step, one);
        return;
      }
    }
    for (FactId actor : unnamed) {
      FieldRef at = course.named.get(actor);
      if (at != null) {
        addHidden(step, actor, at);
        return;
      }
    }
    addNamed(course, namings);
    course.hidden.addAll(unnamed);
  }

  private static void addNamed(Course course, List<Naming> namings) {
    namings.forEach(one -> course.named.putIfAbsent(one.actor(), one.at()));
  }

  /// Returns the actors that a version names in print, if no terms forbid it.
  private static Stream<Naming> names(Fact version) {
    return version.values().entrySet().stream()
        .filter(one -> isPrinted(version, one.getKey()))
        .flatMap(one ->
            one.getValue().stream()
                .flatMap(value -> value.facts().stream())
                .filter(actor -> actor.type() == FactType.ACTOR)
                .map(actor -> new Naming(version, one.getKey(), actor)));
  }

  /// Returns whether a key is printed with its actors. Without a required party a fact isn't built
  /// at all, see [NamedOnBackground].
  private static boolean isPrinted(Fact version, Field field) {
    boolean isParty = field.is(KeyTrait.PARTY) && field.spec().required();
    return !isParty && (!field.is(KeyTrait.SPEAKER) || !version.has(StatementField.ATTRIBUTION));
  }

  private void addHidden(Step step, FactId actor, FieldRef named) {
    Fact version = step.version();
    reported.add(version.id());
    brought
        .computeIfAbsent(
            VersionsOnBackground.placeOf(step.cause()),
            _ -> new Brought(step.cause(), version, actor, new ArrayList<>()))
        .names()
        .add(named);
  }

  private void addBrought(FieldRef at, Brought one) {
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        at,
        "this update of "
            + one.update().id()
            + " brings words on background below "
            + one.fact().id()
            + ", which named "
            + one.actor()
            + " before",
        "Type what rests on the words on background as a fact of its own.",
        one.names());
  }

  private void addNamed(Step step, Naming name) {
    Fact version = step.version();
    FactId cause = step.cause().id();
    reported.add(version.id());
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        name.at(),
        version.id()
            + " names "
            + name.actor()
            + " since an update of "
            + cause
            + ", and hid before who spoke on background",
        cause.equals(version.id())
            ? "Leave the name out, or type the words from the other source as a fact of their own."
            : "Leave the name out, or type what "
                + cause.id()
                + " is now as a fact of its own and rest this one on it.",
        List.of(VersionsOnBackground.placeOf(step.cause())));
  }
}
