package dev.runup.check;

import dev.runup.check.ActorNames.Name;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.Shape;
import dev.runup.fact.SourceField;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import dev.runup.prose.NameForms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The names of actors in what may be printed of a fact: its texts, its id, and the reasons of its
/// updates.
final class NamesInTexts {

  private final ActorNames names;

  NamesInTexts(Known known) {
    this.names = new ActorNames(known);
  }

  /// Returns the names of the actors in each text of a fact, and in its id.
  Map<FieldRef, List<Name>> in(Fact fact, List<Field> fields, Set<FactId> actors) {
    Map<FieldRef, List<Name>> all = in(texts(fact, fields), actors);
    addId(fact, Set.of(), actors, all);
    return all;
  }

  /// Returns the names of the actors in each text that is printed wherever another actor or a place
  /// is named, and in its id. What it is called itself names nobody else.
  ///
  /// Example: a place "Washington", and Anna Smith beside words of John Smith. But "Wife of John
  /// Smith" names him, and so does "Ann Jones, the wife of Smith" under `in-text`. The name of a
  /// state is no family name: "South Korea" isn't Sam South.
  Map<FieldRef, List<Name>> around(Fact named, Set<FactId> actors) {
    Set<List<String>> own = ActorNames.typedNames(named);
    List<Field> called = new ArrayList<>(List.of(CommonField.TRANSLATIONS));
    List<Field> others = new ArrayList<>(List.of(CommonField.TRANSLATIONS));
    for (Field field : named.type().translatable()) {
      boolean isCalled =
          !(field instanceof CommonField) && field.spec().shape() instanceof Shape.Text;
      (isCalled ? called : others).add(field);
    }
    Map<FieldRef, List<Name>> all = in(texts(named, called), actors);
    if (ActorNames.isPerson(named) || ActorNames.isOfKind(named, "state")) {
      Set<List<String>> bare = ActorNames.ownNames(named);
      all.replaceAll((_, some) ->
          some.stream().filter(name -> names.isFullName(name) || !isOf(name, bare)).toList());
      all.values().removeIf(List::isEmpty);
    }
    in(texts(named, others), actors).forEach(all::putIfAbsent);
    all.replaceAll((_, some) -> some.stream().filter(name -> !own.contains(name.words())).toList());
    all.values().removeIf(List::isEmpty);
    addId(named, own, actors, all);
    return all;
  }

  /// Returns whether each word of a name is one of the words of some names.
  private static boolean isOf(Name name, Set<List<String>> names) {
    return name.words().stream()
        .allMatch(word ->
            names.stream()
                .flatMap(List::stream)
                .anyMatch(own -> NameForms.areForms(List.of(word), List.of(own))));
  }

  private void addId(
      Fact fact, Set<List<String>> own, Set<FactId> actors, Map<FieldRef, List<Name>> all) {
    List<Name> inId =
        fact.has(CommonField.ID) ? names.index(actors).findInId(fact.id().id(), own) : List.of();
    if (!inId.isEmpty()) {
      all.put(fact.ref(CommonField.ID), inId);
    }
  }

  /// Returns the name of an actor as it is printed.
  Name nameOf(FactId actor) {
    return names.fullName(actor);
  }

  private Map<FieldRef, List<Name>> in(Map<FieldRef, List<String>> texts, Set<FactId> actors) {
    Map<FieldRef, List<Name>> all = new LinkedHashMap<>();
    NameIndex index = names.index(actors);
    texts.forEach((at, some) -> {
      boolean isAddress = at.key().equals(SourceField.URL.key());
      Map<FactId, Name> found = new LinkedHashMap<>();
      some.stream()
          .flatMap(text -> (isAddress ? index.findInAddress(text) : index.find(text)).stream())
          .forEach(name ->
              found.merge(name.actor(), name, (old, other) -> old.isFamily() ? other : old));
      if (!found.isEmpty()) {
        all.put(at, List.copyOf(found.values()));
      }
    });
    return all;
  }

  /// Returns the texts of some keys that may be printed, by key.
  private static Map<FieldRef, List<String>> texts(Fact fact, List<Field> fields) {
    Map<FieldRef, List<String>> texts = new LinkedHashMap<>();
    for (Field field : fields) {
      // The passages of sources are listed under their own key.
      List<String> own =
          new ArrayList<>(field == CommonField.SOURCE ? List.of() : fact.texts(field));
      if (field == CommonField.TRANSLATIONS) {
        fact.all(field, Value.Translation.class)
            .forEach(one -> fields.forEach(key -> own.addAll(one.allOf(key))));
      }
      fact.all(field, Value.Office.class).stream()
          .map(Value.Office::inText)
          .filter(Objects::nonNull)
          .forEach(own::add);
      if (field.spec().role() != FieldSpec.Role.INTERNAL && !own.isEmpty()) {
        texts.put(fact.ref(field), own);
      }
    }
    return texts;
  }

  /// Returns the names of the actors in the reason of the update that made a version.
  Map<FieldRef, List<Name>> inReason(Fact version, Set<FactId> actors) {
    return in(reason(version), actors);
  }

  /// Returns the reason of the update that made a version, in all languages. Empty if there is
  /// none.
  private static Map<FieldRef, List<String>> reason(Fact version) {
    UpdateReason update = version.updateReason();
    if (update == null || update.reason() == null) {
      return Map.of();
    }
    List<String> texts = new ArrayList<>(List.of(update.reason()));
    update.translations().forEach(one -> texts.addAll(one.allOf(UpdateField.REASON)));
    return Map.of(
        new FieldRef(version.id().owner(), UpdateField.REASON.key(), version.version()), texts);
  }
}
