package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Follows each section of `docs/template-guide.md` in a new dossier and checks the promised
/// output.
class TemplateGuideTest {

  private static final Path PAGE = Path.of("../docs/template-guide.md");

  private static final Pattern BLOCK =
      Pattern.compile("^```(\\w+) ?(\\S*)\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

  @TempDir private Path folder;

  /// A code block of the page.
  ///
  /// @param kind a command, a file, a change of a file, or the expected output
  /// @param name the name of the file
  private record Step(String kind, String name, String text) {}

  private static List<Step> steps(String section) {
    return BLOCK
        .matcher(section)
        .results()
        .map((MatchResult found) -> new Step(found.group(1), found.group(2), found.group(3)))
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> eachSectionDoesWhatItSays() throws IOException {
    List<String> sections =
        Stream.of(Files.readString(PAGE).split("(?m)^## "))
            .filter(section -> !steps(section).isEmpty())
            .toList();
    assertThat(sections).hasSizeGreaterThanOrEqualTo(8);
    assertThat(sections.stream().flatMap(section -> steps(section).stream()).map(Step::kind))
        .contains("sh", "diff", "ftl", "properties", "yaml", "text");
    return sections.stream()
        .map(section ->
            DynamicTest.dynamicTest(section.lines().findFirst().orElseThrow(), () -> run(section)));
  }

  private void run(String section) throws IOException {
    Path dossier =
        folder
            .resolve(section.lines().findFirst().orElseThrow().replace(' ', '-'))
            .resolve("talks");
    assertThat(Ran.of("init", dossier.toString()).code()).isZero();
    List<Step> promises = new ArrayList<>();
    for (Step step : steps(section)) {
      Path file = dossier.resolve(step.name());
      switch (step.kind()) {
        case "sh" -> command(step.text(), dossier);
        case "diff" -> Files.writeString(file, changed(Files.readString(file), step.text()));
        case "text" -> promises.add(step);
        default -> {
          Files.createDirectories(file.getParent());
          Files.writeString(file, step.text());
        }
      }
    }
    if (!promises.isEmpty()) {
      Path out = dossier.resolveSibling("out");
      Ran built = Ran.of("build", dossier.toString(), "-o", out.toString());
      assertThat(built.code()).as(built.err()).isZero();
      for (Step promise : promises) {
        assertThat(printed(out, promise.name())).contains(promise.text().lines().toList());
      }
    }
  }

  private static void command(String lines, Path dossier) {
    for (String line : lines.lines().toList()) {
      String[] words = line.replace("runup ", "").replaceAll("\\btalks$", dossier + "").split(" ");
      Ran ran = Ran.of(words);
      assertThat(ran.code()).as(line + "\n" + ran.err()).isZero();
    }
  }

  /// Returns a text with the change applied. All old lines must exist in it.
  private static String changed(String text, String diff) {
    String before = lines(diff, '-');
    assertThat(text).contains(before);
    return text.replace(before, lines(diff, '+'));
  }

  private static String lines(String diff, char sign) {
    return diff.lines()
        .filter(line -> line.charAt(0) == sign)
        .map(line -> line.substring(1) + "\n")
        .reduce("", String::concat);
  }

  /// Returns the content of a built file. Example: `daily.md` finds `daily-2025-12-28.md`.
  private static String printed(Path out, String name) throws IOException {
    String edition = name.substring(0, name.indexOf('.'));
    try (Stream<Path> files = Files.list(out)) {
      Path file =
          files
              .filter(one ->
                  one.getFileName()
                      .toString()
                      .matches(
                          edition + "-[\\d-]+" + Pattern.quote(name.substring(edition.length()))))
              .findFirst()
              .orElseThrow();
      return Files.readString(file);
    }
  }
}
