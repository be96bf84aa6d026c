package dev.runup.pdf;

import dev.runup.font.Script;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The characters of one document that can't be set, by the value that has them. No face has them,
/// or they belong to a script that is wrong if set letter by letter.
final class MissingGlyphs {
  private static final String HINT =
      "PDF shows Latin, Cyrillic and Greek letters and common symbols. Name a font that has it under \"fonts\" in theme.yaml, or write it otherwise.";
  private static final String SCRIPT_HINT =
      " Build this edition as md and html, with \"formats: [md, html]\", or write it in Latin letters.";
  private static final String TEMPLATE_HINT =
      "The text is in no fact and in no setting: look at the words of the template. ";

  private final Map<FieldRef, Set<Integer>> byValue = new LinkedHashMap<>();

  /// Characters without a value: those of a template, and those of the header and footer.
  private final Set<Integer> withoutValue = new LinkedHashSet<>();

  void add(int codePoint, @Nullable FieldRef ref) {
    (ref == null ? withoutValue : byValue.computeIfAbsent(ref, _ -> new LinkedHashSet<>()))
        .add(codePoint);
  }

  /// Returns the problems, in the order in which the characters were found.
  ///
  /// Each value has one problem for each script that can't be set, and one for all characters
  /// without a face. Then follow characters of templates, header and footer that no value has. Each
  /// of them is a problem. Those of a script that can't be set are one problem for the script.
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    byValue.forEach((ref, characters) ->
        groupByScript(characters)
            .forEach((script, members) ->
                problems.add(
                    Problem.of(
                        code(script),
                        ref,
                        message(script, members) + owner(ref),
                        hint(script, members)))));
    Set<Integer> remaining = new LinkedHashSet<>(withoutValue);
    byValue.values().forEach(remaining::removeAll);
    Map<String, Set<Integer>> scripts = groupByScript(remaining);
    for (int character : scripts.getOrDefault("", Set.of())) {
      problems.add(Problem.of(code(""), message("", Set.of(character)), TEMPLATE_HINT + HINT));
    }
    scripts.remove("");
    scripts.forEach((script, members) ->
        problems.add(
            Problem.of(
                code(script), message(script, members), TEMPLATE_HINT + hint(script, members))));
    return problems;
  }

  /// Groups characters by their script if that can't be set. Those that only lack a face are under
  /// an empty text.
  private static Map<String, Set<Integer>> groupByScript(Set<Integer> characters) {
    Map<String, Set<Integer>> grouped = new LinkedHashMap<>();
    for (int character : characters) {
      String script = Script.isInUnsupportedScript(character) ? Script.name(character) : "";
      grouped.computeIfAbsent(script, _ -> new LinkedHashSet<>()).add(character);
    }
    return grouped;
  }

  private static ProblemCode code(String script) {
    return script.isEmpty() ? ProblemCode.NO_GLYPH : ProblemCode.UNSET_SCRIPT;
  }

  private static String owner(FieldRef ref) {
    return ", in \"" + ref.typedUnder() + "\" of " + ref.ownerName();
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
    return why + SCRIPT_HINT;
  }

  /// Returns a name such as `U+4E2D (中, CJK UNIFIED IDEOGRAPHS 4E2D)`. A character that a terminal
  /// may not print is left out of it.
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
