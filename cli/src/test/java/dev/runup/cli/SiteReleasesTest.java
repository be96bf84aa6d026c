package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.add;
import static dev.runup.cli.ReleaseSamples.release;
import static dev.runup.cli.ReleaseSamples.releaseBoth;
import static dev.runup.cli.ReleaseSamples.replace;
import static dev.runup.cli.ReleaseSamples.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests that `runup site` compares the files of its issues with the released ones.
class SiteReleasesTest {

  @TempDir private Path folder;
  private Path dossier;
  private Path facts;
  private Path www;

  @BeforeEach
  void releaseTwoIssues() throws IOException {
    dossier = ReleaseSamples.dossier(folder.resolve("d"));
    facts = dossier.resolve("facts.yaml");
    www = folder.resolve("www");
    releaseBoth(dossier);
  }

  private Ran site(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "-o";
    words[1] = www.toString();
    System.arraycopy(more, 0, words, 2, more.length);
    return run(dossier, "site", words);
  }

  @Test
  void releasedBytesAreNotTold() {
    Ran ran = site();

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).doesNotContain("released");
  }

  @Test
  void otherBytesAreToldAtTheLineOfTheRelease() throws IOException {
    replace(facts, "It is late", "It is later");

    Ran ran = site();

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.err())
        .contains("releases.jsonl:3:", "[other-bytes]")
        .contains(
            "in this site, public-2025-12-28.html, public-2025-12-28.md are not the files released"
                + " on 2026-01-02: facts edited in place, facts.yaml:8. So are files of 1 more release")
        .contains("\"runup verify\" says more")
        .doesNotContain("releases.jsonl:1:", "releases.jsonl:2:", "releases.jsonl:4:");
    assertThat(www.resolve("public-2025-12-28.html")).exists();
    release(dossier, "--again", "--reason", "A slip");
    assertThat(site().code()).isZero();
  }

  @Test
  void otherSettingsAreTold() throws IOException {
    replace(dossier.resolve("runup.yaml"), "Kingfisher", "Halcyon");

    assertThat(site().err()).contains("other bytes, made by version", "releases.jsonl:1:");
  }

  @Test
  void otherLayoutIsTold() {
    Ran ran = site("--front-matter");

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.err())
        .contains("public-2025-12-27.md is not the file released on 2026-01-02")
        .contains("it was released with another --assets")
        .contains("Make the site with the options of the release.");
  }

  @Test
  void whatWasTakenBackIsNotTold() throws IOException {
    Path none = Files.createDirectories(folder.resolve("none"));
    for (String what : new String[] {"--issue=2025-12-27", "--fact=event:call"}) {
      String[] words = {"-o", none.toString(), "--edition", "public", "--reason", "No.", what};
      assertThat(run(dossier, "take-back", words).code()).isZero();
      Ran ran = site();
      assertThat(ran.code()).as(ran.err()).isZero();
    }
  }

  @Test
  void whatIsWithheldSinceIsNotTold() throws IOException {
    add(
        dossier,
        "updates: [{fact: event:call, recorded: 2025-12-30, source: wire, set: {mark: 'TLP:AMBER'}}]\n");
    replace(facts, "title: Bullfinch,", "title: Bullfinch, mark: 'TLP:AMBER',");
    Ran ran = site();
    assertThat(ran.code()).as(ran.err()).isZero();

    replace(facts, "It is late", "It is later");
    assertThat(site().err())
        .contains("releases.jsonl:3:")
        .contains("withheld since 2025-12-30", "facts edited in place, facts.yaml:8")
        .doesNotContain("releases.jsonl:1:");
  }

  @Test
  void releasesOfOtherEditionsAreNotCompared() throws IOException {
    replace(
        dossier.resolve("runup.yaml"),
        "editions:\n",
        "editions:\n  other: {title: Other, template: daily, ceiling: TLP:CLEAR}\n");
    replace(facts, "It is late", "It is later");

    Ran ran = site("--edition", "other");

    assertThat(ran.code()).as(ran.err()).isZero();
  }
}
