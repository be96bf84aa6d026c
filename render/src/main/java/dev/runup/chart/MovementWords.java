package dev.runup.chart;

import dev.runup.briefing.Leaf;
import dev.runup.briefing.Movement;
import dev.runup.briefing.Movement.Course;
import dev.runup.briefing.Movement.Step;
import dev.runup.briefing.Movement.Wrong;
import dev.runup.chart.Charts.ChartWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The words of the figure of movement.
record MovementWords(ChartWords words, Movement movement) {

  /// Stands for what the desk corrected, and for what it withdrew, in place of a stance.
  static final String CORRECTED = "corrected";

  static final String WITHDRAWN = StanceSymbol.WITHDRAWN;

  /// A line of words beside a symbol.
  ///
  /// @param sign the stance, or what stands in its place
  /// @param moved whether it is a move
  /// @param phrase the actor's words in another language, which stand in a line of their own, or
  ///   null
  record Line(String sign, boolean moved, String text, Leaf.@Nullable Prose phrase) {}

  List<Line> lines(Course course) {
    List<Line> lines = new ArrayList<>();
    if (course.steps().isEmpty()) {
      lines.add(line(StanceSymbol.UNKNOWN, words.message("figure.positions.none")));
    } else if (course.unknownUntil() != null) {
      String until = words.textOf(course.unknownUntil());
      lines.add(line(StanceSymbol.UNKNOWN, words.message("figure.movement.unknown", until)));
    }
    for (Step step : course.steps()) {
      if (step.kind().equals(WITHDRAWN)) {
        lines.add(line(WITHDRAWN, words.message("figure.movement.withdrawn", said(step))));
      } else {
        lines.add(said(step, step.says()));
      }
      if (step.corrected() != null) {
        lines.add(line(CORRECTED, corrected(step, step.corrected())));
      }
    }
    return lines;
  }

  private static Line line(String sign, String text) {
    return new Line(sign, false, text, null);
  }

  private String corrected(Step step, Leaf.When day) {
    return step.wrong() == null
        ? words.message("figure.movement.corrected", words.textOf(day))
        : words.message("figure.movement.corrected-from", words.textOf(day), wrong(step.wrong()));
  }

  private String wrong(Wrong wrong) {
    String text = StanceWords.of(wrong).in(words);
    if (wrong.said() != null) {
      text = words.message("figure.movement.first", words.textOf(wrong.said()), text);
    }
    return wrong.says() == null
        ? text
        : words.message(
            "figure.movement.says", text, StanceWords.unstopped(words.textOf(wrong.says())));
  }

  private Line said(Step step, Leaf.@Nullable Prose says) {
    String day = said(step);
    if (step.known() != null) {
      day = words.message("figure.movement.known", day, words.textOf(step.known()));
    }
    String text =
        step.before() == null
            ? words.message("figure.movement." + step.kind(), day, stance(step))
            : words.message(
                "figure.movement." + step.kind() + "-across",
                day,
                stance(step),
                stance(step.before().word()));
    boolean foreign = says != null && !says.language().isEmpty();
    return new Line(
        step.stance().word(),
        step.kind().equals("moved"),
        says == null || foreign
            ? text
            : words.message(
                "figure.movement.says", text, StanceWords.unstopped(words.textOf(says))),
        foreign ? says : null);
  }

  private String said(Step step) {
    return step.said() == null
        ? words.message("figure.movement.undated")
        : words.textOf(step.said());
  }

  private String stance(Step step) {
    return StanceWords.of(step).in(words);
  }

  private String stance(String word) {
    return words.message("stance." + word);
  }

  /// Returns who moved and isn't drawn, or an empty text.
  String more() {
    List<Course> rest = movement.courses().subList(movement.drawn(), movement.courses().size());
    return rest.isEmpty()
        ? ""
        : words.message(
            rest.stream().allMatch(MovementWords::hasMoved)
                ? "figure.movement.more"
                : "figure.movement.more-mended",
            String.join("; ", rest.stream().map(this::name).toList()));
  }

  private static boolean hasMoved(Course course) {
    return course.steps().stream().anyMatch(step -> step.kind().equals("moved"));
  }

  /// Returns the actor of a course, with the topic if the figure has several.
  private String name(Course course) {
    Leaf.Prose topic = course.issue();
    String actor = course.actor().text();
    return topic == null || movement.issue() != null
        ? actor
        : words.message("list.more", actor, topic.text());
  }

  /// Returns the figure in words.
  String alt() {
    List<String> parts = new ArrayList<>();
    Leaf.Prose common = movement.issue();
    if (common != null) {
      parts.add(common.text() + words.message("stop"));
    }
    for (Course course : movement.courses().subList(0, movement.drawn())) {
      List<String> said = new ArrayList<>();
      for (Line line : lines(course)) {
        said.add(
            line.phrase == null
                ? line.text
                : words.message("figure.movement.says", line.text, line.phrase.text()));
      }
      parts.add(words.message("figure.said", name(course), String.join("; ", said)));
    }
    if (!more().isEmpty()) {
      parts.add(more());
    }
    List<String> days = movement.issues().stream().map(words::textOf).toList();
    return words.message(
        "figure.movement",
        words.joined(days),
        movement.moves(),
        movement.movers(),
        movement.mended(),
        String.join(" ", parts));
  }
}
