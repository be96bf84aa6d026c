package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Checks what the program takes for a terminal.
class TerminalTest {

  @Test
  void terminalIsRecognized() {
    assumeTrue(Files.exists(Path.of("/dev/tty")));
    assertThat(Terminal.is(Path.of("/dev/tty"))).isTrue();
  }

  @Test
  void fileIsNoTerminal(@TempDir Path folder) throws IOException {
    assertThat(Terminal.is(Files.createFile(folder.resolve("log")))).isFalse();
    assertThat(Terminal.is(folder)).isFalse();
    assertThat(Terminal.is(folder.resolve("missing"))).isFalse();
  }

  @Test
  void deviceWithoutScreenIsNoTerminal() {
    assertThat(Terminal.is(Path.of("/dev/null"))).isFalse();
    assertThat(Terminal.is(Path.of("/dev/full"))).isFalse();
    assertThat(Terminal.is(Path.of("/dev/zero"))).isFalse();
  }

  @Test
  void simpleTerminalGetsNoLine() {
    assertThat(Terminal.isStderr("dumb")).isFalse();
    assertThat(Terminal.isStderr(null)).isFalse();
  }
}
