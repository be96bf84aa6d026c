package dev.runup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Thrown if another process is building into the output folder.
public final class BusyException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  /// @param holder the process in words, for example "process 4711"
  BusyException(Path folder, String holder) {
    super(folder + " is busy", new IOException(holder + " is building into it"));
  }
}
