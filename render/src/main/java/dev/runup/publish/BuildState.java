package dev.runup.publish;

import dev.runup.node.JsonWriter;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.pipeline.Outlook;
import dev.runup.problem.Input;
import dev.runup.publish.BuildRecord.Issue;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A folder in which the program keeps what came of its last builds, to build nothing twice.
///
/// It is private: messages in it may be about withheld facts. Nothing of it is published. A file
/// that is missing or damaged costs time and nothing else. Its first line is the checksum of the
/// rest.
public final class BuildState {

  private static final String ENDING = ".json";
  private static final String ISSUES = ".issues";

  /// The largest file that is read, in bytes. A larger one counts as damaged.
  private static final int LARGEST = 64 << 20;

  private final Path folder;
  private final String program;

  /// @param folder is created by [#keep] if it doesn't exist
  /// @param program names the program that runs, so that another one builds again
  public BuildState(Path folder, String program) {
    this.folder = folder;
    this.program = program;
  }

  public String program() {
    return program;
  }

  /// What went into a build, and what came of it.
  ///
  /// @param program the program that made it
  /// @param inputs the checksum of the files with facts and of the templates
  /// @param seen what was seen of the files that these name
  /// @param zone the desk's zone
  /// @param time the requested issue, with `today` and `now` as days and moments
  /// @param beside the names of the other published files, if they decided what came of it
  public record Kept(
      String program,
      String inputs,
      Map<String, String> seen,
      String zone,
      String time,
      String beside,
      BuildRecord build) {

    public Kept {
      seen = Collections.unmodifiableMap(new TreeMap<>(seen));
    }
  }

  /// Returns the last build for a key, or null if it isn't known.
  ///
  /// @param key names a dossier, an output folder and options
  public @Nullable Kept find(String key) {
    try {
      String json = read(file(key, ENDING));
      Node root = json == null ? null : NodeReader.read(new Input(ENDING, json)).root();
      return root == null ? null : Entries.of(root).kept();
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// Returns the text behind the first line of a file, or null if it is missing or damaged.
  private static @Nullable String read(Path file) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return null;
      }
      String text = Files.readString(file);
      String sum = text.substring(0, text.indexOf('\n') + 1);
      String rest = text.substring(sum.length());
      return sum.equals(firstLine(rest)) ? rest : null;
    } catch (IOException _) {
      return null;
    }
  }

  /// Keeps a build for a key, in place of the last one.
  ///
  /// @throws IOException if the folder isn't writable
  public void keep(String key, Kept kept) throws IOException {
    write(file(key, ENDING), JsonWriter.line(tree(kept)));
  }

  private void write(Path file, String text) throws IOException {
    createFolder();
    ReplacedFile.write(file, firstLine(text) + text);
  }

  /// Returns what is known of the issues in an output folder.
  public MadeFiles issues(Path output) {
    String text = read(issuesFile(output));
    return text == null ? MadeFiles.none() : MadeFiles.parse(text);
  }

  /// Keeps which version of the program made the files of an output folder. Only one build at a
  /// time may call it for a folder.
  ///
  /// @param version its name and version. Example: `runup 0.1.0`
  /// @throws IOException if the folder isn't writable
  public void keepIssues(Path output, List<FileSum> built, String version) throws IOException {
    write(issuesFile(output), issues(output).with(built, version).text());
  }

  private Path issuesFile(Path output) {
    return file(output.toAbsolutePath().normalize().toString(), ISSUES);
  }

  /// The number of kept builds.
  ///
  /// @param damaged how many of them are damaged. They only cost time
  public record KeptCount(int builds, int damaged) {}

  /// Counts the kept builds.
  ///
  /// @throws IOException if the folder can't be listed
  public KeptCount count() throws IOException {
    int builds = 0;
    int damaged = 0;
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
        for (Path file : files) {
          builds++;
          damaged += read(file) == null ? 1 : 0;
        }
      }
    }
    return new KeptCount(builds, damaged);
  }

  /// Creates the folder for the user alone, where the file system knows users.
  private void createFolder() throws IOException {
    boolean hasUsers = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] rights =
        hasUsers
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            }
            : new FileAttribute<?>[0];
    Files.createDirectories(folder, rights);
  }

  private static String firstLine(String json) {
    return Sha256.hex(json) + "\n";
  }

  private Path file(String key, String ending) {
    return folder.resolve(Sha256.hex(key) + ending);
  }

  private static Map<String, Object> tree(Kept kept) {
    return JsonWriter.object(
        "program", kept.program(),
        "inputs", kept.inputs(),
        "seen", kept.seen(),
        "zone", kept.zone(),
        "time", kept.time(),
        "beside", kept.beside(),
        "exit", String.valueOf(kept.build().exit()),
        "messages", kept.build().messages(),
        "reason", kept.build().reason(),
        "warnings", kept.build().warnings(),
        "problems", kept.build().problems(),
        "issues", kept.build().issues().stream().map(BuildState::tree).toList());
  }

  private static Map<String, Object> tree(Issue issue) {
    return JsonWriter.object(
        "edition", issue.edition(),
        "exit", String.valueOf(issue.exit()),
        "series", issue.series(),
        "day", issue.day(),
        "date", issue.date(),
        "words", issue.words(),
        "overdue", String.valueOf(issue.outlook().overdue()),
        "lapsing", issue.outlook().lapsing(),
        "news", String.valueOf(issue.outlook().isNews()),
        "files", issue.files().stream().map(BuildState::tree).toList(),
        "problems", issue.problems());
  }

  private static Map<String, Object> tree(FileSum file) {
    return JsonWriter.object(
        "name", file.name(), "size", String.valueOf(file.size()), "sha256", file.sha256());
  }

  /// A mapping of a kept file.
  private record Entries(Map<String, Node> values) {

    /// @throws IllegalArgumentException if the node is no mapping
    static Entries of(Node node) {
      if (!(node instanceof Node.Mapping mapping)) {
        throw new IllegalArgumentException("no mapping");
      }
      Map<String, Node> values = new LinkedHashMap<>();
      mapping.entries().forEach(entry -> values.put(entry.key().text(), entry.value()));
      return new Entries(values);
    }

    /// @throws IllegalArgumentException if there is no such text
    String text(String key) {
      if (!(values.get(key) instanceof Node.Scalar scalar)) {
        throw new IllegalArgumentException("no " + key);
      }
      return scalar.text();
    }

    /// @throws IllegalArgumentException if there is no such number
    int number(String key) {
      return Integer.parseInt(text(key));
    }

    /// @throws IllegalArgumentException if there is no such list of texts
    List<String> texts(String key) {
      if (!(values.get(key) instanceof Node.Sequence sequence)) {
        throw new IllegalArgumentException("no " + key);
      }
      return sequence.items().stream()
          .map(item -> item instanceof Node.Scalar scalar ? scalar.text() : "")
          .toList();
    }

    /// @throws IllegalArgumentException if there is no such list
    List<Entries> list(String key) {
      if (!(values.get(key) instanceof Node.Sequence sequence)) {
        throw new IllegalArgumentException("no " + key);
      }
      return sequence.items().stream().map(Entries::of).toList();
    }

    /// @throws IllegalArgumentException if there is no such mapping
    Entries entries(String key) {
      Node value = values.get(key);
      if (value == null) {
        throw new IllegalArgumentException("no " + key);
      }
      return of(value);
    }

    Kept kept() {
      Map<String, String> seen = new TreeMap<>();
      Entries inner = entries("seen");
      inner.values.keySet().forEach(key -> seen.put(key, inner.text(key)));
      return new Kept(
          text("program"),
          text("inputs"),
          seen,
          text("zone"),
          text("time"),
          text("beside"),
          new BuildRecord(
              number("exit"),
              list("issues").stream().map(Entries::issue).toList(),
              texts("messages"),
              text("reason"),
              texts("warnings"),
              text("problems")));
    }

    private Issue issue() {
      return new Issue(
          text("edition"),
          number("exit"),
          text("series"),
          text("day"),
          text("date"),
          text("words"),
          new Outlook(number("overdue"), texts("lapsing"), Boolean.parseBoolean(text("news"))),
          list("files").stream().map(Entries::file).toList(),
          text("problems"));
    }

    private FileSum file() {
      return new FileSum(text("name"), number("size"), text("sha256"));
    }
  }
}
