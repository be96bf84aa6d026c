package dev.runup.fact;

import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// One complete version of a fact: its values by key, with what it inherits from its intake and the
/// dossier.
///
/// @param id its type and id
/// @param version 0 for the first version, then counted up in the order in which the desk knew them
/// @param values its values by key; a key without values is absent
/// @param typedIn the version that typed a key's values, for keys of which it is not this one
/// @param amendment why an update made this version; null for one that was typed whole
public record Fact(
    FactId id,
    int version,
    Map<Field, List<Value>> values,
    Map<Field, Integer> typedIn,
    @Nullable UpdateReason amendment) {

  public Fact {
    values = KeyedValues.of(values);
    typedIn = Map.copyOf(typedIn);
  }

  /// A version that was typed whole.
  public Fact(FactId id, int version, Map<Field, List<Value>> values) {
    this(id, version, values, Map.of(), null);
  }

  /// Gives back the keys whose values differ in another version, but for the moment, in which any
  /// two differ.
  public Set<Field> changedKeys(Fact other) {
    Set<Field> keys = new LinkedHashSet<>(values.keySet());
    keys.addAll(other.values.keySet());
    keys.remove(CommonField.RECORDED);
    keys.removeIf(field -> all(field).equals(other.all(field)));
    return keys;
  }

  /// Says whether the desk no longer stands by it.
  public boolean isWithdrawn() {
    return amendment != null && amendment.withdraws();
  }

  /// Says whether it owns up that the version before was wrong.
  public boolean isCorrection() {
    return isWithdrawn() || (amendment != null && amendment.act() == Act.CORRECTED);
  }

  /// Gives back this version as one that another amendment made.
  public Fact withReason(@Nullable UpdateReason other) {
    return new Fact(id, version, values, typedIn, other);
  }

  /// Gives back this version with other values of a key; none take the key away.
  public Fact with(Field field, List<Value> others) {
    return new Fact(id, version, KeyedValues.of(values).with(field, others), typedIn, amendment);
  }

  /// Gives back this version with some of its keys alone.
  public Fact keepOnly(Set<Field> keys) {
    return new Fact(
        id,
        version,
        KeyedValues.of(values).each((field, list) -> keys.contains(field) ? list : List.of()),
        typedIn,
        amendment);
  }

  /// Gives back what it can't be shown without, by key: the sources it cites, and the references
  /// that the format marks as needed.
  public Map<Field, List<FactId>> needs() {
    Map<Field, List<FactId>> needs = new LinkedHashMap<>();
    eachNeed((field, id) -> needs.computeIfAbsent(field, _ -> new ArrayList<>()).add(id));
    return needs;
  }

  /// Gives each fact that it can't be shown without to `action`, with the key that refers to it.
  public void eachNeed(BiConsumer<Field, FactId> action) {
    values.forEach((field, list) -> {
      // An attribution stands in for the chain behind it.
      boolean standsIn = field == StatementField.VIA && has(StatementField.ATTRIBUTION);
      boolean counts = field == CommonField.SOURCE || field.spec().shape().needed();
      if (counts && !standsIn) {
        for (Value value : list) {
          for (FactId id : value.facts()) {
            action.accept(field, id);
          }
        }
      }
    });
  }

  /// Gives back what of this version may be published: without its references to withheld facts,
  /// without the note, which is for colleagues, and without the passage, which stands with its
  /// source.
  @SuppressWarnings("ReferenceEquality") // As KeyedValues gives back itself.
  public Fact withoutWithheld(Predicate<FactId> gone) {
    KeyedValues left =
        KeyedValues.of(values)
            .each((field, list) ->
                field == CommonField.NOTE || field == CommonField.PASSAGE
                    ? List.of()
                    : without(gone, list));
    return left == values
        ? this
        : new Fact(id, version, left, typedIn, amendment).withoutStaleTranslations();
  }

  /// Gives back this version without translations of texts that it doesn't hold.
  Fact withoutStaleTranslations() {
    List<Value> translations = new ArrayList<>();
    for (Value.Translation one : all(CommonField.TRANSLATIONS, Value.Translation.class)) {
      Value.Translation left = one;
      for (Field field : type().translatable()) {
        left = field.translatedByText() ? left.only(field, texts(field)) : left;
      }
      if (!left.texts().isEmpty()) {
        translations.add(left);
      }
    }
    return all(CommonField.TRANSLATIONS).equals(translations)
        ? this
        : with(CommonField.TRANSLATIONS, translations);
  }

  /// Gives back the texts of a key that a translation may stand in for.
  public List<String> texts(Field field) {
    List<String> texts = new ArrayList<>();
    for (Value value : all(field == CommonField.PASSAGE ? CommonField.SOURCE : field)) {
      switch (value) {
        case Value.Text(String text) -> texts.add(text);
        case Value.Office office -> texts.add(office.office());
        case Value.Participant(var _, String role) when role != null -> texts.add(role);
        case Value.Citation(var _, String passage) when passage != null -> texts.add(passage);
        default -> {}
      }
    }
    return texts;
  }

  private static List<Value> without(Predicate<FactId> gone, List<Value> list) {
    for (Value value : list) {
      if (value.refersTo(gone)) {
        return list.stream().map(one -> one.without(gone)).filter(Objects::nonNull).toList();
      }
    }
    return list;
  }

  /// Gives back the key that says in one text what it is: a title, what was said, what was counted.
  public Field gist() {
    return switch (type()) {
      case SOURCE -> has(SourceField.TITLE) ? SourceField.TITLE : SourceField.DESCRIPTOR;
      case ACTOR -> ActorField.NAME;
      case PLACE -> PlaceField.NAME;
      case EVENT -> EventField.TITLE;
      case STATEMENT -> has(StatementField.SAYS) ? StatementField.SAYS : StatementField.QUOTE;
      case ISSUE -> IssueField.TITLE;
      case POSITION -> PositionField.SAYS;
      case PROPOSAL -> ProposalField.TITLE;
      case PROVISION -> ProvisionField.TEXT;
      case MEASURE -> MeasureField.WHAT;
      case ASSESSMENT -> AssessmentField.SAYS;
      case ACTION -> ActionField.SAYS;
      case LINE -> LineField.SAYS;
      case HEADLINE -> HeadlineField.TITLE;
    };
  }

  /// Gives back its type.
  public FactType type() {
    return id.type();
  }

  /// Says whether it has what a fact of its type can't do without: the required keys, and something
  /// that it is known from.
  public boolean isComplete() {
    for (List<Field> group : type().required()) {
      if (group.stream().noneMatch(this::has)) {
        return false;
      }
    }
    boolean known =
        has(CommonField.SOURCE) || has(CommonField.RESTS_ON) || has(PositionField.STATED_IN);
    return known || !type().needsSource() || words(PositionField.STANCE).contains("not-stated");
  }

  /// Says whether it is the desk's own word and not what somebody else said or did.
  public boolean desksOwn() {
    return type().desksOwn() || first(AssessmentField.BY, Value.Desk.class) != null;
  }

  /// Gives back the reference to one of its values, which names the version that typed it.
  public FieldRef ref(Field field) {
    return new FieldRef(id.toString(), field.key(), typedIn.getOrDefault(field, version));
  }

  /// Gives back the reference to what refers to a fact under a key.
  public FieldRef ref(Field field, FactId target) {
    List<Value> values = all(field);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).facts().contains(target)) {
        return ref(field, i);
      }
    }
    return ref(field);
  }

  /// Gives back the reference to one of the values of a key; of a single one, to the key's.
  public FieldRef ref(Field field, int index) {
    return all(field).size() > 1 ? ref(field).member(index + 1) : ref(field);
  }

  /// Gives back all values of a key, none if it is absent.
  public List<Value> all(Field field) {
    return KeyedValues.of(values).all(field);
  }

  /// Says whether a key is there.
  public boolean has(Field field) {
    return !all(field).isEmpty();
  }

  /// Gives back the values of a key that are of one kind.
  public <V extends Value> List<V> all(Field field, Class<V> kind) {
    List<Value> found = all(field);
    List<V> all = new ArrayList<>(found.size());
    for (int i = 0; i < found.size(); i++) {
      if (kind.isInstance(found.get(i))) {
        all.add(kind.cast(found.get(i)));
      }
    }
    return all;
  }

  /// Gives back the first value of a key that is of one kind, or null.
  public <V extends Value> @Nullable V first(Field field, Class<V> kind) {
    List<Value> found = all(field);
    // By index: what is asked a million times should make no iterator.
    for (int i = 0; i < found.size(); i++) {
      if (kind.isInstance(found.get(i))) {
        return kind.cast(found.get(i));
      }
    }
    return null;
  }

  /// Gives back a key's text, or null.
  public @Nullable String text(Field field) {
    Value.Text value = first(field, Value.Text.class);
    return value == null ? null : value.text();
  }

  /// Gives back a key's word, or `otherwise`.
  public String word(Field field, String otherwise) {
    Value.Word value = first(field, Value.Word.class);
    return value == null ? otherwise : value.word();
  }

  /// Gives back a key's words.
  public List<String> words(Field field) {
    List<String> words = new ArrayList<>();
    for (Value value : all(field)) {
      if (value instanceof Value.Word(String word)) {
        words.add(word);
      }
    }
    return words;
  }

  /// Gives back a key's number, or `otherwise`.
  public int digit(Field field, int otherwise) {
    Value.WholeNumber value = first(field, Value.WholeNumber.class);
    return value == null ? otherwise : value.number();
  }

  /// Gives back a key's date, or null.
  public @Nullable FactDate date(Field field) {
    Value.Date value = first(field, Value.Date.class);
    return value == null ? null : value.date();
  }

  /// Gives back a key's time of day, or null.
  public @Nullable FactTime time(Field field) {
    Value.Time value = first(field, Value.Time.class);
    return value == null ? null : value.time();
  }

  /// Gives back the facts that a key refers to.
  public List<FactId> targets(Field field) {
    List<FactId> targets = new ArrayList<>();
    for (Value value : all(field)) {
      if (value instanceof Value.Target(FactId fact)) {
        targets.add(fact);
      }
    }
    return targets;
  }

  /// Gives back the one fact that a key refers to, or null.
  public @Nullable FactId target(Field field) {
    Value.Target value = first(field, Value.Target.class);
    return value == null ? null : value.fact();
  }

  /// Gives back its own mark, its intake's or the dossier's; null if nothing marks it.
  public @Nullable Mark mark() {
    Value.Marked value = first(CommonField.MARK, Value.Marked.class);
    return value == null ? null : value.mark();
  }

  /// Gives back when the desk knew it; null if it was known from the start.
  public @Nullable Moment recorded() {
    Value.Recorded value = first(CommonField.RECORDED, Value.Recorded.class);
    return value == null ? null : value.moment();
  }

  /// Gives back the sources it cites.
  public List<Value.Citation> citations() {
    return all(CommonField.SOURCE, Value.Citation.class);
  }
}
