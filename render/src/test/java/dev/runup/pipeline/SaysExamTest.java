package dev.runup.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.history.History.IssueRequest;
import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Checks a dossier into which somebody who had not seen the rule planted forty errors, and the
/// sound facts of two dossiers. The lists of sound facts are theirs as well: 99 and 130 of them
/// have archived texts. `hanoi-2019.errors.yaml` and the files beside it are not to be fitted to
/// the rule.
class SaysExamTest {

  private static final Path DOSSIERS = Path.of("src/test/dossiers");

  /// A fact in the lists: the file and the line on which it begins.
  private static final Pattern BEGINS = Pattern.compile("(?:# |where: )(\\S+):(\\d+) ");

  private static final Pattern PIECE = Pattern.compile("holds the \\w+ \"(.+)\" in \"");

  @TempDir Path parent;

  /// The copy of the dossier.
  private Path folder = DOSSIERS;

  /// An edit of one line of the dossier.
  private record Planted(String file, String find, String replace, String wrong) {}

  private void copy(String dossier) throws IOException {
    Path from = DOSSIERS.resolve(dossier);
    folder = Files.createDirectories(parent.resolve(dossier));
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(from.relativize(file));
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.copy(file, to);
      }
    }
  }

  @Test
  void plantedErrorsAreFound() throws IOException {
    copy("hanoi-2019");
    List<Planted> errors = planted();
    for (Planted error : errors) {
      Path file = folder.resolve(error.file);
      String text = Files.readString(file);
      assertThat(text).as(error.find).containsOnlyOnce(error.find);
      Files.writeString(file, text.replace(error.find, error.replace));
    }
    List<Problem> found = found();

    List<Planted> missed =
        errors.stream()
            .filter(error -> found.stream().noneMatch(problem -> isAbout(problem, error)))
            .toList();

    assertThat(errors).hasSize(40);
    assertThat(missed).as("missed of 40").hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void soundFactsPass() throws IOException {
    List<String> alarms = alarms("hanoi-2019", 204, "already-wrong", "doubtful");
    alarms.addAll(alarms("geneva-2021", 278));

    assertThat(alarms).as("false alarms").hasSizeLessThanOrEqualTo(3);
  }

  /// Returns the findings on sound facts of a dossier.
  ///
  /// @param others the endings of the lists of facts that are not sound
  private List<String> alarms(String dossier, int size, String... others) throws IOException {
    copy(dossier);
    List<String> sound = lines(dossier + ".sound.yaml");
    assertThat(sound).hasSize(size);
    NavigableSet<String> begins = new TreeSet<>(sound);
    for (String other : others) {
      begins.addAll(lines(dossier + "." + other + ".yaml"));
    }
    List<String> alarms = new ArrayList<>();
    for (Problem problem : found()) {
      if (sound.contains(begins.floor(line(problem)))) {
        alarms.add(line(problem) + " " + problem.message());
      }
    }
    return alarms;
  }

  /// Returns the findings of the rule on the dossier's last day.
  private List<Problem> found() {
    return DossierOnDisk.read(folder)
        .then(dossier ->
            dossier.located(
                Checked.of(
                    dossier,
                    dossier.check(
                        Pipelines.all(),
                        new Clearance(dossier.dossier()),
                        dossier.dossier().editions(),
                        IssueRequest.NEWEST))))
        .problems()
        .stream()
        .filter(problem -> problem.code() == ProblemCode.SAYS_UNSUPPORTED)
        .toList();
  }

  /// Returns whether a finding names a part of what is wrong, on the line of the error.
  private static boolean isAbout(Problem problem, Planted error) {
    Place place = Objects.requireNonNull(problem.place());
    Matcher piece = PIECE.matcher(problem.message());
    assertThat(piece.find()).as(problem.message()).isTrue();
    String typed = piece.group(1);
    return place.file().equals(error.file)
        && place.excerpt().contains(error.replace)
        && (error.wrong.contains(typed) || typed.contains(error.wrong));
  }

  private static List<Planted> planted() throws IOException {
    List<Planted> errors = new ArrayList<>();
    String text = Files.readString(DOSSIERS.resolve("hanoi-2019.errors.yaml"));
    for (Object one : (List<?>) new Load(LoadSettings.builder().build()).loadFromString(text)) {
      Map<?, ?> error = (Map<?, ?>) one;
      errors.add(
          new Planted(
              "" + error.get("file"),
              "" + error.get("find"),
              "" + error.get("replace"),
              "" + error.get("wrong")));
    }
    return errors;
  }

  /// Returns the lines on which the facts of a list begin, in a form that can be sorted.
  private static List<String> lines(String list) throws IOException {
    return BEGINS
        .matcher(Files.readString(DOSSIERS.resolve(list)))
        .results()
        .map(match -> line(match.group(1), Integer.parseInt(match.group(2))))
        .toList();
  }

  private static String line(Problem problem) {
    Place place = Objects.requireNonNull(problem.place());
    return line(place.file(), place.line());
  }

  private static String line(String file, int line) {
    return "%s:%04d".formatted(file, line);
  }
}
