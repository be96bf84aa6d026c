package dev.runup.serve;

import dev.runup.node.JsonWriter;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the content of an address: the page around the briefings, or a briefing.
///
/// No address leads to a file on the disk, so that no request can read one.
final class PreviewRoutes {

  private static final String FRAME_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src"
          + " 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  /// The policy of a briefing, in addition to the one inside its HTML.
  ///
  /// `allow-same-origin` lets the page around it read and set the scroll position. No script runs
  /// in the briefing.
  private static final String HTML_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'self'; sandbox allow-same-origin";

  private static final String PDF_POLICY = "frame-ancestors 'self'";

  /// The content of one address.
  ///
  /// @param type the media type, for example `text/html; charset=utf-8`
  /// @param policy the Content-Security-Policy
  /// @param bytes the body, which must not be changed
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Response(String type, String policy, byte[] bytes) {}

  private final Preview preview;
  private final Map<String, Response> frame;

  PreviewRoutes(Preview preview) {
    this.preview = preview;
    this.frame =
        Map.of(
            "", frame("frame.html", "text/html"),
            "frame.css", frame("frame.css", "text/css"),
            "frame.js", frame("frame.js", "text/javascript"));
  }

  private static Response frame(String name, String type) {
    byte[] bytes = Resources.required("preview/" + name).getBytes(StandardCharsets.UTF_8);
    return new Response(type + "; charset=utf-8", FRAME_POLICY, bytes);
  }

  /// Returns the content of an address, or null if there is none.
  ///
  /// @param address the path after the secret, still percent-encoded. Example:
  ///   `built/daily/newest/daily-2025-12-28.html`
  @Nullable Response find(String address) {
    Response own = frame.get(address);
    if (own != null) {
      return own;
    }
    for (IssueView view : preview.views()) {
      for (Artifact file : view.files()) {
        if (address.equals(address(view.choice(), file))) {
          return briefing(file);
        }
      }
    }
    return null;
  }

  private static Response briefing(Artifact file) {
    return file.format().isBinary()
        ? new Response(file.mediaType(), PDF_POLICY, file.bytes())
        : new Response(file.mediaType() + "; charset=utf-8", HTML_POLICY, file.bytes());
  }

  private static String address(IssueView.Choice choice, Artifact file) {
    String day = choice.day().isEmpty() ? "newest" : choice.day();
    return "built/" + segment(choice.edition()) + "/" + segment(day) + "/" + segment(file.name());
  }

  private static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Returns the state of an issue as JSON, for the script of the page around it (`frame.js`).
  static String json(IssueView view) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("editions", view.offer().editions());
    tree.put("days", view.offer().days());
    tree.put("edition", view.choice().edition());
    tree.put("day", view.choice().day());
    tree.put("languages", view.offer().languages());
    String language = language(view);
    tree.put("language", language);
    tree.put(
        "title", view.built() == null ? "" : view.built().series() + ", " + view.built().day());
    tree.put("broken", view.broken());
    tree.put("problems", view.problems().stream().map(PreviewRoutes::tree).toList());
    tree.put("changes", view.changes());
    List<Artifact> files = view.files();
    for (int i = 0; i < files.size(); i++) {
      Artifact file = files.get(i);
      if (file.language().equals(language)) {
        tree.put(file.format().key(), address(view.choice(), file) + "?" + view.versions().get(i));
      }
    }
    return JsonWriter.write(tree);
  }

  /// Returns the chosen language if the edition has it, otherwise the edition's first one. If the
  /// edition isn't known, returns the choice unchanged.
  private static String language(IssueView view) {
    List<String> languages = view.offer().languages();
    String chosen = view.choice().language();
    return languages.contains(chosen) || languages.isEmpty() ? chosen : languages.getFirst();
  }

  private static Map<String, Object> tree(Problem problem) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    tree.put("text", problem.printed());
    return tree;
  }
}
