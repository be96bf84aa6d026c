package dev.runup.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.IVersionProvider;

/// The program's version, which the build writes into the jar.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    try (InputStream file = Version.class.getResourceAsStream("version.txt")) {
      if (file == null) {
        throw new IllegalStateException("the jar lacks its version");
      }
      return new String[] {
        "runup " + new String(file.readAllBytes(), StandardCharsets.UTF_8).strip()
      };
    }
  }
}
