package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.problem.Problem;
import dev.runup.workbook.TypedWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Updates and offices in CSV files and workbooks.
class TablesTest {

  private static final String FACTS =
      """
      measures:
      - {id: share, what: Points agreed, value: ~90 %, source: article, recorded: 2025-12-28}
      events:
      - {id: visit, title: A visit, status: planned, source: article, recorded: 2025-12-28}
      """;

  private static final String UPDATES =
      """
      fact,recorded,act,reason,uk.reason,source,set.value,set.who,set.uk.title,add.about,unset
      share,2025-12-29,superseded,New count.,Нові дані.,readout p. 2,~95 %,,,,
      event:visit,2025-12-29,corrected,Who came.,,,,zelensky | costa (host),Візит,territory,
      """;

  private static final String AS_YAML =
      """
      updates:
      - {fact: share, recorded: 2025-12-29, act: superseded, reason: New count.,
         translations: {uk: {reason: Нові дані.}}, source: {readout: p. 2}, set: {value: ~95 %}}
      - {fact: visit, recorded: 2025-12-29, act: corrected, reason: Who came., add: {about: territory},
         set: {who: [zelensky, {actor: costa, role: host}], translations: {uk: {title: Візит}}}}
      """;

  private static List<String> problems(Given given) {
    return given.reading().dossier().problems().stream().map(TablesTest::words).toList();
  }

  private static String words(Problem problem) {
    return problem.place().printed()
        + " "
        + problem.code().word()
        + " "
        + problem.message()
        + " | "
        + problem.hint();
  }

  @Test
  void updatesInCsvAreThoseOfYaml() {
    assertThat(Given.facts(FACTS).file("updates.csv", UPDATES).dossier().updates())
        .isEqualTo(Given.facts(FACTS).file("u.yaml", AS_YAML).dossier().updates());
  }

  @Test
  void updatesInASheetAreThoseOfYaml() {
    String sheet = UPDATES.replace("zelensky | costa", "zelensky / costa").replace(",", "|");
    TypedWorkbook workbook =
        new TypedWorkbook().sheet("updates", sheet.replace("zelensky / costa (host)", "zelensky"));

    assertThat(Given.facts(FACTS).file("u.xlsx", workbook.input()).dossier().updates())
        .isEqualTo(
            Given.facts(FACTS)
                .file(
                    "u.yaml", AS_YAML.replace("[zelensky, {actor: costa, role: host}]", "zelensky"))
                .dossier()
                .updates());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "fact,recorded,set / 1:15 needs-yaml \"set\" has parts, which a cell can't hold | Make a column for each key, as set.value.",
        "fact,recorded,translations / 1:15 needs-yaml \"translations\" has parts, which a cell can't hold | Make a column for the reason in each language, as uk.reason.",
        "fact,recorded,set.offices / 1:15 needs-yaml \"offices\" has parts, which a cell can't hold | Write these updates in a YAML file, and delete this column.",
        "fact,recorded,set.valeu / 1:15 unknown-key no fact has a key \"valeu\" | did you mean \"value\"? After \"set.\" and \"add.\" comes a key of the fact, as in set.value.",
        "fact,recorded,raeson / 1:15 unknown-key an update has no key \"raeson\" | did you mean \"reason\"?",
      })
  void headerThatAnUpdateCanNotHaveIsReported(String header, String problem) {
    assertThat(problems(Given.facts(FACTS).file("updates.csv", header + "\nshare,2025-12-29,x\n")))
        .contains("updates.csv:" + problem);
  }

  @Test
  void translationOfATextThatTheFactLacksIsReported() {
    String csv =
        "fact,recorded,act,reason,set.value,set.uk.title\nshare,2025-12-29,corrected,x,1,Y\n";

    assertThat(problems(Given.facts(FACTS).file("updates.csv", csv)))
        .containsExactly(
            "updates.csv:2:32 unknown-key a measure has no translated text \"uk.title\" | Empty this cell.");
  }

  @Test
  void officesInCsvAreThoseOfYaml() {
    String offices =
        """
        actor,office,of,from,until,former
        costa,President,ukraine,2019-05-20,,
        costa,Mayor,,2015,2017,
        actor:zelensky,Host,,,,true
        """;
    Given expected =
        Given.only(
            "actors.yaml",
            """
            actors:
            - {id: ukraine, name: Ukraine, kind: state}
            - {id: costa, name: Costa, kind: person, offices: [
                {office: President, of: ukraine, from: 2019-05-20}, {office: Mayor, from: 2015, until: 2017}]}
            - {id: zelensky, name: Zelensky, kind: person, offices: [{office: Host, former: true}]}
            """);
    Given typed =
        Given.only(
                "actors.csv",
                "id,name,kind\nukraine,Ukraine,state\ncosta,Costa,person\nzelensky,Zelensky,person\n")
            .file("offices.csv", offices);

    assertThat(typed.dossier().facts()).isEqualTo(expected.dossier().facts());
  }

  @Test
  void officesOfASheetFollowThoseOfTheActor() {
    String yaml = "actors:\n- {id: costa, name: Costa, kind: person, offices: {office: Mayor}}\n";
    TypedWorkbook workbook = new TypedWorkbook().sheet("offices", "actor|office\ncosta|President");

    assertThat(Given.only("a.yaml", yaml).file("o.xlsx", workbook.input()).dossier().facts())
        .isEqualTo(
            Given.only(
                    "a.yaml",
                    yaml.replace("{office: Mayor}", "[{office: Mayor}, {office: President}]"))
                .dossier()
                .facts());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '/',
      value = {
        "actor,office\\ncosat,Mayor / 2:1 unknown-actor no actor is named \"cosat\" | did you mean \"costa\"? Actors are declared under \"actors:\".",
        "actor,office\\n,Mayor / 2:1 missing-key an office needs \"actor\" | Name the actor who holds it by the id.",
        "actor,ofice\\ncosta,Mayor / 1:7 unknown-key an office has no key \"ofice\" | did you mean \"office\"?",
        "actor,office,from\\ncosta,Mayor,soon / 2:13 wrong-date \"from\" can't be \"soon\"",
      })
  void wrongOfficeIsReported(String csv, String problem) {
    assertThat(problems(Given.facts(FACTS).file("offices.csv", csv.replace("\\n", "\n") + "\n")))
        .anyMatch(found -> found.startsWith("offices.csv:" + problem));
  }

  @Test
  void officeIsNeverPublishedWithALowerMarkingThanItsIntake() {
    Given given =
        Given.facts(FACTS)
            .file("secret/intake.yaml", "intake: {mark: TLP:RED}\n")
            .file("secret/offices.csv", "actor,office\ncosta,Mayor\n");

    assertThat(problems(given))
        .containsExactly(
            "secret/offices.csv:2:1 wrong-form an office has the marking of its actor, not that of"
                + " the intake beside it | Put the row into the workbook or folder of the actor.");
  }
}
