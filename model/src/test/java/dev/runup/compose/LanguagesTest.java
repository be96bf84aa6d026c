package dev.runup.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.briefing.Briefing;
import dev.runup.briefing.ChangedFact.ChangeGroup;
import dev.runup.briefing.Event;
import dev.runup.briefing.Leaf;
import dev.runup.briefing.Statement;
import dev.runup.clearance.Clearance;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.history.History;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Checked;
import dev.runup.reading.Given;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which text of a fact a briefing in another language shows, and what it says of it.
class LanguagesTest {

  private static final String INTAKE = "intake: {source: article, recorded: 2025-12-28}\n";

  /// One text in translation, so that the others are marked one by one.
  private static final String TRANSLATED =
      "events: [{id: call, title: Call, status: occurred, translations: {uk: {title: Дзвінок}}}]\n";

  @Test
  void aTranslationStandsInForATextAndWhatHasNoneIsTaggedAndMarked() {
    Statement statement =
        statement(
            "{id: said, who: costa, says: It is., if: so, translations: {uk: {says: Так є.}}}");

    assertThat(statement.words().says()).isEqualTo(prose("Так є.", statement.words().says(), ""));
    assertThat(statement.condition()).isEqualTo(prose("so", statement.condition(), "en"));
    assertThat(statement.standing().leftIn()).isEqualTo("en");
    assertThat(statement.standing().machine()).isFalse();
  }

  @Test
  void aFactThatIsTranslatedWholeCarriesNoMark() {
    assertThat(
            statement(
                    "{id: said, who: costa, says: It is., if: so, passage: p. 1,"
                        + " translations: {uk: {says: Так є., if: так, by: machine}}}")
                .standing())
        .satisfies(standing -> {
          assertThat(standing.leftIn()).isNull();
          assertThat(standing.machine()).isTrue();
          assertThat(passage(standing.cites().getFirst().passage())).isEqualTo("p. 1 en");
        });
  }

  @Test
  void aPassageIsTranslatedWithTheFactsOneSource() {
    assertThat(
            passage(
                statement(
                        "{id: said, who: costa, says: It is., passage: p. 1,"
                            + " translations: {uk: {passage: с. 1}}}")
                    .standing()
                    .cites()
                    .getFirst()
                    .passage()))
        .isEqualTo("с. 1 ");
  }

  @Test
  void passagesOfSeveralSourcesAreTranslatedOneByOne() {
    assertThat(
            briefing(
                    """
                    sources: [{id: agency, title: Agency, kind: news-report}]
                    statements: [{id: said, who: costa, says: It is., source: {article: p. 1, agency: p. 2}, translations: {uk: {passage: {p. 2: с. 2}}}}]
                    """)
                .statements()
                .getFirst()
                .standing()
                .cites())
        .extracting(cite -> passage(cite.passage()))
        .containsExactly("с. 2 ", "p. 1 en");
  }

  @Test
  void anotherSourceBringsAPassageOfItsOwn() {
    assertThat(
            passage(
                briefing(
                        """
                        sources: [{id: agency, title: Agency, kind: news-report}]
                        statements:
                        - {id: said, who: costa, says: It is., passage: p. 1, recorded: 2025-12-27, translations: {uk: {passage: с. 1}}}
                        updates:
                        - {fact: said, act: corrected, reason: Misheard., source: agency, passage: p. 2, set: {says: It was.}}
                        """)
                    .statements()
                    .getFirst()
                    .standing()
                    .cites()
                    .getFirst()
                    .passage()))
        .isEqualTo("p. 2 en");
  }

  @Test
  void aRoleIsTranslatedByItsTextAndMarkedWhereItIsNot() {
    List<Event> events =
        briefing(
                """
                actors:
                - {id: host, name: Host, kind: state}
                events:
                - {id: one, title: One, status: planned, who: [{actor: host, role: host}, {actor: costa, role: guest}], translations: {uk: {title: Перше, who: {host: господар, guest: гість}}}}
                - {id: two, title: Two, status: planned, who: [{actor: host, role: host}, {actor: costa, role: guest}], translations: {uk: {title: Друге, who: {host: господар}}}}
                updates:
                - {fact: two, act: superseded, reason: More., add: {who: [{actor: costa, role: host}]}}
                """)
            .events()
            .timeline();

    assertThat(events.get(0).people().who())
        .extracting(one -> passage(one.role()))
        .containsExactly("господар ", "гість ");
    assertThat(events.get(0).standing().leftIn()).isNull();
    assertThat(events.get(1).people().who())
        .extracting(one -> passage(one.role()))
        .containsExactly("господар ", "guest en", "господар ");
    assertThat(events.get(1).standing().leftIn()).isEqualTo("en");
  }

  @Test
  void aQuoteStaysInTheOriginalWithItsTranslationBesideIt() {
    Statement statement =
        statement(
            "{id: said, who: costa, quote: It is., translations: {uk: {quote: Так є.}},"
                + " original: É., original-lang: pt}");

    assertThat(statement.words().quote())
        .isEqualTo(prose("It is.", statement.words().quote(), "en"));
    assertThat(statement.translated()).isEqualTo(prose("Так є.", statement.translated(), ""));
    assertThat(statement.original()).isEqualTo(prose("É.", statement.original(), "pt"));
    assertThat(statement.standing().leftIn()).isNull();
  }

  @Test
  void officesAndOtherListsAreTranslatedMemberByMember() {
    Briefing briefing =
        briefing(
            """
            actors:
            - {id: head, name: Head, kind: person, offices: [{office: Chair, until: 2020}, {office: President}], translations: {uk: {offices: [Голова, Президент]}}}
            assessments:
            - {id: view, says: So., by: article, alternatives: [A, B], translations: {uk: {alternatives: [А, Б]}}}
            statements: [{id: said, who: head, says: It is.}]
            """);

    Statement.Speaker head = briefing.statements().getFirst().speech().who().getFirst();
    assertThat(head.name().language()).isEqualTo("en");
    Leaf.Prose title = head.offices().getFirst().title();
    assertThat(title).isEqualTo(prose("Президент", title, ""));
    assertThat(briefing.judgements().comments().getFirst().assessments().getFirst().alternatives())
        .extracting(Leaf.Prose::text)
        .containsExactly("А", "Б");
  }

  @Test
  void thatAllFactsAreInOneOtherLanguageIsSaidOnceForAll() {
    Briefing briefing =
        briefing(
            """
            statements: [{id: said, who: costa, says: It is.}]
            issues: [{id: one, title: A}]
            """);

    assertThat(briefing.notes().basis().leftIn()).isEqualTo("en");
    assertThat(briefing.statements().getFirst().standing().leftIn()).isNull();
    assertThat(briefing(TRANSLATED + "statements: [{id: said, who: costa, says: It is.}]\n"))
        .satisfies(mixed -> {
          assertThat(mixed.notes().basis().leftIn()).isNull();
          assertThat(mixed.statements().getFirst().standing().leftIn()).isEqualTo("en");
        });
  }

  @Test
  void namesAndSourcesAreTaggedAndNotMarked() {
    Briefing briefing =
        briefing(
            "actors: [{id: here, name: Here, kind: group, open: true}]\n"
                + TRANSLATED.replace("status", "who: here, status"));

    assertThat(briefing.notes().remarks().getFirst().name().language()).isEqualTo("en");
    assertThat(briefing.notes().remarks().getFirst().standing().leftIn()).isNull();
    assertThat(briefing.notes().sources().getFirst().standing().leftIn()).isNull();
  }

  @Test
  void anotherFormOfTheLanguageIsTaggedAndNotMarked() {
    Statement statement = statement("{id: said, who: costa, says: Так є., lang: uk-CA}");

    assertThat(statement.words().says())
        .isEqualTo(prose("Так є.", statement.words().says(), "uk-CA"));
    assertThat(statement.standing().leftIn()).isNull();
  }

  @Test
  void anUpdateOfATextLeavesItInTheOriginal() {
    Statement statement =
        briefing(
                TRANSLATED
                    + """
                    statements:
                    - {id: said, who: costa, says: It is., translations: {uk: {says: Так є.}}, recorded: 2025-12-27}
                    updates:
                    - {fact: said, act: corrected, reason: Misheard., set: {says: It was.}, translations: {uk: {reason: Недочули.}}}
                    """)
            .statements()
            .getFirst();

    assertThat(statement.words().says())
        .isEqualTo(prose("It was.", statement.words().says(), "en"));
    assertThat(statement.standing().leftIn()).isEqualTo("en");
  }

  @Test
  void aTranslationThatIsNotReadHereIsNoNews() {
    String facts =
        """
        statements:
        - {id: said, who: costa, says: It is., translations: {uk: {says: Є.}, de: {says: Ist.}}, recorded: 2025-12-27}
        updates:
        - {fact: said, %sset: {translations: {%s: {says: Так.}}}}
        """;
    String corrected = "act: corrected, reason: Mistranslated., ";

    assertThat(briefing(facts.formatted("", "de")).changes()).isEmpty();
    assertThat(briefing(facts.formatted(corrected, "de")).changes()).isEmpty();
    assertThat(briefing(facts.formatted(corrected, "de")).corrections()).isEmpty();
    assertThat(briefing(facts.formatted("", "uk")).changes())
        .extracting(ChangeGroup::kind)
        .containsExactly("other");
    assertThat(briefing(facts.formatted(corrected, "uk")).changes())
        .extracting(ChangeGroup::kind)
        .containsExactly("corrected");
    assertThat(briefing(facts.formatted(corrected, "uk")).corrections()).hasSize(1);
  }

  @Test
  void aReasonIsTranslatedByItsUpdate() {
    Briefing briefing =
        briefing(
            """
            statements:
            - {id: said, who: costa, says: It is., recorded: 2025-12-27}
            - {id: other, who: costa, says: It may., recorded: 2025-12-27}
            updates:
            - {fact: said, act: corrected, reason: Misheard., set: {says: It was.}, translations: {uk: {reason: Недочули.}}}
            - {fact: other, act: corrected, reason: Misheard., set: {says: It might.}}
            """);

    assertThat(briefing.changes().getFirst().changes())
        .extracting(change -> passage(change.reasons().getFirst()))
        .containsExactly("Misheard. en", "Недочули. ");
  }

  @Test
  void theDeskAndTheEditionsTitleAreTranslatedInTheirSettings() {
    Briefing briefing =
        briefing(
            "statements: [{id: said, who: costa, says: It is.}]\n",
            """
            mark: CLEAR
            desk: Desk
            translations: {uk: {desk: Відділ}}
            editions: {daily: {title: A title, for: Somebody, languages: [en, uk], translations: {uk: {title: Назва}}}}
            """);

    assertThat(passage(briefing.issue().desk())).isEqualTo("Відділ ");
    assertThat(passage(briefing.issue().title())).isEqualTo("Назва ");
    assertThat(passage(briefing.issue().addressee())).isEqualTo("Somebody en");
  }

  private static String passage(Leaf.Prose prose) {
    return prose.text() + " " + prose.language();
  }

  private static Leaf.Prose prose(String text, Leaf.Prose shown, String language) {
    return new Leaf.Prose(text, shown.ref(), language);
  }

  private static Statement statement(String statement) {
    return briefing(TRANSLATED + "statements:\n- " + statement + "\n").statements().getFirst();
  }

  private static Briefing briefing(String facts) {
    return briefing(facts, "mark: CLEAR\neditions: {daily: {languages: [en, uk]}}\n");
  }

  /// Returns the briefing in the second language.
  private static Briefing briefing(String facts, String settings) {
    Dossier dossier = Given.facts(INTAKE + facts).settings(settings).dossier();
    Edition edition = dossier.editions().getFirst();
    Checked<Briefing> briefing =
        new Clearance(dossier)
            .clear(edition)
            .then(cleared -> History.select(cleared, edition, IssueRequest.NEWEST))
            .map(known -> Composer.compose(known, edition, "uk"));
    return switch (briefing) {
      case Checked.Good<Briefing>(Briefing value, List<dev.runup.problem.Problem> _) -> value;
      case Checked.Bad<Briefing> bad -> throw new AssertionError(bad.problems().toString());
    };
  }
}
