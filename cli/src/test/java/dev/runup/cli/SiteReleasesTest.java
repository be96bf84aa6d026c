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

  /// Search engines find the page of the issue, which tells of later corrections. So the page as
  /// published says so when it is first printed, and its bytes stay.
  @Test
  void pageAsPublishedNamesThePageOfItsIssueFromTheFirstPrint() throws IOException {
    site();
    for (String language : new String[] {"", ".uk"}) {
      String page = text("public-2025-12-27" + language + ".html");
      assertThat(page)
          .contains("<meta name=\"robots\" content=\"noindex\">")
          .contains("<link rel=\"canonical\" href=\"issues/2025-12-27" + language + ".html\">");
      assertThat(text("issues/2025-12-27" + language + ".html")).doesNotContain("noindex");
    }
    String released = text("public-2025-12-28.html");
    add(
        dossier,
        "updates: [{fact: statement:more, act: corrected, recorded: 2025-12-29, reason: A slip, source: wire, set: {says: It is soon}}]\n");

    assertThat(site().code()).isZero();
    assertThat(run(dossier, "build", "--all-issues", "-o", www.toString()).code()).isZero();

    assertThat(text("public-2025-12-28.html")).isEqualTo(released);
    assertThat(text("public-2025-12-29.html")).contains("noindex");
    Ran verified = run(dossier, "verify", "-o", www.toString());
    assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
    assertThat(verified.out()).doesNotContain("in the folder lies", "altered");
  }

  /// A page that no site has around it is the one that search engines find.
  @Test
  void pageWithoutASiteIsNoCopy() throws IOException {
    run(dossier, "build", "--all-issues", "-o", www.toString());
    assertThat(text("public-2025-12-27.html")).doesNotContain("noindex", "canonical");
    assertThat(run(dossier, "verify", "-o", www.toString()).code()).isZero();
    site("--parts");
    assertThat(text("public-2025-12-27.html")).doesNotContain("noindex", "canonical");
    assertThat(run(dossier, "verify", "-o", www.toString()).code()).isZero();
  }

  private String text(String name) throws IOException {
    return Files.readString(www.resolve(name));
  }

  @Test
  void otherBytesAreToldAtTheEditedFact() throws IOException {
    replace(facts, "It is late", "It is later");

    Ran ran = site();

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.err())
        .contains("facts.yaml:8:3: error: the issue of 2025-12-28", "[other-bytes]")
        .contains("Not written, because only the released bytes may be: public-2025-12-28.html")
        .contains("What has changed since: facts [other-bytes]")
        .doesNotContain("2025-12-27");
    assertThat(www.resolve("public-2025-12-28.html")).doesNotExist();
    assertThat(www.resolve("issues/2025-12-28.html")).exists();
    release(dossier, "--again", "--reason", "A slip");
    assertThat(site().code()).isZero();
    assertThat(www.resolve("public-2025-12-28.html")).exists();
  }

  @Test
  void otherLayoutIsTold() {
    Ran ran = site("--front-matter");

    assertThat(ran.code()).isEqualTo(Exit.STALE);
    assertThat(ran.err())
        .contains("What has changed since: the formats or other options of the build");
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
  void whatIsWithheldSinceIsReplacedAndTold() throws IOException {
    site();
    add(
        dossier,
        "updates: [{fact: event:call, recorded: 2025-12-30, source: wire, set: {mark: 'TLP:AMBER'}}]\n");
    replace(facts, "title: Bullfinch,", "title: Bullfinch, mark: 'TLP:AMBER',");
    replace(facts, "It is late", "It is later");

    Ran ran = site();

    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err())
        .contains("event:visit, whose mark was raised in place; so it is with 1 more issue")
        .contains("event:call, withheld since 2025-12-30; so it is with 1 more issue")
        .doesNotContain("[other-bytes]");
    assertThat(www.resolve("public-2025-12-28.md"))
        .content()
        .contains("It is later")
        .doesNotContain("Bullfinch", "Goldcrest");
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
