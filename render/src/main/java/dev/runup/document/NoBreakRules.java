package dev.runup.document;

import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which words stay on one line: the table of spaces at which no line ends.
///
/// HTML and PDF set no-break spaces by it, Markdown stays as it was written. Dates and amounts of
/// facts are known as such and need no row. Where a line may end within a word is said by
/// [UnbreakableWord].
///
/// To add a row, write what stands right before the space and right after it as regular
/// expressions, the first one of bounded length, and an example; and see that [#mayBind] lets it
/// through.
public enum NoBreakRules {
  /// A number that is no year and no passage's, and what it counts: no short word.
  NUMBER_AND_NOUN(
      "\\d(?<!\\d{4})(?<!¶ ?\\d{1,3})", "\\p{Lu}|\\p{L}{4}", "28~December, 3~more of them"),
  /// Any number and its unit.
  NUMBER_AND_UNIT(
      "\\d", "(?:%|‰|°|[€$£¥₴]|(?:bn|tn|m|km|kg|t|kW|MW|GW)\\b)", "90~% of 2000~km, 1500~€"),
  /// The groups of a long number.
  THOUSANDS("\\d", "\\d{3}(?!\\d)", "about 10~000~000 of them"),
  /// A currency or another acronym, and its number.
  CAPITALS_AND_NUMBER("(?<!\\p{L})\\p{Lu}{2,6}", "\\d", "USD~700–800~bn under NSDD~245"),
  /// A month and its year, and whatever else is named by a number.
  NAME_AND_NUMBER("(?<!\\p{L})\\p{Lu}\\p{L}{2,14}", "\\d", "until December~2025, by Article~5"),
  /// A sign and its number.
  SIGN_AND_NUMBER("[¶§№#≈~±<>≤≥€$£¥₴]", "\\d", "in ¶~8 and §~3"),
  /// A shortened word and its number.
  ABBREVIATION_AND_NUMBER(
      "(?<!\\p{L})(?:[NnPp]os?|[Aa]rts?|[Pp]p?|[Dd]ocs?|[Vv]ols?|[Cc]h|[Ff]igs?|[Ss]ec|[Pp]ara)\\.",
      "[\\dIVX]",
      "doc.~271, pp.~3 and vol.~V"),
  /// A word and the mark of its source.
  MARK("", "(?:\\[\\d|\\(¶)", "it was said~[1] and written~(¶8)"),
  /// The words within a short mark in brackets.
  WITHIN_MARK("\\[\\d[^\\[\\]]{0,14}", "[^\\[\\]]{1,14}\\]", "as told~[2~open~points,~3]"),
  /// The source of a mark and the passage in it.
  SOURCE_AND_PASSAGE("\\d", "¶", "as it says~[2~¶4]"),
  /// The last passage of a mark and the one before it.
  END_OF_MARK("[;,]", "¶?\\d{1,4}[)\\]]", "all of it~(¶6; ¶7;~¶8)"),
  /// A dash or a dot between spaces, and the word before it.
  DASH("", "[–—·] ", "plain~– quiet~· even"),
  /// Initials and a name.
  INITIAL("(?<!\\p{L})\\p{Lu}\\.", "\\p{Lu}", "J.~F.~Kennedy"),
  /// A title and a name.
  TITLE("(?<!\\p{L})(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Sen|Amb)\\.?", "\\p{Lu}", "Mr~Smith, Dr.~Jones"),
  /// What belongs to a family name.
  PARTICLE(
      "(?<!\\p{L})(?:(?:von|van|de) (?:der|den|dem|la)|von|van|de|di|bin|ibn)",
      "(?:(?:der|den|dem|la) )?\\p{Lu}",
      "Ursula von~der~Leyen, de~Gaulle");

  private static final char SPACE = ' ';
  private static final char NO_BREAK_SPACE = '\u00a0';

  /// Longest amount or date of a fact, in characters, that is kept on one line whatever it says.
  private static final int LONGEST_BOUND = 18;

  /// The rows that begin with a digit, which few spaces have before them, and all others.
  private static final Pattern BEHIND_DIGIT = pattern(true);

  private static final Pattern ELSEWHERE = pattern(false);

  private final String before;
  private final String after;
  private final String example;

  NoBreakRules(String before, String after, String example) {
    this.before = before;
    this.after = after;
    this.example = example;
  }

  private static Pattern pattern(boolean behindDigit) {
    return Pattern.compile(
        Arrays.stream(values())
            .filter(row -> row.before.startsWith("\\d") == behindDigit)
            // What comes after is looked at first: few words can be bound, and a look ahead is
            // cheap.
            .map(row -> "(?=" + row.after + ")(?<=(?:" + row.before + ")" + SPACE + ")")
            .collect(Collectors.joining("|", SPACE + "(?:", ")")));
  }

  /// Gives back a text in which `~` stands for each space that is bound.
  String example() {
    return example;
  }

  /// Gives back a block's running text with no-break spaces where the table asks for them, also
  /// across the borders of its inlines.
  public static List<Inline> bind(List<? extends Inline> text) {
    StringBuilder plain = new StringBuilder();
    text.forEach(inline -> append(inline, plain));
    String written = plain.toString();
    Matcher behindDigit = BEHIND_DIGIT.matcher(written).useTransparentBounds(true);
    Matcher elsewhere = ELSEWHERE.matcher(written).useTransparentBounds(true);
    int mark = written.indexOf('[');
    for (int at = written.indexOf(SPACE); at >= 0; at = written.indexOf(SPACE, at + 1)) {
      boolean digit = at > 0 && Character.isDigit(written.charAt(at - 1));
      if (digit && behindDigit.region(at, written.length()).lookingAt()
          || mayBind(written, at, mark) && elsewhere.region(at, written.length()).lookingAt()) {
        plain.setCharAt(at, NO_BREAK_SPACE);
      }
    }
    return plain.indexOf(String.valueOf(NO_BREAK_SPACE)) < 0
        ? List.copyOf(text)
        : taken(text, CharBuffer.wrap(plain));
  }

  /// Says by a look at what follows whether a row may bind a space that is not behind a digit: one
  /// before a small letter is bound only within a mark, or by a particle such as "de la". Few pass,
  /// and the table takes long.
  ///
  /// @param mark where the first mark begins, or -1
  private static boolean mayBind(String text, int space, int mark) {
    if (space + 1 == text.length()) {
      return false;
    }
    char next = text.charAt(space + 1);
    return !Character.isLowerCase(next) || next == 'd' || next == 'l' || mark >= 0 && mark < space;
  }

  private static void append(Inline inline, StringBuilder to) {
    switch (inline) {
      case Inline.Span(String text, _, _, Inline.SpanKind kind, _) -> to.append(whole(text, kind));
      case Inline.Leaf leaf -> to.append(leaf.text());
      case Inline.Emphasis(var text) -> text.forEach(inner -> append(inner, to));
      case Inline.Strong(var text) -> text.forEach(inner -> append(inner, to));
      case Inline.Struck(var text) -> text.forEach(inner -> append(inner, to));
      case Inline.Code(var text) -> text.forEach(inner -> append(inner, to));
      case Inline.Link(_, var text) -> text.forEach(inner -> append(inner, to));
      case Inline.NoteMark _ -> {}
      case Inline.Break _ -> to.append('\n');
    }
  }

  private static String whole(String text, Inline.SpanKind kind) {
    return switch (kind) {
      case AMOUNT, DATE ->
          text.length() <= LONGEST_BOUND ? text.replace(SPACE, NO_BREAK_SPACE) : text;
      case TEXT, NAME -> text;
    };
  }

  private static List<Inline> taken(List<? extends Inline> inlines, CharBuffer bound) {
    return inlines.stream().map(inline -> taken(inline, bound)).toList();
  }

  /// Gives back an inline with the text that comes next in `bound`.
  private static Inline taken(Inline inline, CharBuffer bound) {
    return switch (inline) {
      case Inline.Text(String text) -> new Inline.Text(next(text, bound));
      case Inline.Span(String text, var ref, var language, var kind, var machine) ->
          new Inline.Span(next(text, bound), ref, language, kind, machine);
      case Inline.Emphasis(var text) -> new Inline.Emphasis(taken(text, bound));
      case Inline.Strong(var text) -> new Inline.Strong(taken(text, bound));
      case Inline.Struck(var text) -> new Inline.Struck(taken(text, bound));
      case Inline.Link(String target, var text) -> new Inline.Link(target, taken(text, bound));
      case Inline.Code(var text) -> { // letter by letter as it is
        text.forEach(leaf -> next(leaf.text(), bound));
        yield inline;
      }
      case Inline.ChangeMark mark -> {
        next(mark.text(), bound);
        yield inline;
      }
      case Inline.Break _ -> {
        next("\n", bound);
        yield inline;
      }
      case Inline.NoteMark _ -> inline;
    };
  }

  private static String next(String text, CharBuffer bound) {
    char[] taken = new char[text.length()];
    bound.get(taken);
    return new String(taken);
  }
}
