package dev.runup.serve;

import dev.runup.format.Format;
import dev.runup.mail.MailPage;
import dev.runup.node.JsonWriter;
import dev.runup.pipeline.Artifact;
import dev.runup.pipeline.Resources;
import dev.runup.problem.Problem;
import dev.runup.serve.IssueFacts.FilePlace;
import dev.runup.serve.WordPrinter.Printed;
import dev.runup.site.ToldChanges;
import dev.runup.text.PercentEncoding;
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

  private static final List<String> STYLES = List.of("frame.css", "intake.css");

  private static final List<String> SCRIPTS =
      List.of(
          "frame.js",
          "look.js",
          "intake.js",
          "article.js",
          "form.js",
          "fields.js",
          "card.js",
          "similar.js",
          "names.js",
          "text.js",
          "server.js");

  private static final String PDF_POLICY = "frame-ancestors 'self'";

  /// The content of one address.
  ///
  /// @param type the media type, for example `text/html; charset=utf-8`
  /// @param policy the Content-Security-Policy
  /// @param bytes the body, which must not be changed
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Response(String type, String policy, byte[] bytes) {}

  private final Preview preview;
  private final WordPrinter printer;
  private final Map<String, Response> frame = new LinkedHashMap<>();

  /// @param editor an address in the form of [EditorAddress]
  /// @param token what the page on which facts are typed sends with all that it writes
  PreviewRoutes(Preview preview, WordPrinter printer, String editor, String token) {
    this.preview = preview;
    this.printer = printer;
    String folder = preview.folder().toAbsolutePath().normalize().toUri().getPath();
    String page =
        resource("frame.html")
            .replace("EDITOR", editor.replace("&", "&amp;"))
            .replace("FOLDER", PercentEncoding.path(folder.replaceFirst("/$", "")));
    frame.put("", frame(page, "text/html"));
    frame.put("intake", frame(resource("intake.html").replace("TOKEN", token), "text/html"));
    STYLES.forEach(name -> frame.put(name, frame(resource(name), "text/css")));
    SCRIPTS.forEach(name -> frame.put(name, frame(resource(name), "text/javascript")));
  }

  private static String resource(String name) {
    return Resources.required("preview/" + name);
  }

  private static Response frame(String text, String type) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
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
          return briefing(file); // May take some seconds for a Word file.
        }
      }
    }
    return null;
  }

  private Response briefing(Artifact file) {
    return switch (file.format()) {
      case PDF -> pdf(file.bytes());
      case DOCX ->
          switch (printer.print(file.bytes())) {
            case Printed.Pdf(byte[] bytes) -> pdf(bytes);
            case Printed.Failed(String reason) -> text("text/plain", reason);
          };
      case MAIL -> text("text/html", MailPage.of(file.bytes()));
      case HTML, FRAGMENT -> text(file.mediaType(), file.bytes());
      // A browser would save them as files by their own types.
      case MARKDOWN, ICS -> text("text/plain", file.bytes());
    };
  }

  private static Response pdf(byte[] bytes) {
    return new Response(Format.PDF.mediaType(), PDF_POLICY, bytes);
  }

  private static Response text(String type, String text) {
    return text(type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Response text(String type, byte[] bytes) {
    return new Response(type + "; charset=utf-8", HTML_POLICY, bytes);
  }

  private static String address(IssueView.Choice choice, Artifact file) {
    String day = choice.day().isEmpty() ? "newest" : choice.day();
    return "built/"
        + PercentEncoding.part(choice.edition())
        + "/"
        + PercentEncoding.part(day)
        + "/"
        + PercentEncoding.part(file.name());
  }

  /// Returns an answer to a script.
  static Response json(Map<String, ?> tree) {
    byte[] bytes = JsonWriter.write(tree).getBytes(StandardCharsets.UTF_8);
    return new Response("application/json", FRAME_POLICY, bytes);
  }

  /// Returns the state of an issue as JSON, for the script of the page around it (`frame.js`).
  static String json(IssueView view) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("editions", view.offer().editions());
    tree.put("days", view.offer().days());
    tree.put("edition", view.choice().edition());
    tree.put("day", view.choice().day());
    tree.put("languages", view.offer().languages());
    String language = view.offer().language(view.choice().language());
    tree.put("language", language);
    tree.put(
        "title", view.built() == null ? "" : view.built().series() + ", " + view.built().day());
    tree.put("broken", view.broken());
    tree.put("problems", view.problems().stream().map(PreviewRoutes::tree).toList());
    ToldChanges told = view.facts().told();
    tree.put("since", told.summary());
    tree.put("changes", told.changes().stream().map(PreviewRoutes::tree).toList());
    tree.put("late", told.late());
    tree.put("overdue", told.overdue().stream().map(PreviewRoutes::tree).toList());
    Map<String, Object> places = new LinkedHashMap<>();
    view.facts().places().forEach((fact, place) -> places.put(fact, tree(place)));
    tree.put("places", places);
    List<Artifact> files = view.files();
    for (int i = 0; i < files.size(); i++) {
      Artifact file = files.get(i);
      if (file.language().equals(language)) {
        tree.put(file.format().key(), address(view.choice(), file) + "?" + view.versions().get(i));
      }
    }
    return JsonWriter.write(tree);
  }

  private static Map<String, Object> tree(Problem problem) {
    FilePlace place = FilePlace.of(problem.place());
    return JsonWriter.object(
        "severity", problem.severity().name().toLowerCase(Locale.ROOT),
        "text", problem.printed(),
        "place", place == null ? null : tree(place));
  }

  private static Map<String, Object> tree(ToldChanges.Told told) {
    return JsonWriter.object("fact", told.fact(), "words", told.words());
  }

  private static Map<String, Object> tree(FilePlace place) {
    return JsonWriter.object(
        "file", place.file(),
        "line", place.line(),
        "column", place.column(),
        "cell", place.cell());
  }
}
