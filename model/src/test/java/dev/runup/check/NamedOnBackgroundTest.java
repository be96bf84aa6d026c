package dev.runup.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.reading.Given;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rule `named-on-background`. Zoe Zanary spoke on background, under the id `word`.
class NamedOnBackgroundTest {

  private static final String FACTS =
      """
      intake: {source: gazette, recorded: 2026-01-02}
      sources:
      - {id: gazette, title: A gazette, kind: news-report}
      - {id: talk, title: A talk, kind: interview, terms: background}
      actors:
      - {id: zanary, name: Zoe Zanary, kind: person, aliases: [Old Zanary]}
      - {id: north, name: Northland, kind: state}
      issues: [{id: border, title: The border}]
      proposals: [{id: plan, title: The plan}]
      events: [{id: talks, title: The talks, status: planned, when: 2026-02-01, who: north, about: plan}]
      measures: [{id: ships, what: Ships, value: "30"}]
      statements:
      - {id: word, who: zanary, says: It may open., terms: background, event: talks, about: [border, plan], measure: ships}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "title: A gazette|title: Interview with Zoe Zanary|source",
        "title: A gazette|title: A gazette, author: Z. Zanary|source",
        "title: A gazette|title: A gazette, publisher: Zanary Press|source",
        "title: A gazette|title: A gazette, url: \"https://x.example/zanary\"|source",
        "title: The border|title: The Zanary line|about",
        "title: The plan|title: Zanary's plan|about",
        "title: The talks|title: Dinner with Zanary|event",
        "title: The talks|title: The talks, translations: {uk: {title: Dinner with Zanary}}|event",
        "what: Ships|what: Ships of Zanary|measure"
      })
  void nameInTextPrintedBesideWordsIsRefused(String old, String typed, String key) {
    assertThat(findings(FACTS)).isEmpty();
    assertThat(findings(FACTS.replace(old, typed))).containsExactly("statement:word " + key);
  }

  @Test
  void nameBesideWordsIsReportedWithPlaceOfItsText() {
    Problem problem = problems(FACTS.replace("A gazette", "A talk with Zanary")).getFirst();

    assertThat(problem.message())
        .isEqualTo(
            "statement:word is printed beside \"title\" of source:gazette, which names actor:zanary (\"Zanary\"), who spoke on background");
    assertThat(problem.hint()).isEqualTo("Take the name out of it, or change \"source\" here.");
    assertThat(problem.related())
        .extracting(related -> related.ref().ownerName() + " " + related.ref().key())
        .containsExactly("source:gazette title");
  }

  /// On the record she is named anyway. The title of an event says nothing more.
  @Test
  void nameBesideWordsOnRecordIsFine() {
    String facts =
        FACTS
            .replace("terms: background, event", "event")
            .replace("The talks", "Dinner with Zanary")
            .replace("A gazette", "Interview with Zoe Zanary");

    assertThat(findings(facts)).isEmpty();
  }

  /// Half of all topics name a state. That tells nothing of its official who spoke.
  @Test
  void stateInTitleBesideWordsIsFine() {
    String facts =
        FACTS.replace("who: zanary", "who: north").replace("The border", "Northland's border");

    assertThat(findings(facts)).isEmpty();
  }

  private static List<String> findings(String facts) {
    return problems(facts).stream()
        .map(problem -> Objects.requireNonNull(problem.ref()))
        .map(ref -> ref.ownerName() + " " + ref.key())
        .toList();
  }

  private static List<Problem> problems(String facts) {
    Dossier dossier = Given.only("facts.yaml", facts).dossier();
    return Rules.check(new Clearance(dossier), dossier.editions(), IssueRequest.NEWEST, _ -> null)
        .stream()
        .filter(problem -> problem.code() == ProblemCode.NAMED_ON_BACKGROUND)
        .toList();
  }
}
