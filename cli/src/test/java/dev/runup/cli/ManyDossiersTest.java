package dev.runup.cli;

import static dev.runup.cli.DossierSamples.broken;
import static dev.runup.cli.DossierSamples.sound;
import static dev.runup.cli.DossierSamples.withheld;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tests builds of several dossiers in one run.
class ManyDossiersTest {

  @TempDir private Path folder;

  private Ran build(List<Path> dossiers, String... more) {
    List<String> arguments = new ArrayList<>(List.of("build", "-o", out().toString()));
    dossiers.forEach(dossier -> arguments.add(dossier.toString()));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray(String[]::new));
  }

  private Ran build(List<Path> dossiers, List<String> more) {
    return build(dossiers, more.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out");
  }

  @Test
  void eachDossierGetsItsOwnFolderWithSameBytes() throws IOException {
    List<Path> dossiers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      dossiers.add(sound(folder.resolve("d" + i), "Visit " + i));
    }

    assertThat(build(dossiers).code()).isEqualTo(Exit.DONE);

    for (Path dossier : dossiers) {
      Path alone = folder.resolve("alone");
      Ran.of("build", dossier.toString(), "-o", alone.toString());
      for (String ending : List.of("md", "html", "pdf")) {
        String name = "daily-2025-12-28." + ending;
        assertThat(out().resolve(dossier.getFileName()).resolve(name))
            .hasSameBinaryContentAs(alone.resolve(name));
      }
    }
  }

  @Test
  void brokenDossierStopsNoOtherAndMessagesStaySorted() throws IOException {
    List<Path> dossiers =
        List.of(
            sound(folder.resolve("c"), "A visit"),
            broken(folder.resolve("b")),
            folder.resolve("nowhere"),
            sound(folder.resolve("a"), "A visit"));

    Ran ran = build(dossiers);

    assertThat(ran.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(out().resolve("c/daily-2025-12-28.pdf")).exists();
    assertThat(out().resolve("a/daily-2025-12-28.pdf")).exists();
    assertThat(out().resolve("b")).doesNotExist();
    assertThat(ran.err())
        .containsSubsequence(
            "runup: " + dossiers.get(0) + ":",
            "runup: Daily briefing 1",
            "runup: " + dossiers.get(1) + ":",
            "facts.yaml:3:46: error: \"status\" can't be \"plannd\"",
            "runup: nothing was written",
            "runup: " + dossiers.get(2) + ":",
            "there is no folder",
            "runup: " + dossiers.get(3) + ":",
            "runup: Daily briefing 1",
            "runup: done with 4 dossiers in ",
            "runup: 2 failed: " + dossiers.get(1) + ", " + dossiers.get(2));
    assertThat(build(dossiers, "-q").err()).doesNotContain("Daily briefing", dossiers.get(0) + ":");
  }

  @Test
  void failedAndStaleDossiersAreListedSeparately() throws IOException {
    Path broken = broken(folder.resolve("broken"));
    Path built = sound(folder.resolve("built"), "A visit");
    Path stale = sound(folder.resolve("stale"), "A visit");
    Ran.of("build", built.toString(), "-o", out().resolve("built").toString());

    assertThat(build(List.of(broken, built, stale), "--check", "-q").err())
        .endsWith("runup: 1 not up to date: " + stale + "\nrunup: 1 failed: " + broken + "\n");
  }

  @Test
  void failedBuildsLeaveNoFolder() throws IOException {
    List<Path> dossiers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      dossiers.add(broken(folder.resolve("d" + i)));
    }

    for (int i = 0; i < 20; i++) {
      assertThat(build(dossiers, "-q").code()).isEqualTo(Exit.PROBLEMS);
      assertThat(out()).doesNotExist();
    }
  }

  @Test
  void exitCodeIsTheWorstOne() throws IOException {
    Path sound = sound(folder.resolve("sound"), "A visit");
    Path broken = broken(folder.resolve("broken"));
    Path withheld = withheld(folder.resolve("withheld"));
    Path stale = sound(folder.resolve("stale"), "A second visit");
    Path nowhere = folder.resolve("nowhere");

    assertThat(build(List.of(sound, broken)).code()).isEqualTo(Exit.PROBLEMS);
    assertThat(build(List.of(broken, nowhere, sound)).code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(build(List.of(withheld, sound)).code()).isEqualTo(Exit.DONE);
    List<String> daily = List.of("--edition", "daily");
    assertThat(build(List.of(withheld, sound), daily).code()).isEqualTo(Exit.REFUSED);
    assertThat(build(List.of(withheld, broken), daily).code()).isEqualTo(Exit.PROBLEMS);
    assertThat(build(List.of(withheld, nowhere, broken), daily).code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(build(List.of(stale, withheld), List.of("--check", "--edition", "daily")).code())
        .isEqualTo(Exit.REFUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "same, more/same",
    "Same, more/same",
    "same, more/../same",
    "caf\u00e9, more/cafe\u0301"
  })
  void dossiersWithTheSameOutputFolderAreWrongUsage(String one, String other) throws IOException {
    List<Path> dossiers =
        List.of(
            sound(folder.resolve(one), "A visit"),
            sound(
                Files.createDirectories(folder.resolve("more")).resolve("..").resolve(other), "B"));

    Ran ran = build(dossiers);

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err())
        .contains("would be written to the same folder")
        .contains("build them one after the other");
    assertThat(out()).doesNotExist();
  }

  @Test
  void missingEditionFailsOneDossierOnly() throws IOException {
    Path daily = sound(folder.resolve("daily"), "A visit");
    Path weekly = sound(folder.resolve("weekly"), "A visit");
    Files.writeString(weekly.resolve("runup.yaml"), "mark: CLEAR\neditions: {weekly: {}}\n");

    Ran ran = build(List.of(daily, weekly), "--edition", "weekly");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("the dossier has no edition \"weekly\"; editions: daily");
    assertThat(out().resolve("weekly")).exists();
  }

  @Test
  void jsonLinesKeepTheOrderOfTheArguments() throws IOException {
    List<Path> dossiers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Path dossier = folder.resolve("d" + i);
      dossiers.add(i % 3 == 1 ? broken(dossier) : sound(dossier, "Visit " + i));
    }

    Ran ran = build(dossiers, "--json", "--format", "md", "-q");

    List<String> names =
        Pattern.compile("(?m)^\\{\"program\":\"0.1.0\",\"dossier\":\"([^\"]+)\"")
            .matcher(ran.out())
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(names).containsExactlyElementsOf(dossiers.stream().map(Path::toString).toList());
  }

  @Test
  void severalDossiersDoNotFitStdout() throws IOException {
    List<Path> dossiers = List.of(sound(folder.resolve("a"), "A"), sound(folder.resolve("b"), "B"));

    Ran ran = Ran.of("build", dossiers.get(0).toString(), dossiers.get(1).toString(), "-o", "-");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("only one file can go to stdout: choose one dossier");
  }
}
