package dev.runup.lsp;

import static dev.runup.node.JsonWriter.object;

import dev.runup.problem.Place;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import dev.runup.typing.TextLines;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes the problems of a dossier in the form of the protocol.
record Diagnostics(OpenDossier dossier, PositionEncoding encoding) {

  /// The file that shows the problems without a place.
  private static final String SETTINGS = "runup.yaml";

  /// Returns the name of the file in which a problem is shown.
  static String file(Problem problem) {
    Place place = problem.place();
    return place == null ? SETTINGS : place.file();
  }

  Map<String, Object> of(Problem problem) {
    String hint = problem.hint();
    return object(
        "range",
        range(problem.place()),
        "severity",
        severity(problem.severity()),
        "code",
        problem.code().word(),
        "source",
        "runup",
        "message",
        hint == null ? problem.message() : problem.message() + "\n" + hint,
        "relatedInformation",
        related(problem));
  }

  /// Returns the range of a place. It is the beginning of the file if there is no line.
  Map<String, Object> range(@Nullable Place place) {
    if (place == null) {
      return encoding.range(new TextLines(""), 1, 1, 1, 1);
    }
    return encoding.range(dossier.state().lines(place.input()), place);
  }

  private List<Map<String, Object>> related(Problem problem) {
    return problem.related().stream()
        .flatMap(one -> Stream.ofNullable(one.place()).map(place -> Map.entry(one, place)))
        .map(one ->
            object(
                "location",
                object("uri", dossier.uri(one.getValue().file()), "range", range(one.getValue())),
                "message",
                one.getKey().ref().ownerName()))
        .toList();
  }

  private static int severity(Severity severity) {
    return switch (severity) {
      case ERROR, REFUSAL -> 1;
      case WARNING -> 2;
      case NOTICE -> 3;
    };
  }
}
