package dev.runup.document;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The rules for spaces at which a line must not end. HTML and PDF print no-break spaces there.
/// Markdown stays as it was written. Dates and amounts of facts need no rule, because their spans
/// say what they are. [UnbreakableWord] holds the rules within a word.
///
/// To add a rule, write two regular expressions and an example. The first matches the text right
/// before the space and must have bounded length. The second matches the text right after it. If
/// the rule binds no space of its example, `mayBind` has to let such spaces through.
public enum NoBreakRules {
  /// A number and the noun that it counts. Not for a year, a paragraph's number or a short word.
  NUMBER_AND_NOUN(
      "\\d(?<!\\d{4})(?<!¶ ?\\d{1,3})", "\\p{Lu}|\\p{L}{4}", "28~December, 3~more of them"),
  /// A number and its unit.
  NUMBER_AND_UNIT(
      "\\d", "(?:%|‰|°|[€$£¥₴]|(?:bn|tn|m|km|kg|t|kW|MW|GW)\\b)", "90~% of 2000~km, 1500~€"),
  /// The groups of a long number.
  THOUSANDS("\\d", "\\d{3}(?!\\d)", "about 10~000~000 of them"),
  /// A currency or another acronym, and its number.
  CAPITALS_AND_NUMBER("(?<!\\p{L})\\p{Lu}{2,6}", "\\d", "USD~700–800~bn under NSDD~245"),
  /// A month and its year, or another name with a number.
  NAME_AND_NUMBER("(?<!\\p{L})\\p{Lu}\\p{L}{2,14}", "\\d", "until December~2025, by Article~5"),
  /// A sign and its number.
  SIGN_AND_NUMBER("[¶§№#≈~±<>≤≥€$£¥₴]", "\\d", "in ¶~8 and §~3"),
  /// An abbreviation and its number.
  ABBREVIATION_AND_NUMBER(
      "(?<!\\p{L})(?:[NnPp]os?|[Aa]rts?|[Pp]p?|[Dd]ocs?|[Vv]ols?|[Cc]h|[Ff]igs?|[Ss]ec|[Pp]ara)\\.",
      "[\\dIVX]",
      "doc.~271, pp.~3 and vol.~V"),
  /// A word and the source reference after it.
  SOURCE_REFERENCE("", "(?:\\[\\d|\\(¶)", "it was said~[1] and written~(¶8)"),
  /// The words within a short source reference in brackets.
  WITHIN_REFERENCE("\\[\\d[^\\[\\]]{0,14}", "[^\\[\\]]{1,14}+\\]", "as told~[2~open~points,~3]"),
  /// The source of a reference and its passage.
  SOURCE_AND_PASSAGE("\\d", "¶", "as it says~[2~¶4]"),
  /// The last passage of a reference and the one before it.
  END_OF_REFERENCE("[;,]", "¶?\\d{1,4}[)\\]]", "all of it~(¶6; ¶7;~¶8)"),
  /// A word and a dash or middle dot after it.
  DASH("", "[–—·] ", "plain~– quiet~· even"),
  /// Initials and a name.
  INITIAL("(?<!\\p{L})\\p{Lu}\\.", "\\p{Lu}", "J.~F.~Kennedy"),
  /// A title and a name.
  TITLE("(?<!\\p{L})(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Amb)\\.?", "\\p{Lu}", "Mr~Smith, Dr.~Jones"),
  /// A particle and the family name that it belongs to.
  PARTICLE(
      "(?<!\\p{L})(?:(?:von|van|de) (?:" + Particles.SECOND + ")|" + Particles.FIRST + ")",
      "(?:(?:" + Particles.SECOND + ") )?\\p{Lu}",
      "Ursula von~der~Leyen, de~Gaulle");

  /// The words of which the particle of a name consists, as alternatives of a regular expression.
  private static final class Particles {
    static final String FIRST = "von|van|de|di|bin|ibn";
    static final String SECOND = "der|den|dem|la";
  }

  private static final char SPACE = ' ';
  private static final char NO_BREAK_SPACE = '\u00a0';

  /// The longest amount or date, in characters, that is never broken. A longer one could overflow a
  /// narrow column.
  private static final int LONGEST_BOUND = 18;

  /// The spaces in a long date or period that part a day from its month, or a month from its year.
  private static final Pattern WITHIN_DAY =
      Pattern.compile("(?<=\\d\\.?) (?=\\p{L}{3})|(?<=\\p{L}{3}) (?=\\d{4}(?!\\d))");

  /// The signs before which a rule may bind a space.
  private static final String SIGNS_AFTER = "%‰°€$£¥₴[(¶–—·";

  /// The length of the longest title, particle or abbreviation, in letters.
  private static final int LONGEST_TITLE = 4;

  /// The words before a name of which a particle consists.
  private static final List<String> PARTICLES =
      List.of((Particles.FIRST + "|" + Particles.SECOND).split("\\|"));

  /// The words that may follow a particle, and so bind a space between two small letters.
  private static final List<String> ARTICLES =
      Arrays.stream(Particles.SECOND.split("\\|")).map(word -> word + SPACE).toList();

  /// The longest distance from a space within a source reference to the bracket that begins it.
  private static final int LONGEST_REFERENCE = 16;

  /// Matches a space that a rule binds. The text after the space is matched first, because looking
  /// ahead is cheap.
  private static final Pattern BOUND =
      Pattern.compile(
          Arrays.stream(values())
              .map(rule -> "(?=" + rule.after + ")(?<=(?:" + rule.before + ")" + SPACE + ")")
              .collect(Collectors.joining("|", SPACE + "(?:", ")")));

  private final String before;
  private final String after;
  private final String example;

  NoBreakRules(String before, String after, String example) {
    this.before = before;
    this.after = after;
    this.example = example;
  }

  /// Returns the rule's example, with `~` for each space that it binds.
  String example() {
    return example;
  }

  /// Returns a block's running text with no-break spaces where a rule requires them. Rules also
  /// apply across the borders of inlines. Example: in "**28** December" the space is bound.
  public static List<Inline> bind(List<? extends Inline> text) {
    StringBuilder bound = new StringBuilder();
    text.forEach(inline -> append(inline, bound));
    String plain = bound.toString();
    Matcher rule = null;
    for (int at = plain.indexOf(SPACE); at >= 0; at = plain.indexOf(SPACE, at + 1)) {
      if (mayBind(plain, at)) {
        rule = rule == null ? BOUND.matcher(plain).useTransparentBounds(true) : rule;
        if (rule.region(at, plain.length()).lookingAt()) {
          bound.setCharAt(at, NO_BREAK_SPACE);
        }
      }
    }
    return bound.indexOf(String.valueOf(NO_BREAK_SPACE)) < 0
        ? List.copyOf(text)
        : withText(text, CharBuffer.wrap(bound));
  }

  /// Returns whether any rule can bind a space. This is quicker than the rules, and false for most
  /// spaces.
  private static boolean mayBind(String text, int at) {
    if (at == 0 || at + 1 == text.length()) {
      return true;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    boolean mayBind;
    if (Character.isLetter(after)) {
      mayBind =
          Character.isDigit(before)
              || beginsName(text, at + 1) && mayPrecedeName(text, at, before == '.');
    } else if (Character.isDigit(after)) {
      int word = wordBefore(text, at);
      mayBind = word == 0 || Character.isUpperCase(text.charAt(at - word));
    } else {
      mayBind = SIGNS_AFTER.indexOf(after) >= 0 || Character.isSurrogate(after);
    }
    return mayBind || text.indexOf('[', Math.max(0, at - LONGEST_REFERENCE), at) >= 0;
  }

  /// Returns the length of the word before a place, in letters.
  private static int wordBefore(String text, int at) {
    int from = at;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return at - from;
  }

  /// Returns whether the word before a space may be a title, initials, a particle or an
  /// abbreviation.
  ///
  /// @param at the place of the space
  /// @param hasPoint whether a full stop stands directly before the space
  private static boolean mayPrecedeName(String text, int at, boolean hasPoint) {
    int end = hasPoint ? at - 1 : at;
    int length = wordBefore(text, end);
    return length > 0
        && length <= LONGEST_TITLE
        && (hasPoint
            || Character.isUpperCase(text.charAt(end - length))
            || PARTICLES.contains(text.substring(end - length, end)));
  }

  private static boolean beginsName(String text, int at) {
    if (Character.isUpperCase(text.charAt(at))) {
      return true;
    }
    for (String article : ARTICLES) {
      if (text.startsWith(article, at)) {
        return true;
      }
    }
    return false;
  }

  private static void append(Inline inline, StringBuilder to) {
    switch (inline) {
      case Inline.Span(String text, _, _, Inline.SpanKind kind, _) ->
          to.append(keepWhole(text, kind));
      case Inline.Leaf leaf -> to.append(leaf.text());
      case Inline.Group group -> group.text().forEach(inner -> append(inner, to));
      case Inline.NoteMark _ -> {}
      case Inline.Break _ -> to.append('\n');
    }
  }

  private static String keepWhole(String text, Inline.SpanKind kind) {
    boolean isShort = text.length() <= LONGEST_BOUND;
    return switch (kind) {
      case AMOUNT -> isShort ? text.replace(SPACE, NO_BREAK_SPACE) : text;
      case DATE ->
          isShort
              ? text.replace(SPACE, NO_BREAK_SPACE)
              : WITHIN_DAY.matcher(text).replaceAll(String.valueOf(NO_BREAK_SPACE));
      case TEXT, NAME, CITATION, SOURCE -> text;
    };
  }

  private static List<Inline> withText(List<? extends Inline> inlines, CharBuffer bound) {
    return inlines.stream().map(inline -> withText(inline, bound)).toList();
  }

  /// Returns an inline with its text replaced by the next characters of `bound`.
  private static Inline withText(Inline inline, CharBuffer bound) {
    return switch (inline) {
      case Inline.Text text -> text.withText(nextText(text.text(), bound));
      case Inline.Span span -> span.withText(nextText(span.text(), bound));
      case Inline.Emphasis(var text) -> new Inline.Emphasis(withText(text, bound));
      case Inline.Strong(var text) -> new Inline.Strong(withText(text, bound));
      case Inline.Struck(var text) -> new Inline.Struck(withText(text, bound));
      case Inline.Link(String target, var text) -> new Inline.Link(target, withText(text, bound));
      case Inline.Code(var text) -> { // code keeps its spaces
        text.forEach(leaf -> nextText(leaf.text(), bound));
        yield inline;
      }
      case Inline.ChangeMark mark -> {
        nextText(mark.text(), bound);
        yield inline;
      }
      case Inline.Break _ -> {
        nextText("\n", bound);
        yield inline;
      }
      case Inline.NoteMark _ -> inline;
    };
  }

  private static String nextText(String text, CharBuffer bound) {
    char[] taken = new char[text.length()];
    bound.get(taken);
    return new String(taken);
  }
}
