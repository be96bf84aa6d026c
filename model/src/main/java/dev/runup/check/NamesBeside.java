package dev.runup.check;

import dev.runup.check.ActorNames.Name;
import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.PlaceField;
import dev.runup.fact.Rule;
import dev.runup.fact.Value;
import dev.runup.history.Background;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds names of those who spoke on background in what is printed beside their words: the texts of
/// sources, and the titles and words of other facts.
final class NamesBeside {

  /// The types of facts whose titles are printed beside facts that refer to them, also beside those
  /// that rest on them.
  private static final Set<FactType> HAVE_TITLES =
      Set.of(
          FactType.SOURCE,
          FactType.EVENT,
          FactType.ISSUE,
          FactType.PROPOSAL,
          FactType.MEASURE,
          FactType.ACTOR,
          FactType.PLACE);

  /// The keys of an event whose texts are printed with it.
  private static final List<Field> OF_EVENT =
      List.of(
          CommonField.ID,
          EventField.TITLE,
          EventField.OUTCOME,
          EventField.WHO,
          CommonField.CAVEAT,
          CommonField.TRANSLATIONS);

  private final Known known;
  private final Background background;
  private final Findings found;
  private final NamesInTexts names;

  /// The names found in texts that are printed beside words on background: by the fact of the
  /// texts, and by the shared set of persons.
  private final Map<FactId, IdentityHashMap<Set<FactId>, Map<FieldRef, List<Name>>>> foundBeside =
      new HashMap<>();

  /// The nearest names around facts, in the same way.
  private final Map<FactId, IdentityHashMap<Set<FactId>, Optional<Beside>>> around =
      new HashMap<>();

  /// Names in a text that is printed beside words on background.
  ///
  /// @param target the fact of the text
  private record Beside(Fact target, FieldRef at, List<Name> names) {}

  NamesBeside(Known known, Background background, NamesInTexts names, Findings found) {
    this.known = known;
    this.background = background;
    this.names = names;
    this.found = found;
  }

  /// Finds names in the texts that are printed beside a fact. These are the texts of the sources
  /// that it cites, and the titles and words of what it refers to. What it rests on stands apart.
  ///
  /// Example: a statement of Smith on background cites a source on record, "Interview with Smith".
  void find(Fact fact, Set<FactId> unnamed) {
    Set<FactId> persons = background.persons(unnamed);
    if (persons.isEmpty()) {
      return;
    }
    Set<FactId> bases = new HashSet<>(fact.bases());
    fact.values()
        .forEach((field, values) ->
            values.stream()
                .flatMap(value -> value.facts().stream())
                .filter(target -> HAVE_TITLES.contains(target.type()) || !bases.contains(target))
                .filter(target -> !background.isForbidden(fact, field, target))
                .map(known::find)
                .filter(Objects::nonNull)
                .forEach(target -> findBeside(fact, field, target, persons)));
  }

  /// Finds names in the texts of a fact that prints words on background beside them.
  ///
  /// Example: Costa denies what Smith said on background, with the words "What Smith told reporters
  /// is false".
  void findAround(Fact fact) {
    Set<FactId> bases = new HashSet<>(fact.bases());
    fact.values()
        .forEach((field, values) ->
            values.stream()
                .flatMap(value -> value.facts().stream())
                .filter(words -> !words.type().isRegister() && background.concerns(words))
                .filter(words -> HAVE_TITLES.contains(words.type()) || !bases.contains(words))
                .forEach(words -> findAround(fact, field, words)));
  }

  private void findAround(Fact fact, Field field, FactId words) {
    Set<FactId> speakers = new LinkedHashSet<>();
    for (Fact version : known.versions().getOrDefault(words, List.of())) {
      speakers.addAll(background.persons(background.unnamed(version)));
    }
    // These names are reported anyway.
    speakers.removeAll(background.unnamed(fact));
    if (!speakers.isEmpty()) {
      names
          .in(fact, fact.type().fields(), speakers)
          .forEach((at, some) ->
              some.forEach(name ->
                  found.addName(
                      at,
                      textOf(at, fact)
                          + " names "
                          + name
                          + ", whose words on background \""
                          + field.key()
                          + "\" prints beside it",
                      "Take the name out of it, or leave out \""
                          + field.key()
                          + "\"."
                          + orSomebodyElse(name),
                      List.of(fact.ref(field, words)),
                      name)));
    }
  }

  /// Finds names in what is printed with a fact to which another one refers: an event with its
  /// place and its whole, an actor with its offices, and a place or a topic with those around it.
  private void findBeside(Fact fact, Field field, Fact target, Set<FactId> persons) {
    addBeside(fact, field, nameBeside(target, persons));
    switch (target.type()) {
      case EVENT -> {
        addBeside(
            fact, field, nearestName(target.target(EventField.WHERE), PlaceField.WITHIN, persons));
        Fact whole = known.find(target.target(EventField.PART_OF));
        // The whole of a whole isn't printed with the part.
        if (whole != null && field != EventField.PART_OF) {
          addBeside(fact, field, nameBeside(whole, persons));
        }
      }
      case ACTOR -> addBeside(fact, field, nameOfOffice(target, persons));
      case PLACE ->
          addBeside(
              fact,
              field,
              nearestName(target.target(PlaceField.WITHIN), PlaceField.WITHIN, persons));
      case ISSUE ->
          addBeside(
              fact,
              field,
              nearestName(target.target(IssueField.WITHIN), IssueField.WITHIN, persons));
      default -> {}
    }
  }

  /// Returns the first name in a fact, in the one that a key of it refers to, and so on. Facts with
  /// the same ones around them share the answer, however many those are.
  private @Nullable Beside nearestName(@Nullable FactId first, Field next, Set<FactId> persons) {
    Beside found = null;
    Set<FactId> passed = new LinkedHashSet<>();
    for (Fact at = known.find(first); at != null && passed.add(at.id()); ) {
      Optional<Beside> before = around(at).get(persons);
      found = before == null ? nameBeside(at, persons) : before.orElse(null);
      at = before == null && found == null ? known.find(at.target(next)) : null;
    }
    for (FactId id : passed) {
      Objects.requireNonNull(around.get(id)).put(persons, Optional.ofNullable(found));
    }
    return found;
  }

  private IdentityHashMap<Set<FactId>, Optional<Beside>> around(Fact fact) {
    return around.computeIfAbsent(fact.id(), _ -> new IdentityHashMap<>());
  }

  /// Returns the first name in what is printed of a fact beside another one, or null.
  private @Nullable Beside nameBeside(Fact target, Set<FactId> persons) {
    return foundBeside
        .computeIfAbsent(target.id(), _ -> new IdentityHashMap<>())
        .computeIfAbsent(persons, _ -> namesBeside(target, persons))
        .entrySet()
        .stream()
        .findFirst()
        .map(first -> new Beside(target, first.getKey(), first.getValue()))
        .orElse(null);
  }

  /// Returns the names in what is printed of a fact beside another one, in all its versions.
  private Map<FieldRef, List<Name>> namesBeside(Fact target, Set<FactId> ofWords) {
    Set<FactId> persons = new LinkedHashSet<>(ofWords);
    // These names are reported at the target itself.
    persons.removeAll(background.unnamed(target));
    persons.remove(target.id());
    if (persons.isEmpty()) {
      return Map.of();
    }
    Map<FieldRef, List<Name>> all = new LinkedHashMap<>();
    for (Fact version : versionsOf(target)) {
      Map<FieldRef, List<Name>> ofVersion =
          switch (target.type()) {
            case ACTOR, PLACE -> names.around(version, persons);
            case EVENT -> names.in(version, OF_EVENT, persons);
            case ISSUE ->
                names.in(
                    version,
                    List.of(CommonField.ID, target.gist(), CommonField.TRANSLATIONS),
                    persons);
            default -> names.in(version, target.type().fields(), persons);
          };
      ofVersion.forEach(all::putIfAbsent);
      names.inReason(version, persons).forEach(all::putIfAbsent);
    }
    return all;
  }

  /// Returns the first name of those to whom the offices of an actor belong, or null. They are
  /// printed with the offices, and nothing of them but their names.
  ///
  /// Example: "Aide, Office of Zoe Smith".
  private @Nullable Beside nameOfOffice(Fact actor, Set<FactId> persons) {
    for (Fact version : versionsOf(actor)) {
      for (Value office : version.all(ActorField.OFFICES)) {
        for (FactId owner : office.facts()) {
          Fact of = known.find(owner);
          Beside beside =
              persons.contains(owner)
                  ? new Beside(
                      actor, version.ref(ActorField.OFFICES, owner), List.of(names.nameOf(owner)))
                  : of == null ? null : nameBeside(of, persons);
          if (beside != null) {
            return beside;
          }
        }
      }
    }
    return null;
  }

  /// Returns the versions of a fact, the newest first.
  private List<Fact> versionsOf(Fact fact) {
    return Objects.requireNonNull(known.versions().get(fact.id())).reversed();
  }

  private void addBeside(Fact fact, Field field, @Nullable Beside beside) {
    if (beside == null) {
      return;
    }
    beside.names().forEach(name -> addName(fact, field, beside, name));
  }

  private void addName(Fact fact, Field field, Beside beside, Name name) {
    found.addName(
        fact.ref(field, beside.target().id()),
        fact.id()
            + " is printed beside "
            + textOf(beside.at(), beside.target())
            + ", which names "
            + name
            + ", who spoke on background",
        "Take the name out of it, or change \"" + field.key() + "\" here." + orSomebodyElse(name),
        List.of(beside.at()),
        name);
  }

  /// Returns sentences about a family name that may be somebody else's or an ordinary word, after a
  /// space.
  static String orSomebodyElse(Name name) {
    return (name.isFamily() && !name.isInId()
            ? " If it is the name of another actor or place, type it there, for example under \"aliases\"."
            : "")
        + orAccepted(name);
  }

  /// Returns a sentence about a family name that may be an ordinary word, after a space.
  static String orAccepted(Name name) {
    return name.isFamily()
        ? " If it is an ordinary word, write here \"accepted: {"
            + Rule.NAMED_ON_BACKGROUND.code().word()
            + ": WHY}\"."
        : "";
  }

  static String textOf(FieldRef at, Fact fact) {
    return at.key().equals(CommonField.ID.key())
        ? "the id " + fact.id()
        : "\"" + at.key() + "\" of " + fact.id();
  }
}
