package dev.runup.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedFilesTest {
  private static final Place PLACE = new Place(new Input("theme.yaml", "logo: x"), 1, 7, 8);

  @TempDir private Path folder;
  private NamedFiles files;

  @BeforeEach
  void files() throws IOException {
    Files.createDirectory(folder.resolve("looks"));
    Files.writeString(folder.resolve("looks/a.txt"), "text");
    files = new NamedFiles(FileTree.of(folder), new FilesSeen(), Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"looks/a.txt", "./looks/a.txt", "looks//a.txt", "looks/../looks/a.txt"})
  void fileIsReadByItsPathInTheFolder(String path) {
    assertThat(files.bytes(path, 4, PLACE))
        .isInstanceOfSatisfying(
            Checked.Good.class,
            good -> assertThat(good.value()).isEqualTo("text".getBytes(StandardCharsets.UTF_8)));
    assertThat(files.text(path, PLACE)).isEqualTo(Checked.good(new Input("looks/a.txt", "text")));
    assertThat(files.requestedPaths()).containsExactly("looks/a.txt");
    assertThat(files.has(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "../a.txt, link-out",
    "looks/../../a.txt, link-out",
    "/etc/hosts, link-out",
    "none.txt, no-file",
    "looks, unreadable",
    "looks/a.txt/b, unreadable",
    "'', unreadable"
  })
  void otherPathIsReported(String path, String code) {
    assertThat(bad(path).code().word()).isEqualTo(code);
    assertThat(bad(path).place()).isEqualTo(PLACE);
    assertThat(files.has(path)).isFalse();
  }

  @Test
  void invalidPathIsReported() {
    assertThat(bad("a\0b").code().word()).isEqualTo("link-out");
    assertThat(NamedFiles.normalForm("a\0b")).isEqualTo("a\0b");
  }

  @Test
  void linksAreFollowedInsideTheFolderOnly(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret"), "x");
    Files.createSymbolicLink(folder.resolve("in"), folder.resolve("looks/a.txt"));
    Files.createSymbolicLink(folder.resolve("out"), outside.resolve("secret"));
    Files.createSymbolicLink(folder.resolve("folder"), outside);

    assertThat(files.has("in")).isTrue();
    assertThat(bad("out").code().word()).isEqualTo("link-out");
    assertThat(bad("folder/secret").code().word()).isEqualTo("link-out");
  }

  @ParameterizedTest
  @CsvSource({"2048, 2 KiB", "4096, 4 KiB", "1048576, 1 MiB"})
  void fileAboveItsLimitIsReportedWithTheLimit(int limit, String inWords) throws IOException {
    Files.write(folder.resolve("b"), new byte[limit + 1]);

    assertThat(files.bytes("b", limit + 1, PLACE)).isInstanceOf(Checked.Good.class);
    assertThat(files.bytes("b", limit, PLACE).problems().getFirst().message())
        .isEqualTo("b is larger than " + inWords);
  }

  @Test
  void everyEntryOfTheFolderExists() throws IOException {
    Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none.txt"));

    assertThat(files.exists("looks")).isTrue();
    assertThat(files.exists("looks/a.txt")).isTrue();
    assertThat(files.exists("dangling")).isTrue();
    assertThat(files.exists("none.txt")).isFalse();
  }

  @Test
  void fileWithoutReadPermissionIsReported() throws IOException {
    assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path file = folder.resolve("looks/a.txt");
    Files.setPosixFilePermissions(file, Set.of());
    assumeFalse(Files.isReadable(file), "who is root may read all");

    assertThat(bad("looks/a.txt").message()).isEqualTo("looks/a.txt may not be read");
  }

  @Test
  void fileThatFailsWhileReadIsReported() {
    // Linux opens a process's own memory like a file, and fails to read its first byte.
    assumeTrue(Files.isReadable(Path.of("/proc/self/mem")));

    Checked<byte[]> read =
        new NamedFiles(FileTree.of(Path.of("/proc/self")), new FilesSeen(), Map.of())
            .bytes("mem", 1, PLACE);

    assertThat(read.problems())
        .extracting(Problem::message)
        .containsExactly("mem could not be read");
  }

  @Test
  void pipeIsReportedWithoutReadingIt() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/usr/bin/mkfifo")));
    new ProcessBuilder("/usr/bin/mkfifo", folder.resolve("pipe").toString()).start().waitFor();

    assertThat(bad("pipe").code().word()).isEqualTo("unreadable");
  }

  private Problem bad(String path) {
    Checked<byte[]> read = files.bytes(path, 100, PLACE);
    assertThat(read).isInstanceOf(Checked.Bad.class);
    return read.problems().getFirst();
  }
}
