package dev.runup.serve;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets through requests that come from the preview's own page or from the address bar.
///
/// Any web page in the same browser can send requests to this machine. It can also give itself a
/// host name that leads here (DNS rebinding). Such requests name another host or another origin.
///
/// @param port the port that the server listens on
record RequestGuard(int port) {

  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  /// The allowed values of `Sec-Fetch-Site`, by which a browser names the origin of a request.
  /// "none" means the address bar.
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  /// Returns the HTTP status with which to refuse a request, or 0 to let it through.
  ///
  /// Example: `Host: evil.example:8017` gives 403, and `POST` from the own page 405.
  int refusalStatus(String method, URI target, Headers headers) {
    boolean own =
        isPath(target)
            && isOwn(headers.get("Host"), "")
            && (headers.get("Origin") == null || isOwn(headers.get("Origin"), "http://"))
            && (headers.get("Sec-Fetch-Site") == null
                || OWN_SITE.containsAll(headers.get("Sec-Fetch-Site")));
    if (!own) {
      return 403;
    }
    return METHODS.contains(method) ? 0 : 405;
  }

  private static boolean isPath(URI target) {
    return target.getScheme() == null && target.getRawAuthority() == null;
  }

  private boolean isOwn(@Nullable List<String> values, String scheme) {
    return values != null
        && values.size() == 1
        && List.of(scheme + "127.0.0.1:" + port, scheme + "localhost:" + port)
            .contains(values.getFirst());
  }
}
