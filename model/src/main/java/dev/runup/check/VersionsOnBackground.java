package dev.runup.check;

import dev.runup.fact.ActionField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.KeyTrait;
import dev.runup.fact.PositionField;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.fact.Update;
import dev.runup.fact.UpdateField;
import dev.runup.fact.Value;
import dev.runup.history.Background;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds facts of which one version hides who spoke on background, and another one names the actor.
/// All versions have one address, and an issue lists old values after "Before:".
///
/// Example: Smith said something in a talk on background. An update from a newspaper has new words
/// of Smith. The page would print "Smith said: New words. Before: Old words."
final class VersionsOnBackground {

  /// The keys that bring another basis, the likeliest first.
  private static final List<Field> BASES =
      List.of(
          CommonField.SOURCE,
          CommonField.RESTS_ON,
          PositionField.STATED_IN,
          ActionField.STATED_IN,
          StatementField.TERMS);

  /// The printed keys of which an update doesn't cite its source.
  private static final List<Field> SIDE_TEXTS =
      List.of(CommonField.TRANSLATIONS, CommonField.CAVEAT);

  private final Background background;
  private final Rules.Findings found;

  /// The updates with a source on background and a text of which they don't cite it.
  private final Map<FactId, List<Update>> asides = new HashMap<>();

  VersionsOnBackground(Background background, Dossier dossier, Rules.Findings found) {
    this.background = background;
    this.found = found;
    for (Update update : dossier.updates()) {
      boolean isAside =
          SIDE_TEXTS.stream().anyMatch(update.set()::containsKey)
              && !update.set().containsKey(CommonField.SOURCE)
              && update.sources().stream().map(Value.Citation::source).anyMatch(background::isTalk);
      if (isAside) {
        asides.computeIfAbsent(update.of(), _ -> new ArrayList<>()).add(update);
      }
    }
  }

  /// Finds the first version of a fact that brings a name, or words on background, beside the
  /// other.
  ///
  /// @param versions the known versions of the fact, the first one first
  /// @return whether there is one
  boolean find(List<Fact> versions) {
    Fact newest = versions.getLast();
    boolean hasTerms = !newest.type().isRegister() || newest.type() == FactType.PROPOSAL;
    if (hasTerms && asides.containsKey(newest.id())) {
      findAsides(versions);
    }
    return versions.size() > 1 && background.concerns(newest.id()) && findMixed(versions);
  }

  private boolean findMixed(List<Fact> versions) {
    Map<FactId, Field> named = new LinkedHashMap<>();
    Set<FactId> hidden = new HashSet<>();
    Fact withoutSpeaker = null;
    for (int i = 0; i < versions.size(); i++) {
      Fact version = versions.get(i);
      if (version.isWithdrawn()
          || i + 1 < versions.size() && Background.isReleasedBy(version, versions.get(i + 1))) {
        continue;
      }
      Map<FactId, Field> namedHere = named(version);
      for (Map.Entry<FactId, Field> one : namedHere.entrySet()) {
        if (hidden.contains(one.getKey())
            || hidesSpeaker(withoutSpeaker, one.getValue(), one.getKey())) {
          add(version, one.getValue(), one.getKey(), true);
          return true;
        }
      }
      Set<FactId> hiddenHere = hidden(version);
      Fact withoutSpeakerHere = lacksSpeaker(version) ? version : null;
      for (Map.Entry<FactId, Field> one : named.entrySet()) {
        if (hiddenHere.contains(one.getKey())
            || hidesSpeaker(withoutSpeakerHere, one.getValue(), one.getKey())) {
          add(version, one.getValue(), one.getKey(), false);
          return true;
        }
      }
      namedHere.forEach(named::putIfAbsent);
      hidden.addAll(hiddenHere);
      withoutSpeaker = withoutSpeaker == null ? withoutSpeakerHere : withoutSpeaker;
    }
    return false;
  }

  /// Returns the actors whom a version names in print, with the key.
  private Map<FactId, Field> named(Fact version) {
    Map<FactId, Field> named = new LinkedHashMap<>();
    version
        .values()
        .forEach((field, values) -> {
          if (!field.is(KeyTrait.SPEAKER) || !version.has(StatementField.ATTRIBUTION)) {
            actors(values)
                .filter(actor -> !background.isForbiddenAtFirst(version, field, actor))
                .forEach(actor -> named.putIfAbsent(actor, field));
          }
        });
    return named;
  }

  private Set<FactId> hidden(Fact version) {
    Set<FactId> hidden = new HashSet<>();
    version
        .values()
        .forEach((field, values) ->
            actors(values)
                .filter(actor -> background.isForbiddenAtFirst(version, field, actor))
                .forEach(hidden::add));
    return hidden;
  }

  private static Stream<FactId> actors(List<Value> values) {
    return values.stream()
        .flatMap(value -> value.facts().stream())
        .filter(id -> id.type() == FactType.ACTOR);
  }

  /// Returns whether a version has words on background and no speaker. Another version can tell who
  /// that is.
  private boolean lacksSpeaker(Fact version) {
    List<Field> keys =
        version.type().ownFields().stream().filter(field -> field.is(KeyTrait.SPEAKER)).toList();
    return !keys.isEmpty() && keys.stream().noneMatch(version::has) && background.isDirect(version);
  }

  private boolean hidesSpeaker(@Nullable Fact version, Field field, FactId actor) {
    return version != null
        && field.is(KeyTrait.SPEAKER)
        && background.isForbiddenAtFirst(version, field, actor);
  }

  private void add(Fact version, Field field, FactId actor, boolean names) {
    String hint = "Type the words from the other source as a fact of their own.";
    if (version.type() == FactType.POSITION) {
      hint =
          NamedOnBackground.orOnTheRecord(
              background.canBeParty(actor) && background.lacksAttribution(version));
    } else if (version.type() == FactType.STATEMENT && !names) {
      hint =
          "Type the words on background as a fact of their own, or set \"terms\" if all words of this one are on background.";
    }
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        placeOf(version, field),
        names
            ? "this version of "
                + version.id()
                + " names "
                + actor
                + ", and an earlier one is on background"
            : "this version of "
                + version.id()
                + " is on background, and an earlier one names "
                + actor,
        hint);
  }

  /// Returns the key that brings the source or basis of a version, or else one of the others.
  static FieldRef placeOf(Fact version, Field... others) {
    return Stream.concat(BASES.stream(), Stream.of(others))
        .filter(key -> version.has(key) && version.ref(key).version() == version.version())
        .findFirst()
        .map(version::ref)
        .orElseGet(() -> new FieldRef(version.id().owner(), "", version.version()));
  }

  /// Finds translations and remarks from a source on background in a version that names who spoke
  /// there. The page cites them from the sources of the fact.
  private void findAsides(List<Fact> versions) {
    for (Update update : asides.getOrDefault(versions.getLast().id(), List.of())) {
      SIDE_TEXTS.stream()
          .filter(update.set()::containsKey)
          .flatMap(key ->
              versions.stream()
                  .filter(
                      version -> version.has(key) && version.ref(key).version() == update.version())
                  .flatMap(version -> namedThere(version, update))
                  .limit(1)
                  .map(actor -> Map.entry(key, actor)))
          .findFirst()
          .ifPresent(one -> addAside(update, one.getKey(), one.getValue()));
    }
  }

  /// Returns the actors whom a version names, and whom it must not name beside what comes from the
  /// sources of an update.
  private Stream<FactId> namedThere(Fact version, Update update) {
    Fact asIfCited = version.with(CommonField.SOURCE, List.copyOf(update.sources()));
    return named(version).entrySet().stream()
        .filter(one -> background.isForbiddenAtFirst(asIfCited, one.getValue(), one.getKey()))
        .map(Map.Entry::getKey);
  }

  private void addAside(Update update, Field key, FactId actor) {
    found.add(
        Rule.NAMED_ON_BACKGROUND,
        update.ref(UpdateField.SOURCE),
        "this update sets \""
            + key.key()
            + "\" of "
            + update.of()
            + " from a source on background, and the fact names "
            + actor,
        "Type the words as a fact of their own. If they are not from this source, name another one under \"source\" of the update.");
  }
}
