package dev.runup.fact;

import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An update as it was typed: what turns one version of a fact into the next.
///
/// @param of the fact
/// @param version the number of the version that it makes
/// @param recorded when the desk knew
/// @param mark the update's own mark, its intake's or the dossier's, which is not the fact's; null
///   if nothing marks it
/// @param sources where the update is from
/// @param set the keys that get other values
/// @param unset the keys that lose theirs
/// @param add the keys that get further values
public record Update(
    FactId of,
    int version,
    UpdateReason amendment,
    Moment recorded,
    @Nullable Mark mark,
    List<Value.Citation> sources,
    Map<Field, List<Value>> set,
    Set<Field> unset,
    Map<Field, List<Value>> add) {

  /// Changes of these say nothing else of the world: they need no act and no reason, and leave the
  /// fact's sources alone.
  public static final Set<Field> SCOPE =
      Set.of(
          CommonField.MARK,
          CommonField.SOURCE,
          CommonField.PASSAGE,
          CommonField.CAVEAT,
          CommonField.NOTE,
          CommonField.TRANSLATIONS);

  /// What a fact says as a whole: an update that says it anew is its source alone. Whatever else an
  /// update says stands beside what the older sources say.
  private static final Set<Field> WHOLE =
      Set.of(
          StatementField.SAYS,
          StatementField.QUOTE,
          PositionField.STANCE,
          PositionField.SAYS,
          ProvisionField.TEXT,
          MeasureField.VALUE,
          AssessmentField.SAYS);

  public Update {
    sources = List.copyOf(sources);
    set = Fact.copyOf(set);
    unset = Set.copyOf(unset);
    add = Fact.copyOf(add);
  }

  /// Gives back the reference to one of the update's own values.
  public FieldRef ref(UpdateField field) {
    return new FieldRef(of.owner(), field.key(), version);
  }

  /// Gives back the next version of a fact.
  public Fact applyTo(Fact before) {
    Map<Field, List<Value>> values = new LinkedHashMap<>(before.values());
    unset.forEach(values::remove);
    set.forEach(values::put);
    add.forEach((field, further) -> values.put(field, joined(before.all(field), further)));
    values.put(CommonField.RECORDED, List.of(new Value.Recorded(recorded)));
    if (citesOwnSources()) {
      values.put(CommonField.SOURCE, cited(before));
    }
    settlePassage(values);
    values.values().removeIf(List::isEmpty);
    Fact after = new Fact(of, version, values, typedIn(before, values), amendment);
    return withValidTranslations(before, after);
  }

  /// Gives back the facts that its new values and its sources can't be shown without.
  public Set<FactId> needs(Fact after) {
    Map<Field, List<Value>> values = new LinkedHashMap<>(add);
    values.putAll(set);
    if (after.has(StatementField.ATTRIBUTION)) {
      values.put(StatementField.ATTRIBUTION, after.all(StatementField.ATTRIBUTION));
    }
    Set<FactId> needs = new HashSet<>();
    new Fact(of, version, values).eachNeed((_, id) -> needs.add(id));
    sources.forEach(source -> needs.add(source.source()));
    return needs;
  }

  /// Says whether what it says anew of the world is cited from its own sources.
  private boolean citesOwnSources() {
    boolean says = !SCOPE.containsAll(set.keySet()) || !SCOPE.containsAll(add.keySet());
    boolean may = of.type() != FactType.SOURCE && !sources.isEmpty();
    return may && says && !changes(CommonField.SOURCE) && !add.containsKey(CommonField.SOURCE);
  }

  /// What two updates say at one instant is cited from both. Known only here: the other one may be
  /// withheld.
  private List<Value> cited(Fact before) {
    Moment earlier = before.recorded();
    boolean follows =
        before.amendment() != null
            && before.ref(CommonField.SOURCE).version() == before.version()
            && earlier != null
            && earlier.from().equals(recorded.from());
    boolean whole = set.keySet().stream().anyMatch(WHOLE::contains);
    return whole && !follows
        ? List.copyOf(sources)
        : alsoCited(before.all(CommonField.SOURCE), sources);
  }

  /// A source that is cited with a passage is not cited again without one.
  private static List<Value> alsoCited(List<Value> before, List<Value.Citation> further) {
    List<Value> cited = new ArrayList<>(before);
    for (Value.Citation citation : further) {
      boolean told =
          citation.passage() == null
              && before.stream()
                  .anyMatch(value ->
                      value instanceof Value.Citation(FactId source, var _)
                          && source.equals(citation.source()));
      if (!told && !cited.contains(citation)) {
        cited.add(citation);
      }
    }
    return cited;
  }

  private boolean changes(Field field) {
    return set.containsKey(field) || unset.contains(field);
  }

  private static List<Value> joined(List<Value> before, List<Value> further) {
    List<Value> joined = new ArrayList<>(before);
    further.stream().filter(value -> !joined.contains(value)).forEach(joined::add);
    return joined;
  }

  /// Another source is read at another place; a place alone is one in the source there is.
  private void settlePassage(Map<Field, List<Value>> values) {
    if (!changes(CommonField.PASSAGE)) {
      if (changes(CommonField.SOURCE) || citesOwnSources()) {
        values.remove(CommonField.PASSAGE);
      }
      return;
    }
    List<Value> cited = values.getOrDefault(CommonField.SOURCE, List.of());
    List<Value> passage = values.getOrDefault(CommonField.PASSAGE, List.of());
    if (cited.size() == 1 && cited.getFirst() instanceof Value.Citation(FactId source, var _)) {
      String place = passage.isEmpty() ? null : ((Value.Text) passage.getFirst()).text();
      values.put(CommonField.SOURCE, List.of(new Value.Citation(source, place)));
    }
  }

  /// A translation holds no longer than the text that it translates; what an update translates
  /// stands beside what is translated already.
  private Fact withValidTranslations(Fact before, Fact after) {
    if (unset.contains(CommonField.TRANSLATIONS) || !after.has(CommonField.TRANSLATIONS)) {
      return after;
    }
    boolean moved = !before.texts(CommonField.PASSAGE).equals(after.texts(CommonField.PASSAGE));
    Map<String, Value.Translation> byLanguage = new TreeMap<>();
    for (Value.Translation old : before.all(CommonField.TRANSLATIONS, Value.Translation.class)) {
      Value.Translation left = moved ? old.without(CommonField.PASSAGE) : old;
      for (Field field : of.type().translatable()) {
        left = changes(field) ? left.without(field) : left;
      }
      byLanguage.put(old.language(), left);
    }
    for (Value value : set.getOrDefault(CommonField.TRANSLATIONS, List.of())) {
      if (value instanceof Value.Translation typed) {
        byLanguage.merge(typed.language(), typed, Value.Translation::with);
      }
    }
    return after
        .with(CommonField.TRANSLATIONS, List.copyOf(byLanguage.values()))
        .withoutStaleTranslations();
  }

  private Map<Field, Integer> typedIn(Fact before, Map<Field, List<Value>> values) {
    Map<Field, Integer> typedIn = new LinkedHashMap<>();
    for (Field field : values.keySet()) {
      boolean typed = set.containsKey(field) || add.containsKey(field);
      boolean here =
          typed
              || field == CommonField.RECORDED
              || (field == CommonField.SOURCE && citesOwnSources());
      typedIn.put(field, here ? version : before.ref(field).version());
    }
    return typedIn;
  }
}
