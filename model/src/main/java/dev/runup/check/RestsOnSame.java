package dev.runup.check;

import static java.util.Objects.requireNonNullElse;

import dev.runup.fact.ActorField;
import dev.runup.fact.AssessmentField;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.MeasureField;
import dev.runup.fact.Rule;
import dev.runup.fact.StatementField;
import dev.runup.history.Known;
import dev.runup.history.Retractions;
import dev.runup.problem.FieldRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds facts that still stand although words of the same speaker were taken back: those of a
/// speaker without a name, those of any speaker at the same event, and those of which a text names
/// the speaker. A fact that the desk typed or changed after it knew of the retraction was weighed.
final class RestsOnSame {

  private static final List<Field> AUTHORS =
      List.of(StatementField.WHO, MeasureField.BY, AssessmentField.BY);

  private final Known known;
  private final Fact claim;
  private final Fact retraction;
  private final List<FactId> speakers;

  /// The speakers as texts call them.
  private final List<String> names = new ArrayList<>();

  private RestsOnSame(Known known, Fact claim, Fact retraction) {
    this.known = known;
    this.claim = claim;
    this.retraction = retraction;
    this.speakers = claim.targets(StatementField.WHO);
    known.findAll(speakers).forEach(actor -> names.addAll(actor.texts(ActorField.NAME)));
    names.addAll(claim.texts(StatementField.ATTRIBUTION));
    names.replaceAll(name -> name.replaceFirst("(?i)^(?:an?|the) ", ""));
  }

  static void find(Known known, Findings found) {
    Set<FactId> told = new HashSet<>();
    Retractions retractions = Retractions.among(known);
    for (Fact retraction : known.ofType(FactType.STATEMENT)) {
      for (FactId id : retraction.targets(StatementField.RETRACTS)) {
        List<Fact> stated =
            requireNonNullElse(known.versions().get(id), List.<Fact>of()).stream()
                .filter(version -> !version.isWithdrawn())
                .toList();
        if (!stated.isEmpty() && retractions.of(retraction.id()).isEmpty()) {
          new RestsOnSame(known, stated.getLast(), retraction).find(retractions, told, found);
        }
      }
    }
  }

  private void find(Retractions retractions, Set<FactId> told, Findings found) {
    for (Fact fact : known.facts().values()) {
      boolean isMeant = fact.type().needsSource() || fact.type() == FactType.ASSESSMENT;
      boolean isWeighed =
          fact.knownFrom().isAfter(known.versionsUpTo(retraction).getFirst().knownFrom());
      FieldRef at =
          !isMeant
                  || isWeighed
                  || fact.id().equals(claim.id())
                  || fact.has(StatementField.RETRACTS)
                  || retractions.isTakenBack(fact)
              ? null
              : place(fact);
      if (at != null && told.add(fact.id())) {
        found.add(
            Rule.RESTS_ON_SAME,
            at,
            "\""
                + at.key()
                + "\" of "
                + fact.id()
                + " has the same speaker or event as "
                + claim.id()
                + ", which "
                + retraction.id()
                + " retracts",
            "Ask whether it still holds. If it does, write \"accepted: {rests-on-same: WHY}\" in it.");
      }
    }
  }

  /// Returns the key by which a fact rests on the speaker or the event of the words that were taken
  /// back, or null.
  private @Nullable FieldRef place(Fact fact) {
    for (Field field : AUTHORS) {
      for (FactId author : fact.targets(field)) {
        if (speakers.contains(author) && isUnnamed(author)) {
          return fact.ref(field, author);
        }
      }
    }
    FactId event = claim.target(StatementField.EVENT);
    boolean isSaidThere =
        event != null
            && event.equals(fact.target(StatementField.EVENT))
            && !Collections.disjoint(speakers, fact.targets(StatementField.WHO));
    if (isSaidThere) {
      return fact.ref(StatementField.EVENT);
    }
    if (event != null && fact.targets(CommonField.RESTS_ON).contains(event)) {
      return fact.ref(CommonField.RESTS_ON, event);
    }
    for (Field field : List.of(StatementField.ATTRIBUTION, CommonField.CAVEAT)) {
      if (fact.texts(field).stream().anyMatch(this::names)) {
        return fact.ref(field);
      }
    }
    return null;
  }

  private boolean names(String text) {
    return names.stream().anyMatch(name -> JudgementText.holds(text, name));
  }

  private boolean isUnnamed(FactId actor) {
    Fact known = this.known.find(actor);
    return known != null && known.word(ActorField.KIND, "").equals("unnamed");
  }
}
