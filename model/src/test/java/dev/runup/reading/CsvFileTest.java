package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.EventField;
import dev.runup.fact.Fact;
import dev.runup.fact.FactId;
import dev.runup.fact.FactType;
import dev.runup.fact.HeadlineField;
import dev.runup.fact.Value;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests the facts that are read from CSV files.
class CsvFileTest {

  private static final boolean IS_FULL = "full".equals(System.getProperty("laws"));

  private static final String INTAKE = "intake: {source: article, recorded: 2025-12-28}\n";

  @Test
  void csvYieldsTheSameFactsAsYaml() {
    String yaml =
        """
        intake: {source: article, recorded: 2025-12-28}
        events:
        - id: visit
          title: 'A "first", long visit'
          status: planned
          when: "[2025-12-27..2025-12-28]"
          who: [zelensky, {actor: costa, role: "host, for once"}, +others]
          about: [territory, support]
          source: {article: ¶8, readout: "p. 2, 3"}
          aliases: [talks, "Summit, the"]
          translations: {uk: {title: Візит, by: machine}, de: {title: Ein Besuch}}
        - title: No id
          status: confirmed
          about: territory
          passage: ¶3
        """;
    String csv =
        """
        id,title,status,when,who,about,source,aliases,uk.title,uk.by,de.title,passage,outcome
        visit,"A ""first"", long visit",planned,[2025-12-27..2025-12-28],"zelensky | costa (host, for once)|+others",territory | support,"article ¶8 | readout p. 2, 3","talks | Summit, the",Візит,machine,Ein Besuch,,
        ,No id,confirmed,,,territory,,,,,,¶3,
        """;

    assertThat(
            Given.facts("events: []\n")
                .file("press/intake.yaml", INTAKE)
                .file("press/halifax.events.csv", csv)
                .dossier())
        .isEqualTo(Given.facts("events: []\n").file("press/e.yaml", yaml).dossier());
    assertThat(
            Given.facts("events: []\n")
                .file("press/intake.yaml", INTAKE)
                .file("press/EVENTS.CSV", semicolons(csv))
                .dossier())
        .isEqualTo(Given.facts("events: []\n").file("press/e.yaml", yaml).dossier());
  }

  /// Returns the same table with semicolons. Commas inside of quotation marks stay.
  private static String semicolons(String csv) {
    StringBuilder other = new StringBuilder();
    boolean quoted = false;
    for (char c : csv.toCharArray()) {
      quoted ^= c == '"';
      other.append(c == ',' && !quoted ? ';' : c);
    }
    return other.toString();
  }

  @Test
  void sourcesMayNameAPassageOrNone() {
    Fact visit =
        event("id,title,status,source\nvisit,A visit,planned,article ¶3 | readout\n", "visit");

    assertThat(visit.citations())
        .containsExactly(
            new Value.Citation(new FactId(FactType.SOURCE, "article"), "¶3"),
            new Value.Citation(new FactId(FactType.SOURCE, "readout"), null));
  }

  @Test
  void barInATextIsText() {
    Fact visit =
        event(
            """
            id,title,status,source,outcome
            visit,A | B,planned,article,=cmd|' /C calc'!A0
            """,
            "visit");

    assertThat(visit.all(EventField.TITLE, Value.Text.class))
        .containsExactly(new Value.Text("A | B"));
    assertThat(visit.all(EventField.OUTCOME, Value.Text.class))
        .containsExactly(new Value.Text("=cmd|' /C calc'!A0"));
  }

  @Test
  void everyTypeHasItsFile() {
    for (FactType type : FactType.values()) {
      Given dossier = Given.only(type.plural() + ".csv", "note\nx\n");

      assertThat(dossier.reading().dossier().problems())
          .as(type.plural())
          .extracting(problem -> problem.code().word())
          .doesNotContain("unknown-type", "unknown-key", "no-header-row");
    }
  }

  @Test
  void rowsOfAPositionAreItsVersions() {
    Given dossier =
        Given.facts("events: []\n")
            .file(
                "positions.csv",
                """
                actor,issue,stance,source,recorded
                zelensky,territory,reserved,article,2025-12-27
                zelensky,territory,open,article,2025-12-28
                """);

    assertThat(dossier.dossier().facts())
        .filteredOn(fact -> fact.id().type() == FactType.POSITION)
        .extracting(Fact::version)
        .containsExactly(0, 1);
  }

  @Test
  void cellMayHoldParagraphs() {
    Fact top =
        Given.facts("events: []\n")
            .file("headlines.csv", "id,title,rests-on,text\ntop,One,territory,\"a\nb\n\nc\"\n")
            .fact("headline:top");

    assertThat(top.all(HeadlineField.TEXT, Value.Text.class))
        .containsExactly(new Value.Text("a b"), new Value.Text("c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NO",
        "yes",
        "~",
        "null",
        "012",
        "0x1F",
        "1_000",
        "3.10",
        "1e3",
        "+1",
        "-0",
        ".inf",
        "12:30",
        "21:00",
        "2025-12-28",
        "2025-12~",
        "#tag",
        "&amp",
        "*x",
        "!x",
        "<<",
        "=1+1",
        "@SUM(A1)",
        "COVID-19",
        "Soyuz-11",
        "28.12.2025",
        "TRUE",
        "---",
        "a: b",
        "x \\"
      })
  void textIsKeptExactly(String typed) {
    Fact visit = event("id,title,status,source\nvisit," + typed + ",planned,article\n", "visit");

    assertThat(visit.all(EventField.TITLE, Value.Text.class))
        .containsExactly(new Value.Text(typed));
  }

  @Test
  void longListsAreReadQuickly() {
    for (String piece : List.of("a1 |", "a1,", "(", "|", "a1 (", "\n", "#")) {
      String cell = "\"" + piece.repeat((IS_FULL ? 100_000 : 10_000) / piece.length()) + "\"";
      for (String key : List.of("who", "about", "source", "hedge", "aliases", "outcome")) {
        String csv = "id,title,status," + key + "\nvisit,x,planned," + cell + "\n";

        assertThat(Given.facts("events: []\n").file("events.csv", csv).reading().dossier())
            .isNotNull();
      }
    }
  }

  @Test
  void randomMistakesYieldFactsOrProblems() {
    String valid =
        """
        id,title,status,when,who,about,source,uk.title,uk.by
        call,"A ""first"" call",planned,[2025-12-27..2025-12-28],zelensky | costa (host),territory|support,article ¶3 | readout,Розмова,human
        visit,"Two lines
        of text 😀",confirmed,2025-12,+others,"territory | support",article,,
        """;
    List<String> pieces =
        List.of(
            "|", " | ", "(", ")", ",", ";", "\"", "\"\"", "\n", " ", "😀", "#REF!", "Jun-25", ".",
            "x");
    int files = IS_FULL ? 3_000 : 200;
    for (int seed = 0; seed < files; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(valid);
      for (int i = random.nextInt(4); i >= 0; i--) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(3));
        text.replace(at, end, pieces.get(random.nextInt(pieces.size())));
      }
      Given dossier = Given.facts("events: []\n").file("events.csv", text.toString());
      for (Problem problem : dossier.reading().dossier().problems()) {
        Place place = problem.place();
        assertThat(place).as("seed %d", seed).isNotNull();
        int width = place.excerpt().codePointCount(0, place.excerpt().length());
        assertThat(place.end()).as("seed %d: %s", seed, problem).isLessThanOrEqualTo(width + 1);
        assertThat(problem.printed()).contains(problem.code().word());
      }
    }
  }

  static Fact event(String csv, String id) {
    Given dossier = Given.facts("events: []\n").file("events.csv", csv);
    assertThat(dossier.reading().dossier().problems()).isEmpty();
    return dossier.fact("event:" + id);
  }
}
