package dev.runup.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.BuiltEdition;
import dev.runup.pipeline.Pipelines;
import dev.runup.problem.Checked;
import dev.runup.problem.Problem;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A dossier in memory is read and built like the same files in a folder.
class MemoryDossierTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"florida-2025", "reykjavik-1986", "singapore-2018"})
  void exampleGivesSameFilesAndProblems(String example) throws IOException {
    Path onDisk = Path.of("../examples", example);

    assertThat(built(DossierOnDisk.read(DossierFiles.of(contents(onDisk)))))
        .isEqualTo(built(DossierOnDisk.read(onDisk)))
        .isNotEmpty();
  }

  @Test
  void filesOfEveryKindGiveSameProblems() throws IOException {
    write(
        "runup.yaml",
        "summit: talks\ndesk: Desk\nmark: TLP:CLEAR\neditions: {daily: {theme: looks.yaml}}\n");
    write("looks.yaml", "logo: {file: ../crest.png, alt: A crest}\n");
    write("theme.yaml", "logo: {file: a/./crest.png, alt: A crest}\n");
    write("a/crest.png", "no picture");
    write(
        "a/b/facts.yaml",
        "intake: {recorded: 2026-01-12}\nevents:\n- {title: Talks, statsu: planned}\n");
    write("a/b/events.csv", "title;status\n");
    write(".hidden/facts.yaml", "nonsense");
    write(".hidden.yaml", "nonsense");
    write("notes.docx", "a document");
    write("archive/speech.txt", "He said it.");
    write("nested/runup.yaml", "desk: Other\n");
    write("nested/facts.yaml", "nonsense: [");
    write("out/SHA256SUMS", "");
    write("out/facts.yaml", "nonsense: [");
    write("templates/messages/en.properties", "said = spoke\n");
    write("templates/Daily.md.ftl", "# x");
    write("templates/facts.yaml", "x");
    write("broken.json", "{\"events\": [");
    Files.write(folder.resolve("latin.yaml"), new byte[] {'#', (byte) 0xe4});

    List<String> problems = built(DossierOnDisk.read(DossierFiles.of(contents(folder))));

    assertThat(problems).isEqualTo(built(DossierOnDisk.read(folder))).hasSize(9);
  }

  @Test
  void withoutSettingsIsNoDossier() {
    assertThat(
            built(DossierOnDisk.read(DossierFiles.of(Map.of("facts.yaml", new byte[0]))))
                .toString())
        .contains("holds no runup.yaml");
    assertThat(built(DossierOnDisk.read(DossierFiles.of(Map.of()))).toString())
        .contains("holds no runup.yaml");
  }

  @Test
  void laterChangeOfBytesChangesNothing() {
    byte[] settings = "desk: Desk\nmark: TLP:CLEAR\n".getBytes(StandardCharsets.UTF_8);
    DossierFiles files = DossierFiles.of(Map.of("runup.yaml", settings));
    String before = files.checksum();
    settings[0] = 'x';

    assertThat(files.checksum()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/runup.yaml", "a//b.yaml", "../b.yaml", "a/../b.yaml", "./b.yaml", "a/"})
  void pathThatIsNoneIsRefused(String path) {
    assertThatThrownBy(() -> DossierFiles.of(Map.of(path, new byte[0])))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("\"" + path + "\"");
  }

  @Test
  void fileThatIsAlsoFolderIsRefused() {
    assertThatThrownBy(() -> DossierFiles.of(Map.of("a", new byte[0], "a/b", new byte[0])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Map<String, byte[]> contents(Path folder) throws IOException {
    Map<String, byte[]> contents = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  /// Builds the newest issue of all editions. Returns its problems, then its files with their sums.
  private static List<String> built(Checked<DossierOnDisk> read) {
    Checked<List<BuiltEdition>> built =
        read.then(dossier ->
            dossier.build(
                Pipelines.all(),
                new BuildRequest(dossier.editions(), List.of(), new IssueTime.Newest())));
    Stream<String> problems = built.problems().stream().map(Problem::printed);
    Stream<String> files =
        built instanceof Checked.Good<List<BuiltEdition>>(List<BuiltEdition> editions, var _)
            ? editions.stream().flatMap(one -> one.artifacts().stream()).map(MemoryDossierTest::sum)
            : Stream.of();
    return Stream.concat(problems, files).toList();
  }

  private static String sum(Artifact file) {
    return file.name() + " " + Sha256.hex(file.bytes());
  }
}
