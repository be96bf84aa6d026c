package dev.runup.compose;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    return printed.pageKeys(change).stream()
        .map(field ->
            field == ActorField.OFFICES
                ? offices(before, now)
                : changed(field, before, earlier(change, before, field), now))
        .filter(Objects::nonNull)
        .toList();
  }

  private List<ChangedValue> earlier(FactChange change, Fact before, Field field) {
    return field != PositionField.STATED_IN
        ? values(withWithdrawn, before, field)
        : printed.earlierStatements(change).stream()
            .flatMap(statement -> one(context.leaves().gist(statement)).stream())
            .toList();
  }

  /// Returns one key. Null if both sides read the same, or if this issue has no name for a value.
  private @Nullable ChangedKey changed(Field field, Fact before, List<ChangedValue> was, Fact now) {
    List<ChangedValue> is = values(context, now, field);
    boolean nameless = (was.isEmpty() && before.has(field)) || (is.isEmpty() && now.has(field));
    List<ChangedValue> first = was.stream().map(ChangedKeys::withoutRef).toList();
    List<ChangedValue> last = is.stream().map(ChangedKeys::withoutRef).toList();
    if (nameless || first.equals(last)) {
      return null;
    }
    boolean single =
        field.spec().shape() instanceof Shape.Text || field.spec().shape() instanceof Shape.Word;
    return new ChangedKey(
        field.key(), single ? without(was, last) : was, single ? without(is, first) : is);
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

  /// Returns the values of a key. If it has none, returns the default word.
  private static List<ChangedValue> values(ComposeContext context, Fact fact, Field field) {
    if (field == EventField.WHEN || field == StatementField.WHEN) {
      Times times = context.times();
      return one(field == EventField.WHEN ? times.when(fact) : times.said(fact));
    }
    if (field == MeasureField.VALUE) {
      return one(context.leaves().quantity(fact));
    }
    String word = defaultWord(field);
    if (!fact.has(field) && !word.isEmpty()) {
      return one(new Leaf.Word(word, null));
    }
    return field.spec().shape() instanceof Shape.Text
        ? texts(context.leaves(), fact, field).stream().flatMap(text -> one(text).stream()).toList()
        : fact.all(field).stream()
            .flatMap(value -> value(context, fact, field, value).stream())
            .toList();
  }

  /// Returns the default word of a key, or an empty text.
  private static String defaultWord(Field field) {
    if (field == CommonField.HEDGE || field == CommonField.INFERRED) {
      return "none";
    }
    return field.spec().shape() instanceof Shape.Flag ? "no" : FactRows.defaultWord(field);
  }

  private static List<Leaf.Prose> texts(LeafFactory leaves, Fact fact, Field field) {
    if (field == HeadlineField.TEXT) {
      return leaves.paragraphs(fact, field);
    }
    if (field.spec().many()) {
      return leaves.proses(fact, field);
    }
    boolean said = field == StatementField.QUOTE || field == StatementField.ORIGINAL;
    String language =
        field == StatementField.ORIGINAL ? fact.text(StatementField.ORIGINAL_LANG) : null;
    Leaf.Prose text = said ? leaves.quote(fact, field, language) : leaves.prose(fact, field);
    return text == null ? List.of() : List.of(text);
  }

  private static List<ChangedValue> value(
      ComposeContext context, Fact fact, Field field, Value value) {
    FieldRef ref = fact.ref(field);
    return switch (value) {
      case Value.Word(String word) -> one(new Leaf.Word(word, ref));
      case Value.Flag _ -> one(new Leaf.Word("yes", ref));
      case Value.Desk _ -> one(new Leaf.Word("desk", ref));
      case Value.Others _ -> one(new Leaf.Word("others", ref));
      case Value.Likely(var likelihood) -> one(new Leaf.Word(likelihood.word(), ref));
      case Value.Date _ -> one(Times.date(fact, field));
      case Value.Target(FactId id) -> one(name(context, id));
      case Value.Text _ -> one(context.leaves().prose(fact, field));
      case Value.WholeNumber _, Value.Marked _ -> one(new Leaf.Prose(value.typed(), ref, ""));
      case Value.Participant(FactId id, String role) -> {
        Leaf name = name(context, id);
        List<Leaf> as =
            role == null ? List.of() : List.of(context.leaves().part(fact, field, role));
        yield name == null ? List.of() : List.of(new ChangedValue(name, false, as));
      }
      case Value.Time _, Value.Recorded _, Value.Quantity _, Value.AllIssues _ -> List.of();
      case Value.Citation _, Value.Office _, Value.Translation _ -> List.of();
    };
  }

  private static @Nullable Leaf name(ComposeContext context, FactId id) {
    Fact fact = context.known().find(id);
    boolean name = fact != null && LeafFactory.isName(fact.type());
    return fact == null ? null : name ? context.leaves().name(fact) : context.leaves().gist(fact);
  }

  private static List<ChangedValue> one(@Nullable Leaf leaf) {
    return leaf == null
        ? List.of()
        : List.of(new ChangedValue(leaf, leaf instanceof Leaf.Word, List.of()));
  }

  /// Returns the offices that ended. Example: Minister of Rome became Minister of Land. The row
  /// prints the minister, so only Rome is listed.
  private @Nullable ChangedKey offices(Fact before, Fact after) {
    LocalDate day = context.known().issue().day();
    Value.Office now = Speakers.officeToPrint(before, after, day);
    List<Value.Office> offices = before.all(ActorField.OFFICES, Value.Office.class);
    List<ChangedValue> was = new ArrayList<>();
    for (Value.Office office : Speakers.endedOffices(before, after, day)) {
      if (now != null && now.office().equals(office.office())) {
        List<FactId> of = now.of().equals(office.of()) ? List.of() : office.of();
        withWithdrawn.leaves().names(of).forEach(name -> was.addAll(one(name)));
      } else {
        int index = offices.indexOf(office);
        LeafFactory leaves = context.leaves();
        was.addAll(
            one(leaves.member(before, ActorField.OFFICES, index, offices.size(), office.office())));
      }
    }
    return was.isEmpty() ? null : new ChangedKey(ActorField.OFFICES.key(), was, List.of());
  }
}
