package dev.runup.pdf;

import org.openpdf.text.pdf.parser.FinalText;
import org.openpdf.text.pdf.parser.ParsedText;
import org.openpdf.text.pdf.parser.ParsedTextImpl;
import org.openpdf.text.pdf.parser.TextAssembler;
import org.openpdf.text.pdf.parser.Word;

/// Puts the pieces of text of a page into lines, by their places, in the order in which the page
/// shows them. A blank line stands where the distance is larger than between lines.
final class LineAssembler implements TextAssembler {

  /// Pieces closer than this belong to one line, as a part of the height of letters.
  private static final float SAME_LINE = 0.5f;

  /// Lines further apart than this are of two paragraphs.
  private static final float PARAGRAPH = 2.1f;

  /// A gap wider than this is a blank, as a part of the width of a blank.
  private static final float BLANK = 0.3f;

  private final StringBuilder text = new StringBuilder();
  private float y;
  private float x;
  private float end;

  @Override
  public void reset() {
    text.setLength(0);
  }

  @Override
  public void process(ParsedText piece, String context) {
    piece.getAsPartialWords().forEach(this::add);
  }

  @Override
  public void process(Word word, String context) {
    add(word);
  }

  @Override
  public void process(FinalText form, String context) {
    renderText(form);
  }

  @Override
  public void renderText(FinalText form) {
    if (!text.isEmpty() && !form.getText().isEmpty()) {
      text.append('\n');
    }
    text.append(form.getText());
  }

  @Override
  public void renderText(ParsedTextImpl piece) {
    add(piece);
  }

  private void add(ParsedTextImpl piece) {
    String words = piece.getText();
    if (words == null || words.isEmpty()) {
      return;
    }
    float startX = piece.getStartPoint().get(0);
    float startY = piece.getStartPoint().get(1);
    float height = Math.max(1, Math.abs(piece.getAscent()) + Math.abs(piece.getDescent()));
    boolean isSameLine = Math.abs(startY - y) <= SAME_LINE * height && startX >= x - height;
    if (!text.isEmpty() && isSameLine) {
      boolean isApart = piece.breakBefore() || startX - end > BLANK * piece.getSingleSpaceWidth();
      boolean hasBlank = text.charAt(text.length() - 1) == ' ' || words.startsWith(" ");
      text.append(isApart && !hasBlank ? " " : "");
    } else if (!text.isEmpty()) {
      text.append(y - startY > PARAGRAPH * height ? "\n\n" : "\n");
    }
    text.append(words);
    x = startX;
    y = startY;
    end = piece.getEndPoint().get(0);
  }

  @Override
  public FinalText endParsingContext(String context) {
    return new FinalText(text.toString());
  }

  @Override
  public String getWordId() {
    return "";
  }

  @Override
  public void setPage(int page) {
    // Pages are read one by one.
  }
}
