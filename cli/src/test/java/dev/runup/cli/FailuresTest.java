package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FailuresTest {

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
