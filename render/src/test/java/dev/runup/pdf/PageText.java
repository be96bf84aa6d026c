package dev.runup.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PRTokeniser;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentParser;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/// The text of one page, by the marked content of its stream.
final class PageText {
  private final Map<Integer, StringBuilder> markedContent = new TreeMap<>();
  private final Map<String, StringBuilder> furniture = new TreeMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private final List<Box> boxes = new ArrayList<>();
  private final Deque<PdfDictionary> open = new ArrayDeque<>();
  private final Map<PdfName, ToUnicode> fonts = new HashMap<>();
  private PdfDictionary resources;
  private @Nullable ToUnicode font;
  private float size;
  private float lineX;
  private float x;
  private float y;

  /// A piece of text at its place on the page.
  ///
  /// @param x the left end of its baseline
  /// @param width the width of its glyphs and of the moves between them
  record Shown(String text, float x, float y, float size, float width) {}

  /// A filled rectangle: a rule, a bar or a ground.
  ///
  /// @param y its lower edge
  record Box(float x, float y, float width, float height) {}

  PageText(PdfReader reader, int page) throws IOException {
    resources = reader.getPageN(page).getAsDict(PdfName.RESOURCES);
    read(reader.getPageContent(page));
  }

  private void read(byte[] content) throws IOException {
    PdfContentParser parser = new PdfContentParser(new PRTokeniser(content));
    ArrayList<PdfObject> operands = new ArrayList<>();
    while (!parser.parse(operands).isEmpty()) {
      run(operands.getLast().toString(), operands);
    }
  }

  /// Reads a picture that is drawn once and used on many pages.
  private void stamp(PdfName name) throws IOException {
    PdfObject object = resources.getAsDict(PdfName.XOBJECT).getDirectObject(name);
    if (object instanceof PRStream stream
        && PdfName.FORM.equals(stream.getAsName(PdfName.SUBTYPE))) {
      PdfDictionary around = resources;
      resources = stream.getAsDict(PdfName.RESOURCES);
      read(PdfReader.getStreamBytes(stream));
      resources = around;
    }
  }

  /// Returns the text of marked content (MCID).
  String markedContent(int number) {
    StringBuilder text = markedContent.get(number);
    if (text == null) {
      throw new AssertionError("no marked content has the number " + number);
    }
    return text.toString();
  }

  /// Returns the text of the page's header or footer.
  String furniture(String kind) {
    return furniture.getOrDefault(kind, new StringBuilder()).toString();
  }

  /// Returns all text with its places, artifacts included.
  List<Shown> shown() {
    return shown;
  }

  /// Returns all filled rectangles with their places.
  List<Box> boxes() {
    return boxes;
  }

  private void run(String operator, List<PdfObject> operands) throws IOException {
    switch (operator) {
      case "Tf" -> {
        font = font((PdfName) operands.getFirst());
        size = number(operands.get(1));
      }
      case "re" ->
          boxes.add(
              new Box(
                  number(operands.get(0)),
                  number(operands.get(1)),
                  number(operands.get(2)),
                  number(operands.get(3))));
      case "BT" -> moveTo(0, 0);
      case "Td" -> moveTo(lineX + number(operands.get(0)), y + number(operands.get(1)));
      case "TJ" -> show((PdfArray) operands.getFirst());
      case "Tj" -> show(new PdfArray(operands.getFirst()));
      case "BDC" ->
          begin(operands.get(1) instanceof PdfDictionary property ? property : new PdfDictionary());
      case "Do" -> stamp((PdfName) operands.getFirst());
      case "BMC" -> begin(new PdfDictionary());
      case "EMC" -> open.pop();
      default -> {}
    }
  }

  private void moveTo(float right, float up) {
    lineX = right;
    x = right;
    y = up;
  }

  private void begin(PdfDictionary property) {
    open.push(property);
    PdfString actual = property.getAsString(PdfName.ACTUALTEXT);
    if (actual != null) {
      target().append(actual.toUnicodeString());
    } else if (property.get(PdfName.MCID) != null) {
      target();
    }
  }

  private void show(PdfArray array) {
    if (font == null) {
      throw new AssertionError("text without a font");
    }
    StringBuilder text = new StringBuilder();
    float width = 0;
    for (PdfObject part : array.getElements()) {
      if (part instanceof PdfString string) {
        byte[] bytes = string.getBytes();
        text.append(font.text(bytes));
        width += font.width(bytes) * size / 1000;
      } else {
        width -= number(part) * size / 1000;
      }
    }
    shown.add(new Shown(text.toString(), x, y, size, width));
    x += width;
    if (open.isEmpty()) {
      throw new AssertionError("text outside marked content: " + text);
    }
    if (open.stream().noneMatch(property -> property.contains(PdfName.ACTUALTEXT))) {
      target().append(text);
    }
  }

  private StringBuilder target() {
    for (PdfDictionary property : open) {
      PdfNumber number = property.getAsNumber(PdfName.MCID);
      if (number != null) {
        return markedContent.computeIfAbsent(number.intValue(), _ -> new StringBuilder());
      }
      PdfName kind = property.getAsName(PdfName.SUBTYPE);
      if (kind != null) {
        StringBuilder text =
            furniture.computeIfAbsent(TaggedPdf.name(kind), _ -> new StringBuilder());
        return text.isEmpty() ? text : text.append(" | ");
      }
    }
    return furniture.computeIfAbsent("", _ -> new StringBuilder());
  }

  private ToUnicode font(PdfName name) {
    return fonts.computeIfAbsent(
        name, _ -> new ToUnicode(resources.getAsDict(PdfName.FONT).getAsDict(name)));
  }

  private static float number(PdfObject object) {
    return ((PdfNumber) object).floatValue();
  }
}
