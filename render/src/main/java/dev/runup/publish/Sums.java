package dev.runup.publish;

import dev.runup.pipeline.BundleFiles;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The account of an output folder: the checksums of all files that builds have published in it. It
/// is the file `SHA256SUMS`, sorted by name, in the form that `sha256sum --check` reads. In a
/// folder of bundles it is `.SHA256SUMS`, because a site generator publishes what it finds there,
/// unless its name begins with a dot.
///
/// @param byName the checksums as 64 hexadecimal digits, by the path of the file in the folder
public record Sums(NavigableMap<String, String> byName) {

  /// The name of the file.
  public static final String FILE = "SHA256SUMS";

  /// The name of the file in a folder of bundles.
  private static final String HIDDEN = "." + FILE;

  /// A line for a file in the folder, or in an inner folder of it. Published names hold neither
  /// backslashes nor control characters.
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64})  ((?:[^/\\\\\\p{Cntrl}]+/)?[^/\\\\\\p{Cntrl}]+)");

  /// The largest file that is read, in bytes. It lists about 150,000 files.
  static final int MAX_SIZE = 16 << 20;

  /// The largest published file whose text is read, in bytes.
  static final int MAX_TEXT = 64 << 10;

  public Sums {
    byName = Collections.unmodifiableNavigableMap(new TreeMap<>(byName));
  }

  /// Reads the account of a folder. It is empty if there is none. Lines in another form are left
  /// out, and so are those for names such as `..`.
  ///
  /// @throws IOException if it can't be read, or is larger than 16 MiB
  static Sums read(Path folder) throws IOException {
    return readFile(folder.resolve(nameIn(folder, List.of())));
  }

  /// Returns the name of the account of a folder. If it has none yet, the files that are to be
  /// published decide.
  static String nameIn(Path folder, Collection<String> files) {
    if (Files.exists(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS)) {
      return FILE;
    }
    boolean isHidden =
        Files.exists(folder.resolve(HIDDEN), LinkOption.NOFOLLOW_LINKS)
            || files.stream().anyMatch(BundleFiles::isPage);
    return isHidden ? HIDDEN : FILE;
  }

  /// Returns whether a file has a name of an account.
  static boolean isAccount(String name) {
    return name.equals(FILE) || name.equals(HIDDEN);
  }

  /// Reads an account from a file in the same way, whatever its name is.
  static Sums readFile(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return new Sums(new TreeMap<>());
    }
    if (Files.size(file) > MAX_SIZE) {
      throw new FileSystemException(file.toString(), null, "it is larger than 16 MiB; delete it");
    }
    return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  private static Sums parse(String text) {
    NavigableMap<String, String> sums = new TreeMap<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .filter(line -> isInside(line.group(2)))
        .forEach(line -> sums.put(line.group(2), line.group(1)));
    return new Sums(sums);
  }

  private static boolean isInside(String name) {
    try {
      return !isAccount(name)
          && !name.startsWith(Publication.OURS)
          && Path.of(name).equals(Path.of("/").relativize(Path.of("/", name).normalize()));
    } catch (InvalidPathException _) { // Windows allows fewer names.
      return false;
    }
  }

  /// Returns the account after a build.
  ///
  /// @param built the files of the build
  /// @param deleted the names of files that the build deletes
  Sums after(List<FileSum> built, Collection<String> deleted) {
    NavigableMap<String, String> sums = new TreeMap<>(byName);
    deleted.forEach(sums::remove);
    built.forEach(file -> sums.put(file.name(), file.sha256()));
    return new Sums(sums);
  }

  /// Returns the account without files that somebody has deleted.
  Sums thatExistIn(Path folder) {
    NavigableMap<String, String> sums = new TreeMap<>(byName);
    sums.keySet().removeIf(name -> !Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS));
    return new Sums(sums);
  }

  /// Returns the names of files that are not there.
  SortedSet<String> missingIn(Path folder) {
    SortedSet<String> missing = new TreeSet<>(byName.keySet());
    missing.removeAll(thatExistIn(folder).byName.keySet());
    return missing;
  }

  /// Returns the names of files whose bytes are not those that a build has published.
  ///
  /// @throws IOException if one can't be read
  SortedSet<String> alteredIn(Path folder) throws IOException {
    SortedSet<String> altered = new TreeSet<>();
    for (String name : thatExistIn(folder).byName.keySet()) {
      Path file = folder.resolve(name);
      boolean same =
          Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
              && Sha256.hex(Files.readAllBytes(file)).equals(byName.get(name));
      if (!same) {
        altered.add(name);
      }
    }
    return altered;
  }

  /// Returns the checksums of those of some files that lie in a folder. What is no regular file has
  /// an empty one.
  ///
  /// @throws IOException if one can't be read
  static Map<String, String> of(Path folder, Collection<String> names) throws IOException {
    Map<String, String> sums = new TreeMap<>();
    for (String name : names) {
      Path file = isInside(name) ? folder.resolve(name) : folder;
      if (isInside(name) && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        boolean isFile = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        sums.put(name, isFile ? Sha256.hex(Files.readAllBytes(file)) : "");
      }
    }
    return sums;
  }

  /// Returns the text of a file as it was published, or null.
  ///
  /// @throws IOException if it can't be read
  static @Nullable String text(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    String sum = read(folder).byName().get(name);
    if (sum == null
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > MAX_TEXT) {
      return null;
    }
    byte[] bytes = Files.readAllBytes(file);
    return Sha256.hex(bytes).equals(sum) ? new String(bytes, StandardCharsets.UTF_8) : null;
  }

  /// Returns the bytes of `SHA256SUMS`.
  byte[] bytes() {
    StringBuilder lines = new StringBuilder();
    byName.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
