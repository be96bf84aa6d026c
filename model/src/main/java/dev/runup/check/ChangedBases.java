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
import org.jspecify.annotations.Nullable;

/// Finds facts that named who spoke on background in one issue and hid the actor in another,
/// because an update changed what they rest on.
///
/// Example: an action of Smith rests on a judgement, and this one on words of Smith on background.
/// A day later the judgement rests on a newspaper alone.
final class ChangedBases {

  private final Set<FactId> reported;
  private final Rules.Findings found;

  /// The names that facts hid at any time.
  private final Map<FactId, Set<Name>> hidden = new HashMap<>();

  /// The names that facts hide since an update of what they rest on.
  private final Map<FieldRef, Brought> brought = new LinkedHashMap<>();

  /// An actor under a key.
  private record Name(Field field, FactId actor) {}

  /// What an update of a fact brought.
  ///
  /// @param fact the first fact that rests on it
  /// @param names the places of the names
  private record Brought(Fact update, Fact fact, FactId actor, List<FieldRef> names) {}

  private ChangedBases(Set<FactId> reported, Rules.Findings found) {
    this.reported = reported;
    this.found = found;
  }

  /// Finds the facts, and adds them to those that are reported.
  ///
  /// @param reported the facts of which another rule has found the cause
  static void find(Known known, Background background, Set<FactId> reported, Rules.Findings found) {
    ChangedBases rule = new ChangedBases(reported, found);
    BackgroundInTime.follow(known, background, rule::visit);
    rule.brought.forEach(rule::addBrought);
  }

  private void visit(Step step) {
    Fact version = step.version();
    if (version.isWithdrawn()
        || reported.contains(version.id())
        || reported.contains(step.cause().id())) {
      return;
    }
    version
        .values()
        .forEach((field, values) -> {
          // Without a required party a fact isn't built at all, see NamedOnBackground.
          boolean isParty = field.is(KeyTrait.PARTY) && field.spec().required();
          if (isPrinted(version, field) && !isParty) {
            values.stream()
                .flatMap(value -> value.facts().stream())
                .filter(actor -> actor.type() == FactType.ACTOR)
                .forEach(actor -> visit(step, new Name(field, actor)));
          }
        });
  }

  private static boolean isPrinted(Fact version, Field field) {
    return !field.is(KeyTrait.SPEAKER) || !version.has(StatementField.ATTRIBUTION);
  }

  private void visit(Step step, Name name) {
    Fact version = step.version();
    Set<Name> ofFact = hidden.computeIfAbsent(version.id(), _ -> new HashSet<>());
    if (!step.then().isForbidden(version, name.field(), name.actor())) {
      if (ofFact.contains(name)) {
        addNamed(step, name);
      }
    } else if (ofFact.add(name) && hasNamed(step.before(), name)) {
      boolean isOwn = step.cause().id().equals(version.id());
      if (!isOwn) {
        addHidden(step, name);
      }
    }
  }

  private static boolean hasNamed(@Nullable Fact before, Name name) {
    return before != null
        && isPrinted(before, name.field())
        && before.all(name.field()).stream()
            .anyMatch(value -> value.refersTo(name.actor()::equals));
  }

  private void addHidden(Step step, Name name) {
    Fact version = step.version();
    reported.add(version.id());
    brought
        .computeIfAbsent(
            VersionsOnBackground.placeOf(step.cause()),
            _ -> new Brought(step.cause(), version, name.actor(), new ArrayList<>()))
        .names()
        .add(version.ref(name.field(), name.actor()));
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

  private void addNamed(Step step, Name name) {
    Fact version = step.version();
    FactId cause = step.cause().id();
    reported.add(version.id());
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        version.ref(name.field(), name.actor()),
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
