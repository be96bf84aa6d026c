package dev.runup.lsp;

import static dev.runup.node.JsonWriter.object;

import dev.runup.fact.FactId;
import dev.runup.fact.Field;
import dev.runup.problem.Checked;
import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.typing.CompletionPoint;
import dev.runup.typing.Formatting;
import dev.runup.typing.IdPlaces.IdPlace;
import dev.runup.typing.Mends;
import dev.runup.typing.Names;
import dev.runup.typing.Names.NamedFact;
import dev.runup.typing.Renaming;
import dev.runup.typing.TextEdit;
import dev.runup.typing.TextLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The answers to requests about one file.
final class FileAnswers {

  /// The most ids that are offered at once. The editor asks again after each letter.
  private static final int MAX_OFFERED = 100;

  private static final int KIND_VALUE = 12;
  private static final int KIND_KEY = 10;
  private static final int KIND_FACT = 18;

  private final OpenDossier dossier;
  private final OpenDossier.State state;
  private final String name;
  private final PositionEncoding encoding;
  private final TextLines lines;

  FileAnswers(OpenDossier dossier, String name, PositionEncoding encoding) {
    this.dossier = dossier;
    this.state = dossier.state();
    this.name = name;
    this.encoding = encoding;
    this.lines = state.lines(name);
  }

  Map<String, Object> completion(Params position) {
    int line = position.number("line") + 1;
    int column = encoding.column(lines, position);
    CompletionPoint point = CompletionPoint.at(name, lines, line, column);
    Map<String, Object> range =
        encoding.range(lines, line, point.column(), line, Math.max(column, point.column()));
    List<Map<String, Object>> items = new ArrayList<>();
    Names names = state.names();
    String typed = withoutType(point.typed());
    for (NamedFact fact : names.search(typed, point.targets(), MAX_OFFERED)) {
      String id = point.prefix() + idOf(fact.id(), point, names);
      items.add(
          item(
              id,
              KIND_FACT,
              fact.name() + " – " + fact.description(),
              String.join(" ", fact.aliases()),
              id + " " + fact.name() + " " + String.join(" ", fact.aliases()),
              id,
              items.size(),
              range));
    }
    for (String word : point.words()) {
      items.add(item(word, KIND_VALUE, "", "", word, word, items.size(), range));
    }
    for (Field field : point.fields()) {
      items.add(
          item(
              field.key(),
              KIND_KEY,
              field.spec().description(),
              "Example: " + field.key() + ": " + field.spec().example(),
              field.key(),
              field.key() + ": ",
              items.size(),
              range));
    }
    return object("isIncomplete", true, "items", items);
  }

  private static String withoutType(String typed) {
    return typed.substring(typed.indexOf(':') + 1);
  }

  /// Returns the id of a fact, with its type if the id alone could mean several facts.
  private static String idOf(FactId fact, CompletionPoint point, Names names) {
    boolean isAmbiguous =
        point.targets().stream()
            .anyMatch(
                type -> type != fact.type() && names.find(new FactId(type, fact.id())) != null);
    return isAmbiguous ? fact.toString() : fact.id();
  }

  private static Map<String, Object> item(
      String label,
      int kind,
      String detail,
      String documentation,
      String filter,
      String text,
      int number,
      Map<String, Object> range) {
    return object(
        "label",
        label,
        "kind",
        kind,
        "detail",
        detail.isEmpty() ? null : detail,
        "documentation",
        documentation.isEmpty() ? null : documentation,
        "filterText",
        filter,
        "sortText",
        String.valueOf(1000 + number),
        "textEdit",
        object("range", range, "newText", text));
  }

  private @Nullable IdPlace idAt(Params position, boolean isPart) {
    return state
        .references()
        .at(name, position.number("line") + 1, encoding.column(lines, position), isPart);
  }

  @Nullable Object hover(Params position) {
    IdPlace id = idAt(position, false);
    NamedFact fact = id == null ? null : state.names().find(id.fact());
    if (id == null || fact == null) {
      return null;
    }
    StringBuilder text = new StringBuilder(fact.name().isEmpty() ? fact.id().id() : fact.name());
    text.append("\n").append(fact.description());
    if (!fact.aliases().isEmpty()) {
      text.append("\nalso: ").append(String.join(", ", fact.aliases()));
    }
    Place place = fact.place();
    text.append("\n").append(fact.id()).append(place == null ? "" : ", " + place.fileAndLine());
    return object(
        "contents",
        object("kind", "plaintext", "value", text.toString()),
        "range",
        encoding.range(lines, id.place()));
  }

  @Nullable Object definition(Params position) {
    IdPlace id = idAt(position, false);
    return id == null
        ? null
        : state.references().of(id.fact()).stream()
            .filter(IdPlace::isDeclaration)
            .map(this::location)
            .toList();
  }

  @Nullable Object references(Params position, boolean withDeclaration) {
    IdPlace id = idAt(position, false);
    return id == null
        ? null
        : state.references().of(id.fact()).stream()
            .filter(one -> withDeclaration || !one.isDeclaration())
            .map(this::location)
            .toList();
  }

  private Map<String, Object> location(IdPlace one) {
    Place place = one.place();
    return object(
        "uri",
        dossier.uri(place.file()),
        "range",
        encoding.range(state.lines(place.file()), place));
  }

  @Nullable Object prepareRename(Params position) {
    IdPlace id = idAt(position, true);
    return id == null
        ? null
        : object("range", encoding.range(lines, id.place()), "placeholder", id.fact().id());
  }

  @Nullable Object rename(Params position, String newName) throws RequestException {
    IdPlace id = idAt(position, true);
    if (id == null) {
      throw new RequestException(RequestException.REQUEST_FAILED, "there is no id at this place");
    }
    return switch (new Renaming(state.files(), state.facts()).rename(id.fact(), newName)) {
      case Checked.Good<Map<String, List<TextEdit>>>(var edits, var _) -> workspaceEdit(edits);
      case Checked.Bad<Map<String, List<TextEdit>>>(List<Problem> problems) ->
          throw new RequestException(
              RequestException.REQUEST_FAILED,
              problems.getFirst().message() + ". " + problems.getFirst().hint());
    };
  }

  private Map<String, Object> workspaceEdit(Map<String, List<TextEdit>> edits) {
    Map<String, Object> changes = new LinkedHashMap<>();
    edits.forEach((file, list) ->
        changes.put(dossier.uri(file), list.stream().map(one -> edit(file, one)).toList()));
    return object("changes", changes);
  }

  private Map<String, Object> edit(String file, TextEdit edit) {
    return object("range", encoding.range(state.lines(file), edit.place()), "newText", edit.text());
  }

  List<Map<String, Object>> symbols() {
    return new SymbolList(state.input(name), lines, encoding).symbols();
  }

  /// Returns the mends of the problems that touch a range.
  List<Map<String, Object>> codeActions(Params range) {
    int first = range.object("start").number("line") + 1;
    int last = range.object("end").number("line") + 1;
    Diagnostics diagnostics = new Diagnostics(dossier, encoding);
    List<Map<String, Object>> actions = new ArrayList<>();
    for (Problem problem : dossier.problems()) {
      Place place = problem.place();
      boolean isHere =
          place != null
              && place.file().equals(name)
              && place.line() >= first
              && place.line() <= last
              && isCurrent(place);
      TextEdit edit = isHere ? Mends.edit(problem) : null;
      if (edit != null && isCurrent(edit.place())) {
        actions.add(
            object(
                "title",
                title(edit),
                "kind",
                "quickfix",
                "isPreferred",
                true,
                "diagnostics",
                List.of(diagnostics.of(problem)),
                "edit",
                workspaceEdit(Map.of(name, List.of(edit)))));
      }
    }
    return actions;
  }

  /// Returns whether the line of a place is as it was when the problem was found.
  private boolean isCurrent(Place place) {
    return place.excerpt().equals(lines.line(place.line()));
  }

  private static String title(TextEdit edit) {
    if (edit.text().isBlank()) {
      return edit.text().isEmpty() ? "Delete it" : "Write spaces";
    }
    return edit.old().isEmpty()
        ? "Insert \"" + edit.text() + "\""
        : "Replace by \"" + edit.text() + "\"";
  }

  /// Returns the edit that puts the file into form: one for all lines between the first and the
  /// last that change.
  List<Map<String, Object>> formatting() {
    String text = state.input(name).text();
    String formatted = Formatting.of(state.input(name));
    if (formatted.equals(text)) {
      return List.of();
    }
    return List.of(
        object(
            "range",
            encoding.range(lines, 1, 1, lines.count(), lines.line(lines.count()).length() + 1),
            "newText",
            formatted));
  }
}
