package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.serve.IntakeDesk.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Types facts where the file or its folder is a link, isn't UTF-8, is too large or isn't a file.
class OddIntakeFilesTest extends IntakeSamples {

  private void assertNothingIsWritten(String why) throws IOException {
    Path file = folder.resolve(FILE);
    byte[] before = Files.readAllBytes(file);

    assertThat(desk.save(statement("One.")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.why()).contains(FILE, why));
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
    assertThat(folder.resolve("intake"))
        .isDirectoryNotContaining(one -> !one.endsWith(file.getFileName()));
  }

  @Test
  void fileInAnotherEncodingIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("intake"));
    Files.writeString(
        folder.resolve(FILE),
        "intake: {source: gazette, recorded: 2026-01-13}\n",
        StandardCharsets.UTF_16);

    assertNothingIsWritten("not UTF-8");
  }

  @Test
  void fileThatIsTooLargeIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve("intake"));
    Files.writeString(folder.resolve(FILE), "# " + "x".repeat(17 << 20) + "\n");

    assertNothingIsWritten("larger than 16 MiB");
  }

  @Test
  void folderInPlaceOfTheFileIsLeftAlone() throws IOException {
    Files.createDirectories(folder.resolve(FILE));

    assertThat(desk.save(statement("One."))).isInstanceOf(Outcome.Refused.class);
    assertThat(folder.resolve(FILE)).isEmptyDirectory();
  }

  @Test
  void nothingIsWrittenThroughALinkThatLeadsOut(@TempDir Path outside) throws IOException {
    Path file = Files.writeString(outside.resolve("own.yaml"), "precious\n");
    Files.createDirectories(folder.resolve("intake"));
    Files.createSymbolicLink(folder.resolve(FILE), file);

    assertThat(desk.save(statement("One."))).isInstanceOf(Outcome.Refused.class);
    Files.delete(folder.resolve(FILE));
    Files.delete(folder.resolve("intake"));
    Files.createSymbolicLink(folder.resolve("intake"), outside);
    assertThat(desk.save(statement("One."))).isInstanceOf(Outcome.Refused.class);
    assertThat(outside).isDirectoryNotContaining(one -> !one.equals(file));
    assertThat(file).hasContent("precious\n");

    Files.move(folder.resolve("archive"), folder.resolve("old"));
    Files.createSymbolicLink(folder.resolve("archive"), outside);
    assertThat(archive("courier", "x.txt", "A text, and long enough.").get("refused").toString())
        .contains("a link leads out of the dossier");
    assertThat(outside).isDirectoryNotContaining(one -> !one.equals(file));
  }

  @Test
  void linkedFolderStaysLinkedAndEachSaveAdds() throws IOException {
    Files.createDirectories(folder.resolve("days"));
    Files.createSymbolicLink(folder.resolve("intake"), Path.of("days"));

    desk.save(statement("One."));
    desk.save(statement("Two."));

    assertThat(folder.resolve("intake")).isSymbolicLink();
    assertThat(text("days/2026-01-13-gazette-ines.yaml")).contains("One.", "Two.");
    assertThat(undo.undo(2)).isInstanceOf(Outcome.Done.class);
    assertThat(text("days/2026-01-13-gazette-ines.yaml")).contains("One.").doesNotContain("Two.");
  }

  @Test
  void nothingIsSavedWhereNoFactsAreRead() throws IOException {
    Files.createSymbolicLink(folder.resolve("intake"), Path.of("archive"));

    assertThat(desk.save(statement("One.")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.why()).contains("no facts are read in the folder"));
  }

  @Test
  void byteOrderMarkAndRightsStay() throws IOException {
    Files.createDirectories(folder.resolve("intake"));
    Path file =
        Files.writeString(
            folder.resolve(FILE), "\uFEFFintake: {source: gazette, recorded: 2026-01-13}\n");
    boolean hasRights = Files.getFileStore(file).supportsFileAttributeView("posix");
    if (hasRights) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw----"));
    }

    desk.save(statement("One."));

    assertThat(text(FILE)).startsWith("\uFEFFintake").contains("One.");
    if (hasRights) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-rw----");
    }
  }
}
