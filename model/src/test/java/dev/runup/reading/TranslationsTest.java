package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.ActorField;
import dev.runup.fact.CommonField;
import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationsTest {

  @Test
  void textsListsAndParagraphsAreTranslated() {
    Given dossier =
        Given.facts(
            """
            actors:
            - id: head
              name: Head
              kind: person
              offices: [{office: President}, {office: Chair}]
              translations:
                uk: {name: Голова, offices: [Президент, Голова ради], by: machine}
            headlines:
            - id: first
              title: One
              rests-on: [actor:head]
              text: "A.\\n\\nB."
              translations:
                uk: {text: "А.\\n\\nБ.\\n\\nВ.", title: "Один\\n  рядок"}
            """);

    assertThat(dossier.problems()).isEmpty();
    Value.Translation head = translations(dossier.fact("actor:head")).getFirst();
    assertThat(head.parts(ActorField.OFFICES)).containsExactly("Президент", "Голова ради");
    assertThat(head.machine()).isTrue();
    Value.Translation one = translations(dossier.fact("headline:first")).getFirst();
    assertThat(one.parts(HeadlineField.TEXT)).containsExactly("А.", "Б.", "В.");
    assertThat(one.text(HeadlineField.TITLE)).isEqualTo("Один рядок");
    assertThat(one.machine()).isFalse();
  }

  @Test
  void languageIsFoundInAnotherForm() {
    List<Value.Translation> all =
        translations(
            "{pt: {name: P}, uk-UA: {name: U}, sr-Latn: {name: L}, sr: {name: C}, UK: {name: X}}");

    assertThat(all).hasSize(5);
    assertThat(name("pt-BR", all)).isEqualTo("P");
    assertThat(name("uk", all)).isEqualTo("X");
    assertThat(name("uk-CA", all)).isEqualTo("U");
    assertThat(name("sr", all)).isEqualTo("C");
    assertThat(name("sr-Latn-RS", all)).isEqualTo("L");
    assertThat(name("de", all)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{uk: {nam: X}}                     | 1:67 unknown-key",
        "{uk: {note: X}}                    | 1:67 unknown-key",
        "{uk: {name: ~~}}                   | 1:73 wrong-value",
        "{uk: {name: [X, Y]}}               | 1:73 wrong-value",
        "{uk: {by: me}}                     | 1:71 wrong-word",
        "{uk: {by: [human]}}                | 1:71 wrong-word",
        "{uk: {name: X}, UK: {name: Y}}     | 1:77 duplicate-key",
        "{uk: X}                            | 1:66 wrong-value",
        "{ukrainian: {name: X}}             | 1:62 wrong-value",
        "X                                  | 1:61 wrong-value",
        "{uk: {offices: [A, B]}}            | 1:76 wrong-value",
      })
  void mistakeIsReportedAtItsPlace(String translations, String problem) {
    assertThat(
            Given.facts(
                    "actors: [{id: head, name: Head, kind: person, translations: "
                        + translations.replace('~', '"')
                        + ", offices: [{office: X}]}]\n")
                .problems())
        .containsExactly(problem);
  }

  @Test
  void roleIsTranslatedByItsText() {
    Given dossier = talks("{uk: {who: {host: господар, chair of the day: голова дня}}}");

    assertThat(dossier.problems()).isEmpty();
    Value.Translation one = translations(dossier.fact("event:talks")).getFirst();
    assertThat(one.text(EventField.WHO, "host")).isEqualTo("господар");
    assertThat(one.text(EventField.WHO, "chair of the day")).isEqualTo("голова дня");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{uk: {who: {hots: X}}}                 | 10:35 wrong-value",
        "{uk: {who: [X, Y]}}                    | 10:28 wrong-value",
        "{uk: {who: X}}                         | 10:28 wrong-value",
        "{uk: {who: {host: [X]}}}               | 10:35 wrong-value",
        "{uk: {passage: с. 1}}                  | 10:32 wrong-value",
        "{uk: {passage: {p. 3: с. 3}}}          | 10:39 wrong-value",
        "{uk: {title: {Talks: X}}}              | 10:30 wrong-value",
      })
  void translationWithoutOriginalIsReportedAtItsPlace(String translations, String problem) {
    assertThat(talks(translations).problems()).containsExactly(problem);
  }

  @Test
  void emptyRoleIsReported() {
    assertThat(
            Given.facts(
                    """
                    events:
                    - title: Talks
                      status: planned
                      source: article
                      recorded: 2025-12-28
                      who: [{actor: costa, role: " "}, {actor: zelensky, role: }]
                    """)
                .problems())
        .containsExactly("6:30 no-value", "6:54 empty-value");
  }

  @Test
  void passageIsTranslatedAloneOrByItsText() {
    Value.Translation alone = passage("{passage: с. 1}", "{passage: {p. 1: стор. 1}}");
    Value.Translation byText = passage("{passage: {p. 1: стор. 1}}", "{passage: с. 1}");

    assertThat(alone.texts()).containsOnlyKeys("passage.p. 1");
    assertThat(byText.texts()).containsOnlyKeys("passage");
  }

  /// Returns the Ukrainian translation of an event's passage after an update.
  private static Value.Translation passage(String first, String second) {
    Given dossier =
        Given.facts(
            """
            events:
            - id: talks
              title: Talks
              status: planned
              recorded: 2025-12-28
              source: article
              passage: p. 1
              translations: {uk: %s}
            updates:
            - fact: talks
              recorded: 2025-12-29
              set: {translations: {uk: %s}}
            """
                .formatted(first, second));
    Fact talks = dossier.fact("event:talks");
    return translations(dossier.dossier().updates().getFirst().applyTo(talks)).getFirst();
  }

  @Test
  void passagesOfSeveralSourcesAreTranslatedByTheirTexts() {
    Given dossier = talks("{uk: {passage: {p. 1: с. 1, ¶8: § 8}}}");

    assertThat(dossier.problems()).isEmpty();
    assertThat(translations(dossier.fact("event:talks")).getFirst().texts())
        .containsOnlyKeys("passage.p. 1", "passage.¶8");
  }

  @Test
  void updateThatTranslatesAMissingTextIsReported() {
    assertThat(
            Given.facts(
                    """
                    actors: [{id: head, name: Head, kind: person, offices: [{office: X}]}]
                    updates:
                    - fact: head
                      recorded: 2025-12-29
                      set: {translations: {uk: {offices: [A, B]}}}
                    """)
                .problems())
        .containsExactly("5:38 wrong-value");
  }

  private static Given talks(String translations) {
    return Given.facts(
        """
        sources: [{id: agency, title: Agency, kind: news-report}]
        actors: [{id: head, name: Head, kind: person}, {id: other, name: Other, kind: person}]
        events:
        - id: talks
          title: Talks
          status: planned
          recorded: 2025-12-28
          who: [{actor: head, role: host}, {actor: other, role: chair of the day}, {actor: other, role: host}]
          source: {article: p. 1, agency: ¶8}
          translations: %s
        """
            .formatted(translations));
  }

  @Test
  void csvColumnTranslatesARole() {
    Given dossier =
        Given.facts("actors: [{id: head, name: Head, kind: person}]\n")
            .file(
                "events.csv",
                """
                id,title,status,source,who,uk.who.host
                talks,Talks,planned,article,head (host),господар
                more,More,planned,article,head,
                """);

    assertThat(dossier.problems()).isEmpty();
    assertThat(translations(dossier.fact("event:talks")).getFirst().texts())
        .containsEntry("who.host", "господар");
    assertThat(translations(dossier.fact("event:more"))).isEmpty();
  }

  @Test
  void csvRowTranslatesAPassageOnce() {
    assertThat(
            Given.facts("actors: [{id: head, name: Head, kind: person}]\n")
                .file(
                    "events.csv",
                    """
                    id,title,status,source,passage,uk.passage,uk.passage.p. 1
                    talks,Talks,planned,article,p. 1,с. 1,стор. 1
                    """)
                .problems())
        .containsExactly("2:34 duplicate-key");
  }

  @Test
  void csvColumnTranslatesListsMemberByMember() {
    assertThat(
            Given.facts("")
                .file(
                    "assessments.csv",
                    """
                    id,says,by,source,alternatives,uk.alternatives,uk.by
                    view,It is.,article,article,One | Two,Один | Два,machine
                    """)
                .fact("assessment:view")
                .all(CommonField.TRANSLATIONS))
        .hasToString(
            """
            [Translation[language=uk, texts={alternatives=Один

            Два}, machine=true]]\
            """);
  }

  private static String name(String language, List<Value.Translation> all) {
    Value.Translation found = Value.Translation.find(language, all);
    return found == null ? "none" : found.texts().getOrDefault("name", "");
  }

  private static List<Value.Translation> translations(String typed) {
    return translations(
        Given.facts("actors: [{id: head, name: Head, kind: person, translations: " + typed + "}]\n")
            .fact("actor:head"));
  }

  private static List<Value.Translation> translations(Fact fact) {
    return fact.all(CommonField.TRANSLATIONS, Value.Translation.class);
  }
}
