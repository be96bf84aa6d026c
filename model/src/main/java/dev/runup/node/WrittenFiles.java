package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files that Runup wrote into a dossier's folder. They are listed there in `SHA256SUMS`.
///
/// A file that may hold facts is never counted among them, even if it is listed.
public final class WrittenFiles {

  /// The file whose presence shows that Runup wrote its briefings into the folder.
  private static final String SUMS = "SHA256SUMS";

  /// A line of `SHA256SUMS`. Group 1 is the file, group 2 the folder of figures that contains it.
  private static final Pattern LINE =
      Pattern.compile("(?m)^[0-9a-f]{64} {2}((?:([^/\n]+\\.figures)/)?[^/\n]+)$");

  private final Path folder;
  private final Set<String> names = new HashSet<>();

  public WrittenFiles(Path folder) {
    this.folder = folder;
    if (existIn(folder)) {
      read();
    }
  }

  /// Returns whether Runup wrote into a folder.
  public static boolean existIn(Path folder) {
    return Files.exists(folder.resolve(SUMS), LinkOption.NOFOLLOW_LINKS);
  }

  private void read() {
    names.add(SUMS);
    Path sums = folder.resolve(SUMS);
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(sums, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (new InputFile(sums, SUMS).load(attributes) instanceof LoadedFile.Text(var input)) {
        Matcher line = LINE.matcher(input.text());
        while (line.find()) {
          names.add(line.group(1));
          names.add(Objects.requireNonNullElse(line.group(2), line.group(1)));
        }
      }
    } catch (IOException _) {
      // The file has been deleted since. No names are known then.
    }
  }

  /// Returns whether Runup wrote the file, or created the folder for its figures.
  public boolean contains(Path path) {
    InputFile file = InputFile.of(path, folder);
    return names.contains(file.name()) && !file.mayHoldFacts();
  }
}
