package dev.runup.serve;

import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets through what a page of ours, or somebody who typed its address, asks for.
///
/// Any page in the same browser can send requests to this machine, and can give itself a name that
/// leads here (DNS rebinding). Such a request names another host or another origin.
///
/// @param port the port that the server listens on
record RequestGuard(int port) {

  private static final Set<String> METHODS = Set.of("GET", "HEAD");

  /// By `Sec-Fetch-Site` a browser says where a request comes from; "none" is the address bar.
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  /// Gives back the status that a request is refused with, or 0 to let it through.
  int refusal(String method, URI target, Headers headers) {
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

  private boolean isOwn(@Nullable List<String> values, String before) {
    return values != null
        && values.size() == 1
        && List.of(before + "127.0.0.1:" + port, before + "localhost:" + port)
            .contains(values.getFirst());
  }
}
