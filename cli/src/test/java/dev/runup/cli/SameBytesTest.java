package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks that the same facts give the same bytes. Each build is a separate process, because a JVM
/// reads zone and locale at its start.
@Tag("slow")
class SameBytesTest {

  private static final Path EXAMPLE = Path.of("../examples/florida-2025");

  @TempDir private Path folder;

  @Test
  void bytesAreIndependentOfFolderZoneAndLocale() throws Exception {
    Path copy = folder.resolve("a copy in another folder");
    copy(EXAMPLE, copy);

    String here = sums(EXAMPLE, "here");

    assertThat(
            sums(
                copy,
                "copy",
                "-Duser.timezone=Pacific/Apia",
                "-Duser.language=tr",
                "-Duser.country=TR"))
        .isEqualTo(here);
    assertThat(
            sums(
                EXAMPLE,
                "arabic",
                "-Duser.language=ar",
                "-Duser.country=EG",
                "-Dfile.encoding=ISO-8859-1"))
        .isEqualTo(here);
  }

  private String sums(Path dossier, String out, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.runup.cli.Main"));
    command.addAll(List.of("build", dossier.toString(), "-o", folder.resolve(out).toString()));
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).isZero();
    return Files.readString(folder.resolve(out).resolve("SHA256SUMS"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
