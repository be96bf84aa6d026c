package dev.runup.lsp;

import dev.runup.dossier.DossierFiles;
import dev.runup.dossier.DossierOnDisk;
import dev.runup.node.ParsedFiles;
import dev.runup.problem.Checked;
import dev.runup.problem.Input;
import dev.runup.problem.Problem;
import dev.runup.progress.Progress;
import dev.runup.reading.DossierReader;
import dev.runup.reading.DossierReader.ReadResult;
import dev.runup.typing.IdPlaces;
import dev.runup.typing.Names;
import dev.runup.typing.TextLines;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A dossier of which the editor has opened a file. The texts that the editor holds are read in
/// place of the files on the disk.
final class OpenDossier {

  /// An open file.
  ///
  /// @param uri its address as the editor writes it
  /// @param version the number that the editor gives to its text
  record Buffer(String uri, int version, String text) {}

  private final Path folder;
  private final ParsedFiles parsed = new ParsedFiles();

  /// The open files by their names in the dossier.
  private final Map<String, Buffer> buffers = new TreeMap<>();

  /// What was read last, or null if something has changed since.
  private @Nullable State state;

  /// The problems that the editor shows.
  private List<Problem> problems = List.of();

  /// The number of changes so far. A run of the rules in another thread reads it.
  private final AtomicInteger version = new AtomicInteger();

  OpenDossier(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /// Returns the path of a file from the folder on, in the form of messages.
  String name(Path file) {
    StringJoiner name = new StringJoiner("/");
    folder.relativize(file).forEach(part -> name.add(part.toString()));
    return name.toString();
  }

  /// Returns the address of a file. That of an open file is the one that the editor uses.
  String uri(String name) {
    Buffer buffer = buffers.get(name);
    return buffer != null ? buffer.uri() : folder.resolve(name).toUri().toString();
  }

  void put(String name, Buffer buffer) {
    buffers.put(name, buffer);
    changed();
  }

  void remove(String name) {
    buffers.remove(name);
    changed();
  }

  @Nullable Buffer buffer(String name) {
    return buffers.get(name);
  }

  Map<String, Buffer> buffers() {
    return buffers;
  }

  /// Notes that a file has changed, here or on the disk.
  void changed() {
    state = null;
    version.incrementAndGet();
  }

  int version() {
    return version.get();
  }

  boolean isOutOfDate() {
    return state == null;
  }

  List<Problem> problems() {
    return problems;
  }

  void setProblems(List<Problem> others) {
    problems = List.copyOf(others);
  }

  /// Returns what the files hold now. Reads them again if something has changed.
  ///
  /// @throws java.io.UncheckedIOException if the folder can't be listed
  State state() {
    State read = state;
    if (read == null) {
      Map<String, String> texts = new HashMap<>();
      buffers.forEach((name, buffer) ->
          texts.put(
              name,
              buffer.text().startsWith("\uFEFF") ? buffer.text().substring(1) : buffer.text()));
      DossierFiles files = DossierFiles.read(folder, texts);
      ReadResult facts = DossierReader.read(files.facts(), Progress.NONE, parsed);
      read = new State(files, facts, DossierOnDisk.read(files, facts), texts);
      state = read;
    }
    return read;
  }

  /// A dossier as it was read once.
  static final class State {

    private final DossierFiles files;
    private final ReadResult facts;
    private final Checked<DossierOnDisk> dossier;
    private final Map<String, String> texts;
    private final Map<String, TextLines> lines = new HashMap<>();
    private @Nullable Names names;
    private @Nullable IdPlaces references;

    private State(
        DossierFiles files,
        ReadResult facts,
        Checked<DossierOnDisk> dossier,
        Map<String, String> texts) {
      this.files = files;
      this.facts = facts;
      this.dossier = dossier;
      this.texts = texts;
      Stream.concat(
              Stream.concat(
                  Stream.ofNullable(files.facts().settings()),
                  Stream.ofNullable(files.facts().releases())),
              files.facts().facts().stream())
          .forEach(input -> texts.putIfAbsent(input.name(), input.text()));
    }

    DossierFiles files() {
      return files;
    }

    ReadResult facts() {
      return facts;
    }

    Checked<DossierOnDisk> dossier() {
      return dossier;
    }

    Names names() {
      if (names == null) {
        names = Names.of(facts.readable(), facts.origins());
      }
      return Objects.requireNonNull(names);
    }

    IdPlaces references() {
      if (references == null) {
        references = IdPlaces.of(facts);
      }
      return Objects.requireNonNull(references);
    }

    /// Returns the text of a file as it was read. Empty for one that wasn't.
    Input input(String name) {
      return new Input(name, texts.getOrDefault(name, ""));
    }

    /// Returns the lines of a file as it was read.
    TextLines lines(String name) {
      return lines.computeIfAbsent(name, one -> new TextLines(input(one).text()));
    }

    /// Returns the lines of an input, which may be no file of facts.
    TextLines lines(Input input) {
      return texts.containsKey(input.name())
          ? lines(input.name())
          : lines.computeIfAbsent(input.name(), _ -> new TextLines(input.text()));
    }
  }
}
