package dev.runup.rows;

import dev.runup.briefing.ChangedFact.ChangedKey;
import dev.runup.briefing.ChangedFact.ChangedValue;
import dev.runup.briefing.Leaf;
import dev.runup.change.FactChange;
import dev.runup.change.PrintedValues;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PositionField;
import dev.runup.fact.Shape;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.problem.FieldRef;
import dev.runup.values.ComposeContext;
import dev.runup.values.LeafFactory;
import dev.runup.values.Speakers;
import dev.runup.values.Times;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Composes the previous and the present values of changed keys.
///
/// @param withWithdrawn a context that also looks up withdrawn facts
/// @param printed decides which keys are listed
record ChangedKeys(ComposeContext context, ComposeContext withWithdrawn, PrintedValues printed) {

  /// Returns the keys that the page lists with their values.
  ///
  /// @param now the version that the issue prints
  List<ChangedKey> of(FactChange change, Fact now) {
    Fact before = change.comparedWith();
    if (before == null) {
      return List.of();
    }
    return printed.pageKeys(change, before).stream()
        .map(field ->
            field == ActorField.OFFICES
                ? offices(before, now)
                : changedKey(field, earlierValues(change, before, field), before, now))
        .filter(Objects::nonNull)
        .toList();
  }

  private List<ChangedValue> earlierValues(FactChange change, Fact before, Field field) {
    return field == PositionField.STATED_IN
        ? printed.earlierStatements(before, change.steps().getFirst()).stream()
            .flatMap(statement -> value(context.leaves().gist(statement)))
            .toList()
        : values(withWithdrawn, before, field);
  }

  /// Returns a key with its old and new values. Null if both read the same. Also null if a side is
  /// set, but this issue can print none of its values.
  private @Nullable ChangedKey changedKey(
      Field field, List<ChangedValue> oldValues, Fact before, Fact now) {
    List<ChangedValue> newValues = values(context, now, field);
    boolean nameless =
        (oldValues.isEmpty() && before.has(field)) || (newValues.isEmpty() && now.has(field));
    List<ChangedValue> plainOld = oldValues.stream().map(ChangedKeys::withoutRef).toList();
    List<ChangedValue> plainNew = newValues.stream().map(ChangedKeys::withoutRef).toList();
    if (nameless || plainOld.equals(plainNew)) {
      return null;
    }
    boolean single =
        field.spec().shape() instanceof Shape.Text || field.spec().shape() instanceof Shape.Word;
    return new ChangedKey(
        field.key(),
        single ? without(oldValues, plainNew) : oldValues,
        single ? without(newValues, plainOld) : newValues);
  }

  /// Returns the values that `others` don't contain. If they contain all, returns all values.
  private static List<ChangedValue> without(List<ChangedValue> values, List<ChangedValue> others) {
    List<ChangedValue> left =
        values.stream().filter(value -> !others.contains(withoutRef(value))).toList();
    return left.isEmpty() ? values : left;
  }

  /// Returns a value without its reference, so that equal texts of different versions are equal.
  private static ChangedValue withoutRef(ChangedValue one) {
    return new ChangedValue(
        one.value().withRef(null),
        one.word(),
        one.of().stream().map(leaf -> leaf.withRef(null)).toList());
  }

  private static List<ChangedValue> values(ComposeContext context, Fact fact, Field field) {
    LeafFactory leaves = context.leaves();
    Stream<ChangedValue> values =
        switch (field) {
          case EventField.WHEN -> value(context.times().when(fact));
          case StatementField.WHEN -> value(context.times().saidAt(fact));
          case MeasureField.VALUE -> value(leaves.quantity(fact));
          case HeadlineField.TEXT -> values(leaves.paragraphs(fact, field));
          case StatementField.QUOTE -> value(leaves.quote(fact, field, null));
          case StatementField.ORIGINAL ->
              value(leaves.quote(fact, field, fact.text(StatementField.ORIGINAL_LANG)));
          default -> valuesOrDefault(context, fact, field);
        };
    return values.toList();
  }

  /// Returns the values of a key. If it has none, returns the default word.
  private static Stream<ChangedValue> valuesOrDefault(
      ComposeContext context, Fact fact, Field field) {
    String word = defaultWord(field);
    if (!fact.has(field) && !word.isEmpty()) {
      return value(new Leaf.Word(word, null));
    }
    return field.spec().many() && field.spec().shape() instanceof Shape.Text
        ? values(context.leaves().proses(fact, field))
        : fact.all(field).stream().flatMap(value -> value(context, fact, field, value));
  }

  /// Returns the default word of a key, or an empty text.
  private static String defaultWord(Field field) {
    if (field == CommonField.HEDGE || field == CommonField.INFERRED) {
      return "none";
    }
    return field.spec().shape() instanceof Shape.Flag ? "no" : FactRows.defaultWord(field);
  }

  private static Stream<ChangedValue> value(
      ComposeContext context, Fact fact, Field field, Value value) {
    FieldRef ref = fact.ref(field);
    return switch (value) {
      case Value.Word(String word) -> value(new Leaf.Word(word, ref));
      case Value.Flag _ -> value(new Leaf.Word("yes", ref));
      case Value.Desk _ -> value(new Leaf.Word("desk", ref));
      case Value.Others _ -> value(new Leaf.Word("others", ref));
      case Value.LikelihoodTerm(var likelihood) -> value(new Leaf.Word(likelihood.word(), ref));
      case Value.Date _ -> value(Times.date(fact, field));
      case Value.Reference(FactId id) -> value(name(context, id));
      case Value.Text _ -> value(context.leaves().prose(fact, field));
      case Value.WholeNumber _, Value.MarkLabel _ ->
          value(new Leaf.Prose(value.shortText(), ref, ""));
      case Value.Participant one -> {
        Leaf name = name(context, one.actor());
        yield name == null
            ? Stream.empty()
            : Stream.of(new ChangedValue(name, false, notes(context, fact, one)));
      }
      case Value.Time _, Value.DayOrMoment _, Value.Quantity _, Value.AllIssues _ -> Stream.empty();
      case Value.Citation _, Value.Office _, Value.Translation _ -> Stream.empty();
      case Value.Review _, Value.Draft _ -> Stream.empty();
    };
  }

  /// Returns the role of a participant, and whether it takes part.
  private static List<Leaf> notes(
      ComposeContext context, Fact event, Value.Participant participant) {
    List<Leaf> notes = new ArrayList<>();
    if (participant.role() != null) {
      notes.add(context.leaves().part(event, EventField.WHO, participant.role()));
    }
    if (participant.attendance() != null) {
      notes.add(new Leaf.Word(participant.attendance(), event.ref(EventField.WHO)));
    }
    if (participant.from() != null) {
      notes.add(new Leaf.When(participant.from(), null));
    }
    return notes;
  }

  private static @Nullable Leaf name(ComposeContext context, FactId id) {
    Fact fact = context.known().find(id);
    boolean name = fact != null && LeafFactory.NAMES.contains(fact.type());
    return fact == null ? null : name ? context.leaves().name(fact) : context.leaves().gist(fact);
  }

  private static Stream<ChangedValue> values(List<? extends Leaf> leaves) {
    return leaves.stream().flatMap(ChangedKeys::value);
  }

  private static Stream<ChangedValue> value(@Nullable Leaf leaf) {
    return leaf == null
        ? Stream.empty()
        : Stream.of(new ChangedValue(leaf, leaf instanceof Leaf.Word, List.of()));
  }

  /// Returns the key `offices` with the offices that ended, or null if none did. If the row prints
  /// the same title for another body, only the old body is listed.
  ///
  /// Example: "minister of Rome" became "minister of Land". The row prints "minister of Land". Only
  /// "Rome" is listed.
  private @Nullable ChangedKey offices(Fact before, Fact after) {
    LeafFactory leaves = context.leaves();
    LocalDate day = context.known().issue().day();
    Value.Office now = Speakers.officeToPrint(before, after, day);
    List<Value.Office> all = before.all(ActorField.OFFICES, Value.Office.class);
    List<Leaf> ended = new ArrayList<>();
    for (Value.Office one : Speakers.endedOffices(before, after, day)) {
      if (now == null || !now.office().equals(one.office())) {
        int index = all.indexOf(one);
        ended.add(leaves.member(before, ActorField.OFFICES, index, all.size(), one.office()));
      } else if (!now.of().equals(one.of())) {
        ended.addAll(withWithdrawn.leaves().names(one.of()));
      }
    }
    return ended.isEmpty()
        ? null
        : new ChangedKey(ActorField.OFFICES.key(), values(ended).toList(), List.of());
  }
}
