package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Tests `--bundle` and what other commands do with bundles.
class BundleTest {

  private static final String SETTINGS =
      """
      mark: TLP:CLEAR
      editions:
        daily: {languages: [en, uk], formats: [md, html, pdf], base: "https://example.org/b/"}
        public: {template: chronology, name: newest, formats: html}
      """;

  private static final String FACTS =
      """
      intake: {source: wire, recorded: 2025-12-27}
      sources: [{id: wire, title: The wire, kind: post}]
      actors: [{id: alpha, name: Alpha Heron, short: Heron, kind: person}]
      issues: [{id: borders, title: Borders, state: open}]
      events:
      - {id: visit, title: A visit, status: planned, when: 2025-12-30}
      - {id: call, title: A call, status: planned, when: 2025-12-29}
      - {id: lunch, title: A lunch, status: planned, when: 2025-12-31}
      - {id: dinner, title: A dinner, status: planned, when: 2026-01-01}
      statements:
      - {id: words, who: alpha, says: It is late., about: borders, recorded: 2025-12-28}
      headlines: [{title: It is late, rests-on: words, recorded: 2025-12-28}]
      """;

  @TempDir private Path folder;

  private Path dossier;
  private Path out;

  @BeforeEach
  void aDossier() throws IOException {
    dossier = DossierSamples.written(folder.resolve("d"), SETTINGS, FACTS);
    out = folder.resolve("out");
  }

  private Ran run(String command, String... more) {
    List<String> words = new ArrayList<>(List.of(command, dossier.toString()));
    words.addAll(List.of(more));
    return Ran.as("a program", words.toArray(String[]::new));
  }

  private Ran build(String bundle, String... more) {
    Ran ran =
        run(
            "build",
            Stream.concat(Stream.of("--bundle", bundle, "-o", out.toString()), Stream.of(more))
                .toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isIn(0, Exit.STALE);
    return ran;
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(out)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            out.relativize(path).toString(), Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  private String page(String name) throws IOException {
    return Files.readString(out.resolve(name));
  }

  @Test
  void actorHasSameTagInAllIssues() throws IOException {
    Path out = folder.resolve("all");
    Ran.of(
        "build",
        "../examples/reykjavik-1986",
        "--all-issues",
        "--bundle",
        "hugo",
        "--format",
        "md",
        "-o",
        out.toString());

    try (Stream<Path> pages = Files.walk(out)) {
      List<String> tags =
          pages
              .filter(page -> page.endsWith("index.md"))
              .map(BundleTest::tags)
              .filter(line -> line.contains("USSR"))
              .toList();
      assertThat(tags).hasSizeGreaterThan(3).allMatch(line -> line.contains("\"USSR\""));
    }
  }

  private static String tags(Path page) {
    try (Stream<String> lines = Files.lines(page)) {
      return lines.filter(line -> line.startsWith("tags: ")).findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void hugoHasAllLanguagesInOneFolder() throws IOException {
    build("hugo", "--edition", "daily");

    assertThat(files().keySet())
        .containsExactly(
            ".SHA256SUMS",
            "daily-2025-12-28/daily-2025-12-28.pdf",
            "daily-2025-12-28/daily-2025-12-28.uk.pdf",
            "daily-2025-12-28/index.md",
            "daily-2025-12-28/index.uk.md",
            "daily-2025-12-28/timeline.svg",
            "daily-2025-12-28/timeline.uk.svg");
    assertThat(page("daily-2025-12-28/index.md")).contains("](timeline.svg)");
    assertThat(page("daily-2025-12-28/index.uk.md")).contains("](timeline.uk.svg)");
    assertThat(page(".SHA256SUMS").lines().map(line -> line.substring(66)))
        .containsExactlyElementsOf(files().keySet().stream().skip(1).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"eleventy", "jekyll", "plain"})
  void othersHaveAFolderForEachLanguage(String bundle) throws IOException {
    build(bundle, "--edition", "daily", "--format", "md");

    assertThat(files().keySet())
        .containsExactly(
            ".SHA256SUMS",
            "daily-2025-12-28.uk/index.md",
            "daily-2025-12-28.uk/timeline.svg",
            "daily-2025-12-28/index.md",
            "daily-2025-12-28/timeline.svg");
    assertThat(page("daily-2025-12-28.uk/index.md")).contains("](timeline.svg)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hugo", "eleventy", "jekyll", "plain"})
  void titleIsInTheFrontMatterAlone(String bundle) throws IOException {
    build(bundle, "--edition", "daily", "--format", "md");

    assertThat(page("daily-2025-12-28/index.md"))
        .startsWith(
            """
            ---
            title: "It is late"
            description: "New: Borders. It is late, Alpha Heron said."
            summary: "New: Borders. It is late, Alpha Heron said."
            date: "2025-12-28"
            lastmod: "2025-12-28"
            lang: "en"
            translationKey: "daily-2025-12-28"
            edition: "daily"
            issue: 2
            mark: "TLP:CLEAR"
            tags: ["Borders","Alpha Heron"]
            ---

            **TLP:CLEAR** · Daily briefing 2
            """
                .strip())
        .doesNotContain("\n# ", "canonical", "[!NOTE]")
        .contains("\n## ");
  }

  @Test
  void onlyEleventyNeedsAnchorsInTheFile() throws IOException {
    build("eleventy", "--edition", "daily", "--format", "md");
    assertThat(page("daily-2025-12-28/index.md"))
        .contains("## <a id=\"what-changed\"></a>What changed");

    build("hugo", "--edition", "daily", "--format", "md");
    assertThat(page("daily-2025-12-28/index.md")).contains("## What changed").doesNotContain("<a");
  }

  @Test
  void severalEditionsAndAllIssuesLieBesideEachOther() throws IOException {
    build("jekyll", "--format", "md", "--all-issues", "--prove");

    assertThat(files().keySet())
        .contains("newest/index.md", "daily-2025-12-27/index.md", "daily-2025-12-28/index.md");
    assertThat(build("jekyll", "--format", "md", "--all-issues", "--check").code()).isZero();
    assertThat(build("plain", "--format", "md", "--json").out())
        .contains("newest/index.md", "daily-2025-12-28/timeline.svg");
  }

  @Test
  void figureThatIsNoLongerShownGoesAndOwnPicturesStay() throws IOException {
    build("hugo");
    Path photo = out.resolve("daily-2025-12-28/photo.svg");
    Files.writeString(photo, "<svg/>");
    Files.writeString(
        dossier.resolve("facts.yaml"),
        FACTS.replaceAll("(?m)^- \\{id: (lunch|dinner|call).*\n", ""));

    build("hugo");

    assertThat(files().keySet())
        .doesNotContain("daily-2025-12-28/timeline.svg", "daily-2025-12-28/timeline.uk.svg")
        .contains("daily-2025-12-28/photo.svg");
    assertThat(run("build", "--bundle", "hugo", "-o", out.toString(), "--check").code()).isZero();
  }

  @Test
  void orphanedBundleIsTold() throws IOException {
    build("hugo");
    Files.writeString(
        dossier.resolve("runup.yaml"), SETTINGS.replaceFirst("(?m)^  public.*\n", ""));

    assertThat(build("hugo").err()).contains("no edition makes newest/index.md");
    Files.writeString(dossier.resolve("runup.yaml"), SETTINGS.replace("[en, uk]", "[en]"));
    build("jekyll", "--edition", "daily");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hugo", "eleventy"})
  void pageLiesInPlaceOfIssueThatWasTakenBack(String bundle) throws IOException {
    build(bundle, "--edition", "daily", "--all-issues");
    String own =
        bundle.equals("hugo") ? "daily-2025-12-27/index.uk.md" : "daily-2025-12-27.uk/index.md";
    assertThat(files()).containsKey(own);
    List<String> taken =
        List.of("--by=Desk", "--edition=daily", "--issue=2025-12-27", "--reason=Early.");
    List<String> words = new ArrayList<>(taken);
    words.addAll(List.of("-o", out.toString(), "--bundle", bundle));

    Ran ran = run("take-back", words.toArray(String[]::new));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(files().keySet())
        .contains("daily-2025-12-27/index.md", own, "daily-2025-12-28/timeline.svg")
        .contains("daily-2025-12-27/daily-2025-12-27.pdf")
        .doesNotContain("daily-2025-12-27/timeline.svg", "daily-2025-12-27.md");
    String page = page("daily-2025-12-27/index.md");
    assertThat(page)
        .startsWith("---\ntitle: \"This issue was taken back\"\ndescription: ")
        .contains("Early.", "date: \"2025-12-27\"", "translationKey: \"daily-2025-12-27\"")
        .doesNotContain("visit", "mark:", "tags:", "# ");
    Map<String, String> before = files();
    // Without the option, the page stays where the bundle is.
    words = new ArrayList<>(taken);
    words.addAll(List.of("-o", out.toString(), "--restore"));
    assertThat(run("take-back", words.toArray(String[]::new)).code()).isZero();
    if (bundle.equals("hugo")) {
      assertThat(files().keySet()).contains(own).doesNotContain("daily-2025-12-27.md");
      words.remove("--restore");
      assertThat(run("take-back", words.toArray(String[]::new)).code()).isZero();
      assertThat(files()).isEqualTo(before);
    }
  }

  @Test
  void factThatWasTakenBackLeavesNoBundle() throws IOException {
    build("hugo", "--edition", "daily", "--all-issues");

    Ran ran =
        run(
            "take-back",
            "--by=Desk",
            "--edition",
            "daily",
            "--fact",
            "event:visit",
            "--reason",
            "No.",
            "-o",
            out.toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    files().forEach((name, text) -> assertThat(text).as(name).doesNotContain("A visit"));
  }

  @Test
  void oldIssuesArePruned() throws IOException {
    build("hugo", "--edition", "daily", "--all-issues");

    Ran ran = Ran.as("a program", "prune", "-o", out.toString(), "--keep", "1");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(files().keySet()).allMatch(name -> !name.contains("2025-12-27")).hasSize(7);
    assertThat(out.resolve("daily-2025-12-27")).doesNotExist();
  }

  @Test
  void releaseRecordsTheGenerator() throws IOException {
    build("hugo", "--edition", "daily");

    Ran released = run("release", "--edition", "daily", "--by", "Desk", "--bundle", "hugo");

    assertThat(released.code()).as(released.err()).isZero();
    assertThat(Files.readString(dossier.resolve("releases.jsonl")))
        .contains("\"bundle\":\"hugo\"", "\"daily-2025-12-28/index.uk.md\":");
    Ran verified = run("verify", "-o", out.toString());
    assertThat(verified.out())
        .isEqualTo("daily 2025-12-28 en: the same bytes\ndaily 2025-12-28 uk: the same bytes\n");
  }

  @Test
  void folderOfBundlesInTheDossierIsNotReadAsFacts() throws IOException {
    out = dossier.resolve("out");
    build("hugo");

    assertThat(run("check").err()).doesNotContain("index.md", "SHA256SUMS");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--bundle gatsby                       | --bundle can't be \"gatsby\"; write hugo, eleventy, jekyll or plain",
        "--bundle hugo --front-matter          | leave out --front-matter",
        "--bundle hugo --heading-base 3        | leave out --heading-base",
        "--bundle hugo --assets linked         | leave out --assets linked",
        "--bundle hugo --figures img           | --figures is for fragments, and",
        "--bundle hugo --format md,html        | Build html and fragment without --bundle",
        "--bundle hugo --format fragment       | Build html and fragment without --bundle",
        "--bundle hugo --format md,ics         | build ics without --bundle",
        "--bundle hugo --format md -o -        | --front-matter makes one",
        "--figures svg                         | --figures can't be \"svg\"; write inline, img or none",
        "--figures img --format md             | add --format fragment",
        "--figures none                        | add --format fragment",
        "--figures img --format fragment -o -  | --figures img makes several files",
      })
  void contradictionIsWrongUsage(String typed, String message) {
    Ran ran = run("build", (typed.strip() + " --edition daily").split(" "));

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains(message);
  }

  @Test
  void fragmentHasItsFiguresBesideIt() throws IOException {
    String[] words = {"-o", out.toString(), "--edition", "daily", "--format", "fragment"};
    run(
        "build",
        Stream.concat(Stream.of(words), Stream.of("--figures", "img")).toArray(String[]::new));

    String name =
        files().keySet().stream().filter(one -> one.endsWith(".svg")).findFirst().orElseThrow();
    assertThat(name).startsWith("daily-2025-12-28.fragment.figures/timeline-");
    assertThat(page("daily-2025-12-28.fragment.html"))
        .contains("src=\"https://example.org/b/daily-2025-12-28.fragment.figures/timeline-")
        .doesNotContain("<svg");
    assertThat(run("build", "-o", out.toString(), "--edition", "daily").err())
        .contains("is not published as fragment");

    run(
        "build",
        Stream.concat(Stream.of(words), Stream.of("--figures", "none")).toArray(String[]::new));

    assertThat(files().keySet()).noneMatch(one -> one.contains("fragment.figures"));
    assertThat(page("daily-2025-12-28.fragment.html"))
        .contains("Timeline, ")
        .doesNotContain("<svg", "<img", "<figure");
  }
}
