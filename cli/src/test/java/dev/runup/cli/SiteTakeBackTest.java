package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.FullLaws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests that `runup take-back` makes a site again with the options that it was made with.
class SiteTakeBackTest extends SiteSamples {

  private static final String[] ISSUE = {"--issue", "2026-03-10", "--reason", "Too early."};
  private static final String[] FACT = {"--fact", "statement:north-signed", "--reason", "No."};

  private static Ran takeBack(Path dossier, Path out, String[] what, String... more) {
    return Ran.as(
        "a program",
        Stream.of(
                Stream.of("take-back", "--by=Desk", dossier.toString(), "-o", out.toString()),
                Stream.of("--edition", "public"),
                Stream.of(what),
                Stream.of(more))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  private Map<String, String> fresh(Path dossier, String name, String... more) throws IOException {
    Path fresh = folder.resolve(name);
    assertThat(site(fresh, dossier, more).code()).isZero();
    return files(fresh);
  }

  static List<String> options() {
    return List.of(
            "--base https://example.org --hide-lowest-mark --assets linked --front-matter --keep 3"
                + " --as-of 2026-03-10",
            "--parts --base " + BASE,
            "")
        .subList(0, FullLaws.cases(1, 3));
  }

  @ParameterizedTest
  @MethodSource("options")
  void siteIsMadeAgainAsItWas(String options) throws IOException {
    String[] more = options.isEmpty() ? new String[0] : options.split(" ");
    Path dossier = copy("d");
    Map<String, String> before = site(dossier, more);

    for (String[] what : List.of(ISSUE, FACT)) {
      Ran taken = takeBack(dossier, www, what);

      assertThat(taken.code()).as(taken.err()).isZero();
      Map<String, String> after = files(www);
      assertThat(after).isEqualTo(fresh(dossier, "fresh" + what[0] + what.length, more));
      assertThat(listed(taken)).isEqualTo(changed(before, after));
      assertThat(site(www, dossier, more).err()).doesNotContain("changed", "removed", "new\n");

      Ran restored = takeBack(dossier, www, what, "--restore");
      assertThat(restored.code()).as(restored.err()).isZero();
      assertThat(files(www)).isEqualTo(before);
    }
  }

  /// Returns the names of the files that the command has listed.
  private List<String> listed(Ran ran) {
    return ran.err()
        .lines()
        .filter(line -> line.startsWith("runup:   "))
        .map(line -> line.replaceFirst(" was (added|replaced|removed)$", ""))
        .map(line -> line.substring(("runup:   " + www + "/").length()))
        .toList();
  }

  private static List<String> changed(Map<String, String> before, Map<String, String> after) {
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .filter(name -> !name.equals("SHA256SUMS"))
        .filter(name -> !String.valueOf(before.get(name)).equals(after.get(name)))
        .sorted()
        .toList();
  }

  @Test
  void issueIsDeletedEntryOfFeed() throws IOException {
    Path dossier = copy("d");
    site(dossier, "--base", BASE);
    takeBack(dossier, www, ISSUE);

    assertThat(page(files(www), "feed.xml")).contains("deleted-entry");
    assertThat(page(files(www), "sitemap.xml")).doesNotContain("2026-03-10.html");
    assertThat(files(www).toString()).doesNotContain("Both sides have signed");
  }

  /// The page in place of an issue counts as this issue, also for the pages of a site.
  @Test
  void issueThatWasTakenBackIsPrunedLikeAnother() throws IOException {
    Path dossier = copy("d");
    site(dossier);
    takeBack(dossier, www, ISSUE);

    Ran ran = Ran.of("prune", "-o", www.toString(), "--keep", "2");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(files(www))
        .containsKeys("public-2026-03-10.html", "public-2026-03-09.html", "issues/2026-03-10.html")
        .doesNotContainKeys("public-2026-03-06.html", "public-2026-03-04.html");
  }

  @Test
  void dryRunListsTheSameAndWritesNothing() throws IOException {
    Path dossier = copy("d");
    Map<String, String> before = site(dossier);

    Ran dry = takeBack(dossier, www, ISSUE, "--dry-run");

    assertThat(dry.code()).isZero();
    assertThat(files(www)).isEqualTo(before);
    assertThat(dry.err().replace("would be ", "was "))
        .contains(
            takeBack(dossier, www, ISSUE)
                .err()
                .lines()
                .filter(line -> line.startsWith("runup:   "))
                .toList());
  }

  @Test
  void siteOfAnotherEditionStays() throws IOException {
    Path dossier = copy("d");
    Map<String, String> before = site(dossier, "--edition", "daily");

    Ran ran = takeBack(dossier, www, ISSUE);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(files(www)).isEqualTo(before);
  }

  @Test
  void pageOverSeveralSitesIsLeftAndToldOf() throws IOException {
    Path dossier = copy("d");
    Path both = folder.resolve("both");
    site(both, FERRY, dossier.toString(), "--base", "https://example.org/", "--keep", "30");
    Map<String, String> before = files(both);

    for (Path out : List.of(both, both.resolve("harbour"))) {
      Ran ran = takeBack(dossier, out, ISSUE);
      assertThat(ran.code()).isEqualTo(Exit.REFUSED);
      assertThat(ran.err())
          .contains(
              "the page over all sites in " + both + " is still the former one",
              "runup site "
                  + dossier
                  + " .../ferry -o "
                  + both
                  + " --base https://example.org/ --keep 30");
      assertThat(ran.err().split("still the former one", -1)).hasSize(2);
    }

    Map<String, String> after = files(both);
    assertThat(changed(before, after)).contains("harbour/index.html").doesNotContain("index.html");
    site(both, FERRY, dossier.toString(), "--base", "https://example.org/", "--keep", "30");
    assertThat(changed(after, files(both)))
        .isNotEmpty()
        .allMatch(name -> name.matches("index(\\.en)?\\.html"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"edition\": \"public\"}", "[]", "gone"})
  void siteOfUnknownFormIsToldOf(String text) throws IOException {
    Path dossier = copy("d");
    site(dossier);
    Path record = www.resolve("site.json");
    if (text.equals("gone")) {
      Files.delete(record);
    } else {
      Files.writeString(record, text);
    }

    Ran ran = takeBack(dossier, www, ISSUE);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err())
        .contains("is a web site without a sound site.json")
        .contains("its pages are still the former ones")
        .contains("runup site " + dossier + " -o " + www);
    assertThat(words(page(files(www), "public-2026-03-10.html"))).contains("was taken back");
    assertThat(words(page(files(www), "index.html"))).contains("Both sides have signed");
  }

  @Test
  void siteThatCantBeMadeKeepsItsPages() throws IOException {
    Path dossier = copy("d");
    Map<String, String> before = site(dossier);
    Files.createDirectories(dossier.resolve("templates"));
    Files.writeString(dossier.resolve("templates/site.html.ftl"), "${none.at.all}");

    Ran ran = takeBack(dossier, www, ISSUE);

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("site.html.ftl:1:", "could not be made again");
    Map<String, String> after = files(www);
    assertThat(words(page(after, "public-2026-03-10.html"))).contains("was taken back");
    assertThat(page(after, "index.html")).isEqualTo(before.get("index.html"));
  }
}
