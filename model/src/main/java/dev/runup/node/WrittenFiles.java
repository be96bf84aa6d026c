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

/// The files that Runup wrote into the folder of a dossier itself, as `SHA256SUMS` there names
/// them. What may hold facts is none of them, whoever names it.
public final class WrittenFiles {

  /// Marks a folder that Runup wrote its briefings into.
  private static final String SUMS = "SHA256SUMS";

  /// A file's line; figures lie in a folder of their own.
  private static final Pattern LINE =
      Pattern.compile("(?m)^[0-9a-f]{64} {2}((?:([^/\n]+\\.figures)/)?[^/\n]+)$");

  private final Path folder;
  private final Set<String> names = new HashSet<>();

  /// @param folder a dossier's folder, whether or not Runup wrote into it
  public WrittenFiles(Path folder) {
    this.folder = folder;
    if (areIn(folder)) {
      read();
    }
  }

  /// Says whether Runup wrote into a folder.
  public static boolean areIn(Path folder) {
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
      // It went, and names nothing.
    }
  }

  /// Says whether a file is one of them, or a folder that was made for some.
  public boolean have(Path path) {
    InputFile file = InputFile.of(path, folder);
    return names.contains(file.name()) && !file.mayHoldFacts();
  }
}
