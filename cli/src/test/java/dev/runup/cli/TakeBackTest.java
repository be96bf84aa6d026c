package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/// Tests `runup take-back`, and that builds obey the release register.
class TakeBackTest {

  private static final String SETTINGS =
      """
      mark: CLEAR
      marks: [{label: OPEN-HOUSE}, {label: TLP:AMBER}]
      editions:
        public: {title: Kingfisher, template: daily, ceiling: OPEN-HOUSE, languages: [en, uk], formats: [md, html, pdf, fragment]}
        latest: {name: newest, template: daily, formats: [md, html, fragment]}
      """
          .replace("mark: CLEAR\n", "mark: OPEN-HOUSE\n");

  private static final String FACTS =
      """
      intake: {source: wire, recorded: 2025-12-27}
      sources: [{id: wire, title: The wire, kind: post}]
      actors: [{id: alpha, name: Heron, kind: person}]
      events:
      - {id: visit, title: Bullfinch, status: planned, when: 2025-12-30}
      - {id: call, title: Goldcrest, status: planned, when: 2025-12-29}
      - {id: lunch, title: Nightjar, status: planned, when: 2025-12-31}
      - {id: dinner, title: Wagtail, status: planned, when: 2026-01-01}
      statements: [{id: words, who: alpha, says: It is late., about-text: x, recorded: 2025-12-28}]
      """
          .replace(", about-text: x", "");

  @TempDir private Path folder;

  private Path dossier;
  private Path out;

  @BeforeEach
  void twoIssuesArePublished() throws IOException {
    dossier = DossierSamples.written(folder.resolve("d"), SETTINGS, FACTS);
    out = folder.resolve("out");
    buildBoth(out);
  }

  private void buildBoth(Path into) {
    assertThat(build(into, "--as-of", "2025-12-27").code()).isZero();
    assertThat(build(into).code()).isZero();
  }

  private Ran build(Path into, String... more) {
    return run(
        Stream.concat(
                Stream.of("build", dossier.toString(), "-o", into.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private static Ran run(String... words) {
    return Ran.as("a program", words);
  }

  private Ran takeBack(String... more) {
    return run(
        Stream.concat(
                Stream.of("take-back", "--by=Desk", dossier.toString(), "-o", out.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Ran takeIssueBack() {
    return takeBack("--edition", "public", "--issue", "2025-12-27", "--reason", "Too <early>.");
  }

  /// Returns the bytes of the files by name.
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(path).toString(),
            Files.readString(path, StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }

  /// Returns the text of a file that readers see, and the bytes of one that is no PDF.
  private static String text(String name, String bytes) throws IOException {
    if (!name.endsWith(".pdf")) {
      return bytes;
    }
    StringBuilder text = new StringBuilder(bytes);
    try (PdfReader reader = new PdfReader(bytes.getBytes(StandardCharsets.ISO_8859_1))) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        text.append(new PdfTextExtractor(reader).getTextFromPage(page));
      }
    }
    return text.toString();
  }

  private static void assertListed(Path folder) throws IOException {
    Map<String, String> files = files(folder);
    String sums = files.remove("SHA256SUMS");
    assertThat(sums.lines().map(line -> line.substring(66)))
        .containsExactlyElementsOf(files.keySet());
  }

  @Test
  void pageWithoutFactsLiesInPlaceOfIssue() throws IOException {
    Map<String, String> before = files(out);
    assertThat(before)
        .containsKeys("public-2025-12-27.fragment.html", "public-2025-12-27.figures/timeline.svg");

    Ran ran = takeIssueBack();

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("the issue of 2025-12-27 of the edition \"public\" was taken back")
        .contains("public-2025-12-27.html was replaced")
        .contains("public-2025-12-27.uk.pdf was replaced")
        .contains("public-2025-12-27.fragment.html was removed")
        .contains("public-2025-12-27.figures/timeline.svg was removed")
        .contains("can't be recalled")
        .doesNotContain("2025-12-28");
    assertThat(Files.readString(out.resolve("public-2025-12-27.md")))
        .isEqualTo(
            """
            # This issue was taken back

            Kingfisher · Saturday, 27 December 2025

            **Issue:** Saturday, 27 December 2025

            **Taken back:** Friday, 2 January 2026

            **Reason:** Too \\<early>.
            """);
    Map<String, String> after = files(out);
    assertListed(out);
    for (Map.Entry<String, String> file : after.entrySet()) {
      String name = file.getKey();
      if (name.startsWith("public-2025-12-27")) {
        assertThat(name).matches(".*-27(\\.uk)?\\.(md|html|pdf)");
        assertThat(text(name, file.getValue()))
            .as(name)
            .contains("2025", "Kingfisher")
            .doesNotContain("Bullfinch", "Goldcrest", "Heron", "OPEN-HOUSE", "ld+json", "wire");
      } else if (!name.equals("SHA256SUMS")) {
        assertThat(file.getValue()).as(name).isEqualTo(before.get(name));
      }
    }
  }

  @Test
  void registerHasChain() throws IOException {
    takeIssueBack();
    takeBack("--edition", "public", "--fact", "visit", "--reason", "No.");

    String register = Files.readString(dossier.resolve("releases.jsonl"));

    assertThat(register)
        .startsWith(
            "{\"entry\":\"take-back\",\"edition\":\"public\",\"issue\":\"2025-12-27\","
                + "\"reason\":\"Too <early>.\",\"day\":\"2026-01-02\",\"by\":\"Desk\","
                + "\"time\":\"2026-01-02T12:00:30Z\",\"before\":\"\",\"sum\":\"")
        .contains("\"}\n{\"entry\":\"take-back\",\"edition\":\"public\",\"fact\":\"event:visit\",")
        .endsWith("\"}\n");
    Files.writeString(dossier.resolve("releases.jsonl"), register.replace("early", "late"));
    Map<String, String> before = files(out);
    for (Ran ran : new Ran[] {build(out), takeIssueBack()}) {
      assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
      assertThat(ran.err()).contains("releases.jsonl:1:").contains("broken-chain");
    }
    assertThat(files(out)).isEqualTo(before);
    assertThat(files(dossier)).containsOnlyKeys("facts.yaml", "releases.jsonl", "runup.yaml");
  }

  @Test
  void everyBuildObeys() throws IOException {
    Path other = folder.resolve("other");
    buildBoth(other);
    takeIssueBack();
    Map<String, String> taken = files(out);

    assertThat(build(out).code()).isZero();
    assertThat(files(out)).isEqualTo(taken);
    assertThat(build(out, "--check").code()).isZero();
    assertThat(build(other, "--check").code()).isEqualTo(Exit.STALE);
    // Also a folder of which the command knew nothing, and a build of another issue.
    assertThat(build(other).code()).isZero();
    assertThat(files(other)).isEqualTo(taken);
    Path fresh = folder.resolve("fresh");
    buildBoth(fresh);
    assertThat(files(fresh)).isEqualTo(taken);
    assertThat(build(folder.resolve("x"), "--as-of", "2025-12-27", "--prove").code()).isZero();
  }

  /// The program may die after it wrote the register, and while it deletes files.
  @Test
  void nextBuildCompletesWhatWasNotFinished() throws IOException {
    Path none = Files.createDirectories(folder.resolve("none"));
    run(
        "take-back",
        "--by=Desk",
        dossier.toString(),
        "-o",
        none.toString(),
        "--edition",
        "public",
        "--issue",
        "2025-12-27",
        "--reason",
        "Too <early>.");
    Path sums = out.resolve("SHA256SUMS");
    Files.writeString(
        sums, Files.readString(sums).replaceAll("(?m)^.*public-2025-12-27.fragment.html\n", ""));

    assertThat(build(out).code()).isZero();

    assertThat(files(out)).doesNotContainKey("public-2025-12-27.fragment.html");
    assertThat(files(out).toString()).contains("This issue was taken back");
    assertListed(out);
    assertThat(none).isEmptyDirectory();
  }

  @Test
  void factIsGoneFromAllIssues() throws IOException {
    Ran ran = takeBack("--edition", "public", "--fact", "event:visit", "--reason", "Magpie.");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err())
        .contains("event:visit in the edition \"public\" was taken back")
        .contains("public-2025-12-27.html was replaced")
        .contains("public-2025-12-28.pdf was replaced")
        .doesNotContain("newest");
    assertListed(out);
    for (Map.Entry<String, String> file : files(out).entrySet()) {
      if (file.getKey().startsWith("public")) {
        assertThat(text(file.getKey(), file.getValue()))
            .as(file.getKey())
            .doesNotContain("Bullfinch", "event:visit", "Magpie");
      }
    }
    assertThat(Files.readString(out.resolve("newest.md"))).contains("Bullfinch");
    assertThat(run("explain", dossier.toString(), "visit").out())
        .contains("public: not shown: taken back on 2026-01-02 by Desk: Magpie.");
    Map<String, String> taken = files(out);
    // An older folder, of which a build makes the newest issue alone.
    Path register = dossier.resolve("releases.jsonl");
    String text = Files.readString(register);
    Files.delete(register);
    Path other = folder.resolve("other");
    buildBoth(other);
    Files.writeString(register, text);
    assertThat(build(other, "--prove").code()).isZero();
    assertThat(files(other)).isEqualTo(taken);
  }

  @Test
  void restoringGivesBackTheSameFiles() throws IOException {
    Map<String, String> before = files(out);
    takeIssueBack();

    Ran ran =
        takeBack(
            "--edition", "public", "--issue", "2025-12-27", "--restore", "--reason", "It stands.");

    assertThat(ran.err()).contains("was restored").doesNotContain("recalled");
    assertThat(files(out)).isEqualTo(before);
    assertThat(
            takeBack("--edition", "public", "--issue", "2025-12-27", "--restore", "--reason", "x")
                .err())
        .contains("is not taken back");
  }

  @Test
  void partOfWhatWasTakenBackCantBeRestored() throws IOException {
    takeBack("--edition", "public", "--reason", "Closed.");
    Map<String, String> taken = files(folder);

    Ran ran =
        takeBack("--edition", "public", "--issue", "2025-12-27", "--restore", "--reason", "x");

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains("with more: every issue of the edition \"public\"");
    assertThat(files(folder)).isEqualTo(taken);
  }

  /// Only a page without facts can take the place of an issue that has nothing left to show.
  @Test
  void issueWithNothingLeftIsStillPublished() throws IOException {
    Files.writeString(
        dossier.resolve("facts.yaml"),
        "intake: {source: wire, recorded: 2025-12-27}\n"
            + "sources: [{id: wire, title: The wire, kind: post}]\n"
            + "events: [{id: visit, title: Bullfinch, status: planned}]\n");
    run("build", dossier.toString(), "-o", folder.resolve("one").toString());
    out = folder.resolve("one");

    Ran ran = takeBack("--edition", "public", "--fact", "visit", "--reason", "x");

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.err()).contains("nothing to show", "[still-published]", "with --issue");
    Ran built = build(out, "--edition", "public");
    assertThat(built.err().lines().filter(line -> line.contains("[still-published]"))).hasSize(1);
    assertThat(built.err()).contains("was taken back or depends on such a fact");
    assertThat(takeBack("--edition", "public", "--issue", "2025-12-27", "--reason", "x").code())
        .isZero();
    assertThat(Files.readString(out.resolve("public-2025-12-27.html"))).doesNotContain("Bullfinch");
  }

  @Test
  void newestIssueTakesNameWithoutDay() throws IOException {
    Ran ran = takeBack("--edition", "latest", "--reason", "Closed.");

    assertThat(ran.err()).contains("newest.html was replaced", "newest.fragment.html was removed");
    assertThat(Files.readString(out.resolve("newest.md")))
        .startsWith("# This issue was taken back\n")
        .contains("28 December 2025");
    Map<String, String> taken = files(out);
    assertThat(build(out).code()).isZero();
    assertThat(files(out)).isEqualTo(taken);
  }

  @Test
  void takingBackTwiceAddsNothing() throws IOException {
    takeIssueBack();
    Map<String, String> once = files(folder);

    Ran again = takeIssueBack();

    assertThat(again.code()).isZero();
    assertThat(again.err())
        .contains("is taken back already, since 2026-01-02")
        .contains("nothing in " + out + " changes");
    assertThat(files(folder)).isEqualTo(once);
  }

  @Test
  void dryRunWritesNothing() throws IOException {
    Map<String, String> before = files(folder);

    Ran ran =
        takeBack("--edition", "public", "--issue", "2025-12-27", "--reason", "x", "--dry-run");

    assertThat(ran.err())
        .contains("would be taken back", "public-2025-12-27.md would be replaced")
        .contains("public-2025-12-27.fragment.html would be removed");
    assertThat(files(folder)).isEqualTo(before);
  }

  @Test
  void diffOfIssueThatWasTakenBackIsRefused() {
    takeIssueBack();

    Ran ran = run("diff", dossier.toString(), "--edition", "public", "--as-of", "2025-12-27");

    assertThat(ran.code()).isEqualTo(Exit.REFUSED);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("was taken back on 2026-01-02: Too <early>. [taken-back]");
    assertThat(run("diff", dossier.toString(), "--edition", "public").code()).isZero();
  }

  /// The page stays if the edition may show nothing any more.
  @Test
  void pageStaysWhenNothingIsShown() throws IOException {
    takeBack("--edition", "public", "--reason", "Closed.");
    Map<String, String> taken = files(out);
    Files.writeString(
        dossier.resolve("facts.yaml"),
        FACTS.replace("source: wire,", "source: wire, mark: \"TLP:AMBER\","));

    assertThat(build(out, "--edition", "public", "--as-of", "2025-12-27", "--prove").code())
        .isZero();
    assertThat(build(out).err().lines().filter(line -> line.contains("[still-published]")))
        .singleElement()
        .asString()
        .contains("newest.md")
        .doesNotContain("public");
    assertThat(files(out)).isEqualTo(taken);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--reason x | 2 | --edition is missing",
        "--edition public | 2 | --reason is missing",
        "--edition pubic --reason x | 2 | no edition \"pubic\"",
        "--edition public --reason x --issue today | 2 | --issue can't be \"today\"",
        "--edition public --reason x --issue 2025-12-27 --fact visit | 2 | can't be combined",
        "--edition public --reason x --issue 2025-12-26 | 1 | did you mean \"2025-12-2",
        "--edition public --reason x --fact visi | 1 | did you mean \"visit\"?",
        "--edition public --reason x --assets none | 2 | --assets can't be \"none\"",
        "--edition public --reason \u200b | 1 | nobody can see this text",
        "--edition public --restore --reason x | 0 | is not taken back",
      })
  void wrongTargetIsRefused(String words, int code, String message) throws IOException {
    Map<String, String> before = files(folder);

    Ran ran = takeBack(words.split(" "));

    assertThat(ran.err()).contains(message);
    assertThat(ran.code()).isEqualTo(code);
    assertThat(files(folder)).isEqualTo(before);
  }

  /// Its id is made from its text. With another text it would be published again.
  @Test
  void factWithoutTypedIdIsRefused() throws IOException {
    Files.writeString(dossier.resolve("facts.yaml"), FACTS.replace("id: words, ", ""));
    String explained =
        run("build", dossier.toString(), "-o", "-", "--edition", "latest", "--format", "html")
            .out();
    String id = explained.replaceFirst("(?s).*?id=\"(statement:[^\"]+)\".*", "$1");

    Ran ran = takeBack("--edition", "public", "--fact", id, "--reason", "x");

    assertThat(ran.code()).isEqualTo(Exit.PROBLEMS);
    assertThat(ran.err()).contains("facts.yaml:").contains("has no typed id");
  }
}
