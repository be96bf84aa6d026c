package dev.runup.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestGuardTest {

  private static int refusal(String method, String target, String headers) {
    return refusal(method, target, headers, null);
  }

  private static int refusal(String method, String target, String headers, @Nullable String token) {
    Map<String, List<String>> values = new HashMap<>();
    for (String header : headers.split("; ")) {
      int end = header.indexOf('=');
      values
          .computeIfAbsent(
              header.substring(0, end).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
          .add(header.substring(end + 1));
    }
    return new PreviewServer.RequestGuard(8080)
        .refusalStatus(new RequestHead(method, target, values, ""), token);
  }

  @ParameterizedTest
  @CsvSource({
    "Host=127.0.0.1:8080",
    "Host=localhost:8080",
    "Host=127.0.0.1:8080; Origin=http://127.0.0.1:8080",
    "Host=localhost:8080; Origin=http://localhost:8080; Sec-Fetch-Site=same-origin",
    "Host=127.0.0.1:8080; Sec-Fetch-Site=none",
  })
  void requestOfOwnPageIsAllowed(String headers) {
    assertThat(refusal("GET", "/a/b?c=d", headers)).isZero();
    assertThat(refusal("HEAD", "/", headers)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "Accept=*/*",
    "Host=",
    "Host=evil.example",
    "Host=evil.example:8080",
    "Host=127.0.0.1",
    "Host=127.0.0.1:80",
    "Host=127.0.0.1:8080:8080",
    "Host=127.0.0.1:8080@evil.example",
    "Host=127.0.0.1.evil.example:8080",
    "Host=127.1:8080",
    "Host=2130706433:8080",
    "Host=[::1]:8080",
    "Host=0.0.0.0:8080",
    "Host=localhost.:8080",
    "Host=localhost:8080.",
    "Host=LOCALHOST:8080 ",
    "Host=127.0.0.1:8080; Host=evil.example",
    "Host=127.0.0.1:8080; Origin=http://evil.example",
    "Host=127.0.0.1:8080; Origin=null",
    "Host=127.0.0.1:8080; Origin=https://127.0.0.1:8080",
    "Host=127.0.0.1:8080; Origin=http://127.0.0.1:3000",
    "Host=127.0.0.1:8080; Origin=http://127.0.0.1:8080; Origin=http://evil.example",
    "Host=127.0.0.1:8080; Sec-Fetch-Site=cross-site",
    "Host=127.0.0.1:8080; Sec-Fetch-Site=same-site",
    "Host=127.0.0.1:8080; Sec-Fetch-Site=none; Sec-Fetch-Site=cross-site",
  })
  void requestOfForeignPageIsRefused(String headers) {
    assertThat(refusal("GET", "/", headers)).isEqualTo(403);
    assertThat(refusal("POST", "/", headers)).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"http://127.0.0.1:8080/", "http://evil.example/", "//evil.example/", "http:/x"})
  void targetThatIsNotAPathIsRefused(String target) {
    assertThat(refusal("GET", target, "Host=127.0.0.1:8080")).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND"})
  void writingMethodIsRefused(String method) {
    assertThat(refusal(method, "/", "Host=127.0.0.1:8080")).isEqualTo(405);
  }

  private static final String OWN =
      "Host=127.0.0.1:8080; Origin=http://127.0.0.1:8080; Content-Type=application/json";

  @Test
  void ownScriptWithTheTokenMayWriteWhereSomethingMayBeWritten() {
    assertThat(refusal("POST", "/", OWN + "; X-Runup-Token=abc", "abc")).isZero();
    assertThat(refusal("POST", "/", OWN + "; X-Runup-Token=abc", null)).isEqualTo(405);
    assertThat(refusal("PUT", "/", OWN + "; X-Runup-Token=abc", "abc")).isEqualTo(405);
  }

  @ParameterizedTest
  @CsvSource({
    OWN,
    OWN + "; X-Runup-Token=",
    OWN + "; X-Runup-Token=abd",
    OWN + "; X-Runup-Token=abc; X-Runup-Token=abc",
    "Host=127.0.0.1:8080; Content-Type=application/json; X-Runup-Token=abc",
    "Host=127.0.0.1:8080; Origin=http://evil.example; Content-Type=application/json; X-Runup-Token=abc",
    "Host=127.0.0.1:8080; Origin=null; Content-Type=application/json; X-Runup-Token=abc",
    "Host=127.0.0.1:8080; Origin=http://127.0.0.1:8080; X-Runup-Token=abc",
    "Host=127.0.0.1:8080; Origin=http://127.0.0.1:8080; Content-Type=text/plain; X-Runup-Token=abc",
    "Host=127.0.0.1:8080; Origin=http://127.0.0.1:8080; Content-Type=application/x-www-form-urlencoded; X-Runup-Token=abc",
    "Host=evil.example; Origin=http://127.0.0.1:8080; Content-Type=application/json; X-Runup-Token=abc",
    OWN + "; X-Runup-Token=abc; Sec-Fetch-Site=cross-site",
  })
  void whateverElseMayNotWrite(String headers) {
    assertThat(refusal("POST", "/", headers, "abc")).isEqualTo(403);
  }
}
