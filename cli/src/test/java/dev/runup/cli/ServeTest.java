package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ServeTest {

  @TempDir private Path folder;

  @Test
  void servePrintsItsAddressAndShowsSavedChanges() throws Exception {
    Ran.of("init", folder.toString());
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PipedOutputStream out = new PipedOutputStream();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(out), StandardCharsets.UTF_8));
    FutureTask<Integer> served =
        new FutureTask<>(() ->
            Main.run(
                new String[] {"serve", folder.toString()},
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC()));
    Thread thread = Thread.ofPlatform().start(served);

    assertThat(lines.readLine()).matches("http://127\\.0\\.0\\.1:\\d+/[\\w-]{22}/");
    thread.interrupt();

    assertThat(served.get()).isEqualTo(Exit.INTERRUPTED);
    out.close();
    assertThat(lines.readLine()).isNull();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("Ctrl-C ends the preview");
  }

  @Test
  void missingDossierIsNotServed() throws IOException {
    Ran ran = Ran.of("serve", folder.toString());

    assertThat(ran.code()).isEqualTo(Exit.NOT_FOUND);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("holds no runup.yaml");
  }

  @Test
  void usedPortIsExplained() throws IOException {
    Ran.of("init", folder.toString());
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran ran = Ran.of("serve", folder.toString(), "--port", String.valueOf(taken.getLocalPort()));

      assertThat(ran.code()).isEqualTo(Exit.NOT_FOUND);
      assertThat(ran.err())
          .contains("could not listen on port " + taken.getLocalPort())
          .contains("; choose another --port, or leave it out")
          .doesNotContain("Exception");
    }
    assertThat(Ran.of("serve", folder.toString(), "--port", "70000").code()).isEqualTo(Exit.USAGE);
    assertThat(Ran.of("serve", "--port", "abc").err()).contains("can't be \"abc\"; write a number");
    assertThat(Files.exists(folder.resolve("out"))).isFalse();
  }

  @Test
  void onlyAddressesOfEditorsAreTaken() {
    Ran ran = Ran.of("serve", folder.toString(), "--editor", "javascript:{file}");

    assertThat(ran.code()).isEqualTo(Exit.USAGE);
    assertThat(ran.err())
        .contains("--editor can't be \"javascript:{file}\"")
        .contains("vscode://file{file}:{line}:{column}");
  }
}
