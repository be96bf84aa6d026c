package dev.runup.publish;

import dev.runup.format.Format;
import dev.runup.pipeline.BundleFiles;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The files of issues in an output folder, each with the version of the program that made it.
///
/// The files themselves name no version. So a new version changes no byte of them by its name.
///
/// @param files by name
public record MadeFiles(SortedMap<String, Made> files) {

  /// The files of issues. Figures and styles belong to them.
  private static final Pattern OF_AN_ISSUE =
      Pattern.compile(
          Stream.of(Format.values())
              .map(format -> Pattern.quote(format.fileName("")))
              .collect(Collectors.joining("|", "[^/]+(?:", ")")));

  /// Matches the name of an issue, without language and format. Example: `daily-2025-12-28`.
  private static final Pattern ISSUE = Pattern.compile("^.*\\d{4}-\\d{2}-\\d{2}[^.]*");

  private static final Pattern LINE = Pattern.compile("(\\d{1,9}) ([0-9a-f]{64}) ([^\\t]+)\\t(.+)");

  public MadeFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /// Returns that nothing is known.
  public static MadeFiles none() {
    return new MadeFiles(new TreeMap<>());
  }

  /// A file as it was published.
  ///
  /// @param version the program's name and version. Example: `runup 0.1.0`
  public record Made(FileSum sum, String version) {}

  /// The number of issues in a folder, by the version that made them.
  ///
  /// @param same those of the version that asks
  /// @param others those with a file of another version
  /// @param unknown all other issues: nothing is known of a file, or its bytes have changed
  /// @param versions the other versions
  public record IssueCount(int same, int others, int unknown, SortedSet<String> versions) {

    public IssueCount {
      versions = Collections.unmodifiableSortedSet(new TreeSet<>(versions));
    }

    /// Returns the number of all issues.
    public int all() {
      return same + others + unknown;
    }
  }

  /// Returns these files and those that a version has just built. Those are now of this version,
  /// also if their bytes are the same as before.
  MadeFiles with(List<FileSum> built, String version) {
    SortedMap<String, Made> all = new TreeMap<>(files);
    for (FileSum file : built) {
      if (isOfAnIssue(file.name())) {
        all.put(file.name(), new Made(file, version));
      }
    }
    return new MadeFiles(all);
  }

  /// Returns one line for each file.
  String text() {
    StringBuilder lines = new StringBuilder();
    files
        .values()
        .forEach(made ->
            lines
                .append(made.sum().size())
                .append(' ')
                .append(made.sum().sha256())
                .append(' ')
                .append(made.sum().name())
                .append('\t')
                .append(made.version())
                .append('\n'));
    return lines.toString();
  }

  /// Reads the lines of [#text]. Others are left out.
  static MadeFiles parse(String text) {
    SortedMap<String, Made> files = new TreeMap<>();
    text.lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(line -> {
          FileSum sum = new FileSum(line.group(3), Integer.parseInt(line.group(1)), line.group(2));
          files.put(sum.name(), new Made(sum, line.group(4)));
        });
    return new MadeFiles(files);
  }

  /// Counts the issues in an output folder.
  ///
  /// @param version the version that asks
  /// @throws IOException if the folder or one of its files can't be read
  public IssueCount count(Path folder, String version) throws IOException {
    Map<String, SortedSet<String>> issues = new TreeMap<>();
    for (String name : names(folder)) {
      String issue = issue(name);
      if (issue != null) {
        String known = Objects.requireNonNullElse(version(folder, name), "");
        issues.computeIfAbsent(issue, _ -> new TreeSet<>()).add(known);
      }
    }
    int same = 0;
    int unknown = 0;
    SortedSet<String> others = new TreeSet<>();
    for (SortedSet<String> versions : issues.values()) {
      if (versions.stream().allMatch(version::equals)) {
        same++;
      } else if (versions.stream().allMatch(one -> one.isEmpty() || one.equals(version))) {
        unknown++;
      }
      others.addAll(versions);
    }
    others.removeAll(List.of("", version));
    return new IssueCount(same, issues.size() - same - unknown, unknown, others);
  }

  /// Returns the names of the files in a folder and the pages of the bundles in it.
  private static SortedSet<String> names(Path folder) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    if (Files.isDirectory(folder)) {
      add(folder, "", "*", names);
    }
    return names;
  }

  private static void add(Path folder, String prefix, String pattern, Set<String> names)
      throws IOException {
    try (DirectoryStream<Path> inner = Files.newDirectoryStream(folder, pattern)) {
      for (Path path : inner) {
        String name = prefix + path.getFileName();
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
          names.add(name);
        } else if (prefix.isEmpty() && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          add(path, name + "/", "index*.md", names);
        }
      }
    }
  }

  private static boolean isOfAnIssue(String name) {
    return OF_AN_ISSUE.matcher(name).matches() || BundleFiles.isPage(name);
  }

  /// Returns the name of the issue that a file belongs to, or null if it belongs to none.
  private @Nullable String issue(String name) {
    String first = name.replaceFirst("/.*", "");
    Matcher dated = ISSUE.matcher(first);
    boolean isOurs = files.containsKey(name) || dated.find();
    if (!isOurs || !isOfAnIssue(name)) {
      return null;
    }
    return dated.reset().find() ? dated.group() : first.replaceFirst("[.].*", "");
  }

  /// Returns the version that made a file, or null if it isn't known.
  private @Nullable String version(Path folder, String name) throws IOException {
    Path file = folder.resolve(name);
    Made made = files.get(name);
    boolean isSame =
        made != null
            && Files.size(file) == made.sum().size()
            && Sha256.hex(Files.readAllBytes(file)).equals(made.sum().sha256());
    return made != null && isSame ? made.version() : null;
  }
}
