package dev.runup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Says why a file could not be read or written.
public final class DiskFailure {

  private DiskFailure() {}

  /// Returns one line about a failure of reading or writing.
  ///
  /// Example: "could not write to out: out is a file, not a folder".
  public static String words(UncheckedIOException failure) {
    return failure.getMessage() + ": " + reason(failure.getCause());
  }

  private static String reason(@Nullable IOException cause) {
    return switch (cause) {
      case null -> "unknown reason";
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileAlreadyExistsException taken -> notAFolder(taken.getFile());
      case NotDirectoryException file -> notAFolder(file.getFile());
      case BindException taken ->
          String.valueOf(taken.getMessage()).toLowerCase(Locale.ROOT)
              + "; choose another --port, or leave it out";
      case NoSuchFileException missing -> missing.getFile() + " doesn't exist";
      // If a move failed, the user knows its target. The source has a temporary name.
      case FileSystemException system when system.getReason() != null ->
          system.getReason().toLowerCase(Locale.ROOT)
              + " ("
              + Objects.requireNonNullElse(system.getOtherFile(), system.getFile())
              + ")";
      default -> String.valueOf(cause.getMessage());
    };
  }

  private static String notAFolder(String path) {
    boolean file = Files.exists(Path.of(path));
    return path + (file ? " is a file, not a folder" : " is a link that leads nowhere");
  }
}
