package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.runup.format.Format;
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

  /// Reads the script and calls the function that it registers, with the words of a command.
  private static final String BASH =
      """
      . "$0"
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE=$*
      function=$(complete -p runup)
      function=${function#*-F }
      ${function%% *} 2>/dev/null
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  /// Does the same. Zsh calls the function as a shell of 1989 would, and filters what it offers.
  private static final String ZSH =
      """
      autoload -Uz compinit
      compinit -u -D
      . "$0"
      emulate sh
      setopt kshglob noshglob braceexpand
      COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE=$*
      ${${_comps[runup]#*-F }%% *}
      printf '%s\\n' "${(M)COMPREPLY[@]:#${@[-1]}*}"
      """;

  @TempDir private Path folder;

  /// Returns what bash offers for the last of some words, which it splits at blanks and at =.
  private List<String> bash(String typed) throws IOException, InterruptedException {
    return offered("bash", BASH, typed.replace("=", " = "));
  }

  private List<String> offered(String shell, String calls, String typed)
      throws IOException, InterruptedException {
    Path program = Path.of("/bin", shell);
    assumeTrue(Files.isExecutable(program), "there is no " + shell);
    Path script = Files.writeString(folder.resolve("script"), Ran.of("completion", shell).out());
    List<String> command =
        new ArrayList<>(List.of(program.toString(), "-c", calls, script.toString()));
    command.addAll(List.of(typed.split(" ", -1)));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().filter(line -> !line.isEmpty()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "runup b, build",
    "runup --v, --version",
    "runup build --wa, --wait --watch",
    "runup build talks --out, --output",
    "runup build --format ht, html",
    "runup build --format=pd, pdf",
    "runup check --format sa, sarif",
    "runup check --format co, codequality",
    "runup build --sh, --shard",
    "runup diff --format, --format",
    "runup schema r, runup.yaml",
    "runup templates e, eject explain",
    "runup templates ta, talks tale.txt",
    "runup templates eject --h, --help",
    "runup templates eject su, summit",
    "runup templates test ta, talks tale.txt",
    "runup completion z, zsh",
    "runup build ta, talks tale.txt",
    "runup build -o ta, talks tale.txt",
    "runup build --output=ta, talks tale.txt",
    "runup serve --port 8, ''",
    "runup build talks --assets l, linked",
    "runup build --heading-base=6, 6",
    "runup diff talks --since to, today",
    "runup nothing --x, ''",
    "runup help re, release review",
  })
  void bashCompletesWhatIsTyped(String typed, String offered) throws Exception {
    Files.createDirectories(folder.resolve("talks"));
    Files.writeString(folder.resolve("tale.txt"), "no folder");

    assertThat(bash(typed))
        .containsExactlyInAnyOrder(offered.isEmpty() ? new String[0] : offered.split(" "));
  }

  @Test
  void bashOffersTheEditionsOfTheDossier() throws Exception {
    DossierSamples.written(
        folder.resolve("talks"), "editions: {daily: {}, public: {}, press: {}}\n", "");
    Ran names = Ran.of("completion", "editions", folder.resolve("talks").toString());
    assertThat(names.out()).isEqualTo("daily\npublic\npress\n");

    String answering =
        "runup() { [ \"$*\" = 'completion editions talks' ] && echo daily public press; }\n";
    assertThat(offered("bash", answering + BASH, "runup build talks --edition p"))
        .containsExactly("public", "press");
    assertThat(offered("bash", answering + BASH, "runup build talks --edition = d"))
        .containsExactly("daily");
  }

  @Test
  void bashOffersMarksAndFactsOfTheDossier() throws Exception {
    String facts =
        """
        intake: {recorded: 2026-01-12, source: wire}
        sources: [{id: wire, title: The wire, kind: post}]
        events: [{id: visit, title: A visit, status: planned}, {title: A call, status: planned}]
        """;
    String talks =
        DossierSamples.written(folder.resolve("talks"), "mark: CLEAR\n", facts).toString();
    assertThat(Ran.of("completion", "facts", talks).out()).isEqualTo("visit\nwire\n");
    assertThat(Ran.of("completion", "marks", talks).out()).startsWith("TLP:CLEAR\nTLP:GREEN\n");

    String answering =
        "runup() { [ \"$*\" = 'completion facts talks' ] && echo visit wire; "
            + "[ \"$*\" = 'completion marks talks' ] && echo CLEAR GREEN; }\n";
    assertThat(offered("bash", answering + BASH, "runup explain talks v")).containsExactly("visit");
    assertThat(offered("bash", answering + BASH, "runup build talks --ceiling G"))
        .containsExactly("GREEN");
  }

  @Test
  void bashOffersEveryFormat() throws Exception {
    assertThat(bash("runup build --format=")).containsExactlyInAnyOrderElementsOf(Format.keys());
  }

  @ParameterizedTest
  @CsvSource({
    "runup b, build",
    "runup build --wa, --wait --watch",
    "runup build --format ht, html",
    "runup templates eject su, summit",
  })
  void zshCompletesWhatIsTyped(String typed, String offered) throws Exception {
    assertThat(offered("zsh", ZSH, typed)).containsExactlyInAnyOrder(offered.split(" "));
  }

  @Test
  void bashCompletesAFolderWithABlankAsOneWord() throws Exception {
    Files.createDirectories(folder.resolve("border talks"));

    assertThat(bash("runup build bord")).containsExactly("border talks");
  }

  @Test
  void bashCompletesAllOptionsOfAllCommands() throws Exception {
    List<String> commands =
        Ran.of("--help")
            .out()
            .lines()
            .filter(line -> line.matches(" {4}[a-z].*"))
            .map(line -> line.strip().split(" ")[0])
            .toList();
    assertThat(commands).contains("init", "completion", "templates");
    assertThat(bash("runup ")).containsExactlyInAnyOrderElementsOf(commands);
    for (String command : commands) {
      Stream<String> options =
          Ran.of(command, "--help")
              .out()
              .lines()
              .filter(line -> line.matches(" {2,6}(-\\w, )?--.*"))
              .map(line -> line.replaceAll("^ +(-\\w, )?|[= ].*", ""));
      assertThat(bash("runup " + command + " --"))
          .containsExactlyInAnyOrderElementsOf(options.toList());
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
