package dev.runup.cli;

import static dev.runup.cli.ReleaseSamples.add;
import static dev.runup.cli.ReleaseSamples.release;
import static dev.runup.cli.ReleaseSamples.replace;
import static dev.runup.cli.ReleaseSamples.run;
import static dev.runup.cli.ReleaseSamples.verify;
import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests `runup release`.
class ReleaseTest {

  @TempDir private Path folder;
  private Path dossier;
  private Path register;

  @BeforeEach
  void writeDossier() throws IOException {
    dossier = ReleaseSamples.dossier(folder.resolve("d"));
    register = dossier.resolve("releases.jsonl");
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(register);
  }

  @Test
  void lineForEachLanguageIsAdded() throws IOException {
    Path out = folder.resolve("out");
    assertThat(run(dossier, "build", "-o", out.toString()).code()).isZero();

    Ran ran = release(dossier, "--note", "By mail");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("the issue of 2025-12-28 of the edition \"public\" in en was released")
        .contains("in uk was released");
    assertThat(lines()).hasSize(2);
    String page = Sha256.hex(Files.readAllBytes(out.resolve("public-2025-12-28.html")));
    assertThat(lines().getFirst())
        .startsWith(
            "{\"entry\":\"release\",\"edition\":\"public\",\"issue\":\"2025-12-28\","
                + "\"language\":\"en\",\"files\":{")
        .contains("\"public-2025-12-28.html\":\"" + page + "\"")
        .contains(
            "\"version\":\"0.1.0\",\"by\":\"Desk\",\"note\":\"By mail\","
                + "\"time\":\"2026-01-02T12:00:30Z\",\"before\":\"\",\"sum\":\"")
        .doesNotContain("public-2025-12-28.uk.html", "words", "Heron", "Bullfinch");
    assertThat(lines().getLast()).contains("\"before\":\"" + Sha256.hex(lines().getFirst()) + "\"");
  }

  @Test
  void sameBytesAreReleasedOnce() throws IOException {
    release(dossier);

    Ran again = release(dossier);

    assertThat(again.code()).isZero();
    assertThat(again.err())
        .contains("was released before with the same bytes")
        .contains("nothing was added to the release register");
    assertThat(lines()).hasSize(2);
  }

  @Test
  void otherBytesNeedAReason() throws IOException {
    release(dossier);
    replace(dossier.resolve("facts.yaml"), "It is late", "It is very late");

    Ran refused = release(dossier);
    Ran again = release(dossier, "--again", "--reason", "A word was missing");

    assertThat(refused.code()).isEqualTo(Exit.REFUSED);
    assertThat(refused.err()).contains("[released]", "--again --reason TEXT", "2026-01-02");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(lines()).hasSize(4);
    assertThat(lines().get(2))
        .contains(
            "\"supersedes\":\""
                + Sha256.hex(lines().getFirst())
                + "\",\"reason\":\"A word was missing\"");
    assertThat(verify(dossier).out())
        .contains("public 2025-12-28 en: superseded by the release of 2026-01-02")
        .contains("public 2025-12-28 en: the same bytes");
  }

  @Test
  void issueThatWasTakenBackIsRefused() throws IOException {
    run(dossier, "take-back", "--edition", "public", "--reason", "No.", "-o", folder.toString());

    Ran ran = release(dossier);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains("was taken back on 2026-01-02, so it can't be released");
    assertThat(lines()).hasSize(1);
  }

  @Test
  void dayWithoutNewsIsReleasedAndToldOf() throws IOException {
    Ran ran = release(dossier, "--as-of", "2026-01-03");

    assertThat(ran.code()).isZero();
    String issue = "runup: the issue of 2026-01-03 of the edition \"public\" ";
    assertThat(ran.err())
        .containsOnlyOnce(
            issue + "has nothing new since 2025-12-28, so a site has no page for it\n")
        .containsOnlyOnce(issue + "is of a day to come\n");
    assertThat(release(dossier).err()).doesNotContain("nothing new", "to come");
    assertThat(release(dossier, "--as-of", "2025-12-28 23:30").err()).doesNotContain("nothing new");
    Ran back =
        run(
            dossier,
            "take-back",
            "--edition=public",
            "--issue=2026-01-03",
            "--reason=No.",
            "-o=" + folder);
    assertThat(back.code()).as(back.err()).isZero();
    assertThat(back.err()).contains("the issue of 2026-01-03 of the edition \"public\" was taken");
  }

  @Test
  void editionsWithNothingToShowAreLeftOut() throws IOException {
    replace(
        dossier.resolve("runup.yaml"),
        "editions:\n",
        "editions:\n  quiet: {ceiling: 'TLP:CLEAR', title: Quiet}\n");
    replace(dossier.resolve("runup.yaml"), "mark: TLP:CLEAR", "mark: TLP:GREEN");
    replace(
        dossier.resolve("runup.yaml"),
        "template: daily, ceiling: TLP:CLEAR",
        "template: daily, ceiling: TLP:GREEN");

    Ran all = release(dossier);
    Ran named = release(dossier, "--edition", "quiet");

    assertThat(all.code()).as(all.err()).isZero();
    assertThat(all.err()).contains("the edition \"quiet\" may show nothing");
    assertThat(lines()).hasSize(2);
    assertThat(named.code()).isEqualTo(Exit.REFUSED);
    assertThat(named.err()).contains("nothing was added to the release register");
  }

  @Test
  void dossierWithErrorsIsNotReleased() throws IOException {
    add(dossier, "events: [{id: x1, title: X, status: plannd}]\n");

    assertThat(release(dossier).code()).isEqualTo(Exit.PROBLEMS);
    assertThat(register).doesNotExist();
  }

  @Test
  void otherFileHoldsTheReleases() throws IOException {
    Path other = folder.resolve("kept.jsonl");

    Ran ran = release(dossier, "--register", other.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(register).doesNotExist();
    assertThat(Files.readAllLines(other)).hasSize(2);
    assertThat(verify(dossier, "--register", other.toString()).code()).isZero();
    assertThat(verify(dossier).code()).isEqualTo(Exit.PROBLEMS);
    run(dossier, "take-back", "--edition", "public", "--reason", "No.", "-o", folder.toString());
    Ran verified = verify(dossier, "--register", other.toString());
    assertThat(verified.code()).isZero();
    assertThat(verified.out()).contains("public 2025-12-28 en: taken back on 2026-01-02");
  }

  @Test
  void layoutIsRecorded() throws IOException {
    replace(dossier.resolve("runup.yaml"), "[md, html]", "[md, html, fragment]");
    String[] layout = {"--assets", "linked", "--heading-base", "3", "--front-matter"};
    Path out = folder.resolve("out");
    run(
        dossier,
        "build",
        "-o",
        out.toString(),
        layout[0],
        layout[1],
        layout[2],
        layout[3],
        layout[4]);

    assertThat(release(dossier, layout).code()).isZero();

    assertThat(lines().getFirst())
        .contains("\"assets\":\"linked\",\"heading-base\":\"3\",\"front-matter\":\"yes\"")
        .contains(".css\":");
    Ran verified = verify(dossier, "-o", out.toString());
    assertThat(verified.out())
        .isEqualTo("public 2025-12-28 en: the same bytes\npublic 2025-12-28 uk: the same bytes\n");
    assertThat(verified.code()).as(verified.err()).isZero();
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(run(dossier, "release").code()).isEqualTo(Exit.USAGE);
    assertThat(release(dossier, "--again").err()).contains("--reason is missing");
    assertThat(release(dossier, "--reason", "x").err()).contains("--reason needs --again");
    assertThat(release(dossier, "--join", "--note", "x").err()).contains("--join releases nothing");
    assertThat(release(dossier, "--note", "a\tb").err()).contains("is one line of text");
    assertThat(release(dossier, "--edition", "none").code()).isEqualTo(Exit.USAGE);
    assertThat(register).doesNotExist();
  }
}
