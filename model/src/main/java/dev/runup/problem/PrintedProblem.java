package dev.runup.problem;

import java.util.Locale;
import java.util.stream.Stream;

/// A problem as it is printed, with the line it is about and a caret under the place.
///
/// Safe for every terminal: control characters and what turns the order of text around are shown as
/// their code.
record PrintedProblem(Problem problem) {

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(ScreenCell.safe(where())).append(severity()).append(": ");
    text.append(ScreenCell.safe(problem.message())).append(" [").append(problem.code()).append(']');
    Place place = problem.place();
    if (place != null && place.inText()) {
      excerpt(place, text);
    }
    if (place != null && place.cell() != null) {
      text.append("\n  cell: ").append(ScreenCell.safe(place.cell().toString()));
    }
    String hint = problem.hint();
    if (hint != null) {
      // What stands below each other in a hint does so here.
      text.append("\n  hint: ");
      text.append(
          String.join("\n        ", Stream.of(hint.split("\n")).map(ScreenCell::safe).toList()));
    }
    return text.toString();
  }

  private String where() {
    Place place = problem.place();
    FieldRef ref = problem.ref();
    if (place == null) {
      return ref == null ? "" : ref.fact() + " (" + ref.key() + "): ";
    }
    return place.inText()
        ? place.file() + ":" + place.line() + ":" + place.column() + ": "
        : place.file() + ": ";
  }

  private String severity() {
    return switch (problem.severity()) {
      case REFUSAL -> "refused";
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTICE -> "notice";
    };
  }

  private static void excerpt(Place place, StringBuilder text) {
    Excerpt excerpt = Excerpt.of(place);
    String number = String.format(Locale.ROOT, "%5d", place.line());
    text.append('\n').append(number).append(" | ").append(excerpt.line());
    text.append('\n').repeat(' ', number.length()).append(" | ");
    text.repeat(' ', excerpt.start()).repeat('^', excerpt.width());
  }
}
