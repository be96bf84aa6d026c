package dev.runup.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tests what the program does if nobody takes its data.
class StdoutTest {

  @TempDir private Path folder;

  /// The program starts only after the other end of the pipe has closed it.
  @Test
  void readerThatEndsEarlyIsNoFailure() throws Exception {
    String script =
        """
        mkfifo gate
        { read -r go <gate; runup schema; echo "exit code $?" >&2; } | { exec <&-; echo go >gate; }
        """;

    assertThat(Shell.in(folder).run(folder, script)).isEqualTo(new Shell.Ended(0, "exit code 0\n"));
  }

  @Test
  void fullDiskIsAFailure() throws Exception {
    assumeTrue(Files.isWritable(Path.of("/dev/full")), "there is no /dev/full");

    assertThat(Shell.in(folder).run(folder, "runup schema >/dev/full"))
        .isEqualTo(new Shell.Ended(Exit.NOT_FOUND, "runup: could not write to stdout\n"));
  }
}
