package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.add;
import static dev.runup.cli.ReleaseSamples.release;
import static dev.runup.cli.ReleaseSamples.releaseBoth;
import static dev.runup.cli.ReleaseSamples.replace;
import static dev.runup.cli.ReleaseSamples.run;
import static dev.runup.cli.ReleaseSamples.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests `runup verify`.
class VerifyTest {

  private static final String GREEN =
      """
      public 2025-12-27 en: the same bytes
      public 2025-12-27 uk: the same bytes
      public 2025-12-28 en: the same bytes
      public 2025-12-28 uk: the same bytes
      """;

  @TempDir private Path folder;
  private Path dossier;
  private Path facts;
  private Path out;

  @BeforeEach
  void releaseTwoIssues() throws IOException {
    dossier = ReleaseSamples.dossier(folder.resolve("d"));
    facts = dossier.resolve("facts.yaml");
    out = folder.resolve("out");
    run(dossier, "build", "--as-of", "2025-12-27", "-o", out.toString());
    run(dossier, "build", "-o", out.toString());
    releaseBoth(dossier);
  }

  @Test
  void unchangedReleasesAreTheSameBytes() {
    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo(GREEN);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void verdictsAsJson() throws IOException {
    replace(facts, "It is late", "It is later");

    Ran ran = verify(dossier, "--format", "json");

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith(
            """
            {
              "releases": [
                {
                  "edition": "public",
                  "day": "2025-12-27",
                  "language": "en",
                  "verdict": "the same bytes",
                  "exit": 0,
                  "problems": []
                },
            """)
        .contains(
            """
                  "day": "2025-12-28",
                  "language": "uk",
                  "verdict": "facts edited in place, facts.yaml:8",
                  "exit": 5,
                  "problems": [{"severity":"error","code":"edited-in-place","file":"facts.yaml","line":8,\
            """);
    replace(dossier.resolve("releases.jsonl"), "Desk", "Disk");
    Ran broken = verify(dossier, "--format", "json");
    assertThat(broken.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(broken.out()).contains("\"problems\": [", "\"broken-chain\"");
    assertThat(verify(dossier, "--format", "sarif").code()).isEqualTo(Exit.USAGE);
  }

  /// What the desk learns later keeps the bytes of earlier issues.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "events: [{id: later, title: Later, status: planned, recorded: 2025-12-29, source: wire}]",
        "updates: [{fact: statement:words, act: corrected, recorded: 2025-12-29, reason: A slip, source: wire, set: {says: It is soon}}]",
        "updates: [{fact: event:call, act: withdrawn, reason: Not so, recorded: 2025-12-30, source: wire}]",
        "actors: [{id: beta, name: Swift, kind: person}]",
        "events: [{id: secret, title: Secret, status: planned, recorded: 2025-12-26, source: wire, mark: 'TLP:RED'}]",
      })
  void laterFactsKeepReleases(String more) throws IOException {
    add(dossier, more + "\n");

    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.out()).as(ran.err()).isEqualTo(GREEN);
    assertThat(ran.code()).isZero();
  }

  @Test
  void raisedMarkIsWithheldSinceItsDay() throws IOException {
    add(
        dossier,
        "updates: [{fact: event:call, recorded: 2025-12-30, source: wire, set: {mark: 'TLP:AMBER'}}]\n");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out()).contains("public 2025-12-27 en: withheld since 2025-12-30, more.yaml:1");
    assertThat(ran.err())
        .contains("more.yaml:1")
        .contains("was released with event:call, withheld since 2025-12-30");
    run(dossier, "build", "--all-issues", "-o", out.toString());
    release(dossier, "--as-of", "2025-12-27", "--again", "--reason", "It was too early");
    release(dossier, "--again", "--reason", "It was too early");
    assertThat(verify(dossier, "-o", out.toString()).code()).isZero();
  }

  /// The mark of a source takes along what cites it.
  @Test
  void whatNeedsARaisedFactIsWithheldWithIt() throws IOException {
    add(
        dossier,
        "sources: [{id: post, title: P, kind: post, recorded: 2025-12-29}]\n"
            + "updates: [{fact: source:wire, recorded: 2025-12-31, source: post, set: {mark: 'TLP:AMBER'}}]\n");

    Ran ran = verify(dossier);

    assertThat(ran.out()).contains("public 2025-12-28 en: withheld since 2025-12-31");
    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({"It is late,It is later,8", "Goldcrest,Firecrest,6", "kind: person,kind: state,3"})
  void factEditedInPlaceIsNamed(String from, String to, int line) throws IOException {
    replace(facts, from, to);

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.out())
        .contains("public 2025-12-28 en: facts edited in place, facts.yaml:" + line);
    assertThat(ran.err()).contains("[edited-in-place]", "facts.yaml:" + line, "--again --reason");
  }

  /// A fact may refer to one that the edition gets to see later.
  @Test
  void markLoweredLaterKeepsReleases() throws IOException {
    replace(facts, "title: Bullfinch,", "title: Bullfinch, part-of: call,");
    replace(facts, "title: Goldcrest,", "title: Goldcrest, mark: 'TLP:AMBER',");
    release(dossier, "--as-of", "2025-12-27", "--again", "--reason", "A part");
    release(dossier, "--again", "--reason", "A part");
    add(
        dossier,
        "updates: [{fact: event:call, recorded: 2025-12-30, source: wire, set: {mark: 'TLP:CLEAR'}}]\n");

    Ran ran = verify(dossier);

    assertThat(ran.out()).as(ran.err()).endsWith(GREEN);
    assertThat(ran.code()).isZero();
  }

  /// A mark that was raised before the release says nothing of what is raised after it.
  @Test
  void onlyWhatTheReleaseShowedIsNamed() throws IOException {
    String raise = "{fact: %s, recorded: %s, source: wire, set: {mark: 'TLP:AMBER'}}";
    add(dossier, "updates:\n- " + raise.formatted("event:visit", "2025-12-29") + "\n");
    release(dossier, "--again", "--reason", "Raised");
    assertThat(verify(dossier).out()).contains("public 2025-12-28 en: the same bytes");
    replace(
        dossier.resolve("more.yaml"),
        "updates:\n",
        "updates:\n- " + raise.formatted("event:call", "2025-12-31") + "\n");

    Ran ran = verify(dossier);

    assertThat(ran.out())
        .contains("public 2025-12-28 en: withheld since 2025-12-31, more.yaml:2\n")
        .contains("public 2025-12-27 en: withheld since 2025-12-29, more.yaml:3; withheld since");
  }

  @Test
  void withheldAndEditedAreBothTold() throws IOException {
    add(
        dossier,
        "updates: [{fact: event:call, recorded: 2025-12-30, source: wire, set: {mark: 'TLP:AMBER'}}]\n");
    replace(facts, "Bullfinch", "Greenfinch");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out())
        .contains(
            "public 2025-12-27 en: withheld since 2025-12-30, more.yaml:1; facts edited in place,"
                + " facts.yaml:5\n");
  }

  /// Stricter terms take a name out of earlier issues.
  @Test
  void nameOnBackgroundIsWithheldSince() throws IOException {
    add(
        dossier,
        "updates: [{fact: statement:more, act: corrected, reason: Terms, recorded: 2025-12-30, source: wire, set: {terms: background, attribution: An official}}]\n");

    Ran ran = verify(dossier);

    assertThat(ran.out()).as(ran.err()).contains("public 2025-12-27 en: withheld since 2025-12-30");
    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
  }

  @Test
  void issueOfATimeIsVerified() {
    assertThat(release(dossier, "--as-of", "2025-12-27 18:00").code()).isZero();

    assertThat(verify(dossier).out()).contains("public 2025-12-27 18:00 en: the same bytes");
  }

  @Test
  void manyEditedFactsAreCounted() throws IOException {
    replace(facts, "wire", "cable");

    Ran ran = verify(dossier);

    assertThat(ran.out())
        .contains(
            "public 2025-12-28 en: facts edited in place, facts.yaml:2, facts.yaml:3, facts.yaml:6,"
                + " 3 more\n");
    assertThat(ran.err()).contains("so were 3 more facts of the issue of 2025-12-28");
  }

  /// The id that is made of a fact changes with its words.
  @Test
  void factWithoutATypedIdIsNamed() throws IOException {
    replace(facts, "id: call, ", "");
    release(dossier, "--again", "--reason", "Another address");
    replace(facts, "Goldcrest", "Firecrest");

    assertThat(verify(dossier).out())
        .contains("public 2025-12-28 en: facts edited in place, facts.yaml:6\n");
  }

  @Test
  void issueBeforeAnEditedFactIsTheSame() throws IOException {
    replace(facts, "It is late", "It is later");

    assertThat(verify(dossier).out()).contains("public 2025-12-27 en: the same bytes");
  }

  @Test
  void factAddedWithAnEarlierDayIsNamed() throws IOException {
    add(
        dossier,
        "\nevents: [{id: old, title: Old, status: planned, recorded: 2025-12-26, source: wire}]\n");

    assertThat(verify(dossier).out())
        .contains("public 2025-12-27 en: facts edited in place, more.yaml:2");
  }

  @Test
  void factThatWasDeletedIsTold() throws IOException {
    replace(facts, "- {id: call, title: Goldcrest, status: planned, when: 2025-12-29}\n", "");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.err()).contains("was released with a fact that is no longer in the files");
  }

  @Test
  void lowerCeilingIsTold() throws IOException {
    replace(dossier.resolve("runup.yaml"), "mark: TLP:CLEAR", "mark: TLP:GREEN");
    replace(dossier.resolve("runup.yaml"), "ceiling: TLP:CLEAR", "ceiling: TLP:GREEN");
    add(
        dossier,
        "events: [{id: x1, title: X, status: planned, recorded: 2025-12-26, source: wire}]\n");
    assertThat(verify(dossier).code()).isEqualTo(Exit.STALE);
    release(dossier, "--again", "--reason", "Marks");
    replace(dossier.resolve("runup.yaml"), "ceiling: TLP:GREEN", "ceiling: TLP:CLEAR");

    Ran ran = verify(dossier);

    assertThat(ran.code()).as(ran.out()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out()).contains("withheld by the ceiling, runup.yaml:3");
  }

  @Test
  void factThatWasTakenBackIsTold() throws IOException {
    run(
        dossier,
        "take-back",
        "--edition",
        "public",
        "--fact",
        "event:call",
        "--reason",
        "No.",
        "-o",
        out.toString());

    // Only the issue of the 28th is built again.
    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("public 2025-12-27 en: a fact taken back on 2026-01-02");
    assertThat(verify(dossier).code()).isZero();
    run(sound(), "build", "--as-of", "2025-12-27", "-o", out.toString());
    Ran still = verify(dossier, "-o", out.toString());
    assertThat(still.code()).as(still.err()).isEqualTo(Exit.REFUSED);
    assertThat(still.out()).contains("still in the folder: public-2025-12-27.html");
  }

  @Test
  void issueThatWasTakenBackIsTold() throws IOException {
    run(
        dossier,
        "take-back",
        "--edition",
        "public",
        "--issue",
        "2025-12-27",
        "--reason",
        "No.",
        "-o",
        out.toString());

    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out())
        .contains("public 2025-12-27 uk: taken back on 2026-01-02\n")
        .contains("public 2025-12-28 en: the same bytes");
    assertThat(verify(dossier).code()).isZero();
    replace(out.resolve("public-2025-12-27.md"), "Kingfisher", "Halcyon");
    assertThat(verify(dossier, "-o", out.toString()).out())
        .contains("taken back on 2026-01-02; altered: public-2025-12-27.md");
    run(sound(), "build", "--as-of", "2025-12-27", "-o", out.toString());
    Ran still = verify(dossier, "-o", out.toString());
    assertThat(still.code()).isEqualTo(Exit.REFUSED);
    assertThat(still.err())
        .contains("was taken back on 2026-01-02. Still in ", "public-2025-12-27.html");
  }

  @Test
  void pageInPlaceOfAnIssueStandsWhenTheEditionIsGone() throws IOException {
    for (String day : List.of("2025-12-27", "2025-12-28")) {
      run(
          dossier,
          "take-back",
          "--edition=public",
          "--issue=" + day,
          "--reason=No.",
          "-o",
          out.toString());
    }
    replace(dossier.resolve("runup.yaml"), "public: {", "other: {");

    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    assertThat(ran.out()).contains("public 2025-12-27 uk: taken back on 2026-01-02; older page: ");
    assertThat(ran.err()).contains("warning: in ", "made before the edition left runup.yaml: ");
    replace(out.resolve("public-2025-12-27.md"), "Kingfisher", "Halcyon");
    assertThat(verify(dossier, "-o", out.toString()).code()).isEqualTo(Exit.STALE);
  }

  /// Returns the same dossier without a register.
  private Path sound() throws IOException {
    return ReleaseSamples.dossier(folder.resolve("sound"));
  }

  @Test
  void filesThatNoRegisterKnowsAreNamed() throws IOException {
    Path sums = out.resolve("SHA256SUMS");
    String list = Files.readString(sums);
    Files.writeString(out.resolve("public-2025-12-29.html"), "<p>Somebody's");
    Files.writeString(sums, list + "0".repeat(64) + "  public-2025-12-30.html\n");

    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEqualTo(GREEN);
    assertThat(ran.err())
        .contains("never released: public-2025-12-29.html [not-released]")
        .contains("not in the list SHA256SUMS: public-2025-12-29.html [not-released]")
        .contains("in the list SHA256SUMS, and not in the folder: public-2025-12-30.html");
    Files.delete(sums);
    assertThat(verify(dossier, "-o", out.toString(), "--format", "json").out())
        .contains("\"folder\": [{\"severity\":\"warning\",\"code\":\"not-released\"")
        .contains("not in the list SHA256SUMS: public-2025-12-27.html");
  }

  @Test
  void otherSettingsGiveOtherBytes() throws IOException {
    replace(dossier.resolve("runup.yaml"), "Kingfisher", "Halcyon");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.out())
        .contains(
            "public 2025-12-27 en: other bytes, made by version 0.1.0: public-2025-12-27.html");
    assertThat(ran.err()).contains("What has changed since: the settings [other-bytes]");
  }

  @Test
  void filesInTheFolderAreCompared() throws IOException {
    replace(out.resolve("public-2025-12-27.md"), "Kingfisher", "Halcyon");
    Files.delete(out.resolve("public-2025-12-28.uk.html"));

    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.out())
        .contains("public 2025-12-27 en: the same bytes; altered: public-2025-12-27.md")
        .contains("public 2025-12-28 uk: the same bytes; not there: public-2025-12-28.uk.html");
    assertThat(verify(dossier).code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "4d"})
  void issuesThatWerePrunedMayBeGone(String keep) {
    run(dossier, "build", "--as-of", "2025-12-31", "-o", out.toString());
    Ran.of("prune", "-o", out.toString(), "--keep", keep);

    Ran ran = verify(dossier, "-o", out.toString(), "--keep", keep);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("never released: public-2025-12-31.html")
        .doesNotContain("error");
    assertThat(ran.out())
        .contains("public 2025-12-27 en: the same bytes; pruned\n")
        .contains("public 2025-12-28 uk: the same bytes; pruned\n");
    assertThat(verify(dossier, "-o", out.toString()).code()).isEqualTo(Exit.STALE);
    assertThat(verify(dossier, "-o", out.toString(), "--keep", "2").err())
        .contains("public-2025-12-28.html")
        .doesNotContain("public-2025-12-27.html");
    assertThat(verify(dossier, "--keep", keep).err()).contains("--keep needs --output");
  }

  @Test
  void dossierWithoutReleasesIsToldWithHint() throws IOException {
    Files.delete(dossier.resolve("releases.jsonl"));

    assertThat(verify(dossier).err())
        .contains("the dossier has no releases.jsonl", "Release an issue first: runup release");
    assertThat(verify(dossier, "--register", folder.resolve("none").toString()).err())
        .contains("there is no release register", "Release an issue first: runup release");
  }

  @Test
  void newestIssueLiesInAFileWithoutADay() throws IOException {
    Path other =
        DossierSamples.written(
            folder.resolve("e"),
            ReleaseSamples.SETTINGS.replace("title:", "name: newest, title:"),
            ReleaseSamples.FACTS);
    Path www = folder.resolve("www");
    releaseBoth(other);
    run(other, "build", "-o", www.toString());

    Ran ran = verify(other, "-o", www.toString());

    assertThat(ran.out()).isEqualTo(GREEN);
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  @Test
  void editionThatIsGoneCanBeTakenBack() throws IOException {
    replace(dossier.resolve("runup.yaml"), "  public:", "  open:");
    String[] words = {"--edition", "public", "--reason", "Closed.", "-o", out.toString()};
    assertThat(run(dossier, "take-back", "--edition", "publik", "--reason", "No.").err())
        .contains("no edition \"publik\"");

    Ran ran = run(dossier, "take-back", words);

    assertThat(ran.code()).as(ran.err()).isZero();
    for (String name : new String[] {"27.md", "27.uk.html", "28.html", "28.uk.md"}) {
      assertThat(Files.readString(out.resolve("public-2025-12-" + name)))
          .contains("Closed.")
          .doesNotContain("Goldcrest", "Heron");
    }
    assertThat(verify(dossier, "-o", out.toString()).code()).isZero();
    assertThat(
            run(dossier, "take-back", "--edition=public", "--fact=event:call", "--reason=No.")
                .code())
        .isEqualTo(Exit.USAGE);
  }

  /// Its files tell of it, if nobody released it.
  @Test
  void editionThatIsGoneAndWasNotReleasedCanBeTakenBack() throws IOException {
    Files.delete(dossier.resolve("releases.jsonl"));
    replace(dossier.resolve("runup.yaml"), "  public:", "  open:");

    Ran ran =
        run(
            dossier,
            "take-back",
            "--edition",
            "public",
            "--reason",
            "Closed.",
            "-o",
            out.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Files.readString(out.resolve("public-2025-12-28.html")))
        .contains("Closed.")
        .doesNotContain("Goldcrest");
  }

  @Test
  void editionThatIsGoneIsTold() throws IOException {
    replace(dossier.resolve("runup.yaml"), "  public:", "  open:");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.out()).contains("public 2025-12-27 en: not rebuilt: the edition is gone");
  }
}
