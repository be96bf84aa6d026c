package dev.runup.markdown;

import dev.runup.document.Inline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes inlines as Markdown. A line feed in the result is a break that the author typed.
///
/// First the inlines become a flat list of pieces. Then each piece is written with regard to its
/// neighbours. Emphasis within or right after emphasis uses underscores, so that the marks stay
/// apart. Beside some letters and spaces a mark has no effect. Such a letter or space is written as
/// an entity.
final class InlineWriter {
  private static final String BREAK = "\\\n";

  private final InlineContext context;

  /// The pieces in reading order. Two neighbouring texts are always joined, so each text has a mark
  /// on both sides or an edge.
  private final List<Piece> pieces = new ArrayList<>();

  private sealed interface Piece {
    /// Text that is still to be escaped.
    record Words(String text, boolean inLink) implements Piece {}

    /// A mark that begins or ends emphasis.
    record Delimiter(String mark, boolean opens) implements Piece {}

    /// Finished Markdown.
    record Literal(String markdown) implements Piece {}
  }

  private InlineWriter(InlineContext context) {
    this.context = context;
  }

  /// Returns `inlines` as Markdown.
  ///
  /// @param context the place in which the Markdown is to be read
  static String write(List<? extends Inline> inlines, InlineContext context) {
    InlineWriter writer = new InlineWriter(context);
    boolean oneLine = context != InlineContext.BLOCK;
    List<Inline> normal = oneLine ? NormalForm.ofLine(inlines) : NormalForm.of(inlines);
    normal.forEach(inline -> writer.addPieces(inline, ' ', false));
    writer.joinWords();
    StringBuilder markdown = new StringBuilder();
    for (int i = 0; i < writer.pieces.size(); i++) {
      markdown.append(writer.writePiece(i));
    }
    return markdown.toString();
  }

  /// Returns an image with a text for screen readers.
  static String image(String alt, String target) {
    String link =
        write(List.of(new Inline.Link(target, List.of(new Inline.Text(alt)))), InlineContext.BLOCK);
    return link.startsWith("<") ? "![" + alt + "](" + target + ")" : "!" + link;
  }

  /// Adds the pieces of an inline.
  ///
  /// @param around the mark of the enclosing emphasis, or a space
  private void addPieces(Inline inline, char around, boolean inLink) {
    switch (inline) {
      case Inline.Leaf leaf -> words(leaf.text(), inLink);
      case Inline.Emphasis(var text) -> emphasis(text, 1, around, inLink);
      case Inline.Strong(var text) -> emphasis(text, 2, around, inLink);
      case Inline.Struck(var text) -> addMarked(text, "~~", around, inLink);
      case Inline.Code(var text) -> code(Inline.plain(text), inLink);
      case Inline.Link(var target, var text) -> link(target, text, around);
      case Inline.NoteMark(int number) -> literal("[^" + number + "]");
      case Inline.Break _ -> literal(BREAK);
    }
  }

  private void words(String text, boolean inLink) {
    pieces.add(new Piece.Words(text, inLink));
  }

  /// Joins words that follow each other, because they are escaped as one text.
  private void joinWords() {
    List<Piece> apart = List.copyOf(pieces);
    pieces.clear();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < apart.size(); i++) {
      if (apart.get(i) instanceof Piece.Words(String part, boolean inLink)) {
        text.append(part);
        if (i + 1 == apart.size() || !(apart.get(i + 1) instanceof Piece.Words)) {
          pieces.add(new Piece.Words(text.toString(), inLink));
          text.setLength(0);
        }
      } else {
        pieces.add(apart.get(i));
      }
    }
  }

  // Adds code. In a link, code with `]:` becomes text. Otherwise "[`a]: b`](c)" at the start of a
  // line would define the target of "a" and vanish.
  private void code(String text, boolean inLink) {
    if (inLink && text.contains("]:")) {
      words(text, true);
    } else {
      literal(CodeText.inline(text, context));
    }
  }

  private void literal(String markdown) {
    pieces.add(new Piece.Literal(markdown));
  }

  private void emphasis(List<Inline> text, int length, char around, boolean inLink) {
    char mark = around == '*' || around == ' ' && endsWithStar() ? '_' : '*';
    addMarked(text, String.valueOf(mark).repeat(length), mark, inLink);
  }

  private boolean endsWithStar() {
    return !pieces.isEmpty()
        && pieces.getLast() instanceof Piece.Delimiter(var mark, var _)
        && mark.startsWith("*");
  }

  private void addMarked(List<Inline> text, String mark, char around, boolean inLink) {
    pieces.add(new Piece.Delimiter(mark, true));
    text.forEach(inline -> addPieces(inline, around, inLink));
    pieces.add(new Piece.Delimiter(mark, false));
  }

  private void link(String target, List<Inline> text, char around) {
    if (LinkTargets.isBare(target, text)) {
      literal("<" + target + ">");
      return;
    }
    literal("[");
    text.forEach(inline -> addPieces(inline, around, true));
    literal("](" + LinkTargets.written(target, context) + ")");
  }

  private String writePiece(int i) {
    return switch (pieces.get(i)) {
      case Piece.Words words -> MarkdownEscaper.write(words.text(), edges(i, words), context);
      case Piece.Delimiter(var mark, var _) -> mark;
      case Piece.Literal(var markdown) -> markdown;
    };
  }

  private MarkdownEscaper.Edges edges(int i, Piece.Words words) {
    String text = words.text();
    Piece before = piece(i - 1);
    Piece after = piece(i + 1);
    return new MarkdownEscaper.Edges(
        before == null || isBreak(before),
        after == null,
        needsEntity(text.codePointAt(0), i - 1, false) || continuesNoteReference(i),
        needsEntity(text.codePointBefore(text.length()), i + 1, true),
        after instanceof Piece.Literal(var markdown) && markdown.startsWith("["),
        words.inLink());
  }

  /// Returns whether a character must be written as an entity, because of the piece before or after
  /// its text.
  ///
  /// @param c the first or last character of a text
  /// @param at the index of the neighbouring piece
  /// @param after whether that piece comes after the text
  private boolean needsEntity(int c, int at, boolean after) {
    return switch (piece(at)) {
      case null -> isSpace(c);
      case Piece.Delimiter(var _, var opens) when opens != after -> isSpace(c);
      case Piece.Delimiter(var mark, var _) ->
          !isAsciiPunctuationOrSpace(c) && (mark.startsWith("_") || !hasLetterInside(at));
      case Piece.Literal(var markdown) ->
          isSpace(c)
              && (markdown.equals(BREAK)
                  || (after ? markdown.startsWith("](") : markdown.equals("[")));
      case Piece.Words _ -> false;
    };
  }

  // Returns whether the mark encloses a letter that is written as a letter. Such a mark works
  // next to any character outside.
  private boolean hasLetterInside(int at) {
    if (!(piece(at) instanceof Piece.Delimiter(var _, var opens))) {
      return false;
    }
    int step = opens ? 1 : -1;
    if (!(piece(at + step) instanceof Piece.Words(var text, var _))) {
      return false;
    }
    int c = opens ? text.codePointAt(0) : text.codePointBefore(text.length());
    boolean alone = text.codePointCount(0, text.length()) == 1;
    boolean mayBeEncoded =
        alone && piece(at + 2 * step) instanceof Piece.Delimiter(var _, var next) && next == opens;
    return Character.isLetterOrDigit(c) && !mayBeEncoded;
  }

  // Returns whether a text continues a reference to a note. `[^1]:` would define a note, and
  // `[^1](` would begin a link.
  private boolean continuesNoteReference(int i) {
    return piece(i) instanceof Piece.Words(var text, var _)
        && (text.startsWith(":") || text.startsWith("("))
        && piece(i - 1) instanceof Piece.Literal(var markdown)
        && markdown.startsWith("[^");
  }

  private @Nullable Piece piece(int i) {
    return i < 0 || i >= pieces.size() ? null : pieces.get(i);
  }

  private static boolean isBreak(Piece piece) {
    return piece instanceof Piece.Literal(var markdown) && markdown.equals(BREAK);
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  // Returns whether all Markdown readers take a character for punctuation or space. They agree on
  // ASCII only.
  private static boolean isAsciiPunctuationOrSpace(int c) {
    return c < 128 && !Character.isLetterOrDigit(c);
  }

  /// The place of inlines. Each place has other characters to escape.
  enum InlineContext {
    /// A paragraph, whose lines may look like the start of a block.
    BLOCK,
    /// A heading or a caption, in which a hash at the end would be removed.
    HEADING,
    /// A table's cell, which a pipe would end.
    CELL
  }
}
