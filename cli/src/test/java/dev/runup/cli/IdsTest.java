package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class IdsTest {

  private static final Pattern MADE = Pattern.compile("(event|statement|source)-[0-9a-f]{12}");

  private static final String SOURCES =
      "intake: {recorded: 2026-01-02, source: ss}\nsources: [{id: ss, title: S, kind: post}]\n";

  @TempDir private Path folder;

  /// Writes a file beside a source, runs `ids`, and returns the file's text with `ID` in place of
  /// each made id. Checks that the briefings keep their bytes, and that a second run does nothing.
  private String typed(String name, String text) throws IOException {
    Path dossier = DossierSamples.written(folder.resolve("d"), "mark: CLEAR\n", SOURCES);
    Files.writeString(
        dossier.resolve("intake.yaml"), "intake: {recorded: 2026-01-02, source: ss}\n");
    Files.writeString(dossier.resolve(name), text);
    Ran before = build(dossier);

    Ran ran = Ran.of("ids", dossier.toString());

    assertThat(ran.err()).doesNotContain("cant-type-id").contains(" written");
    assertThat(ran.code()).isZero();
    assertThat(before.out()).isNotEmpty();
    assertThat(build(dossier).out()).isEqualTo(before.out());
    String typed = Files.readString(dossier.resolve(name));
    assertThat(Ran.of("ids", dossier.toString()).err()).contains("nothing to do");
    assertThat(dossier.resolve(name)).content().isEqualTo(typed);
    return MADE.matcher(typed).replaceAll("ID");
  }

  private static Ran build(Path dossier) {
    return Ran.of("build", dossier.toString(), "--format", "html", "-o", "-");
  }

  @Test
  void idIsFirstKeyOfBlock() throws IOException {
    assertThat(
            typed(
                "talks.yaml",
                """
                events:
                  - title: Talks   # of both
                    status: planned

                  -   # the walk
                    title: Walk
                    status: planned
                statements:
                - says: They agreed.
                  attribution: an official
                """))
        .isEqualTo(
            """
            events:
              - id: ID
                title: Talks   # of both
                status: planned

              -   # the walk
                id: ID
                title: Walk
                status: planned
            statements:
            - id: ID
              says: They agreed.
              attribution: an official
            """);
  }

  @Test
  void dossierWithAReleaseRegisterGetsIds() throws IOException {
    Path dossier = Files.createDirectories(folder.resolve("d"));
    Files.writeString(
        dossier.resolve("releases.jsonl"),
        "{\"entry\":\"take-back\",\"edition\":\"daily\",\"issue\":\"2026-01-01\","
            + "\"reason\":\"R.\",\"day\":\"2026-01-02\",\"before\":\"\"}\n");

    assertThat(typed("talks.yaml", "events:\n- title: Talks\n  status: planned\n"))
        .isEqualTo("events:\n- id: ID\n  title: Talks\n  status: planned\n");
  }

  @Test
  void idIsFirstKeyBetweenBraces() throws IOException {
    assertThat(
            typed(
                "talks.yaml",
                """
                events:
                - {title: Talks, status: planned} # {
                - { title: Walk, status: planned }
                - {
                    # a comment, {
                    "title": Dinner,
                    status: planned }
                - {'title': Lunch,
                   status: planned}
                - {id: tea, title: Tea, status: planned}
                """))
        .isEqualTo(
            """
            events:
            - {id: ID, title: Talks, status: planned} # {
            - { id: ID, title: Walk, status: planned }
            - {
                # a comment, {
                "id": "ID",
                "title": Dinner,
                status: planned }
            - {id: ID, 'title': Lunch,
               status: planned}
            - {id: tea, title: Tea, status: planned}
            """);
  }

  @Test
  void jsonKeepsItsForm() throws IOException {
    assertThat(
            typed(
                "talks.json",
                """
                {"events": [
                  {
                    "title": "Talks",
                    "status": "planned"
                  }, {"title":"Wa\\"lk","status":"planned"},
                  {"title": "Dinner", "status": "planned"}]}
                """))
        .isEqualTo(
            """
            {"events": [
              {
                "id": "ID",
                "title": "Talks",
                "status": "planned"
              }, {"id":"ID","title":"Wa\\"lk","status":"planned"},
              {"id": "ID", "title": "Dinner", "status": "planned"}]}
            """);
  }

  @Test
  void emptyCellsOfTableAreFilled() throws IOException {
    assertThat(
            typed(
                "talks.events.csv",
                """
                sep=;
                title;id;status
                "Talks; long";"";planned

                ;;
                Walk; ;planned
                Tea;tea;planned
                "Two
                lines";;planned
                """))
        .isEqualTo(
            """
            sep=;
            title;id;status
            "Talks; long";"ID";planned

            ;;
            Walk; ID;planned
            Tea;tea;planned
            "Two
            lines";ID;planned
            """);
  }

  @Test
  void tableWithoutColumnOfIdsGetsOne() throws IOException {
    assertThat(typed("events.csv", "title,status\n\"Talks\",planned\n,\nWalk,planned"))
        .isEqualTo("id,title,status\nID,\"Talks\",planned\n,\nID,Walk,planned");
  }

  @Test
  void lineEndsAndByteOrderMarkStay() throws IOException {
    String mark = "\uFEFF";
    assertThat(typed("talks.yaml", mark + "events:\r\n- title: Талкс 🕊\r\n  status: planned"))
        .isEqualTo(mark + "events:\r\n- id: ID\r\n  title: Талкс 🕊\r\n  status: planned");
  }

  @Test
  void addressesOutliveMendedWord() throws IOException {
    Path dossier = written("events: [{title: Thalks, status: planned}]\n");
    String shown = anchor(dossier);
    Ran.of("ids", dossier.toString());

    Path facts = dossier.resolve("facts.yaml");
    Files.writeString(facts, Files.readString(facts).replace("Thalks", "Talks"));

    assertThat(anchor(dossier)).isEqualTo(shown);
  }

  private static String anchor(Path dossier) {
    return Pattern.compile("id=\"event:([^\"]+)\"")
        .matcher(build(dossier).out())
        .results()
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  private Path written(String facts) throws IOException {
    return DossierSamples.written(folder.resolve("d"), "mark: CLEAR\n", SOURCES + facts);
  }

  @Test
  void dryRunListsIdsAndWritesNothing() throws IOException {
    Path dossier = written("events:\n- {title: Talks, status: planned}\n");
    String before = Files.readString(dossier.resolve("facts.yaml"));

    Ran ran = Ran.of("ids", dossier.toString(), "--dry-run");

    assertThat(MADE.matcher(ran.out()).replaceAll("ID")).isEqualTo("facts.yaml:4 ID\n");
    assertThat(ran.err()).contains("1 id would be written");
    assertThat(dossier.resolve("facts.yaml")).content().isEqualTo(before);
  }

  @Test
  void factsThatNoEditionShowsGetNone() throws IOException {
    Path dossier =
        written(
            """
            events:
            - {id: talks, title: Talks, status: planned}
            - {title: Secret talks, status: planned, mark: RED}
            """);

    assertThat(Ran.of("ids", dossier.toString()).err()).contains("nothing to do");
  }

  @Test
  void fileThatCannotTakeItsIdsIsRefusedAndOthersAreWritten() throws IOException {
    Path dossier = written("events: [title: Talks]\n");
    Path facts = dossier.resolve("facts.yaml");
    Files.writeString(facts, SOURCES + "events: [{id: [], title: Talks, status: planned}]\n");
    Files.writeString(
        dossier.resolve("more.yaml"),
        SOURCES.lines().findFirst().orElseThrow() + "\nevents: [{title: Walk, status: planned}]\n");
    String before = Files.readString(facts);

    Ran ran = Ran.of("ids", dossier.toString());

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err())
        .contains("facts.yaml:3", "[cant-type-id]", "Type them yourself", "1 id written");
    assertThat(facts).content().isEqualTo(before);
    assertThat(dossier.resolve("more.yaml")).content().contains("{id: event-");
  }

  @Test
  void dossierWithErrorsIsLeftAlone() throws IOException {
    Path dossier = written("events: [{title: Talks, status: plannd}]\n");
    String before = Files.readString(dossier.resolve("facts.yaml"));

    Ran ran = Ran.of("ids", dossier.toString());

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("plannd");
    assertThat(dossier.resolve("facts.yaml")).content().isEqualTo(before);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void permissionsAndLinksStay() throws IOException {
    Path dossier = written("");
    Path real = Files.createDirectory(dossier.resolve("archive")).resolve("talks.yaml");
    Files.writeString(
        real,
        "intake: {recorded: 2026-01-02, source: ss}\nevents: [{title: Talks, status: planned}]\n");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw----"));
    Path link = Files.createSymbolicLink(dossier.resolve("talks.yaml"), real);

    assertThat(Ran.of("ids", dossier.toString()).code()).isZero();

    assertThat(link).isSymbolicLink().content().contains("{id: event-");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-rw----");
  }

  @Test
  void speakerOnBackgroundIsNotGivenAway() throws IOException {
    Path dossier =
        written(
            """
            actors:
            - {id: smith, name: Sam Smith, kind: person}
            statements:
            - {who: smith, attribution: an official, terms: background, says: They agreed., when: 2026-01-02, reviewed: [{by: A, at: 2026-01-02}, {by: B, at: 2026-01-02}]}
            """);
    Ran before = build(dossier);

    Ran.of("ids", dossier.toString());

    assertThat(dossier.resolve("facts.yaml")).content().contains("{id: statement-");
    assertThat(build(dossier).out()).isEqualTo(before.out()).doesNotContain("Smith");
  }
}
