package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.serve.WordPrinter.Printed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// A shell script stands for LibreOffice. `.ci/desk/preview-check` asks the real one, if there is
/// one.
@EnabledOnOs({OS.LINUX, OS.MAC})
class WordPrinterTest {

  @TempDir private Path folder;

  /// Makes a program that runs these lines, in which `$out` is the folder of the PDF and `$file`
  /// the Word file.
  private WordPrinter printer(String... lines) throws IOException {
    Path program = folder.resolve("soffice");
    Files.writeString(
        program,
        "#!/bin/sh\necho run >>"
            + folder.resolve("runs")
            + "\nfor file; do :; done\nout=$(dirname \"$file\")\n"
            + String.join("\n", lines));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return WordPrinter.find("/nowhere:" + folder);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void wordFileIsShownAsTheProgramPrintsIt() throws IOException {
    WordPrinter printer =
        printer("(echo %PDF of; cat \"$file\"; echo; echo \"$out\") >\"$out/briefing.pdf\"");

    Printed printed = printer.print(bytes("words"));

    assertThat(printed).isInstanceOf(Printed.Pdf.class);
    String[] pdf = new String(((Printed.Pdf) printed).bytes(), StandardCharsets.UTF_8).split("\n");
    assertThat(pdf).startsWith("%PDF of", "words");
    assertThat(Path.of(pdf[2])).doesNotExist();
  }

  @Test
  void sameFileIsPrintedOnce() throws IOException {
    WordPrinter printer = printer("cp \"$file\" \"$out/briefing.pdf\"");

    printer.print(bytes("one"));
    printer.print(bytes("one"));
    printer.print(bytes("two"));

    assertThat(folder.resolve("runs")).hasContent("run\nrun");
  }

  @Test
  void failureIsToldInWords() throws IOException {
    assertThat(printer("exit 77").print(bytes("words")))
        .isEqualTo(new Printed.Failed("LibreOffice made no PDF of this file. It ended with 77."));
  }

  @Test
  void programThatIsMissingIsNamed() {
    assertThat(new WordPrinter(null).print(bytes("words")).toString())
        .contains("there is no program soffice on the path");
  }
}
