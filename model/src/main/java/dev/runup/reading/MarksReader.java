package dev.runup.reading;

import dev.runup.fact.Mark;
import dev.runup.fact.MarkScheme;
import dev.runup.fact.SettingField;
import dev.runup.fact.Shape.MarkField;
import dev.runup.node.Node;
import dev.runup.problem.FieldRef;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `marks`, a dossier's own scheme of markings.
final class MarksReader {

  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

  /// The most characters of a label. It is printed at the head of every page.
  private static final int MAX_LABEL = 40;

  /// The least contrast of text that WCAG 2 demands at level AA (1.4.3).
  private static final double CONTRAST = 4.5;

  private final Origins origins;
  private final Problems problems;
  private final List<Mark> marks = new ArrayList<>();

  private MarksReader(Origins origins, Problems problems) {
    this.origins = origins;
    this.problems = problems;
  }

  /// Returns the typed scheme. Returns TLP if no scheme was typed, or none that can be read.
  static MarkScheme read(Node.@Nullable Entry entry, Origins origins, Problems problems) {
    if (entry == null || isTlp(entry.value())) {
      return MarkScheme.TLP;
    }
    MarksReader reader = new MarksReader(origins, problems);
    if (entry.value() instanceof Node.Sequence(List<Node> items, var _) && !items.isEmpty()) {
      items.forEach(reader::add);
    } else {
      reader.reportWrong(entry.value(), "\"marks\" is tlp or a list of marks, the lowest first");
    }
    return reader.marks.isEmpty() ? MarkScheme.TLP : new MarkScheme(reader.marks);
  }

  private static boolean isTlp(Node node) {
    return node instanceof Node.Scalar(String text, var _) && text.strip().equalsIgnoreCase("tlp");
  }

  private void reportWrong(Node node, String message) {
    problems.report(
        ProblemCode.WRONG_VALUE,
        node.place(),
        message,
        "For example: "
            + SettingField.MARKS.key()
            + ": [{label: Open}, {label: Restricted, text: \"#ffffff\", background:"
            + " \"#8b0000\"}]");
  }

  private void add(Node node) {
    if (!(node instanceof Node.Mapping mapping)) {
      reportWrong(node, "a mark is written as keys and values");
      return;
    }
    KeyCheck.check(mapping, List.of(MarkField.values()), "a mark", problems);
    String label = label(mapping);
    String ink = colour(mapping, MarkField.TEXT, "#000000");
    String ground = colour(mapping, MarkField.BACKGROUND, "#ffffff");
    if (label == null || ink == null || ground == null) {
      return;
    }
    Mark mark = new Mark(label, marks.size(), ink, ground);
    if (mark.contrast() < CONTRAST) {
      problems.report(
          ProblemCode.LOW_CONTRAST,
          mapping.place(),
          "\""
              + label
              + "\" can't be read well: the contrast of text and background is "
              + String.format(Locale.ROOT, "%.1f", mark.contrast())
              + " : 1",
          "It must be at least 4.5 : 1. Make the one lighter or the other darker.");
    }
    marks.add(mark);
  }

  /// Returns the label of a marking. Null if it is wrong or equals an earlier one, which is
  /// reported.
  private @Nullable String label(Node.Mapping mapping) {
    Node.Entry entry = RawRecord.entry(mapping, MarkField.LABEL);
    if (entry == null || !(entry.value() instanceof Node.Scalar scalar)) {
      reportWrong(
          entry == null ? mapping : entry.value(), "a mark needs a \"label\", which is a text");
      return null;
    }
    String label = TextForms.oneLine(scalar.text().strip());
    if (label.isEmpty() || label.codePointCount(0, label.length()) > MAX_LABEL) {
      reportWrong(scalar, "a label has 1 to " + MAX_LABEL + " characters");
      return null;
    }
    if (marks.stream().anyMatch(mark -> withoutTlp(mark.label()).equals(withoutTlp(label)))) {
      problems.report(
          ProblemCode.SAME_MARK,
          scalar.place(),
          "two marks are called \"" + label + "\"",
          "Upper and lower case, and TLP: in front, make no difference.");
      return null;
    }
    FieldRef typed = Mark.ref(label);
    origins.recorder(typed.owner(), typed.version()).add(typed.key(), scalar.place());
    return label;
  }

  private static String withoutTlp(String label) {
    String upper = label.toUpperCase(Locale.ROOT);
    return upper.startsWith("TLP:") ? upper.substring("TLP:".length()) : upper;
  }

  private @Nullable String colour(Node.Mapping mapping, MarkField field, String otherwise) {
    Node.Entry entry = RawRecord.entry(mapping, field);
    if (entry == null) {
      return otherwise;
    }
    if (entry.value() instanceof Node.Scalar(String text, var _)
        && COLOUR.matcher(text.strip()).matches()) {
      return text.strip().toLowerCase(Locale.ROOT);
    }
    problems.report(
        ProblemCode.WRONG_COLOUR,
        entry.value().place(),
        "\"" + field.key() + "\" is no colour",
        "Write # and six digits of 0–9 and a–f, in quotes, as in \"#8b0000\".");
    return null;
  }
}
