package dev.runup.typing;

import dev.runup.fact.ActionField;
import dev.runup.fact.ActorField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.Dossier;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IssueField;
import dev.runup.fact.MeasureField;
import dev.runup.fact.PlaceField;
import dev.runup.fact.PositionField;
import dev.runup.fact.ProposalField;
import dev.runup.fact.ProvisionField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// Finds the facts that seem to say the same as a new one: the same actors, issue, day or words.
/// They may get a second source, or contradict the new fact.
public final class SimilarFacts {

  /// From this many points on, two facts seem to say the same.
  private static final int ENOUGH = 4;

  private static final int MOST = 5;

  private SimilarFacts() {}

  /// A fact that seems to say the same.
  ///
  /// @param fact its newest version
  /// @param description what it is, in a line
  /// @param differs the keys whose values differ, of those that two sources often give differently,
  ///   such as the day of an event
  /// @param isSame whether it says just that. Two texts with the same words may say the opposite of
  ///   each other, so a text has to be the same
  public record Similar(Fact fact, String description, List<Field> differs, boolean isSame) {
    public Similar {
      differs = List.copyOf(differs);
    }
  }

  /// Returns the facts that seem to say the same as a fact of a dossier, the most similar first.
  public static List<Similar> of(Dossier dossier, FactId fact) {
    var versions = Names.versions(dossier);
    List<Fact> own = versions.get(fact);
    if (own == null) {
      return List.of();
    }
    Fact typed = own.getLast();
    Function<FactId, String> names =
        id -> versions.containsKey(id) ? FactDescription.name(versions.get(id).getLast()) : id.id();
    if (fact.type() == FactType.POSITION && own.size() > 1) {
      // A position is named by actor and issue, so the one before is the same one.
      return List.of(similar(typed, own.get(own.size() - 2), names));
    }
    record Rated(Fact fact, int points) {}
    List<Rated> rated = new ArrayList<>();
    for (List<Fact> all : versions.values()) {
      Fact other = all.getLast();
      boolean isOther = other.type() == fact.type() && !other.id().equals(fact);
      if (isOther && !other.isWithdrawn() && !contradicts(typed, other)) {
        int points = points(typed, other);
        if (points >= ENOUGH) {
          rated.add(new Rated(other, points));
        }
      }
    }
    return rated.stream()
        .sorted(
            Comparator.comparingInt(Rated::points).reversed().thenComparing(one -> one.fact.id()))
        .limit(MOST)
        .map(one -> similar(typed, one.fact, names))
        .toList();
  }

  private static Similar similar(Fact typed, Fact other, Function<FactId, String> names) {
    List<Field> differs = differing(typed, other);
    boolean isSame =
        differs.isEmpty() && typed.texts(typed.gist()).equals(other.texts(other.gist()));
    return new Similar(other, FactDescription.of(other, names), differs, isSame);
  }

  /// Returns whether one of two facts says already that it contradicts the other.
  private static boolean contradicts(Fact one, Fact other) {
    return switch (one.type()) {
      case EVENT -> refer(one, other, EventField.CONTRADICTS);
      case STATEMENT ->
          refer(one, other, StatementField.CONTRADICTS) || refer(one, other, StatementField.DENIES);
      case MEASURE -> refer(one, other, MeasureField.CONTRADICTS);
      default -> false;
    };
  }

  private static boolean refer(Fact one, Fact other, Field key) {
    return one.targets(key).contains(other.id()) || other.targets(key).contains(one.id());
  }

  private static int points(Fact one, Fact other) {
    return switch (one.type()) {
      case STATEMENT -> {
        boolean sameSpeaker =
            shared(one, other, StatementField.WHO) > 0
                || isSame(one, other, StatementField.ATTRIBUTION);
        yield !sameSpeaker
            ? 0
            : 2
                + Math.min(2, shared(one, other, StatementField.ABOUT))
                + (isSame(one, other, StatementField.EVENT) ? 1 : 0)
                + (isSame(one, other, StatementField.WHEN) ? 1 : 0)
                + 2 * words(one, other, StatementField.SAYS)
                + 2 * words(one, other, StatementField.QUOTE)
                - (differ(one, other, StatementField.WHEN) ? 2 : 0);
      }
      case EVENT ->
          Math.min(2, shared(one, other, EventField.WHO))
              + Math.min(1, shared(one, other, EventField.WHERE))
              + (isSame(one, other, EventField.FORM) ? 1 : 0)
              + (isSame(one, other, EventField.WHEN) ? 2 : 0)
              + 2 * words(one, other, EventField.TITLE);
      case MEASURE ->
          (isSame(one, other, MeasureField.WHAT) ? 4 : 2 * words(one, other, MeasureField.WHAT))
              + Math.min(1, shared(one, other, MeasureField.ABOUT))
              + (isSame(one, other, MeasureField.UNIT) ? 1 : 0)
              + (isSame(one, other, MeasureField.VALUE) ? 2 : 0);
      case PROVISION ->
          (isSame(one, other, ProvisionField.PROPOSAL) ? 2 : 0)
              + (isSame(one, other, ProvisionField.NUMBER) ? 2 : 0)
              + 2 * words(one, other, ProvisionField.TEXT);
      case ASSESSMENT ->
          (isSame(one, other, AssessmentField.BY) ? 1 : 0)
              + 2 * words(one, other, AssessmentField.SAYS)
              + Math.min(1, shared(one, other, AssessmentField.ABOUT));
      case ACTION ->
          2 * words(one, other, ActionField.SAYS)
              + Math.min(1, shared(one, other, ActionField.OWNER))
              + Math.min(1, shared(one, other, ActionField.ABOUT));
      case ACTOR -> namesakes(one, other, ActorField.NAME, ActorField.ALIASES);
      case PLACE -> namesakes(one, other, PlaceField.NAME, PlaceField.ALIASES);
      case ISSUE -> namesakes(one, other, IssueField.TITLE, IssueField.ALIASES);
      case PROPOSAL -> namesakes(one, other, ProposalField.TITLE, ProposalField.ALIASES);
      case POSITION, SOURCE, LINE, HEADLINE -> 0;
    };
  }

  private static int namesakes(Fact one, Fact other, Field name, Field aliases) {
    Set<String> names = names(one, name, aliases);
    names.retainAll(names(other, name, aliases));
    return names.isEmpty() ? 0 : ENOUGH;
  }

  private static Set<String> names(Fact fact, Field name, Field aliases) {
    Set<String> names = new HashSet<>();
    fact.texts(name).forEach(one -> names.add(one.toLowerCase(Locale.ROOT)));
    fact.texts(aliases).forEach(one -> names.add(one.toLowerCase(Locale.ROOT)));
    return names;
  }

  /// Returns the number of values that both have.
  private static int shared(Fact one, Fact other, Field key) {
    Set<Object> values = new HashSet<>(ids(one, key));
    values.retainAll(ids(other, key));
    return values.size();
  }

  private static List<Object> ids(Fact fact, Field key) {
    return fact.all(key).stream()
        .map(value -> value instanceof Value.Participant taking ? taking.actor() : value)
        .filter(Objects::nonNull)
        .map(Object.class::cast)
        .toList();
  }

  private static boolean isSame(Fact one, Fact other, Field key) {
    return one.has(key) && one.all(key).equals(other.all(key));
  }

  private static boolean differ(Fact one, Fact other, Field key) {
    return one.has(key) && other.has(key) && !one.all(key).equals(other.all(key));
  }

  /// Returns 2 if two texts have most of their words in common, 1 if they have a third, else 0.
  private static int words(Fact one, Fact other, Field key) {
    Set<String> words = stems(one, key);
    Set<String> others = stems(other, key);
    int fewest = Math.min(words.size(), others.size());
    int shared = Stems.shared(words, others);
    return fewest == 0 ? 0 : 5 * shared >= 3 * fewest ? 2 : 3 * shared >= fewest ? 1 : 0;
  }

  private static Set<String> stems(Fact fact, Field key) {
    return Stems.of(String.join(" ", fact.texts(key)));
  }

  private static List<Field> differing(Fact one, Fact other) {
    List<Field> keys =
        switch (one.type()) {
          case EVENT ->
              List.of(EventField.WHEN, EventField.TIME, EventField.WHERE, EventField.STATUS);
          case STATEMENT -> List.of(StatementField.WHEN, StatementField.QUOTE);
          case MEASURE -> List.of(MeasureField.VALUE, MeasureField.WHEN, MeasureField.UNIT);
          case PROVISION -> List.of(ProvisionField.NUMBER, ProvisionField.STATE);
          case POSITION -> List.of(PositionField.STANCE, PositionField.SAYS);
          default -> List.of();
        };
    return keys.stream().filter(key -> differ(one, other, key)).toList();
  }
}
