package dev.runup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Another process is building into the folder.
public final class BusyException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  /// @param holder which process, in words
  BusyException(Path folder, String holder) {
    super(folder + " is busy", new IOException(holder + " is building into it"));
  }
}
