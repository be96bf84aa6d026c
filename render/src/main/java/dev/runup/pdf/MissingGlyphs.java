package dev.runup.pdf;

import dev.runup.document.Inline;
import dev.runup.document.Masthead.Phrase;
import dev.runup.font.Script;
import dev.runup.problem.FieldRef;
import dev.runup.problem.Problem;
import dev.runup.problem.ProblemCode;
import dev.runup.problem.Severity;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The texts of one document that can't be set as they are, by the value that has them: characters
/// that no face has, and passages in a script. The PDF replaces both by words.
final class MissingGlyphs {
  private static final String HINT =
      "The PDF prints its name in brackets, HTML and Markdown print the character. Name a font that has it under \"fonts\" in theme.yaml, or write it otherwise.";
  private static final String TEMPLATE_HINT =
      "The text is in no fact and in no setting: look at the words of the template. ";
  private static final String SCRIPT_HINT = "HTML and Markdown print the original.";
  private static final String UNTRANSLATED_HINT =
      " For the PDF add a translation under \"translations\", or write it in Latin letters.";

  private static final String MARK_HINT =
      "A mark must be readable on each page. Write its label in Latin, Cyrillic or Greek letters, or name a font that has it under \"fonts\" in theme.yaml.";

  /// The keys of a statement whose words `says` or a translation tells.
  private static final Set<String> ORIGINAL_WORDS = Set.of("quote", "original");

  private final Map<FieldRef, Set<Integer>> byValue = new LinkedHashMap<>();

  /// Characters without a value: those of a template, and those of the header and footer.
  private final Set<Integer> withoutValue = new LinkedHashSet<>();

  /// The passages of each value that can't be set: the first one of each script.
  private final Map<FieldRef, Map<UnicodeScript, String>> passages = new LinkedHashMap<>();

  private final Map<UnicodeScript, String> passagesWithoutValue = new LinkedHashMap<>();

  /// The values that are labels of marks.
  private final Set<@Nullable FieldRef> marks = new HashSet<>();

  /// The owners whose quotation or `says` is printed, and the values of which a translation is.
  private final Set<String> printed = new HashSet<>();

  /// Adds the label of a mark. It must be set as it is, because readers of each page must see how
  /// to treat it.
  void addMark(Phrase label) {
    label.spans().stream().map(Inline.Span::ref).filter(Objects::nonNull).forEach(marks::add);
  }

  void add(int codePoint, @Nullable FieldRef ref) {
    (ref == null ? withoutValue : byValue.computeIfAbsent(ref, _ -> new LinkedHashSet<>()))
        .add(codePoint);
  }

  /// Adds a passage that is replaced by words.
  ///
  /// @param script its script, see [Script#ofPassage]
  void addPassage(String text, UnicodeScript script, @Nullable FieldRef ref) {
    (ref == null ? passagesWithoutValue : passages.computeIfAbsent(ref, _ -> new LinkedHashMap<>()))
        .putIfAbsent(script, text);
  }

  /// Adds a value whose whole text is set. It may tell in other words what a passage says.
  void addSet(@Nullable FieldRef ref) {
    if (ref != null && !ref.translation().isEmpty()) {
      printed.add(ref.ownerName() + " " + ref.key());
    } else if (ref != null && (ref.key().equals("says") || ref.key().equals("quote"))) {
      printed.add(ref.ownerName());
    }
  }

  /// Returns the problems, in the order in which the texts were found.
  ///
  /// Each value has one problem for each script that can't be set, and one for all characters
  /// without a face. Then follow characters of templates, header and footer that no value has. Each
  /// of them is a problem.
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    byValue.forEach((ref, characters) -> {
      String message = message(characters) + owner(ref);
      problems.add(
          marks.contains(ref)
              ? unreadableMark(ProblemCode.NO_GLYPH, ref, message)
              : Problem.of(ProblemCode.NO_GLYPH, ref, message, HINT));
    });
    Set<Integer> remaining = new LinkedHashSet<>(withoutValue);
    byValue.values().forEach(remaining::removeAll);
    for (int character : remaining) {
      problems.add(
          Problem.of(ProblemCode.NO_GLYPH, message(Set.of(character)), TEMPLATE_HINT + HINT));
    }
    passages.forEach((ref, found) ->
        found.forEach((script, passage) -> problems.add(problem(script, passage, ref))));
    Map<UnicodeScript, String> others = new LinkedHashMap<>(passagesWithoutValue);
    passages.values().forEach(found -> others.keySet().removeAll(found.keySet()));
    others.forEach((script, passage) ->
        problems.add(
            Problem.of(
                ProblemCode.UNSET_SCRIPT,
                message(script, passage),
                TEMPLATE_HINT + SCRIPT_HINT + fontHint(passage))));
    return problems;
  }

  /// Returns a warning, or a notice if the PDF prints the words in another language too.
  private Problem problem(UnicodeScript script, String passage, FieldRef ref) {
    if (marks.contains(ref)) {
      String message = cause(passage) + name(script) + owner(ref);
      return unreadableMark(ProblemCode.UNSET_SCRIPT, ref, message);
    }
    boolean isTold =
        printed.contains(ref.ownerName() + " " + ref.key())
            || ORIGINAL_WORDS.contains(ref.key()) && printed.contains(ref.ownerName());
    String hint = SCRIPT_HINT + fontHint(passage) + (isTold ? "" : UNTRANSLATED_HINT);
    Problem problem =
        Problem.of(ProblemCode.UNSET_SCRIPT, ref, message(script, passage) + owner(ref), hint);
    return isTold ? problem.withSeverity(Severity.NOTICE) : problem;
  }

  private static Problem unreadableMark(ProblemCode code, FieldRef ref, String message) {
    return Problem.of(code, ref, message, MARK_HINT).withSeverity(Severity.ERROR);
  }

  private static String message(UnicodeScript script, String passage) {
    return cause(passage) + name(script) + " and names it in place of the text";
  }

  private static String name(UnicodeScript script) {
    return Script.name(script, Locale.ENGLISH) + " script";
  }

  private static String cause(String passage) {
    return needsOnlyAFont(passage) ? "the PDF has no font of " : "the PDF can't set ";
  }

  private static String fontHint(String passage) {
    return needsOnlyAFont(passage) ? " Name a font that has it under \"fonts\" in theme.yaml." : "";
  }

  /// Returns whether the script of a passage could be set with a font that has it.
  private static boolean needsOnlyAFont(String passage) {
    return passage.codePoints().noneMatch(Script::isInUnsupportedScript);
  }

  private static String owner(FieldRef ref) {
    return ", in \"" + ref.typedUnder() + "\" of " + ref.ownerName();
  }

  private static String message(Set<Integer> characters) {
    int more = characters.size() - 1;
    String first = "no font has the character " + describe(characters.iterator().next());
    return more == 0 ? first : first + ", nor " + more + " more of this text";
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
