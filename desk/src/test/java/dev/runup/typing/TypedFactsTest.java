package dev.runup.typing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.problem.Checked;
import dev.runup.reading.TypedAmount;
import dev.runup.typing.SimilarFacts.Similar;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a form makes of facts, and what it finds for them in a dossier.
class TypedFactsTest {

  private static final String NAMES =
      """
      sources:
      - {id: gazette, title: Border talks, kind: news-report, archived: archive/gazette.txt}
      - {id: wire, title: News, kind: news-report}
      actors:
      - {id: north, name: Nora North, kind: person}
      - {id: summit, name: Summit Club, kind: organisation}
      issues:
      - {id: crossings, title: Crossings}
      events:
      - {id: summit, title: Summit, status: planned, when: 2026-02-01, source: gazette, recorded: 2026-01-12}
      """;

  private static DossierOnDisk dossier(String facts) {
    Map<String, byte[]> files =
        Map.of(
            "runup.yaml",
            bytes("mark: CLEAR\neditions: {daily: {}}\n"),
            "names.yaml",
            bytes(NAMES),
            "facts.yaml",
            bytes(facts),
            "archive/gazette.txt",
            bytes("Talks\nThe first one.\n\nThe second one.\n\nThe third one.\n"));
    return DossierOnDisk.read(DossierFiles.of(files))
            instanceof Checked.Good<DossierOnDisk>(DossierOnDisk good, var _)
        ? good
        : org.assertj.core.api.Assertions.fail("the dossier has errors");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void idHasItsTypeOnlyIfFactsOfTwoTypesHaveIt() {
    BareIds ids = new BareIds(dossier(""));

    assertThat(ids.in(List.of("actor:north", "actor:summit", Map.of("source:gazette", "¶1"))))
        .isEqualTo(List.of("north", "actor:summit", Map.of("gazette", "¶1")));
    assertThat(ids.in("id:actor:north")).isEqualTo("id:north");
    assertThat(ids.of(new FactId(FactType.EVENT, "summit"))).isEqualTo("event:summit");
  }

  @Test
  void samePositionOfAnotherSourceIsFound() {
    List<Similar> similar =
        SimilarFacts.of(
            dossier(
                    """
                    positions:
                    - {actor: north, issue: crossings, stance: open, source: gazette, recorded: 2026-01-12}
                    - {actor: north, issue: crossings, stance: open, source: wire, recorded: 2026-01-13}
                    """)
                .dossier(),
            new FactId(FactType.POSITION, "north/crossings"));

    assertThat(similar).hasSize(1);
    assertThat(similar.getFirst().fact().citations().getFirst().source().id()).isEqualTo("gazette");
    assertThat(similar.getFirst().differs()).isEmpty();
  }

  @Test
  void articleIsComparedWithItsEarlierVersion() {
    DossierOnDisk dossier =
        dossier(
            """
            statements:
            - {id: first, who: north, says: First., source: gazette, passage: ¶1, recorded: 2026-01-12}
            - {id: second, who: north, says: Second., source: gazette, passage: ¶2, recorded: 2026-01-12}
            """);
    ArticleText article =
        ArticleText.archived("Talks\nThe first one.\n\nThe second two.\n\nThe third one.\n");

    EarlierVersion earlier =
        EarlierVersion.of(
            dossier, _ -> "Talks\nThe first one.\n\nThe second one.\n\nThe third one.\n", article);

    assertThat(earlier).isNotNull();
    assertThat(earlier.isSame()).isFalse();
    assertThat(earlier.gone()).containsExactly(2);
    assertThat(earlier.changed()).containsExactly(2);
    assertThat(earlier.facts())
        .singleElement()
        .extracting(mark -> mark.fact().id().id())
        .isEqualTo("second");
    assertThat(EarlierVersion.of(dossier, _ -> "Nothing\nof it.\n", article)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          30 to 45 million euros | EUR 30–45 m
          about 80 per cent | ~80 %
          410 million euros | EUR 410 m
          """)
  void amountIsUnderstoodAsASourceSaysIt(String said, String meant) {
    assertThat(TypedAmount.meant(said)).isEqualTo(meant);
  }

  @Test
  void keyStandsBesideTheOneToWhichItBelongs() {
    List<String> event = FormKeys.ordered(FactType.EVENT).stream().map(Field::key).toList();
    List<String> headline = FormKeys.ordered(FactType.HEADLINE).stream().map(Field::key).toList();

    assertThat(event).containsSubsequence("id", "title", "when", "time", "inferred", "where");
    assertThat(headline).startsWith("id", "lead");
    assertThat(event).doesNotHaveDuplicates().hasSameSizeAs(FactType.EVENT.fields());
  }
}
