package dev.runup.check;

import dev.runup.change.IssueChanges;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.FieldSpec;
import dev.runup.fact.Rule;
import dev.runup.fact.UpdateField;
import dev.runup.fact.UpdateReason;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds placeholders such as TODO or XXX in printed texts.
final class Incomplete {

  /// The roles of texts that are not searched: words of a source, and texts that are not printed.
  private static final Set<FieldSpec.Role> PASSED_OVER =
      Set.of(FieldSpec.Role.VERBATIM, FieldSpec.Role.INTERNAL);

  private static final String LATIN = "lorem ipsum";

  /// Words before XXX that make it the Roman numeral thirty if another word follows it.
  private static final Set<String> ARTICLES =
      Set.of(
          "the", "la", "le", "les", "el", "los", "las", "du", "des", "au", "der", "die", "das",
          "dem", "den", "beim", "zum", "zur", "im", "il", "lo", "del", "della", "dello");

  private Incomplete() {}

  static void find(Known known, Rules.Findings found) {
    known.facts().values().forEach(fact -> check(fact, found));
    IssueChanges.steps(known).forEach(step -> checkReason(step, found));
  }

  private static void checkReason(Fact step, Rules.Findings found) {
    UpdateReason amendment = step.amendment();
    String left =
        amendment == null || amendment.reason() == null ? null : leftOver(amendment.reason());
    if (left != null) {
      found.add(
          Rule.INCOMPLETE,
          new FieldRef(step.id().toString(), UpdateField.REASON.key(), step.version()),
          "the reason of an update of " + step.id() + " still holds \"" + left + "\"",
          "Say why it changed: the reason is printed.");
    }
  }

  private static void check(Fact fact, Rules.Findings found) {
    fact.values()
        .forEach((field, values) -> {
          if (!PASSED_OVER.contains(field.spec().role())) {
            for (int i = 0; i < values.size(); i++) {
              check(fact, field, i, found);
            }
          }
        });
  }

  private static void check(Fact fact, Field field, int index, Rules.Findings found) {
    FieldRef ref = fact.ref(field, index);
    Value value = fact.all(field).get(index);
    if (value instanceof Value.Translation translation) {
      translation
          .texts()
          .forEach((key, text) -> {
            String under = translation.language() + "." + key;
            check(fact, ref.translated(under, ref.version()), text, found);
          });
    } else {
      texts(value).forEach(text -> check(fact, ref, text, found));
    }
  }

  private static void check(Fact fact, FieldRef at, String text, Rules.Findings found) {
    String left = leftOver(text);
    if (left != null) {
      found.add(
          Rule.INCOMPLETE,
          at,
          "\"" + at.typedUnder() + "\" of " + fact.id() + " still holds \"" + left + "\"",
          "Fill it in, or leave out what is not known; \"note\" takes remarks for colleagues.");
    }
  }

  private static List<String> texts(Value value) {
    return switch (value) {
      case Value.Text(String text) -> List.of(text);
      case Value.Office office -> List.of(office.office());
      case Value.Participant(var _, String role) when role != null -> List.of(role);
      case Value.Citation(var _, String passage) when passage != null -> List.of(passage);
      case Value.Participant _, Value.Citation _, Value.Word _, Value.WholeNumber _ -> List.of();
      case Value.Translation _ -> List.of(); // checked text by text, each with its own place
      case Value.Flag _, Value.Date _, Value.Time _, Value.Recorded _ -> List.of();
      case Value.Marked _, Value.Quantity _, Value.Target _, Value.AllIssues _ -> List.of();
      case Value.Desk _, Value.Likely _, Value.Others _ -> List.of();
    };
  }

  /// Returns the first placeholder in a text, or null if there is none.
  private static @Nullable String leftOver(String text) {
    for (int i = 0; i < text.length(); i++) {
      String left =
          switch (text.charAt(i)) {
            case 'T' -> word(text, i);
            case 'X' -> xMarks(text, i);
            case '?' -> text.startsWith("???", i) && !wordBefore(text, i) ? "???" : null;
            case 'L', 'l' -> latin(text, i);
            default -> null;
          };
      if (left != null) {
        return left;
      }
    }
    return null;
  }

  private static @Nullable String word(String text, int at) {
    for (String word : List.of("TODO", "TBD", "TK")) {
      int end = at + word.length();
      if (text.startsWith(word, at)
          && JudgementText.isWhole(text, at, end)
          && !isPartOfName(word, text, end)) {
        return word;
      }
    }
    return null;
  }

  /// Returns whether a placeholder may be part of a name. It may if a number follows. TK is a
  /// placeholder only at the beginning of a text or after a word in small letters. If another word
  /// follows, it counts as a name.
  ///
  /// Example: TK in "TK 1951" is an airline. In "losses of TK." it is a placeholder.
  private static boolean isPartOfName(String word, String text, int end) {
    boolean numbered = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    int at = end - word.length();
    boolean name =
        at > 1 && !Character.isLowerCase(text.charAt(text.lastIndexOf(' ', at - 2) + 1))
            || (at > 0 && text.charAt(at - 1) != ' ')
            || wordAfter(text, end) > 0
            || text.startsWith("'", end)
            || text.startsWith("’", end);
    return numbered || (word.equals("TK") && name);
  }

  /// Returns a row of three or more X, or null if there is none. Three may also be the Roman
  /// numeral thirty.
  ///
  /// Example: "Chapter XXX", "the XXX session" and "на XXX сесії" hold no placeholder.
  private static @Nullable String xMarks(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == 'X') {
      end++;
    }
    boolean thirty = end - at == 3 && (capitalBefore(text, at) || isThirty(text, at, end));
    return end - at >= 3 && !thirty && JudgementText.isWhole(text, at, end)
        ? text.substring(at, end)
        : null;
  }

  private static boolean isThirty(String text, int at, int end) {
    int behind = wordAfter(text, end);
    int before = text.lastIndexOf(' ', at - 2) + 1;
    return behind > 0
        && (Character.UnicodeScript.of(text.charAt(behind)) == Character.UnicodeScript.CYRILLIC
            || Character.isUpperCase(text.charAt(behind))
            || (before < at
                && ARTICLES.contains(text.substring(before, at - 1).toLowerCase(Locale.ROOT))));
  }

  private static boolean capitalBefore(String text, int at) {
    int space = text.lastIndexOf(' ', at - 2);
    return at > 1 && Character.isUpperCase(text.charAt(space + 1));
  }

  /// Returns whether a letter or a question mark comes before a place. Question marks after it then
  /// belong to a question.
  private static boolean wordBefore(String text, int at) {
    return at > 0 && (Character.isLetter(text.charAt(at - 1)) || text.charAt(at - 1) == '?');
  }

  /// Returns where the next word begins, or -1 if none follows directly.
  private static int wordAfter(String text, int end) {
    int next = text.startsWith(". ", end) || text.startsWith(", ", end) ? end + 2 : end + 1;
    return next < text.length() && Character.isLetter(text.charAt(next)) ? next : -1;
  }

  private static @Nullable String latin(String text, int at) {
    return text.regionMatches(true, at, LATIN, 0, LATIN.length())
            && JudgementText.isWhole(text, at, at + LATIN.length())
        ? LATIN
        : null;
  }
}
