package dev.runup.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Checks the syntax of a file with qpdf: objects, cross-references, streams.
public final class Qpdf {
  private static final Path PROGRAM =
      List.of("/usr/bin/qpdf", "/usr/local/bin/qpdf", "/opt/homebrew/bin/qpdf").stream()
          .map(Path::of)
          .filter(Files::isExecutable)
          .findFirst()
          .orElse(null);

  private Qpdf() {}

  /// Skips the test if qpdf is not installed.
  public static void assume() {
    assumeTrue(PROGRAM != null, "qpdf is not installed");
  }

  /// Fails if qpdf reports an error or a warning.
  ///
  /// @param folder a folder in which a file may be left
  public static void assertSound(byte[] pdf, Path folder) {
    try {
      Path file = Files.write(folder.resolve("checked.pdf"), pdf);
      Process process =
          new ProcessBuilder(String.valueOf(PROGRAM), "--check", file.toString())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(said).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
