package dev.runup.pdf;

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

/// The characters of one document that no face can show, by the value that has them.
final class MissingGlyphs {
  private static final String HINT =
      "PDF shows Latin, Cyrillic and Greek letters and common symbols. Write it with these, or leave it out.";
  private static final String SETTINGS =
      "It stands in no fact: look at \"desk\" and \"marks\" in runup.yaml, and at the \"title\" and \"for\" of editions. ";

  private final Map<FieldRef, Set<Integer>> blamed = new LinkedHashMap<>();

  /// Of no fact: what `runup.yaml` says, or the title in the header, which has lost its fact.
  private final Set<Integer> unblamed = new LinkedHashSet<>();

  void note(int codePoint, @Nullable FieldRef ref) {
    (ref == null ? unblamed : blamed.computeIfAbsent(ref, _ -> new LinkedHashSet<>()))
        .add(codePoint);
  }

  /// Gives back a problem for each value that has such characters, in the order they were met, then
  /// one for each character that no value is to blame for.
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    blamed.forEach((ref, characters) ->
        problems.add(Problem.error("no-glyph", ref, message(characters) + owner(ref), HINT)));
    for (int character : unblamed) {
      if (blamed.values().stream().noneMatch(characters -> characters.contains(character))) {
        problems.add(Problem.error("no-glyph", message(Set.of(character)), SETTINGS + HINT));
      }
    }
    return problems;
  }

  private static String owner(FieldRef ref) {
    return ", in \"" + ref.key() + "\" of " + ref.fact();
  }

  private static String message(Set<Integer> characters) {
    String first = "no font has the character " + describe(characters.iterator().next());
    int more = characters.size() - 1;
    return more == 0 ? first : first + ", nor " + more + " more of this text";
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
