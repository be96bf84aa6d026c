package dev.runup.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HrefTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      textBlock =
          """
          https://example.org -> https://example.org
          HTTPS://Example.org/A?b=c&d#e -> HTTPS://Example.org/A?b=c&d#e
          http://[::1]:8080/x -> http://[::1]:8080/x
          https://приклад.укр/шлях -> https://приклад.укр/шлях
          mailto:desk@example.org?subject=a b -> mailto:desk@example.org?subject=a%20b
          #open-points -> #open-points
          #відкрите -> #відкрите
          https://example.org/a b|c[d]"e'<f>\\ -> https://example.org/a%20b%7Cc%5Bd%5D%22e'%3Cf%3E%5C
          https://example.org/100% and %7e %zz -> https://example.org/100%25%20and%20%7e%20%25zz
          https://example.org#a -> https://example.org#a
          https://example.org/#a#b -> https://example.org/#a%23b
          #a#b -> #a%23b
          https://example.org/🕊 -> https://example.org/%F0%9F%95%8A
          """)
  void allowedAddressIsEncodedForHtml(String target, String href) {
    assertThat(Href.of(target, null).map(Href::address)).contains(href);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "\u0001javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "java\tscript:alert(1)",
        "javascript&colon;alert(1)",
        "java&#115;cript:alert(1)",
        "vbscript:x",
        "data:text/html,<script>alert(1)</script>",
        "file:///etc/passwd",
        "ftp://example.org/",
        "//example.org/x",
        "/x",
        "x.html",
        "https:example.org",
        "https:///x",
        "https://user@example.org/",
        "https://example.org@evil.org/",
        "https://exa mple.org/",
        "https://exa\\mple.org/",
        "https://\u202Egro.elpmaxe/",
        "mailto:",
        " https://example.org/",
      })
  void otherAddressIsRefused(String target) {
    assertThat(Href.of(target, null).map(Href::address)).isEmpty();
  }
}
