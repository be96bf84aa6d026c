package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.add;
import static dev.runup.cli.ReleaseSamples.release;
import static dev.runup.cli.ReleaseSamples.releaseBoth;
import static dev.runup.cli.ReleaseSamples.replace;
import static dev.runup.cli.ReleaseSamples.run;
import static dev.runup.cli.ReleaseSamples.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that `runup verify` tells what a mark or terms withhold that were changed in the fact
/// itself, without an update.
class VerifyInPlaceTest {

  @TempDir private Path folder;
  private Path dossier;
  private Path facts;

  @BeforeEach
  void releaseTwoIssues() throws IOException {
    dossier = ReleaseSamples.dossier(folder.resolve("d"));
    facts = dossier.resolve("facts.yaml");
    releaseBoth(dossier);
  }

  private void raise(String title) throws IOException {
    replace(facts, "title: " + title + ",", "title: " + title + ", mark: 'TLP:AMBER',");
  }

  @Test
  void raisedMarkIsWithheld() throws IOException {
    raise("Goldcrest");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out())
        .contains(
            "public 2025-12-27 en: withheld, because a mark was raised in place, facts.yaml:6\n");
    assertThat(ran.err())
        .contains("[withheld]", "facts.yaml:6")
        .contains("was released with event:call, whose mark was raised in place")
        .doesNotContain("edited");
    release(dossier, "--as-of", "2025-12-27", "--again", "--reason", "Too early");
    release(dossier, "--again", "--reason", "Too early");
    assertThat(verify(dossier).code()).isZero();
  }

  /// What cites a source, or is part of an event, goes with it, or loses its reference.
  @Test
  void whatNeedsARaisedFactWasNotEdited() throws IOException {
    replace(facts, "title: Bullfinch,", "title: Bullfinch, part-of: call,");
    release(dossier, "--as-of", "2025-12-27", "--again", "--reason", "A part");
    release(dossier, "--again", "--reason", "A part");
    raise("Goldcrest");
    assertThat(verify(dossier).out())
        .contains(
            "public 2025-12-28 uk: withheld, because a mark was raised in place, facts.yaml:6\n");
    raise("The wire");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out())
        .contains(
            "public 2025-12-28 uk: withheld, because a mark was raised in place, facts.yaml:2,"
                + " facts.yaml:6\n");
  }

  /// All facts have this mark.
  @Test
  void raisedMarkOfTheDossierIsWithheld() throws IOException {
    replace(dossier.resolve("runup.yaml"), "mark: TLP:CLEAR", "mark: TLP:AMBER");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out())
        .contains("public 2025-12-28 en: withheld, because a mark was raised in place")
        .contains(", 3 more\n")
        .doesNotContain("edited");
  }

  @ParameterizedTest
  @ValueSource(strings = {"background", "deep-background", "background, attribution: An official"})
  void stricterTermsAreWithheld(String terms) throws IOException {
    replace(facts, "says: It is early", "says: It is early, terms: " + terms);

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out())
        .contains(
            "public 2025-12-27 en: withheld, because a fact's terms were made stricter in place,"
                + " facts.yaml:9\n");
    assertThat(ran.err()).contains("was released with names of statement:more, whose terms");
  }

  @Test
  void stricterTermsOfASourceAreWithheld() throws IOException {
    replace(facts, "kind: post", "kind: post, terms: background");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out()).contains("withheld, because a fact's terms", "facts.yaml:2\n");
  }

  /// Its text may have been edited as well.
  @ParameterizedTest
  @ValueSource(strings = {"It is early", "It is soon"})
  void reviewThatIsTakenAwayIsWithheld(String says) throws IOException {
    String reviews = ", reviewed: [{by: A. Able, at: 2025-12-27}, {by: B. Baker, at: 2025-12-27}]";
    add(
        dossier,
        "assessments: [{by: desk, says: It will be so, rests-on: more, recorded: 2025-12-27}]\n");
    replace(facts, "says: It is early", "says: It is early, terms: background" + reviews);
    release(dossier, "--as-of", "2025-12-27", "--again", "--reason", "Terms");
    release(dossier, "--again", "--reason", "Terms");
    replace(facts, "B. Baker", "A. Able");
    replace(facts, "says: It is early", "says: " + says);

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out())
        .contains(
            "public 2025-12-27 en: withheld, because a fact waits for two reviews, facts.yaml:9\n");
    assertThat(ran.err())
        .contains("was released with statement:more, which waits for reviews by two people");
  }

  /// Looser terms withhold nothing.
  @Test
  void looserTermsAreAnEdit() throws IOException {
    replace(facts, "says: It is early", "says: It is early, terms: background");
    release(dossier, "--as-of", "2025-12-27", "--again", "--reason", "Terms");
    release(dossier, "--again", "--reason", "Terms");
    replace(facts, ", terms: background", "");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.out()).contains("public 2025-12-28 en: facts edited in place, facts.yaml:9\n");
  }

  @Test
  void raisedInPlaceByAnUpdateAndEditedAreAllTold() throws IOException {
    raise("Goldcrest");
    add(
        dossier,
        "updates: [{fact: statement:more, recorded: 2025-12-30, source: wire, set: {mark: 'TLP:AMBER'}}]\n");
    replace(facts, "Bullfinch", "Greenfinch");

    Ran ran = verify(dossier);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out())
        .contains(
            "public 2025-12-27 en: withheld, because a mark was raised in place, facts.yaml:6;"
                + " withheld since 2025-12-30, more.yaml:1; facts edited in place, facts.yaml:5\n");
  }

  /// The mark of an update withholds what it set.
  @Test
  void raisedMarkOfAnUpdateIsWithheld() throws IOException {
    add(
        dossier,
        "updates: [{fact: statement:more, act: corrected, reason: A slip, recorded: 2025-12-28, source: wire, set: {says: It is soon}}]\n");
    release(dossier, "--again", "--reason", "A slip");
    replace(dossier.resolve("more.yaml"), "source: wire,", "source: wire, mark: 'TLP:AMBER',");

    Ran ran = verify(dossier);

    assertThat(ran.code()).as(ran.out()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out())
        .contains(
            "public 2025-12-28 en: withheld, because a mark was raised in place, more.yaml:1\n");
  }

  /// Who raises a mark and builds again has done what is right.
  @Test
  void whatIsBuiltNowIsNotAltered() throws IOException {
    String out = folder.resolve("out").toString();
    raise("Goldcrest");
    run(dossier, "build", "--all-issues", "-o", out);

    Ran ran = verify(dossier, "-o", out);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out())
        .contains(
            "public 2025-12-27 en: withheld, because a mark was raised in place, facts.yaml:6;"
                + " in the folder lies what is built now\n")
        .doesNotContain("altered");
    assertThat(ran.err())
        .contains("What is built now lies in " + out + ". Release that: --again")
        .doesNotContain("Build the issue again", "[altered]");
    replace(folder.resolve("out/public-2025-12-27.md"), "Kingfisher", "Halcyon");
    assertThat(verify(dossier, "-o", out).out()).contains("altered: public-2025-12-27.md\n");
  }

  @Test
  void editedFactIsToldOfOnce() throws IOException {
    replace(facts, "Bullfinch", "Greenfinch");
    replace(facts, "It is late", "It is later");

    Ran ran = verify(dossier);

    assertThat(ran.err())
        .containsOnlyOnce("facts.yaml:8")
        .contains("of the issue of 2025-12-27 of the edition \"public\", and of 1 more [edited")
        .containsOnlyOnce("facts.yaml:5");
    assertThat(ran.out().split("facts.yaml:5", -1)).hasSize(5);
    assertThat(verify(dossier, "--format", "json").out())
        .contains("after the release of the issue of 2025-12-28");
  }
}
