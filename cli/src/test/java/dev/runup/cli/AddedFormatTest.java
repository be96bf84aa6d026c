package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.format.Format;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Adds a format as a developer would, with one constant of `Format`, one writer and its place in
/// `Formats`, and runs the program with it. Settings, schema, command line, proof and template
/// tests must know it without another change.
@Tag("slow")
class AddedFormatTest {

  private static final Path FORMAT = Path.of("../model/src/main/java/dev/runup/format/Format.java");
  private static final Path FORMATS = Path.of("src/main/java/dev/runup/cli/Formats.java");
  private static final String CLASSES = System.getProperty("java.class.path");

  private static final String WRITER =
      """
      package dev.runup.toy;

      import dev.runup.format.Format;
      import dev.runup.pipeline.FormatWriter;
      import dev.runup.pipeline.IssueInLanguage;
      import dev.runup.pipeline.WriterContext;
      import dev.runup.pipeline.FormatFiles;
      import dev.runup.problem.Checked;
      import java.nio.charset.StandardCharsets;
      import java.util.List;

      public final class ToyFiles implements FormatWriter {
        @Override
        public Format format() {
          return Format.TOY;
        }

        @Override
        public Checked<FormatFiles> write(IssueInLanguage issue, WriterContext context) {
          String text =
              "toy: "
                  + issue.document().masthead().name()
                  + ", "
                  + issue.document().blocks().size()
                  + " blocks\\n";
          return Checked.good(
              FormatFiles.of(
                  List.of(issue.file(Format.TOY, text.getBytes(StandardCharsets.UTF_8)))));
        }
      }
      """;

  @TempDir private static Path made;
  private static URLClassLoader program;

  @TempDir private Path folder;

  @BeforeAll
  static void compileProgramWithToyFormat() throws Exception {
    Path sources = Files.createDirectories(made.resolve("sources"));
    String constant = "  TOY(\"toy\", \"Toy\", \".toy.txt\", \"text/x-toy\"),\n  MARKDOWN(";
    write(sources, "Format.java", replaced(FORMAT, "  MARKDOWN(", constant));
    write(
        sources,
        "Formats.java",
        replaced(FORMATS, "new DocxFiles()", "new dev.runup.toy.ToyFiles(), new DocxFiles()"));
    write(sources, "ToyFiles.java", WRITER);
    Path classes = Files.createDirectories(made.resolve("classes"));
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-cp", CLASSES));
    for (String name : List.of("Format.java", "Formats.java", "ToyFiles.java")) {
      arguments.add(sources.resolve(name).toString());
    }
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(compiled).isZero();
    List<URL> path = new ArrayList<>(List.of(classes.toUri().toURL()));
    for (String entry : CLASSES.split(File.pathSeparator)) {
      path.add(Path.of(entry).toUri().toURL());
    }
    program = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  @AfterAll
  static void closeProgram() throws IOException {
    program.close();
  }

  @Test
  void addedFormatIsBuiltProvedAndReported() throws Exception {
    Path dossier = dossier("formats: [md, toy]");

    Ran built = run("build", dossier.toString(), "-o", folder + "/out", "--prove", "--json");

    assertThat(built.code()).as(built.err()).isZero();
    assertThat(folder.resolve("out/daily-2026-01-01.toy.txt"))
        .content()
        .startsWith("toy: Meeting: planned");
    assertThat(built.out()).contains("daily-2026-01-01.toy.txt");
  }

  @Test
  void addedFormatCanBeChosenOnTheCommandLine() throws Exception {
    Path dossier = dossier("");

    Ran printed = run("build", dossier.toString(), "--format", "toy", "-o", "-");
    Ran refused = run("build", dossier.toString(), "--format", "word");

    assertThat(printed.out()).startsWith("toy: Meeting: planned");
    assertThat(refused.err()).contains("toy, ").contains(Format.keys());
  }

  @Test
  void addedFormatIsInTheSchemaOfSettings() throws Exception {
    assertThat(run("schema", "runup.yaml").out()).contains("\"toy\"");
  }

  @Test
  void addedFormatTakesPartInTemplateTests() throws Exception {
    Ran tested = run("templates", "test");

    assertThat(tested.code()).as(tested.err()).isZero();
  }

  private Path dossier(String edition) throws IOException {
    Path dossier = Files.createDirectories(folder.resolve("dossier"));
    write(
        dossier,
        "runup.yaml",
        """
        summit: meeting
        mark: CLEAR
        desk: Desk
        editions: {daily: {for: All, %s}}
        """
            .formatted(edition));
    write(
        dossier,
        "facts.yaml",
        """
        intake: {recorded: 2026-01-01, source: page}
        sources:
        - {id: page, title: Page, publisher: Press, kind: news-report, reliability: B}
        events:
        - {id: meeting, title: Meeting, when: 2026-02-01, status: planned}
        """);
    return dossier;
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String replaced(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).containsOnlyOnce(from);
    return text.replace(from, to);
  }

  private Ran run(String... arguments) throws Exception {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    Object code =
        program
            .loadClass("dev.runup.cli.Main")
            .getMethod("run", String[].class, PrintStream.class, PrintStream.class, Clock.class)
            .invoke(
                null,
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC());
    return new Ran(
        (int) code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
