package dev.runup.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A few of the cases of `.ci/faults/fuzz notices`.
class AddedNoticeTest {

  private static final int CASES = 300;

  @Test
  void dossierWithMoreNoticesHasAllErrorsThatItHad() {
    List<FuzzedDossier> small = Corpus.kept();
    SortedMap<Integer, String> lost = new TreeMap<>();
    int withErrors = 0;
    for (int seed = 0; seed < CASES; seed++) {
      AddedNotice one = AddedNotice.of(seed, small, small);
      withErrors += one.errors() > 0 ? 1 : 0;
      if (!one.lost().isEmpty()) {
        lost.put(seed, one.dossier().name() + one.lost());
      }
    }

    assertThat(lost).isEmpty();
    assertThat(withErrors).isGreaterThan(CASES / 2);
  }
}
