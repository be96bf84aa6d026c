package dev.runup.fact;

import dev.runup.fact.UpdateReason.Act;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An update, which turns one version of a fact into the next.
///
/// @param of the fact that it changes
/// @param version the number of the new version
/// @param recorded the moment at which the desk learned of the change
/// @param mark the marking of the update itself, its intake or the dossier, not of the fact; null
///   if none of them has one
/// @param sources the sources of the update
/// @param set the keys that get other values, with these values. If the update is a draft, these
///   include `drafted`, so that the version that it makes is one too
/// @param unset the keys that lose their values
/// @param add the keys that get further values, with these values
public record Update(
    FactId of,
    int version,
    UpdateReason reason,
    Moment recorded,
    @Nullable Mark mark,
    List<Value.Citation> sources,
    Map<Field, List<Value>> set,
    Set<Field> unset,
    Map<Field, List<Value>> add) {

  /// Keys beside the content of a fact: its marking, sources, remarks, acceptances, reviews, draft
  /// mark and translations. An update of these keys alone needs no act and no reason. Its own
  /// sources don't become sources of the fact.
  public static final Set<Field> SIDE_KEYS =
      Set.of(
          CommonField.MARK,
          CommonField.SOURCE,
          CommonField.PASSAGE,
          CommonField.CAVEAT,
          CommonField.NOTE,
          CommonField.ACCEPTED,
          CommonField.REVIEWED,
          CommonField.DRAFTED,
          CommonField.TRANSLATIONS);

  /// The main statements of a fact. An update that sets one of them replaces the fact's sources by
  /// its own. Most keys are in neither set. An update of such a key adds its sources.
  ///
  /// Example: a measure is cited from the article. A new `value` from the readout is then cited
  /// from the readout alone. A new `by` is cited from the article and the readout.
  private static final Set<Field> MAIN_KEYS =
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
    set = ValuesByField.copyOf(set);
    unset = Set.copyOf(unset);
    add = ValuesByField.copyOf(add);
  }

  /// Returns the reference to one of the update's own values.
  public FieldRef ref(UpdateField field) {
    return new FieldRef(of.owner(), field.key(), version);
  }

  /// Returns whether it is a draft, which has no effect in most editions.
  public boolean isDrafted() {
    return set.containsKey(CommonField.DRAFTED);
  }

  /// Returns this update with another marking of its own.
  public Update withMark(Mark other) {
    return new Update(of, version, reason, recorded, other, sources, set, unset, add);
  }

  /// Returns the version that the update makes of the version before it.
  public Fact applyTo(Fact before) {
    Map<Field, List<Value>> values = new LinkedHashMap<>(before.values());
    unset.forEach(values::remove);
    set.forEach(values::put);
    add.forEach((field, further) -> values.put(field, joined(before.all(field), further)));
    if (losesHour(before)) {
      values.remove(EventField.TIME);
    }
    if (!isForDeskAlone()) {
      values.put(CommonField.ACCEPTED, acceptedHere());
    }
    values.put(CommonField.RECORDED, List.of(new Value.DayOrMoment(recorded)));
    if (citesOwnSources()) {
      values.put(CommonField.SOURCE, cited(before));
    }
    adjustPassage(values);
    values.values().removeIf(List::isEmpty);
    Fact after = new Fact(of, version, values, typedIn(before, values), reason);
    return withValidTranslations(before, after);
  }

  /// Returns whether an event moves to another day for which it gives no hour. The old hour was
  /// said of the old day. A correction keeps it, because the desk had only the day wrong.
  private boolean losesHour(Fact before) {
    FactDate old = before.date(EventField.WHEN);
    FactDate moved = new Fact(of, version, set).date(EventField.WHEN);
    return reason.act() == Act.SUPERSEDED
        && !set.containsKey(EventField.TIME)
        && old != null
        && moved != null
        && !old.earliest().equals(moved.earliest());
  }

  /// Returns whether it changes nothing but the accepted rules and the reviews. Any other update
  /// ends the acceptances before it, because they belong to the old version.
  public boolean isForDeskAlone() {
    Set<Field> changed = new HashSet<>(set.keySet());
    changed.addAll(unset);
    changed.addAll(add.keySet());
    return !reason.withdraws()
        && Set.of(CommonField.ACCEPTED, CommonField.REVIEWED, CommonField.DRAFTED)
            .containsAll(changed);
  }

  private List<Value> acceptedHere() {
    return joined(
        set.getOrDefault(CommonField.ACCEPTED, List.of()),
        add.getOrDefault(CommonField.ACCEPTED, List.of()));
  }

  /// Returns the facts without which its new values and its sources can't be shown.
  ///
  /// @param after the version that it makes
  public Set<FactId> needs(Fact after) {
    Map<Field, List<Value>> values = new LinkedHashMap<>(add);
    values.putAll(set);
    if (after.has(StatementField.ATTRIBUTION)) {
      values.put(StatementField.ATTRIBUTION, after.all(StatementField.ATTRIBUTION));
    }
    Set<FactId> needs = new HashSet<>();
    new Fact(of, version, values).forEachNeeded((_, id) -> needs.add(id));
    sources.forEach(source -> needs.add(source.source()));
    return needs;
  }

  /// Returns whether its sources become sources of the fact. They do if it withdraws the fact, or
  /// if it changes a key outside [#SIDE_KEYS] and leaves `source` alone. A fact of type source
  /// cites nothing.
  private boolean citesOwnSources() {
    boolean says =
        reason.withdraws()
            || Stream.of(set.keySet(), add.keySet(), unset)
                .anyMatch(keys -> !SIDE_KEYS.containsAll(keys));
    boolean may = of.type() != FactType.SOURCE && !sources.isEmpty();
    return may && says && !changes(CommonField.SOURCE) && !add.containsKey(CommonField.SOURCE);
  }

  /// Returns the sources of the new version. Two updates recorded at the same instant are both
  /// cited, even if this one sets a key of [#MAIN_KEYS]. This can't be decided when updates are
  /// read, because an edition may withhold the other one.
  private List<Value> cited(Fact before) {
    Moment earlier = before.recorded();
    boolean isSimultaneous =
        before.updateReason() != null
            && before.ref(CommonField.SOURCE).version() == before.version()
            && earlier != null
            && earlier.from().equals(recorded.from());
    boolean setsMainKey = set.keySet().stream().anyMatch(MAIN_KEYS::contains);
    return setsMainKey && !isSimultaneous
        ? List.copyOf(sources)
        : alsoCited(before.all(CommonField.SOURCE), sources);
  }

  /// Returns the old citations and those of further ones that are new. A source that is cited with
  /// a passage isn't cited again without one. Example: after `article ¶8`, a further `article` adds
  /// nothing.
  private static List<Value> alsoCited(List<Value> before, List<Value.Citation> further) {
    List<Value> cited = new ArrayList<>(before);
    for (Value.Citation citation : further) {
      boolean isCited =
          citation.passage() == null
              && before.stream().anyMatch(value -> value.facts().contains(citation.source()));
      if (!isCited && !cited.contains(citation)) {
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

  /// Adjusts `passage` to the update. If the update changes the sources but not the passage, the
  /// old passage is removed. If it changes the passage and the fact cites one source, the passage
  /// is added to that citation.
  private void adjustPassage(Map<Field, List<Value>> values) {
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

  /// Returns the new version with the translations that still fit its texts. A translation is
  /// removed if the update changes its text. Translations in the update are added to the remaining
  /// ones. Example: the update sets `says` and translates it. The old translation of `caveat`
  /// stays.
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
