package dev.runup.check;

import dev.runup.change.PrintedChanges;
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
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds placeholders such as TODO or XXX in printed texts.
final class Incomplete {

  /// The roles of texts that are not searched: words of a source, and texts that are not printed.
  private static final Set<FieldSpec.Role> PASSED_OVER =
      Set.of(FieldSpec.Role.VERBATIM, FieldSpec.Role.INTERNAL);

  private static final String NO_WORD_BEFORE = "(?<![\\p{L}\\p{Nd}_‑-])";

  private static final String NO_WORD_AFTER = "(?![\\p{L}\\p{Nd}_‑-])";

  /// Matches a place after a word, or within one, and consumes nothing. `%s` stands for the class
  /// of the word's first letter. Example: with `\p{Ll}`, the place of "TK" in "losses of TK".
  private static final String WORD_BEFORE = "(?<=(?:^| )%s[^ ]{0,60} ?)";

  /// The separator before the next word: a full stop or a comma with a blank, or any one character.
  private static final String NEXT_WORD = "(?:[.,] |[^X])";

  /// XXX as the Roman numeral thirty: after a word with a capital, before one with a capital or in
  /// Cyrillic, or between an article and a word.
  ///
  /// Example: "Chapter XXX", "the XXX session" and "на XXX сесії" hold no placeholder.
  private static final String THIRTY =
      WORD_BEFORE.replace("%s", "\\p{Lu}")
          + "XXX(?!X)"
          + ("|XXX(?=" + NEXT_WORD + "[\\p{IsCyrillic}\\p{Lu}])")
          + "|(?<=(?:^| )(?i:the|la|le|les|el|los|las|du|des|au|der|die|das|dem|den|beim|zum|zur|im"
          + "|il|lo|del|della|dello).)"
          + ("XXX(?=" + NEXT_WORD + "\\p{L})");

  /// The placeholders. [#mayBegin] knows how each begins. Three question marks after a letter end a
  /// question. TODO or TBD before a number is a name. TK counts only at the beginning of a text or
  /// after a word in small letters. If another word follows, it counts as a name.
  ///
  /// Example: TK in "TK 1951" is an airline. In "losses of TK." it is a placeholder.
  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?:"
              + (NO_WORD_BEFORE + "(?:TODO|TBD)(?!.\\d)" + NO_WORD_AFTER)
              + ("|(?:^|" + WORD_BEFORE.replace("%s", "\\p{Ll}").replace(" ?", " ") + ")")
              + ("TK(?!.\\d|['’]|" + NEXT_WORD + "\\p{L})" + NO_WORD_AFTER)
              + ("|" + NO_WORD_BEFORE + "(?!" + THIRTY + ")X{3,}" + NO_WORD_AFTER)
              + "|(?<![\\p{L}?])\\?\\?\\?"
              + ("|" + NO_WORD_BEFORE + "(?i:lorem ipsum)" + NO_WORD_AFTER)
              + ")",
          Pattern.DOTALL);

  private Incomplete() {}

  static void find(Known known, Findings found) {
    known.facts().values().forEach(fact -> check(fact, found));
    PrintedChanges.steps(known).forEach(step -> checkReason(step, found));
  }

  private static void checkReason(Fact step, Findings found) {
    UpdateReason updateReason = step.updateReason();
    String left =
        updateReason == null || updateReason.reason() == null
            ? null
            : firstPlaceholder(updateReason.reason());
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
          boolean printed = !PASSED_OVER.contains(field.spec().role());
          for (int i = 0; printed && i < values.size(); i++) {
            check(fact, field, i, values.get(i), found);
          }
        });
  }

  private static void check(Fact fact, Field field, int index, Value value, Findings found) {
    if (value instanceof Value.Translation(String language, var texts, _)) {
      FieldRef at = fact.ref(field, index);
      texts.forEach((key, text) ->
          check(fact, () -> at.translated(language + "." + key, at.version()), text, found));
    }
    texts(value).forEach(text -> check(fact, () -> fact.ref(field, index), text, found));
  }

  private static void check(Fact fact, Supplier<FieldRef> typed, String text, Findings found) {
    String left = firstPlaceholder(text);
    if (left != null) {
      FieldRef at = typed.get();
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
      case Value.Office office when office.inText() != null ->
          List.of(office.office(), office.inText());
      case Value.Office office -> List.of(office.office());
      case Value.Participant one when one.role() != null -> List.of(one.role());
      case Value.Citation(var _, String passage) when passage != null -> List.of(passage);
      case Value.Participant _, Value.Citation _, Value.Word _, Value.WholeNumber _ -> List.of();
      case Value.Translation _ -> List.of(); // checked text by text, each with its own place
      case Value.Flag _, Value.Date _, Value.Time _, Value.DayOrMoment _ -> List.of();
      case Value.MarkLabel _, Value.Quantity _, Value.Reference _, Value.AllIssues _ -> List.of();
      case Value.Desk _, Value.LikelihoodTerm _, Value.Others _, Value.Review _ -> List.of();
      case Value.Draft _ -> List.of();
    };
  }

  /// Returns the first placeholder in a text, or null if there is none.
  private static @Nullable String firstPlaceholder(String text) {
    Matcher match = null;
    for (int i = 0; i < text.length(); i++) {
      if (!mayBegin(text, i)) {
        continue;
      }
      match = match == null ? placeholders(text) : match;
      if (match.region(i, text.length()).lookingAt()) {
        // Not group(), which begins too early where "^" stands in a look behind.
        String left = text.substring(i, match.end());
        return left.contains(" ") ? left.toLowerCase(Locale.ROOT) : left;
      }
    }
    return null;
  }

  private static Matcher placeholders(String text) {
    return PLACEHOLDER.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
  }

  /// Returns whether a placeholder may begin at a place. This is quicker than a look at the words
  /// before it.
  private static boolean mayBegin(String text, int at) {
    return switch (text.charAt(at)) {
      case 'T' ->
          text.startsWith("TO", at) || text.startsWith("TB", at) || text.startsWith("TK", at);
      case 'X' -> text.startsWith("XXX", at);
      case '?' -> text.startsWith("???", at);
      case 'L', 'l' -> text.regionMatches(true, at, "lorem", 0, "lorem".length());
      default -> false;
    };
  }
}
