package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Pastes each sample of the pages that writes briefings, on the dossier of a fresh `runup init`
/// without its `publish`. A folder that others read must not get the marking of the desk's edition.
class ServedSamplesTest {

  private static final List<Path> PAGES =
      List.of(Path.of("../README.md"), Path.of("../docs"), Path.of("../.github"));

  /// A command, up to a sign that ends it in a shell, a table, a unit or a text.
  private static final Pattern COMMAND =
      Pattern.compile("(?:runup|:0\\.1\\.0) ((?:build|site) [^`|'#;\\n]*)");

  /// The folders that the pages keep for the desk. Each other one counts as served.
  private static final Set<String> OF_THE_DESK =
      Set.of("out", "briefing", "briefings", "mail", "parts", "-", "~/out");

  /// Options that keep the command from ending, or that ask for other machines or other days.
  private static final Pattern LEFT_OUT =
      Pattern.compile(
          " (?:--watch|--wait|--dry-run|--check|-qq?|--json|--as-of \\S+|--shard \\S+(?: \\S+ \\S+)?"
              + "|--deps \\S+|--state \\S+|--metrics \\S+|--summary \\S+|--jobs \\S+|--prove)(?= |$)");

  @TempDir private Path folder;

  @BeforeEach
  void aFreshDossier() throws IOException {
    Path dossier = folder.resolve("talks");
    Ran.of("init", dossier.toString());
    Path settings = dossier.resolve("runup.yaml");
    Files.writeString(settings, Files.readString(settings).replaceFirst("(?m)^publish: .*\n", ""));
  }

  @TestFactory
  List<DynamicTest> servedFoldersGetNoHigherMarking() throws IOException {
    return samples().stream().map(sample -> dynamicTest(sample, () -> paste(sample))).toList();
  }

  @Test
  void samplesOfAllPagesAreFound() throws IOException {
    assertThat(samples())
        .anyMatch(sample -> sample.contains("--bundle hugo -o site/content/briefings"))
        .anyMatch(sample -> sample.contains("/srv/www --each"))
        .anyMatch(sample -> sample.contains("-o www/$*"))
        .anyMatch(sample -> sample.contains("-o $folder"))
        .anyMatch(sample -> sample.contains("-o /www"))
        .hasSizeGreaterThan(15);
  }

  /// These write into no folder that a page names, or into one that a server hands on.
  @Test
  void samplesForReadersNameTheirEdition() throws IOException {
    String publishing = Files.readString(Path.of("../docs/publishing.md"));
    String table = publishing.substring(0, publishing.indexOf("\n## "));
    String jobs = Files.readString(Path.of("../docs/jobs.md"));
    String mailed = jobs.substring(jobs.indexOf("\n## Sending mail"));
    String uploaded = jobs.substring(jobs.indexOf("# .gitlab-ci.yml"));

    assertThat(builds(table)).hasSizeGreaterThan(6).allMatch(build -> build.contains("--edition "));
    assertThat(builds(mailed.substring(0, mailed.indexOf("msmtp"))))
        .allMatch(build -> build.contains("--edition "));
    assertThat(builds(uploaded.substring(0, uploaded.indexOf("artifacts:"))))
        .hasSize(1)
        .allMatch(build -> build.contains("--edition public"));
  }

  private static List<String> builds(String text) {
    return COMMAND
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .filter(command -> command.startsWith("build "))
        .toList();
  }

  private void paste(String sample) throws IOException {
    List<String> words =
        new ArrayList<>(List.of(LEFT_OUT.matcher(" " + sample).replaceAll("").strip().split(" +")));
    int output = words.indexOf("-o") + 1;
    Path into = Files.createTempDirectory(folder, "served");
    words.set(output, into.toString());
    words.set(1, folder.resolve("talks").toString());

    Ran ran = Ran.of(words.toArray(String[]::new));

    assertThat(ran.code()).as(String.join(" ", words) + "\n" + ran.err()).isEqualTo(Exit.DONE);
    assertThat(into).isNotEmptyDirectory();
    assertThat(withMarking(into)).as(sample).isEmpty();
  }

  /// Returns the files of a folder that hold the marking of the desk's edition.
  private static List<Path> withMarking(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("AMBER")) {
          found.add(file);
        }
      }
    }
    return found;
  }

  /// Returns the commands of all pages that write into a served folder.
  private static List<String> samples() throws IOException {
    Set<String> samples = new TreeSet<>();
    for (Path page : pages()) {
      COMMAND
          .matcher(Files.readString(page))
          .results()
          .map((MatchResult found) -> found.group(1).strip())
          .filter(ServedSamplesTest::isServed)
          .forEach(samples::add);
    }
    return List.copyOf(samples);
  }

  private static boolean isServed(String sample) {
    Matcher output = Pattern.compile(" -o (\\S+)").matcher(sample);
    return output.find() && !OF_THE_DESK.contains(output.group(1));
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path one : PAGES) {
      try (Stream<Path> all = Files.walk(one)) {
        all.filter(Files::isRegularFile)
            .filter(file -> file.toString().matches(".*\\.(md|yml|yaml)"))
            .filter(file -> !file.toString().contains("messages.md"))
            .forEach(pages::add);
      }
    }
    return pages;
  }
}
