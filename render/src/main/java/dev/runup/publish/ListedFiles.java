package dev.runup.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files that `SHA256SUMS` of an output folder lists and that are still there.
public final class ListedFiles {

  /// A line of `SHA256SUMS`. Group 1 is the name of a file.
  private static final Pattern LINE = Pattern.compile("(?m)^[0-9a-f]{64} {2}([^/\n]+)$");

  private ListedFiles() {}

  /// Returns their names, without those in inner folders. None if the folder has no `SHA256SUMS`.
  ///
  /// @throws UncheckedIOException if it can't be read
  public static SortedSet<String> of(Path folder) {
    SortedSet<String> names = new TreeSet<>();
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(OutputFolder.SUMS));
      Matcher line = LINE.matcher(new String(bytes, StandardCharsets.UTF_8));
      while (line.find()) {
        if (exists(folder, line.group(1))) {
          names.add(line.group(1));
        }
      }
    } catch (NoSuchFileException | NotDirectoryException _) {
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
    return names;
  }

  private static boolean exists(Path folder, String name) {
    try {
      return Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException _) {
      return false;
    }
  }
}
