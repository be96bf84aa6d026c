package dev.runup.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Says in words why a file could not be read or written.
final class Failures {

  private Failures() {}

  static String words(UncheckedIOException failure) {
    return failure.getMessage() + ": " + reason(failure.getCause());
  }

  private static String reason(@Nullable IOException cause) {
    return switch (cause) {
      case null -> "unknown reason";
      case AccessDeniedException denied -> "no permission for " + denied.getFile();
      case FileAlreadyExistsException taken -> taken.getFile() + " is a file, not a folder";
      case NotDirectoryException file -> file.getFile() + " is a file, not a folder";
      case NoSuchFileException missing -> missing.getFile() + " is not there";
      case FileSystemException system when system.getReason() != null ->
          system.getReason().toLowerCase(Locale.ROOT) + " (" + file(system) + ")";
      default -> String.valueOf(cause.getMessage());
    };
  }

  /// Gives back the file that was to be written, where another one was to take its place.
  private static String file(FileSystemException failure) {
    return failure.getOtherFile() == null ? failure.getFile() : failure.getOtherFile();
  }
}
