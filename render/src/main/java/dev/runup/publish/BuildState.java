package dev.runup.publish;

import dev.runup.node.JsonWriter;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.problem.Input;
import dev.runup.publish.BuildRecord.Issue;
import dev.runup.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
  public record Kept(
      String program,
      String inputs,
      Map<String, String> seen,
      String zone,
      String time,
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
      Path file = file(key);
      if (!Files.isRegularFile(file)) {
        return null;
      }
      String text = Files.readString(file);
      String sum = text.substring(0, text.indexOf('\n') + 1);
      String json = text.substring(sum.length());
      Node root =
          sum.equals(firstLine(json)) ? NodeReader.read(new Input(ENDING, json)).root() : null;
      return root == null ? null : Entries.of(root).kept();
    } catch (IOException | IllegalArgumentException _) {
      return null;
    }
  }

  /// Keeps a build for a key, in place of the last one.
  ///
  /// @throws IOException if the folder isn't writable
  public void keep(String key, Kept kept) throws IOException {
    createFolder();
    Path part = Files.createTempFile(folder, "part-", ENDING);
    try {
      String json = JsonWriter.line(tree(kept));
      Files.writeString(part, firstLine(json) + json);
      Files.move(part, file(key), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
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

  private Path file(String key) {
    return folder.resolve(Sha256.hex(key) + ENDING);
  }

  private static Map<String, Object> tree(Kept kept) {
    return JsonWriter.object(
        "program", kept.program(),
        "inputs", kept.inputs(),
        "seen", kept.seen(),
        "zone", kept.zone(),
        "time", kept.time(),
        "exit", String.valueOf(kept.build().exit()),
        "messages", kept.build().messages(),
        "stopping", kept.build().stopping(),
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
          new BuildRecord(
              number("exit"),
              list("issues").stream().map(Entries::issue).toList(),
              text("messages"),
              text("stopping"),
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
          list("files").stream().map(Entries::file).toList(),
          text("problems"));
    }

    private FileSum file() {
      return new FileSum(text("name"), number("size"), text("sha256"));
    }
  }
}
