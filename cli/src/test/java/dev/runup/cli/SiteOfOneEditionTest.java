package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Tests that nothing but a site gets into its folder: no restricted edition, and no dossier lies
/// there.
class SiteOfOneEditionTest extends SiteSamples {

  private static Ran run(String command, Path dossier, Path out, String... more) {
    return Ran.of(
        Stream.concat(Stream.of(command, dossier.toString(), "-o", out.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void anotherEditionIsNotBuiltIntoASite() throws IOException {
    Map<String, String> before = site(HARBOUR);

    for (String option :
        List.of("--edition=daily", "--format=md", "--all-issues", "--dry-run", "--check")) {
      Ran ran = run("build", HARBOUR, www, option);

      assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.REFUSED);
      assertThat(ran.err())
          .as(option)
          .contains(
              www
                  + " holds a site of the edition \"public\", which doesn't show the edition \"daily\"",
              "[still-published]",
              "Build into another folder with -o.");
      assertThat(files(www)).as(option).isEqualTo(before);
    }
  }

  @Test
  void anotherEditionIsNotBuiltIntoASiteOfSeveral() throws IOException {
    Path both = folder.resolve("both");
    site(both, HARBOUR, FERRY.toString());
    Map<String, String> before = files(both);

    for (String[] more : new String[][] {{"--each"}, {FERRY.toString()}}) {
      Ran ran = run("build", HARBOUR, both, more);

      assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.REFUSED);
      assertThat(ran.err()).contains(both.resolve("harbour") + " holds a site of the edition");
      assertThat(files(both).keySet()).noneMatch(name -> name.contains("daily"));
      assertThat(files(both)).containsAllEntriesOf(without(before, "SHA256SUMS"));
    }
  }

  private static Map<String, String> without(Map<String, String> files, String name) {
    files.keySet().removeIf(one -> one.endsWith(name));
    return files;
  }

  @Test
  void itsOwnEditionIsBuiltIntoASite() throws IOException {
    site(HARBOUR);

    Ran ran = run("build", HARBOUR, www, "--edition", "public");

    assertThat(ran.code()).as(ran.err()).isZero();
  }

  @Test
  void dossiersAreNotMadeSitesOfThemselves() throws IOException {
    Path one = copy("d");
    Path around = one.resolveSibling(".");
    Files.createDirectories(around.resolve("ferry"));
    Files.copy(FERRY.resolve("runup.yaml"), around.resolve("ferry/runup.yaml"));
    Map<String, String> before = files(folder);

    Ran ran = site(around, one, FERRY.toString());

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("ferry is a dossier; write into another folder");
    assertThat(files(folder)).isEqualTo(before);
  }

  /// The site has no files of other editions, so their releases are only built again.
  @Test
  void releasesOfOtherEditionsAreNotLookedForInASite() throws IOException {
    Path dossier = copy("d");
    site(dossier);
    for (String edition : new String[] {"public", "daily"}) {
      Ran ran = ReleaseSamples.release(dossier, "--edition", edition, "--as-of", "2026-03-02");
      assertThat(ran.code()).as(ran.err()).isZero();
    }

    Ran ran = run("verify", dossier, www);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains(
            "public 2026-03-02 en: the same bytes\n", "daily 2026-03-02 en: the same bytes\n");
    Files.delete(www.resolve("public-2026-03-02.md"));
    assertThat(run("verify", dossier, www).code()).isEqualTo(Exit.STALE);
    Ran one = run("verify", dossier, www, "--edition", "daily");
    assertThat(one.code()).isZero();
    assertThat(one.out()).doesNotContain("public");
    assertThat(run("verify", dossier, www, "--edition", "dialy").code()).isEqualTo(Exit.USAGE);
  }
}
