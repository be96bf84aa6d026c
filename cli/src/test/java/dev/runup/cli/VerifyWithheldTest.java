package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.add;
import static dev.runup.cli.ReleaseSamples.release;
import static dev.runup.cli.ReleaseSamples.replace;
import static dev.runup.cli.ReleaseSamples.run;
import static dev.runup.cli.ReleaseSamples.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/// Tests that `runup verify` tells what a released issue showed and what is withheld since.
class VerifyWithheldTest extends VerifySamples {

  private static final String RAISED =
      "updates: [{fact: event:call, recorded: 2025-12-30, source: wire, set: {mark: 'TLP:AMBER'}}]\n";

  @Test
  void raisedMarkIsWithheldSinceItsDay() throws IOException {
    add(dossier, RAISED);

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
    add(dossier, RAISED);
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
}
