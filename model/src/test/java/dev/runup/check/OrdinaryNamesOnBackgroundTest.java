package dev.runup.check;

import static dev.runup.check.NamedOnBackgroundTest.NEXT_FILE;
import static dev.runup.check.NamedOnBackgroundTest.TALK;
import static dev.runup.check.NamedOnBackgroundTest.findings;
import static dev.runup.check.NamedOnBackgroundTest.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The findings of the rule `named-on-background` that the desk accepts, because a family name is
/// an ordinary word too. Bill Price spoke on background.
class OrdinaryNamesOnBackgroundTest {

  private static final String ACCEPTED = ", accepted: {named-on-background: A word and no name.}";

  @ParameterizedTest
  @CsvSource({
    "South Korea, state, true",
    "Sam South Land, state, false",
    "Office of South, body, false",
    "Aide of South, unnamed, false"
  })
  void nameOfAStateIsNoFamilyName(String name, String kind, boolean isAllowed) {
    String facts =
        BackgroundTermsTest.FACTS.replace("Zoe Zanary", "Sam South")
            + NEXT_FILE
            + "actors: [{id: other, name: "
            + name
            + ", kind: "
            + kind
            + "}]\n"
            + "statements: [{id: told, source: talk, who: zanary, says: No., about: other}]\n";

    assertThat(BackgroundTermsTest.findings(facts).isEmpty()).isEqualTo(isAllowed);
  }

  @Test
  void actorWithoutANameHasNoneToHide() {
    String facts =
        BackgroundTermsTest.FACTS
            + NEXT_FILE
            + "actors: [{id: official, name: senior official, kind: unnamed}]\n"
            + "statements: [{id: told, source: talk, who: official, says: A senior official comes.}]\n";

    assertThat(BackgroundTermsTest.findings(facts)).isEmpty();
    assertThat(BackgroundTermsTest.findings(facts.replace("kind: unnamed", "kind: person")))
        .containsExactly("statement:told says");
  }

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

  /// A short name that is the family name is typed for most persons. It is no more than this.
  @ParameterizedTest
  @CsvSource({"short: Price", "aliases: [Price]", "in-text: Price", "sort-as: Price"})
  void familyNameThatIsTypedAgainCanBeAccepted(String again) {
    String rise = "{id: shaped, says: Prices rise., stated-in: word%s}";
    String talks = "{id: price-talks, says: They rise., stated-in: word%s}";

    for (String action : List.of(rise, talks)) {
      String facts = with(action.formatted(ACCEPTED)).replace("aliases: [Old Fox]", again);
      assertThat(findings(facts)).isEmpty();
      assertThat(findings(facts.replace(ACCEPTED, ""))).hasSize(1);
    }
    assertThat(problems(with(rise.formatted("")).replace("aliases: [Old Fox]", again)))
        .singleElement()
        .satisfies(problem -> assertThat(problem.hint()).contains("type it there", "accepted: {"));
  }

  @ParameterizedTest
  @CsvSource({
    "actors, '{id: state, name: Price, kind: state}', true",
    "places, '{id: town, name: Price}', true",
    "actors, '{id: ann, name: Ann Price, kind: person, aliases: [Price]}', true",
    "actors, '{id: ann, name: Ann Price, kind: person, short: Price}', false",
    "actors, '{id: ann, name: Ann Price, kind: person}', false"
  })
  void familyNameThatIsTypedAgainIsAllowedIfItIsAnotherName(
      String register, String entry, boolean isAllowed) {
    for (String again :
        List.of("short: Price", "aliases: [Old Fox]", "short: Price, in-text: Price")) {
      for (String action :
          List.of(
              "{id: shaped, says: The water of Price is scarce., stated-in: word}",
              "{id: price-talks, says: They rise., stated-in: word}")) {
        String facts =
            with(action)
                    .replace("id: price,", "id: p1,")
                    .replace("who: price", "who: p1")
                    .replace("aliases: [Old Fox]", again)
                + NEXT_FILE
                + register
                + ": ["
                + entry
                + "]\n";

        assertThat(findings(facts)).hasSize(isAllowed ? 0 : 1);
      }
    }
  }

  /// A person with one name, and a place with this name.
  @Test
  void onlyNameOfAPersonIsAllowedIfItIsAnotherName() {
    String facts =
        with("{id: shaped, says: The water of Price is scarce., stated-in: word}")
            .replace("name: Bill Price", "name: Price");

    assertThat(findings(facts)).containsExactly("action:shaped says");
    assertThat(findings(facts.replace("in: word", "in: word" + ACCEPTED))).isEmpty();
    assertThat(findings(facts + NEXT_FILE + "places: [{id: town, name: Price}]\n")).isEmpty();
  }

  /// Nobody can tell the two apart, so the desk must say which one is meant.
  @Test
  void wholeNameOfAPersonCanBeAcceptedIfAPlaceHasIt() {
    String facts =
        with("{id: shaped, says: They met at Bill Price., stated-in: word%s}")
            + NEXT_FILE
            + "places: [{id: port, name: Bill Price}]\n";

    assertThat(findings(facts.formatted(""))).containsExactly("action:shaped says");
    assertThat(findings(facts.formatted(ACCEPTED))).isEmpty();
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
