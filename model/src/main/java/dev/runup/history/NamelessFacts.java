package dev.runup.history;

import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.PositionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.history.History.NamelessIssue;
import dev.runup.history.Known.IssueDay;
import dev.runup.text.Sha256;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The facts of an issue without the names that terms forbid, see [Background]. Nor does an id, or
/// what stands beside words on background, tell whose they are.
final class NamelessFacts {

  /// The form of an id that nobody typed, such as `statement-a2951701e7ba`.
  private static final Pattern MADE_ID = Pattern.compile("[a-z]+-[0-9a-f]{12}");

  private final Known known;
  private final Background background;

  /// The facts to which others refer.
  private final Set<FactId> referred = new HashSet<>();

  /// The ids that are made here, by the ids that they replace.
  private final Map<FactId, FactId> madeIds = new LinkedHashMap<>();

  private NamelessFacts(Known known) {
    this.known = known;
    this.background = Background.of(known);
  }

  /// Returns facts without the names that terms forbid. A position without its actor can't be
  /// printed and is left out. If it is withdrawn, it gets an id that doesn't name the actor.
  static NamelessIssue of(Known known) {
    NamelessFacts nameless = new NamelessFacts(known);
    return new NamelessIssue(nameless.facts(), nameless.madeIds);
  }

  private Known facts() {
    if (background.isEmpty()
        && known.versions().values().stream().noneMatch(all -> isNameless(all.getLast()))) {
      return known;
    }
    for (Fact version : known.allVersions()) {
      version
          .values()
          .values()
          .forEach(values -> values.forEach(value -> referred.addAll(value.facts())));
    }
    NavigableMap<FactId, List<Fact>> versions = new TreeMap<>();
    List<Fact> leftOut = new ArrayList<>();
    for (List<Fact> all : known.versions().values()) {
      List<Fact> shown = withoutNames(all);
      leftOut.addAll(printedEarlier(all, shown));
      if (isNameless(all.getLast())) {
        FactId id =
            namelessId(
                shown.getLast(),
                used -> versions.containsKey(used) || known.versions().containsKey(used));
        shown = shown.stream().map(version -> version.withId(id)).toList();
      }
      if (!shown.isEmpty()) {
        shown = withMadeId(shown, versions::containsKey);
        versions.put(shown.getFirst().id(), shown);
        FactId typed = all.getFirst().id();
        if (!shown.getFirst().id().equals(typed)) {
          madeIds.put(typed, shown.getFirst().id());
        }
      }
    }
    Map<FactId, Fact> facts = new LinkedHashMap<>(versions.size());
    versions.forEach((id, all) -> facts.put(id, all.getLast()));
    facts.values().removeIf(Fact::isWithdrawn);
    return known.with(facts, versions, leftOut);
  }

  /// Returns whether a withdrawn position is printed without its actor and stance. It is if one of
  /// its sources is on background, or if all its statements hide their speakers.
  ///
  /// Example: a statement was attributed to "an official" from the start, and a position of Costa
  /// is known from it. Issues named Costa for the position all along, and still may.
  private boolean isNameless(Fact position) {
    if (position.type() != FactType.POSITION || !position.isWithdrawn()) {
      return false;
    }
    List<FactId> stated =
        position.targets(PositionField.STATED_IN).stream()
            .filter(known.versions()::containsKey)
            .toList();
    return background.sources().isDirect(position)
        || background.isForbidden(
            position,
            PositionField.ACTOR,
            Objects.requireNonNull(position.target(PositionField.ACTOR)))
        || (!stated.isEmpty() && stated.stream().allMatch(this::hidesSpeakers));
  }

  /// Returns whether terms forbid the speakers of a statement, or the desk has replaced them by an
  /// attribution.
  private boolean hidesSpeakers(FactId statement) {
    List<Fact> all = Objects.requireNonNull(known.versions().get(statement));
    boolean replaced =
        all.getLast().has(StatementField.ATTRIBUTION)
            && all.stream().anyMatch(version -> !version.has(StatementField.ATTRIBUTION));
    return replaced || background.sources().isDirect(all.getLast());
  }

  /// Returns the versions of a fact without the names that terms forbid. The versions of a position
  /// without its actor are left out, unless it is withdrawn.
  private List<Fact> withoutNames(List<Fact> all) {
    boolean isNameless = isNameless(all.getLast());
    List<Fact> shown = new ArrayList<>();
    for (Fact version : all) {
      Fact left = withoutNames(version);
      if (isNameless) {
        shown.add(left.with(PositionField.ACTOR, List.of()));
      } else if (left.type() != FactType.POSITION || left.has(PositionField.ACTOR)) {
        shown.add(left);
      }
    }
    boolean isLastShown = !shown.isEmpty() && shown.getLast().version() == all.getLast().version();
    return isLastShown ? shown : List.of();
  }

  /// Returns the versions of a fact under an id that is made of what readers see. The id of a fact
  /// without a typed one is made of all its values, so whoever guesses the speaker could try it.
  private List<Fact> withMadeId(List<Fact> all, Predicate<FactId> isUsed) {
    Fact first = all.getFirst();
    boolean isMade = MADE_ID.matcher(first.id().id()).matches();
    if (!isMade || referred.contains(first.id()) || !background.concerns(first.id())) {
      return all;
    }
    // What is typed later must not move the anchors of earlier issues.
    Fact seen = first.withoutWithheld(other -> !known.versions().containsKey(other));
    StringBuilder content = new StringBuilder();
    for (Field field : first.type().fields()) {
      if (field != CommonField.ID) {
        seen.shortTexts(field)
            .forEach(text -> content.append(field.key()).append(text).append('\n'));
      }
    }
    String made = first.type().word() + "-" + Sha256.shortHex(content.toString());
    FactId unused = unusedId(first.type(), made, isUsed);
    return all.stream().map(version -> version.withId(unused)).toList();
  }

  /// Returns an id for a withdrawn position that doesn't name the actor.
  private static FactId namelessId(Fact position, Predicate<FactId> isUsed) {
    FactId issue = position.target(PositionField.ISSUE);
    String id = "background/" + (issue == null ? "all" : issue.id());
    return unusedId(FactType.POSITION, id, isUsed);
  }

  /// Returns an id that no other fact has. Example: `background/border-2`.
  private static FactId unusedId(FactType type, String id, Predicate<FactId> isUsed) {
    FactId unused = new FactId(type, id);
    for (int i = 2; isUsed.test(unused); i++) {
      unused = new FactId(type, id + "-" + i);
    }
    return unused;
  }

  private Fact withoutNames(Fact version) {
    return withoutTalks(
        without(version, (field, actor) -> background.isForbidden(version, field, actor)));
  }

  private Fact without(Fact version, BiPredicate<Field, FactId> isForbidden) {
    Fact left = version;
    if (background.concerns(version.id())) {
      for (Map.Entry<Field, List<Value>> entry : version.values().entrySet()) {
        Predicate<FactId> isForbiddenHere = actor -> isForbidden.test(entry.getKey(), actor);
        if (entry.getValue().stream().anyMatch(value -> value.refersTo(isForbiddenHere))) {
          left = left.withoutReferences(entry.getKey(), isForbiddenHere);
        }
      }
    }
    return withoutHints(left);
  }

  /// Returns the entry of an actor, or one that names an actor, without sources on background. If
  /// only those who spoke in a source lost it, the entry that loses it would tell who did.
  private Fact withoutTalks(Fact version) {
    boolean isKept =
        !version.type().isRegister()
            || background.concerns(version.id())
            || version.citations().stream()
                .map(Value.Citation::source)
                .noneMatch(background.sources()::contains);
    return isKept || !isOfActor(version)
        ? version
        : version.withoutReferences(CommonField.SOURCE, background.sources()::contains);
  }

  private static boolean isOfActor(Fact entry) {
    return Stream.concat(
            Stream.of(entry.id()),
            entry.values().values().stream()
                .flatMap(List::stream)
                .flatMap(value -> value.facts().stream()))
        .anyMatch(id -> id.type() == FactType.ACTOR);
  }

  /// Returns the versions of a fact of which earlier issues may have printed more than is shown
  /// now, with the names that they printed. A name that no issue printed leaves no trace.
  private List<Fact> printedEarlier(List<Fact> all, List<Fact> shown) {
    if (shown.equals(all)) {
      return List.of();
    }
    return all.stream()
        .map(version ->
            withoutTalks(
                without(
                    version,
                    (field, actor) ->
                        background.isForbidden(version, field, actor)
                            && !isPrinted(version, actor))))
        .filter(version -> {
          int place = Known.placeOf(shown, version.version());
          return place < 0 || !shown.get(place).equals(version);
        })
        .toList();
  }

  /// Returns whether an earlier issue knew a version before its actor was known to have spoken.
  private boolean isPrinted(Fact version, FactId actor) {
    Fact words = background.firstWords(actor, version);
    return words != null
        && known.earlier().stream()
            .map(IssueDay::cutOff)
            .anyMatch(cutOff ->
                !version.knownFrom().isAfter(cutOff) && cutOff.isBefore(words.knownFrom()));
  }

  /// Returns a version without references that could tell whose the words on background are. An
  /// event has guests and a measure an author, also those that are typed later.
  private Fact withoutHints(Fact version) {
    return background.concerns(version.id())
        ? version
            .withoutReferences(StatementField.MEASURE, _ -> true)
            .withoutReferences(StatementField.EVENT, _ -> true)
        : version;
  }
}
