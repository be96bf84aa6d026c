package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.document.Document;
import dev.runup.document.Filled;
import dev.runup.document.Masthead;
import dev.runup.document.Masthead.Phrase;
import dev.runup.dossier.BuildRequest;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.format.Format;
import dev.runup.markdown.MarkdownParser;
import dev.runup.pdf.Completeness;
import dev.runup.pdf.LinearText;
import dev.runup.pdf.PdfDump;
import dev.runup.pdf.StructureText;
import dev.runup.pdf.VeraPdf;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.publish.OutputFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Builds each dossier in `src/test/golden` and compares the files with its folder `expected`.
/// Markdown and HTML must have the same bytes. A PDF is compared as a readable dump.
/// `-Dgolden=update` writes the files.
public class GoldenTest {

  static final Path EXAMPLE = Path.of("../examples/florida-2025");
  static final boolean UPDATE = "update".equals(System.getProperty("golden"));

  /// A shared pipeline. This also tests that no build influences the next one.
  private static final Pipeline PIPELINE = Pipelines.all();

  static Stream<Path> goldens() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("src/test/golden"))) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  static Stream<Path> examples() {
    return Stream.of("florida-2025", "reykjavik-1986", "singapore-2018")
        .map(name -> Path.of("../examples", name));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void dossierBuildsExpectedFiles(Path folder) throws IOException {
    Map<String, byte[]> readable = new TreeMap<>();
    for (Artifact artifact : built(folder)) {
      boolean pdf = artifact.name().endsWith(".pdf");
      readable.put(
          pdf ? artifact.name() + ".txt" : artifact.name(),
          pdf ? PdfDump.of(artifact.bytes()).getBytes(StandardCharsets.UTF_8) : artifact.bytes());
    }
    Path expected = folder.resolve("expected");
    if (UPDATE) {
      List<Artifact> files = new ArrayList<>();
      readable.forEach((name, bytes) ->
          files.add(new Artifact(name, Format.MARKDOWN, "en", "text/markdown", bytes)));
      new OutputFolder(expected).save(files);
    }
    assertThat(names(expected))
        .as("files in %s", expected)
        .containsExactlyElementsOf(readable.keySet());
    for (Map.Entry<String, byte[]> file : readable.entrySet()) {
      assertHolds(expected.resolve(file.getKey()), text(file.getValue()));
    }
  }

  /// Checks that an expected file holds this text. A failure prints the lines that differ.
  static void assertHolds(Path expected, String text) {
    assertThat(expected)
        .as("%s; -Dgolden=update writes it", expected)
        .hasContent(text)
        .hasBinaryContent(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void twoBuildsGiveSameBytes(Path folder) {
    assertSameBytesTwice(folder);
  }

  static void assertSameBytesTwice(Path folder) {
    List<Artifact> first = built(folder);
    List<Artifact> second = built(folder);

    assertThat(second).hasSameSizeAs(first);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i).bytes()).as(first.get(i).name()).isEqualTo(first.get(i).bytes());
    }
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void pdfConformsAndHasWordsOfMarkdown(Path folder) {
    assertPdfIsThatOfMarkdown(folder);
  }

  static void assertPdfIsThatOfMarkdown(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    built(folder).forEach(artifact -> files.put(artifact.name(), artifact.bytes()));
    for (String name : files.keySet()) {
      if (name.endsWith(".pdf")) {
        byte[] pdf = files.get(name);
        VeraPdf.assertConforms(pdf);
        Completeness.assertComplete(pdf);
        String markdown = text(files.get(name.replace(".pdf", ".md")));
        assertThat(saidBy(pdf))
            .isEqualTo(printed(markdown, name.endsWith(".uk.pdf") ? "uk" : "en"));
      }
    }
  }

  /// Returns the text of each block of a Markdown file.
  ///
  /// @param language the language of the labels of boxes
  static List<String> said(String markdown, String language) {
    return LinearText.of(parsed(markdown, language));
  }

  /// A figure of movement that draws all rows of its table, and the table.
  private static final Pattern DRAWN_TABLE =
      Pattern.compile(
          "(?m)(^!\\[(?!.*(?:Moved too|Також змінили)).*\\.figures/movement\\.svg\\)\\n\\n)(?:\\|.*\\n)+\\n?");

  /// Returns the text of each block that a PDF has of a Markdown file. It lacks the table of a
  /// figure that says all of it.
  static List<String> printed(String markdown, String language) {
    return said(DRAWN_TABLE.matcher(markdown).replaceAll("$1"), language);
  }

  /// Returns the text of each block of a PDF. Its banner becomes the line below the title, as in
  /// Markdown.
  static List<String> saidBy(byte[] pdf) {
    List<String> said = new ArrayList<>(StructureText.of(pdf));
    said.add(1, String.join(" · ", StructureText.banner(pdf)));
    return said.stream().map(LinearText::normal).toList();
  }

  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.equals("SHA256SUMS"))
          .sorted()
          .toList();
    }
  }

  /// Returns the first file whose name has this ending.
  static byte[] file(List<Artifact> artifacts, String ending) {
    return artifacts.stream()
        .filter(artifact -> artifact.name().endsWith(ending))
        .findFirst()
        .orElseThrow()
        .bytes();
  }

  public static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  public static List<Artifact> built(Path folder) {
    DossierOnDisk dossier = value(DossierOnDisk.read(folder));
    List<Artifact> artifacts = new ArrayList<>();
    for (BuiltEdition built : value(dossier.build(PIPELINE, BuildRequest.NEWEST))) {
      artifacts.addAll(built.artifacts());
    }
    return artifacts;
  }

  public static <T> T value(Checked<T> checked) {
    return switch (checked) {
      case Checked.Good<T>(T value, var _) -> value;
      case Checked.Bad<T>(List<Problem> problems) ->
          throw new AssertionError(
              String.join("\n", problems.stream().map(Problem::printed).toList()));
    };
  }

  static Document parsed(String markdown, String language) {
    Masthead.Words words =
        new Masthead.Words(
            "Page {0} of {1}",
            "p. {0}",
            "",
            "Notes",
            "Note {0}",
            "",
            "Source {0}",
            "Contents",
            "Other forms",
            "",
            "",
            List.of("What changed"),
            Map.of(),
            language.equals("uk")
                ? List.of("Примітка", "Порада", "Важливо", "Увага", "Застереження")
                : List.of("Note", "Tip", "Important", "Warning", "Caution"),
            Masthead.Words.Mail.NONE);
    Masthead masthead =
        new Masthead(
            "",
            Phrase.of(""),
            "",
            "",
            "2025-12-28",
            Phrase.of(""),
            null,
            new Masthead.Label(Phrase.of(""), "#ffffff", "#000000"),
            "",
            "en",
            Instant.EPOCH,
            words);
    return value(new MarkdownParser().parse(new Filled(markdown, List.of(), masthead)));
  }
}
