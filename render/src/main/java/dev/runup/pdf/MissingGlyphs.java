package dev.runup.pdf;

import dev.runup.font.Script;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The characters of one document that can't be set, by the value that has them: those that no face
/// has, and those of scripts that would be another text if they were set one by one.
final class MissingGlyphs {
  private static final String HINT =
      "PDF shows Latin, Cyrillic and Greek letters and common symbols. Name a font that has it under \"fonts\" in theme.yaml, or write it otherwise.";
  private static final String OTHER_SCRIPT =
      " Build this edition as md and html, with \"formats: [md, html]\", or write it in Latin letters.";
  private static final String TEMPLATE =
      "No fact and no setting says so: look at the words of the template. ";

  private final Map<FieldRef, Set<Integer>> blamed = new LinkedHashMap<>();

  /// Of no value: what a template says, or the header and footer, which have lost theirs.
  private final Set<Integer> unblamed = new LinkedHashSet<>();

  void note(int codePoint, @Nullable FieldRef ref) {
    (ref == null ? unblamed : blamed.computeIfAbsent(ref, _ -> new LinkedHashSet<>()))
        .add(codePoint);
  }

  /// Gives back the problems of each value that has such characters, in the order they were met:
  /// one for each script that can't be set, and one for the characters that no face has. Then one
  /// for each of these that no value is to blame for.
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    blamed.forEach((ref, characters) ->
        grouped(characters)
            .forEach((script, ofIt) ->
                problems.add(
                    Problem.error(
                        code(script),
                        ref,
                        message(script, ofIt) + owner(ref),
                        hint(script, ofIt)))));
    Set<Integer> others = new LinkedHashSet<>(unblamed);
    blamed.values().forEach(others::removeAll);
    Map<String, Set<Integer>> scripts = grouped(others);
    for (int character : scripts.getOrDefault("", Set.of())) {
      problems.add(Problem.error(code(""), message("", Set.of(character)), TEMPLATE + HINT));
    }
    scripts.remove("");
    scripts.forEach((script, ofIt) ->
        problems.add(
            Problem.error(code(script), message(script, ofIt), TEMPLATE + hint(script, ofIt))));
    return problems;
  }

  /// Gives back the characters by script where it can't be set, and by an empty text where only a
  /// face is lacking.
  private static Map<String, Set<Integer>> grouped(Set<Integer> characters) {
    Map<String, Set<Integer>> grouped = new LinkedHashMap<>();
    for (int character : characters) {
      String script = Script.isOfAnother(character) ? Script.name(character) : "";
      grouped.computeIfAbsent(script, _ -> new LinkedHashSet<>()).add(character);
    }
    return grouped;
  }

  private static String code(String script) {
    return script.isEmpty() ? "no-glyph" : "unset-script";
  }

  private static String owner(FieldRef ref) {
    return ", in \"" + ref.typedUnder() + "\" of " + ref.fact();
  }

  private static String message(String script, Set<Integer> characters) {
    String one = describe(characters.iterator().next());
    int more = characters.size() - 1;
    if (!script.isEmpty()) {
      return "the PDF can't set " + script + " yet: " + one;
    }
    String first = "no font has the character " + one;
    return more == 0 ? first : first + ", nor " + more + " more of this text";
  }

  private static String hint(String script, Set<Integer> characters) {
    if (script.isEmpty()) {
      return HINT;
    }
    String why =
        Script.isRightToLeft(characters.iterator().next())
            ? "It runs from right to left."
            : "Its letters may join or change places.";
    return why + OTHER_SCRIPT;
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
