package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTest {

  @TempDir private Path folder;

  @Test
  void jobsAreToldInTheirOrder() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(job(DossierSamples.sound(folder.resolve("d" + i), "Visit " + i)));
    }

    Ran ran = run(lines);

    assertThat(ran.code()).isEqualTo(Exit.DONE);
    assertThat(ran.out().lines().map(line -> value(line, "dossier")))
        .containsExactlyElementsOf(lines.stream().map(line -> value(line, "dossier")).toList());
    assertThat(folder.resolve("out/d11/daily-2025-12-28.md")).exists();
  }

  @Test
  void badJobsBetweenGoodOnesAreTold() throws IOException {
    Path sound = DossierSamples.sound(folder.resolve("sound"), "A visit");
    Path broken = DossierSamples.broken(folder.resolve("broken"));

    Ran ran =
        run(
            List.of(
                job(sound),
                "nonsense",
                "{\"edition\":\"daily\"}",
                "{\"dossier\":\"" + sound + "\",\"day\":\"yesterday\"}",
                "{\"dossier\":\"" + sound + "\",\"colour\":\"red\"}",
                "{\"dossier\":\"" + sound + "\",\"edition\":\"none\"}",
                "x".repeat(100_000),
                "",
                job(broken),
                job(sound)));

    assertThat(ran.out().lines().map(line -> value(line, "exit")))
        .containsExactly(0, 2, 2, 2, 2, 2, 2, 1, 0);
    assertThat(ran.err())
        .contains("line 2 is no job: it is no JSON object")
        .contains("line 3 is no job: it names no dossier")
        .contains("line 4 is no job: its \"day\" can't be \"yesterday\"")
        .contains("line 5 is no job: it has the key \"colour\"")
        .contains("the dossier has no edition \"none\"");
    assertThat(ran.code()).isEqualTo(Exit.USAGE);
  }

  @Test
  void aJobNamesEditionAndDay() throws IOException {
    Path dossier = DossierSamples.sound(folder.resolve("d"), "A visit");
    Files.writeString(
        dossier.resolve("runup.yaml"),
        "mark: CLEAR\neditions: {daily: {formats: [md]}, note: {formats: [md]}}\n");

    run(List.of("{\"dossier\":\"" + dossier + "\",\"edition\":\"note\",\"day\":\"2025-12-29\"}"));

    assertThat(folder.resolve("out/d"))
        .isDirectoryContaining("glob:**/note-2025-12-29.md")
        .isDirectoryNotContaining("glob:**/daily-*");
  }

  @Test
  void dossiersOfOneNameAreNotMixed() throws IOException {
    Path one = DossierSamples.sound(folder.resolve("2025/talks"), "A visit");
    Path other = DossierSamples.sound(folder.resolve("2026/talks"), "A second visit");

    Ran ran = run(List.of(job(one), job(other)));

    assertThat(ran.err()).contains("line 2 is no job: " + one + " and its dossier would be");
    assertThat(ran.out().lines().count()).isEqualTo(2);
  }

  @Test
  void jobsAreNotMixedWithOtherArguments() {
    assertThat(Ran.of("build", "--jobs", "-", "talks").err()).contains("--jobs names the dossiers");
    assertThat(Ran.of("build", "--jobs", "-", "--watch").err()).contains("--watch");
    assertThat(Ran.of("build", "--jobs", "-", "--edition", "daily").err()).contains("--edition");
    assertThat(Ran.of("build").err()).contains("the dossier is missing: write its folder");
    assertThat(Ran.of("build", "--jobs", folder.resolve("none").toString()).err())
        .contains("could not read the jobs");
  }

  @Test
  void jobOfTheLongestLineIsBuiltAndLongerOneRefused() throws IOException {
    String job = job(DossierSamples.sound(folder.resolve("d"), "A visit"));
    String longest = job + " ".repeat((1 << 16) - job.length());

    Ran ran = run(List.of(longest, longest + " ", longest + "nonsense", job));

    assertThat(ran.out().lines().map(line -> value(line, "exit"))).containsExactly(0, 2, 2, 0);
    assertThat(ran.err())
        .contains("line 2 is no job: it has more than 65536 characters")
        .contains("line 3 is no job: it has more than 65536 characters");
  }

  @Test
  void bytesThatAreNoTextSpoilTheirLineOnly() throws IOException {
    String job = job(DossierSamples.sound(folder.resolve("d"), "A visit"));
    Path jobs = folder.resolve("jobs");
    Files.writeString(
        jobs, job + "\n{\"dossier\":\"\u00ff\"}\n" + job, StandardCharsets.ISO_8859_1);

    Ran ran = Ran.of("build", "--jobs", jobs.toString(), "-o", folder.resolve("out").toString());

    assertThat(ran.out().lines().map(line -> value(line, "exit"))).containsExactly(0, 3, 0);
  }

  private Ran run(List<String> lines) throws IOException {
    Path jobs = Files.write(folder.resolve("jobs"), lines);
    String out = folder.resolve("out").toString();
    return Ran.of("build", "--jobs", jobs.toString(), "-o", out, "--format", "md");
  }

  private static String job(Path dossier) {
    return "{\"dossier\":\"" + dossier + "\"}";
  }

  private static Object value(String line, String key) {
    return ((Map<?, ?>) JsonSchema.parsed(line)).get(key);
  }
}
