package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgressLineTest {

  private static final String LINE = "\r\033[Krunup: building …";
  private static final String ERASED = "\r\033[K";

  /// A terminal that records its output and can wait for the first part of it.
  private static final class Terminal extends ByteArrayOutputStream {
    private final CountDownLatch written = new CountDownLatch(1);

    @Override
    public void flush() {
      written.countDown();
    }

    String text() {
      return toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void printedTextReplacesTheLine() throws InterruptedException {
    Terminal terminal = new Terminal();
    try (ProgressLine progress = new ProgressLine(terminal, "building", Duration.ofMillis(1))) {
      progress.start();
      terminal.written.await();
      PrintStream err =
          progress.clearingBefore(new PrintStream(terminal, true, StandardCharsets.UTF_8));
      err.println("runup: done");
      err.println("runup: really");
    }

    assertThat(terminal.text()).startsWith(LINE).endsWith(ERASED + "runup: done\nrunup: really\n");
  }

  @Test
  void nextStageShowsTheLineAgain() throws InterruptedException {
    Terminal terminal = new Terminal();
    try (ProgressLine progress = new ProgressLine(terminal, "building", Duration.ofMillis(1))) {
      progress.clearingBefore(new PrintStream(new Terminal())).println("runup: talks:");
      progress.begin("building dossier 2/50");
      progress.start();
      terminal.written.await();
    }

    assertThat(terminal.text())
        .startsWith(ERASED + "runup: building dossier 2/50 …")
        .endsWith(ERASED);
  }

  @Test
  void sameLineIsDrawnOnce() throws InterruptedException {
    Terminal terminal = new Terminal();
    try (ProgressLine progress = new ProgressLine(terminal, "building", Duration.ofMillis(1))) {
      progress.begin("building");
      progress.start();
      terminal.written.await();
      progress.begin("building");
    }

    assertThat(terminal.text()).isEqualTo(LINE + ERASED);
  }

  @Test
  void closedLineIsErased() throws InterruptedException {
    Terminal terminal = new Terminal();
    try (ProgressLine progress = new ProgressLine(terminal, "building", Duration.ofMillis(1))) {
      progress.start();
      terminal.written.await();
    }

    assertThat(terminal.text()).startsWith(LINE).endsWith(ERASED);
  }

  @Test
  void shortCommandHasNoLine() {
    Terminal terminal = new Terminal();
    try (ProgressLine progress = new ProgressLine(terminal, "building", Duration.ofDays(1))) {
      progress.start();
      progress
          .clearingBefore(new PrintStream(terminal, true, StandardCharsets.UTF_8))
          .print("done");
    }

    assertThat(terminal.text()).isEqualTo("done");
  }

  @Test
  void quietCommandHasNoLine() {
    assertThat(ProgressLine.doing(new String[] {"build", "talks"})).isEqualTo("building");
    assertThat(ProgressLine.doing(new String[] {"build", "talks", "-q"})).isNull();
    assertThat(ProgressLine.doing(new String[] {"check", "--quiet", "talks"})).isNull();
    assertThat(ProgressLine.doing(new String[] {"schema"})).isNull();
    assertThat(ProgressLine.doing(new String[0])).isNull();
  }
}
