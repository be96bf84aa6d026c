package dev.runup.node;

import dev.runup.node.InputFile.LoadedFile;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files that Runup wrote into a dossier's folder. They are listed there in `SHA256SUMS`, or in
/// `.SHA256SUMS` if they are bundles for a site generator.
///
/// A file that may hold facts, and the release register, are never counted among them, even if they
/// are listed.
public final class WrittenFiles {

  /// The file whose presence shows that Runup wrote its briefings into the folder.
  private static final String SUMS = "SHA256SUMS";

  /// A line of `SHA256SUMS`. Group 1 is the file, group 2 the folder that contains it.
  private static final Pattern LINE =
      Pattern.compile("(?m)^[0-9a-f]{64} {2}((?:([^/\n]+)/)?[^/\n]+)$");

  /// The page of a bundle, whose folder is group 1.
  private static final Pattern PAGE =
      Pattern.compile("(?m)^[0-9a-f]{64} {2}([^/\n]+)/index[^/\n]*\\.md$");

  private final Path folder;
  private final Set<String> names = new HashSet<>();

  /// @param tree the files of a dossier
  /// @param folder the path of its folder
  public WrittenFiles(FileTree tree, Path folder) {
    this.folder = folder;
    if (existIn(tree, folder)) {
      Path sums = sums(tree, folder);
      names.add(String.valueOf(sums.getFileName()));
      if (tree.isFile(sums)
          && tree.load(new InputFile(sums, SUMS)) instanceof LoadedFile.Text(var input, var _)) {
        read(input.text());
      }
    }
  }

  /// Returns whether Runup wrote into a folder.
  public static boolean existIn(FileTree tree, Path folder) {
    return tree.exists(sums(tree, folder), LinkOption.NOFOLLOW_LINKS);
  }

  private static Path sums(FileTree tree, Path folder) {
    Path sums = folder.resolve(SUMS);
    boolean isHidden = !tree.exists(sums, LinkOption.NOFOLLOW_LINKS);
    return isHidden ? folder.resolve("." + SUMS) : sums;
  }

  private void read(String sums) {
    Set<String> bundles = new HashSet<>();
    PAGE.matcher(sums).results().forEach(page -> bundles.add(page.group(1)));
    Matcher line = LINE.matcher(sums);
    while (line.find()) {
      String inner = line.group(2);
      if (inner == null) {
        names.add(line.group(1));
      } else if (inner.endsWith(".figures") || bundles.contains(inner)) {
        names.add(line.group(1));
        names.add(inner);
      }
    }
  }

  /// Returns whether Runup wrote the file, or created the folder for its figures.
  public boolean contains(Path path) {
    InputFile file = InputFile.of(path, folder);
    return names.contains(file.name())
        && !file.mayHoldFacts()
        && !file.name().equals(DossierFolder.RELEASES);
  }
}
