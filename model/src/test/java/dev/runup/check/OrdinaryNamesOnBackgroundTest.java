package dev.runup.check;

import static dev.runup.check.NamedOnBackgroundTest.NEXT_FILE;
import static dev.runup.check.NamedOnBackgroundTest.TALK;
import static dev.runup.check.NamedOnBackgroundTest.findings;
import static dev.runup.check.NamedOnBackgroundTest.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The findings of the rule `named-on-background` that the desk accepts, because a family name is
/// an ordinary word too. Bill Price spoke on background.
class OrdinaryNamesOnBackgroundTest {

  private static final String ACCEPTED = ", accepted: {named-on-background: A word and no name.}";

  @ParameterizedTest
  @CsvSource({
    "'{id: shaped, says: Prices rise., stated-in: word%s}', action:shaped says",
    "'{id: price-talks, says: They rise., stated-in: word%s}', action:price-talks id",
    "'{id: price, says: They rise., stated-in: word%s}', action:price id"
  })
  void familyNameAloneCanBeAccepted(String action, String at) {
    assertThat(findings(with(action.formatted("")))).containsExactly(at);
    assertThat(findings(with(action.formatted(ACCEPTED)))).isEmpty();
  }

  @Test
  void familyNameInATitleBesideWordsCanBeAcceptedWithTheWords() {
    String facts = with("{id: shaped, says: They rise.}").replace("A gazette", "Price of salt");

    assertThat(findings(facts)).containsExactly("statement:word source");
    assertThat(findings(facts.replace("It may open.,", "It may open." + ACCEPTED + ","))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'{id: shaped, says: Bill Price rises., stated-in: word%s}', action:shaped says",
    "'{id: shaped, says: Price rises and Bill Price too., stated-in: word%s}', action:shaped says",
    "'{id: shaped, says: Old Fox rises., stated-in: word%s}', action:shaped says",
    "'{id: bill-price, says: They rise., stated-in: word%s}', action:bill-price id",
    "'{id: billprice, says: They rise., stated-in: word%s}', action:billprice id"
  })
  void wholeNameAndAliasCanNotBeAccepted(String action, String at) {
    assertThat(findings(with(action.formatted(ACCEPTED)))).containsExactly(at);
  }

  @Test
  void hintSaysThatItMayBeAcceptedOnlyForAFamilyName() {
    assertThat(problems(with("{id: price-rise, says: Prices rise., stated-in: word}")))
        .hasSize(2)
        .allSatisfy(problem ->
            assertThat(problem.hint())
                .endsWith(
                    "If it is an ordinary word, write here \"accepted: {named-on-background: WHY}\"."));
    assertThat(problems(with("{id: shaped, says: Bill Price rises., stated-in: word}")))
        .extracting(Problem::hint)
        .containsExactly("Write it without the name.");
  }

  private static String with(String action) {
    return TALK.replace("source: talk,", "source: [talk, gazette],")
            .replace("{id: zanary, name: Zoe Zanary,", "{id: price, name: Bill Price,")
            .replace("who: zanary", "attribution: an envoy, who: price")
            .replace("Old Zanary", "Old Fox")
        + NEXT_FILE
        + "actions: ["
        + action
        + "]\n";
  }
}
