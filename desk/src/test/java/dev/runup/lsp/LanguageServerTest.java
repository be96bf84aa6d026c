package dev.runup.lsp;

import static dev.runup.node.JsonWriter.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Drives a server as an editor does.
class LanguageServerTest {

  private static final String FACTS =
      """
      intake: {source: article, recorded: 2025-12-28}
      sources: [{id: article, title: An article, kind: news-report}]
      actors:
      - {id: costa, name: António Costa, kind: person, aliases: [the President]}
      - {id: merz, name: Friedrich Merz, kind: person}
      places:
      - {id: singapore, name: Singapore}
      issues:
      - {id: singapore, title: The future of Singapore}
      statements:
      - id: said
        who: costa
        says: Costa said it.
        about: issue:singapore
        passage: "1"
      """;

  @TempDir private Path folder;
  private Path facts;

  @BeforeEach
  void write() throws IOException {
    folder = folder.toRealPath();
    facts = folder.resolve("facts.yaml");
    Files.writeString(folder.resolve("runup.yaml"), "mark: TLP:CLEAR\ndesk: Summit desk\n");
    Files.writeString(facts, FACTS);
  }

  @Test
  void lifeCycleIsThatOfTheProtocol() throws IOException {
    try (EditorClient client = new EditorClient()) {
      assertThat(error(client.ask("textDocument/hover", Map.of()))).isEqualTo(-32002);
      assertThat(client.request("initialize", object("capabilities", Map.of())))
          .asString()
          .contains("utf-16", "hoverProvider");
      assertThat(error(client.ask("initialize", Map.of()))).isEqualTo(-32600);
      assertThat(error(client.ask("textDocument/moonPhase", Map.of()))).isEqualTo(-32601);
      assertThat(error(client.ask("textDocument/hover", Map.of()))).isEqualTo(-32602);
      client.notify("$/unknown", Map.of());
      client.raw("Content-Length: 3\r\n\r\n{,}");
      assertThat(client.await(json -> json.containsKey("error")).toString()).contains("-32700");
      assertThat(client.request("shutdown", null)).isEqualTo(null);
      assertThat(error(client.ask("textDocument/hover", Map.of()))).isEqualTo(-32600);
      client.notify("exit", Map.of());
      assertThat(client.isEndedWell()).isTrue();
    }
  }

  @Test
  void exitWithoutShutdownIsNoGoodEnd() throws IOException {
    try (EditorClient client = EditorClient.initialized()) {
      client.notify("exit", Map.of());
      assertThat(client.isEndedWell()).isFalse();
    }
  }

  @Test
  void malformedHeaderEndsWithMessage() throws IOException {
    for (String header :
        List.of(
            "hello\r\n\r\n",
            "Content-Length: many\r\n\r\n",
            "Content-Length: 99999999999\r\n\r\n",
            "Content-Type: x\r\n\r\n")) {
      try (EditorClient client = EditorClient.initialized()) {
        client.raw(header);
        assertThat(client.isEndedWell()).isFalse();
        assertThat(client.log).hasSize(1);
      }
    }
  }

  @Test
  void longestMessageIsReadAndLongerOneRefused() throws IOException {
    try (EditorClient client = EditorClient.initialized()) {
      client.raw("Content-Length: 67108865\r\n\r\n");
      assertThat(client.isEndedWell()).isFalse();
      assertThat(client.log.toString()).contains("a number up to 67108864");
    }
    MessageStream longest =
        new MessageStream(
            new ByteArrayInputStream(
                ("Content-Length: 67108864\r\n\r\n{" + " ".repeat(67_108_862) + "}")
                    .getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream());
    assertThat(longest.read()).isEqualTo(new MessageStream.Received.Message(Map.of()));
  }

  @Test
  void moreThan1000OpenFilesAreReadFromTheDisk() {
    Workspace workspace = new Workspace();
    for (int i = 0; i <= 1000; i++) {
      workspace.take(
          "textDocument/didOpen",
          new Params(
              object(
                  "textDocument",
                  object(
                      "uri",
                      folder.resolve(i + ".yaml").toUri().toString(),
                      "version",
                      1,
                      "text",
                      ""))));
    }
    assertThat(workspace.outOfDate().getFirst().buffers()).hasSize(1000);
  }

  @Test
  void cancelledRequestGetsAnError() throws IOException {
    try (EditorClient client = EditorClient.initialized()) {
      client.notify("$/cancelRequest", object("id", 2));
      assertThat(error(client.ask("textDocument/hover", Map.of()))).isEqualTo(-32800);
      assertThat(client.end()).isTrue();
    }
  }

  @Test
  void unsavedTextIsCheckedAndTheDiskIsNot() throws IOException {
    try (EditorClient client = EditorClient.initialized()) {
      client.open(facts, 1, FACTS.replace("who: costa", "who: csota"));
      List<?> problems = client.problems(facts, list -> !list.isEmpty());

      assertThat(problems.toString())
          .contains("no actor is named \"csota\"", "did you mean \"costa\"?", "unknown-actor");
      assertThat(range(problems.getFirst())).isEqualTo("11:7-11:12");
      assertThat(Files.readString(facts)).isEqualTo(FACTS);

      client.change(facts, 2, FACTS);
      client.problems(facts, List::isEmpty);
      assertThat(client.end()).isTrue();
    }
  }

  @Test
  void settingsAndThemesAreCheckedToo() throws IOException {
    Path theme = folder.resolve("theme.yaml");
    Path settings = folder.resolve("runup.yaml");
    Files.writeString(theme, "logo: {file: a.png, alt: A}\n");
    try (EditorClient client = EditorClient.initialized()) {
      client.open(theme, 1, "paper: A9\n");
      assertThat(client.problems(theme, list -> !list.isEmpty()).toString()).contains("A9");
      client.open(settings, 1, "mark: TLP:CLEAR\ndesks: Summit desk\n");
      assertThat(client.problems(settings, list -> !list.isEmpty()).toString())
          .contains("did you mean \\\"desk\\\"?".replace("\\", ""));
    }
  }

  @Test
  void partsOfTextsChangeInTheUnitsOfTheEditor() throws IOException {
    for (String encoding : List.of("utf-16", "utf-8", "utf-32")) {
      int emoji = encoding.equals("utf-16") ? 2 : encoding.equals("utf-8") ? 4 : 1;
      try (EditorClient client = EditorClient.initialized(encoding)) {
        client.open(facts, 1, FACTS.replace("Costa said it.", "😀 Costa said it."));
        client.notify(
            "textDocument/didChange",
            object(
                "textDocument",
                object("uri", facts.toUri().toString(), "version", 2),
                "contentChanges",
                List.of(
                    object(
                        "range",
                        object(
                            "start",
                            object("line", 12, "character", 8 + emoji),
                            "end",
                            object("line", 12, "character", 9 + emoji)),
                        "text",
                        "\n  verb: told\n  caveat: 😀 "),
                    object("text", ", in", "range", empty(15, 2)))));
        client.notify(
            "textDocument/didChange",
            object(
                "textDocument",
                object("uri", facts.toUri().toString(), "version", 3),
                "contentChanges",
                List.of(
                    object(
                        "range",
                        object(
                            "start",
                            object("line", 15, "character", 2),
                            "end",
                            object("line", 15, "character", 6)),
                        "text",
                        ""))));
        List<?> problems = client.problems(facts, list -> list.toString().contains("told"));
        assertThat(range(problems.getFirst())).isEqualTo("13:8-13:12");
      }
    }
  }

  private static Map<String, Object> empty(int line, int character) {
    Map<String, Object> position = object("line", line, "character", character);
    return object("start", position, "end", position);
  }

  @Test
  void idsAreOfferedByNameAliasAndBeginning() throws IOException {
    try (EditorClient client = EditorClient.initialized()) {
      client.open(facts, 1, FACTS.replace("who: costa", "who: [costa, friedr]"));

      assertThat(labels(client.at("textDocument/completion", facts, 11, 21)))
          .containsExactly("merz");
      client.change(facts, 2, FACTS.replace("who: costa", "who: presid"));
      assertThat(labels(client.at("textDocument/completion", facts, 11, 13)))
          .containsExactly("costa");
      client.change(facts, 3, FACTS.replace("about: issue:singapore", "about: sing"));
      Object items = client.at("textDocument/completion", facts, 13, 13);
      assertThat(labels(items)).containsExactly("singapore");
      assertThat(items.toString()).contains("The future of Singapore – issue");
      client.change(facts, 4, FACTS.replace("  passage", "  ver\n  passage"));
      assertThat(labels(client.at("textDocument/completion", facts, 14, 5))).contains("verb");
      client.change(facts, 5, FACTS.replace("  passage", "  verb: s\n  passage"));
      assertThat(labels(client.at("textDocument/completion", facts, 14, 9))).contains("stressed");
    }
  }

  @Test
  void idIsExplainedAndFoundInAllFiles() throws IOException {
    Path desk = folder.resolve("desk.yaml");
    Files.writeString(
        desk, "intake: {recorded: 2025-12-28}\nlines:\n- {says: Open., counterpart: costa}\n");
    try (EditorClient client = EditorClient.initialized()) {
      client.open(facts, 1, FACTS);

      assertThat(client.at("textDocument/hover", facts, 11, 9).toString())
          .contains("António Costa\nperson\nalso: the President\nactor:costa, facts.yaml, line 4");
      assertThat(client.at("textDocument/definition", facts, 11, 9).toString())
          .contains("facts.yaml", "line=3, character=7");
      assertThat((List<?>) client.at("textDocument/references", facts, 3, 8)).hasSize(2);
      assertThat(
              (List<?>)
                  client.at(
                      "textDocument/references",
                      facts,
                      3,
                      8,
                      "context",
                      object("includeDeclaration", true)))
          .hasSize(3);
      assertThat(client.at("textDocument/definition", facts, 13, 16).toString())
          .contains("line=8, character=7");
      assertThat(client.at("textDocument/hover", facts, 12, 9)).isNull();
    }
  }

  @Test
  void renamingChangesAllFilesOrSaysWhyNot() throws IOException {
    try (EditorClient client = EditorClient.initialized()) {
      client.open(facts, 1, FACTS);

      assertThat(client.at("textDocument/prepareRename", facts, 11, 9).toString())
          .contains("placeholder=costa");
      assertThat(client.at("textDocument/rename", facts, 11, 9, "newName", "a-costa").toString())
          .contains("newText=a-costa");
      assertThat(
              client
                  .ask(
                      "textDocument/rename",
                      object(
                          "textDocument",
                          object("uri", facts.toUri().toString()),
                          "position",
                          object("line", 11, "character", 9),
                          "newName",
                          "merz"))
                  .toString())
          .contains("\"merz\" is taken");
    }
  }

  @Test
  void mendIsOfferedAndFormKeepsComments() throws IOException {
    try (EditorClient client = EditorClient.initialized()) {
      client.open(facts, 1, FACTS.replace("who: costa", "who: csota"));
      client.problems(facts, list -> !list.isEmpty());
      String actions =
          String.valueOf(
              client.request(
                  "textDocument/codeAction",
                  object(
                      "textDocument",
                      object("uri", facts.toUri().toString()),
                      "range",
                      empty(11, 8),
                      "context",
                      object("diagnostics", List.of()))));
      assertThat(actions).contains("title=Replace by \"costa\"", "newText=costa", "quickfix");

      client.change(facts, 2, "# who\n\n\nissues:\n  # seas\n  - id: sea  \n    title: Sea\n");
      assertThat(
              String.valueOf(
                  client.request(
                      "textDocument/formatting",
                      object("textDocument", object("uri", facts.toUri().toString())))))
          .contains("newText=# who\n\nissues:\n# seas\n- id: sea\n  title: Sea\n}");
    }
  }

  @Test
  void outlineListsFactsByTheirIds() throws IOException {
    try (EditorClient client = EditorClient.initialized()) {
      client.open(facts, 1, FACTS);
      String symbols =
          String.valueOf(
              client.request(
                  "textDocument/documentSymbol",
                  object("textDocument", object("uri", facts.toUri().toString()))));
      assertThat(symbols).contains("name=actors", "name=costa", "name=said");
    }
  }

  @Test
  void fileOutsideOfDossiersGetsNoAnswers() throws IOException {
    Path other = folder.getParent().resolve("elsewhere.yaml");
    try (EditorClient client = EditorClient.initialized()) {
      client.open(other, 1, FACTS);
      client.notify("textDocument/didOpen", object("textDocument", object("uri", "untitled:1")));
      assertThat(client.at("textDocument/hover", other, 11, 9)).isNull();
      assertThat(client.end()).isTrue();
    }
  }

  private static Object error(Map<?, ?> answer) {
    return answer.get("error") instanceof Map<?, ?> error ? error.get("code") : answer;
  }

  private static List<String> labels(Object completion) {
    return ((List<?>) ((Map<?, ?>) completion).get("items"))
        .stream().map(item -> String.valueOf(((Map<?, ?>) item).get("label"))).toList();
  }

  /// Returns the range of a problem, in the numbers of the protocol.
  private static String range(Object problem) {
    Params range = new Params((Map<?, ?>) ((Map<?, ?>) problem).get("range"));
    Params start = range.object("start");
    Params end = range.object("end");
    return start.number("line")
        + ":"
        + start.number("character")
        + "-"
        + end.number("line")
        + ":"
        + end.number("character");
  }
}
