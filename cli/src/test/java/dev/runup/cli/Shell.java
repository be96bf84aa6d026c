package dev.runup.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// A real shell with the program `runup` on its path. Tests that need it are skipped without one.
///
/// @param bin the folder with the program
record Shell(Path bin) {

  static final String CLASSES = System.getProperty("java.class.path");
  static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  /// The exit code of a script, and all that it printed.
  record Ended(int code, String said) {}

  /// Writes the program into the folder `bin` of a folder.
  static Shell in(Path folder) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell");
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path program = bin.resolve("runup");
    Files.writeString(
        program,
        """
        #!/bin/sh
        exec '%s' -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s' dev.runup.cli.Main "$@"
        """
            .formatted(JAVA, CLASSES));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new Shell(bin);
  }

  boolean has(String program) throws IOException, InterruptedException {
    return run(bin, "command -v " + program).code() == 0;
  }

  /// Runs a script in a folder. It ends at the first command that fails.
  Ended run(Path folder, String script) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-e", "-c", script);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
    builder.environment().put("XDG_CACHE_HOME", bin.resolveSibling("cache").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    return new Ended(process.waitFor(), said);
  }
}
