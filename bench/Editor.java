import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures how long `runup lsp` takes from a letter in an open file to its problems: `Editor
/// DOSSIER FILE ID ROUNDS PROGRAM...`. Each round mistypes an id of the file and mends it again.
/// Prints the median and the slowest of both, without the first three rounds.
final class Editor {

  private final OutputStream out;
  private final InputStream in;

  private Editor(Process server) {
    out = server.getOutputStream();
    in = server.getInputStream();
  }

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0], arguments[1]).toRealPath();
    String text = Files.readString(file);
    int rounds = Integer.parseInt(arguments[3]);
    List<String> program = new ArrayList<>(List.of(arguments).subList(4, arguments.length));
    program.add("lsp");
    Process server = new ProcessBuilder(program).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    Editor editor = new Editor(server);
    editor.send("{'id':1,'method':'initialize','params':{'capabilities':{}}}");
    editor.await("'id':1", null);
    String uri = file.toUri().toString();
    editor.send(
        "{'method':'textDocument/didOpen','params':{'textDocument':{'uri':'" + uri
            + "','languageId':'yaml','version':0,'text':" + quoted(text) + "}}}");
    editor.await("publishDiagnostics", uri);
    // The last place of the id in the file.
    int at = text.lastIndexOf(arguments[2]);
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    int column = at - text.lastIndexOf('\n', at) - 1;
    List<Long> mistakes = new ArrayList<>();
    List<Long> findings = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      long start = System.nanoTime();
      editor.change(uri, 2 * round + 1, line, column, column, "zz");
      editor.await("'code':'unknown-", uri);
      mistakes.add((System.nanoTime() - start) / 1_000_000);
      start = System.nanoTime();
      editor.change(uri, 2 * round + 2, line, column, column + 2, "");
      editor.await("'version':" + (2 * round + 2), uri); // the warnings of reading
      editor.await("'version':" + (2 * round + 2), uri); // the findings of the rules
      findings.add((System.nanoTime() - start) / 1_000_000);
    }
    print("a mistyped id is shown", mistakes);
    print("the findings of all rules are shown", findings);
    server.destroy();
  }

  private static void print(String what, List<Long> times) {
    List<Long> sorted = new ArrayList<>(times.subList(Math.min(3, times.size() - 1), times.size()));
    sorted.sort(null);
    System.out.printf(
        Locale.ROOT,
        "| %s | %d ms | %d ms |%n",
        what,
        sorted.get(sorted.size() / 2),
        sorted.getLast());
  }

  private void change(String uri, int version, int line, int from, int to, String text)
      throws IOException {
    send(
        "{'method':'textDocument/didChange','params':{'textDocument':{'uri':'" + uri + "','version':"
            + version + "},'contentChanges':[{'range':{'start':{'line':" + line + ",'character':" + from
            + "},'end':{'line':" + line + ",'character':" + to + "}},'text':'" + text + "'}]}}");
  }

  private void send(String json) throws IOException {
    byte[] body = ("{\"jsonrpc\":\"2.0\"," + json.substring(1)).getBytes(StandardCharsets.UTF_8);
    if (json.indexOf('"') < 0) {
      body = new String(body, StandardCharsets.UTF_8).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    } else { // only the text of the file has such quotation marks
      int text = json.indexOf("'text':") + 7;
      body =
          ("{\"jsonrpc\":\"2.0\"," + json.substring(1, text).replace('\'', '"') + json.substring(text))
              .getBytes(StandardCharsets.UTF_8);
    }
    out.write(("Content-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(body);
    out.flush();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  /// Reads messages until one holds a text, and, if `uri` isn't null, is about that file.
  private void await(String text, String uri) throws IOException {
    String wanted = text.replace('\'', '"');
    while (true) {
      StringBuilder header = new StringBuilder();
      while (!header.toString().endsWith("\r\n\r\n")) {
        int next = in.read();
        if (next < 0) {
          throw new IOException("the server has ended");
        }
        header.append((char) next);
      }
      int length = Integer.parseInt(header.toString().replaceAll("\\D", ""));
      String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
      if (body.contains(wanted) && (uri == null || body.contains(uri))) {
        return;
      }
    }
  }
}
