package dev.runup.markdown;

import dev.runup.markdown.InlineWriter.InlineContext;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Escapes a piece of text so that Markdown reads it literally. It uses as few escapes as possible,
/// because people read the result. Where Markdown readers differ, for example about symbols, it
/// escapes.
final class MarkdownEscaper {
  // Matches text that would start a block, an underline, a note or a definition. The alternatives
  // are list, heading, quote, numbered list, underline of a heading, table rule, emphasis and
  // brackets. The group ends with the character to escape.
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

  /// Stands for a neighbour that Markdown readers may classify differently. It is a star, because a
  /// star next to a mark needs the most escapes.
  private static final char UNKNOWN = '*';

  private final String text;
  private final Edges edges;
  private final InlineContext context;

  /// The index of the character that would start a block, or -1.
  private final int blockStart;

  /// The indices of brackets that form pairs within the text and need no escape.
  private final BitSet paired;

  /// The surroundings of a piece of text.
  ///
  /// @param startsLine whether it is the first on its line
  /// @param endsLine whether it is the last on its line
  /// @param encodeFirst whether to write the first character as an entity, so that the mark before
  ///   it keeps its meaning
  /// @param encodeLast whether to write the last character as an entity, for the mark after it
  /// @param beforeBracket whether a link or a reference to a note follows
  /// @param inLink whether it is within the text of a link
  record Edges(
      boolean startsLine,
      boolean endsLine,
      boolean encodeFirst,
      boolean encodeLast,
      boolean beforeBracket,
      boolean inLink) {}

  private MarkdownEscaper(String text, Edges edges, InlineContext context) {
    this.text = text;
    this.edges = edges;
    this.context = context;
    this.blockStart = edges.startsLine && context == InlineContext.BLOCK ? blockStart(text) : -1;
    this.paired = pairedBrackets();
  }

  /// Returns `text` as Markdown.
  static String write(String text, Edges edges, InlineContext context) {
    MarkdownEscaper escaping = new MarkdownEscaper(text, edges, context);
    StringBuilder markdown = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      escaping.write(i, markdown);
    }
    return markdown.toString();
  }

  /// Returns whether `text` holds an entity, which Markdown would decode.
  static boolean hasEntity(String text) {
    return ENTITY.matcher(text).find();
  }

  /// Returns the word after a fence. Only escapes and entities have a meaning there.
  static String info(String word) {
    return word.replaceAll("\\\\(?=\\p{Punct})|&(?=\\w+;|#)", "\\\\$0");
  }

  private void write(int i, StringBuilder to) {
    int c = text.codePointAt(i);
    if (needsEntity(i)) {
      to.append("&#").append(c).append(';');
      return;
    }
    if (needsBackslash(i)) {
      to.append('\\');
    }
    to.appendCodePoint(c);
  }

  private boolean needsEntity(int i) {
    int c = text.codePointAt(i);
    boolean last = i + Character.charCount(c) == text.length();
    return i == 0 && edges.encodeFirst
        || last && edges.encodeLast
        // kramdown knows no backslash before an at sign.
        || c == '@' && isInAddress(i)
        || c == '\u2028'
        || c == '\u2029'
        || c == '\uFEFF';
  }

  private boolean needsBackslash(int i) {
    if (i == blockStart || !isPunctuation(text.charAt(i))) {
      return i == blockStart;
    }
    char before = before(i);
    char after = after(i);
    return switch (text.charAt(i)) {
      case '\\' -> i + 1 == text.length() || isPunctuation(after);
      // kramdown takes any line with a pipe for a row of a table.
      case '`', '|' -> true;
      case ':', '.' -> isInAddress(i);
      case '*' -> !(before == ' ' && after == ' ');
      case '_' ->
          !(before == ' ' && after == ' ')
              && !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
      case '~' -> before != ' ' || after == '~' || after == UNKNOWN;
      case '[', ']' -> edges.inLink || !paired.get(i);
      case '!' -> i + 1 == text.length() && edges.beforeBracket;
      case '<' -> Character.isLetter(after) || "/!?".indexOf(after) >= 0;
      case '&' -> ENTITY.matcher(text).region(i, text.length()).lookingAt();
      // Site generators such as Jekyll read `{{`, `{%` and `{#` as instructions.
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
    return needsEntity(before) ? UNKNOWN : plain(text.codePointAt(before));
  }

  private char after(int i) {
    if (i + 1 == text.length()) {
      return edges.endsLine ? ' ' : UNKNOWN;
    }
    return needsEntity(i + 1) ? UNKNOWN : plain(text.codePointAt(i + 1));
  }

  // Returns a character of ASCII by which its kind is recognised. Letters and digits beyond ASCII
  // count as `x`. Some readers take other symbols for punctuation, so those are unknown.
  private static char plain(int c) {
    if (c < 128) {
      return c == '\t' ? ' ' : (char) c;
    }
    return Character.isLetterOrDigit(c) ? 'x' : UNKNOWN;
  }

  /// Returns whether a character is punctuation of ASCII, which a backslash can escape.
  static boolean isPunctuation(char c) {
    return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
  }

  // Returns the positions of brackets that form a pair within the text. A lone bracket could form a
  // pair with one of a link or of another text.
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

  /// Returns whether a colon, full stop or at sign is in what some readers make a link of, although
  /// nobody marked it as one: `http://`, `www.` or an address of mail.
  private boolean isInAddress(int i) {
    if (edges.inLink || i == 0 || i + 1 == text.length()) {
      return false;
    }
    int before = text.codePointBefore(i);
    int after = text.codePointAt(i + 1);
    return switch (text.charAt(i)) {
      case ':' -> before < 128 && Character.isLetter(before) && text.startsWith("//", i + 1);
      case '@' ->
          (isLetterOrNumber(before) || "._+-".indexOf(before) >= 0) && isLetterOrNumber(after);
      case '.' -> endsWithWww(i) && after != '.' && !Character.isWhitespace(after);
      default -> false;
    };
  }

  /// Returns whether the word before an index is `www`, and no part of a longer address.
  private boolean endsWithWww(int to) {
    int from = to - "www".length();
    if (!text.regionMatches(true, from, "www", 0, "www".length())) {
      return false;
    }
    int before = from == 0 ? ' ' : text.codePointBefore(from);
    return !isLetterOrNumber(before) && "/.-".indexOf(before) < 0;
  }

  private static boolean isLetterOrNumber(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  private static int blockStart(String text) {
    Matcher start = BLOCK_START.matcher(text);
    return start.lookingAt() ? start.end(1) - 1 : -1;
  }
}
