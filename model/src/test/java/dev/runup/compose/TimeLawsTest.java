package dev.runup.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.change.FactChange;
import dev.runup.change.KnownChanges;
import dev.runup.clearance.Clearance;
import dev.runup.clearance.Generated;
import dev.runup.fact.CommonField;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.Moment;
import dev.runup.fact.Update;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known;
import dev.runup.problem.Checked;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What holds of time whatever the dossier, on generated ones.
class TimeLawsTest {

  private static final int DOSSIERS = System.getProperty("laws") == null ? 12 : 40;
  private static final LocalDate FIRST = LocalDate.of(2025, 12, 1);
  private static final int DAYS = 10;

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void whatIsRecordedLaterChangesNothingBeforeIt(int rank) {
    int compared = 0;
    for (int seed = 0; seed < DOSSIERS; seed++) {
      Dossier whole = unraised(Generated.dossier(seed));
      for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
        Dossier then = until(whole, day);
        compared += then.updates().size() < whole.updates().size() ? 1 : 0;
        assertThat(briefing(whole, rank, day))
            .as("seed %d, %s", seed, day)
            .isEqualTo(briefing(then, rank, day));
      }
    }
    assertThat(compared).isGreaterThan(DOSSIERS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void theNewestIssueIsTheIssueOfItsDay(int rank) {
    for (int seed = 0; seed < DOSSIERS; seed++) {
      Dossier dossier = Generated.dossier(seed);
      Known newest = known(dossier, rank, IssueRequest.NEWEST);
      if (newest != null) {
        assertThat(known(dossier, rank, asked(newest.issue().day(), null)))
            .as("seed %d", seed)
            .isEqualTo(newest);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void whatChangedFromOneDayToAnotherAppliedToTheOneGivesTheOther(int rank) {
    int changes = 0;
    for (int seed = 0; seed < DOSSIERS; seed++) {
      Dossier dossier = Generated.dossier(seed);
      for (int from = 0; from < DAYS; from++) {
        Known one = known(dossier, rank, asked(FIRST.plusDays(from), null));
        for (int to = from + 1; to < DAYS; to += 2) {
          LocalDate day = FIRST.plusDays(to);
          Known other = known(dossier, rank, asked(day, FIRST.plusDays(from)));
          if (one != null && other != null) {
            changes += KnownChanges.since(other).size();
            assertThat(applied(one, other)).as("seed %d, %s", seed, day).isEqualTo(news(other));
          }
        }
      }
    }
    assertThat(changes).isGreaterThan(DOSSIERS);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void theOrderOfFilesAndOfTheirEntriesIsNothing(int rank) {
    for (int seed = 0; seed < DOSSIERS; seed++) {
      LocalDate day = FIRST.plusDays(seed % DAYS);
      assertThat(briefing(Generated.shuffled(seed), rank, day))
          .as("seed %d", seed)
          .isEqualTo(briefing(Generated.dossier(seed), rank, day));
    }
  }

  private static Map<FactId, Object> applied(Known one, Known other) {
    Map<FactId, Object> facts = news(one);
    for (FactChange change : KnownChanges.since(other)) {
      if (change.after().isWithdrawn()) {
        facts.remove(change.after().id());
      } else {
        facts.put(change.after().id(), said(change.after()));
      }
    }
    return facts;
  }

  /// The desk's own words are no news, and so in no change.
  private static Map<FactId, Object> news(Known known) {
    Map<FactId, Object> facts = new TreeMap<>();
    for (Fact fact : known.facts().values()) {
      if (!fact.isByDesk()) {
        facts.put(fact.id(), said(fact));
      }
    }
    return facts;
  }

  private static Object said(Fact fact) {
    Map<Object, Object> said = new TreeMap<>();
    fact.values().forEach((field, values) -> said.put(field.key(), values));
    said.remove(CommonField.RECORDED.key());
    return said;
  }

  /// Without updates that mark: a raise takes a fact away on every day.
  private static Dossier unraised(Dossier dossier) {
    return with(dossier, _ -> true, update -> !update.set().containsKey(CommonField.MARK));
  }

  private static Dossier until(Dossier dossier, LocalDate day) {
    return with(
        dossier,
        fact -> fact.recorded() == null || !fact.recorded().day().isAfter(day),
        update -> !Objects.requireNonNull(update.recorded()).day().isAfter(day));
  }

  private static Dossier with(Dossier dossier, Predicate<Fact> facts, Predicate<Update> updates) {
    return new Dossier(
        dossier.settings(),
        dossier.editions(),
        dossier.facts().stream().filter(facts).toList(),
        dossier.updates().stream().filter(updates).toList(),
        dossier.intakeSources(),
        dossier.severities(),
        dossier.releases());
  }

  private static IssueRequest asked(LocalDate asOf, @Nullable LocalDate since) {
    return new IssueRequest(moment(asOf), since == null ? null : moment(since));
  }

  private static Moment moment(LocalDate day) {
    return Objects.requireNonNull(Moment.parse(day.toString(), ZoneOffset.UTC));
  }

  private static @Nullable Briefing briefing(Dossier dossier, int rank, LocalDate day) {
    Known known = known(dossier, rank, asked(day, null));
    return known == null ? null : Composer.compose(known, edition(dossier, rank));
  }

  private static @Nullable Known known(Dossier dossier, int rank, IssueRequest asked) {
    Edition edition = edition(dossier, rank);
    Checked<Known> known =
        new Clearance(dossier)
            .clear(edition)
            .then(cleared -> History.select(cleared, edition, asked));
    return known instanceof Checked.Good<Known>(Known value, var _) ? value : null;
  }

  private static Edition edition(Dossier dossier, int rank) {
    Edition daily = dossier.editions().getFirst();
    Mark ceiling = MarkScheme.TLP.marks().get(rank);
    return new Edition(
        daily.name(),
        new Edition.Titles(null, null, daily.titles().translations()),
        ceiling,
        new Edition.Issues(null, daily.issues().days(), 1),
        new Edition.Output(
            daily.output().name(),
            daily.output().formats(),
            daily.output().languages(),
            null,
            null,
            null),
        new Edition.Printing(null, false, false, daily.printing().zones()),
        Edition.Recipients.NONE);
  }
}
