package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

  /// A clock of a machine on which a class can't be loaded, for example for want of `/dev/urandom`.
  private static final class BrokenClock extends Clock {
    @Override
    public ZoneId getZone() {
      throw new ExceptionInInitializerError("no source of random numbers");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      throw new ExceptionInInitializerError("no source of random numbers");
    }
  }

  @Test
  void errorOfMachineIsReportedAsBugAndNotAsProblemOfFacts(@TempDir Path folder) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code =
        Main.run(
            new String[] {"init", folder.resolve("talks").toString()},
            new PrintStream(new ByteArrayOutputStream()),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            new BrokenClock());

    assertThat(code).isEqualTo(Exit.BUG);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("runup: a bug in Runup: java.lang.ExceptionInInitializerError")
        .contains("no source of random numbers", "at dev.runup.cli.", "RUNUP_TRACE=1")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--version", "--help", "help exit-codes", "schema"})
  void errorOutsideOfCommandsIsABugToo(String command) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream broken =
        new PrintStream(new ByteArrayOutputStream()) {
          @Override
          public void print(String text) {
            throw new NoClassDefFoundError("a class\nof the machine");
          }
        };

    int code =
        Main.run(
            command.split(" ", -1),
            broken,
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Clock.systemUTC());

    assertThat(code).isEqualTo(Exit.BUG);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("runup: a bug in Runup: java.lang.NoClassDefFoundError: a class of the machine")
        .hasLineCount(1);
  }

  @Test
  void tooLittleMemoryIsNoBug() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console.Buffer buffer = new Console.Buffer();

    int code =
        Failures.report(new OutOfMemoryError("Java heap space"), buffer.console(Quiet.ERRORS));
    buffer.printTo(new Console(System.out, new PrintStream(err), Quiet.ERRORS));

    assertThat(code).isEqualTo(Exit.NOT_FOUND);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("runup: the memory that Runup may use isn't enough")
        .contains("RUNUP_JAVA_OPTS=-Xmx4g")
        .hasLineCount(1);
  }
}
