package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestHeadTest {

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static @Nullable RequestHead read(String text) throws IOException {
    return RequestHead.read(bytes(text));
  }

  private static RequestHead good(String text) throws IOException {
    return Objects.requireNonNull(read(text));
  }

  @Test
  void headHasMethodTargetAndHeaders() throws IOException {
    RequestHead head =
        good("GET /a/b?c=d?e HTTP/1.1\r\nHost: 127.0.0.1:1 \r\nX:\r\nhOST:\tb c\r\n\r\nbody");

    assertThat(head.method()).isEqualTo("GET");
    assertThat(head.path()).isEqualTo("/a/b");
    assertThat(head.query()).isEqualTo("c=d?e");
    assertThat(head.values("host")).containsExactly("127.0.0.1:1", "b c");
    assertThat(head.values("x")).containsExactly("");
    assertThat(head.values("y")).isEmpty();
  }

  @Test
  void targetWithoutAQueryHasAnEmptyOne() throws IOException {
    assertThat(good("GET / HTTP/1.0\r\n\r\n").query()).isEmpty();
    assertThat(good("GET /? HTTP/1.0\r\n\r\n").query()).isEmpty();
  }

  @Test
  void headMayComeInPieces() throws IOException {
    String text = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    InputStream slow =
        new InputStream() {
          private final InputStream whole = bytes(text);

          @Override
          public int read() throws IOException {
            return whole.read();
          }

          @Override
          public int read(byte[] into, int offset, int length) throws IOException {
            return whole.read(into, offset, 1);
          }
        };

    assertThat(RequestHead.read(slow)).isEqualTo(good(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET",
        "GET /",
        "GET / HTTP/2",
        "GET / HTTP/1.1 ",
        "GET  / HTTP/1.1",
        "G\u0000T / HTTP/1.1",
        "GET /\u0000 HTTP/1.1",
        "GET /\u00e9 HTTP/1.1",
        "GET / HTTP/1.1\nHost: a",
        "GET / HTTP/1.1\rHost: a",
        "GET / HTTP/1.1\r\nHost: a\u0000",
        "GET / HTTP/1.1\r\nHost: a\u0000.evil.example",
        "GET / HTTP/1.1\r\nHost: a\u007f",
        "GET / HTTP/1.1\r\nHost: a\nX: b",
        "GET / HTTP/1.1\r\nHost : a",
        "GET / HTTP/1.1\r\n: a",
        "GET / HTTP/1.1\r\nHost",
        "GET / HTTP/1.1\r\nHost: a\r\n folded",
        "\r\nGET / HTTP/1.1",
      })
  void malformedHeadIsRefused(String text) throws IOException {
    assertThat(read(text + "\r\n\r\n")).isNull();
  }

  @Test
  void endlessHeadIsRefused() throws IOException {
    String line = "GET / HTTP/1.1\r\nCookie: ";
    String most = "x".repeat(RequestHead.MAX_LENGTH - line.length() - 4);

    assertThat(read(line + most + "\r\n\r\n")).isNotNull();
    assertThat(read(line + most + "x".repeat(10_000))).isNull();
  }

  @Test
  void cutHeadIsAnEnd() {
    assertThatThrownBy(() -> read("GET / HTTP/1.1\r\nHost: 127.0"))
        .isInstanceOf(EOFException.class);
  }
}
