package dev.runup.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.format.Format;
import dev.runup.node.DossierFolder;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void emptyFileYieldsOneDailyEdition() {
    Dossier dossier = Given.facts("").settings("desk: Desk\n").dossier();

    assertThat(dossier.settings().zone()).isEqualTo(ZoneId.of("UTC"));
    assertThat(dossier.settings().language()).isEqualTo("en");
    assertThat(dossier.editions()).hasSize(1);
    Edition daily = dossier.editions().getFirst();
    assertThat(daily.name()).isEqualTo("daily");
    assertThat(daily.output().formats()).containsExactly(Format.HTML, Format.PDF, Format.MARKDOWN);
    assertThat(daily.ceiling()).isEqualTo(MarkScheme.TLP.lowest());
  }

  @Test
  void editionHasItsTypedSettings() {
    Edition edition =
        Given.facts("")
            .settings(
                """
                editions:
                  morning: {title: Morning note, for: The Minister, ceiling: AMBER, cut-off: "06:00", formats: pdf, number-from: 14, issues: [2025-12-27]}
                """)
            .dossier()
            .editions()
            .getFirst();

    assertThat(edition.titles().title()).isEqualTo("Morning note");
    assertThat(edition.titles().addressee()).isEqualTo("The Minister");
    assertThat(edition.ceiling().label()).isEqualTo("TLP:AMBER");
    assertThat(edition.issues().cutOff()).isEqualTo(LocalTime.of(6, 0));
    assertThat(edition.output().formats()).containsExactly(Format.PDF);
    assertThat(edition.issues().numberFrom()).isEqualTo(14);
    assertThat(edition.issues().days()).hasSize(1);
    assertThat(edition.output().template()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "zone: Kyiv                                  | 1:7 wrong-value",
        "lang: english language                      | 1:7 wrong-value",
        "summit: nowhere                             | 1:9 unknown-event",
        "mark: PINK                                  | 1:7 unknown-mark",
        "dsk: Desk                                   | 1:1 unknown-key",
        "rules: off                                  | 1:8 wrong-value",
        "rules: [conflict]                           | 1:8 wrong-value",
        "rules: {conflct: off}                       | 1:9 unknown-rule",
        "rules: {conflict: no}                       | 1:19 wrong-value",
        "rules: {conflict: {}}                       | 1:19 wrong-value",
        "rules: {conflict: Off}                      | 1:19 wrong-value",
        "rules: {conflict: off, conflict: error}     | 1:24 duplicate-key",
        "rules: {unmarked: warning}                  | 1:9 fixed-rule",
        "rules: {known-later: off}                   | 1:9 fixed-rule",
        "rules: {unsourced: warning}                 | 1:9 fixed-rule",
        "rules: {rests-on-withdrawn: off}            | 1:9 fixed-rule",
        "editions: daily                             | 1:11 wrong-value",
        "editions: {Daily: {}}                       | 1:12 wrong-id",
        "editions: {daily: {ceilng: AMBER}}          | 1:20 unknown-key",
        "editions: {daily: {cut-off: ~6:00~}}        | 1:29 wrong-time",
        "editions: {daily: {formats: word}}          | 1:29 wrong-word",
        "editions: {daily: {name: ../x}}             | 1:26 wrong-name",
        "editions: {daily: {name: CON}}              | 1:26 wrong-name",
        "editions: {con: {name: ~{edition}~}}        | 1:24 wrong-name",
        "editions: {daily: {name: aux.day}}          | 1:26 wrong-name",
        "editions: {daily: {name: lpt1}}             | 1:26 wrong-name",
        "editions: {one: {name: x}, two: {name: x}}  | 1:28 same-name",
        "editions: {one: {name: x}, two: {name: X}}  | 1:28 same-name",
        "editions: {one: {name: two-2026-03-02}, two: {}}  | 1:41 same-name",
        "editions: {a-1: {}, b-1: {name: a-1-2026-03-01}} | 1:21 same-name",
        "editions: {one: {name: 'x{day}'}, two: {name: x2026-03-01}}  | 1:35 same-name",
        "editions: {one: {name: 'x{day}'}, two: {name: x2026-03-01-0900}}  | 1:35 same-name",
        "editions: {one: {}, two: {name: 'one-{day}.uk', languages: [en, uk]}, three: {name: 'one-{day}.uk.uk'}} | 1:71 same-name",
        "marks: nato                                 | 1:8 wrong-value",
        "marks: [Open]                               | 1:9 wrong-value",
        "marks: [{text: ~#000000~}]                  | 1:9 wrong-value",
        "marks: [{label: A}, {label: a}]             | 1:29 same-mark",
        "marks: [{label: TLP:RED}, {label: red}]     | 1:35 same-mark",
        "marks: [{label: A, text: red}]              | 1:26 wrong-colour",
        "marks: [{label: A, color: ~#000000~}]       | 1:20 unknown-key",
        "marks: [{label: A, text: ~#999999~}]        | 1:9 low-contrast",
        "marks: [{label: 12345678901234567890123456789012345678901}] | 1:17 wrong-value",
        "editions: {daily: {languages: ukrainian}}   | 1:31 wrong-value",
        "editions: {daily: {languages: [en, xx]}}    | 1:36 wrong-value",
        "editions: {one: {name: x, languages: [en, uk]}, two: {name: x.uk}} | 1:49 same-name",
        "editions: {daily: {translations: {uk: {name: x}}}} | 1:40 unknown-key",
        "editions: {daily: {translations: {uk: {title: x, by: human}}}} | 1:50 unknown-key",
        "translations: {uk: {dsk: x}}                | 1:21 unknown-key",
        "translations: {ukrainian: {desk: x}}        | 1:16 wrong-value",
      })
  void mistakeIsReportedAtItsPlace(String settings, String problem) {
    assertThat(Given.facts("").settings(settings.replace('~', '"') + "\n").problems())
        .contains(problem);
  }

  @Test
  void nameOfDeviceIsReportedAsItsFileHasIt() {
    assertThat(
            DossierReader.read(
                    new DossierFolder.Contents(
                        new Input("runup.yaml", "editions: {con: {name: \"{edition}\"}}\n"),
                        List.of(),
                        List.of()))
                .dossier()
                .problems())
        .extracting(Problem::message)
        .contains("\"con\" is the name of a device on Windows, and no file can have it");
  }

  @Test
  void nameOfDeviceIsNotProposed() {
    Input settings = new Input("runup.yaml", "editions: {CON: {}}\n");
    DossierFolder.Contents folder = new DossierFolder.Contents(settings, List.of(), List.of());

    assertThat(DossierReader.read(folder).dossier().problems())
        .filteredOn(problem -> problem.message().equals("\"CON\" can't be an edition's name"))
        .extracting(Problem::hint)
        .containsExactly(
            "Names have 2 to 48 characters of a–z, 0–9 and \"-\", and begin with a letter.");
  }

  @Test
  void dossierMayDefineItsOwnMarks() {
    Given dossier =
        Given.facts("places: [{id: here, name: Here, mark: restricted}]\n")
            .settings(
                """
                marks:
                - {label: Open}
                - {label: Restricted, text: "#FFFFFF", background: "#8b0000"}
                - {label: White}
                - {label: "1234567890123456789012345678901234567890"}
                mark: open
                editions: {all: {ceiling: White}, some: {}}
                """);

    Mark restricted = Objects.requireNonNull(dossier.fact("place:here").mark());
    assertThat(restricted).isEqualTo(new Mark("Restricted", 1, "#ffffff", "#8b0000"));
    assertThat(dossier.dossier().editions())
        .extracting(edition -> edition.ceiling().label())
        .containsExactly("White", "Open");
    assertThat(dossier.problems()).isEmpty();
  }

  @Test
  void editionFallsBackToTheLanguageOfTheDossier() {
    Given dossier =
        Given.facts("")
            .settings(
                """
                lang: uk
                editions: {own: {}, both: {languages: [EN, uk, en]}}
                """);

    assertThat(dossier.dossier().editions())
        .extracting(edition -> edition.output().languages().toString())
        .containsExactly("[uk]", "[en, uk]");
    Edition both = dossier.dossier().editions().getLast();
    assertThat(both.fileName("2025-12-28", "en")).isEqualTo("both-2025-12-28");
    assertThat(both.fileName("2025-12-28", "uk")).isEqualTo("both-2025-12-28.uk");
  }

  @Test
  void defaultMarksAreTheTrafficLightProtocol() {
    assertThat(Given.facts("").settings("marks: TLP\n").dossier().editions().getFirst().ceiling())
        .isEqualTo(MarkScheme.TLP.lowest());
    assertThat(MarkScheme.TLP.marks()).allMatch(mark -> mark.contrast() >= 4.5);
  }
}
