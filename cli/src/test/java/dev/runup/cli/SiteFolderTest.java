package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Tests what `runup site` does to its folder, and what it refuses.
class SiteFolderTest extends SiteSamples {

  @Test
  void sameAgainWritesNothing() throws IOException {
    Map<String, String> before = site(HARBOUR);
    Ran again = site(www, HARBOUR);

    assertThat(again.err()).contains("155 files\n");
    assertThat(files(www)).isEqualTo(before);
  }

  @Test
  void laterDayChangesOnlyWhatItTellsOf() throws IOException {
    Path early = copy("early", "2026-03-09.yaml", "2026-03-10.yaml");
    Map<String, String> before = site(early);
    assertThat(words(page(before, "corrections.html"))).contains("No issue had to be corrected.");
    assertThat(before.toString()).doesNotContain("Corrected since");

    Files.copy(HARBOUR.resolve("2026-03-09.yaml"), early.resolve("2026-03-09.yaml"));
    Map<String, String> after = site(early);

    List<String> changed =
        before.keySet().stream()
            .filter(name -> !page(before, name).equals(after.get(name)))
            .filter(name -> !name.contains(".uk."))
            .toList();
    assertThat(changed)
        .contains("index.html", "feed.xml", "issues/2026-03-03.html", "issues/2026-03-06.html")
        .doesNotContain(
            "issues/2026-03-02.html", "issues/2026-03-04.html", "facts/headline-six-berths.html")
        .noneMatch(name -> name.startsWith("public-"));
  }

  @Test
  void takeBackLeavesNothingOfFormerSite() throws IOException {
    Path whole = copy("whole", "releases.jsonl");
    Map<String, String> before = site(whole);
    assertThat(before.toString()).contains("WIDGEONDOCK", "PLOVERGATE");

    Files.copy(HARBOUR.resolve("releases.jsonl"), whole.resolve("releases.jsonl"));
    assertThat(site(whole)).isEqualTo(filesOf("fresh", HARBOUR));
  }

  @Test
  void newestIssueThatWasTakenBackIsNotShown() throws IOException {
    Path copy = copy("back");
    takeBack(copy, "2026-03-10");
    Map<String, String> files = site(copy);

    assertThat(words(page(files, "index.html")))
        .containsSubsequence("Newest issue", "Both sides draft one plan", "Taken back on")
        .doesNotContain("Both sides have signed");
    assertThat(words(page(files, "latest.html")))
        .contains("5 Monday, 9 March 2026", "Both sides draft one plan for the berths")
        .doesNotContain("This issue was taken back");
    assertThat(page(files, "latest.html")).contains("href=\"" + BASE + "issues/2026-03-09.html\"");
    assertThat(page(files, "latest.md")).isEqualTo(page(files, "public-2026-03-09.md"));
    assertThat(page(files, "calendar.ics")).isEqualTo(page(files, "public-2026-03-09.ics"));
    assertThat(page(files, "public-2026-03-10.ics")).doesNotContain("VEVENT");
    assertThat(files.toString()).doesNotContain("Both sides have signed");
  }

  @Test
  void siteOfWhichAllWasTakenBackSaysSo() throws IOException {
    Path copy = copy("all");
    String feed = page(site(copy), "feed.xml");
    for (String day : List.of("2026-03-02", "2026-03-03", "2026-03-06", "2026-03-09")) {
      takeBack(copy, day);
    }
    takeBack(copy, "2026-03-10");
    Map<String, String> files = site(copy);

    assertThat(words(page(files, "index.html")))
        .contains("Harbour briefing", "Harbour desk", "All issues were taken back.")
        .doesNotContain("Newest issue", "public");
    assertThat(words(page(files, "index.uk.html")))
        .contains("Портова довідка", "Портовий відділ", "Усі випуски відкликано.");
    assertThat(words(page(files, "latest.html"))).contains("This issue was taken back");
    // Subscribers have no event any more.
    assertThat(page(files, "calendar.ics"))
        .contains("X-WR-CALNAME:Harbour briefing", "This issue was taken back", "BEGIN:VTIMEZONE")
        .doesNotContain("VEVENT");
    assertThat(page(files, "feed.xml")).contains("<title>Harbour briefing</title>");
    assertThat(matches(Pattern.compile(" ref=\"([^\"]*)\""), page(files, "feed.xml")))
        .hasSize(6)
        .filteredOn(feed::contains)
        .hasSize(6);
    assertThat(files.keySet()).noneMatch(name -> name.startsWith("facts/"));
    assertThat(faults(files, BASE, "")).isEmpty();
  }

  private void takeBack(Path dossier, String issue) throws IOException {
    Path none = Files.createDirectories(folder.resolve("none"));
    Ran ran =
        Ran.as(
            "a program",
            "take-back",
            "--by=Desk",
            dossier.toString(),
            "--edition",
            "public",
            "--issue",
            issue,
            "--reason",
            "Too early.",
            "-o",
            none.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
  }

  @Test
  void severalDossiersHaveOnePageOverThem() throws IOException {
    Path both = folder.resolve("both");
    Ran ran = site(both, FERRY, HARBOUR.toString());
    assertThat(ran.code()).isZero();
    Map<String, String> files = files(both);

    assertThat(words(page(files, "index.html")))
        .containsSubsequence(
            "Поромна записка",
            "Новий квиток коштує 9 крб",
            "Портова довідка",
            "Обидві сторони підписали план щодо причалів");
    assertThat(words(page(files, "index.en.html")))
        .containsSubsequence("Harbour briefing", "Both sides have signed", "Issue 6");
    assertThat(page(files, "harbour/index.html")).contains("href=\"../index.en.html\"");
    assertThat(faults(files, BASE, "harbour/")).isEmpty();
    assertThat(files.toString()).doesNotContain("TLP:AMBER");

    Path other = folder.resolve("other");
    site(other, HARBOUR, FERRY.toString());
    assertThat(files(other)).isEqualTo(files);
  }

  @Test
  void dossierWithErrorKeepsItsFormerSite() throws IOException {
    Path copy = copy("broken");
    Path both = folder.resolve("both");
    site(both, FERRY, copy.toString());
    Map<String, String> before = files(both);
    Files.writeString(copy.resolve("2026-03-11.yaml"), "statments: []\n");

    Ran ran = site(both, FERRY, copy.toString());

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(files(both)).isEqualTo(before);
  }

  @Test
  void unknownEditionIsWrongUsage() {
    Ran ran = site(folder.resolve("www"), HARBOUR, "--edition", "dialy");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("public", "daily");
    assertThat(folder.resolve("www")).doesNotExist();
  }

  @Test
  void editionWithOneFileNameForAllIssuesIsRefused() throws IOException {
    Path dossier = copy("fixed");
    Path settings = dossier.resolve("runup.yaml");
    Files.writeString(
        settings,
        Files.readString(settings)
            .replace("    ceiling: TLP:CLEAR", "    ceiling: TLP:CLEAR\n    name: newest"));

    Ran ran = site(folder.resolve("www"), dossier);

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("runup.yaml:", "{day}");
  }

  @Test
  void folderOfAnotherEditionIsRefused() throws IOException {
    Map<String, String> before = site(HARBOUR, "--edition", "daily");

    Ran ran = site(www, HARBOUR);

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains("\"daily\"", "nothing was written");
    assertThat(files(www)).isEqualTo(before);
  }

  @Test
  void fileThatNobodyPublishedIsNotReplaced() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own"));
    Files.writeString(own.resolve("index.html"), "my page");

    Ran ran = site(own, HARBOUR);

    assertThat(ran.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(ran.err()).contains("index.html is not a file that Runup has written");
    assertThat(files(own)).hasSize(1).containsValue("my page");
  }

  @Test
  void folderWithFactsIsRefused() throws IOException {
    Path dossier = copy("facts");

    assertThat(site(dossier, dossier).code()).isEqualTo(Exit.USAGE);
    assertThat(files(dossier)).isEqualTo(files(copy("again")));
  }

  /// The tests run on 2 January 2026.
  @Test
  void issuesOfDaysToComeAreToldOf() throws IOException {
    Ran ran = site(folder.resolve("all"), HARBOUR);
    assertThat(ran.err())
        .contains("the newest issue is of 2026-03-10, a day to come; --as-of today leaves such");

    Map<String, String> files = site(HARBOUR, "--as-of", "2026-03-06");

    assertThat(files)
        .containsKeys("public-2026-03-06.html", "issues/2026-03-06.html")
        .doesNotContainKeys("public-2026-03-09.html", "issues/2026-03-10.html");
    assertThat(files.get("latest.md")).isEqualTo(files.get("public-2026-03-06.md"));
    assertThat(faults(files, BASE, "")).isEmpty();
    Path early = copy("early", "2026-03-09.yaml", "2026-03-10.yaml");
    Map<String, String> made = filesOf("of-early", early);
    made.keySet().removeIf(name -> name.matches("site.json|SHA256SUMS"));
    assertThat(files).containsAllEntriesOf(made);

    Ran none = site(folder.resolve("none"), HARBOUR, "--as-of", "today");
    assertThat(none.code()).isZero();
    assertThat(none.err())
        .contains("the first issue is of 2026-03-02, after --as-of today", "nothing was written");
    for (String wrong : List.of("tomorrow", "now", "2026-03-02 11:00", "2026-02-30")) {
      Ran refused = site(folder.resolve("none"), HARBOUR, "--as-of", wrong);
      assertThat(refused.code()).isEqualTo(Exit.USAGE);
      assertThat(refused.err()).contains("--as-of can't be \"" + wrong + "\"");
    }
  }

  @Test
  void addressThatIsNoneIsRefusedWithItsReason() {
    Ran ran = site(folder.resolve("none"), HARBOUR, "--base", "example.org/talks/");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err())
        .contains(
            "--base can't be \"example.org/talks/\", because it doesn't begin with https:// or"
                + " http://; write the address of a folder, such as https://example.org/talks/");
  }

  @Test
  void olderIssuesGoWithTheirFiles() throws IOException {
    site(HARBOUR);
    Map<String, String> files = site(HARBOUR, "--keep", "2");

    assertThat(files.keySet())
        .filteredOn(name -> name.startsWith("public-") && name.endsWith(".md"))
        .containsExactly(
            "public-2026-03-09.md",
            "public-2026-03-09.uk.md",
            "public-2026-03-10.md",
            "public-2026-03-10.uk.md");
    assertThat(faults(files, BASE, "")).isEmpty();
    assertThat(site(www, HARBOUR, "--keep", "1").err())
        .contains("public-2026-03-09.md was removed\n", "files answer 410\n")
        .containsOnlyOnce("answer 410");
  }

  /// Pages in place of issues don't count, and stay if an older issue does.
  @Test
  void issuesThatWereTakenBackAreNotAmongTheKept() throws IOException {
    Path copy = copy("back");
    takeBack(copy, "2026-03-10");
    takeBack(copy, "2026-03-06");

    Map<String, String> files = site(copy, "--keep", "2");

    assertThat(files)
        .containsKeys(
            "issues/2026-03-10.html",
            "issues/2026-03-09.html",
            "issues/2026-03-06.html",
            "issues/2026-03-03.html")
        .doesNotContainKey("issues/2026-03-02.html");
    assertThat(files.get("latest.md")).isEqualTo(files.get("public-2026-03-09.md"));
    assertThat(faults(files, BASE, "")).isEmpty();
    Map<String, String> one = site(copy, "--keep", "1");
    assertThat(one)
        .containsKeys("issues/2026-03-10.html", "issues/2026-03-09.html")
        .doesNotContainKey("issues/2026-03-06.html");
    assertThat(words(page(one, "index.html"))).contains("Both sides draft one plan");
  }
}
