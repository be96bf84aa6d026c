package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTest {

  @ParameterizedTest
  @CsvSource({"Linux, xdg-open", "Mac OS X, open", "Windows 11, explorer", "FreeBSD, xdg-open"})
  void eachSystemHasItsProgram(String system, String program) {
    assertThat(Browser.command(system)).isEqualTo(program);
  }

  @Test
  void missingProgramIsNoFailure() {
    assertThat(Browser.start("/nowhere/xdg-open", "http://127.0.0.1:8017/")).isFalse();
  }

  @Test
  void programThatIsThereIsStarted() {
    assumeTrue(Files.isExecutable(Path.of("/bin/true")));
    assertThat(Browser.start("/bin/true", "http://127.0.0.1:8017/")).isTrue();
  }
}
