package dev.runup.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// Shows a preview to browsers on this machine: pages by their address, and as server-sent events
/// what is to be seen of an issue, each time that it is something else.
///
/// Its address holds a secret, since on a machine with several users each of them can ask its
/// ports.
public final class PreviewServer implements AutoCloseable {

  /// So often a word is sent to who waits, to learn who has gone: two of them, and at most ten
  /// seconds.
  private static final Duration HEARTBEAT = Duration.ofSeconds(4);

  /// Bytes of chance in the address; 128 bits, as for other secrets that nobody types.
  private static final int SECRET = 16;

  private static final int MOST_WAITING = 512;

  private final Preview preview;
  private final PreviewRoutes pages;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final RequestGuard guard;
  private final String root;

  /// Begins to answer.
  ///
  /// @param port the port, or 0 for any that is free
  /// @throws UncheckedIOException if the port can't be had
  public PreviewServer(Preview preview, int port) {
    limit();
    this.preview = preview;
    this.pages = new PreviewRoutes(preview);
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try {
      server = HttpServer.create(new InetSocketAddress(loopback, port), MOST_WAITING);
    } catch (IOException e) {
      throw new UncheckedIOException("could not listen on port " + port, e);
    }
    guard = new RequestGuard(server.getAddress().getPort());
    byte[] secret = new byte[SECRET];
    new SecureRandom().nextBytes(secret);
    root = "/" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "/";
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /// The JDK's server reads its limits once, when its first class is loaded: in seconds, after how
  /// long it closes a connection that does not end its request or makes none; in milliseconds, how
  /// often it looks for such.
  private static void limit() {
    System.setProperty("sun.net.httpserver.maxReqTime", "5");
    System.setProperty("sun.net.httpserver.idleInterval", "8");
    System.setProperty("sun.net.httpserver.clockTick", "1000");
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("jdk.httpserver.maxConnections", "1000");
  }

  /// Gives back the address to open in a browser.
  public String address() {
    return "http://127.0.0.1:" + guard.port() + root;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      head(exchange.getResponseHeaders());
      int refusal =
          guard.refusal(
              exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders());
      String path = exchange.getRequestURI().getRawPath();
      if (refusal != 0) {
        exchange.sendResponseHeaders(refusal, -1);
      } else if (path.equals(root + "events")) {
        sendEvents(exchange);
      } else if (root.equals(path + "/")) {
        exchange.getResponseHeaders().set("Location", root);
        exchange.sendResponseHeaders(308, -1);
      } else {
        send(exchange, path.startsWith(root) ? pages.find(path.substring(root.length())) : null);
      }
    }
  }

  private static void head(Headers headers) {
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
  }

  private static void send(HttpExchange exchange, @Nullable PreviewResponse page)
      throws IOException {
    if (page == null) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", page.type());
    exchange.getResponseHeaders().set("Content-Security-Policy", page.policy());
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(page.bytes().length));
      exchange.sendResponseHeaders(200, -1);
      return;
    }
    exchange.sendResponseHeaders(200, page.bytes().length);
    exchange.getResponseBody().write(page.bytes());
  }

  /// Tells what is to be seen of an issue until the other side has gone.
  private void sendEvents(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : 0);
    if (exchange.getRequestMethod().equals("HEAD")) {
      return;
    }
    IssueChoice choice = choice(exchange.getRequestURI().getRawQuery());
    IssueView view = preview.enter(choice);
    try {
      OutputStream out = exchange.getResponseBody();
      write(out, "retry: 500\n" + event(view));
      while (true) {
        IssueView next = preview.next(choice, view, HEARTBEAT);
        write(out, next == view ? ":\n\n" : event(next));
        view = next;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      preview.leave(choice);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String event(IssueView view) {
    StringBuilder event = new StringBuilder();
    PreviewRoutes.json(view)
        .lines()
        .forEach(line -> event.append("data: ").append(line).append('\n'));
    return event.append('\n').toString();
  }

  private static IssueChoice choice(@Nullable String query) {
    IssueChoice choice = new IssueChoice("", "", "");
    for (String part : query == null ? new String[0] : query.split("&", -1)) {
      String value =
          URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8);
      if (part.startsWith("edition=")) {
        choice = new IssueChoice(value, choice.day(), choice.language());
      } else if (part.startsWith("day=")) {
        choice = new IssueChoice(choice.edition(), value, choice.language());
      } else if (part.startsWith("language=")) {
        choice = new IssueChoice(choice.edition(), choice.day(), value);
      }
    }
    return choice;
  }

  /// Ends all connections.
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
