package dev.runup.reading;

import dev.runup.fact.CommonField;
import dev.runup.fact.FactType;
import dev.runup.fact.Field;
import dev.runup.fact.IntakeField;
import dev.runup.fact.PositionField;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.Value;
import dev.runup.node.Node;
import dev.runup.problem.Problem;
import dev.runup.problem.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Says what a fact lacks. A key whose value was a problem is there: one problem is enough.
final class Requirements {

  private final List<Problem> problems;

  Requirements(List<Problem> problems) {
    this.problems = problems;
  }

  /// Adds a problem for each thing that a draft lacks.
  ///
  /// @param read what was read of it, with what it inherits
  void check(Draft draft, Map<Field, List<Value>> read) {
    checkKeys(draft);
    boolean derived = read.containsKey(CommonField.DERIVED);
    boolean concluded = derived || (draft.type() == FactType.ASSESSMENT && draft.desksOwn());
    if (concluded && draft.entry(CommonField.RESTS_ON) == null) {
      problems.add(
          missing(
              draft,
              (derived ? "what is derived" : "an assessment by the desk") + " needs \"rests-on\"",
              "Name the facts that it is concluded from."));
    }
    if (draft.type().needsSource() && !concluded && isUnsourced(draft)) {
      problems.add(
          Problem.error(
              "unsourced",
              draft.node().place(),
              article(draft.type()) + " names no source",
              "Add \"source: ID\" here, or an intake with \"source\" to the file."));
    }
    checkEmbargo(draft);
  }

  private static boolean isUnsourced(Draft draft) {
    boolean cites =
        draft.entry(CommonField.SOURCE) != null || draft.inherited(IntakeField.SOURCE) != null;
    // A position is known from what was said, or known not to be stated.
    boolean position =
        draft.type() == FactType.POSITION
            && (draft.entry(PositionField.STATED_IN) != null
                || draft.says(PositionField.STANCE, "not-stated"));
    return !cites && !position;
  }

  private void checkKeys(Draft draft) {
    FactType type = draft.type();
    for (List<Field> group : type.required()) {
      if (group.stream().noneMatch(field -> draft.entry(field) != null)) {
        List<String> keys = group.stream().map(Field::key).toList();
        Field first = group.getFirst();
        problems.add(
            missing(
                draft,
                article(type) + " needs \"" + String.join("\" or \"", keys) + "\"",
                "For example: " + first.key() + ": " + first.spec().example()));
      }
    }
  }

  /// An embargo has no end in the format: whoever sends the briefing has to know of it.
  private void checkEmbargo(Draft draft) {
    for (Field field : List.of(SourceField.TERMS, StatementField.TERMS)) {
      Node.Entry entry = draft.entry(field);
      if (entry != null
          && entry.value() instanceof Node.Scalar(String text, var place)
          && text.equals("embargo")
          && draft.type().fields().contains(field)) {
        problems.add(
            Problem.error(
                    "embargo",
                    place,
                    "this is under embargo, and the briefing shows it",
                    "Check that the embargo is over before you send it.")
                .as(Severity.WARNING));
      }
    }
  }

  private static Problem missing(Draft draft, String message, @Nullable String hint) {
    return Problem.error("missing-key", draft.node().place(), message, hint);
  }

  /// Gives back a type's word with its article.
  static String article(FactType type) {
    String word = type.word();
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }
}
