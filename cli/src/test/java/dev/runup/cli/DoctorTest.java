package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.text.Sha256;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

  @TempDir private Path folder;

  private Path dossier;

  @BeforeEach
  void writeDossier() throws IOException {
    dossier = DossierSamples.sound(folder.resolve("talks"), "A secret visit");
  }

  @Test
  void reportHasAtMostTenLinesAndNamesTheVersion() {
    Ran ran = doctor();

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().count()).isBetween(5L, 10L);
    assertThat(ran.out())
        .startsWith("program:  " + Main.version() + ", on Java ")
        .contains("files:    all templates and fonts of the program are whole\n")
        .contains("dossier:  " + dossier + ", runup.yaml can be read, templates of its own: no")
        .endsWith("result:   all is well\n");
  }

  @Test
  void issuesAreCountedByTheVersionThatMadeThem() throws IOException {
    assertThat(doctor().out()).contains("issues:   published: 0, made by this version: 0,");
    build("2025-12-28");
    build("2025-12-29");
    build("2025-12-30");
    assertThat(doctor().out())
        .contains("published: 3, made by this version: 3, by another one: 0, unknown: 0\n")
        .contains("kept builds: 3, damaged ones: 0\n");

    madeByAnotherVersion("daily-2025-12-29.md");
    Files.writeString(out().resolve("daily-2025-12-30.pdf"), "altered");

    assertThat(doctor().out())
        .contains(
            "published: 3, made by this version: 1, by another one: 1 (runup 0.0.9), unknown: 1\n")
        .contains("result:   all is well\n");
    build("2025-12-29");
    assertThat(doctor().out()).contains("made by this version: 2, by another one: 0, unknown: 1\n");
  }

  @Test
  void issuesInBundlesAreCounted() throws IOException {
    assertThat(built("--as-of", "2025-12-28", "--bundle", "hugo").code()).isEqualTo(Exit.DONE);
    assertThat(built("--as-of", "2025-12-29", "--bundle", "hugo").code()).isEqualTo(Exit.DONE);
    madeByAnotherVersion("daily-2025-12-29/index.md");

    assertThat(doctor().out())
        .contains(
            "published: 2, made by this version: 1, by another one: 1 (runup 0.0.9), unknown: 0\n");
  }

  @Test
  void nothingIsKnownOfIssuesWithoutState() throws IOException {
    build("2025-12-28");
    delete(folder.resolve("state"));

    assertThat(doctor().out())
        .contains("published: 1, made by this version: 0, by another one: 0, unknown: 1\n")
        .contains("state, doesn't exist yet, writable; kept builds: 0, damaged ones: 0\n");
    assertThat(folder.resolve("state")).doesNotExist();
  }

  @Test
  void damagedStateIsCountedAndStopsNothing() throws IOException {
    build("2025-12-28");
    for (Path file : list(folder.resolve("state"))) {
      Files.writeString(file, "damaged\n" + Files.readString(file));
    }

    Ran ran = doctor();

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.out()).contains("kept builds: 1, damaged ones: 1\n").contains("unknown: 1\n");
  }

  @Test
  void keptFileAboveTheLimitCountsAsDamaged() throws IOException {
    build("2025-12-28");
    for (Path file : list(folder.resolve("state"))) {
      try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
        large.setLength((64L << 20) + 1);
      }
    }

    assertThat(doctor().out())
        .contains("kept builds: 1, damaged ones: 1\n")
        .contains("unknown: 1\n");
    assertThat(built("--as-of", "2025-12-28").code()).isEqualTo(Exit.DONE);
    assertThat(doctor().out()).contains("kept builds: 1, damaged ones: 0\n");
  }

  @Test
  void linesToRepairAreNamed() throws IOException {
    Files.writeString(folder.resolve("out"), "a file");
    Ran blocked = doctor();
    assertThat(blocked.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(blocked.out())
        .contains("output:   " + out() + " is a file, not a folder\n")
        .endsWith("result:   to repair: output\n");

    Ran missing = Ran.of("doctor", folder.resolve("none").toString());
    assertThat(missing.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(missing.out()).contains("none has no runup.yaml\n");
  }

  @Test
  void homeOfTheUserIsNotPrinted() {
    Path home = Path.of(System.getProperty("user.home"));

    assertThat(Ran.of("doctor", "-o", home.resolve("www").toString()).out())
        .contains("output:   " + Path.of("~", "www") + ",")
        .doesNotContain(home.resolve("www").toString());
  }

  /// The report is for bug trackers, so no word of a fact may be in it, whatever its marking.
  @Test
  void reportDoesNotDependOnFacts() throws IOException {
    String before = doctor().out();

    DossierSamples.broken(dossier);
    Files.writeString(dossier.resolve("more.yaml"), "nonsense: [secret");
    Files.write(dossier.resolve("binary.csv"), new byte[] {0, 1, (byte) 0xff});

    assertThat(doctor().out()).isEqualTo(before).doesNotContainIgnoringCase("secret");
  }

  private Ran doctor() {
    return Ran.of(
        "doctor",
        dossier.toString(),
        "-o",
        out().toString(),
        "--state",
        folder.resolve("state").toString());
  }

  private Path out() {
    return folder.resolve("out");
  }

  private void build(String day) {
    assertThat(built("--as-of", day).code()).isEqualTo(Exit.DONE);
  }

  private Ran built(String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("build", dossier.toString(), "-o", out().toString()));
    arguments.addAll(List.of("--state", folder.resolve("state").toString()));
    arguments.addAll(List.of(options));
    return Ran.as("a program", arguments.toArray(String[]::new));
  }

  /// Lets the state say that an older version made a file.
  private void madeByAnotherVersion(String file) throws IOException {
    for (Path kept : list(folder.resolve("state"))) {
      if (kept.toString().endsWith(".issues")) {
        String text = Files.readString(kept);
        String lines =
            text.substring(text.indexOf('\n') + 1)
                .replace(file + "\t" + Main.version(), file + "\trunup 0.0.9");
        Files.writeString(kept, Sha256.hex(lines) + "\n" + lines);
      }
    }
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path file : list(folder)) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
