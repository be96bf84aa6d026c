package dev.runup.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.Briefing.Source;
import dev.runup.briefing.Leaf;
import dev.runup.clearance.Clearance;
import dev.runup.clearance.Cleared;
import dev.runup.compose.Composer;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Moment;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.history.Known.IssueDay;
import dev.runup.problem.Checked;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The law of numbers: a source has one number in all issues of an edition, whatever the dossier.
///
/// No number is missing before an issue cited its source, but in a few of the cases: a source that
/// only a name cites is counted from when a fact refers to the name, and that may stay unprinted
/// behind an attribution.
class NumbersLawTest {

  private static final int CASES = 200;
  private static final int MOST_GAPS = CASES / 50;

  @Test
  void sourcesKeepTheirNumbersInAllIssues() {
    int cited = 0;
    int gaps = 0;
    for (long seed = 0; seed < CASES; seed++) {
      LawTest.Case one = LawTest.Case.of(seed);
      Dossier dossier = one.read(Set.of());
      Edition edition = dossier == null ? null : one.edition(dossier);
      if (dossier != null
          && edition != null
          && new Clearance(dossier).clear(edition) instanceof Checked.Good<Cleared> cleared) {
        Map<String, Integer> all = numbers(cleared.value(), edition, "seed " + seed);
        cited += all.size();
        gaps += all.values().stream().anyMatch(number -> number > all.size()) ? 1 : 0;
      }
    }
    assertThat(cited).isGreaterThan(CASES);
    assertThat(gaps).isLessThanOrEqualTo(MOST_GAPS);
  }

  /// Returns the numbers of all sources that an issue cites.
  private static Map<String, Integer> numbers(Cleared cleared, Edition edition, String seed) {
    Map<String, Integer> all = new HashMap<>();
    for (IssueDay day : History.issues(cleared, edition)) {
      IssueRequest asked =
          new IssueRequest(new Moment(day.day(), day.cutOff(), day.time() == null), null);
      if (History.select(cleared, edition, asked).map(known -> Composer.compose(known, edition))
          instanceof Checked.Good<Briefing>(Briefing briefing, var _)) {
        for (Source source : briefing.notes().sources()) {
          int first = all.merge(id(source), source.number(), (before, _) -> before);
          assertThat(source.number())
              .as("%s, %s, %s", seed, day.day(), id(source))
              .isEqualTo(first);
        }
      }
    }
    return all;
  }

  private static String id(Source source) {
    Leaf name = source.title() == null ? source.grade().descriptor() : source.title();
    return Objects.requireNonNull(Objects.requireNonNull(name).ref()).ownerName();
  }
}
