package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runup.format.Format;
import dev.runup.pipeline.Pipelines;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sends requests to a real server over a socket, byte by byte.
@Timeout(60)
class PreviewServerTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-28T09:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;
  private Preview preview;
  private PreviewServer server;
  private URI address;

  /// Builds that pages have requested, and that a test may run.
  private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();

  @BeforeEach
  void start() throws IOException {
    Dossiers.write(folder);
    preview = new Preview(folder, Pipelines.all(), tasks::add);
    preview.show(preview.attempt());
    server = new PreviewServer(preview, 0, EditorAddress.DEFAULT, Typist.UNNAMED, CLOCK);
    address = URI.create(server.address());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), address.getPort());
  }

  /// Sends the lines of a request and returns the whole answer, as Latin-1.
  private String ask(String... lines) throws IOException {
    try (Socket socket = connect()) {
      String head = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private String get(String path) throws IOException {
    return ask("GET " + path + " HTTP/1.1", "Host: " + address.getAuthority());
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static String status(String answer) {
    return answer.isEmpty() ? "" : answer.substring(9, 12);
  }

  @Test
  void serverListensOnThisMachineOnly() {
    assertThat(address.getHost()).isEqualTo("127.0.0.1");
    assertThatThrownBy(() -> new Socket(address(), address.getPort()).close())
        .isInstanceOf(IOException.class);
  }

  /// Returns another loopback address. A server that listens on all addresses would answer there.
  private static InetAddress address() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
  }

  @Test
  void briefingIsServedUnchangedAndMayRunNoScript() throws IOException {
    String path = address.getPath() + "built/daily/newest/daily-2025-12-28.";

    String html = get(path + "html");
    assertThat(status(html)).isEqualTo("200");
    assertThat(html.toLowerCase(Locale.ROOT))
        .contains("content-type: text/html; charset=utf-8\r\n")
        .contains("; sandbox allow-same-origin\r\n")
        .contains("default-src 'none'")
        .contains("x-content-type-options: nosniff\r\n")
        .contains("referrer-policy: no-referrer\r\n")
        .contains("cache-control: no-store\r\n")
        .doesNotContain("access-control-");
    assertThat(new String(body(html).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8))
        .isEqualTo(Dossiers.text(preview.views().getFirst(), Format.HTML));
    assertThat(body(get(path + "pdf"))).startsWith("%PDF-");
    assertThat(get(path + "md").toLowerCase(Locale.ROOT))
        .contains("content-type: text/plain; charset=utf-8\r\n", "; sandbox allow-same-origin\r\n");
    assertThat(get(path + "fragment.html").toLowerCase(Locale.ROOT))
        .contains("content-type: text/html; charset=utf-8\r\n", "; sandbox allow-same-origin\r\n");
  }

  @Test
  void pageNamesTheEditorAndTheFolder() throws IOException {
    try (PreviewServer other =
        new PreviewServer(
            preview, 0, "idea://open?file={file}&line={line}", Typist.UNNAMED, CLOCK)) {
      address = URI.create(other.address());
      assertThat(body(get(address.getPath())))
          .contains("content=\"idea://open?file={file}&amp;line={line}\"")
          .contains("<meta name=\"folder\" content=\"/")
          .doesNotContain("FOLDER", "EDITOR");
    }
  }

  @Test
  void addressWithoutLastSlashRedirects() throws IOException {
    String answer = get(address.getPath().replaceFirst("/$", ""));

    assertThat(status(answer)).isEqualTo("308");
    assertThat(answer).contains("Location: " + address.getPath() + "\r\n");
  }

  @Test
  void headRequestReturnsLengthAndNoBody() throws IOException {
    String answer =
        ask("HEAD " + address.getPath() + " HTTP/1.1", "Host: " + address.getAuthority());

    assertThat(status(answer)).isEqualTo("200");
    assertThat(body(answer)).isEmpty();
    assertThat(answer.toLowerCase(Locale.ROOT)).containsPattern("content-length: [1-9]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1|Host: OWN",
        "GET /favicon.ico HTTP/1.1|Host: OWN",
        "GET SECRET HTTP/1.1|Host: evil.example",
        "GET SECRET HTTP/1.1|Host: evil.example:PORT",
        "GET SECRET HTTP/1.1|Host: 127.0.0.1",
        "GET SECRET HTTP/1.1|Host: 127.0.0.1:80",
        "GET SECRET HTTP/1.1|Host: localhost.:PORT",
        "GET SECRET HTTP/1.1|Host: [::1]:PORT",
        "GET SECRET HTTP/1.1|Host: OWN|Host: evil.example",
        "GET SECRET HTTP/1.1|Host: OWN\u0000",
        "GET SECRET HTTP/1.1|Host: OWN|Accept: a\u0001b",
        "GET SECRET HTTP/1.1|Host: OWN|X\u0000Y: z",
        "GET SECRET\u0000 HTTP/1.1|Host: OWN",
        "GET SECRET HTTP/1.1|Host: OWN|\tfolded",
        "GET SECRET HTTP/1.1|Host: OWN\nX: y",
        "GET SECRETevents?day=%zz HTTP/1.1|Host: OWN",
        "GET SECRET HTTP/1.1|Accept: */*",
        "GET SECRET HTTP/1.0|Accept: */*",
        "GET SECRET HTTP/1.1|Host: OWN|Origin: http://evil.example",
        "GET SECRET HTTP/1.1|Host: OWN|Origin: null",
        "GET SECRETevents HTTP/1.1|Host: OWN|Origin: http://127.0.0.1:1",
        "GET SECRETevents HTTP/1.1|Host: OWN|Sec-Fetch-Site: cross-site",
        "GET SECRET HTTP/1.1|Host: OWN|Sec-Fetch-Site: same-site",
        "GET http://evil.exampleSECRET HTTP/1.1|Host: OWN",
        "GET http://OWNSECRET HTTP/1.1|Host: evil.example",
        "GET //evil.exampleSECRET HTTP/1.1|Host: OWN",
        "POST SECRET HTTP/1.1|Host: OWN|Content-Length: 0",
        "TRACE SECRET HTTP/1.1|Host: OWN",
        "OPTIONS SECRET HTTP/1.1|Host: OWN|Access-Control-Request-Method: GET",
        "GET SECRETrunup.yaml HTTP/1.1|Host: OWN",
        "GET SECRETfacts.yaml HTTP/1.1|Host: OWN",
        "GET SECRET../../../../etc/passwd HTTP/1.1|Host: OWN",
        "GET SECRET..%2f..%2f..%2fetc/passwd HTTP/1.1|Host: OWN",
        "GET SECRET%2e%2e/%2e%2e/etc/passwd HTTP/1.1|Host: OWN",
        "GET SECRETframe.js%00 HTTP/1.1|Host: OWN",
        "GET SECRET./frame.js HTTP/1.1|Host: OWN",
        "GET SECRETbuilt HTTP/1.1|Host: OWN",
        "GET SECRETbuilt/ HTTP/1.1|Host: OWN",
        "GET SECRETbuilt/daily/newest/ HTTP/1.1|Host: OWN",
        "GET SECRETPreview.class HTTP/1.1|Host: OWN",
      })
  void foreignRequestGetsNoContent(String request) throws IOException {
    String typed =
        request
            .replace("OWN", address.getAuthority())
            .replace("PORT", String.valueOf(address.getPort()))
            .replace("SECRET", address.getPath());

    String answer = ask(typed.split("\\|"));

    assertThat(status(answer)).isIn("400", "403", "404", "405");
    assertThat(body(answer)).isEmpty();
    assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("access-control-");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"GET", "GET /", "\u0000\u0001", "GET / HTTP/1.1|: x", "GET /% HTTP/1.1|Host: x"})
  void malformedRequestEndsTheConnection(String nonsense) throws IOException {
    assertThat(status(ask(nonsense.split("\\|")))).isIn("", "400", "403");
    assertThat(status(get(address.getPath()))).isEqualTo("200");
  }

  @Test
  void savedChangeIsSentAsAnEvent() throws IOException {
    try (Socket socket = connect()) {
      BufferedReader lines = listen(socket, "");
      assertThat(event(lines)).contains("\"broken\": false").contains("daily-2025-12-28.html?1");

      Dossiers.edit(folder, "[A visit]");
      preview.show(preview.attempt());
      assertThat(event(lines))
          .contains("\"broken\": true")
          .contains("facts.yaml:4:11: error:")
          .contains("daily-2025-12-28.html?1");

      Dossiers.edit(folder, "A longer visit");
      preview.show(preview.attempt());
      assertThat(event(lines)).contains("\"broken\": false").contains("daily-2025-12-28.html?2");
      assertThat(get(address.getPath() + "built/daily/newest/daily-2025-12-28.html?2"))
          .contains("A longer visit");
    }
  }

  @Test
  void queryChoosesEditionAndDay() throws IOException, InterruptedException {
    try (Socket socket = connect()) {
      BufferedReader lines = listen(socket, "?edition=public&day=2025-12-27");
      tasks.take().run();
      assertThat(event(lines))
          .contains("Public briefing 1")
          .contains("built/public/2025-12-27/public-2025-12-27.html?1");
    }
  }

  private BufferedReader listen(Socket socket, String query) throws IOException {
    String head =
        "GET "
            + address.getPath()
            + "events"
            + query
            + " HTTP/1.1\r\nHost: "
            + address.getAuthority()
            + "\r\n\r\n";
    write(socket, head);
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  /// Returns the data of the next event.
  private static String event(BufferedReader lines) throws IOException {
    StringBuilder data = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("data: ")) {
        data.append(line.substring(6)).append('\n');
      } else if (line.isEmpty() && !data.isEmpty()) {
        return data.toString();
      }
    }
    throw new IOException("it ended");
  }

  @Test
  void unfinishedAndWaitingRequestsDelayNobody() throws IOException {
    List<Socket> others = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket half = connect();
        others.add(half);
        write(half, "GET / HTTP/1.1\r\nHost: 127.0");
      }
      for (int i = 0; i < 50; i++) {
        Socket listener = connect();
        others.add(listener);
        event(listen(listener, ""));
      }
      for (int i = 0; i < 20; i++) {
        assertThat(status(get(address.getPath()))).isEqualTo("200");
      }
    } finally {
      closeAll(others);
    }
  }

  @Test
  void connectionsWithoutTheSecretKeepNobodyOut() throws IOException {
    List<Socket> others = new ArrayList<>();
    try {
      for (int i = 0; i < 1_100; i++) {
        Socket stranger = connect();
        others.add(stranger);
        if (i % 2 == 0) {
          write(stranger, "GET / HTTP/1.1\r\nHost: 127.0");
        }
        if (i % 50 == 0 || i >= 1_000) {
          assertThat(status(get(address.getPath()))).isEqualTo("200");
        }
      }
      assertThat(others.getFirst().getInputStream().read()).isEqualTo(-1);
    } finally {
      closeAll(others);
    }
  }

  @Test
  void connectionsWithoutTheSecretCloseNoOpenPage() throws IOException {
    List<Socket> others = new ArrayList<>();
    try (Socket socket = connect()) {
      BufferedReader lines = listen(socket, "");
      event(lines);
      for (int i = 0; i < 1_100; i++) {
        others.add(connect());
      }

      Dossiers.edit(folder, "A longer visit");
      preview.show(preview.attempt());

      assertThat(event(lines)).contains("daily-2025-12-28.html?2");
    } finally {
      closeAll(others);
    }
  }

  @Test
  void closedPagesEndWithoutABuild() throws IOException {
    List<Socket> pages = new ArrayList<>();
    try {
      for (int i = 1; i <= 28; i++) {
        Socket page = connect();
        pages.add(page);
        assertThat(listen(page, "?day=2025-02-%02d".formatted(i)).readLine()).contains(" 200 ");
        page.shutdownOutput();
      }
      for (Socket page : pages) {
        page.getInputStream().readAllBytes(); // until the server closes the connection
      }

      tasks.forEach(Runnable::run);

      assertThat(preview.views()).hasSize(1);
    } finally {
      closeAll(pages);
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void closeAll(List<Socket> sockets) throws IOException {
    for (Socket one : sockets) {
      one.close();
    }
  }

  @Test
  void usedPortIsAnError() {
    assertThatThrownBy(() ->
            new PreviewServer(
                    preview, address.getPort(), EditorAddress.DEFAULT, Typist.UNNAMED, CLOCK)
                .close())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("could not listen on port " + address.getPort());
  }

  @Test
  void eachStartHasAnotherSecret() {
    try (PreviewServer other =
        new PreviewServer(preview, 0, EditorAddress.DEFAULT, Typist.UNNAMED, CLOCK)) {
      assertThat(URI.create(other.address()).getPath()).hasSize(24).isNotEqualTo(address.getPath());
    }
  }
}
