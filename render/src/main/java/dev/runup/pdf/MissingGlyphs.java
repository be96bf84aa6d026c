package dev.runup.pdf;

import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The characters of one document that no face can show, each once for each value that has it.
final class MissingGlyphs {
  private record Missing(int codePoint, @Nullable FieldRef ref) {}

  private static final String HINT =
      "PDF shows Latin, Cyrillic and Greek letters and common symbols. Write it with these, or leave it out.";

  private final Set<Missing> met = new LinkedHashSet<>();

  void note(int codePoint, @Nullable FieldRef ref) {
    met.add(new Missing(codePoint, ref));
  }

  /// Gives back a problem for each of them, in the order they were met. The title stands in the
  /// header too, where its text has lost its fact: what a fact is to blame for is told once.
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    for (Missing one : met) {
      String message = "no font has the character " + describe(one.codePoint());
      FieldRef ref = one.ref();
      if (ref == null && met.stream().anyMatch(other -> isBlamed(other, one.codePoint()))) {
        continue;
      }
      problems.add(
          ref == null
              ? Problem.error("no-glyph", message, HINT)
              : Problem.error("no-glyph", ref, message, HINT));
    }
    return problems;
  }

  private static boolean isBlamed(Missing missing, int codePoint) {
    return missing.ref() != null && missing.codePoint() == codePoint;
  }

  /// Gives back `U+4E2D (中, CJK UNIFIED IDEOGRAPHS 4E2D)`; the character itself only where a
  /// terminal may print it.
  private static String describe(int codePoint) {
    String number = String.format(Locale.ROOT, "U+%04X", codePoint);
    String name = Character.getName(codePoint);
    String known = name == null ? "unassigned" : name;
    return isPrintable(codePoint)
        ? number + " (" + Character.toString(codePoint) + ", " + known + ")"
        : number + " (" + known + ")";
  }

  private static boolean isPrintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
