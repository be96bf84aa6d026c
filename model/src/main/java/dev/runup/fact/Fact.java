package dev.runup.fact;

import dev.runup.fact.UpdateReason.Act;
import dev.runup.problem.FieldRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A version of a fact with all its values, also those inherited from its intake and the dossier.
/// An [Update] turns a version into the next one.
///
/// @param id its type and id
/// @param version its number from 0, in the order in which the desk learned the versions
/// @param values its values by key; a key without values is absent
/// @param typedIn the number of the version in which each key was last typed; empty for a version
///   typed as a whole
/// @param updateReason the reason of the update that made this version; null for one typed as a
///   whole
public record Fact(
    FactId id,
    int version,
    Map<Field, List<Value>> values,
    Map<Field, Integer> typedIn,
    @Nullable UpdateReason updateReason) {

  /// The keys for the desk alone. They are in no made id, and no output depends on them.
  public static final Set<Field> DESK_KEYS =
      Set.of(CommonField.NOTE, CommonField.ACCEPTED, CommonField.REVIEWED);

  public Fact {
    values = ValuesByField.copyOf(values);
    typedIn = Map.copyOf(typedIn);
  }

  /// Returns a hash of the id and the version alone. Hashing all values takes as long as reading
  /// them, and many maps and sets hold facts.
  @Override
  public int hashCode() {
    return 31 * id.hashCode() + version;
  }

  /// Creates a version that was typed as a whole.
  public Fact(FactId id, int version, Map<Field, List<Value>> values) {
    this(id, version, values, Map.of(), null);
  }

  /// Returns the keys whose values differ in another version, except `recorded`, which always
  /// differs.
  public Set<Field> changedKeys(Fact other) {
    Set<Field> keys = new LinkedHashSet<>(values.keySet());
    keys.addAll(other.values.keySet());
    keys.remove(CommonField.RECORDED);
    keys.removeIf(field -> all(field).equals(other.all(field)));
    return keys;
  }

  /// Returns the act of the update that made this version, or null if it has none.
  public @Nullable Act act() {
    return updateReason == null ? null : updateReason.act();
  }

  /// Returns whether it is a draft that the desk hasn't accepted.
  public boolean isDrafted() {
    return has(CommonField.DRAFTED);
  }

  /// Returns who or what drafted it, or null if it is no draft.
  public @Nullable String drafter() {
    Value.Draft value = first(CommonField.DRAFTED, Value.Draft.class);
    return value == null ? null : value.by();
  }

  /// Returns whether the desk no longer stands by this fact.
  public boolean isWithdrawn() {
    return act() == Act.WITHDRAWN;
  }

  /// Returns whether this version withdraws the fact or corrects a wrong previous version.
  public boolean isCorrection() {
    return isWithdrawn() || act() == Act.CORRECTED;
  }

  /// Returns this version with another reason for its update.
  public Fact withReason(@Nullable UpdateReason other) {
    return Objects.equals(other, updateReason)
        ? this
        : new Fact(id, version, values, typedIn, other);
  }

  /// Returns this version with other values of a key. An empty list removes the key.
  public Fact with(Field field, List<Value> others) {
    Map<Field, List<Value>> changed = new LinkedHashMap<>(values);
    changed.put(field, others);
    if (others.isEmpty()) {
      changed.remove(field);
    }
    return withValues(changed);
  }

  /// Returns this version under another id.
  public Fact withId(FactId other) {
    return new Fact(other, version, values, typedIn, updateReason);
  }

  /// Returns this version without some references of a key.
  public Fact withoutReferences(Field field, Predicate<FactId> some) {
    return with(field, without(some, all(field)));
  }

  /// Returns this version with only the translation that readers of one language see.
  public Fact withOnlyTranslation(String language) {
    if (!has(CommonField.TRANSLATIONS)) {
      return this;
    }
    Value.Translation read =
        Value.Translation.find(language, all(CommonField.TRANSLATIONS, Value.Translation.class));
    return with(CommonField.TRANSLATIONS, read == null ? List.of() : List.of(read));
  }

  private Fact withValues(Map<Field, List<Value>> others) {
    return new Fact(id, version, others, typedIn, updateReason);
  }

  /// Returns the facts without which this version can't be shown, by key.
  ///
  /// They are the sources that it cites and the references that the format defines as needed.
  public Map<Field, List<FactId>> needs() {
    Map<Field, List<FactId>> needs = new LinkedHashMap<>();
    forEachNeeded((field, id) -> needs.computeIfAbsent(field, _ -> new ArrayList<>()).add(id));
    return needs;
  }

  /// Passes each fact without which this version can't be shown to `action`, with its key.
  public void forEachNeeded(BiConsumer<Field, FactId> action) {
    values.forEach((field, list) -> {
      // With an attribution, the actors and sources under `via` are not printed.
      boolean isReplaced = field == StatementField.VIA && has(StatementField.ATTRIBUTION);
      boolean counts = field == CommonField.SOURCE || field.spec().shape().needed();
      if (counts && !isReplaced) {
        for (Value value : list) {
          for (FactId id : value.facts()) {
            action.accept(field, id);
          }
        }
      }
    });
  }

  /// Returns this version as it may be published.
  ///
  /// References to withheld facts are removed. So are the keys for the desk alone, and the passage,
  /// which is printed with its source.
  ///
  /// @param isWithheld whether a fact is withheld
  public Fact withoutWithheld(Predicate<FactId> isWithheld) {
    if (mayBePublishedWhole(isWithheld)) {
      return this;
    }
    Map<Field, List<Value>> left = new LinkedHashMap<>();
    values.forEach((field, list) -> {
      List<Value> shown = isLeftOut(field) ? List.of() : without(isWithheld, list);
      if (!shown.isEmpty()) {
        left.put(field, shown);
      }
    });
    return withValues(left).withoutStaleTranslations();
  }

  private static boolean isLeftOut(Field field) {
    return field == CommonField.PASSAGE || DESK_KEYS.contains(field);
  }

  private boolean mayBePublishedWhole(Predicate<FactId> isWithheld) {
    for (Map.Entry<Field, List<Value>> entry : values.entrySet()) {
      if (isLeftOut(entry.getKey())) {
        return false;
      }
      for (Value value : entry.getValue()) {
        if (value.refersTo(isWithheld)) {
          return false;
        }
      }
    }
    return true;
  }

  /// Returns this version without translations of texts that it doesn't have.
  Fact withoutStaleTranslations() {
    List<Value> translations = new ArrayList<>();
    for (Value.Translation one : all(CommonField.TRANSLATIONS, Value.Translation.class)) {
      Value.Translation left = one;
      for (Field field : type().translatable()) {
        left = field.isTranslatedByOriginal() ? left.withoutTextsNotIn(field, texts(field)) : left;
      }
      if (!left.texts().isEmpty()) {
        translations.add(left);
      }
    }
    return all(CommonField.TRANSLATIONS).equals(translations)
        ? this
        : with(CommonField.TRANSLATIONS, translations);
  }

  /// Returns the texts of a key that can be translated.
  public List<String> texts(Field field) {
    List<String> texts = new ArrayList<>();
    for (Value value : all(field == CommonField.PASSAGE ? CommonField.SOURCE : field)) {
      switch (value) {
        case Value.Text(String text) -> texts.add(text);
        case Value.Office office -> texts.add(office.office());
        case Value.Participant one when one.role() != null -> texts.add(one.role());
        case Value.Citation(var _, String passage) when passage != null -> texts.add(passage);
        default -> {}
      }
    }
    return texts;
  }

  private static List<Value> without(Predicate<FactId> isWithheld, List<Value> list) {
    List<Value> left = new ArrayList<>(list.size());
    for (Value value : list) {
      Value shown = value.withoutWithheld(isWithheld);
      if (shown != null) {
        left.add(shown);
      }
    }
    return left;
  }

  /// Returns the key whose text sums up the fact, for example the title of an event.
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

  public FactType type() {
    return id.type();
  }

  /// Returns whether it has all required keys of its type, and a source or basis if it needs one. A
  /// position with the stance `not-stated` needs none.
  public boolean hasRequiredKeys() {
    for (List<Field> group : type().required()) {
      if (group.stream().noneMatch(this::has)) {
        return false;
      }
    }
    boolean known =
        has(CommonField.SOURCE) || has(CommonField.RESTS_ON) || has(PositionField.STATED_IN);
    return known || !type().needsSource() || words(PositionField.STANCE).contains("not-stated");
  }

  /// Returns whether it is the desk's own text or judgement, and not somebody else's.
  public boolean isByDesk() {
    return type().isByDesk() || first(AssessmentField.BY, Value.Desk.class) != null;
  }

  /// Returns the reference to a key's value. It names the version in which the value was typed.
  public FieldRef ref(Field field) {
    return new FieldRef(id.owner(), field.key(), typedIn.getOrDefault(field, version));
  }

  /// Returns the reference to the value of a key that refers to `target`.
  public FieldRef ref(Field field, FactId target) {
    List<Value> values = all(field);
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).facts().contains(target)) {
        return ref(field, i);
      }
    }
    return ref(field);
  }

  /// Returns the reference to one of the values of a key. A single value is named by its key alone.
  ///
  /// @param index from 0
  public FieldRef ref(Field field, int index) {
    return all(field).size() > 1 ? ref(field).member(index + 1) : ref(field);
  }

  /// Returns all values of a key. The list is empty if the key is absent.
  public List<Value> all(Field field) {
    List<Value> all = values.get(field);
    return all == null ? List.of() : all;
  }

  public boolean has(Field field) {
    return !all(field).isEmpty();
  }

  /// Returns the values of a key that are of one kind.
  public <V extends Value> List<V> all(Field field, Class<V> kind) {
    return all(field, kind, value -> value);
  }

  /// Returns what `part` takes from each value of a key that is of one kind.
  private <V extends Value, P> List<P> all(Field field, Class<V> kind, Function<V, P> part) {
    List<Value> values = all(field);
    if (values.isEmpty()) {
      return List.of();
    }
    List<P> all = new ArrayList<>(values.size());
    for (Value value : values) {
      if (kind.isInstance(value)) {
        all.add(part.apply(kind.cast(value)));
      }
    }
    return all;
  }

  /// Returns the first value of a key that is of one kind, or null.
  public <V extends Value> @Nullable V first(Field field, Class<V> kind) {
    List<Value> values = all(field);
    for (int i = 0; i < values.size(); i++) {
      if (kind.isInstance(values.get(i))) {
        return kind.cast(values.get(i));
      }
    }
    return null;
  }

  /// Returns all values of a key as short texts, see [Value#shortText].
  public List<String> shortTexts(Field field) {
    return all(field).stream().map(Value::shortText).toList();
  }

  public @Nullable String text(Field field) {
    Value.Text value = first(field, Value.Text.class);
    return value == null ? null : value.text();
  }

  public String word(Field field, String otherwise) {
    Value.Word value = first(field, Value.Word.class);
    return value == null ? otherwise : value.word();
  }

  public List<String> words(Field field) {
    return all(field, Value.Word.class, Value.Word::word);
  }

  public int wholeNumber(Field field, int otherwise) {
    Value.WholeNumber value = first(field, Value.WholeNumber.class);
    return value == null ? otherwise : value.number();
  }

  public @Nullable FactDate date(Field field) {
    Value.Date value = first(field, Value.Date.class);
    return value == null ? null : value.date();
  }

  public @Nullable FactTime time(Field field) {
    Value.Time value = first(field, Value.Time.class);
    return value == null ? null : value.time();
  }

  /// Returns the facts that a key refers to.
  public List<FactId> targets(Field field) {
    return all(field, Value.Reference.class, Value.Reference::fact);
  }

  /// Returns the first fact that a key refers to, or null.
  public @Nullable FactId target(Field field) {
    Value.Reference value = first(field, Value.Reference.class);
    return value == null ? null : value.fact();
  }

  /// Returns its own marking, or else that of its intake or the dossier. Null if none of them has
  /// one.
  public @Nullable Mark mark() {
    Value.MarkLabel value = first(CommonField.MARK, Value.MarkLabel.class);
    return value == null ? null : value.mark();
  }

  /// Returns the moment at which the desk learned it. Null if it was known from the start.
  public @Nullable Moment recorded() {
    Value.DayOrMoment value = first(CommonField.RECORDED, Value.DayOrMoment.class);
    return value == null ? null : value.moment();
  }

  /// Returns the instant from which the desk knew it, or [Instant#MIN] for the start.
  public Instant knownFrom() {
    Moment recorded = recorded();
    return recorded == null ? Instant.MIN : recorded.from();
  }

  /// Returns whether a value of any key refers to a fact.
  public boolean refersTo(FactId fact) {
    return values.values().stream()
        .flatMap(List::stream)
        .anyMatch(value -> value.refersTo(fact::equals));
  }

  /// Returns the facts from which it is concluded or known.
  public List<FactId> bases() {
    List<FactId> bases = new ArrayList<>(targets(CommonField.RESTS_ON));
    bases.addAll(targets(PositionField.STATED_IN));
    bases.addAll(targets(ActionField.STATED_IN));
    return bases;
  }

  public List<Value.Citation> citations() {
    return all(CommonField.SOURCE, Value.Citation.class);
  }
}
