package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.add;
import static dev.runup.cli.ReleaseSamples.release;
import static dev.runup.cli.ReleaseSamples.replace;
import static dev.runup.cli.ReleaseSamples.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests what `runup verify` says of releases, and of facts that were changed since.
class VerifyTest extends VerifySamples {

  @Test
  void unchangedReleasesAreTheSameBytes() {
    Ran ran = verify(dossier, "-o", out.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEqualTo(GREEN);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void issueOfATimeIsVerified() {
    assertThat(release(dossier, "--as-of", "2025-12-27 18:00").code()).isZero();

    assertThat(verify(dossier).out()).contains("public 2025-12-27 18:00 en: the same bytes");
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

  @Test
  void dossierWithoutReleasesIsToldWithHint() throws IOException {
    Files.delete(dossier.resolve("releases.jsonl"));

    assertThat(verify(dossier).err())
        .contains("the dossier has no releases.jsonl", "Release an issue first: runup release");
    assertThat(verify(dossier, "--register", folder.resolve("none").toString()).err())
        .contains("there is no release register", "Release an issue first: runup release");
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
  void otherSettingsGiveOtherBytes() throws IOException {
    replace(dossier.resolve("runup.yaml"), "Kingfisher", "Halcyon");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.out())
        .contains(
            "public 2025-12-27 en: other bytes, made by version 0.1.0: public-2025-12-27.html");
    assertThat(ran.err()).contains("What has changed since: the settings [other-bytes]");
  }
}
