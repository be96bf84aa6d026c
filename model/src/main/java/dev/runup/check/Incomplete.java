package dev.runup.check;

import dev.runup.fact.ActorField;
import dev.runup.fact.Amendment;
import dev.runup.fact.CommonField;
import dev.runup.fact.Fact;
import dev.runup.fact.Field;
import dev.runup.fact.Rule;
import dev.runup.fact.SourceField;
import dev.runup.fact.StatementField;
import dev.runup.fact.UpdateField;
import dev.runup.fact.Value;
import dev.runup.history.Known;
import dev.runup.problem.FieldRef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what was left to be filled in, in texts that are printed.
final class Incomplete {

  /// Not printed, or not the desk's words: a quotation stays as it is.
  private static final Set<Field> PASSED_OVER =
      Set.of(
          CommonField.NOTE,
          SourceField.ARCHIVED,
          ActorField.SORT_AS,
          StatementField.QUOTE,
          StatementField.ORIGINAL);

  private static final String LATIN = "lorem ipsum";

  private Incomplete() {}

  static void find(Known known, Findings found) {
    if (!found.wants(Rule.INCOMPLETE)) {
      return;
    }
    known.facts().values().forEach(fact -> check(fact, found));
    Set<Fact> reasoned = new LinkedHashSet<>();
    known.corrected().forEach(change -> reasoned.addAll(change.steps()));
    known.changes().forEach(change -> reasoned.addAll(change.steps()));
    reasoned.forEach(step -> checkReason(step, found));
  }

  private static void checkReason(Fact step, Findings found) {
    Amendment amendment = step.amendment();
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

  private static void check(Fact fact, Findings found) {
    fact.values()
        .forEach((field, values) -> {
          if (!PASSED_OVER.contains(field)) {
            for (Value value : values) {
              check(fact, field, value, found);
            }
          }
        });
  }

  private static void check(Fact fact, Field field, Value value, Findings found) {
    for (String text : texts(value)) {
      String left = leftOver(text);
      if (left != null) {
        found.add(
            Rule.INCOMPLETE,
            fact.ref(field),
            "\"" + field.key() + "\" of " + fact.id() + " still holds \"" + left + "\"",
            "Fill it in, or leave out what is not known; \"note\" takes remarks for colleagues.");
        return;
      }
    }
  }

  private static Iterable<String> texts(Value value) {
    return switch (value) {
      case Value.Text(String text) -> List.of(text);
      case Value.Office office -> List.of(office.office());
      case Value.Participant(var _, String role) when role != null -> List.of(role);
      case Value.Citation(var _, String passage) when passage != null -> List.of(passage);
      case Value.Translation translation -> translation.texts().values();
      case Value.Participant _, Value.Citation _, Value.Word _, Value.Digit _ -> List.of();
      case Value.Flag _, Value.Date _, Value.Time _, Value.Recorded _ -> List.of();
      case Value.Marked _, Value.Quantity _, Value.Target _, Value.AllIssues _ -> List.of();
      case Value.Desk _, Value.Likely _, Value.Others _ -> List.of();
    };
  }

  /// Gives back the first mark of something left to be filled in, or null.
  private static @Nullable String leftOver(String text) {
    for (int i = 0; i < text.length(); i++) {
      String left =
          switch (text.charAt(i)) {
            case 'T' -> word(text, i);
            case 'X' -> crosses(text, i);
            case '?' -> text.startsWith("???", i) ? "???" : null;
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
      if (text.startsWith(word, at) && Phrases.bounded(text, at, end) && !names(word, text, end)) {
        return word;
      }
    }
    return null;
  }

  /// Says whether a number follows, as in the name of a flight, or a firm's name goes on.
  private static boolean names(String word, String text, int end) {
    boolean numbered = end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
    return numbered || (word.equals("TK") && text.startsWith(" ", end) && capitalBehind(text, end));
  }

  /// Gives back XXX, unless it may be thirty: beside a name, as in "Chapter XXX" or "XXX Olympiad".
  private static @Nullable String crosses(String text, int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) == 'X') {
      end++;
    }
    boolean name = end - at == 3 && (capitalBefore(text, at) || capitalBehind(text, end));
    return end - at >= 3 && !name && Phrases.bounded(text, at, end)
        ? text.substring(at, end)
        : null;
  }

  private static boolean capitalBefore(String text, int at) {
    int space = text.lastIndexOf(' ', at - 2);
    return at > 1 && Character.isUpperCase(text.charAt(space + 1));
  }

  private static boolean capitalBehind(String text, int end) {
    return end + 1 < text.length() && Character.isUpperCase(text.charAt(end + 1));
  }

  private static @Nullable String latin(String text, int at) {
    return text.regionMatches(true, at, LATIN, 0, LATIN.length())
            && Phrases.bounded(text, at, at + LATIN.length())
        ? LATIN
        : null;
  }
}
