package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Tests the pages of issues, the page over them, and where their links lead.
class SiteTest extends SiteSamples {

  @Test
  void noLinkIsDead() throws IOException {
    assertThat(faults(site(HARBOUR), BASE, "")).isEmpty();
    for (String example : List.of("reykjavik-1986", "florida-2025")) {
      assertThat(faults(filesOf(example, Path.of("../examples", example)), "", "")).isEmpty();
    }
  }

  /// A number of a source outside its entry leads to that entry, also from pages without the list.
  @Test
  void citationsOfPagesWithoutSourcesLeadToThem() throws IOException {
    Map<String, String> files = filesOf("reykjavik-1986", Path.of("../examples", "reykjavik-1986"));

    for (String name : List.of("index.html", "corrections.html")) {
      assertThat(page(files, name).replaceAll("(?s)<head>.*?</head>", ""))
          .as(name)
          .containsPattern("\\[<a href=\"issues/[^\"]+#source:[a-z0-9-]+\">\\d+</a>")
          .doesNotContainPattern("\\[\\d");
    }
  }

  @Test
  void previousAndNextWalkAllIssues() throws IOException {
    Map<String, String> files = site(HARBOUR);
    List<String> walked = new ArrayList<>();
    for (String name = "2026-03-02.html"; !name.isEmpty(); ) {
      walked.add(name);
      String html = page(files, "issues/" + name);
      List<String> next =
          matches(Pattern.compile("<link rel=\"next\" href=\"\\.\\./issues/([^\"]*)\">"), html);
      name = next.isEmpty() ? "" : next.getFirst();
    }

    assertThat(walked)
        .containsExactly(
            "2026-03-02.html",
            "2026-03-03.html",
            "2026-03-04.html",
            "2026-03-06.html",
            "2026-03-09.html",
            "2026-03-10.html");
    assertThat(page(files, "issues/2026-03-02.html")).doesNotContain("rel=\"prev\"");
    assertThat(page(files, "latest.html")).contains("issues/2026-03-10.html\">");
  }

  @Test
  void skipLinkNamesWhatFollows() throws IOException {
    Map<String, String> files = site(HARBOUR);

    for (String page : List.of("index", "corrections", "facts/actor-north", "issues/2026-03-04")) {
      assertThat(page(files, page + ".html")).contains("href=\"#main\">Skip to the content<");
      assertThat(page(files, page + ".uk.html")).contains(">Перейти до основного вмісту<");
    }
    for (String page : List.of("latest.html", "issues/2026-03-03.html")) {
      assertThat(page(files, page)).contains("href=\"#main\">Skip to the briefing<");
    }
  }

  @Test
  void indexHasNewestIssueThenAll() throws IOException {
    String index = words(page(site(HARBOUR), "index.html"));

    assertThat(index)
        .containsSubsequence(
            "Harbour desk",
            "Both sides have signed the plan for the berths",
            "Issue 6, Tuesday, 10 March 2026",
            "Fewer ships wait off the harbour.",
            "Plan for the berths, signed",
            "Before: being drafted",
            "All issues",
            "Issue 6, Tuesday, 10 March 2026. Newest issue, printed above. Since 9 March: 3 changed and"
                + " 1 new.",
            "Issue 5, Monday, 9 March 2026",
            "Since 6 March: 1 corrected, 1 withdrawn and 2 new.",
            "Issue 4, Friday, 6 March 2026",
            "2 corrections since",
            "Issue 3, Wednesday, 4 March 2026",
            "Taken back on Saturday, 28 November 2026. Sent before the minister had read it.",
            "34 ships wait off the harbour",
            "Issue 2, Tuesday, 3 March 2026",
            "2 corrections since",
            "Six berths are open to both sides",
            "Issue 1, Monday, 2 March 2026",
            "First issue: no comparison.")
        .doesNotContain("We had swapped the digits.", "The log names another speaker.")
        .containsOnlyOnce("printed above")
        .containsOnlyOnce("Fewer ships wait off the harbour.");
    assertThat(words(page(files(www), "index.uk.html")))
        .containsSubsequence(
            "Портова довідка",
            "Обидві сторони підписали план щодо причалів",
            "3 оновлення та 1 новий факт",
            "1 виправлення, 1 відкликання та 2 нові факти",
            "28 листопада 2026 року")
        .doesNotContain("Previous", "Corrections", "Issue ");
  }

  @Test
  void filesOfIssuesAreThoseOfBuild() throws IOException {
    Map<String, String> site = site(HARBOUR);
    Path built = folder.resolve("built");
    Ran.as(
        "a program",
        "build",
        HARBOUR.toString(),
        "--all-issues",
        "--edition",
        "public",
        "-o",
        built.toString());

    Map<String, String> files = files(built);
    files.remove("SHA256SUMS");
    assertThat(files).hasSize(48);
    files.replaceAll((name, text) -> isPage(name) ? "" : text);
    site.replaceAll((name, text) -> isPage(name) ? "" : text);
    assertThat(site).containsAllEntriesOf(files);
  }

  private static boolean isPage(String name) {
    return name.endsWith(".html") && !name.endsWith(".fragment.html");
  }

  /// A page as published leads search engines to the page of its issue, which has its corrections.
  @Test
  void pagesAsPublishedAreThoseOfBuildAndNameThePageOfTheirIssue() throws IOException {
    Map<String, String> site = site(HARBOUR);
    Path built = folder.resolve("built");
    Ran.of("build", HARBOUR.toString(), "--edition", "public", "-o", built.toString());

    files(built)
        .forEach((name, text) -> {
          if (isPage(name)) {
            String address = BASE + name.replace("public-", "issues/");
            assertThat(page(site, name).lines().toList())
                .as(name)
                .contains("<meta name=\"robots\" content=\"noindex\">")
                .contains("<link rel=\"canonical\" href=\"" + address + "\">")
                .containsAll(
                    text.lines().filter(line -> !line.matches(".*(canonical|og:url).*")).toList());
          }
        });
  }
}
