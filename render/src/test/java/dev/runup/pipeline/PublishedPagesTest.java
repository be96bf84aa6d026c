package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.dossier.Products;
import dev.runup.dossier.Themes;
import dev.runup.fact.Dossier;
import dev.runup.fact.Edition;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.html.HtmlWriter;
import dev.runup.html.HtmlWriter.PageContext;
import dev.runup.markdown.MarkdownParser;
import dev.runup.publish.OutputFolder;
import dev.runup.template.FrameTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds the longest briefings as pages, as fragments and with notes. Every id occurs once, and
/// every link finds its target. The files stay in `target/pages`, for the Nu checker and axe.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedPagesTest {

  private static final OutputFolder PAGES = new OutputFolder(Path.of("target/pages"));

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]*)\"");
  private static final Pattern LINK =
      Pattern.compile("(?: href=\"#| popovertarget=\"| aria-labelledby=\"|\"@id\": \"#)([^\"]*)\"");

  private static final String NOTES =
      """
      # Notes in all places[^long]

      A paragraph with a note[^short], with the same again[^short] and a long one[^long].

      ## A heading with a note[^list]

      - an item[^table]
        - an inner item[^short]

      > A quotation[^quoted].

      Table: A caption[^short]

      | What | Who[^short] | When | Where |
      |---|---|---|---|
      | one[^list] | two | three | four |
      | five | six | seven | eight[^alert] |

      [^short]: A short note.
      [^long]: %s
      [^list]: A note with a list:

          - of one item
          - and of another one[^inner]
      [^table]: A note with a table:

          | A | B |
          |---|---|
          | c | d |
      [^quoted]: A note with a quotation:

          > of a sentence.
      [^alert]: A note with a box:

          > [!WARNING]
          > Mind the gap.
      [^inner]: A note to a note, with [a link](https://example.org/).
      """
          .formatted("A long note that says much. ".repeat(60));

  private String page = "";
  private String fragment = "";
  private String linked = "";
  private String notes = "";
  private List<Artifact> files = List.of();
  private final List<Artifact> products = new ArrayList<>();

  @BeforeAll
  void build() {
    page = text(build("longest", WebLayout.DEFAULT, "html").getFirst());
    for (String product : Products.shipped()) {
      products.addAll(build(product, product, WebLayout.DEFAULT, "html"));
    }
    fragment =
        text(build("fragment", new WebLayout(false, 2, false, false), "fragment").getFirst());
    files = build("linked", new WebLayout(true, 2, false, false), "html");
    linked = text(files.getFirst());
    notes = notes();
    List<Artifact> all = new ArrayList<>(files);
    all.addAll(products);
    all.add(artifact("longest.html", page));
    all.add(artifact("notes.html", notes));
    all.add(artifact("fragment.html", taken(fragment)));
    PAGES.save(all);
  }

  List<String> all() {
    List<String> all = new ArrayList<>(List.of(page, linked, notes, taken(fragment)));
    products.forEach(product -> all.add(text(product)));
    return all;
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyIdOccursOnceAndEveryLinkFindsIt(String html) {
    List<String> ids = found(ID, html);

    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(2);
    assertThat(new HashSet<>(ids)).containsAll(found(LINK, html));
  }

  /// A reader view of a browser takes away elements with ids such as `statement:comment`.
  @ParameterizedTest
  @MethodSource("all")
  void noWordsHaveTheIdOfAFact(String html) {
    assertThat(html)
        .contains("<span id=\"")
        .doesNotContainPattern("id=\"[^\"]*:[^\"]*\"[^>]*>[^<]");
  }

  @ParameterizedTest
  @MethodSource("all")
  void pageContainsNoScript(String html) {
    assertThat(html.replace("<script type=\"application/ld+json\">", ""))
        .doesNotContain("<script")
        .doesNotContainPattern("(?i)<[^>]* (on\\w+|style)=");
  }

  @Test
  void dataOfPageContainsPrintedFacts() {
    assertThat(page)
        .contains("\"@type\": \"Report\"", "\"@type\": \"Quotation\"", "\"citation\": [");
    assertThat(found(LINK, page)).contains("statement:statement-1", "source:source-0");
  }

  @Test
  void idsOfFragmentHavePrefix() {
    assertThat(found(ID, fragment)).allMatch(id -> id.startsWith("runup-"));
    assertThat(found(CLASS, fragment)).isNotEmpty().allMatch(name -> name.startsWith("runup-"));
    assertThat(fragment).doesNotContain("<html", "<style", "<link", "<h1");
  }

  @Test
  void filesOfLinkedPageLieBesideIt() {
    Set<String> names = new HashSet<>(files.stream().map(Artifact::name).toList());
    List<String> named =
        found(Pattern.compile("<link rel=\"stylesheet\" href=\"((?!data:)[^\"]*)\""), linked);

    assertThat(names).containsAll(named);
    String style =
        files.stream()
            .filter(file -> named.contains(file.name()))
            .map(PublishedPagesTest::text)
            .findFirst()
            .orElseThrow();
    List<String> fonts = found(Pattern.compile("url\\(\"([^\"]*)\"\\)"), style);
    assertThat(fonts).hasSize(16).doesNotHaveDuplicates();
    assertThat(names).containsAll(fonts).contains("OFL-SourceSerif4.txt", "OFL-SourceSans3.txt");
    assertThat(linked).doesNotContain("<style");
  }

  @Test
  void figuresOfLinkedPageEqualThoseInsideThePage() {
    List<String> shown = found(Pattern.compile("(?:<img src|srcset)=\"([^\"]*\\.svg)\""), linked);
    List<String> names =
        files.stream().map(Artifact::name).filter(name -> name.endsWith(".svg")).toList();

    assertThat(linked).doesNotContain("<svg").contains(" img-src 'self';");
    assertThat(shown)
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(names)
        .allMatch(name -> name.matches("linked\\.figures/[a-z]+(-narrow)?-[0-9a-f]{12}\\.svg"));
    assertThat(found(Pattern.compile("<img [^>]*alt=\"([^\"]*)\""), linked))
        .isEqualTo(
            found(Pattern.compile("<svg class=\"medium\"[^>]* aria-label=\"([^\"]*)\""), page));
  }

  @Test
  void filesBesidePageAreNamedByHashOfContent() {
    assertThat(files.stream().map(Artifact::name).filter(name -> name.endsWith(".css")).toList())
        .isEqualTo(
            build("linked", new WebLayout(true, 2, false, false), "html").stream()
                .map(Artifact::name)
                .filter(name -> name.endsWith(".css"))
                .toList())
        .allMatch(name -> name.matches("runup-[0-9a-f]{12}\\.css"));
  }

  private static List<Artifact> build(String name, WebLayout layout, String format) {
    return build(name, "daily", layout, format);
  }

  private static List<Artifact> build(
      String name, String product, WebLayout layout, String format) {
    String settings =
        "{summit: summit-base, mark: CLEAR, desk: Desk, editions: {%s: {name: %s, for: All, status:"
            + " draft, base: 'https://example.org/x'}}}";
    Dossier dossier = GeneratedFacts.longest(settings.formatted(product, name), 15);
    Edition edition = dossier.editions().getFirst();
    return GoldenTest.value(
            Pipelines.all(layout)
                .build(
                    new Clearance(dossier),
                    edition,
                    Themes.shipped(),
                    IssueRequest.NEWEST,
                    List.of(format(format))))
        .artifacts();
  }

  private static String notes() {
    Document parsed = GoldenTest.parsed("x", "en");
    Masthead blank = parsed.masthead();
    Masthead.Words words = blank.words();
    Masthead masthead =
        new Masthead(
            "Notes",
            Phrase.of("Daily briefing 1"),
            "",
            "Sunday, 28 December 2025",
            "2025-12-28",
            Phrase.of("Desk"),
            null,
            new Masthead.Label(Phrase.of("TLP:CLEAR"), "#ffffff", "#000000"),
            "",
            "en",
            blank.asOf(),
            new Masthead.Words(
                words.page(),
                words.reference(),
                "Skip to the briefing",
                "Notes",
                "Note {0}",
                "Back to the text",
                "Source {0}",
                "Contents",
                "Other forms of this issue",
                "Table",
                "[original in {0} script]",
                words.changes(),
                words.changeLabels(),
                words.alerts(),
                Masthead.Words.Mail.NONE));
    Document document =
        GoldenTest.value(new MarkdownParser().parse(new Filled(NOTES, List.of(), masthead)));
    return GoldenTest.value(
        new FrameTemplate(Resources.templates())
            .fill("page.html.ftl", HtmlWriter.page(document, Themes.shipped(), PageContext.NONE)));
  }

  /// Returns a page of another site with a fragment in it.
  private static String taken(String fragment) {
    return "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width\"><title>A page</title>\n<style>\n"
        + style()
        + "</style></head>\n"
        + "<body><main><h1>A page</h1>\n"
        + fragment
        + "</main></body>\n</html>\n";
  }

  /// Returns the style that the docs tell a publisher to add.
  private static String style() {
    String page;
    try {
      page = Files.readString(Path.of("../docs/publishing.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int from = page.indexOf("```css\n") + "```css\n".length();
    return page.substring(from, page.indexOf("```", from));
  }

  @Test
  void styleForFragmentsHasOnlyUsedClasses() {
    Set<String> styled = new HashSet<>(found(Pattern.compile("\\.(runup-[a-z-]+)"), style()));

    assertThat(styled)
        .isNotEmpty()
        .isSubsetOf(
            "runup-briefing",
            "runup-table",
            "runup-run-in",
            "runup-entries",
            "runup-head",
            "runup-end",
            "runup-centre",
            "runup-change",
            "runup-mark",
            "runup-popover",
            "runup-back",
            "runup-cite");
    assertThat(found(CLASS, fragment)).contains("runup-briefing", "runup-table", "runup-mark");
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).toList();
  }

  private static String text(Artifact artifact) {
    return new String(artifact.bytes(), StandardCharsets.UTF_8);
  }

  private static Artifact artifact(String name, String text) {
    return new Artifact(
        name, Format.MARKDOWN, "en", "text/markdown", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Format format(String key) {
    return Objects.requireNonNull(Format.of(key), key);
  }
}
