package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.FactType;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposedIdTest {

  @ParameterizedTest
  @CsvSource({
    "EVENT, '', Stop in Canada, stop-canada",
    "ISSUE, '', The 20-point plan, point-plan-20",
    "ISSUE, '', 2026, issue",
    "ACTOR, '', Суспільне мовлення, suspilne-movlennia",
    "ACTOR, '', António Guterres, antonio-guterres",
    "STATEMENT, costa, EU support will last through the war., costa-eu-support-last",
    "STATEMENT, '', …, statement",
    "PLACE, '', 日本, place",
  })
  void idIsMadeOfTellingWords(FactType type, String owner, String words, String id) {
    assertThat(ProposedId.of(type, false, owner, words, _ -> false))
        .isEqualTo(id)
        .matches("[a-z][a-z0-9-]{1,47}");
  }

  @Test
  void personHasTheLastNameUnlessItIsTaken() {
    Set<String> taken = Set.of("zelensky");

    assertThat(ProposedId.of(FactType.ACTOR, true, "", "Volodymyr Zelensky", _ -> false))
        .isEqualTo("zelensky");
    assertThat(ProposedId.of(FactType.ACTOR, true, "", "Olena Zelensky", taken::contains))
        .isEqualTo("olena-zelensky");
  }

  @Test
  void takenIdGetsANumber() {
    Set<String> taken = Set.of("talks", "talks-2");

    assertThat(ProposedId.of(FactType.EVENT, false, "", "Talks", taken::contains))
        .isEqualTo("talks-3");
  }
}
