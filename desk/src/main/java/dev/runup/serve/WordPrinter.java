package dev.runup.serve;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a PDF of a Word file with LibreOffice, if that is installed, because no browser shows Word
/// files.
///
/// LibreOffice gets the file in a folder of its own below the system's temporary folder, with an
/// empty profile, and the folder is deleted at the end.
final class WordPrinter {

  private static final List<String> NAMES = List.of("soffice", "libreoffice", "soffice.exe");

  /// Where the program is on macOS, which puts it on no path.
  private static final Path ON_MACOS =
      Path.of("/Applications/LibreOffice.app/Contents/MacOS/soffice");

  /// The longest time for one file. A first start takes some seconds.
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /// What came of a Word file.
  sealed interface Printed {

    /// The file as a PDF.
    ///
    /// @param bytes the PDF, which must not be changed
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Pdf(byte[] bytes) implements Printed {}

    /// There is no PDF.
    ///
    /// @param reason a sentence for the person at the preview
    record Failed(String reason) implements Printed {}
  }

  private final @Nullable Path program;

  /// The last file and what came of it. A page that is loaded again asks for the same.
  private byte[] lastFile = {};

  private Printed last = new Printed.Failed("");

  /// @param program LibreOffice, or null if it isn't installed
  WordPrinter(@Nullable Path program) {
    this.program = program;
  }

  /// Looks for LibreOffice.
  ///
  /// @param path the folders of programs, as in the variable `PATH`
  static WordPrinter find(String path) {
    return new WordPrinter(
        Stream.concat(
                Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                    .splitAsStream(path)
                    .filter(folder -> !folder.isEmpty())
                    .flatMap(folder -> NAMES.stream().map(Path.of(folder)::resolve)),
                Stream.of(ON_MACOS))
            .filter(Files::isExecutable)
            .findFirst()
            .orElse(null));
  }

  /// Prints one file at a time.
  synchronized Printed print(byte[] file) {
    if (program == null) {
      return new Printed.Failed(
          "Word files are shown here as LibreOffice prints them, but it isn't installed: there is"
              + " no program soffice on the path. `runup build --format docx` writes the file.");
    }
    if (!Arrays.equals(file, lastFile)) {
      last = print(program, file);
      lastFile = file;
    }
    return last;
  }

  private static Printed print(Path program, byte[] file) {
    try {
      Path folder = Files.createTempDirectory("runup-word-");
      try {
        return print(program, file, folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      return new Printed.Failed("LibreOffice could not print this file: " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return new Printed.Failed("The preview has ended.");
    }
  }

  private static Printed print(Path program, byte[] file, Path folder)
      throws IOException, InterruptedException {
    Path word = folder.resolve("briefing.docx");
    Files.write(word, file);
    Process process =
        new ProcessBuilder(
                program.toString(),
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                word.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      process.getOutputStream().close();
      if (!process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Printed.Failed(
            "LibreOffice was not ready after " + LONGEST.toSeconds() + " seconds.");
      }
    } finally {
      // The program starts another one, which does the work.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    Path pdf = folder.resolve("briefing.pdf");
    return Files.exists(pdf)
        ? new Printed.Pdf(Files.readAllBytes(pdf))
        : new Printed.Failed(
            "LibreOffice made no PDF of this file. It ended with " + process.exitValue() + ".");
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
