package dev.runup.pipeline;

import dev.runup.clearance.Clearance;
import dev.runup.dossier.Themes;
import dev.runup.fact.Dossier;
import dev.runup.fact.Moment;
import dev.runup.format.Format;
import dev.runup.history.History.IssueRequest;
import dev.runup.node.DossierFolder;
import dev.runup.node.Node;
import dev.runup.node.NodeReader;
import dev.runup.node.NodeReader.ParsedFile;
import dev.runup.problem.Input;
import dev.runup.reading.DossierReader;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/// Builds web files from typed facts.
///
/// @param settings `runup.yaml`
/// @param facts the text of the only facts file
record Published(String settings, String facts) {

  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

  /// Returns the file of an issue in a format.
  ///
  /// @param day the day, or null for the newest issue
  String file(String format, @Nullable String day, WebLayout layout) {
    Dossier dossier =
        GoldenTest.value(
            DossierReader.read(
                    new DossierFolder.Contents(
                        new Input("runup.yaml", settings),
                        List.of(new Input("facts.yaml", facts)),
                        List.of()))
                .dossier());
    IssueRequest asked =
        new IssueRequest(
            day == null ? null : Objects.requireNonNull(Moment.parse(day, ZoneOffset.UTC)), null);
    BuiltEdition built =
        GoldenTest.value(
            Pipelines.all(layout)
                .build(
                    new Clearance(dossier),
                    dossier.editions().getFirst(),
                    Themes.shipped(),
                    asked,
                    List.of(Objects.requireNonNull(Format.of(format)))));
    return GoldenTest.text(built.artifacts().getFirst().bytes());
  }

  /// Returns the HTML page of the newest issue.
  String page() {
    return file("html", null, WebLayout.DEFAULT);
  }

  /// Returns the text of a page's data block.
  static String data(String page) {
    Matcher found = DATA.matcher(page);
    Assertions.assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /// Parses YAML or JSON, chosen by the ending of the name.
  static Node.Mapping read(String name, String text) {
    ParsedFile parsed = NodeReader.read(new Input(name, text));
    Assertions.assertThat(parsed.problems()).isEmpty();
    return (Node.Mapping) Objects.requireNonNull(parsed.root());
  }

  /// Returns the value of a key, or null.
  static @Nullable Node value(Node.Mapping of, String key) {
    return of.entries().stream()
        .filter(entry -> entry.key().text().equals(key))
        .map(Node.Entry::value)
        .findFirst()
        .orElse(null);
  }

  /// Returns the text of a key, or an empty one.
  static String text(Node.Mapping of, String key) {
    return value(of, key) instanceof Node.Scalar(String text, var _) ? text : "";
  }

  /// Returns the records of a key. Empty if the key is absent.
  static List<Node.Mapping> all(Node.Mapping of, String key) {
    return switch (value(of, key)) {
      case Node.Sequence(var items, var _) ->
          items.stream().map(item -> (Node.Mapping) item).toList();
      case Node.Mapping one -> List.of(one);
      case Node.Scalar _ -> List.of();
      case null -> List.of();
    };
  }
}
