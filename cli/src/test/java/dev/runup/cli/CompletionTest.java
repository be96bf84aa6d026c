package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {

  private static final Path BASH = Path.of("/bin/bash");

  @TempDir private Path folder;

  /// Gives back what bash offers for the last of some words, which it splits at blanks and at =.
  private List<String> offered(String typed) throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(BASH), "there is no bash");
    Path script =
        Files.writeString(folder.resolve("completion"), Ran.of("completion", "bash").out());
    List<String> command = new ArrayList<>(List.of(BASH.toString(), "-c"));
    command.add(
        "shopt -s extglob; . \"$0\"; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _runup"
            + " 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"");
    command.add(script.toString());
    command.addAll(List.of(typed.replace("=", " = ").split(" ", -1)));
    Process bash = new ProcessBuilder(command).directory(folder.toFile()).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).isZero();
    return said.lines().filter(line -> !line.isEmpty()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "runup b, build",
    "runup --v, --version",
    "runup build --wa, --wait --watch",
    "runup build talks --out, --output",
    "runup build --format h, html",
    "runup build --format=p, pdf",
    "'runup build --format md,h', 'md,html'",
    "runup check --format sa, sarif",
    "runup diff --format, --format",
    "runup schema r, runup.yaml",
    "runup templates e, eject",
    "runup templates t, talks test",
    "runup templates eject --h, --help",
    "runup templates eject su, summit",
    "runup templates test ta, talks",
    "runup completion , bash zsh",
    "runup build ta, talks",
    "runup build -o ta, talks",
    "runup build --output=ta, talks",
    "runup serve --port , ''",
    "runup build talks --assets l, linked",
    "runup build --heading-base=6, 6",
    "runup diff talks --since to, today",
    "runup nothing --, ''",
  })
  void bashCompletesWhatIsTyped(String typed, String offered) throws Exception {
    Files.createDirectories(folder.resolve("talks"));
    Files.writeString(folder.resolve("tale.txt"), "no folder");
    String words = typed.endsWith("completion") ? typed + " " : typed;

    assertThat(offered(words.endsWith("--port") ? words + " " : words))
        .containsExactlyInAnyOrder(offered.isEmpty() ? new String[0] : offered.split(" "));
  }

  @Test
  void bashCompletesAFolderWithABlankAsOneWord() throws Exception {
    Files.createDirectories(folder.resolve("border talks"));

    assertThat(offered("runup build bord")).containsExactly("border talks");
  }

  @Test
  void zshIsToldWhatAValueCanBeAndAllThatADescriptionSays() {
    assertThat(Ran.of("completion", "zsh").out())
        .contains(
            "'--as-of=[The issue of this day\\: what was known at its cut-off]:DAY:(today now)'")
        .contains("'1:DOSSIER:{compadd list eject test; _files -/}'")
        .contains("'1:TEMPLATE:(at-a-glance ", " summit)'")
        .contains(":LEVEL:(1 2 3 4 5 6)'");
  }

  @Test
  void bothShellsKnowAllCommandsAndOptions() {
    List<String> commands =
        Ran.of("--help")
            .out()
            .lines()
            .filter(line -> line.matches(" {4}[a-z].*"))
            .map(line -> line.strip().split(" ")[0])
            .toList();
    assertThat(commands).contains("init", "completion", "templates");
    assertThat(Ran.of("completion", "zsh").out()).contains("    'templates eject')");
    for (String shell : List.of("bash", "zsh")) {
      String script = Ran.of("completion", shell).out();
      for (String command : commands) {
        assertThat(script).contains("    " + command + ")");
        Stream<String> options =
            Ran.of(command, "--help")
                .out()
                .lines()
                .filter(line -> line.matches(" {2,6}(-\\w, )?--.*"))
                .map(line -> line.replaceAll("^ +(-\\w, )?|[= ].*", ""));
        assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(script).contains(option));
      }
    }
  }

  @Test
  void anotherShellIsWrongUsage() {
    Ran ran = Ran.of("completion", "fish");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err()).contains("only for bash and zsh");
    assertThat(Ran.of("completion").code()).isEqualTo(Exit.USAGE);
  }
}
