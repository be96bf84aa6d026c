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

class ManPageTest {

  @TempDir private Path folder;

  private static Stream<String> commands() {
    return Stream.concat(HelpTest.commands().stream(), Stream.of("templates eject"));
  }

  private static String page(String command) {
    Ran ran = Ran.of(("help man " + command).strip().split(" "));
    assertThat(ran.code()).as(ran.err()).isEqualTo(Exit.DONE);
    return ran.out();
  }

  @Test
  void pageHasTheTextsOfTheHelp() {
    assertThat(page("serve"))
        .startsWith(".TH RUNUP\\-SERVE 1 \"\" \"" + Main.version() + "\" \"Runup\"\n.SH NAME\n")
        .contains("\nrunup\\-serve \\- Shows a dossier's briefings in a browser on this machine")
        .contains("\n.B runup serve\n[OPTIONS] DOSSIER\n")
        .contains("\n.TP\n.B \\-\\-port=PORT\nThe port of the address, 1 to 65535")
        .contains("\n.SH EXAMPLES\n.nf\n  runup serve talks \\-\\-open\n");
  }

  @Test
  void pageOfTheProgramListsAllCommandsAndExitCodes() {
    assertThat(page(""))
        .contains(
            HelpTest.commands().stream()
                .map(one -> "\n.BR runup\\-" + one.replace("-", "\\-") + " (1)\n")
                .toList())
        .contains("\n.SH EXIT STATUS\n.nf\n  0    done\n");
  }

  @Test
  void unknownCommandHasNoPage() {
    assertThat(Ran.of("help", "man", "bild").code()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("help", "man", "bild").err()).contains("did you mean \"build\"?");
  }

  /// As Debian's lintian asks for.
  @Test
  void manFindsNothingWrong() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/man")), "there is no man");
    List<String> call =
        new ArrayList<>(List.of("/usr/bin/man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z"));
    for (String command : Stream.concat(Stream.of(""), commands()).toList()) {
      Path file = folder.resolve("runup" + command.replace(' ', '-') + ".1");
      call.add(Files.writeString(file, page(command)).toString());
    }
    ProcessBuilder man = new ProcessBuilder(call);
    man.environment().put("LC_ALL", "C.UTF-8");
    man.environment().put("MANWIDTH", "80");
    man.environment().put("MANROFFSEQ", "");
    Process process = man.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();

    String warnings = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(warnings).isZero();
    assertThat(warnings).isEmpty();
  }
}
