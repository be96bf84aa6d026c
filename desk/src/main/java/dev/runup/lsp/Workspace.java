package dev.runup.lsp;

import static dev.runup.node.JsonWriter.object;

import dev.runup.dossier.DossierOnDisk;
import dev.runup.lsp.OpenDossier.Buffer;
import dev.runup.typing.TextLines;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The dossiers of which the editor has opened files.
final class Workspace {

  /// The most files that may be open. Further ones are read from the disk.
  static final int MAX_BUFFERS = 1000;

  /// The open dossiers by their folders.
  private final Map<Path, OpenDossier> dossiers = new LinkedHashMap<>();

  private PositionEncoding encoding = PositionEncoding.UTF_16;

  /// A file of an open dossier.
  private record NamedFile(OpenDossier dossier, String name) {}

  Map<String, Object> initialize(Params params, String version) {
    Object offered = params.find("capabilities", "general", "positionEncodings");
    encoding = offered == null ? PositionEncoding.UTF_16 : PositionEncoding.of(offered);
    Map<String, Object> capabilities =
        object(
            "positionEncoding",
            encoding.word(),
            "textDocumentSync",
            object("openClose", true, "change", 2, "save", true),
            "completionProvider",
            object("triggerCharacters", List.of(" ", "[", "{", ",", ":", "/")),
            "hoverProvider",
            true,
            "definitionProvider",
            true,
            "referencesProvider",
            true,
            "renameProvider",
            object("prepareProvider", true),
            "documentSymbolProvider",
            true,
            "codeActionProvider",
            object("codeActionKinds", List.of("quickfix")),
            "documentFormattingProvider",
            true);
    return object(
        "capabilities", capabilities, "serverInfo", object("name", "runup", "version", version));
  }

  /// Takes a notification. One that the server doesn't know is ignored.
  void take(String method, Params params) {
    switch (method) {
      case "textDocument/didOpen" -> open(params.object("textDocument"));
      case "textDocument/didChange" -> change(params);
      case "textDocument/didClose" -> close(params.object("textDocument").text("uri"));
      case "textDocument/didSave", "workspace/didChangeWatchedFiles" ->
          dossiers.values().forEach(OpenDossier::changed);
      default -> {}
    }
  }

  private void open(Params document) {
    String uri = document.text("uri");
    NamedFile file = file(uri);
    int open = dossiers.values().stream().mapToInt(one -> one.buffers().size()).sum();
    if (file != null && open < MAX_BUFFERS) {
      file.dossier.put(
          file.name, new Buffer(uri, document.number("version"), document.text("text")));
    }
  }

  private void change(Params params) {
    String uri = params.object("textDocument").text("uri");
    NamedFile file = file(uri);
    Buffer buffer = file == null ? null : file.dossier.buffer(file.name);
    if (file == null || buffer == null) {
      return;
    }
    String text = buffer.text();
    for (Params change : params.objects("contentChanges")) {
      text = change.has("range") ? changed(text, change) : change.text("text");
    }
    file.dossier.put(
        file.name, new Buffer(uri, params.object("textDocument").number("version"), text));
  }

  private String changed(String text, Params change) {
    TextLines lines = new TextLines(text);
    int from = encoding.offset(lines, change.object("range").object("start"));
    int to = Math.max(from, encoding.offset(lines, change.object("range").object("end")));
    return text.substring(0, from) + change.text("text") + text.substring(to);
  }

  private void close(String uri) {
    NamedFile file = file(uri);
    if (file != null) {
      file.dossier.remove(file.name);
    }
  }

  /// Returns the file at an address, or null if it belongs to no dossier.
  private @Nullable NamedFile file(String uri) {
    Path path = path(uri);
    Path folder = path == null ? null : DossierOnDisk.folderContaining(path);
    if (path == null || folder == null) {
      return null;
    }
    OpenDossier dossier = dossiers.computeIfAbsent(folder, OpenDossier::new);
    return new NamedFile(dossier, dossier.name(path));
  }

  private static @Nullable Path path(String uri) {
    try {
      URI parsed = URI.create(uri);
      return "file".equalsIgnoreCase(parsed.getScheme())
          ? Path.of(parsed).toAbsolutePath().normalize()
          : null;
    } catch (IllegalArgumentException | FileSystemNotFoundException _) {
      return null;
    }
  }

  boolean isAnyOutOfDate() {
    return dossiers.values().stream().anyMatch(OpenDossier::isOutOfDate);
  }

  List<OpenDossier> outOfDate() {
    return dossiers.values().stream().filter(OpenDossier::isOutOfDate).toList();
  }

  /// Reads a dossier. Returns null, and forgets it, if its folder can't be read.
  OpenDossier.@Nullable State read(OpenDossier dossier) {
    try {
      return dossier.state();
    } catch (UncheckedIOException _) {
      dossiers.remove(dossier.folder());
      return null;
    }
  }

  /// Returns the problems of a dossier by file, in the form of the protocol.
  Map<String, List<Map<String, Object>>> diagnostics(OpenDossier dossier) {
    Map<String, List<Map<String, Object>>> byFile = new LinkedHashMap<>();
    Diagnostics all = new Diagnostics(dossier, encoding);
    dossier
        .problems()
        .forEach(problem ->
            byFile
                .computeIfAbsent(Diagnostics.file(problem), _ -> new ArrayList<>())
                .add(all.of(problem)));
    Set<String> files = new LinkedHashSet<>(dossier.buffers().keySet());
    files.forEach(file -> byFile.putIfAbsent(file, List.of()));
    return byFile;
  }

  @Nullable Object answer(Request request, Params params) throws RequestException {
    NamedFile file = file(params.object("textDocument").text("uri"));
    return file == null ? null : answer(request, params, file);
  }

  private @Nullable Object answer(Request request, Params params, NamedFile file)
      throws RequestException {
    FileAnswers answers = new FileAnswers(file.dossier, file.name, encoding);
    return switch (request) {
      case COMPLETION -> answers.completion(params.object("position"));
      case HOVER -> answers.hover(params.object("position"));
      case DEFINITION -> answers.definition(params.object("position"));
      case REFERENCES ->
          answers.references(
              params.object("position"), params.isSet("context", "includeDeclaration"));
      case PREPARE_RENAME -> answers.prepareRename(params.object("position"));
      case RENAME -> answers.rename(params.object("position"), params.text("newName"));
      case SYMBOLS -> answers.symbols();
      case CODE_ACTION -> answers.codeActions(params.object("range"));
      case FORMATTING -> answers.formatting();
    };
  }
}
