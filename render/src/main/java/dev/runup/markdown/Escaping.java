package dev.runup.markdown;

import dev.runup.markdown.InlineWriter.InlineContext;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes one stretch of text so that Markdown reads it as that text, with as few escapes as its
/// surroundings allow: people read the result.
///
/// The rules err on the safe side where readers of Markdown differ, as they do about symbols.
final class Escaping {
  // What would start a block, an underline, a note or a definition, in this order: list, heading,
  // quote, numbered list, underlines and table rules, emphasis taken for a list or rule, brackets.
  // The group ends with the character that has to be escaped.
  private static final Pattern BLOCK_START =
      Pattern.compile(
          """
          ([-+](?=\\s|$)
          |\\#(?=\\#{0,5}(\\s|$))
          |>
          |\\d{1,9}[.)](?=\\s|$)
          |=(?==*\\s*$)
          |[-:|](?=[-:|\\s]*$)
          |[*_]
          |\\[(?=!|[\\ xX]]|[^]]*$|.*]:))
          """,
          Pattern.COMMENTS);

  private static final Pattern ENTITY =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]*);");

  private static final Pattern CLOSING_HASHES = Pattern.compile("(?:|.*\\s)#+", Pattern.DOTALL);

  private static final char UNKNOWN = '*';

  private final String text;
  private final Edges edges;
  private final InlineContext context;
  private final int blockStart;
  private final BitSet paired;

  /// What stands around a stretch of text.
  ///
  /// @param startsLine whether it is the first on its line
  /// @param endsLine whether it is the last on its line
  /// @param encodeFirst whether the first character is in the way of what stands before
  /// @param encodeLast whether the last character is in the way of what follows
  /// @param beforeBracket whether a link or a note's mark follows
  /// @param inLink whether it is part of a link's text
  record Edges(
      boolean startsLine,
      boolean endsLine,
      boolean encodeFirst,
      boolean encodeLast,
      boolean beforeBracket,
      boolean inLink) {}

  private Escaping(String text, Edges edges, InlineContext context) {
    this.text = text;
    this.edges = edges;
    this.context = context;
    this.blockStart = edges.startsLine && context == InlineContext.BLOCK ? blockStart(text) : -1;
    this.paired = pairedBrackets();
  }

  /// Gives back `text` as Markdown.
  static String write(String text, Edges edges, InlineContext context) {
    Escaping escaping = new Escaping(text, edges, context);
    StringBuilder markdown = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      escaping.write(i, markdown);
    }
    return markdown.toString();
  }

  /// Says whether `text` holds an entity, which Markdown would decode.
  static boolean hasEntity(String text) {
    return ENTITY.matcher(text).find();
  }

  /// Gives back the word after a fence, which knows escapes and entities, but no structure.
  static String info(String word) {
    return word.replaceAll("\\\\(?=\\p{Punct})|&(?=\\w+;|#)", "\\\\$0");
  }

  private void write(int i, StringBuilder to) {
    int c = text.codePointAt(i);
    if (isEncoded(i)) {
      to.append("&#").append(c).append(';');
      return;
    }
    if (isActive(i)) {
      to.append('\\');
    }
    to.appendCodePoint(c);
  }

  private boolean isEncoded(int i) {
    int c = text.codePointAt(i);
    boolean last = i + Character.charCount(c) == text.length();
    return i == 0 && edges.encodeFirst
        || last && edges.encodeLast
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF';
  }

  private boolean isActive(int i) {
    char before = before(i);
    char after = after(i);
    return i == blockStart
        || switch (text.charAt(i)) {
          case '\\' -> i + 1 == text.length() || isPunctuation(after);
          case '`' -> true;
          case '*' -> !(before == ' ' && after == ' ');
          case '_' ->
              !(before == ' ' && after == ' ')
                  && !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
          case '~' -> before != ' ' || after == '~' || after == UNKNOWN;
          case '[', ']' -> edges.inLink || !paired.get(i);
          case '!' -> i + 1 == text.length() && edges.beforeBracket;
          case '<' -> isLetter(after) || "/!?".indexOf(after) >= 0;
          case '&' -> ENTITY.matcher(text).region(i, text.length()).lookingAt();
          case '|' -> context == InlineContext.CELL;
          // What a site generator that reads the file would take for an instruction.
          case '{', '%' -> before == '{';
          case '#' -> before == '{' || endsHeading(i);
          default -> false;
        };
  }

  private boolean endsHeading(int i) {
    return context == InlineContext.HEADING
        && edges.endsLine
        && i + 1 == text.length()
        && CLOSING_HASHES.matcher(text).matches();
  }

  private char before(int i) {
    if (i == 0) {
      return edges.startsLine ? ' ' : UNKNOWN;
    }
    int before = text.offsetByCodePoints(i, -1);
    return isEncoded(before) ? UNKNOWN : plain(text.codePointAt(before));
  }

  private char after(int i) {
    if (i + 1 == text.length()) {
      return edges.endsLine ? ' ' : UNKNOWN;
    }
    return isEncoded(i + 1) ? UNKNOWN : plain(text.codePointAt(i + 1));
  }

  // Letters and digits all behave alike; a symbol is punctuation to some readers only.
  private static char plain(int c) {
    if (c < 128) {
      return c == '\t' ? ' ' : (char) c;
    }
    return Character.isLetterOrDigit(c) ? 'x' : UNKNOWN;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean isPunctuation(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }

  // A lone bracket could pair up with one of a link or another text, over the marks in between.
  private BitSet pairedBrackets() {
    BitSet paired = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (mayOpen(i)) {
        open.push(i);
      } else if (mayClose(i) && !open.isEmpty()) {
        paired.set(open.pop());
        paired.set(i);
      }
    }
    return paired;
  }

  private boolean mayOpen(int i) {
    return text.charAt(i) == '[' && i != blockStart && after(i) != '^';
  }

  private boolean mayClose(int i) {
    boolean bracketFollows = i + 1 == text.length() && edges.beforeBracket;
    return text.charAt(i) == ']' && after(i) != '(' && !bracketFollows;
  }

  private static int blockStart(String text) {
    Matcher start = BLOCK_START.matcher(text);
    return start.lookingAt() ? start.end(1) - 1 : -1;
  }
}
