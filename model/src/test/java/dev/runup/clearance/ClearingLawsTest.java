package dev.runup.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Update;
import dev.runup.fact.Value;
import dev.runup.problem.Checked;
import dev.runup.release.ReleaseEntry;
import dev.runup.release.ReleaseRegister;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of clearing whatever the dossier, on generated ones.
class ClearingLawsTest {

  private static final int DOSSIERS = System.getProperty("laws") == null ? 25 : 60;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void theOutcomeIsTheSameWithWhatIsWithheldAndWithout(int rank) {
    Mark ceiling = MarkScheme.TLP.marks().get(rank);
    int removed = 0;
    for (int seed = 0; seed < DOSSIERS; seed++) {
      Dossier whole = Generated.dossier(seed);
      Dossier without = without(whole, ceiling);
      removed += whole.facts().size() - without.facts().size();
      assertThat(told(whole, ceiling)).as("seed %d", seed).isEqualTo(told(without, ceiling));
    }
    assertThat(removed).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void nothingMarkedAboveTheCeilingIsLeftNorNamed(int rank) {
    Mark ceiling = MarkScheme.TLP.marks().get(rank);
    int shown = 0;
    for (int seed = 0; seed < DOSSIERS; seed++) {
      List<String> told = told(Generated.dossier(seed), ceiling);
      shown += told.size();
      for (int above = rank + 1; above < MarkScheme.TLP.marks().size(); above++) {
        assertThat(told.toString()).as("seed %d", seed).doesNotContain("-r" + above);
      }
    }
    assertThat(shown).isGreaterThan(DOSSIERS * 5);
  }

  /// Also what refers to the fact is then as if it had never been typed.
  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void theOutcomeIsTheSameWithAFactThatWasTakenBackAndWithout(int rank) {
    Mark ceiling = MarkScheme.TLP.marks().get(rank);
    int changed = 0;
    for (int seed = 0; seed < DOSSIERS; seed++) {
      Dossier whole = Generated.dossier(seed);
      List<FactId> shown = facts(whole, ceiling).stream().sorted().toList();
      if (!shown.isEmpty()) {
        FactId id = shown.get(seed % shown.size());
        Dossier without =
            new Dossier(
                whole.settings(),
                whole.editions(),
                whole.facts().stream().filter(fact -> !fact.id().equals(id)).toList(),
                whole.updates().stream().filter(update -> !update.of().equals(id)).toList(),
                whole.intakeSources(),
                whole.severities(),
                whole.releases());
        Checked<List<String>> told = toldOrNothing(without, ceiling);
        assertThat(toldOrNothing(whole.withReleases(takingBack(whole, id)), ceiling))
            .as("seed %d, %s", seed, id)
            .isEqualTo(told);
        changed += told.equals(toldOrNothing(whole, ceiling)) ? 0 : 1;
      }
    }
    assertThat(changed).isGreaterThan(DOSSIERS / 2);
  }

  private static ReleaseRegister takingBack(Dossier dossier, FactId id) {
    String edition = dossier.editions().getFirst().name();
    return ReleaseRegister.EMPTY.with(
        new ReleaseEntry(
            ReleaseEntry.Act.TAKE_BACK,
            ReleaseEntry.Target.fact(edition, id.toString()),
            "A reason",
            LocalDate.of(2026, 3, 5),
            null,
            null,
            ""));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void aHigherCeilingShowsAllThatALowerOneShows(int rank) {
    for (int seed = 0; seed < DOSSIERS; seed++) {
      Dossier dossier = Generated.dossier(seed);

      assertThat(facts(dossier, MarkScheme.TLP.marks().get(rank + 1)))
          .as("seed %d", seed)
          .containsAll(facts(dossier, MarkScheme.TLP.marks().get(rank)));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4})
  void nothingShownRefersToWhatIsNotShown(int rank) {
    for (int seed = 0; seed < DOSSIERS; seed++) {
      Cleared cleared = cleared(Generated.dossier(seed), MarkScheme.TLP.marks().get(rank));
      Set<FactId> ids = new HashSet<>();
      cleared.shown().forEach(shown -> ids.add(shown.fact().id()));
      for (Cleared.ClearedVersion shown : cleared.shown()) {
        for (List<Value> values : shown.fact().values().values()) {
          values.forEach(value -> assertThat(ids).containsAll(value.facts()));
        }
      }
    }
  }

  /// Returns a dossier without the records marked above a ceiling, found by their own marks alone.
  /// Where updates mark a fact, its records stay; so do updates that raise one.
  private static Dossier without(Dossier dossier, Mark ceiling) {
    Set<FactId> marked = new HashSet<>();
    for (Update update : dossier.updates()) {
      if (update.set().containsKey(CommonField.MARK)) {
        marked.add(update.of());
      }
    }
    Predicate<Fact> stays =
        fact ->
            marked.contains(fact.id()) || !isAbove(Objects.requireNonNull(fact.mark()), ceiling);
    Predicate<Update> counts =
        update ->
            !isAbove(Objects.requireNonNull(update.mark()), ceiling) || raises(update, ceiling);
    return new Dossier(
        dossier.settings(),
        dossier.editions(),
        dossier.facts().stream().filter(stays).toList(),
        dossier.updates().stream().filter(counts).toList(),
        dossier.intakeSources(),
        dossier.severities(),
        dossier.releases());
  }

  private static boolean raises(Update update, Mark ceiling) {
    return update.set().getOrDefault(CommonField.MARK, List.of()).stream()
        .anyMatch(value -> value instanceof Value.MarkLabel(Mark mark) && isAbove(mark, ceiling));
  }

  private static boolean isAbove(Mark mark, Mark ceiling) {
    return mark.compareTo(ceiling) > 0;
  }

  private static Set<FactId> facts(Dossier dossier, Mark ceiling) {
    Set<FactId> ids = new HashSet<>();
    cleared(dossier, ceiling).shown().forEach(shown -> ids.add(shown.fact().id()));
    return ids;
  }

  private static Checked<List<String>> toldOrNothing(Dossier dossier, Mark ceiling) {
    return switch (clear(dossier, ceiling)) {
      case Checked.Good<Cleared> _ -> Checked.good(told(dossier, ceiling));
      case Checked.Bad<Cleared> _ -> Checked.good(List.of());
    };
  }

  private static List<String> told(Dossier dossier, Mark ceiling) {
    Cleared cleared = cleared(dossier, ceiling);
    List<String> told = new ArrayList<>();
    told.add(cleared.settings().toString());
    cleared.shown().forEach(shown -> told.add(told(shown)));
    return told;
  }

  private static String told(Cleared.ClearedVersion shown) {
    Fact fact = shown.fact();
    return fact.id()
        + " "
        + fact.values()
        + " "
        + fact.updateReason()
        + " "
        + shown.from()
        + " "
        + shown.day();
  }

  private static Cleared cleared(Dossier dossier, Mark ceiling) {
    return switch (clear(dossier, ceiling)) {
      case Checked.Good<Cleared>(Cleared cleared, var _) -> cleared;
      case Checked.Bad<Cleared> bad -> throw new AssertionError(bad.problems().toString());
    };
  }

  private static Checked<Cleared> clear(Dossier dossier, Mark ceiling) {
    Edition daily = dossier.editions().getFirst();
    Edition edition =
        new Edition(
            daily.name(),
            new Edition.Titles(null, null, daily.titles().translations()),
            ceiling,
            new Edition.Issues(null, List.of(), 1),
            new Edition.Output(
                daily.output().name(),
                daily.output().formats(),
                daily.output().languages(),
                null,
                null,
                null),
            new Edition.Printing(null, false, false, List.of()),
            Edition.Recipients.NONE);
    return new Clearance(dossier).clear(edition);
  }
}
