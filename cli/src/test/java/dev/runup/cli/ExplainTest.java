package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

  private static final String FACTS =
      """
      intake: {source: ss, recorded: 2025-12-27}
      sources:
      - {id: ss, title: S, kind: post, reliability: B}
      - {id: cable, title: C, kind: cable, mark: RED}
      actors: [{id: costa, name: Costa, kind: person}, {id: nobody, name: Nobody, kind: person}]
      issues: [{id: border, title: The border}]
      events:
      - {id: call, title: A call, status: planned, when: 2025-12-27}
      - {id: visit, title: A visit, status: planned, when: 2025-12-31, source: cable}
      - {id: slip, title: A slip, status: planned, when: 2025-12-30}
      statements:
      - {id: call, who: costa, says: It will be late., credibility: 2, passage: ¶3}
      - {who: costa, says: It has no id.}
      measures: [{id: share, what: Share agreed, value: ~90 %}]
      positions:
      - {actor: costa, issue: border, stance: opposes}
      - {actor: costa, issue: border, stance: open, recorded: 2025-12-28}
      assessments:
      - {id: view, by: desk, says: It will fail., rests-on: "statement:call"}
      headlines:
      - {id: message, title: It may fail, rests-on: view}
      updates:
      - {fact: share, act: superseded, reason: New figure., recorded: 2025-12-28, set: {value: ~95 %}}
      - {fact: slip, act: withdrawn, reason: Never planned., recorded: 2025-12-28}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aDossier() throws IOException {
    Files.writeString(folder.resolve("runup.yaml"), "mark: CLEAR\n");
    Files.writeString(folder.resolve("facts.yaml"), FACTS);
  }

  private Ran explain(String... more) {
    String[] all = new String[more.length + 2];
    all[0] = "explain";
    all[1] = folder.toString();
    System.arraycopy(more, 0, all, 2, more.length);
    return Ran.of(all);
  }

  @Test
  void reviewsAreNamed() throws IOException {
    String reviews =
        ", reviewed: [{by: A. Berg, at: 2025-12-27}, {by: B. Lind, at: 2025-12-27 11:30}]}";
    Files.writeString(
        folder.resolve("facts.yaml"),
        FACTS.replace(
            "when: 2025-12-31, source: cable}", "when: 2025-12-31, source: cable" + reviews));

    assertThat(explain("visit").out())
        .contains("\nreviewed by\n  A. Berg, 2025-12-27\n  B. Lind, 2025-12-27 11:30\n");
    assertThat(explain("slip").out()).doesNotContain("reviewed");
  }

  @Test
  void factIsExplainedWithVersionsAndPlaces() {
    Ran ran = explain("share");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.out())
        .isEqualTo(
            """
            measure:share
              Share agreed

            versions
              1  recorded 2025-12-27, TLP:CLEAR  facts.yaml:14:12
              2  recorded 2025-12-28, superseded: New figure., TLP:CLEAR  facts.yaml:23:3
                  value: ~90 % → ~95 %

            rests on and names
              source: source:ss [B6]  S  facts.yaml:3:3

            what rests on it or names it
              nothing

            editions
              daily: shown first on 2025-12-27; on 2025-12-28 in version 2
            """);
  }

  @Test
  void earlierDayHasFewerVersions() {
    assertThat(explain("share", "--as-of", "2025-12-27").out())
        .contains("on 2025-12-27 in version 1")
        .doesNotContain("95 %");
    assertThat(explain("share", "--as-of", "2025-12-26").err())
        .contains("the desk did not know measure:share on 2025-12-26");
  }

  @Test
  void basisIsPrintedWithThatDaysText() throws IOException {
    Files.writeString(
        folder.resolve("later.yaml"),
        "updates: [{fact: \"statement:call\", act: superseded, reason: R., recorded: 2025-12-28,"
            + " source: ss, set: {says: It will be early.}}]\n");

    assertThat(explain("view").out()).contains("It will be early.");
    assertThat(explain("view", "--as-of", "2025-12-27").out())
        .contains("It will be late.")
        .doesNotContain("early");
  }

  /// The ids of such facts are made from what readers see.
  @Test
  void madeIdOnBackgroundNamesNobodyForPublicPage() throws IOException {
    String page = builtOnBackground("public");
    Ran ran = explain(page + "#" + statementOn(page));

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.out())
        .isEqualTo(
            """
            %s
              It may open.

            on background
              the edition "public" prints it under this id, which doesn't tell who spoke
              a page of an edition with the ceiling TLP:RED leads to the fact itself
            """
                .formatted(statementOn(page)));
    assertThat(explain(statementOn(page)).out()).isEqualTo(ran.out());
  }

  @Test
  void madeIdOnBackgroundIsExplainedForDeskPage() throws IOException {
    String page = builtOnBackground("desk");
    Ran ran = explain(page + "#" + statementOn(page));

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains("who: actor:costa")
        .contains("talk.yaml:5:3")
        .contains("public: shown first on 2025-12-27")
        .contains("desk: shown first on 2025-12-27");
  }

  /// Builds a page of an edition with a statement on background that has no typed id.
  private String builtOnBackground(String edition) throws IOException {
    Files.writeString(
        folder.resolve("runup.yaml"),
        "mark: CLEAR\neditions: {public: {}, desk: {ceiling: RED}}\n");
    Files.writeString(
        folder.resolve("talk.yaml"),
        """
        intake: {source: talk, recorded: 2025-12-27}
        sources:
        - {id: talk, title: T, kind: interview, terms: background}
        statements:
        - {who: costa, says: It may open., attribution: an official,
           reviewed: [{by: A. Able, at: 2025-12-27}, {by: B. Baker, at: 2025-12-27}]}
        """);
    Files.writeString(
        folder.resolve("facts.yaml"), FACTS.replace("- {who: costa, says: It has no id.}", ""));
    Path out = folder.resolve("out");
    Ran.of("build", folder.toString(), "-o", out.toString(), "--edition", edition);
    return out.resolve(edition + "-2025-12-28.html").toString();
  }

  /// Returns the only statement of a page that has a made id.
  private static String statementOn(String page) throws IOException {
    var anchor =
        Pattern.compile("id=\"(?:runup-)?(statement:statement-[0-9a-f]{12})\"")
            .matcher(Files.readString(Path.of(page)));
    assertThat(anchor.find()).isTrue();
    return anchor.group(1);
  }

  @Test
  void factWithoutFileBeforeTheHashIsWrongUsage() {
    Ran ran = explain("#view");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("\"#view\" names no file: write FILE#view");
  }

  @Test
  void positionIsNamedByActorAndTopic() {
    assertThat(explain("costa/border").out())
        .contains("position:costa/border")
        .contains("stance: opposes → open");
  }

  @Test
  void sourceListsAllFactsThatDependOnIt() {
    assertThat(explain("ss").out())
        .contains("statement:call (source ¶3)  It will be late.")
        .contains("what rests on these\n  assessment:view  It will fail.")
        .contains("headline:message  It may fail");
  }

  @Test
  void unprintedFactIsExplainedWithTheReason() {
    assertThat(explain("cable").out())
        .contains("daily: not shown: marked TLP:RED, above its ceiling TLP:CLEAR");
    assertThat(explain("visit").out())
        .contains("daily: not shown: needs source:cable (source), which it withholds");
    assertThat(explain("slip").out())
        .contains("daily: shown first on 2025-12-27, not shown on 2025-12-28: withdrawn");
    assertThat(explain("nobody").out())
        .contains("daily: not shown on 2025-12-28: nothing that it prints names it");
    assertThat(explain("share", "--as-of", "2025-12-27").out()).contains("daily: shown");
  }

  @Test
  void versionHasTheMarkingOfItsUpdate() throws IOException {
    Files.writeString(
        folder.resolve("facts.yaml"),
        FACTS
            + "- {fact: share, act: corrected, reason: Secret., recorded: 2025-12-29, mark: RED, set: {value: ~80 %}}\n");

    assertThat(explain("share").out())
        .contains("recorded 2025-12-28, superseded: New figure., TLP:CLEAR")
        .contains("recorded 2025-12-29, corrected: Secret., TLP:RED");
  }

  @Test
  void unknownIdGetsTheNearestAsSuggestion() {
    assertThat(explain("shar").err()).contains("did you mean \"share\"?");
    assertThat(explain("shar").code()).isEqualTo(Exit.PROBLEMS);
    assertThat(explain("call").err()).contains("Write event:call or statement:call.");
    Ran three = explain("share", "slip");
    assertThat(three.code()).isEqualTo(Exit.USAGE);
    assertThat(three.err()).contains("\"slip\" is one argument too many");
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "pdf"})
  void builtFileLeadsToItsFactsOfThatDay(String format) {
    Path out = folder.resolve("out");
    Ran.of("build", folder.toString(), "-o", out.toString(), "--as-of", "2025-12-27");
    String page = out.resolve("daily-2025-12-27." + format).toString();

    assertThat(Ran.of("explain", page + "#share").out())
        .contains("measure:share")
        .doesNotContain("95 %");
    assertThat(Ran.of("explain", page + "#statement:call").out()).contains("It will be late.");
    assertThat(Ran.of("explain", page + "#shar").err())
        .contains("shows no fact \"shar\"")
        .contains("did you mean \"share\"?");
    assertThat(Ran.of("explain", out.resolve("none.html") + "#share").code())
        .isEqualTo(Exit.NOT_FOUND);
  }

  @Test
  void fileOutsideADossierNeedsTheDossiersName(@TempDir Path out) {
    Ran.of("build", folder.toString(), "-o", out.toString(), "--format", "html");
    String fact = out.resolve("daily-2025-12-28.html") + "#share";

    assertThat(Ran.of("explain", fact).code()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("explain", fact).err())
        .contains("name it first: runup explain DOSSIER " + fact);
    assertThat(explain(fact).out()).contains("measure:share");
  }

  @Test
  void unknownCodeOutsideADossierIsWrongUsage() {
    // The folder in which the test runs isn't a dossier.
    Ran ran = Ran.of("explain", "nosuch");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("\"nosuch\" isn't a code").contains("explain DOSSIER nosuch");
  }

  @Test
  void mistypedCodeGetsTheNearestAsSuggestion() {
    assertThat(Ran.of("explain", "overdu").err()).contains("did you mean \"overdue\"?");
    assertThat(explain("overdu").err()).contains("did you mean \"overdue\"?");
  }

  @Test
  void codesAreListedByTheirKind() {
    Ran ran = Ran.of("explain");

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.out())
        .startsWith("The rules\n  unmarked ")
        .contains("\n\nYAML\n  bad-escape ")
        .contains("\n  text-cut                    A `#` after a space begins a comment,");
  }

  @Test
  void brokenPdfContainsNoFacts() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.pdf"), "%PDF-1.7\nxref\n0 1");

    assertThat(Ran.of("explain", broken + "#share").err())
        .contains("shows no fact \"share\"")
        .contains("only HTML, PDF and Word files that Runup built do");
  }

  @Test
  void everyPrintedFactHasOneAnchorThatExplainAccepts() throws IOException {
    Path out = folder.resolve("out");
    Ran.of("build", folder.toString(), "-o", out.toString());
    Path page = out.resolve("daily-2025-12-28.html");
    List<String> ids =
        Pattern.compile(" id=\"([^\"]*)\"")
            .matcher(Files.readString(page))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("\\S+"));
    assertThat(ids)
        .contains("source:ss", "actor:costa", "event:call", "statement:call", "measure:share")
        .contains("assessment:view", "headline:message", "issue:border")
        .doesNotContain("source:cable", "event:visit", "actor:nobody");
    String made =
        ids.stream().filter(id -> id.startsWith("statement:statement-")).toList().getFirst();
    assertThat(made).matches("statement:statement-[0-9a-f]{12}");
    assertThat(Ran.of("explain", page + "#" + made).out()).contains("It has no id.");
  }

  @Test
  void hugeFileOrFolderContainsNoFacts() throws IOException {
    Path huge = folder.resolve("huge.html");
    try (RandomAccessFile sparse = new RandomAccessFile(huge.toFile(), "rw")) {
      sparse.setLength((64L << 20) + 1);
    }

    assertThat(explain(huge + "#share").err()).contains("has more than 64 MiB");
    assertThat(explain(folder + "#share").err()).contains("is not a regular file");
    assertThat(explain(folder + "#share").code()).isEqualTo(Exit.NOT_FOUND);
  }

  @Test
  void factOfAWordFileIsExplainedAtItsDay() {
    String out = folder.resolve("out").toString();
    Ran.of("build", folder.toString(), "-o", out, "--format", "docx", "--as-of", "2025-12-27");

    Ran ran = Ran.of("explain", out + "/daily-2025-12-27.docx#costa/border");

    assertThat(ran.out()).startsWith("position:costa/border\n").doesNotContain("2025-12-28");
    assertThat(ran.code()).isZero();
    assertThat(Ran.of("explain", out + "/daily-2025-12-27.docx#nothing").err())
        .contains("daily-2025-12-27.docx shows no fact \"nothing\" [unknown-anchor]");
  }

  @Test
  void damagedWordFileIsCalledDamaged() throws IOException {
    Path file = folder.resolve("cut.docx");
    Path out = folder.resolve("out");
    Ran.of("build", folder.toString(), "-o", out.toString(), "--format", "docx");
    try (Stream<Path> files = Files.list(out)) {
      Path whole = files.filter(one -> one.toString().endsWith(".docx")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(whole);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }

    assertThat(explain(file + "#share").err())
        .contains("cut.docx is damaged: it can't be unpacked [unreadable]")
        .doesNotContain("shows no fact");
  }
}
